// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/old_segments.hpp"

#include "offices.hpp"
#include "tests/store/fixture.hpp"
#include "tts/files.hpp"
#include "wire/segment.hpp"

#include <sys/resource.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

using namespace siar;
using namespace std::chrono_literals;
using store::testing::id_of;
using store::testing::need;
using store::testing::noon;
namespace fs = std::filesystem;

namespace {

/// A station that keeps its segments for 90 days, by a clock of its own, with an approved item.
struct Station {
    test::Folder folder;
    app::Office office = test::office_in(folder.path() / "keadaan", noon());
    fs::path out = folder.path() / "radio";
    store::Store store = app::open_store(office).value();

    Station() {
        office.clock_is_told = false;
        office.settings.radio.out = out;
        need(store.apply(store::testing::batch({store::testing::row(store::testing::complaint("1"))}),
                         store::ReviewPolicy::all));
        store::testing::decide(store, "1", model::Act::approve);
    }
    /// One that tells the item and was valid for a day; its name as a destination has it.
    std::string made(model::Time airs_at) {
        model::Script script;
        script.airs_at = airs_at;
        script.length = 180s;
        script.zone = office.package.regency.identity.zone;
        model::Manifest manifest;
        manifest.cut = tts::segment_name(script);
        manifest.airs_at = manifest.valid_from = airs_at;
        manifest.valid_until = airs_at + 24h;
        fs::create_directories(out / manifest.cut);
        std::ofstream(out / manifest.cut / "segmen.wav") << "suara";
        std::ofstream(out / manifest.cut / tts::manifest_name) << wire::encode(manifest);
        need(store.note_made(airs_at, out, manifest.cut, {id_of(store, "1")}));
        return manifest.cut;
    }
    std::size_t removed() {
        const auto gone = app::remove_old_segments(office, store);
        CHECK(!gone.first_trouble);
        return gone.count;
    }
    bool there(const std::string& cut) const { return fs::exists(out / cut); }
};

/// While it lives this process may have 60 files open.
class FewFiles {
public:
    FewFiles() {
        REQUIRE(::getrlimit(RLIMIT_NOFILE, &before_) == 0);
        const rlimit few{60, before_.rlim_max};
        REQUIRE(::setrlimit(RLIMIT_NOFILE, &few) == 0);
    }
    FewFiles(const FewFiles&) = delete;
    FewFiles& operator=(const FewFiles&) = delete;
    ~FewFiles() { ::setrlimit(RLIMIT_NOFILE, &before_); }

private:
    rlimit before_{};
};

constexpr std::chrono::days kept{90};

} // namespace

TEST_CASE("segments go when they could last air longer ago than they are kept, and the store still knows of them") {
    Station station;
    const auto old = station.made(noon() - kept - 25h);
    const auto valid = station.made(noon() - kept - 23h);
    fs::create_directories(station.out / "rekaman");
    CHECK(station.removed() == 1);
    CHECK(!station.there(old));
    CHECK(station.there(valid));
    CHECK(station.there("rekaman"));
    CHECK(station.removed() == 0);
    CHECK(need(station.store.made_with(id_of(station.store, "1"))).size() == 2);
    station.office.settings.radio.keep_days = 89;
    CHECK(station.removed() == 1);
}

TEST_CASE("one that cannot be deleted is told and keeps none of the others") {
    Station station;
    auto stuck = station.made(noon() - kept - 26h);
    auto old = station.made(noon() - kept - 25h);
    SUBCASE("the first") {}
    SUBCASE("the last") {
        std::swap(stuck, old);
    }
    fs::path deep = station.out / stuck;
    for (int level = 0; level < 100; ++level)
        deep /= "d";
    fs::create_directories(deep);
    const FewFiles few; // whoever deletes a folder has each above it open
    const auto gone = app::remove_old_segments(station.office, station.store);
    CHECK(gone.count == 1);
    REQUIRE(gone.first_trouble);
    CHECK(gone.first_trouble->where.find(stuck) != std::string::npos);
    CHECK(!station.there(old));
}

TEST_CASE("none goes where all are kept, nor by a clock that was told its time") {
    Station station;
    const auto old = station.made(noon() - kept - 25h);
    station.office.clock_is_told = true;
    CHECK(station.removed() == 0);
    station.office.clock_is_told = false;
    station.office.settings.radio.keep_days = 0;
    CHECK(station.removed() == 0);
    CHECK(station.there(old));
}

TEST_CASE("what is still to be delivered, or to be taken off the air, stays until that is done") {
    Station station;
    const auto airs_at = noon() - kept - 25h;
    const auto cut = station.made(airs_at);
    SUBCASE("it is being delivered") {
        model::Delivery one;
        one.cut = cut;
        one.airs_at = airs_at;
        one.destination = "rskw";
        one.remote = cut + ".wav";
        one.deadline = noon();
        need(station.store.note_deliveries({one}, {id_of(station.store, "1")}));
        CHECK(station.removed() == 0);
        station.office.clock = model::shifted_clock(noon() + 1s, 0);
        CHECK_MESSAGE(station.removed() == 1, "it can be delivered no more");
    }
    SUBCASE("its item was withdrawn, and a station may have it") {
        store::testing::decide(station.store, "1", model::Act::withdraw);
        CHECK(station.removed() == 0);
        model::Decision off;
        off.item = id_of(station.store, "1");
        off.act = model::Act::taken_off;
        off.by = "Peninjau";
        off.at = noon();
        off.since = airs_at;
        need(station.store.decide(off));
        CHECK(station.removed() == 1);
    }
}
