// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/http.hpp"

#include "../net/raw_server.hpp"
#include "net/client.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace siar;

TEST_CASE("gzip is used where it is accepted, and not where it is refused") {
    struct Row {
        const char* accept;
        bool accepted;
    };
    for (const Row& row :
         {Row{"gzip", true}, Row{"gzip, deflate, br", true}, Row{"br;q=1.0, gzip;q=0.8", true}, Row{"*", true},
          Row{"GZIP", true}, Row{"", false}, Row{"br", false}, Row{"gzip;q=0", false}, Row{"gzip;q=0.0, *", false},
          Row{"identity", false}, Row{"gzip;q=0.001", true}, Row{"*;q=0", false}, Row{"gzipper", false}})
        CHECK_MESSAGE(desk::accepts_gzip(row.accept) == row.accepted, row.accept);
}

TEST_CASE("If-None-Match names an ETag weakly, in a list, or by a star") {
    const std::string etag = "W/\"abc\"";
    for (const char* list : {"W/\"abc\"", "\"abc\"", "\"x\", W/\"abc\"", "*", " \"abc\" "})
        CHECK_MESSAGE(desk::names_etag(list, etag), list);
    for (const char* list : {"", "\"abd\"", "abc", "W/", ",,", "\"abc"})
        CHECK_MESSAGE(!desk::names_etag(list, etag), list);
}

TEST_CASE("only names of this machine are names of this machine") {
    for (const char* host : {"127.0.0.1", "127.0.0.1:8422", "localhost:1", "LOCALHOST", "[::1]:8422", "[::1]"})
        CHECK_MESSAGE(desk::names_loopback(host), host);
    for (const char* host : {"", "contoh.id", "127.0.0.1.contoh.id", "localhost.contoh.id:80", "contoh.id:127.0.0.1",
                             "[::1].contoh.id", "localhost:80@contoh.id", "[::2]", "10.0.0.1"})
        CHECK_MESSAGE(!desk::names_loopback(host), host);
}

TEST_CASE("content has one ETag for the same bytes and another for others, and is compressed only where that helps") {
    desk::Content long_text(std::string(5000, 'a'), "application/json");
    desk::Content same(std::string(5000, 'a'), "application/json");
    desk::Content other(std::string(5001, 'a'), "application/json");
    CHECK(long_text.etag() == same.etag());
    CHECK(long_text.etag() != other.etag());
    CHECK(!long_text.gzipped().empty());
    CHECK(long_text.gzipped().size() < 100);
    CHECK(desk::Content("short", "application/json").gzipped().empty());
    CHECK(desk::Content(std::string(5000, 'a'), "image/png").gzipped().empty());
}

TEST_CASE("the client undoes what the desk compresses, and refuses a small answer that grows over the cap") {
    std::string zeros;
    zeros.resize(17'000'000);
    const std::string bomb = desk::gzip(zeros);
    CHECK(bomb.size() < 100'000);
    const std::string fair = desk::gzip(zeros.substr(0, 1'000'000));
    const test::RawServer server([&](const std::string& head) {
        return test::http(200, head.find("/bomb") != std::string::npos ? bomb : fair, "Content-Encoding: gzip\r\n");
    });
    net::Client client;
    const auto good = client.get({server.url("/fair")});
    REQUIRE(good);
    CHECK(good->body == zeros.substr(0, 1'000'000));
    const auto refused = client.get({server.url("/bomb")});
    REQUIRE(!refused);
    CHECK(refused.error().what.find("terlalu besar") != std::string::npos);
}
