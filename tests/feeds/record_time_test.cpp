// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/record.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <string>

namespace siar::feeds {
namespace {

using namespace std::chrono_literals;

const model::Zone wib{420min, {}};

/// What a text is read as: RFC 3339, "-" for no time, else the error.
std::string read(std::string_view text, bool local = false) {
    const auto time = read_time(text, wib, local);
    if (!time) return time.error();
    return *time ? model::rfc3339(**time) : "-";
}

TEST_CASE("a time is read as sources write it") {
    struct Case {
        const char* text;
        const char* time;
    };
    const Case cases[] = {
        {"2026-11-21T14:05:33+07:00", "2026-11-21T07:05:33Z"},
        {"2026-11-21T14:05:33Z", "2026-11-21T14:05:33Z"},
        {"2026-11-21T14:05:33.123456Z", "2026-11-21T14:05:33Z"},
        {"2026-11-21T14:05+0700", "2026-11-21T07:05:00Z"},
        {"2026-11-21T14:05:33-03", "2026-11-21T17:05:33Z"},
        {"2026-11-21t14:05:33z", "2026-11-21T14:05:33Z"},
        {"2026-11-21 14:05:33", "2026-11-21T07:05:33Z"},
        {"2026-11-21 14:05:33 UTC", "2026-11-21T14:05:33Z"},
        {"2026-11-21 14:05", "2026-11-21T07:05:00Z"},
        {"2026/11/21 14.05", "2026-11-21T07:05:00Z"},
        {"  2026-11-21\r\n", "2026-11-20T17:00:00Z"},
        {"2026-11-21 24:00", "2026-11-21T17:00:00Z"},
        {"2024-02-29", "2024-02-28T17:00:00Z"},
        {"21 November 2026 14.05 WIB", "2026-11-21T07:05:00Z"},
        {"21 November 2026 14.05 WITA", "2026-11-21T06:05:00Z"},
        {"21 November 2026, pukul 14.05", "2026-11-21T07:05:00Z"},
        {"Sabtu, 21 November 2026 jam 14:05:09", "2026-11-21T07:05:09Z"},
        {"Jum'at, 20 Nop 2026", "2026-11-19T17:00:00Z"},
        {"21-Nov-26", "2026-11-20T17:00:00Z"},
        {"21/11/2026 14:05", "2026-11-21T07:05:00Z"},
        {"1.2.2026", "2026-01-31T17:00:00Z"},
        {"21/11/26, 2:05 PM", "2026-11-21T07:05:00Z"},
        {"21/11/2026 12:05 am", "2026-11-20T17:05:00Z"},
        {"Sat, 21 Nov 2026 14:05:33 GMT", "2026-11-21T14:05:33Z"},
        {"Nov 21, 2026 2:05:33 PM", "2026-11-21T07:05:33Z"},
        {"1795244733", "2026-11-21T07:05:33Z"},
        {"1795244733.75", "2026-11-21T07:05:33Z"},
        {"1795244733000", "2026-11-21T07:05:33Z"},
        {"20261121", "2026-11-20T17:00:00Z"},
        {"20261121140533", "2026-11-21T07:05:33Z"},
    };
    for (const Case& each : cases) {
        CAPTURE(each.text);
        CHECK(read(each.text) == each.time);
    }
}

TEST_CASE("a time labelled Z that is local is read as local") {
    CHECK(read("2026-11-21T14:05:33Z", true) == "2026-11-21T07:05:33Z");
    CHECK(read("2026-11-21T14:05:33+00:00", true) == "2026-11-21T07:05:33Z");
    CHECK(read("2026-11-21 14:05:33", true) == "2026-11-21T07:05:33Z");
    CHECK(read("1795244733", true) == "2026-11-21T07:05:33Z"); // no zone is written there
}

TEST_CASE("what stands for no time is none") {
    for (const char* text : {"", " ", "-", "--", "null", "NULL", "0", "-1", "-62135596800000", "0000-00-00",
                             "0000-00-00 00:00:00", "0001-01-01T00:00:00", "1899-12-30", "1900-01-01 00:00:00",
                             "1969-12-31T19:00:00Z", "1969-12-31", "1970-01-01T00:00:00Z", "01/01/1970"}) {
        CAPTURE(text);
        CHECK(read(text) == "-");
        CHECK(read(text, true) == "-");
    }
}

TEST_CASE("what is no time is never guessed") {
    for (const char* text : {"kemarin",
                             "2026-02-30",
                             "2026-13-01",
                             "2025-02-29",
                             "12/31/2026",
                             "2026-11",
                             "November 2026",
                             "21 Bulan 2026",
                             "2026-11-21 25:00",
                             "2026-11-21 24:01",
                             "2026-11-21 14:60",
                             "2026-11-21 14",
                             "2026-11-21 1405",
                             "2026-11-21T",
                             "2026-11-21 14:05 besok",
                             "2026-11-21 14:05+7",
                             "2026-11-21 14:05+99:00",
                             "21 November 2026 13:05 PM",
                             "1",
                             "42000",
                             "45000.5",
                             "123456789012345678901234567890",
                             "1.2.3.4",
                             "20261399",
                             "20261121250000",
                             "2026-11-21 sampai 2026-11-25",
                             "21 November 2026 14.05 WIB tetapi ini sudah cerita yang panjang sekali ya pak"}) {
        CAPTURE(text);
        const std::string got = read(text);
        const bool open_end = std::string_view(text) == "2026-11-21T"; // a day is a day
        CHECK(got == (open_end ? "2026-11-20T17:00:00Z" : "bukan waktu"));
    }
}

} // namespace
} // namespace siar::feeds
