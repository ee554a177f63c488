// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/knowledge.hpp"

#include "privacy/normalise.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace siar::privacy {
namespace {

/// FNV-1a, 32 bits.
std::uint32_t hash_of(std::string_view word) {
    std::uint32_t hash = 2166136261U;
    for (const char c : word)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return hash;
}

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

constexpr std::array<std::string_view, 12> suffixes{"nya", "lah", "kah", "pun", "kan", "an",
                                                    "i",   "ku",  "mu",  "e",   "ne",  "ipun"};

bool ends_with(std::string_view word, std::string_view end) {
    return word.size() > end.size() && word.substr(word.size() - end.size()) == end;
}

bool stem_known(std::string_view word, const WordTable& words) {
    constexpr std::size_t shortest_stem = 3;
    if (known(word, words)) return true;
    std::string stem;
    for (const Prefix& prefix : prefixes) {
        if (word.substr(0, prefix.letters.size()) != prefix.letters) continue;
        stem = prefix.stem_begins;
        stem += word.substr(prefix.letters.size());
        if (stem.size() >= shortest_stem && known(stem, words)) return true;
    }
    return false;
}

} // namespace

WordTable::WordTable() : slots_(16384) {}

std::size_t WordTable::slot_of(std::string_view word, std::uint32_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = (hash ^ (hash >> 15U)) & mask;
    while (slots_[at].size != 0) {
        const Slot& slot = slots_[at];
        if (slot.hash == hash && std::string_view(letters_).substr(slot.begin, slot.size) == word) break;
        at = (at + 1) & mask;
    }
    return at;
}

void WordTable::grow() {
    std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(slots_.size() * 2));
    for (const Slot& slot : old) {
        if (slot.size == 0) continue;
        slots_[slot_of(std::string_view(letters_).substr(slot.begin, slot.size), slot.hash)] = slot;
    }
}

void WordTable::add(std::string_view word, Flags flags) {
    if (word.empty() || word.size() > longest) return;
    if (count_ * 2 > slots_.size()) grow();
    const std::uint32_t hash = hash_of(word);
    Slot& slot = slots_[slot_of(word, hash)];
    if (slot.size == 0) {
        slot = {hash, static_cast<std::uint32_t>(letters_.size()), static_cast<std::uint32_t>(word.size()), 0};
        letters_ += word;
        ++count_;
    }
    slot.flags |= flags;
}

Flags WordTable::of(std::string_view word) const {
    if (word.empty() || word.size() > longest) return 0;
    return slots_[slot_of(word, hash_of(word))].flags;
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
    if (stem_known(word, words)) return true;
    for (const std::string_view suffix : suffixes) {
        if (!ends_with(word, suffix)) continue;
        const std::string_view rest = word.substr(0, word.size() - suffix.size());
        if (rest.size() >= 3 && stem_known(rest, words)) return true;
        for (const std::string_view inner : suffixes) {
            if (!ends_with(rest, inner)) continue;
            const std::string_view stem = rest.substr(0, rest.size() - inner.size());
            if (stem.size() >= 3 && stem_known(stem, words)) return true;
        }
    }
    return false;
}

} // namespace siar::privacy
