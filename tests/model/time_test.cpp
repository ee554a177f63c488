// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/time.hpp"

#include "model/calendar.hpp"

#include <doctest/doctest.h>

#include <array>
#include <optional>

using namespace siar;
using namespace std::chrono;

TEST_CASE("RFC 3339 is read with any offset and written back in UTC") {
    struct Row {
        const char* written;
        const char* utc;
    };
    for (const Row& row : std::array{Row{"2026-11-21T14:05+07:00", "2026-11-21T07:05:00Z"},
                                     Row{"2026-11-21T14:05:09+07:00", "2026-11-21T07:05:09Z"},
                                     Row{"2026-11-21T07:05:09.250Z", "2026-11-21T07:05:09Z"},
                                     Row{"2026-01-01 00:30:00+07:00", "2025-12-31T17:30:00Z"},
                                     Row{"2024-02-29T23:59:60Z", "2024-03-01T00:00:00Z"},
                                     Row{"1969-12-31T19:00:00-05:00", "1970-01-01T00:00:00Z"}}) {
        CAPTURE(row.written);
        const auto time = model::parse_rfc3339(row.written);
        REQUIRE(time);
        CHECK(model::rfc3339(*time) == row.utc);
    }
}

TEST_CASE("What is not RFC 3339 with a zone is refused with the way to write it") {
    for (const char* text : {"", "2026-11-21", "2026-11-21T14:05", "2026-13-01T00:00Z", "2026-02-30T00:00Z",
                             "2026-11-21T25:00Z", "2026-11-21T14:05+0700", "2026-11-21T14:05Zx",
                             "2026-11-21T14:05:01.Z", "abcd-11-21T14:05Z", "2026-11-21T14:05+07:00 "}) {
        CAPTURE(text);
        const auto time = model::parse_rfc3339(text);
        REQUIRE_FALSE(time);
        CHECK(time.error().line().find("2026-11-21T14:05+07:00") != std::string::npos);
    }
}

TEST_CASE("A day begins at midnight of the regency, not of Greenwich") {
    const model::Zone wib{minutes{420}, {}};
    const auto just_before = *model::parse_rfc3339("2022-12-31T16:59:59Z");
    CHECK(model::local(just_before, wib).date == 2022y / December / 31);
    CHECK(model::local(just_before + seconds{1}, wib).date == 2023y / January / 1);
    CHECK(model::local(just_before, wib).of_day == minutes{23 * 60 + 59});
    CHECK(model::at({2023y / January / 1, minutes{0}}, wib) == just_before + seconds{1});
    CHECK(model::rfc3339(just_before, wib) == "2022-12-31T23:59:59+07:00");
}

TEST_CASE("Days count from 1970 and weeks start on Monday") {
    CHECK(model::day_number(1970y / January / 1) == 0);
    CHECK(model::from_day_number(model::day_number(2026y / November / 21)) == 2026y / November / 21);
    CHECK(model::monday_of(2026y / November / 21) == 2026y / November / 16);
    CHECK(model::monday_of(2026y / November / 16) == 2026y / November / 16);
    CHECK(model::monday_of(2026y / November / 22) == 2026y / November / 16);
    CHECK(model::iso(2026y / March / 5) == "2026-03-05");
    CHECK(model::parse_iso_date("2026-03-05").value() == 2026y / March / 5);
    CHECK_FALSE(model::parse_iso_date("2026-3-5"));
}

TEST_CASE("The pasaran follows from 17 August 1945, Jumat Legi, in both directions") {
    CHECK(model::pasaran(1945y / August / 17).str() == "Legi");
    CHECK(model::pasaran(1945y / August / 16).str() == "Kliwon");
    CHECK(model::pasaran(2026y / November / 21).str() == "Pahing");
    CHECK(model::pasaran(2026y / November / 22).str() == "Pon");
    CHECK(model::pasaran(1900y / January / 1).str() == "Pahing");
}

TEST_CASE("Weekends and listed holidays are days off") {
    const std::vector<model::Date> holidays{2026y / December / 25};
    CHECK(model::is_day_off(2026y / November / 21, holidays));
    CHECK(model::is_day_off(2026y / December / 25, holidays));
    CHECK_FALSE(model::is_day_off(2026y / December / 24, holidays));
}

TEST_CASE("A clock that no server keeps is trusted from the last contact on, for a day") {
    const model::Time contact = *model::parse_rfc3339("2026-11-21T14:05+07:00");
    struct Row {
        bool synchronised;
        seconds since;
        bool trusted;
    };
    for (const Row& row :
         std::array{Row{true, 0s, true}, Row{true, -hours{24 * 365}, true}, Row{true, hours{24 * 365}, true},
                    Row{false, 0s, true}, Row{false, -1s, false}, Row{false, hours{24}, true},
                    Row{false, hours{24} + 1s, false}, Row{false, -hours{24 * 365 * 50}, false}}) {
        CAPTURE(row.synchronised);
        CAPTURE(row.since.count());
        CHECK(model::trusts(row.synchronised, contact + row.since, contact) == row.trusted);
    }
    CHECK(model::trusts(true, contact, std::nullopt));
    CHECK_FALSE(model::trusts(false, contact, std::nullopt));
}

TEST_CASE("A shifted clock starts where it is told and a stopped one stands still") {
    const auto start = *model::parse_rfc3339("2026-11-21T14:05+07:00");
    const auto still = model::shifted_clock(start, 0);
    CHECK(still.now() == start);
    still.sleep_for(milliseconds{2});
    CHECK(still.now() == start);
    const auto fast = model::shifted_clock(start, 10'000);
    fast.sleep_for(seconds{20});
    CHECK(fast.now() >= start + seconds{20});
}
