// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/host_key.hpp"

#include "model/digest.hpp"

#include <cstddef>
#include <cstdint>

namespace siar::net {

std::string fingerprint(std::string_view key) {
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const auto bytes = model::sha256(key).bytes;
    std::string out = "SHA256:";
    constexpr std::size_t bits = 8 * sizeof bytes;
    for (std::size_t at = 0; at < bits; at += 6) {
        const std::uint32_t high = bytes.at(at / 8);
        const std::uint32_t low = at / 8 + 1 < bytes.size() ? bytes.at(at / 8 + 1) : 0;
        out += alphabet[((high << 8U | low) >> (10 - at % 8)) & 0x3fU];
    }
    return out;
}

} // namespace siar::net
