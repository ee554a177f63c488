// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace siar::display {

inline constexpr std::string_view no_break_space = "\u00A0";
inline constexpr std::string_view word_joiner = "\u2060"; ///< no width; no line ends before it or behind it

/// How much two words belong on one line.
enum class Tie : std::uint8_t {
    none,
    loose, ///< as long as a line can hold what it ties: "109 dari" and "112 aduan"
    firm   ///< a number and its word, a short form and its name, both parts of "alun-alun"
};

/// A place where a line could end: a space, tied by a no-break one or not, or the place behind an inner hyphen or dash,
/// with its word joiner where there is one.
struct Joint {
    std::size_t at = 0;   ///< byte of the text
    std::size_t size = 0; ///< bytes; 0 behind a hyphen without joiner
    Tie tie = Tie::none;
    bool space = true;
    std::size_t end() const { return at + size; }
};
/// All of them, from the first on. Whether a tie is already set changes nothing.
std::vector<Joint> joints(std::string_view text);

/// Bytes [begin, end) of what ties of at least this strength hold together.
struct Chain {
    std::size_t begin = 0;
    std::size_t end = 0;
};
std::vector<Chain> chains(std::string_view text, Tie least);

} // namespace siar::display
