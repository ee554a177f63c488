// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/calendar.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <vector>

namespace siar::model {
namespace {

using namespace std::chrono;
using privacy::operator""_label;

std::vector<HijriMonth> months(bool next_is_confirmed) {
    return {{"Muharam"_label, "1448"_label, year{2026} / June / 16, true},
            {"Ramadan"_label, "1448"_label, year{2027} / February / 8, true},
            {"Syawal"_label, "1448"_label, year{2027} / March / 10, next_is_confirmed}};
}

TEST_CASE("a Hijri date is told by the months of the package") {
    struct Row {
        Date date;
        const char* sure;
        const char* unsure;
    };
    const Row rows[] = {
        {year{2026} / June / 15, "", ""},
        {year{2026} / June / 16, "1 Muharam 1448", "1 Muharam 1448"},
        {year{2026} / July / 13, "28 Muharam 1448", "28 Muharam 1448"},
        {year{2026} / July / 14, "", ""}, // its next month is not in the package
        {year{2026} / August / 20, "", ""},
        {year{2027} / March / 7, "28 Ramadan 1448", "28 Ramadan 1448"},
        {year{2027} / March / 8, "29 Ramadan 1448", ""}, // tonight the moon is looked for
        {year{2027} / March / 9, "30 Ramadan 1448", ""},
        {year{2027} / March / 10, "1 Syawal 1448", "1 Syawal 1448"},
    };
    for (const Row& row : rows) {
        CAPTURE(day_number(row.date));
        CHECK(hijri(row.date, months(true)).str() == row.sure);
        CHECK(hijri(row.date, months(false)).str() == row.unsure);
    }
    CHECK(hijri(year{2027} / March / 10, {}).empty());
}

} // namespace
} // namespace siar::model
