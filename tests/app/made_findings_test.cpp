// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/made_findings.hpp"

#include "app/missed_slots.hpp"
#include "offices.hpp"
#include "tests/store/fixture.hpp"
#include "tts/files.hpp"
#include "wire/segment.hpp"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

using namespace siar;
using namespace std::chrono_literals;
using store::testing::need;
namespace fs = std::filesystem;

namespace {

model::Time at(const char* local) {
    return model::parse_rfc3339(std::string("2026-11-") + local + "+07:00").value();
}

/// A station with a slot at 08.00 every day that its watch has in charge since the 28th.
struct Station {
    test::Folder folder;
    app::Office office = test::office_in(folder.path() / "keadaan", at("28T06:00"));
    store::Store store = app::open_store(office).value();

    Station() {
        need(store.apply(store::testing::batch({store::testing::row(store::testing::complaint("1"))}),
                         store::ReviewPolicy::all));
        auto& radio = office.settings.radio;
        radio.out = folder.path() / "radio";
        model::RadioSlot slot;
        slot.time = 8h;
        radio.slots = {slot};
        need(store.note_duties(radio.out, app::duties_ahead(office, at("28T06:00")), at("28T06:00")));
    }
    void made(const std::string& day, const std::string& fallback, bool with_item) const {
        model::Manifest manifest;
        manifest.cut = "202611" + day + "-0800-180s";
        manifest.airs_at = at((day + "T08:00").c_str());
        manifest.voice.fallback = fallback;
        if (with_item) manifest.items.push_back({store::testing::id_of(store, "1"), {}, at("27T08:00"), false, {}, {}});
        const auto segment = office.settings.radio.out / manifest.cut;
        fs::create_directories(segment);
        std::ofstream(segment / tts::manifest_name) << wire::encode(manifest);
    }
    std::vector<std::string> found(const char* now) {
        office.clock = model::shifted_clock(at(now), 0);
        std::vector<std::string> out;
        for (const auto& finding : app::made_findings(office, store)) {
            CHECK(finding.severity == model::Severity::attention);
            CHECK(!finding.todo.empty());
            out.push_back(finding.what);
        }
        return out;
    }
};

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("a check tells of segments that another voice says than was asked for, in one line for two days") {
    Station station;
    CHECK(station.found("28T07:00").empty());
    station.made("28", "", true);
    CHECK(station.found("28T07:00").empty());
    station.made("28", "program suara macet", true);
    station.made("29", "program suara mati", true);
    const Lines both{
        "2 dari 2 segmen slot diucapkan espeak-ng, karena: program suara mati; yang terakhir 29 November "
        "2026 08.00 WIB"};
    CHECK(station.found("28T07:00") == both);
    CHECK(station.found("30T07:00") == both);
    CHECK(station.found("30T09:00").at(0).starts_with("1 dari 1 segmen"));
}

TEST_CASE("a check tells of segments without one complaint, where their format has some") {
    Station station;
    station.made("28", "", false);
    station.made("29", "", true);
    CHECK(station.found("28T09:00") == Lines{"1 dari 2 segmen slot tanpa aduan: belum ada yang disetujui, semua baru "
                                             "saja dibacakan, atau tidak ada yang muat; yang terakhir 28 "
                                             "November 2026 08.00 WIB"});
    for (auto& format : station.office.copybook.formats)
        format.items = 0;
    CHECK(station.found("28T09:00").empty());
}
