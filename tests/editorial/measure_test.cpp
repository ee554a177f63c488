// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/measure.hpp"

#include "editorial/durations.hpp"
#include "regency_fixture.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

using namespace siar;
using namespace std::chrono;

namespace {

const model::Time now = test::time_of("2026-11-21T14:05+07:00");
const model::Zone wib = test::regency().identity.zone;

model::Tally tally_of(int count, model::Time submitted, model::Status status, const char* category = "lampu_jalan") {
    model::Tally out;
    for (int i = 0; i < count; ++i) {
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
        model::add(out, one, wib, +1);
    }
    return out;
}

} // namespace

TEST_CASE("Every received complaint is resolved, archived or in process") {
    model::Tally tally;
    const auto in_year = test::time_of("2022-06-01T08:00+07:00");
    model::add(tally, tally_of(373, in_year, model::Status::resolved));
    model::add(tally, tally_of(21, in_year, model::Status::archived));
    model::add(tally, tally_of(20, in_year, model::Status::in_process));
    model::add(tally, tally_of(8, in_year, model::Status::postponed));
    model::add(tally, tally_of(5, test::time_of("2023-01-01T00:00+07:00"), model::Status::resolved));
    const model::Period year{2022y / January / 1, 2022y / December / 31, {}};
    const auto recap = editorial::recap(tally, year, now);
    CHECK(recap.received == 422);
    CHECK(recap.resolved == 373);
    CHECK(recap.in_process == 28);
    CHECK(recap.archived == 21);
    CHECK(recap.as_of == now);
    CHECK_FALSE(recap.source);
}

TEST_CASE("Mean and median are those of the cases that ended within the period") {
    model::Tally tally;
    const std::array<int, 5> hours_taken{1, 2, 2, 24, 240};
    for (const int taken : hours_taken) {
        auto one = test::complaint("", "", "");
        one.first_follow_up = *one.forwarded + hours{taken};
        model::add(tally, one, wib, +1);
    }
    const model::Period all{2026y / January / 1, 2026y / December / 31, {}};
    const auto speed = editorial::speed(tally, model::Interval::responded_within, all, test::regency().standards, now);
    REQUIRE(speed);
    CHECK(speed->cases == 5);
    CHECK(speed->mean_days == doctest::Approx(269.0 / 5 / 24));
    CHECK(speed->median_days == 0.1);
    CHECK(speed->standard.str() == "5 hari kerja");
    const model::Period none{2025y / January / 1, 2025y / December / 31, {}};
    CHECK_FALSE(editorial::speed(tally, model::Interval::responded_within, none, test::regency().standards, now));
}

TEST_CASE("The newest period is the shortest that holds thirty complaints") {
    const auto names = [&](const model::Tally& tally) {
        const auto all = editorial::measure(tally, test::regency(), {}, now, now);
        return all.recaps.front().period.name.str();
    };
    CHECK(names(tally_of(30, now - days{3}, model::Status::resolved)) == "30 hari terakhir");
    CHECK(names(tally_of(30, now - days{40}, model::Status::resolved)) == "90 hari terakhir");
    CHECK(names(tally_of(30, now - days{200}, model::Status::resolved)) == "12 bulan terakhir");
    CHECK(names(tally_of(3, now - days{3}, model::Status::resolved)) == "12 bulan terakhir");
    CHECK(names({}) == "Tahun 2022");
}

TEST_CASE("A period ends on the day of its data, not on days that nobody has read of") {
    const auto read = test::time_of("2026-11-18T23:30+07:00");
    model::Tally tally = tally_of(30, test::time_of("2026-10-20T08:00+07:00"), model::Status::resolved);
    const auto period = editorial::measure(tally, test::regency(), {}, read, now).recaps.front().period;
    CHECK(period.first == 2026y / October / 20);
    CHECK(period.last == 2026y / November / 18);
    CHECK(editorial::measure(tally, test::regency(), {}, now, now).recaps.front().period.last == 2026y / November / 21);
    const auto late = read + days{60};
    for (const auto& recap : editorial::measure(tally, test::regency(), {}, read, late).recaps)
        if (recap.as_of) CHECK(recap.period.first >= editorial::measured_from(late, wib));
}

TEST_CASE("Published figures keep their source and get no time of measuring") {
    const auto all = editorial::measure({}, test::regency(), {}, now, now);
    REQUIRE(all.recaps.size() == 1);
    CHECK(all.recaps.front().source->str() == "jatengtoday.com, 2022");
    CHECK_FALSE(all.recaps.front().as_of);
}

TEST_CASE("A small count of a person-related category cannot be computed from the total") {
    model::Tally tally;
    model::add(tally, tally_of(30, now - days{3}, model::Status::resolved, "lampu_jalan"));
    model::add(tally, tally_of(2, now - days{3}, model::Status::resolved, "kependudukan"));
    const auto all = editorial::measure(tally, test::regency(), {}, now, now);
    const auto& categories = all.breakdowns.at(1);
    CHECK(categories.whole == 32);
    for (const auto& count : categories.counts)
        CHECK(count.code != "kependudukan");
    std::int64_t sum = 0;
    for (const auto& count : categories.counts)
        sum += count.count;
    CHECK(sum == 32);
    CHECK(categories.counts.back().code == "lainnya");
    CHECK(categories.counts.back().count >= 5);
}

TEST_CASE("What is counted without place, category or channel stands in one row under a code of its own") {
    model::Tally tally;
    model::add(tally, tally_of(30, now - days{3}, model::Status::resolved, "lampu_jalan"));
    model::add(tally, tally_of(2, now - days{3}, model::Status::resolved, "kependudukan"));
    for (const char* unknown : {"", "tidak_di_paket"}) {
        auto bare = test::complaint("", "", "");
        bare.submitted = now - days{3};
        bare.place = {{unknown}, {}};
        bare.category = {unknown};
        bare.channel = {unknown};
        for (int i = 0; i < 10; ++i)
            model::add(tally, bare, wib, +1);
    }
    const auto all = editorial::measure(tally, test::regency(), {}, now, now);
    using Rows = std::vector<std::pair<std::string, std::int64_t>>;
    const std::vector<Rows> wanted{{{"33.21.04", 32}, {"tanpa_lokasi", 20}},
                                   {{"lampu_jalan", 30}, {"lainnya", 22}},
                                   {{"whatsapp", 32}, {"lainnya", 20}}};
    REQUIRE(all.breakdowns.size() == wanted.size());
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        Rows rows;
        for (const auto& count : all.breakdowns[i].counts)
            rows.emplace_back(count.code, count.count);
        CAPTURE(all.breakdowns[i].dimension);
        CHECK(rows == wanted[i]);
        CHECK(all.breakdowns[i].whole == 52);
    }
}

TEST_CASE("A length of time is said in the unit people use for it") {
    struct Row {
        seconds length;
        const char* written;
        const char* heard;
    };
    for (const Row& row : std::to_array<Row>({{seconds{5}, "< 1 menit", "kurang dari satu menit"},
                                              {minutes{3}, "3 menit", "sekitar 3 menit"},
                                              {minutes{37}, "37 menit", "sekitar 37 menit"},
                                              {minutes{62}, "1 jam", "sekitar 1 jam"},
                                              {minutes{73}, "1,2 jam", "sekitar 1 jam"},
                                              {minutes{77}, "1,3 jam", "sekitar satu setengah jam"},
                                              {minutes{84}, "1,4 jam", "sekitar satu setengah jam"},
                                              {minutes{103}, "1,7 jam", "sekitar satu setengah jam"},
                                              {minutes{106}, "1,8 jam", "sekitar 2 jam"},
                                              {minutes{144}, "2,4 jam", "sekitar dua setengah jam"},
                                              {hours{31}, "31 jam", "sekitar 31 jam"},
                                              {hours{48}, "2 hari", "sekitar 2 hari"},
                                              {hours{60}, "2,5 hari", "sekitar dua setengah hari"},
                                              {hours{396}, "16,5 hari", "sekitar 16 setengah hari"}})) {
        CAPTURE(row.written);
        CHECK(editorial::took(row.length).str() == row.written);
        CHECK(editorial::took_for_the_ear(row.length).str() == row.heard);
    }
}

TEST_CASE("A hub's measured figures are held against the rows it sent, its published ones against nothing") {
    const auto in_year = test::time_of("2022-06-01T08:00+07:00");
    const model::Tally ours = tally_of(7, in_year, model::Status::resolved);
    const model::Period year{2022y / January / 1, 2022y / December / 31, {}};
    model::Statistics theirs;
    theirs.recaps = {editorial::recap(ours, year, now)};
    model::Recap published{year, 422, 373, 28, 21, privacy::Label{}, {}};
    theirs.recaps.push_back(published);
    CHECK(editorial::disagreements(theirs, ours).empty());

    const auto found = editorial::disagreements(theirs, tally_of(6, in_year, model::Status::resolved));
    REQUIRE(found.size() == 1);
    CHECK(found.front().there.received == 7);
    CHECK(found.front().here.received == 6);
}
