// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/client.hpp"
#include "raw_server.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace siar;
using test::http;
using test::RawServer;

namespace {

constexpr const char* token = "rahasia-sekali-0123456789";

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

net::Request question(const std::string& url) {
    net::Request request{url};
    request.body = std::string("access_token=") + token + "&page=1";
    request.content_type = "application/x-www-form-urlencoded";
    return request;
}

} // namespace

TEST_CASE("a body is sent whole with its type, and one connection serves many") {
    const RawServer server([](const std::string&) { return http(200, "{\"ok\":1}"); });
    net::Client client;
    for (int i = 0; i < 3; ++i) {
        const auto response = client.post(question(server.url("/topik")));
        REQUIRE_MESSAGE(response, response.error().line());
        CHECK(response->body == "{\"ok\":1}");
    }
    REQUIRE(client.get({server.url("/lain")}));
    CHECK(server.connections() == 1);
    const std::string sent = server.heads().front();
    CHECK(has(sent, "POST /topik HTTP/1.1"));
    CHECK(has(sent, "Content-Type: application/x-www-form-urlencoded\r\n"));
    CHECK(!has(sent, "Expect:"));
    CHECK(has(sent, "\r\n\r\naccess_token=" + std::string(token) + "&page=1"));
    CHECK(has(server.heads().back(), "GET /lain"));
    CHECK(!has(server.heads().back(), token));
}

TEST_CASE("a body may hold any bytes, none or two million") {
    const RawServer server([](const std::string&) { return http(200, "{}"); });
    net::Client client;
    for (const std::string& body : {std::string(), std::string("a\0b", 3), std::string(2'000'000, 'x')}) {
        net::Request request{server.url()};
        request.body = body;
        REQUIRE(client.post(request));
        const std::string sent = server.heads().back();
        CHECK(has(sent, "Content-Length: " + std::to_string(body.size())));
        CHECK(sent.substr(sent.size() - body.size()) == body);
    }
}

TEST_CASE("a redirect of a body is an error, wherever it leads: the token goes to one place") {
    const RawServer other([](const std::string&) { return http(200, "{}"); });
    net::Client client;
    for (const int status : {301, 302, 303, 307, 308}) {
        const RawServer server([&](const std::string& head) {
            const std::string where = has(head, "/far") ? other.url("/x") : "/near";
            return http(status, "", "Location: " + where + "\r\n");
        });
        for (const char* path : {"/far", "/here"}) {
            const auto response = client.post(question(server.url(path)));
            REQUIRE(!response);
            CHECK(has(response.error().what, "dialihkan"));
            CHECK(!has(response.error().line(), token));
        }
        CHECK(server.heads().size() == 2);
    }
    CHECK(other.connections() == 0);
}

TEST_CASE("a token in a body or a query stands in no error and no answer's place") {
    const RawServer server([](const std::string& head) {
        return has(head, "/beres")   ? http(200, "{}")
               : has(head, "/rusak") ? std::string("rusak\r\n\r\n")
                                     : std::string();
    });
    net::Client client;
    for (const std::string& url :
         {server.url("/rusak?token="), server.url("/putus?token="), std::string("http://127.0.0.1:1/?token="),
          std::string("http://contoh.invalid/?token="), std::string("http:///?token="),
          std::string("ftp://x/?token=")}) {
        const auto response = client.post(question(url + token));
        REQUIRE(!response);
        CHECK_MESSAGE(!has(response.error().line(), token), response.error().line());
    }
    const auto good = client.post(question(server.url("/beres?token=") + token));
    REQUIRE(good);
    CHECK(!has(good->where, token));
    net::Response refused = *good;
    for (refused.status = 400; refused.status < 600; ++refused.status)
        CHECK(!has(net::refusal(refused).line(), token));
    net::Request smuggler = question(server.url("/beres"));
    smuggler.content_type = "text/plain\r\nX-Jahat: 1";
    CHECK(!client.post(smuggler));
}
