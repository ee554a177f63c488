// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/wording.hpp"

#include "tests/display/edition_fixture.hpp"

#include <doctest/doctest.h>

#include <chrono>

namespace siar::display {
namespace {

using namespace std::chrono_literals;
using privacy::operator""_label;

TEST_CASE("a mean stays in days and says its hours beside where it is under one") {
    CHECK(days(0.1).number.str() == "0,1");
    CHECK(same_in_hours(0.1).str() == "(setara 2,4 jam)");
    CHECK(same_in_hours(0.99).str() == "(setara 23,8 jam)");
    CHECK(same_in_hours(1.0).empty());
}

TEST_CASE("days from one to another bear both years where these differ") {
    using std::chrono::year;
    CHECK(dated_from_to(year(2026) / 9 / 23, year(2026) / 10 / 22, true).str() == "23 Sep–22 Okt\u00A02026");
    CHECK(dated_from_to(year(2026) / 12 / 20, year(2027) / 1 / 18, true).str() == "20 Des\u00A02026–18 Jan\u00A02027");
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
    CHECK(header_date(date, DateForm::full, true, "11 Jumadilakhir 1448"_label).str() ==
          "Sabtu Pahing, 21 November 2026 · 11 Jumadilakhir 1448");
}

TEST_CASE("the data's age is said more plainly the older it is") {
    using model::DataAge;
    model::Edition edition;
    edition.identity.zone = {std::chrono::minutes(420), "WIB"_label};
    const model::Time now = fixture::now();
    struct Row {
        model::Seconds age;
        const char* words;
        DataAge step;
    };
    const Row rows[] = {{0s, "data per 14.05 WIB", DataAge::fresh},
                        {2h - 1s, "data per 12.05 WIB", DataAge::fresh},
                        {2h, "data per 12.05 WIB (2 jam lalu)", DataAge::aging},
                        {3h - 1s, "data per 11.05 WIB (2 jam lalu)", DataAge::aging},
                        {3h, "data per 11.05 WIB (3 jam lalu)", DataAge::aging},
                        {15h, "data per 20 November 23.05 WIB (15 jam lalu)", DataAge::aging},
                        {24h - 1s, "data per 20 November 14.05 WIB (23 jam lalu)", DataAge::aging},
                        {24h, "Data terakhir 20 November 14.05 WIB", DataAge::stale},
                        {24h * 30, "Data terakhir 22 Oktober 14.05 WIB", DataAge::stale},
                        {24h * 365, "Data terakhir 21 November 2025 14.05 WIB", DataAge::stale}};
    for (const Row& row : rows) {
        CAPTURE(row.age.count());
        edition.data_as_of = now - row.age;
        const Age age = data_age(edition, now, true);
        CHECK(age.words.str() == row.words);
        CHECK(age.step == row.step);
    }
    edition.data_as_of = now - 24h * 30;
    CHECK(data_age(edition, now, true, true).words.str() == "Data terakhir 22 Okt 14.05 WIB");
    edition.data_as_of.reset();
    CHECK(data_age(edition, now, true) == Age{});
}

TEST_CASE("where nobody knows the time, data are of their day, never some hours old") {
    model::Edition edition;
    edition.identity.zone = {std::chrono::minutes(420), "WIB"_label};
    edition.data_as_of = fixture::now();
    for (const model::Seconds ahead : {model::Seconds{0}, model::Seconds{3h}, -400 * model::Seconds{24h}}) {
        CAPTURE(ahead.count());
        const Age age = data_age(edition, fixture::now() + ahead, false);
        CHECK(age.words.str() == "Data terakhir 21 November 14.05 WIB");
        CHECK(age.step == model::DataAge::stale);
    }
}

TEST_CASE("a district is never named without Kec.") {
    const model::Edition edition = fixture::edition();
    CHECK(district_words({"33.21.09"}, edition).str() == "Kec. Karanganyar");
    CHECK(district_words({"99"}, edition).empty());
}

} // namespace
} // namespace siar::display
