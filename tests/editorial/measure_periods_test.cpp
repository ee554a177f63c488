// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/measure.hpp"
#include "measured.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

using namespace siar;
using namespace std::chrono;
using model::Date;
using privacy::operator""_label;
using test::count_in;
using test::measured;
using test::submitted_at;
using test::sums_of;
using test::tally_of;
using test::wib;

static const model::Time now = test::measured_at;

TEST_CASE("The newest period is the shortest that holds thirty complaints") {
    const auto name = [&](const model::Tally& tally) { return measured(tally).recaps.front().period.name.str(); };
    CHECK(name(tally_of(30, submitted_at(now - days{3}))) == "30 hari terakhir");
    CHECK(name(tally_of(30, submitted_at(now - days{40}))) == "90 hari terakhir");
    CHECK(name(tally_of(30, submitted_at(now - days{200}))) == "12 bulan terakhir");
    CHECK(name(tally_of(3, submitted_at(now - days{3}))) == "12 bulan terakhir");
    CHECK(name({}) == "Tahun 2022");
}

TEST_CASE("A map is of the shortest period in which most districts have five complaints, else of the longest") {
    model::Tally tally;
    const auto in = [&](const char* district, int count, int days_ago) {
        auto one = submitted_at(now - days{days_ago});
        one.place = {{district}, {}};
        count_in(tally, count, one);
    };
    const auto first_day = [&] {
        const auto period = measured(tally).map_period;
        REQUIRE(period);
        return model::day_number(model::local(now, wib).date) - model::day_number(period->first) + 1;
    };
    CHECK_FALSE(measured(tally).map_period);
    in("33.21.04", 40, 3);
    in("33.21.01", 4, 3);
    CHECK(first_day() > 300); // of two districts one has enough
    in("33.21.01", 1, 80);
    CHECK(first_day() == 90);
    in("33.21.01", 1, 29);
    CHECK(first_day() == 30);
}

TEST_CASE("This year is spoken of from its 14th day and thirtieth complaint on, and joined with the last one before") {
    struct Row {
        const char* at;
        int this_year;
        int last_year;
        const char* name; ///< empty: neither is full enough
    };
    for (const Row& row :
         std::to_array<Row>({{"2027-01-01T00:00+07:00", 0, 400, "1 Januari 2026 sampai 1 Januari 2027"},
                             {"2027-01-13T23:59+07:00", 300, 10, "1 Januari 2026 sampai 13 Januari 2027"},
                             {"2027-01-14T00:00+07:00", 30, 10, "1 Januari sampai 14 Januari 2027"},
                             {"2027-01-14T00:00+07:00", 29, 1, "1 Januari 2026 sampai 14 Januari 2027"},
                             {"2027-01-14T00:00+07:00", 20, 9, ""}})) {
        const auto at = test::time_of(row.at);
        model::Tally tally;
        count_in(tally, row.this_year, submitted_at(test::time_of("2027-01-01T00:00+07:00")));
        count_in(tally, row.last_year, submitted_at(test::time_of("2026-01-05T08:00+07:00")));
        const auto all = measured(tally, at, model::Audience::public_, at);
        CAPTURE(row.at);
        CAPTURE(row.this_year);
        std::vector<std::string> names;
        for (const auto& recap : all.recaps)
            if (recap.as_of) {
                names.push_back(recap.period.name.str());
                CHECK(recap.received > 0);
                CHECK(recap.resolved_of_received().percent());
            }
        const std::string wanted = row.name;
        CHECK((wanted.empty() ? names.size() <= 1 : names.back() == wanted));
    }
}

TEST_CASE("A period ends on the day of its data, not on days that nobody has read of") {
    const auto read = test::time_of("2026-11-18T23:30+07:00");
    const auto tally = tally_of(30, submitted_at(test::time_of("2026-10-20T08:00+07:00")));
    const auto all = measured(tally, now, model::Audience::public_, read);
    const auto period = all.recaps.front().period;
    CHECK(period.first == 2026y / October / 20);
    CHECK(period.last == 2026y / November / 18);
    CHECK(measured(tally).recaps.front().period.last == 2026y / November / 21);
    for (const auto& trend : all.trends)
        CHECK(trend.points.back().last == 2026y / November / 18);
    const auto late = read + days{60};
    const auto asked = test::material_of(tally, read, late).sums;
    for (const auto& one : asked)
        // What is still open falls due later, on days that are known.
        CHECK((one.asked.last <= Date{2026y / November / 18} || one.asked.last == Date{9999y / December / 31} ||
               one.asked.first == Date{2026y / November / 19}));
}

TEST_CASE("A trend begins with the first complaint, goes on through empty weeks, and ends with the data") {
    model::Tally tally;
    count_in(tally, 2, submitted_at(now - days{24}));
    count_in(tally, 1, submitted_at(now - days{1}, model::Status::in_process));
    const auto all = measured(tally);
    REQUIRE(all.trends.size() == 2);
    const auto& weeks = all.trends[0].points;
    REQUIRE(weeks.size() == 4);
    CHECK(weeks[0] == model::Trend::Point{2026y / October / 26, 2026y / November / 1, 2, 2});
    CHECK(weeks[1].received == 0);
    CHECK(weeks[3] == model::Trend::Point{2026y / November / 16, 2026y / November / 21, 1, 0});
    CHECK(all.trends[1].points.size() == 2);
    CHECK(measured({}).trends.empty());
}

TEST_CASE("What fell due is held against its day; what is due today is not late yet") {
    model::Tally tally;
    // Closing is due 14 working days after Monday 2 November: Friday 20 November.
    const auto monday = test::time_of("2026-11-02T08:00+07:00");
    auto in_time = submitted_at(monday);
    in_time.closed = test::time_of("2026-11-20T23:00+07:00");
    auto late = submitted_at(monday);
    late.closed = test::time_of("2026-11-21T00:30+07:00");
    count_in(tally, 20, in_time);
    count_in(tally, 6, late);
    count_in(tally, 4, submitted_at(monday, model::Status::in_process));
    const auto closing = [&](model::Time at) {
        const auto all = measured(tally, at, model::Audience::office, at);
        std::vector<model::Share> out;
        for (const auto& one : all.on_time)
            if (one.deadline == model::Deadline::closing && one.period.name.str().substr(0, 7) == "30 hari")
                out.push_back(one.share);
        REQUIRE(all.office);
        return std::pair(out, all.office->overdue);
    };
    CHECK(closing(test::time_of("2026-11-20T23:59+07:00")) == std::pair(std::vector<model::Share>{}, std::int64_t{0}));
    CHECK(closing(test::time_of("2026-11-21T00:00+07:00")) ==
          std::pair(std::vector{model::Share{20, 30}}, std::int64_t{4}));
    const auto all = measured(tally, test::time_of("2026-11-21T00:00+07:00"), model::Audience::public_);
    const auto trend = std::find_if(all.on_time_trends.begin(), all.on_time_trends.end(), [](const auto& one) {
        return one.deadline == model::Deadline::closing && one.step == model::Step::day;
    });
    REQUIRE(trend != all.on_time_trends.end());
    CHECK(trend->points ==
          std::vector{model::OnTimeTrend::Point{2026y / November / 20, 2026y / November / 20, {20, 30}}});
    CHECK(trend->least == 30);
}

TEST_CASE("Satisfaction is told from thirty answers on") {
    auto one = submitted_at(now - days{5});
    one.rating = 5;
    auto other = one;
    other.rating = 2;
    auto tally = tally_of(20, one);
    count_in(tally, 9, other);
    CHECK_FALSE(measured(tally).satisfaction);
    count_in(tally, 1, other);
    const auto told = measured(tally).satisfaction;
    REQUIRE(told);
    CHECK(told->count() == 30);
    CHECK(told->mean() == doctest::Approx(4));
    CHECK(told->answers == std::array<std::int64_t, 5>{0, 10, 0, 0, 20});
}

TEST_CASE("A period that somebody names has its totals, and all else only where it is long and full enough") {
    const auto submitted = test::time_of("2026-03-10T08:00+07:00");
    const auto tally = tally_of(30, submitted_at(submitted));
    const auto figures = [&](model::Date from, model::Date until) {
        const auto period = editorial::period_of(from, until);
        const auto sums = sums_of(tally, period);
        return editorial::measure_period(sums, sums, period, test::regency(), {}, now,
                                         editorial::may_be_split(from, until, editorial::periods(now, now, wib)));
    };
    const auto month = figures(2026y / March / 1, 2026y / March / 31);
    CHECK(month.recaps.front().period.name.str() == "1 Maret sampai 31 Maret 2026");
    CHECK(month.recaps.front().received == 30);
    CHECK(month.speeds.size() == 2);
    CHECK(month.breakdowns.size() == editorial::breakdown_dimensions.size());
    const auto week = figures(2026y / March / 9, 2026y / March / 15);
    CHECK(week.recaps.front().received == 30);
    CHECK(week.breakdowns.empty());
    CHECK(week.speeds.empty());
    CHECK(figures(2025y / March / 1, 2025y / March / 31).recaps.empty());
    const auto any = figures(2026y / March / 1, 2026y / March / 30);
    CHECK(any.recaps.front().received == 30);
    CHECK(any.breakdowns.empty());
    CHECK(any.speeds.empty());
    CHECK(any.on_time.empty());
}
