// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/correction_on_radio.hpp"

#include "app/correction.hpp"
#include "app/on_air.hpp"
#include "app/recall.hpp"
#include "model/figure.hpp"
#include "tests/app/offices.hpp"
#include "tests/store/redressing.hpp"
#include "tts/files.hpp"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

using namespace siar;
using namespace siar::test;
using namespace std::chrono_literals;
using store::testing::id_of;
using store::testing::need;
namespace fs = std::filesystem;

namespace {

using Names = std::vector<std::string>;

const model::Time now = store::testing::noon();
const model::Time told_at = now - 1h;
const model::Time slot = told_at + 24h;

/// A station with three destinations that has told an item which two persons correct.
struct Station {
    Folder folder;
    app::Office office = office_in(folder.path() / "state", now);
    store::Store store = app::open_store(office).value();

    Station() {
        office.settings.radio.out = folder.path() / "radio";
        for (const char* name : {"rskw", "cadangan", "studio"}) {
            config::RadioDestination one;
            one.name = name;
            one.folder = folder.path() / name;
            office.settings.radio.destinations.push_back(one);
        }
        need(store.apply(store::testing::batch({store::testing::row(store::testing::complaint("1"))}),
                         store::ReviewPolicy::all));
        store::testing::decide(store, "1", model::Act::approve);
        note("segmen", told_at);
        store::testing::correct(store);
    }
    model::ItemId item() const { return id_of(store, "1"); }
    void note(const std::string& cut, model::Time at) {
        need(store.note_made(at, office.settings.radio.out, cut, {item()}));
    }
    void went(const std::string& cut, model::Time at, const std::string& destination, model::DeliveryState state,
              bool perhaps_there = false) {
        model::Delivery one;
        one.cut = cut;
        one.airs_at = at;
        one.destination = destination;
        one.remote = cut + ".wav";
        need(store.note_deliveries({one}, {item()}));
        REQUIRE(need(store.mark_sending(one)));
        one.state = state;
        one.tries = 1;
        REQUIRE(need(store.mark_tried(one, perhaps_there)));
    }
    void whole(const std::string& cut) {
        fs::create_directories(office.settings.radio.out / cut);
        std::ofstream(office.settings.radio.out / cut / tts::manifest_name) << "{}";
    }
    std::vector<app::Unsaid> unsaid() const {
        auto all = app::unsaid_corrections(office, store);
        REQUIRE_MESSAGE(all, all.error().line());
        return *all;
    }
    std::string cut(const app::Unsaid& one) const {
        return "20261122-1305-20s" + model::cut_of_correction(one.correction.id);
    }
    Names destinations() const {
        const auto all = unsaid();
        REQUIRE(all.size() == 1);
        return all.front().destinations;
    }
};

} // namespace

TEST_CASE("a correction is made for the hour at which it was told wrongly, as long before as its slot's segment") {
    Station station;
    model::RadioSlot own;
    own.time = std::chrono::hours{13} + 9min;
    own.lead = model::Seconds{1800};
    own.destinations = {"studio"};
    own.at_adzan = model::AtAdzan::stays;
    SUBCASE("it knows its slot where that moved by some minutes") {
        station.office.settings.radio.slots = {own};
        CHECK(station.unsaid().front().make_from == slot - 30min - 1min);
        CHECK(station.destinations() == Names{"studio"});
    }
    SUBCASE("elsewhere there is none") {
        own.time += 10min;
        station.office.settings.radio.slots = {own};
        CHECK(station.unsaid().front().make_from == slot - 10min - 1min);
        CHECK(station.destinations().size() == 3);
    }
    CHECK(station.unsaid().front().slot == slot);
    CHECK(station.unsaid().front().make_before == slot);
}

TEST_CASE("it goes where the wrong one went, whatever became of it there, and where nobody knows to all") {
    Station station;
    CHECK(station.destinations() == Names{"rskw", "cadangan", "studio"});
    station.went("segmen", told_at, "cadangan", model::DeliveryState::failed);
    CHECK(station.destinations() == Names{"rskw", "cadangan", "studio"});
    station.went("segmen", told_at, "studio", model::DeliveryState::delivered);
    CHECK(station.destinations() == Names{"studio"});
    station.note("segmen-lain", told_at - 24h);
    station.went("segmen-lain", told_at - 24h, "rskw", model::DeliveryState::delivered);
    CHECK(station.destinations() == Names{"rskw", "studio"});
    const auto correction = station.unsaid().front().correction;
    CHECK(app::destinations_for(station.office, station.store, correction, slot).value() == Names{"rskw", "studio"});
    auto made_up = correction;
    made_up.demo = true;
    CHECK(app::destinations_for(station.office, station.store, made_up, slot).value().empty());
    station.office.settings.radio.destinations.resize(2);
    CHECK(station.destinations() == Names{"rskw"});
}

TEST_CASE("no correction is owed where the wrong one was deleted before it aired") {
    Station station;
    station.went("segmen", told_at, "rskw", model::DeliveryState::delivered);
    station.went("segmen", told_at, "studio", model::DeliveryState::delivered);
    auto back = need(station.store.deliveries_of("segmen")).front();
    back.state = model::DeliveryState::taken_back;
    back.at = told_at - 5min;
    need(station.store.mark_delivery(back));
    CHECK(station.destinations() == Names{"studio"});
}

TEST_CASE("the radio has told a correction when it is at all of its destinations") {
    Station station;
    const auto cut = station.cut(station.unsaid().front());
    station.office.settings.radio.destinations.resize(2);
    station.note(cut, slot);
    CHECK_MESSAGE(station.unsaid().front().made.empty(), "its first byte is not written yet");
    station.whole(cut);
    CHECK(station.unsaid().front().made == station.office.settings.radio.out / cut);
    station.went(cut, slot, "rskw", model::DeliveryState::delivered);
    CHECK(station.destinations() == Names{"cadangan"});
    SUBCASE("what arrives in time is told") {
        station.went(cut, slot, "cadangan", model::DeliveryState::delivered);
        CHECK(station.unsaid().empty());
    }
    SUBCASE("who did not get it in time gets one of its own for the next day") {
        station.went(cut, slot, "cadangan", model::DeliveryState::failed);
        station.office.clock = model::shifted_clock(now + 23h + 30min, 0);
        const auto left = station.unsaid();
        REQUIRE(left.size() == 1);
        CHECK(left.front().slot == slot + 24h);
        CHECK(left.front().make_before == now + 24h);
        CHECK(left.front().made.empty());
        CHECK(left.front().destinations == Names{"cadangan"});
    }
}

TEST_CASE("where no destination takes it, the radio has told a correction when its segment is whole") {
    Station station;
    station.office.settings.radio.destinations.clear();
    const auto cut = station.cut(station.unsaid().front());
    station.note(cut, slot);
    CHECK(station.unsaid().size() == 1);
    station.whole(cut);
    CHECK(station.unsaid().empty());
}

TEST_CASE("a correction that nobody heard the wrong of, or that does not stand any more, is not to be told") {
    Station station;
    SUBCASE("a station's list says that the segment did not air") {
        need(station.store.note_aired({{}, {{told_at - 1h, told_at + 1h}}}));
    }
    SUBCASE("a citizen objects") {
        need(station.store.decide(store::testing::said(station.store, model::Act::object, "Bu Tinjau")));
    }
    CHECK(station.unsaid().empty());
}

TEST_CASE("a correction that was replaced and still lies at a station is asked for until it airs or is off") {
    Station station;
    const auto cut = station.cut(station.unsaid().front());
    const auto asked_for = [&] {
        const auto found = app::on_air_findings(station.office, station.store);
        return found.size() == 1 && found.front().what.find(cut) != std::string::npos;
    };
    station.note(cut, slot);
    station.went(cut, slot, "rskw", model::DeliveryState::delivered);
    CHECK_FALSE(asked_for());
    need(station.store.decide(store::testing::proposal(station.store, "Bu Tinjau", "Belum ada lampu yang diganti")));
    need(station.store.decide(store::testing::second(station.store, "Pak Kedua")));
    CHECK(asked_for());
    SUBCASE("it was deleted there") {
        auto one = need(station.store.deliveries_of(cut)).front();
        one.state = model::DeliveryState::taken_back;
        REQUIRE(need(station.store.mark_delivery(one)));
    }
    SUBCASE("a person says that it is off") {
        auto off = store::testing::said(station.store, model::Act::taken_off, "Bu Tinjau");
        off.since = slot;
        need(station.store.decide(off));
    }
    SUBCASE("its hour is over") {
        station.office.clock = model::shifted_clock(slot, 0);
    }
    CHECK_FALSE(asked_for());
}

TEST_CASE("a correction that was replaced and may lie at a station, for its answer was cut off, is asked for as well") {
    Station station;
    const auto cut = station.cut(station.unsaid().front());
    station.note(cut, slot);
    station.went(cut, slot, "rskw", model::DeliveryState::failed, true);
    need(station.store.decide(store::testing::proposal(station.store, "Bu Tinjau", "Belum ada lampu yang diganti")));
    need(station.store.decide(store::testing::second(station.store, "Pak Kedua")));
    const auto found = app::on_air_findings(station.office, station.store);
    REQUIRE(found.size() == 1);
    CHECK(found.front().what.find("; dikirim ke rskw sebagai " + cut + ".wav") != std::string::npos);
    fs::create_directories(station.folder.path() / "rskw");
    const auto traces = app::recall(station.office, station.store, need(station.store.fallen_corrections(now)));
    REQUIRE(traces);
    REQUIRE(traces->size() == 1);
    CHECK(traces->front().where ==
          cut + ".wav di tujuan rskw: tidak ada di sana, mungkin sudah diambil otomasi siaran");
}

TEST_CASE("a figure that is on no screen may be corrected where the radio told it, which practice never did") {
    Station station;
    const model::FigureId figure{"rekap:2019"};
    const auto propose = [&] {
        app::ReviewCommand command;
        command.figure = figure.value;
        command.by = "Bu Tinjau";
        command.correction = {"Selesai 401 dari 422 aduan", "Selesai 373 dari 422 aduan"};
        const auto done = app::propose_correction(station.office, station.store, command);
        return done ? std::string() : done.error().what;
    };
    const auto told = [&](const char* cut, model::Time at) {
        need(station.store.note_made(at, station.office.settings.radio.out, cut, {model::key_of(figure)}));
    };
    told("segmen-LATIHAN", told_at);
    CHECK(propose() == "angka tidak dikenal");
    need(station.store.note_aired({{}, {{told_at - 25h, told_at - 23h}}}));
    told("segmen-yang-tidak-siar", told_at - 24h);
    CHECK(propose() == "angka tidak dikenal");
    told("segmen-lain", told_at);
    CHECK(propose().empty());
}
