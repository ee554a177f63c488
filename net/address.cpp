// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/address.hpp"

#include <netinet/in.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace siar::net {

namespace {

struct Block {
    std::uint32_t first;
    int bits;
};

/// IANA IPv4 Special-Purpose Address Registry, with multicast and what is above it.
constexpr std::array<Block, 15> special{{
    {0x00000000, 8},  // 0.0.0.0/8, this network
    {0x0A000000, 8},  // 10.0.0.0/8
    {0x64400000, 10}, // 100.64.0.0/10, behind a carrier's NAT
    {0x7F000000, 8},  // 127.0.0.0/8
    {0xA9FE0000, 16}, // 169.254.0.0/16, link-local
    {0xAC100000, 12}, // 172.16.0.0/12
    {0xC0000000, 24}, // 192.0.0.0/24
    {0xC0000200, 24}, // 192.0.2.0/24, documentation
    {0xC0586300, 24}, // 192.88.99.0/24, 6to4 relays of old
    {0xC0A80000, 16}, // 192.168.0.0/16
    {0xC6120000, 15}, // 198.18.0.0/15, benchmarks
    {0xC6336400, 24}, // 198.51.100.0/24, documentation
    {0xCB007100, 24}, // 203.0.113.0/24, documentation
    {0xE0000000, 4},  // 224.0.0.0/4, multicast
    {0xF0000000, 4},  // 240.0.0.0/4, reserved, and broadcast
}};

bool public_four(std::uint32_t address) {
    return std::none_of(special.begin(), special.end(),
                        [&](const Block& block) { return (address ^ block.first) >> (32 - block.bits) == 0; });
}

using Six = std::array<std::uint8_t, 16>;

std::uint32_t four_at(const Six& six, std::size_t at) {
    std::uint32_t out = 0;
    for (std::size_t i = 0; i < 4; ++i)
        out = (out << 8U) | six[at + i];
    return out;
}

template <std::size_t N>
bool begins(const Six& six, const std::array<std::uint8_t, N>& prefix) {
    return std::equal(prefix.begin(), prefix.end(), six.begin());
}

bool public_six(const Six& six) {
    constexpr std::array<std::uint8_t, 12> mapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
    constexpr std::array<std::uint8_t, 12> nat64{0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0};
    constexpr std::array<std::uint8_t, 2> six_to_four{0x20, 0x02};
    constexpr std::array<std::uint8_t, 4> documentation{0x20, 0x01, 0x0d, 0xb8};
    if (begins(six, mapped) || begins(six, nat64)) return public_four(four_at(six, 12));
    if (begins(six, six_to_four)) return public_four(four_at(six, 2));
    if (begins(six, documentation)) return false;
    if (six[0] == 0x3f && six[1] == 0xff && six[2] < 0x10) return false; // 3fff::/20, documentation (RFC 9637)
    // 2001::/23 is for protocols (Teredo and others); only 2000::/3 is given out to networks.
    if (six[0] == 0x20 && six[1] == 0x01 && six[2] < 2) return false;
    return (six[0] & 0xe0U) == 0x20;
}

} // namespace

bool public_address(const sockaddr& address) {
    if (address.sa_family == AF_INET) {
        sockaddr_in four{};
        std::memcpy(&four, &address, sizeof four);
        return public_four(ntohl(four.sin_addr.s_addr));
    }
    if (address.sa_family != AF_INET6) return false;
    sockaddr_in6 six{};
    std::memcpy(&six, &address, sizeof six);
    Six bytes{};
    std::memcpy(bytes.data(), &six.sin6_addr, bytes.size());
    return public_six(bytes);
}

} // namespace siar::net
