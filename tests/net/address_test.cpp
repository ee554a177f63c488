// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/address.hpp"

#include "net/client.hpp"
#include "raw_server.hpp"

#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <netinet/in.h>
#include <sys/un.h>

#include <string>

using namespace siar;

namespace {

bool is_public(const char* text) {
    sockaddr_in four{};
    sockaddr_in6 six{};
    four.sin_family = AF_INET;
    six.sin6_family = AF_INET6;
    if (inet_pton(AF_INET, text, &four.sin_addr) == 1)
        return net::public_address(*reinterpret_cast<const sockaddr*>(&four));
    REQUIRE_MESSAGE(inet_pton(AF_INET6, text, &six.sin6_addr) == 1, text);
    return net::public_address(*reinterpret_cast<const sockaddr*>(&six));
}

net::Client guarded(const std::string& home = {}) {
    net::Options options;
    options.public_only = true;
    options.home = home;
    return net::Client(options);
}

} // namespace

TEST_CASE("an address is public unless a registry says that it is special") {
    for (const char* text :
         {"8.8.8.8",         "1.0.0.1",         "9.255.255.255",  "11.0.0.0",         "100.63.255.255",
          "100.128.0.0",     "126.255.255.255", "128.0.0.1",      "172.15.255.255",   "172.32.0.0",
          "192.167.255.255", "192.169.0.0",     "198.20.0.0",     "223.255.255.255",  "2001:4860:4860::8888",
          "2400:cb00::1",    "2001:200::1",     "::ffff:8.8.8.8", "64:ff9b::8.8.8.8", "2002:808:808::1"})
        CHECK_MESSAGE(is_public(text), text);
    for (const char* text : {"0.0.0.0",
                             "10.0.0.1",
                             "10.255.255.255",
                             "100.64.0.1",
                             "100.127.255.255",
                             "127.0.0.1",
                             "127.255.255.255",
                             "169.254.169.254",
                             "172.16.0.1",
                             "172.31.255.255",
                             "192.0.0.1",
                             "192.0.2.1",
                             "192.168.1.1",
                             "198.18.0.1",
                             "198.19.255.255",
                             "198.51.100.7",
                             "203.0.113.9",
                             "224.0.0.1",
                             "239.1.1.1",
                             "240.0.0.1",
                             "255.255.255.255",
                             "::",
                             "::1",
                             "::127.0.0.1",
                             "fe80::1",
                             "fc00::1",
                             "fd12::1",
                             "ff02::1",
                             "2001:db8::1",
                             "2001::1",
                             "3fff::1",
                             "::ffff:10.0.0.1",
                             "::ffff:127.0.0.1",
                             "64:ff9b::192.168.0.1",
                             "64:ff9b:1::1",
                             "2002:7f00:1::1",
                             "2002:a9fe:a9fe::"})
        CHECK_MESSAGE(!is_public(text), text);
    sockaddr_un local{};
    local.sun_family = AF_UNIX;
    CHECK(!net::public_address(*reinterpret_cast<const sockaddr*>(&local)));
}

TEST_CASE("who may reach public addresses only reaches no server in the house, whatever its name") {
    const test::RawServer inside([](const std::string&) { return test::http(200, "{}"); });
    const std::string port = std::to_string(inside.port());
    for (const std::string host : {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1"}) {
        net::Options options;
        options.public_only = options.plain_http = true;
        const auto response = net::Client(options).get({"http://" + host + ":" + port + "/"});
        REQUIRE_MESSAGE(!response, host);
        CHECK_MESSAGE(response.error().what == "alamat di jaringan dalam ditolak", response.error().line());
    }
    CHECK(inside.connections() == 0);
}

TEST_CASE("the home server may be anywhere, but only it, also after a redirect") {
    const test::RawServer other([](const std::string&) { return test::http(200, "{}"); });
    const test::RawServer home([&](const std::string& head) {
        return head.find("/far") == std::string::npos ? test::http(200, "{}")
                                                      : test::http(302, "", "Location: " + other.url() + "\r\n");
    });
    net::Client client = guarded(home.url("/api"));
    REQUIRE(client.get({home.url("/foto")}));
    const auto led_on = client.get({home.url("/far")});
    REQUIRE(!led_on);
    CHECK(led_on.error().what == "alamat di jaringan dalam ditolak");
    CHECK(!client.get({other.url()}));
    CHECK(other.connections() == 0);
}
