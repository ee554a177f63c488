// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/deadlines.hpp"

#include <doctest/doctest.h>

#include <array>
#include <optional>
#include <string>

using namespace siar;
using namespace std::chrono;
using model::Deadline;
using model::Outcome;

namespace {

model::Terms terms() {
    model::Terms out;
    out.zone.offset = minutes{420};
    out.holidays = {2026y / May / 27, 2026y / May / 28, 2026y / June / 1};
    out.standards.targets = {{2020, 24}, {2026, 12}};
    return out;
}

model::Time time(const char* text) {
    return model::parse_rfc3339(text).value();
}

model::Complaint complaint() {
    model::Complaint out;
    out.status = model::Status::resolved;
    out.submitted = time("2026-05-22T09:00+07:00"); // a Friday
    out.forwarded = out.submitted + hours{1};
    out.first_follow_up = *out.forwarded + hours{12};
    out.closed = out.submitted + days{3};
    return out;
}

std::string told(const std::optional<model::Due>& due) {
    if (!due) return "-";
    const std::array outcomes{"open", "in time", "late"};
    return model::iso(model::from_day_number(due->day)) + " " + outcomes.at(static_cast<std::size_t>(due->outcome));
}

} // namespace

TEST_CASE("Working days leave out weekends and holidays, and the day itself") {
    const model::Workdays workdays(terms().holidays);
    struct Row {
        model::Date from;
        int count;
        model::Date last;
    };
    for (const Row& row : std::to_array<Row>({{2026y / May / 18, 1, 2026y / May / 19},
                                              {2026y / May / 22, 1, 2026y / May / 25},
                                              {2026y / May / 23, 1, 2026y / May / 25},
                                              {2026y / May / 26, 1, 2026y / May / 29},
                                              {2026y / May / 22, 5, 2026y / June / 3},
                                              {2026y / May / 22, 0, 2026y / May / 22},
                                              {1969y / December / 31, 2, 1970y / January / 2}})) {
        CAPTURE(model::iso(row.from));
        CHECK(model::iso(model::from_day_number(workdays.after(model::day_number(row.from), row.count))) ==
              model::iso(row.last));
    }
    CHECK(workdays.is_free(model::day_number(2026y / May / 27)));
    CHECK(workdays.is_free(model::day_number(2026y / May / 30)));
    CHECK_FALSE(workdays.is_free(model::day_number(2026y / May / 29)));
}

TEST_CASE("Each deadline runs from its own moment, in working days or in hours") {
    const model::Deadlines deadlines(terms());
    const auto usual = complaint();
    CHECK(told(deadlines.of(usual, Deadline::forward)) == "2026-05-29 in time");
    CHECK(told(deadlines.of(usual, Deadline::first_follow_up)) == "2026-06-03 in time");
    CHECK(told(deadlines.of(usual, Deadline::closing)) == "2026-06-16 in time");
    CHECK(told(deadlines.of(usual, Deadline::target)) == "2026-05-22 in time");
    auto one = usual;
    one.first_follow_up = *one.forwarded + hours{12} + seconds{1};
    CHECK(told(deadlines.of(one, Deadline::target)) == "2026-05-22 late");
    one.classification = model::Classification::information;
    CHECK(told(deadlines.of(one, Deadline::closing)) == "2026-06-03 in time");
    one.classification = model::Classification::oversight;
    CHECK(told(deadlines.of(one, Deadline::closing)) == "2026-08-19 in time");
    one.forwarded = time("2025-12-31T23:30+07:00");
    one.first_follow_up = *one.forwarded + hours{20};
    CHECK(told(deadlines.of(one, Deadline::target)) == "2026-01-01 in time");
    one.forwarded = time("2019-06-01T08:00+07:00");
    CHECK(told(deadlines.of(one, Deadline::target)) == "-");
}

TEST_CASE("What has not happened is open, and what nobody can know is not counted") {
    const model::Deadlines deadlines(terms());
    auto waiting = complaint();
    waiting.status = model::Status::forwarded;
    waiting.first_follow_up.reset();
    waiting.closed.reset();
    CHECK(told(deadlines.of(waiting, Deadline::first_follow_up)) == "2026-06-03 open");
    CHECK(told(deadlines.of(waiting, Deadline::closing)) == "2026-06-16 open");
    auto unverified = waiting;
    unverified.status = model::Status::unverified;
    unverified.forwarded.reset();
    CHECK(told(deadlines.of(unverified, Deadline::forward)) == "2026-05-29 open");
    CHECK(told(deadlines.of(unverified, Deadline::first_follow_up)) == "-");

    auto untimed = waiting;
    untimed.status = model::Status::in_process;
    CHECK_MESSAGE(told(deadlines.of(untimed, Deadline::first_follow_up)) == "-", "followed up, but when?");
    untimed.status = model::Status::resolved;
    CHECK_MESSAGE(told(deadlines.of(untimed, Deadline::closing)) == "-", "closed, but when?");
    untimed.forwarded.reset();
    CHECK_MESSAGE(told(deadlines.of(untimed, Deadline::forward)) == "-", "forwarded, but when?");
    auto archived = complaint();
    archived.status = model::Status::archived;
    CHECK_MESSAGE(told(deadlines.of(archived, Deadline::closing)) == "-", "closed, but not resolved");
    auto reversed = complaint();
    reversed.closed = reversed.submitted - seconds{1};
    CHECK(told(deadlines.of(reversed, Deadline::closing)) == "-");
    auto closed_at_once = complaint();
    closed_at_once.first_follow_up.reset();
    CHECK(told(deadlines.of(closed_at_once, Deadline::first_follow_up)) == "2026-06-03 in time");
}
