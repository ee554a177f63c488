// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/office_figures.hpp"

#include "editorial/edition.hpp"
#include "measured.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace siar;
using namespace std::chrono_literals;
using privacy::operator""_label;
using model::Deadline;
using State = model::FeedHealth::State;

namespace {

const model::Time now = test::measured_at; // a Saturday

model::Regency with_target() {
    auto out = test::regency();
    out.standards.targets = {{2021, 12}};
    return out;
}

model::OfficeFigures office_of(model::Material material, model::Time at = now) {
    material.waiting = 7;
    const auto edition = editorial::edition(material, with_target(), {}, model::Audience::office, at);
    return edition.statistics.office.value();
}

/// Open complaints of one day of November.
model::Tally open_since(const std::vector<std::pair<const char*, int>>& days) {
    model::Tally out;
    const model::Deadlines deadlines(with_target().terms());
    for (const auto& [day, count] : days) {
        auto one = test::complaint("", "", "");
        one.submitted = test::time_of(day);
        one.forwarded.reset();
        one.first_follow_up.reset();
        one.closed.reset();
        one.status = model::Status::unverified;
        for (int i = 0; i < count; ++i)
            out.add(one, deadlines, +1);
    }
    return out;
}

} // namespace

TEST_CASE("What is open falls due in the past, today, within seven days, or later, deadline by deadline") {
    // Forwarding is due three working days later.
    const auto tally = open_since({{"2026-11-17T08:00+07:00", 2},   // Friday 20: over
                                   {"2026-11-18T08:00+07:00", 3},   // Monday 23: within the seven days
                                   {"2026-11-24T08:00+07:00", 4}}); // Friday 27
    struct Row {
        const char* at;
        std::int64_t overdue, today, next_week;
    };
    for (const Row& row : {Row{"2026-11-15T23:00+07:00", 0, 0, 2}, Row{"2026-11-16T08:00+07:00", 0, 0, 5},
                           Row{"2026-11-19T23:59+07:00", 0, 0, 5}, Row{"2026-11-20T00:00+07:00", 0, 2, 7},
                           Row{"2026-11-21T14:05+07:00", 2, 0, 7}, Row{"2026-11-23T10:00+07:00", 2, 3, 4},
                           Row{"2026-11-27T10:00+07:00", 5, 4, 0}, Row{"2026-11-28T00:00+07:00", 9, 0, 0}}) {
        CAPTURE(row.at);
        const auto at = test::time_of(row.at);
        const auto due = office_of(test::material_of(tally, at, at), at).due;
        REQUIRE(due.size() == 4);
        CHECK(due[0].deadline == Deadline::forward);
        CHECK(due[1].deadline == Deadline::first_follow_up);
        CHECK(due[2].deadline == Deadline::target);
        CHECK(due[3].deadline == Deadline::closing);
        CHECK(due[0].overdue == row.overdue);
        CHECK(due[0].today == row.today);
        CHECK(due[0].next_week == row.next_week);
        CHECK(due[1].overdue + due[1].today + due[1].next_week == 0); // not forwarded: no answer is owed yet
    }
}

TEST_CASE("What was done in time or late is no more to be done, and a target that nobody set has no line") {
    auto done = test::submitted_at(now - 24h * 60);
    const auto at = test::measured_at;
    const auto all = office_of(test::material_of(test::tally_of(10, done), at, at));
    for (const auto& one : all.due) {
        CHECK(one.overdue == 0);
        CHECK_FALSE(one.standard.empty());
    }
    const auto without =
        editorial::edition(test::material_of({}, at, at), test::regency(), {}, model::Audience::office, at);
    REQUIRE(without.statistics.office);
    CHECK(without.statistics.office->due.size() == 3);
}

TEST_CASE("A feed is well until two hours after its last contact, late until a day after it, then silent") {
    struct Row {
        std::optional<model::Seconds> since;
        State state;
    };
    const Row rows[] = {{0s, State::well},       {2h - 1s, State::well}, {2h, State::late},
                        {24h - 1s, State::late}, {24h, State::silent},   {std::nullopt, State::silent},
                        {-5min, State::well}};
    model::Material material;
    for (const Row& row : rows)
        material.contacts.push_back({{"s" + std::to_string(material.contacts.size())},
                                     row.since ? std::optional(now - *row.since) : std::nullopt});
    material.contacts.front().name = "Pusat"_label;
    const auto feeds = editorial::feed_health(material, {}, now);
    REQUIRE(feeds.size() == std::size(rows));
    for (std::size_t i = 0; i < feeds.size(); ++i) {
        CAPTURE(i);
        CHECK(feeds[i].name.str() == (i == 0 ? "Pusat" : "Sumber " + std::to_string(i + 1)));
        CHECK(feeds[i].state == rows[i].state);
        CHECK(feeds[i].last_contact == material.contacts[i].last);
    }
    model::Freshness quick;
    quick.aging = 1min;
    quick.stale = 3min;
    CHECK(editorial::feed_health(material, quick, now + 2min).front().state == State::late);
}

TEST_CASE("The office sees how its feeds fare before the first of them answered; nobody else sees any of it") {
    model::Material material;
    material.contacts = {{{"sp4n"}, std::nullopt}};
    const auto office = office_of(material);
    REQUIRE(office.feeds.size() == 1);
    CHECK(office.feeds.front().state == State::silent);
    CHECK(office.waiting == 7);
    CHECK(office.due.empty());
    for (const auto audience : {model::Audience::public_, model::Audience::radio, model::Audience::van})
        CHECK_FALSE(editorial::edition(material, test::regency(), {}, audience, now).statistics.office);
}
