// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/pace.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <vector>

using namespace siar;
using feeds::Pace;
using feeds::PaceRules;
using model::Seconds;
using privacy::operator""_label;

namespace {

const model::Zone wib{std::chrono::minutes{420}, "WIB"_label};
const PaceRules rules;

model::Time at(const char* text) {
    return model::parse_rfc3339(text).value();
}
const model::Time now = at("2026-11-21T14:05:00+07:00");

Seconds wait_after(int failures, std::optional<Seconds> retry_after = {}, double random = 0.5) {
    Pace before;
    before.failures = failures - 1;
    return after_failure(before, rules, now, retry_after, random).next - now;
}

} // namespace

TEST_CASE("a source is asked again after its interval, a tenth sooner or later") {
    CHECK(after_success(rules, now, 0.5) == Pace{0, now + Seconds{300}, false});
    CHECK(after_success(rules, now, 0.0).next == now + Seconds{270});
    CHECK(after_success(rules, now, 0.999999).next == now + Seconds{330});
    PaceRules busy;
    busy.interval = Seconds{0};
    CHECK_MESSAGE(after_success(busy, now, 0.0).next > now, "never twice in the same second");
}

TEST_CASE("each failure in a row doubles the wait, up to an hour") {
    const std::vector<int> waits{30, 60, 120, 240, 480};
    for (std::size_t n = 0; n < waits.size(); ++n)
        CHECK(wait_after(static_cast<int>(n) + 1) == Seconds{waits[n]});
    for (const int many : {6, 7, 50, std::numeric_limits<int>::max() - 1})
        CHECK(wait_after(many) == Seconds{3600});
    CHECK(wait_after(1, {}, 0.0) == Seconds{27});
    PaceRules patient;
    patient.breaker = 100;
    Pace pace;
    for (int n = 0; n < 50; ++n)
        pace = after_failure(pace, patient, now, {}, 0.5);
    CHECK(pace.next == now + Seconds{3600});
    CHECK(!pace.open);
}

TEST_CASE("after six failures in a row the breaker opens, and the first answer closes it") {
    Pace pace;
    for (int n = 1; n <= 5; ++n) {
        pace = after_failure(pace, rules, now, {}, 0.5);
        CHECK(pace.failures == n);
        CHECK(!pace.open);
    }
    pace = after_failure(pace, rules, now, {}, 0.5);
    CHECK(pace == Pace{6, now + Seconds{3600}, true});
    CHECK(after_success(rules, now, 0.5) == Pace{0, now + Seconds{300}, false});
}

TEST_CASE("a server's own wish is never undercut, and longer than a day it is not heard") {
    struct Row {
        int failures;
        long wish;
        double random;
        long wait;
    };
    for (const Row& row : std::vector<Row>{
             {1, 0, 0.5, 30},
             {1, 10, 0.5, 30},
             {1, 300, 0.0, 300},
             {1, 300, 0.5, 315},
             {6, 300, 0.5, 3600},
             {6, 7200, 0.0, 7200},
             {1, 86'400, 0.0, 86'400},
             {1, 315'360'000, 0.0, 86'400},
             {1, std::numeric_limits<long>::max(), 0.0, 86'400},
             {1, -5, 0.5, 30},
         }) {
        CAPTURE(row.wish);
        const auto wait = wait_after(row.failures, Seconds{row.wish}, row.random);
        CHECK(wait == Seconds{row.wait});
    }
}

TEST_CASE("all of a source is listed again once a night, at half past one") {
    struct Row {
        const char* listed;
        const char* now;
        bool due;
    };
    for (const Row& row : std::vector<Row>{
             {nullptr, "2026-11-21T14:05:00+07:00", true},
             {"2026-11-21T10:00:00+07:00", "2026-11-21T14:05:00+07:00", false},
             {"2026-11-21T10:00:00+07:00", "2026-11-22T01:29:59+07:00", false},
             {"2026-11-21T10:00:00+07:00", "2026-11-22T01:30:00+07:00", true},
             {"2026-11-22T01:30:00+07:00", "2026-11-22T01:30:00+07:00", false},
             {"2026-11-22T01:30:02+07:00", "2026-11-22T23:00:00+07:00", false},
             {"2026-11-21T01:29:00+07:00", "2026-11-21T14:05:00+07:00", true},
             {"2025-01-01T00:00:00+07:00", "2026-11-21T14:05:00+07:00", true},
             {"2036-11-21T14:05:00+07:00", "2026-11-21T14:05:00+07:00", true}, // the clock was ten years ahead
         }) {
        CAPTURE(row.now);
        std::optional<model::Time> listed;
        if (row.listed) listed = at(row.listed);
        CHECK(feeds::relist_due(listed, at(row.now), wib) == row.due);
    }
}

TEST_CASE("half past one is that of the regency's own clock") {
    const model::Zone wit{std::chrono::minutes{540}, "WIT"_label};
    const auto evening = at("2026-11-21T20:00:00+09:00");
    CHECK(!feeds::relist_due(evening, at("2026-11-22T01:29:00+09:00"), wit));
    CHECK(feeds::relist_due(evening, at("2026-11-22T01:30:00+09:00"), wit));
    CHECK(!feeds::relist_due(evening, at("2026-11-22T01:30:00+09:00"), wib));
}
