// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/client.hpp"
#include "raw_server.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <sys/resource.h>

#include <chrono>
#include <string>

using namespace siar;
using test::http;
using test::RawServer;
using Clock = std::chrono::steady_clock;

namespace {

std::string repeated(const std::string& text, int times) {
    std::string out;
    for (int i = 0; i < times; ++i)
        out += text;
    return out;
}

/// CPU time of this thread.
std::chrono::microseconds cpu() {
    rusage usage{};
    getrusage(RUSAGE_THREAD, &usage);
    const auto of = [](const timeval& time) {
        return std::chrono::seconds{time.tv_sec} + std::chrono::microseconds{time.tv_usec};
    };
    return of(usage.ru_utime) + of(usage.ru_stime);
}

} // namespace

TEST_CASE("headers are bounded in number and in bytes, also as trailers and before the answer proper") {
    struct Row {
        const char* what;
        std::string answer;
        bool fits;
    };
    const std::string chunk = "HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n";
    for (const Row& row :
         {Row{"few", http(200, "{}", repeated("X-A: 1\r\n", 190)), true},
          Row{"many", http(200, "{}", repeated("X-A: 1\r\n", 210)), false},
          Row{"long", http(200, "{}", "X-A: " + std::string(50'000, 'a') + "\r\n"), true},
          Row{"too long together", http(200, "{}", repeated("X-A: " + std::string(9'000, 'a') + "\r\n", 8)), false},
          Row{"one without end", "HTTP/1.1 200 X\r\nX-A: " + repeated("aaaaaaaaaa", 2'000'000), false},
          Row{"trailers", chunk + repeated("X-A: 1\r\n", 300) + "\r\n", false},
          Row{"interim answers", repeated("HTTP/1.1 103 X\r\nX-A: 1\r\n\r\n", 300) + http(200, "{}"), false}}) {
        const RawServer server([&](const std::string&) { return row.answer; });
        const auto response = net::Client().get({server.url()});
        CHECK_MESSAGE(response.has_value() == row.fits, row.what);
        if (!response) CHECK_MESSAGE(response.error().what == "jawaban terlalu besar", response.error().line());
    }
}

TEST_CASE("a server that drips a byte at a time ends at the total time, over all redirects together") {
    const std::string page = http(200, std::string(2'000, ' '), "Connection: close\r\n");
    const RawServer dripping([&](const std::string&) { return page; }, std::chrono::milliseconds{20});
    const RawServer turning([](const std::string&) { return http(302, "", "Location: /lagi\r\n"); },
                            std::chrono::milliseconds{10});
    net::Options options;
    options.limits.total = model::Seconds{2};
    options.limits.redirects = 1'000;
    for (const RawServer* server : {&dripping, &turning}) {
        net::Client client(options);
        const auto start = Clock::now();
        const auto response = client.get({server->url()});
        REQUIRE(!response);
        CHECK_MESSAGE(response.error().what == "server terlalu lama tidak menjawab", response.error().line());
        CHECK(Clock::now() - start > std::chrono::milliseconds{1900});
        CHECK(Clock::now() - start < std::chrono::milliseconds{3500});
    }
}

TEST_CASE("a server that takes the question and says nothing ends at the stall time, a long poll later") {
    const RawServer mute([](const std::string&) { return std::string("HTTP/1.1 200 X\r\n"); });
    net::Options options;
    options.limits.stall = model::Seconds{1};
    for (const int patience : {0, 2}) {
        net::Client client(options);
        net::Request request{mute.url()};
        request.patience = model::Seconds{patience};
        const auto start = Clock::now();
        const auto response = client.get(request);
        REQUIRE(!response);
        CHECK(response.error().what == "server terlalu lama tidak menjawab");
        CHECK(Clock::now() - start > std::chrono::seconds{patience});
        CHECK(Clock::now() - start < std::chrono::seconds{patience + 4});
    }
}

TEST_CASE("the server's wish to be left alone is read, whatever its status and however it is written") {
    struct Row {
        const char* written;
        std::optional<model::Seconds> wish;
    };
    constexpr model::Seconds week{7 * 86400};
    for (const Row& row :
         {Row{"120", model::Seconds{120}}, Row{"0", model::Seconds{0}}, Row{"-5", model::Seconds{0}},
          Row{"99999999", week}, Row{"99999999999999999999999", week},
          Row{"Sat, 21 Nov 2026 07:07:00 GMT", model::Seconds{120}},
          Row{"Sat, 21 Nov 2020 07:07:00 GMT", model::Seconds{0}}, Row{"nanti", std::nullopt}, Row{"", std::nullopt}}) {
        for (const int status : {200, 429, 503}) {
            const RawServer server([&](const std::string&) {
                return http(status, "{}",
                            fmt::format("Date: Sat, 21 Nov 2026 07:05:00 GMT\r\nRetry-After: {}\r\n", row.written));
            });
            const auto response = net::Client().get({server.url()});
            REQUIRE(response);
            CHECK_MESSAGE(response->retry_after == row.wish, row.written);
        }
    }
}

TEST_CASE("an ETag that cannot be sent back is not kept, so that the next question is not lost") {
    for (const std::string& etag : {std::string("\"\xc3\xa9\""), std::string("\"a\tb\""), std::string(2'000, 'x')}) {
        const RawServer server([&](const std::string&) { return http(200, "{}", "ETag: " + etag + "\r\n"); });
        const auto response = net::Client().get({server.url()});
        REQUIRE(response);
        CHECK(response->etag.empty());
    }
}

TEST_CASE("an ETag and a token go no further than the server they belong to") {
    const RawServer other([](const std::string&) { return http(200, "{}"); });
    const RawServer server([&](const std::string&) { return http(302, "", "Location: " + other.url() + "\r\n"); });
    REQUIRE(net::Client().get({server.url(), "token-abc", "\"etag-abc\""}));
    const std::string told = other.heads().back();
    CHECK(told.find("abc") == std::string::npos);
}

TEST_CASE("a thousand answers of 304 cost under a millisecond of CPU each, over one connection") {
    const RawServer server([](const std::string&) { return http(304, "", "ETag: W/\"abc\"\r\n"); });
    net::Client client;
    REQUIRE(client.get({server.url(), "tok-en", "W/\"abc\""}));
    const auto before = cpu();
    for (int i = 0; i < 1'000; ++i)
        REQUIRE(client.get({server.url(), "tok-en", "W/\"abc\""})->not_modified());
    const auto spent = cpu() - before;
    MESSAGE("a 304 costs " << spent.count() / 1'000 << " us of CPU");
    CHECK(spent < std::chrono::seconds{1});
    CHECK(server.connections() == 1);
}
