// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/statistics.hpp"

#include "../net/raw_server.hpp"

#include <doctest/doctest.h>

#include <string>

namespace siar::feeds {
namespace {

using test::http;
using test::RawServer;

const config::Package& demak() {
    static const config::Package package =
        config::load_package(std::string(SIAR_SOURCE_DIR) + "/config/regencies/demak").value();
    return package;
}

std::string totals(const std::string& region = "33.21", const std::string& as_of = "2026-11-21T14:05:00+07:00") {
    return R"({"version":1,"region":")" + region + R"(","source":"SP4N-LAPOR","as_of":")" + as_of +
           R"(","periods":[{"first":"2022-01-01","last":"2022-12-31","name":"Tahun 2022","received":422,"resolved":373,)" +
           R"("in_process":28,"archived":21,"speeds":[{"interval":"ditanggapi_dalam","mean_days":0.1}]}]})";
}

struct Office {
    explicit Office(RawServer::Answer answer) : server(std::move(answer)) {}
    tl::expected<Page, Failure> read(const std::string& etag = "") {
        config::SourceSettings settings;
        settings.url = server.url("/demak.json");
        net::Options options;
        options.limits.stall = options.limits.total = model::Seconds{5};
        Totals source(settings, "token-uji", net::Client(options), demak());
        Ask ask;
        ask.etag = etag;
        ask.now = model::parse_rfc3339("2026-11-28T05:00:00Z").value();
        return source.read(ask);
    }
    RawServer server;
};

TEST_CASE("totals become what the source tells, beside what is counted here") {
    Office office([](const std::string&) { return http(200, totals(), "ETag: \"a1\"\r\n"); });
    const auto page = office.read();
    REQUIRE_MESSAGE(page.has_value(), page.error().error.line());
    REQUIRE(page->given.has_value());
    CHECK(page->given->recaps.at(0).received == 422);
    CHECK(page->given->speeds.at(0).standard == demak().regency.standards.first_follow_up);
    CHECK(!page->data_as_of); // each figure bears its own time; the counts are of other sources
    CHECK(page->etag == "\"a1\"");
    CHECK(page->complaints.empty());
    CHECK(page->next.empty());
    CHECK(office.server.heads().at(0).find("Bearer token-uji") != std::string::npos);
}

TEST_CASE("totals that did not change are not told again") {
    Office office([](const std::string& head) {
        return head.find("If-None-Match: \"a1\"") == std::string::npos ? http(200, totals()) : http(304, "");
    });
    const auto page = office.read("\"a1\"");
    REQUIRE(page.has_value());
    CHECK(page->unchanged);
    CHECK(page->etag == "\"a1\"");
    CHECK_FALSE(page->given.has_value());
}

TEST_CASE("totals that cannot be are one line, and no token in it") {
    struct Case {
        std::string answer;
        std::string what;
    };
    const Case cases[] = {
        {http(200, "<html>Masuk</html>"), "bukan JSON"},
        {http(200, totals("33.28")), "angka milik daerah 33.28, bukan 33.21"},
        {http(200, totals("33.21", "2036-11-21T14:05:00Z")), "angka tertanggal di masa depan"},
    };
    for (const Case& each : cases) {
        CAPTURE(each.what);
        Office office([&each](const std::string&) { return each.answer; });
        const auto page = office.read();
        REQUIRE_FALSE(page.has_value());
        CHECK(page.error().error.what == each.what);
        CHECK(page.error().error.where.find("/demak.json") != std::string::npos);
        CHECK(page.error().error.line().find("token-uji") == std::string::npos);
    }
    Office busy([](const std::string&) { return http(503, "", "Retry-After: 60\r\n"); });
    const auto page = busy.read();
    REQUIRE_FALSE(page.has_value());
    CHECK(page.error().retry_after == model::Seconds{60});
}

} // namespace
} // namespace siar::feeds
