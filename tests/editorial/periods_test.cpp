// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/periods.hpp"

#include "regency_fixture.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace siar;
using privacy::operator""_label;

TEST_CASE("Only whole weeks, months, quarters and years and the periods of an Edition may be split") {
    const auto now = test::time_of("2026-11-21T08:00+07:00");
    const auto spoken_of = editorial::periods(now, now, {std::chrono::minutes{420}, "WIB"_label});
    struct Case {
        const char* first;
        const char* last;
        bool may;
    };
    const Case cases[] = {
        {"2026-11-16", "2026-11-22", true},  {"2026-11-15", "2026-11-21", false}, {"2026-11-16", "2026-11-29", false},
        {"2026-02-01", "2026-02-28", true},  {"2026-02-01", "2026-02-27", false}, {"2026-01-01", "2026-03-31", true},
        {"2026-02-01", "2026-04-30", false}, {"2025-01-01", "2025-12-31", true},  {"2025-02-01", "2026-01-31", false},
        {"2026-10-23", "2026-11-21", true},  {"2026-10-22", "2026-11-20", false}, {"2026-11-21", "2026-11-21", false},
    };
    for (const auto& c : cases) {
        CAPTURE(std::string(c.first));
        CAPTURE(std::string(c.last));
        CHECK(editorial::may_be_split(*model::parse_iso_date(c.first), *model::parse_iso_date(c.last), spoken_of) ==
              c.may);
    }
}
