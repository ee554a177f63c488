// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/missed_slots.hpp"

#include "app/delivering.hpp"
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
using store::testing::id_of;
using store::testing::need;
namespace fs = std::filesystem;

namespace {

model::Time at(const char* local) {
    return model::parse_rfc3339(std::string("2026-11-") + local + "+07:00").value();
}

/// A station with a slot at 08.00 every day, and a dropbox; its watch has begun in the morning of the 28th.
struct Station {
    test::Folder folder;
    app::Office office = test::office_in(folder.path() / "keadaan", at("28T06:00"));
    config::RadioSettings& radio = office.settings.radio;
    store::Store store = app::open_store(office).value();
    std::string told;
    app::TellLine tell = [this](const std::string& line) { told += line + "\n"; };

    Station() {
        radio.out = folder.path() / "radio";
        config::RadioDestination one;
        one.name = "rskw";
        one.folder = folder.path() / "kotak";
        fs::create_directories(one.folder);
        radio.destinations = {one};
        model::RadioSlot slot;
        slot.time = 8h;
        radio.slots = {slot};
        begin(at("28T06:00"));
    }
    void at_time(model::Time now) { office.clock = model::shifted_clock(now, 0); }
    /// What a watch does when it starts, and every morning.
    void begin(model::Time now) { need(store.note_duties(radio.out, app::duties_ahead(office, now), now)); }

    /// A whole segment of the 08.00 slot of this day.
    tts::Shipment made(const std::string& day, bool demo = false) const {
        tts::Shipment out;
        out.zone = office.package.regency.identity.zone;
        auto& manifest = out.manifest;
        manifest.cut = "202611" + day + "-0800-180s" + (demo ? "-contoh" : "");
        manifest.airs_at = at((day + "T08:00").c_str());
        manifest.demo = demo;
        model::Manifest::File wav;
        wav.name = "segmen.wav";
        wav.bytes = 5;
        wav.sha256 = model::sha256("suara");
        wav.encoding = model::Encoding::wav;
        wav.loudness.lufs = -23;
        manifest.files = {wav};
        out.folder = radio.out / manifest.cut;
        fs::create_directories(out.folder);
        std::ofstream(out.folder / "segmen.wav") << "suara";
        std::ofstream(out.folder / tts::manifest_name) << wire::encode(manifest);
        return out;
    }
    void deliver(const tts::Shipment& shipment, model::Time now) {
        at_time(now);
        REQUIRE(app::enqueue(office, store, shipment, {"rskw"}, tell));
        REQUIRE(app::deliver_due(office, store, tell, {}));
    }
    /// What a watch says that looks at this time.
    std::string passed(model::Time now) {
        told.clear();
        need(app::tell_passed(office, store, now, tell));
        return told;
    }
    std::vector<std::string> missed(model::Time now) {
        at_time(now);
        std::vector<std::string> out;
        for (const auto& finding : app::missed_slots(office, store)) {
            CHECK(finding.severity == model::Severity::attention);
            CHECK(!finding.todo.empty());
            out.push_back(finding.what);
        }
        return out;
    }
};

using Lines = std::vector<std::string>;
const char* const nothing_made =
    " lewat tanpa segmen: siar radio --watch tidak jalan sebelum jam itu, atau tidak dapat membuatnya";

} // namespace

TEST_CASE("a slot that passed without its segment is named for two days, also where nothing ran meanwhile") {
    Station station;
    CHECK(station.missed(at("28T07:59")).empty());
    const auto first = std::string("slot 28 November 2026 08.00 WIB") + nothing_made;
    CHECK(station.missed(at("28T08:00")) == Lines{first});
    CHECK(station.missed(at("29T09:00")) ==
          Lines{first, std::string("slot 29 November 2026 08.00 WIB") + nothing_made});
    CHECK(station.missed(at("30T08:01")).size() == 2);
}

TEST_CASE("a slot that passed without its segment is said once, also by a watch that is started anew each time") {
    Station station;
    const auto line = [&](const char* day) {
        return "slot " + std::string(day) + " November 2026 08.00 WIB" + nothing_made + "\n";
    };
    CHECK(station.passed(at("28T07:59")).empty());
    CHECK(station.passed(at("28T08:00")) == line("28"));
    CHECK(station.passed(at("28T08:05")).empty());
    CHECK_MESSAGE(station.passed(at("30T09:00")) == line("29") + line("30"), "nothing ran for two days");
    CHECK(station.passed(at("30T09:05")).empty());
    SUBCASE("a clock that was ahead keeps nothing untold") {
        need(station.store.note_duties_looked_at(station.radio.out, at("30T09:00") + 24h * 365));
        station.begin(at("30T09:05"));
        CHECK(station.passed(at("30T09:05")).empty());
        CHECK(station.passed(at("30T09:05") + 23h) ==
              "slot 1 Desember 2026 08.00 WIB" + std::string(nothing_made) + "\n");
    }
    SUBCASE("that of another folder is another's") {
        station.radio.out = station.folder.path() / "lain";
        CHECK(station.passed(at("28T07:59")).empty());
        CHECK(station.passed(at("28T08:01")).empty());
    }
    Station late;
    CHECK_MESSAGE(late.passed(at("28T09:00")).empty(), "who looks for the first time is not told of what was before");
}

TEST_CASE("a segment whose name another slot's has taken is in time where it was there until its hour") {
    Station station;
    station.radio.destinations.front().pattern = "kabar";
    const auto segment = station.made("28");
    const auto next = station.made("29");
    const std::string late =
        "slot 28 November 2026 08.00 WIB lewat sebelum segmennya sampai di rskw (namanya di sana "
        "dipakai segmen lain)";
    SUBCASE("it was") {
        station.deliver(segment, at("28T07:50"));
        station.deliver(next, at("28T08:10"));
        CHECK(station.missed(at("28T09:00")).empty());
    }
    SUBCASE("it was replaced before") {
        station.deliver(segment, at("28T07:50"));
        station.deliver(next, at("28T07:55"));
        CHECK(station.missed(at("28T09:00")) == Lines{late});
    }
    SUBCASE("it was never sent: the other one was there first") {
        station.deliver(next, at("28T07:40"));
        station.deliver(segment, at("28T07:50"));
        CHECK(station.missed(at("28T09:00")) == Lines{late});
    }
    SUBCASE("it was tried in vain before the other one came") {
        fs::remove(station.folder.path() / "kotak");
        station.deliver(segment, at("28T07:50"));
        fs::create_directories(station.folder.path() / "kotak");
        station.at_time(at("28T07:50"));
        REQUIRE(app::enqueue(station.office, station.store, next, {"rskw"}, station.tell));
        REQUIRE(app::deliver_due(station.office, station.store, station.tell, {}));
        CHECK(station.missed(at("28T09:00")).size() == 1);
    }
}

TEST_CASE("nobody is blamed for a slot that was added after its time, or that the settings ask for no more") {
    Station station;
    model::RadioSlot slot;
    slot.time = 7h;
    station.radio.slots.push_back(slot);
    station.begin(at("28T07:30"));
    CHECK(station.missed(at("28T07:45")).empty());
    station.radio.slots.clear();
    CHECK(station.missed(at("28T09:00")).empty());
    Station young;
    need(young.store.note_duties(young.radio.out, {}, at("28T06:00")));
    CHECK_MESSAGE(young.missed(at("28T09:00")).empty(), "no watch ever had it in charge");
}

TEST_CASE("evergreens that should be there today are missed once their hour has come, where a watch has ever run") {
    Station station;
    station.radio.slots.clear();
    CHECK_MESSAGE(station.missed(at("28T09:00")).empty(), "no watch has ever run");
    CHECK(station.passed(at("28T06:00")).empty());
    CHECK(station.missed(at("28T09:00")) ==
          Lines{"segmen sepanjang hari ini tidak ada: 30 detik, 57 detik, 60 detik, 180 detik"});
    station.radio.evergreens.lengths = {30s};
    const auto folder = station.radio.out / "20261128-0500-30s-contoh-kapan-saja";
    fs::create_directories(folder);
    fs::copy_file(station.made("28").folder / tts::manifest_name, folder / tts::manifest_name);
    CHECK(station.missed(at("28T09:00")).empty());
    CHECK_MESSAGE(station.missed(at("29T04:59")).empty(), "those of the next day have an hour more");
    CHECK(station.missed(at("29T05:00")) == Lines{"segmen sepanjang hari ini tidak ada: 30 detik"});
}

TEST_CASE("a segment that was begun and is not there is told as one that was cut off or taken away") {
    Station station;
    need(station.store.note_made(at("28T08:00"), station.radio.out, "20261128-0800-180s", {model::ItemId{"a"}}));
    const auto missed = station.missed(at("28T08:30"));
    REQUIRE(missed.size() == 1);
    CHECK(missed.front().find("yang mulai dibuat terputus, ditarik, atau dipindahkan") != std::string::npos);
}

TEST_CASE("a slot has its segment where it lies whole in its folder and was at every destination in time") {
    Station station;
    const auto segment = station.made("28");
    CHECK(station.missed(at("28T09:00")) ==
          Lines{"slot 28 November 2026 08.00 WIB lewat sebelum segmennya sampai di rskw (tidak pernah dikirim)"});
    SUBCASE("it was") {
        station.deliver(segment, at("28T07:50"));
        CHECK(station.missed(at("28T09:00")).empty());
        fs::remove_all(segment.folder);
        CHECK_MESSAGE(station.missed(at("28T09:00")).empty(), "a producer may move what the station has");
    }
    SUBCASE("it came too late") {
        station.deliver(segment, at("28T08:10"));
        CHECK(
            station.missed(at("28T09:00")) ==
            Lines{"slot 28 November 2026 08.00 WIB lewat sebelum segmennya sampai di rskw (baru sampai pukul 08.10)"});
    }
    SUBCASE("it never came") {
        fs::remove(station.folder.path() / "kotak");
        station.deliver(segment, at("28T07:50"));
        CHECK(
            station.missed(at("28T09:00")) ==
            Lines{
                "slot 28 November 2026 08.00 WIB lewat sebelum segmennya sampai di rskw (gagal sesudah 1 percobaan)"});
        station.radio.destinations.clear();
        CHECK_MESSAGE(station.missed(at("28T09:00")).empty(), "nobody wants it there any more");
    }
    SUBCASE("it was called back, and not made again") {
        station.at_time(at("28T07:50"));
        REQUIRE(app::enqueue(station.office, station.store, segment, {"rskw"}, station.tell));
        SUBCASE("after its hour, when it had not come there") {
            need(station.store.call_off(segment.manifest.cut, at("28T08:01")));
            CHECK(
                station.missed(at("28T09:00")) ==
                Lines{"slot 28 November 2026 08.00 WIB lewat sebelum segmennya sampai di rskw (belum sempat dicoba)"});
            return;
        }
        need(station.store.call_off(segment.manifest.cut, at("28T07:51")));
        CHECK(station.missed(at("28T09:00")) ==
              Lines{"slot 28 November 2026 08.00 WIB lewat sebelum segmennya sampai di rskw (ditarik sebelum siar)"});
        fs::remove_all(segment.folder);
        CHECK(station.missed(at("28T09:00")) == Lines{std::string("slot 28 November 2026 08.00 WIB") + nothing_made});
    }
    SUBCASE("demo data do not go there") {
        fs::remove_all(segment.folder);
        (void)station.made("28", true);
        CHECK(station.missed(at("28T09:00")).empty());
    }
    SUBCASE("half of one is none") {
        std::ofstream(segment.folder / tts::manifest_name) << "{";
        CHECK(station.missed(at("28T09:00")) == Lines{std::string("slot 28 November 2026 08.00 WIB") + nothing_made});
    }
}
