// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace siar::tts {

/// One way to see a word as prefixes, base word and suffixes: "menerima" as men, terima.
struct Parting {
    std::size_t begin = 0;     ///< where the base word's letters begin
    std::size_t end = 0;       ///< where they end
    std::size_t swallowed = 0; ///< letters of the base word that the prefix took away: 1 of "terima" in "menerima"
    std::string base;
    std::string_view prefix; ///< as written, "meng"; of the word that was asked for
    std::string_view suffix;
};

/// All partings of a word of small letters, the word itself first. Whether a base word exists is not asked.
std::vector<Parting> partings(std::string_view word);

/// Vowels of a writing: aiueo, and E for a full e.
std::size_t vowels(std::string_view word);
bool is_vowel(char c);

} // namespace siar::tts
