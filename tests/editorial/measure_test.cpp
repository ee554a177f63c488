// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/measure.hpp"

#include "measured.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace siar;
using namespace std::chrono;
using model::Date;
using privacy::operator""_label;
using test::by;
using test::count_in;
using test::measured;
using test::submitted_at;
using test::sum_of;
using test::sums_of;
using test::tally_of;
using test::wib;
using test::year_2022;
using test::year_2026;

static const model::Time now = test::measured_at;

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

TEST_CASE("Whatever the counts, a hidden one stands in a row with another and at least five complaints") {
    std::mt19937 dice(11);
    const std::array codes{"lampu_jalan", "kependudukan", "bantuan_sosial"};
    for (int round = 0; round < 200; ++round) {
        model::Tally tally;
        std::map<std::string, int> counts;
        for (const char* code : codes) {
            counts[code] = static_cast<int>(dice() % 12);
            count_in(tally, counts[code], submitted_at(now - days{3}, model::Status::resolved, code));
        }
        const int all = counts["lampu_jalan"] + counts["kependudukan"] + counts["bantuan_sosial"];
        if (all == 0) continue;
        CAPTURE(round);
        const auto figures = measured(tally);
        const auto& told = by("kategori", figures);
        CHECK(told.whole == all);
        CHECK(sum_of(told) == all);
        int merged = 0;
        int merged_values = 0;
        for (const char* code : codes) {
            const bool shown =
                std::any_of(told.counts.begin(), told.counts.end(), [&](const auto& one) { return one.code == code; });
            const bool small = counts[code] > 0 && counts[code] < 5 && std::string_view(code) != "lampu_jalan";
            CHECK_FALSE((shown && small));
            if (!shown && counts[code] > 0) {
                merged += counts[code];
                ++merged_values;
            }
        }
        // All of what came may be fewer than five, or of one kind: then nothing else can be told.
        if (merged_values > 0 && told.counts.size() > 1) {
            CHECK(merged_values >= 2);
            CHECK(merged >= 5);
        }
    }
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

TEST_CASE("What a source tells itself stands beside what was counted here, and only what differs is a disagreement") {
    const auto in_year = test::time_of("2022-06-01T08:00+07:00");
    const auto tally = tally_of(7, submitted_at(in_year));
    model::Material material = test::material_of(tally, now, now);
    model::Recap same{year_2022, 7, 7, 0, 0, "laporan"_label, {}};
    model::Recap other = same;
    other.received = other.in_process = 3;
    other.resolved = 0;
    material.given = {{{"gubernur"}, {{same}, {}}}, {{"bupati"}, {{other}, {}}}};
    material.totals_only = {{"gubernur"}, {"bupati"}};
    const auto asking = editorial::asking({}, test::regency(), now);
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

TEST_CASE("Totals of a source with complaints are held against the counts only where it is the only such source") {
    const auto in_year = test::time_of("2022-06-01T08:00+07:00");
    model::Material material = test::material_of(tally_of(7, submitted_at(in_year)), now, now);
    material.given = {{{"pusat"}, {{model::Recap{year_2022, 3, 3, 0, 0, {}, now}}, {}}}};
    CHECK(editorial::disagreements(material).size() == 1);
    material.counted_sources = 2;
    CHECK(editorial::disagreements(material).empty());
}

TEST_CASE("Totals of a source without complaints are told under its name, where nothing was counted or published") {
    const auto told = [](const model::Period& period, std::int64_t received) {
        model::Given given;
        given.recaps = {{period, received, received, 0, 0, "laporan"_label, now}};
        model::Speed speed;
        speed.period = period;
        given.speeds = {speed};
        return given;
    };
    const model::Period year_2021{2021y / January / 1, 2021y / December / 31, {}};
    const auto statistics = [&](const model::Period& period, std::int64_t received, bool totals_only) {
        model::Material material;
        material.given = {{{"gubernur"}, told(period, received)}};
        if (totals_only) material.totals_only = {{"gubernur"}};
        return editorial::measure(material, test::regency(), {}, model::Audience::public_, now);
    };
    const auto tells = [&](const model::Statistics& all, const model::Period& period) {
        return std::any_of(all.recaps.begin(), all.recaps.end(),
                           [&](const auto& one) { return one.period == period && one.as_of; });
    };
    const auto good = statistics(year_2021, 40, true);
    CHECK(tells(good, year_2021));
    CHECK(
        std::any_of(good.speeds.begin(), good.speeds.end(), [&](const auto& one) { return one.period == year_2021; }));
    CHECK(!tells(statistics(year_2021, 40, false), year_2021)); // a hub's: its rows are counted here
    CHECK(!tells(statistics(year_2021, 29, true), year_2021));
    const model::Period few_days{2021y / January / 1, 2021y / January / 13, {}};
    CHECK(!tells(statistics(few_days, 40, true), few_days));
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
