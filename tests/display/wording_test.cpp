// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/wording.hpp"

#include "tests/display/edition_fixture.hpp"

#include <doctest/doctest.h>

#include <chrono>

namespace siar::display {
namespace {

using namespace std::chrono_literals;
using privacy::operator""_label;

TEST_CASE("a published mean stays in days and says its hours beside") {
    CHECK(days(0.1).number.str() == "0,1");
    CHECK(same_in_hours(0.1).str() == "(setara 2,4 jam)");
    CHECK(same_in_hours(2.6).empty());
}

TEST_CASE("an item that was only answered was closed in its time, not finished") {
    model::Item item = fixture::lamp();
    using model::Interval;
    CHECK(interval_name(Interval::resolved_within, item).str() == "Selesai dalam");
    item.repaired = false;
    CHECK(interval_name(Interval::resolved_within, item).str() == "Ditutup dalam");
    CHECK(interval_name(Interval::responded_within, item).str() == "Ditanggapi dalam");
}

TEST_CASE("the header's date bears weekday and pasaran and grows shorter in steps") {
    const model::Date date = model::local(fixture::now(), {std::chrono::minutes(420), "WIB"_label}).date;
    CHECK(header_date(date, DateForm::full, true).str() == "Sabtu Pahing, 21 November 2026");
    CHECK(header_date(date, DateForm::no_year, true).str() == "Sabtu Pahing, 21 November");
    CHECK(header_date(date, DateForm::short_month, true).str() == "Sabtu Pahing, 21 Nov");
    CHECK(header_date(date, DateForm::short_month, false).str() == "Sabtu, 21 Nov");
}

TEST_CASE("the data's age is said more plainly the older it is") {
    const model::Zone zone{std::chrono::minutes(420), "WIB"_label};
    const model::Time now = fixture::now();
    struct Row {
        model::Seconds age;
        const char* words;
        bool stale;
    };
    const Row rows[] = {{0s, "data per 14.05 WIB", false},
                        {3h, "data per 11.05 WIB", false},
                        {15h, "data per 20 November 23.05 WIB", false},
                        {24h, "Data terakhir 20 November 14.05 WIB", true},
                        {24h * 30, "Data terakhir 22 Oktober 14.05 WIB", true},
                        {24h * 365, "Data terakhir 21 November 2025 14.05 WIB", true}};
    for (const Row& row : rows) {
        CAPTURE(row.age.count());
        const Age age = data_age(now - row.age, now, std::chrono::hours(24), zone);
        CHECK(age.words.str() == row.words);
        CHECK(age.stale == row.stale);
    }
    CHECK(data_age(std::nullopt, now, std::chrono::hours(24), zone) == Age{});
}

TEST_CASE("a district is never named without Kec.") {
    const model::Edition edition = fixture::edition();
    CHECK(district_words({"33.21.09"}, edition).str() == "Kec. Karanganyar");
    CHECK(district_words({"99"}, edition).empty());
}

} // namespace
} // namespace siar::display
