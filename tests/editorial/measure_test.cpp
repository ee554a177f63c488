// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/measure.hpp"

#include "regency_fixture.hpp"

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

namespace {

const model::Time now = test::time_of("2026-11-21T14:05+07:00");
const model::Zone wib = test::regency().identity.zone;

/// Counts as many complaints like this one.
void count_in(model::Tally& tally, int count, const model::Complaint& one) {
    for (int i = 0; i < count; ++i)
        tally.add(one, test::deadlines(), +1);
}

model::Complaint submitted_at(model::Time submitted, model::Status status = model::Status::resolved,
                              const char* category = "lampu_jalan") {
    auto one = test::complaint("", "", "");
    one.submitted = submitted;
    one.forwarded = submitted + hours{1};
    one.first_follow_up = *one.forwarded + minutes{144};
    if (status == model::Status::resolved)
        one.closed = submitted + hours{48};
    else
        one.closed.reset();
    one.status = status;
    one.category = {category};
    return one;
}

model::Tally tally_of(int count, const model::Complaint& one) {
    model::Tally out;
    count_in(out, count, one);
    return out;
}

model::Statistics measured(const model::Tally& tally, model::Time at = now,
                           model::Audience audience = model::Audience::public_, model::Time as_of = now) {
    return editorial::measure(test::material_of(tally, std::min(as_of, at), at), test::regency(), {}, audience, at);
}

model::Sums sums_of(const model::Tally& tally, const model::Period& period) {
    return tally.sums(period.first, period.last);
}

const model::Breakdown& by(const char* dimension, const model::Statistics& all) {
    const auto found = std::find_if(all.breakdowns.begin(), all.breakdowns.end(),
                                    [&](const auto& one) { return one.dimension == dimension; });
    REQUIRE(found != all.breakdowns.end());
    return *found;
}

std::int64_t sum_of(const model::Breakdown& breakdown) {
    std::int64_t sum = 0;
    for (const auto& count : breakdown.counts)
        sum += count.count;
    return sum;
}

const model::Period year_2022{2022y / January / 1, 2022y / December / 31, {}};
const model::Period year_2026{2026y / January / 1, 2026y / December / 31, {}};

} // namespace

TEST_CASE("Every received complaint is resolved, archived or in process") {
    model::Tally tally;
    const auto in_year = test::time_of("2022-06-01T08:00+07:00");
    count_in(tally, 373, submitted_at(in_year));
    count_in(tally, 21, submitted_at(in_year, model::Status::archived));
    count_in(tally, 20, submitted_at(in_year, model::Status::in_process));
    count_in(tally, 8, submitted_at(in_year, model::Status::postponed));
    count_in(tally, 5, submitted_at(test::time_of("2023-01-01T00:00+07:00")));
    const auto recap = editorial::recap(sums_of(tally, year_2022), year_2022, now);
    CHECK(recap.received == 422);
    CHECK(recap.resolved == 373);
    CHECK(recap.in_process == 28);
    CHECK(recap.archived == 21);
    CHECK(recap.as_of == now);
    CHECK_FALSE(recap.source);
}

TEST_CASE("Followed up is a share of what was forwarded, whoever says so: a time or a status") {
    model::Tally tally;
    const auto in_year = test::time_of("2022-06-01T08:00+07:00");
    auto waiting = submitted_at(in_year, model::Status::forwarded);
    waiting.first_follow_up.reset();
    auto untimed = submitted_at(in_year, model::Status::in_process);
    untimed.first_follow_up.reset();
    auto unverified = submitted_at(in_year, model::Status::unverified);
    unverified.forwarded.reset();
    unverified.first_follow_up.reset();
    count_in(tally, 3, submitted_at(in_year));
    count_in(tally, 2, waiting);
    count_in(tally, 4, untimed);
    count_in(tally, 6, unverified);
    const auto recap = editorial::recap(sums_of(tally, year_2022), year_2022, now);
    CHECK(recap.received == 15);
    CHECK(recap.followed_up == model::Share{7, 9});
}

TEST_CASE("Mean and median are those of the cases that ended within the period") {
    model::Tally tally;
    const std::array<int, 5> hours_taken{1, 2, 2, 24, 240};
    for (const int taken : hours_taken) {
        auto one = test::complaint("", "", "");
        one.first_follow_up = *one.forwarded + hours{taken};
        count_in(tally, 1, one);
    }
    const auto speed_in = [&](const model::Period& period) {
        return editorial::speed(sums_of(tally, period), model::Interval::responded_within, period,
                                test::regency().standards, now);
    };
    const auto speed = speed_in(year_2026);
    REQUIRE(speed);
    CHECK(speed->cases == 5);
    CHECK(speed->mean_days == doctest::Approx(269.0 / 5 / 24));
    CHECK(speed->median_days == 0.1);
    CHECK(speed->standard.str() == "5 hari kerja");
    CHECK_FALSE(speed_in(year_2022));
}

TEST_CASE("The newest period is the shortest that holds thirty complaints") {
    const auto name = [&](const model::Tally& tally) { return measured(tally).recaps.front().period.name.str(); };
    CHECK(name(tally_of(30, submitted_at(now - days{3}))) == "30 hari terakhir");
    CHECK(name(tally_of(30, submitted_at(now - days{40}))) == "90 hari terakhir");
    CHECK(name(tally_of(30, submitted_at(now - days{200}))) == "12 bulan terakhir");
    CHECK(name(tally_of(3, submitted_at(now - days{3}))) == "12 bulan terakhir");
    CHECK(name({}) == "Tahun 2022");
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
        CHECK((one.asked.last <= Date{2026y / November / 18} || one.asked.last == Date{9999y / December / 31}));
}

TEST_CASE("Published figures keep their source and get no time of measuring") {
    const auto all = measured({});
    REQUIRE(all.recaps.size() == 1);
    CHECK(all.recaps.front().source->str() == "jatengtoday.com, 2022");
    CHECK_FALSE(all.recaps.front().as_of);
}

TEST_CASE("A small count of a person-related category cannot be computed from the total") {
    model::Tally tally;
    count_in(tally, 30, submitted_at(now - days{3}));
    count_in(tally, 2, submitted_at(now - days{3}, model::Status::resolved, "kependudukan"));
    count_in(tally, 4, submitted_at(now - days{3}, model::Status::resolved, "bantuan_sosial"));
    const auto hidden = [&](const model::Statistics& all, const std::string& code) {
        const auto& categories = by("kategori", all);
        CHECK(categories.whole == 36);
        CHECK(sum_of(categories) == 36);
        return std::none_of(categories.counts.begin(), categories.counts.end(),
                            [&](const auto& one) { return one.code == code; });
    };
    const auto all = measured(tally);
    CHECK(hidden(all, "kependudukan"));
    CHECK(hidden(all, "bantuan_sosial"));
    CHECK(by("kategori", all).counts.back().code == "lainnya");
    CHECK(by("kategori", all).counts.back().count == 6);
    const auto office = measured(tally, now, model::Audience::office);
    CHECK(hidden(office, "kependudukan"));
    CHECK_MESSAGE(hidden(office, "bantuan_sosial"), "or the one that is left could be computed");
}

TEST_CASE("What is counted without place, category or channel stands in one row under a code of its own") {
    model::Tally tally;
    count_in(tally, 30, submitted_at(now - days{3}));
    count_in(tally, 2, submitted_at(now - days{3}, model::Status::resolved, "kependudukan"));
    for (const char* unknown : {"", "tidak_di_paket"}) {
        auto bare = test::complaint("", "", "");
        bare.submitted = now - days{3};
        bare.place = {{unknown}, {}};
        bare.category = {unknown};
        bare.channel = {unknown};
        count_in(tally, 10, bare);
    }
    const auto all = measured(tally);
    using Rows = std::vector<std::pair<std::string, std::int64_t>>;
    const std::vector<std::pair<const char*, Rows>> wanted{{"kecamatan", {{"33.21.04", 32}, {"tanpa_lokasi", 20}}},
                                                           {"kategori", {{"lampu_jalan", 30}, {"lainnya", 22}}},
                                                           {"kanal", {{"whatsapp", 32}, {"lainnya", 20}}}};
    for (const auto& one : wanted) {
        const char* const dimension = one.first;
        Rows rows;
        for (const auto& count : by(dimension, all).counts)
            rows.emplace_back(count.code, count.count);
        CAPTURE(dimension);
        CHECK(rows == one.second);
        CHECK(by(dimension, all).whole == 52);
    }
}

TEST_CASE("A complaint of two agencies counts once in the total and in both agencies, and that is said") {
    model::Tally tally;
    auto both = submitted_at(now - days{3});
    both.agencies = {{"dinhub"}, {"dinsos"}};
    count_in(tally, 20, both);
    count_in(tally, 10, submitted_at(now - days{3}));
    count_in(tally, 2, [] {
        auto one = submitted_at(now - days{3});
        one.agencies = {{"tidak_di_paket"}};
        return one;
    }());
    const auto all = measured(tally, now, model::Audience::office);
    const auto& agencies = by("instansi", all);
    CHECK(agencies.whole == 32);
    CHECK_FALSE(agencies.note.empty());
    REQUIRE(agencies.counts.size() == 2);
    CHECK(agencies.counts[0].count == 30);
    CHECK_MESSAGE(agencies.counts[1].count == 22, "two of an unknown one do not stand alone");
    CHECK(agencies.counts[1].code == "lainnya");
    REQUIRE(all.office);
    REQUIRE(all.office->agencies);
    CHECK(all.office->agencies->agencies.front().received == 30);
    CHECK(all.office->agencies->agencies.front().ranked);
    CHECK_FALSE(all.office->agencies->agencies.back().ranked);
    CHECK_FALSE(all.office->agencies->note.empty());
    CHECK_FALSE(measured(tally).office);
}

TEST_CASE("All figures of one Edition add up") {
    model::Tally tally;
    int n = 0;
    for (const auto status : {model::Status::unverified, model::Status::forwarded, model::Status::in_process,
                              model::Status::resolved, model::Status::postponed, model::Status::archived})
        for (const int ago : {1, 5, 20, 60, 200, 300}) {
            auto one = submitted_at(now - days{ago}, status, ++n % 3 == 0 ? "kependudukan" : "lampu_jalan");
            one.secret = n % 5 == 0;
            if (status == model::Status::archived) one.closed = one.submitted + hours{20};
            count_in(tally, 7, one);
        }
    for (const auto audience : {model::Audience::public_, model::Audience::office}) {
        const auto all = measured(tally, now, audience);
        const auto& newest = all.recaps.front();
        CHECK(newest.received == newest.resolved + newest.in_process + newest.archived);
        for (const char* dimension : {"kecamatan", "kategori", "kanal", "status"}) {
            CAPTURE(dimension);
            CHECK(by(dimension, all).whole == newest.received);
            CHECK(sum_of(by(dimension, all)) == newest.received);
            CHECK(by(dimension, all).period == newest.period);
        }
        CHECK(sum_of(by("cara_selesai", all)) == by("cara_selesai", all).whole);
        CHECK(all.open == 4 * 6 * 7);
        CHECK(all.secret <= newest.received);
        std::vector<std::int64_t> by_district;
        for (const auto& breakdown : all.breakdowns)
            if (breakdown.dimension == "kecamatan") by_district.push_back(breakdown.whole);
        CHECK(by_district == std::vector<std::int64_t>{126, 168, 252});
        for (const auto& trend : all.trends) {
            std::int64_t received = 0;
            for (const auto& point : trend.points)
                received += point.received;
            CHECK(received == (trend.step == model::Step::week ? 168 : 252));
        }
    }
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

TEST_CASE("What a source tells itself stands beside what was counted here, and only what differs is a disagreement") {
    const auto in_year = test::time_of("2022-06-01T08:00+07:00");
    const auto tally = tally_of(7, submitted_at(in_year));
    model::Material material = test::material_of(tally, now, now);
    model::Recap same{year_2022, 7, 7, 0, 0, "laporan"_label, {}};
    model::Recap other = same;
    other.received = other.in_process = 3;
    other.resolved = 0;
    material.given = {{{"gubernur"}, {{same}, {}}}, {{"bupati"}, {{other}, {}}}};
    const auto asking = editorial::asking({}, wib, now);
    material.sums = asking(now, material.given, [&](const std::vector<model::Asked>& asked) {
        std::vector<model::PeriodSums> out;
        for (const auto& one : asked)
            out.push_back({one, tally.sums(one.first, one.last)});
        return out;
    });
    const auto office = editorial::measure(material, test::regency(), {}, model::Audience::office, now).office;
    REQUIRE(office);
    REQUIRE(office->given.size() == 2);
    CHECK(office->given[0].agrees());
    const auto differing = editorial::disagreements(material);
    REQUIRE(differing.size() == 1);
    CHECK(differing[0].source == "bupati");
    CHECK(differing[0].there.received == 3);
    CHECK(differing[0].here.received == 7);
}

TEST_CASE("A hub's measured figures are held against the rows it sent, its published ones against nothing") {
    const auto in_year = test::time_of("2022-06-01T08:00+07:00");
    const auto held_against = [&](const model::Statistics& theirs, int count) {
        const auto tally = tally_of(count, submitted_at(in_year));
        std::vector<model::PeriodSums> ours;
        for (const auto& asked : editorial::periods_of(theirs))
            ours.push_back({asked, tally.sums(asked.first, asked.last)});
        return editorial::disagreements(theirs, ours);
    };
    model::Statistics theirs;
    theirs.recaps = {editorial::recap(sums_of(tally_of(7, submitted_at(in_year)), year_2022), year_2022, now)};
    model::Recap published{year_2022, 422, 373, 28, 21, privacy::Label{}, {}};
    theirs.recaps.push_back(published);
    CHECK(held_against(theirs, 7).empty());

    const auto found = held_against(theirs, 6);
    REQUIRE(found.size() == 1);
    CHECK(found.front().there.received == 7);
    CHECK(found.front().here.received == 6);
}
