// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/client.hpp"

#include "net/url.hpp"
#include "raw_server.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <chrono>
#include <string>

using namespace siar;
using test::http;
using test::RawServer;

namespace {

std::string first_line(const std::string& head) {
    return head.substr(0, head.find("\r\n"));
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// A body as one chunk and the end.
std::string chunked(const std::string& body) {
    return fmt::format("{:x}\r\n{}\r\n0\r\n\r\n", body.size(), body);
}

net::Options quick() {
    net::Options options;
    options.limits.connect = options.limits.stall = options.limits.total = model::Seconds{2};
    return options;
}

} // namespace

TEST_CASE("an answer comes with its status, body, type, ETag and times") {
    const RawServer server([](const std::string&) {
        return http(200, "{\"a\":1}", "ETag: W/\"x\"\r\nDate: Sat, 21 Nov 2026 07:05:00 GMT\r\nRetry-After: 7\r\n",
                    "Application/JSON; charset=utf-8");
    });
    net::Client client;
    const auto response = client.get({server.url("/a/b?secret=1")});
    REQUIRE(response);
    CHECK(response->status == 200);
    CHECK(response->body == "{\"a\":1}");
    CHECK(response->content_type == "application/json");
    CHECK(response->etag == "W/\"x\"");
    CHECK(response->retry_after == model::Seconds{7});
    CHECK(response->server_time == model::parse_rfc3339("2026-11-21T07:05:00Z").value());
    CHECK(response->where == fmt::format("127.0.0.1:{}/a/b", server.port()));
}

TEST_CASE("token, ETag and accepted codings are sent, and one connection serves many questions") {
    const RawServer server([](const std::string&) { return http(304, ""); });
    net::Client client;
    for (int i = 0; i < 3; ++i) {
        const auto response = client.get({server.url(), "tok-en", "W/\"abc\""});
        REQUIRE(response);
        CHECK(response->not_modified());
    }
    CHECK(server.connections() == 1);
    const std::string head = server.heads().front();
    CHECK(has(head, "Authorization: Bearer tok-en"));
    CHECK(has(head, "If-None-Match: W/\"abc\""));
    CHECK(has(head, "gzip"));
    CHECK(has(head, "User-Agent: Siar/"));
}

TEST_CASE("a token never stands in an error") {
    net::Client client(quick());
    const std::string token = "rahasia-sekali-0123456789";
    for (const std::string& url :
         {std::string("http://127.0.0.1:1/x?token=" + token), std::string("http://" + token + "@127.0.0.1:1/"),
          std::string("http://contoh.invalid/?" + token), std::string("ftp://" + token)}) {
        const auto response = client.get({url, token});
        REQUIRE(!response);
        CHECK_MESSAGE(!has(response.error().line(), token), response.error().line());
    }
    const auto smuggled = client.get({"http://127.0.0.1:1/", "abc\r\nX-Evil: 1"});
    REQUIRE(!smuggled);
    CHECK(!has(smuggled.error().line(), "abc"));
}

TEST_CASE("plain HTTP is for this machine only") {
    net::Client client(quick());
    const auto refused = client.get({"http://contoh.invalid/api"});
    REQUIRE(!refused);
    CHECK(has(refused.error().what, "tanpa enkripsi"));
    auto options = quick();
    options.plain_http = true;
    const auto tried = net::Client(options).get({"http://contoh.invalid/api"});
    REQUIRE(!tried);
    CHECK(has(tried.error().what, "tidak ditemukan"));
}

TEST_CASE("loopback is told by address, not by how a name begins") {
    struct Row {
        const char* url;
        bool loopback;
    };
    for (const Row& row :
         {Row{"http://127.0.0.1/", true}, Row{"http://127.9.9.9:80/", true}, Row{"http://localhost:8422/x", true},
          Row{"http://[::1]:1/", true}, Row{"http://127.0.0.1.contoh.id/", false},
          Row{"http://localhost.contoh.id/", false}, Row{"http://contoh.id/127.0.0.1", false},
          Row{"http://127.0.0.1@contoh.id/", false}, Row{"http://[::2]/", false}, Row{"http://10.0.0.1/", false}}) {
        const auto target = net::parse_url(row.url);
        REQUIRE_MESSAGE(target, row.url);
        CHECK_MESSAGE(target->loopback() == row.loopback, row.url);
    }
    CHECK(!net::parse_url("file:///etc/passwd"));
    CHECK(!net::parse_url(""));
    CHECK_MESSAGE(!net::parse_url("http://%333/"), "a name once, the address 0.0.0.33 when it is read again");
}

TEST_CASE("a redirect is followed on the same server with the token, elsewhere without") {
    const RawServer other([](const std::string&) { return http(200, "{}"); });
    const RawServer server([&](const std::string& head) {
        if (has(first_line(head), "/here")) return http(302, "", "Location: /there\r\n");
        if (has(first_line(head), "/there")) return http(200, "{\"ok\":1}");
        return http(302, "", "Location: " + other.url("/x") + "\r\n");
    });
    net::Client client;
    const auto near = client.get({server.url("/here"), "token-abc"});
    REQUIRE(near);
    CHECK(near->body == "{\"ok\":1}");
    CHECK(has(server.heads().back(), "token-abc"));
    REQUIRE(client.get({server.url("/far"), "token-abc"}));
    CHECK(!has(other.heads().back(), "token-abc"));
}

TEST_CASE("a redirect loop, another scheme and an unencrypted stranger end in an error") {
    const RawServer server([](const std::string& head) {
        if (has(first_line(head), "/loop")) return http(302, "", "Location: /loop\r\n");
        if (has(first_line(head), "/tls")) return http(302, "", "Location: https://127.0.0.1:1/\r\n");
        return http(302, "", "Location: http://contoh.invalid/\r\n");
    });
    net::Client client(quick());
    const auto loop = client.get({server.url("/loop")});
    REQUIRE(!loop);
    CHECK(has(loop.error().what, "pengalihan"));
    CHECK(server.heads().size() == 6);
    const auto tls = client.get({server.url("/tls")});
    REQUIRE(!tls);
    CHECK(has(tls.error().what, "protokol lain"));
    const auto stranger = client.get({server.url("/out")});
    REQUIRE(!stranger);
    CHECK(has(stranger.error().what, "tanpa enkripsi"));
}

TEST_CASE("a body over the cap is refused, announced or not, and memory stays bounded") {
    auto options = quick();
    options.limits.body_bytes = 1000;
    net::Client client(options);
    const RawServer announced([](const std::string&) { return http(200, std::string(1001, 'x')); });
    const RawServer silent([](const std::string&) {
        return "HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\n" + chunked(std::string(1001, 'x'));
    });
    const RawServer fitting([](const std::string&) { return http(200, std::string(1000, 'x')); });
    for (const RawServer* server : {&announced, &silent}) {
        const auto response = client.get({server->url()});
        REQUIRE(!response);
        CHECK(has(response.error().what, "terlalu besar"));
    }
    REQUIRE(client.get({fitting.url()}));
}

TEST_CASE("a stalled, a cut and a silent server end in time with a reason") {
    auto options = quick();
    options.limits.stall = model::Seconds{1};
    net::Client client(options);
    const RawServer stalled(
        [](const std::string&) { return std::string("HTTP/1.1 200 X\r\nContent-Length: 100\r\n\r\nhalf"); });
    const RawServer cut([](const std::string&) {
        return std::string("HTTP/1.1 200 X\r\nConnection: close\r\nContent-Length: 100\r\n\r\nhalf");
    });
    const RawServer silent([](const std::string&) { return std::string(); });
    const auto start = std::chrono::steady_clock::now();
    const auto slow = client.get({stalled.url()});
    REQUIRE(!slow);
    CHECK(has(slow.error().what, "terlalu lama"));
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds{4});
    for (const RawServer* server : {&cut, &silent}) {
        const auto response = client.get({server->url()});
        REQUIRE(!response);
        CHECK(has(response.error().what, "terputus"));
    }
    const auto closed = client.get({"http://127.0.0.1:1/"});
    REQUIRE(!closed);
    CHECK(has(closed.error().what, "tidak dapat tersambung"));
}

TEST_CASE("whoever waits for an answer can be told to stop") {
    const RawServer stalled(
        [](const std::string&) { return std::string("HTTP/1.1 200 X\r\nContent-Length: 100\r\n\r\nhalf"); });
    net::Options options;
    options.stop = [] { return true; };
    const auto start = std::chrono::steady_clock::now();
    const auto response = net::Client(options).get({stalled.url()});
    REQUIRE(!response);
    CHECK(has(response.error().what, "dihentikan"));
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds{3});
}

TEST_CASE("each refusal says what to do") {
    struct Row {
        int status;
        const char* what;
    };
    for (const Row& row : {Row{401, "token ditolak"}, Row{403, "tidak berhak"}, Row{404, "tidak ada"}, Row{429, "jeda"},
                           Row{500, "bermasalah"}, Row{503, "bermasalah"}, Row{418, "418"}}) {
        net::Response response;
        response.status = row.status;
        response.where = "hub/api";
        const auto error = net::refusal(response);
        CHECK(has(error.what, row.what));
        CHECK(error.where == "hub/api");
        CHECK(!error.todo.empty());
    }
}
