// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/http.hpp"
#include "net/client.hpp"
#include "raw_server.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <fstream>
#include <string>
#include <string_view>

using namespace siar;
using test::http;
using test::RawServer;

namespace {

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define SIAR_MEMORY_OF_A_SANITIZER
#endif
#endif
#ifdef SIAR_MEMORY_OF_A_SANITIZER
constexpr bool own_memory = false;
#else
constexpr bool own_memory = true;
#endif

constexpr std::string_view small = R"({"ok":1})";

/// Bytes written as hexadecimal digits.
std::string bytes(std::string_view digits) {
    std::string out;
    for (std::size_t i = 0; i + 1 < digits.size(); i += 2)
        out += static_cast<char>(std::stoi(std::string(digits.substr(i, 2)), nullptr, 16));
    return out;
}

/// A zstd frame (RFC 8878, 3.1.1) of so many blocks that say "128 KiB of NUL" in four bytes each.
std::string zstd_bomb(int blocks) {
    std::string out = bytes("28b52ffd0058"); // no content size; a window of 2 MiB
    for (int i = 0; i < blocks; ++i)
        out += bytes(i + 1 == blocks ? "03001000" : "02001000");
    return out;
}

struct Coded {
    const char* coding;
    std::string body;
};

std::string answer(const Coded& coded) {
    return http(200, coded.body, fmt::format("Content-Encoding: {}\r\n", coded.coding));
}

/// The most memory that this process has had since reset(), in kB (proc(5), VmHWM).
long peak_kb() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.rfind("VmHWM:", 0) == 0) return std::stol(line.substr(6));
    return 0;
}
void reset_peak() {
    std::ofstream("/proc/self/clear_refs") << "5";
}

} // namespace

TEST_CASE("gzip, brotli and zstd are undone") {
    for (const Coded& coded :
         {Coded{"gzip", desk::gzip(small)}, Coded{"br", bytes("8b03807b226f6b223a317d03")},
          Coded{"zstd", bytes("28b52ffd04584100007b226f6b223a317d0d0773cb")}, Coded{"identity", std::string(small)}}) {
        const RawServer server([&](const std::string&) { return answer(coded); });
        const auto response = net::Client().get({server.url()});
        REQUIRE_MESSAGE(response, coded.coding);
        CHECK_MESSAGE(response->body == small, coded.coding);
        CHECK(server.heads().front().find("Accept-Encoding: deflate, gzip, br, zstd") != std::string::npos);
    }
}

TEST_CASE("a coding that is false, unknown or wrapped too often is an error") {
    for (const Coded& coded :
         {Coded{"gzip", "no gzip at all"}, Coded{"br", "\xff\xff\xff\xff no brotli"}, Coded{"zstd", "no zstd"},
          Coded{"rahasia", std::string(small)}, Coded{"gzip, gzip, gzip, gzip, gzip, gzip, gzip", desk::gzip(small)}}) {
        const RawServer server([&](const std::string&) { return answer(coded); });
        const auto response = net::Client().get({server.url()});
        const std::string got = response ? response->body.substr(0, 40) : response.error().line();
        CHECK_MESSAGE(!response, got);
    }
}

TEST_CASE("a bomb of any coding is refused at the cap, and memory stays bounded") {
    const std::string brotli =
        "cbffff3ff82700e2b14020f7fe8fffff7ff04f00c4611180eefd1fffffffe09f0088c30200ddfb3ffeffffc13f0110870500baf77ffcff"
        "ff"
        "837f02200e0b0074effff8ffff07ff04401c1600e8defff1ffff0ffe0980382c00d0bdffcbffff3ffc1300715800a07bff07";
    std::string plain;
    plain.resize(64'000'000);
    const std::string zeros = desk::gzip(plain);
    plain = {};
    for (const Coded& coded :
         {Coded{"gzip", zeros}, Coded{"gzip, gzip", desk::gzip(zeros)}, Coded{"br", bytes(brotli)}, // 64 MiB of NUL
          Coded{"zstd", zstd_bomb(8 * 1024)}}) {                                                    // 1 GiB
        const RawServer server([&](const std::string&) { return answer(coded); });
        net::Client client;
        reset_peak();
        const long before = peak_kb();
        const auto response = client.get({server.url()});
        const long grown = peak_kb() - before;
        REQUIRE_MESSAGE(!response, coded.coding);
        CHECK(response.error().what == "jawaban terlalu besar");
        MESSAGE(std::string(coded.coding)
                << ": " << coded.body.size() << " bytes sent, memory grew by " << grown << " kB");
        if (own_memory) CHECK(grown < 64'000);
    }
}
