// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

// Comparisons of the inner loops, letter by letter: nearly all words part at the first one, where a call of memcmp
// would be wasted.

namespace siar::privacy {

constexpr bool begins_with(std::string_view word, std::string_view begin) {
    if (word.size() < begin.size()) return false;
    for (std::size_t at = 0; at < begin.size(); ++at)
        if (word[at] != begin[at]) return false;
    return true;
}

constexpr bool ends_with(std::string_view word, std::string_view end) {
    if (word.size() < end.size()) return false;
    const std::size_t more = word.size() - end.size();
    for (std::size_t at = end.size(); at > 0; --at)
        if (word[more + at - 1] != end[at - 1]) return false;
    return true;
}

/// How many of the eight bytes at `letters` are a to z before the first that is none; all eight can be read. No step of
/// it hangs on another, while a loop over the letters of a word guesses its end wrong nearly every time.
inline std::size_t small_letters_of_eight(const char* letters) {
    constexpr std::uint64_t each = 0x0101010101010101U;
    constexpr std::uint64_t high = each * 0x80U;
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, letters, sizeof bytes);
    const std::uint64_t low = bytes & ~high;
    const std::uint64_t from_a = low + each * (0x80U - 'a');
    const std::uint64_t behind_z = low + each * (0x7FU - 'z');
    const std::uint64_t others = (~(from_a & ~behind_z) | bytes) & high;
    const int bits = std::endian::native == std::endian::little ? std::countr_zero(others) : std::countl_zero(others);
    return static_cast<std::size_t>(bits) / 8U;
}

template <std::size_t N>
constexpr bool one_of(std::string_view word, const std::array<std::string_view, N>& words) {
    return std::any_of(words.begin(), words.end(), [word](std::string_view other) {
        return word.size() == other.size() && begins_with(word, other);
    });
}

template <std::size_t N>
constexpr bool begins_as(std::string_view word, const std::array<std::string_view, N>& beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [word](std::string_view begin) { return begins_with(word, begin); });
}

template <std::size_t N>
constexpr bool ends_as(std::string_view word, const std::array<std::string_view, N>& ends) {
    return std::any_of(ends.begin(), ends.end(), [word](std::string_view end) { return ends_with(word, end); });
}

} // namespace siar::privacy
