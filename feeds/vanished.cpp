// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/vanished.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

namespace siar::feeds {

namespace {

/// Of each part of the ids the sum of their hashes; 0 where none of that part is in doubt.
using Parts = std::array<std::uint64_t, 64>;

constexpr std::size_t digits = 16;

std::size_t part_of(std::uint64_t hash) {
    return hash % Parts{}.size();
}

std::string written(const Parts& parts) {
    std::string out;
    for (const std::uint64_t part : parts)
        out += fmt::format("{:016x}", part);
    return out;
}

Parts read(const std::string& text) {
    Parts parts{};
    if (text.size() != digits * parts.size()) return parts;
    const char* at = text.data();
    for (std::uint64_t& part : parts) {
        if (std::from_chars(at, at + digits, part, 16).ptr != at + digits) return {};
        at += digits;
    }
    return parts;
}

} // namespace

Vanished vanished(const std::vector<std::string>& known, const Seen& listed, const std::string& doubt,
                  std::size_t at_once, bool unsure) {
    std::vector<std::pair<std::uint64_t, const std::string*>> missing;
    Parts now{};
    for (const std::string& id : known) {
        const std::uint64_t hash = id_hash(id);
        if (listed.has(hash)) continue;
        missing.emplace_back(hash, &id);
        now.at(part_of(hash)) += hash;
    }
    const bool many = missing.size() > at_once && 10 * missing.size() > known.size();
    const bool believed = !many && !unsure && listed.size() > 0;
    const Parts before = read(doubt);
    Parts left{};
    Vanished out;
    for (const auto& [hash, id] : missing) {
        const std::size_t part = part_of(hash);
        if (believed || now.at(part) == before.at(part)) {
            out.certain.push_back(*id);
            continue;
        }
        left.at(part) = now.at(part);
        ++out.doubted;
    }
    if (out.doubted > 0) out.doubt = written(left);
    return out;
}

} // namespace siar::feeds
