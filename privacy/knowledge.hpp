// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/gate.hpp"
#include "privacy/lexicon.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
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
    /// Adds bits to a word in small letters, which holds no NUL; words longer than `longest` are left out.
    void add(std::string_view word, Flags flags);
    void add_all(std::span<const WordList> lists);
    /// The bits of a word in small letters, 0 for an unknown one.
    Flags of(std::string_view word) const;
    /// The same for a word behind which bytes can be read up to the `longest`th: no loop over its letters.
    Flags of_padded(std::string_view word) const;

private:
    /// The letters of a word, NUL behind them: compared and mixed as three numbers.
    using Letters = std::array<std::uint64_t, longest / 8>;
    struct Slot {
        Letters letters{};
        Flags flags = 0;
    };
    static Letters letters_of(std::string_view word);
    static Letters letters_of_padded(std::string_view word);
    std::size_t slot_of(const Letters& letters) const;
    void grow();

    std::vector<Slot> slots_; ///< a power of two of them; an empty one has no letters
    std::size_t count_ = 0;
};

/// What the gate knows: the shipped words and those of the package.
struct Gate::Knowledge {
    WordTable words;
    /// The plain spellings of names (see PlainSpelling), for words that `words` does not have.
    WordTable spelled_names;
    /// Places and institutions of several words, by their first word; each as the words behind it, longest first.
    std::unordered_map<std::string, std::vector<std::vector<std::string>>> phrases;
    std::unordered_set<std::string> official_numbers; ///< figures only, with and without 62 for a leading 0
    std::unordered_set<std::string> official_hosts;   ///< small letters, without "www."
};

/// The words of a package's string as the gate compares them: small letters, without apostrophes and other signs.
std::vector<std::string> plain_words(std::string_view text);

/// True when the word, or what remains of it without Indonesian prefixes and suffixes, is an everyday word.
bool is_ordinary(std::string_view word, const WordTable& words);

/// True of a word that stands in a dictionary as it is.
bool is_dictionary_word(std::string_view word);

/// What the dictionaries know of a word, or of what remains of it without affixes: Is::ordinary,
/// and Is::thing of those words themselves; 0 of what nobody knows as a word, like most names.
Flags in_dictionary(std::string_view word, const WordTable& words);

} // namespace siar::privacy
