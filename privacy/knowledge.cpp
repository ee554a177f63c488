// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/knowledge.hpp"

#include "privacy/letters.hpp"
#include "privacy/normalise.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <utility>

namespace siar::privacy {
namespace {

bool known(std::string_view word, const WordTable& words) {
    return (words.of(word) & bit(Is::ordinary)) != 0;
}

/// What a nasal prefix took from the stem: "menyapu" -> "sapu", "memakai" -> "pakai".
struct Prefix {
    std::string_view letters;
    std::string_view stem_begins;
};

constexpr std::array<Prefix, 38> prefixes{{
    {"meng", ""}, {"meng", "k"}, {"meny", "s"},  {"mem", ""},   {"mem", "p"},  {"men", ""},     {"men", "t"},
    {"me", ""},   {"peng", ""},  {"peng", "k"},  {"peny", "s"}, {"pem", ""},   {"pem", "p"},    {"pen", ""},
    {"pen", "t"}, {"per", ""},   {"pe", ""},     {"ber", ""},   {"be", ""},    {"ter", ""},     {"te", ""},
    {"di", ""},   {"diper", ""}, {"memper", ""}, {"ke", ""},    {"se", ""},    {"nge", ""},     {"ng", ""},
    {"ny", "s"},  {"n", "t"},    {"m", "p"},     {"keber", ""}, {"keter", ""}, {"ketidak", ""}, {"pember", ""},
    {"ku", ""},   {"kau", ""},   {"menge", ""},
}};

constexpr std::size_t longest_prefix = 7;

constexpr std::array<std::string_view, 12> suffixes{"nya", "lah", "kah", "pun", "kan", "an",
                                                    "i",   "ku",  "mu",  "e",   "ne",  "ipun"};

template <typename Known>
bool is_known_without_prefix(std::string_view word, const Known& known) {
    constexpr std::size_t shortest_stem = 3;
    if (known(word)) return true;
    if (word.size() > WordTable::longest + longest_prefix) return false;
    for (const Prefix& prefix : prefixes) {
        if (!begins_with(word, prefix.letters)) continue;
        const std::string_view rest = word.substr(prefix.letters.size());
        if (rest.size() + prefix.stem_begins.size() < shortest_stem) continue;
        if (prefix.stem_begins.empty() ? known(rest) : known(std::string(prefix.stem_begins).append(rest))) return true;
    }
    return false;
}

/// True when `known` holds for the word or for what remains of it without prefixes and suffixes.
template <typename Known>
bool is_known_without_affixes(std::string_view word, const Known& known) {
    if (is_known_without_prefix(word, known)) return true;
    for (const std::string_view suffix : suffixes) {
        if (!ends_with(word, suffix)) continue;
        const std::string_view rest = word.substr(0, word.size() - suffix.size());
        if (rest.size() >= 3 && is_known_without_prefix(rest, known)) return true;
        for (const std::string_view inner : suffixes) {
            if (!ends_with(rest, inner)) continue;
            const std::string_view stem = rest.substr(0, rest.size() - inner.size());
            if (stem.size() >= 3 && is_known_without_prefix(stem, known)) return true;
        }
    }
    return false;
}

const WordTable& dictionary() {
    static const WordTable words = [] {
        WordTable out;
        out.add_all(dictionary_words());
        return out;
    }();
    return words;
}

} // namespace

WordTable::WordTable() : slots_(16384) {}

WordTable::Letters WordTable::letters_of(std::string_view word) {
    Letters out{};
    std::size_t at = 0;
    for (; at + 8 <= word.size(); at += 8)
        std::memcpy(&out.at(at / 8), word.data() + at, 8);
    for (unsigned shift = 0; at < word.size(); ++at, shift += 8)
        out.at(at / 8) |= std::uint64_t{static_cast<unsigned char>(word[at])} << shift;
    return out;
}

WordTable::Letters WordTable::letters_of_padded(std::string_view word) {
    if constexpr (std::endian::native != std::endian::little) return letters_of(word);
    Letters out{};
    std::memcpy(out.data(), word.data(), longest);
    for (std::size_t at = 0; at < out.size(); ++at) {
        const std::size_t size = std::clamp<std::size_t>(word.size(), at * 8, at * 8 + 8) - at * 8;
        out.at(at) &= size == 8 ? ~std::uint64_t{0} : (std::uint64_t{1} << (size * 8)) - 1;
    }
    return out;
}

std::size_t WordTable::slot_of(const Letters& letters) const {
    // Odd numbers with bits all over: the golden ratio's, and two of the mixers of SplitMix64.
    const std::uint64_t mixed =
        letters[0] * 0x9E3779B97F4A7C15U ^ letters[1] * 0xBF58476D1CE4E5B9U ^ letters[2] * 0x94D049BB133111EBU;
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = (mixed ^ (mixed >> 32U)) & mask;
    // Not by ==, which some compilers make a call of memcmp.
    const auto other = [&letters](const Letters& there) {
        return ((there[0] ^ letters[0]) | (there[1] ^ letters[1]) | (there[2] ^ letters[2])) != 0;
    };
    while (slots_[at].letters[0] != 0 && other(slots_[at].letters))
        at = (at + 1) & mask;
    return at;
}

void WordTable::grow() {
    const std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(slots_.size() * 2));
    for (const Slot& slot : old) {
        if (slot.letters[0] != 0) slots_[slot_of(slot.letters)] = slot;
    }
}

void WordTable::add(std::string_view word, Flags flags) {
    if (word.empty() || word.size() > longest) return;
    if (count_ * 2 > slots_.size()) grow();
    const Letters letters = letters_of(word);
    Slot& slot = slots_[slot_of(letters)];
    if (slot.letters[0] == 0) {
        slot.letters = letters;
        ++count_;
    }
    slot.flags |= flags;
}

void WordTable::add_all(std::span<const WordList> lists) {
    constexpr std::string_view spaces = " \n";
    for (const WordList& list : lists) {
        for (std::size_t at = list.words.find_first_not_of(spaces); at != std::string_view::npos;) {
            const std::size_t end = std::min(list.words.find_first_of(spaces, at), list.words.size());
            add(list.words.substr(at, end - at), list.flags);
            at = list.words.find_first_not_of(spaces, end);
        }
    }
}

Flags WordTable::of(std::string_view word) const {
    if (word.empty() || word.size() > longest) return 0;
    return slots_[slot_of(letters_of(word))].flags;
}

Flags WordTable::of_padded(std::string_view word) const {
    if (word.size() > longest) return 0;
    return slots_[slot_of(letters_of_padded(word))].flags;
}

std::vector<std::string> plain_words(std::string_view text) {
    std::vector<std::string> out;
    std::string word;
    const std::string plain = text::lower(normalise(text));
    const auto flush = [&] {
        if (!word.empty()) out.push_back(std::move(word));
        word.clear();
    };
    for (const text::CodePoint& c : text::CodePoints(plain)) {
        if (text::is_letter(c.value) || text::is_digit(c.value)) {
            text::append(word, c.value);
        } else if (c.value != '\'') {
            flush();
        }
    }
    flush();
    return out;
}

bool is_ordinary(std::string_view word, const WordTable& words) {
    return is_known_without_affixes(word, [&words](std::string_view stem) { return known(stem, words); });
}

bool is_dictionary_word(std::string_view word) {
    return dictionary().of(word) != 0;
}

Flags in_dictionary(std::string_view word, const WordTable& words) {
    if (const Flags whole = dictionary().of(word); whole != 0) return whole;
    // Of its shortest stems some stand in names: "Ngatini" is nothing of "atin".
    constexpr std::size_t shortest = 4;
    const bool derived = is_known_without_affixes(word, [&](std::string_view stem) {
        return known(stem, words) || (stem.size() >= shortest && dictionary().of(stem) != 0);
    });
    return derived ? bit(Is::ordinary) : 0;
}

} // namespace siar::privacy
