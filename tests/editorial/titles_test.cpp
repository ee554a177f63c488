// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/titles.hpp"

#include "regency_fixture.hpp"

#include <doctest/doctest.h>

#include <chrono>

using namespace siar;
using namespace std::chrono_literals;
using privacy::operator""_label;

TEST_CASE("the title of a segment that was made is the one that its files bear") {
    const model::Zone wib{420min, "WIB"_label};
    const auto programme = "Kabar Uji"_label;
    const auto airs_at = test::time_of("2026-11-21T06:30:00+07:00");
    const auto script = editorial::script_title(programme, airs_at, wib);
    struct Row {
        const char* cut;
        privacy::Showable script;
        model::Seconds length;
        const char* title;
    };
    const Row rows[] = {
        {"20261121-0630-180s", script, 180s, "Kabar Uji, 21 November 2026, 06.30"},
        {"20261121-0630-057s-contoh", script, 57s, "Kabar Uji, 21 November 2026, 06.30"},
        {"20261121-0630-057s-kapan-saja", script, 57s, "Kabar Uji, 21 November 2026, sepanjang hari, 57 detik"},
        {"20261121-0630-180s-LATIHAN", editorial::practice_title(script), 180s,
         "LATIHAN, Kabar Uji, 21 November 2026, 06.30"},
        {"20261121-0630-020s-ralat-0123abcd", editorial::correction_title(programme, airs_at, wib), 20s,
         "Ralat Kabar Uji, 21 November 2026, 06.30"},
    };
    for (const Row& row : rows) {
        const std::string cut = row.cut;
        CAPTURE(cut);
        CHECK(editorial::segment_title({{"b"}, airs_at, "/radio", cut}, programme, wib).str() == row.title);
        const bool evergreen = cut.ends_with("-kapan-saja");
        CHECK(editorial::segment_title(row.script, {airs_at, row.length}, wib, evergreen).str() == row.title);
    }
}
