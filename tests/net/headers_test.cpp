// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/headers.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace siar;
using model::Seconds;

TEST_CASE("Retry-After is seconds or a date by the server's own clock, from none to a week") {
    const auto there = net::http_date("Sat, 21 Nov 2026 07:05:00 GMT");
    REQUIRE(there);
    const struct {
        const char* text;
        std::optional<Seconds> wait;
    } table[] = {
        {"", {}},
        {"0", Seconds{0}},
        {"120", Seconds{120}},
        {"-5", Seconds{0}},
        {"604801", Seconds{604'800}},
        {"99999999999999999999", Seconds{604'800}},
        {"-99999999999999999999", Seconds{0}},
        {"besok", {}},
        {"12 menit", {}},
        {"Sat, 21 Nov 2026 07:07:00 GMT", Seconds{120}},
        {"Sat, 21 Nov 2026 07:00:00 GMT", Seconds{0}},
        {"Sat, 21 Nov 2036 07:00:00 GMT", Seconds{604'800}},
    };
    for (const auto& row : table)
        CHECK_MESSAGE(net::retry_after(row.text, there) == row.wait, row.text);
    CHECK_MESSAGE(!net::retry_after("Sat, 21 Nov 2026 07:07:00 GMT", {}), "a date says nothing without a clock");
    CHECK(net::retry_after("7", {}) == Seconds{7});
}

TEST_CASE("a Date that is none is no time") {
    CHECK(net::http_date("Sunday, 06-Nov-94 08:49:37 GMT") == model::parse_rfc3339("1994-11-06T08:49:37Z").value());
    for (const char* text : {"", "kemarin", "Thu, 01 Jan 1932 00:00:00 GMT"})
        CHECK_MESSAGE(!net::http_date(text), text);
}

TEST_CASE("an ETag that would smuggle in a header, or is endless, is not sent back") {
    CHECK(net::usable_etag("W/\"a-1\"") == "W/\"a-1\"");
    CHECK(net::usable_etag("\"a\"\r\nX-Lain: 1").empty());
    CHECK(net::usable_etag(std::string("\"\0\"", 3)).empty());
    CHECK(net::usable_etag(std::string(1'001, 'a')).empty());
}

TEST_CASE("a content type is compared without its parameters and case") {
    CHECK(net::media_type("Application/JSON ; charset=utf-8") == "application/json");
    CHECK(net::media_type("text/html") == "text/html");
    CHECK(net::media_type(";").empty());
}
