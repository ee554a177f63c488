// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/gate.hpp"
#include "privacy/lexicon.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace siar::privacy {

/// Words and their bits: an open-addressed table, because every word of every text is looked up once.
class WordTable {
public:
    /// Longer words are never in the table.
    static constexpr std::size_t longest = 24;

    WordTable();
    /// Adds bits to a word in small letters; words longer than `longest` are left out.
    void add(std::string_view word, Flags flags);
    /// The bits of a word in small letters, 0 for an unknown one.
    Flags of(std::string_view word) const;

private:
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t begin = 0;
        std::uint32_t size = 0;
        Flags flags = 0;
    };
    std::size_t slot_of(std::string_view word, std::uint32_t hash) const;
    void grow();

    std::vector<Slot> slots_;
    std::string letters_;
    std::size_t count_ = 0;
};

/// What the gate knows: the shipped words and those of the package.
struct Gate::Knowledge {
    WordTable words;
    /// Places and institutions of several words, by their first word; each as the words behind it, longest first.
    std::unordered_map<std::string, std::vector<std::vector<std::string>>> phrases;
    std::unordered_set<std::string> official_numbers; ///< figures only, with and without 62 for a leading 0
    std::unordered_set<std::string> official_hosts;   ///< small letters, without "www."
};

/// The words of a package's string as the gate compares them: small letters, without apostrophes and other signs.
std::vector<std::string> plain_words(std::string_view text);

/// True when the word, or what remains of it without Indonesian prefixes and suffixes, is an everyday word.
bool is_ordinary(std::string_view word, const WordTable& words);

} // namespace siar::privacy
