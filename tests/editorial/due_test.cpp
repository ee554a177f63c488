// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/due.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <vector>

using namespace siar;
using namespace std::chrono_literals;
using privacy::operator""_label;

namespace {

editorial::Observance plain() {
    editorial::Observance out;
    out.zone = {std::chrono::minutes{7 * 60}, "WIB"_label};
    return out;
}

model::Time at(const char* text) {
    return model::parse_rfc3339(text).value();
}

model::RadioSlot slot(std::chrono::minutes time, model::Seconds lead) {
    model::RadioSlot out;
    out.time = time;
    out.lead = lead;
    return out;
}

} // namespace

TEST_CASE("a segment is due from a minute before its lead until it airs") {
    const std::vector<model::RadioSlot> slots{slot(6h + 30min, 10min), slot(12h, 1h)};
    const auto count = [&](const char* now) { return editorial::due(at(now), slots, plain()).size(); };
    CHECK(count("2026-11-30T06:18:59+07:00") == 0);
    CHECK(count("2026-11-30T06:19:00+07:00") == 1);
    CHECK(count("2026-11-30T06:29:59+07:00") == 1);
    CHECK(count("2026-11-30T06:30:00+07:00") == 0);
    CHECK(count("2026-11-30T10:59:00+07:00") == 1);
}

TEST_CASE("a lead that reaches into the day before makes a segment due on that day, and an airing left out never is") {
    const std::vector<model::RadioSlot> slots{slot(30min, 2h)};
    const auto due = editorial::due(at("2026-11-30T22:45:00+07:00"), slots, plain());
    REQUIRE(due.size() == 1);
    CHECK(due.front().at(plain().zone).airs_at == at("2026-12-01T00:30:00+07:00"));
}

TEST_CASE("the evergreens of a day are made from an hour before they must be ready") {
    model::Evergreens evergreens;
    evergreens.ready_by = 5h;
    const auto day = [&](const char* now) {
        return model::iso(editorial::evergreen_day(at(now), evergreens, plain().zone));
    };
    CHECK(day("2026-11-30T03:59:00+07:00") == "2026-11-29");
    CHECK(day("2026-11-30T04:00:00+07:00") == "2026-11-30");
    CHECK(day("2026-12-01T00:30:00+07:00") == "2026-11-30");
    evergreens.ready_by = 30min;
    CHECK(day("2026-11-30T23:29:00+07:00") == "2026-11-30");
    CHECK_MESSAGE(day("2026-11-30T23:30:00+07:00") == "2026-12-01", "they must be ready soon after midnight");
    CHECK(day("2026-12-01T00:30:00+07:00") == "2026-12-01");
    evergreens.ready_by = 0min;
    CHECK(day("2026-11-30T22:59:00+07:00") == "2026-11-30");
    CHECK(day("2026-11-30T23:00:00+07:00") == "2026-12-01");
}
