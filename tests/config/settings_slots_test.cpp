// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/settings.hpp"
#include "config/table.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <vector>

using namespace siar;
using namespace std::chrono_literals;

namespace {

config::RadioSettings radio(const std::string& toml) {
    const auto settings = config::parse_settings(toml, "siar.toml");
    REQUIRE_MESSAGE(settings.has_value(), settings.error().line());
    return settings->radio;
}

std::string slot(const std::string& keys) {
    return "[[radio.slot]]\n" + keys + "\n";
}

} // namespace

TEST_CASE("without slots a station has none, but evergreen segments every morning") {
    const auto none = radio("");
    CHECK(none.slots.empty());
    CHECK(none.evergreens.lengths == std::vector<model::Seconds>{30s, 57s, 60s, 180s});
    CHECK(none.evergreens.ready_by == 5h);
    const auto own = radio("[radio]\nevergreen = [\"0:45\"]\nevergreen_ready = \"04:15\"\n");
    CHECK(own.evergreens.lengths == std::vector<model::Seconds>{45s});
    CHECK(own.evergreens.ready_by == 4h + 15min);
    CHECK(radio("[radio]\nevergreen = []\n").evergreens.lengths.empty());
    CHECK(none.evergreen_destinations.empty());
    const auto one =
        radio("[radio]\nevergreen_destinations = [\"a\"]\n[[radio.destination]]\nname = \"a\"\nfolder = \"x\"\n");
    CHECK(one.evergreen_destinations == std::vector<std::string>{"a"});
}

TEST_CASE("segments are kept for 90 days, for ever, or so long that a check still finds those of two days") {
    CHECK(radio("").keep_days == 90);
    CHECK(radio("[radio]\nkeep_days = 0\n").keep_days == 0);
    CHECK(radio("[radio]\nkeep_days = 2\n").keep_days == 2);
    for (const int days : {-1, 1, 3651}) {
        const auto refused = config::parse_settings("[radio]\nkeep_days = " + std::to_string(days) + "\n", "siar.toml");
        REQUIRE_FALSE(refused.has_value());
        CHECK(refused.error().where == "siar.toml baris 2");
    }
}

TEST_CASE("an alarm is a program with its arguments, found from the folder of the file") {
    CHECK(radio("").alarm.empty());
    CHECK(radio("[radio]\nalarm = [\"/usr/bin/logger\", \"-t\", \"siar\"]\n").alarm ==
          std::vector<std::string>{"/usr/bin/logger", "-t", "siar"});
    const auto near = config::parse_settings("[radio]\nalarm = [\"alarm.sh\"]\n", "/etc/siar/siar.toml");
    REQUIRE(near);
    CHECK(near->radio.alarm == std::vector<std::string>{"/etc/siar/alarm.sh"});
}

TEST_CASE("a slot is a time of every day, as long as segments of the station are") {
    const auto one = radio("[radio]\nlength = \"2:00\"\n" + slot("time = \"06:30\"")).slots;
    REQUIRE(one.size() == 1);
    model::RadioSlot expected;
    expected.time = 6h + 30min;
    expected.length = 120s;
    CHECK(one.front() == expected);
    CHECK(expected.lead == 10min);
}

TEST_CASE("the example's slot says all that a slot may say") {
    const auto all = config::read_text_file(SIAR_SOURCE_DIR "/config/contoh-siar.toml").value();
    std::string toml;
    for (auto at = all.find("# [[radio.slot]]"); all.compare(at, 2, "# ") == 0; at = all.find('\n', at) + 1)
        toml += all.substr(at + 2, all.find('\n', at) - at - 1);
    toml += "[[radio.destination]]\nname = \"rskw\"\nfolder = \"kotak\"\n";
    const auto slots = radio(toml).slots;
    REQUIRE(slots.size() == 1);
    const auto& one = slots.front();
    CHECK(one.time == 6h + 30min);
    CHECK(one.weekdays == std::vector{std::chrono::Monday, std::chrono::Friday});
    CHECK(one.format == "tiga");
    CHECK(one.engine == "espeak");
    CHECK(one.destinations == std::vector<std::string>{"rskw"});
    CHECK(one.lead == 10min);
    CHECK(one.from == std::chrono::year{2026} / 12 / 1);
    CHECK(one.until == std::chrono::year{2026} / 12 / 31);
    CHECK(one.at_adzan == model::AtAdzan::moves);
    CHECK(one.airs_on(std::chrono::year{2026} / 12 / 4));
    CHECK_FALSE(one.airs_on(std::chrono::year{2026} / 12 / 5)); // a Saturday
    CHECK_FALSE(one.airs_on(std::chrono::year{2027} / 1 / 1));
}

TEST_CASE("slots come in order of their times, and may touch") {
    const auto slots =
        radio(slot("time = \"12:03\"") + slot("time = \"06:30\"\nadzan = \"tetap\"") + slot("time = \"12:00\"")).slots;
    REQUIRE(slots.size() == 3);
    CHECK(slots[0].time == 6h + 30min);
    CHECK(slots[0].at_adzan == model::AtAdzan::stays);
    CHECK(slots[1].time == 12h);
    CHECK(slots[2].time == 12h + 3min);
}

TEST_CASE("a slot may have another engine than the station, with what [radio] has for it") {
    const auto read = radio("[radio]\nengine = \"bank\"\nbank = \"frasa\"\ntakes = \"rekaman\"\n" +
                            slot("time = \"06:30\"\nengine = \"human\"") + slot("time = \"07:30\""));
    CHECK(read.slots[0].engine == "human");
    CHECK(read.slots[1].engine.empty());
    CHECK(radio(slot("time = \"06:30\"\nengine = \"command\"") + "[radio.command]\nprogram = [\"/opt/suara\"]\n")
              .slots[0]
              .engine == "command");
}

TEST_CASE("slots that overlap are refused only where they share a day") {
    const std::string noon = slot("time = \"12:00\"\ndays = [\"senin\"]\nfrom = 2026-12-01\nuntil = 2026-12-31");
    CHECK(radio(noon + slot("time = \"12:01\"\ndays = [\"selasa\"]")).slots.size() == 2);
    CHECK(radio(noon + slot("time = \"12:01\"\nfrom = 2027-01-01")).slots.size() == 2);
    CHECK(radio(noon + slot("time = \"12:01\"\nuntil = 2026-11-30")).slots.size() == 2);
    const auto refused = config::parse_settings(noon + slot("time = \"12:02\""), "siar.toml");
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().what == "slot 12:02 menabrak slot 12:00");
    CHECK(refused.error().where == "siar.toml baris 7");
}

TEST_CASE("what is wrong with a slot is told with its line") {
    struct Row {
        std::string keys;
        std::string what;
        int line;
    };
    const Row rows[] = {
        {"length = \"3:00\"", "kunci \"time\" tidak ada", 1},
        {"time = \"6:30\"", "jam bukan jam:menit", 2},
        {"time = \"24:00\"", "jam bukan jam:menit", 2},
        {"time = \"06:60\"", "jam bukan jam:menit", 2},
        {"time = \"23:58\"", "segmen ini melewati tengah malam", 2},
        {"time = \"06:30\"\nlength = \"11:00\"", "panjang segmen bukan menit:detik", 3},
        {"time = \"06:30\"\nlead = \"0:30\"", "waktu sebelum siar bukan menit:detik", 3},
        {"time = \"06:30\"\ndays = [\"monday\"]", "hari \"monday\" tidak dikenal", 3},
        {"time = \"06:30\"\nfrom = 2026-12-02\nuntil = 2026-12-01", "slot berakhir sebelum mulai", 4},
        {"time = \"06:30\"\nadzan = \"lewat\"", "nilai \"adzan\" tidak dikenal: \"lewat\"", 3},
        {"time = \"06:30\"\nengine = \"piper\"", "nilai \"engine\" tidak dikenal: \"piper\"", 3},
        {"time = \"06:30\"\nengine = \"command\"", "mesin suara tanpa program", 3},
        {"time = \"06:30\"\nengine = \"human\"", "mesin suara tanpa takes", 3},
        {"time = \"06:30\"\nengine = \"bank\"", "mesin suara tanpa bank", 3},
        {"time = \"06:30\"\njam = 3", "kunci \"radio.slot.jam\" tidak dikenal", 3},
    };
    for (const Row& row : rows) {
        CAPTURE(row.keys);
        const auto refused = config::parse_settings(slot(row.keys), "siar.toml");
        REQUIRE_FALSE(refused.has_value());
        CHECK(refused.error().what == row.what);
        CHECK(refused.error().where == "siar.toml baris " + std::to_string(row.line));
    }
}
