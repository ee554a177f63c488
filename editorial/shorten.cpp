// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/shorten.hpp"

#include "editorial/word_lists.hpp"

#include <algorithm>

namespace siar::editorial {

namespace {

void drop_dangling(Words& words) {
    while (!words.empty() && is_in(dangling, folded(words.back())))
        words.pop_back();
}

bool has_digit(std::string_view word) {
    return word.find_first_of("0123456789") != std::string_view::npos;
}

/// "pukul 08.00 sampai 11.00" is said whole or not at all: where the phrase that goes on at `at` begins.
std::size_t range_begin(const Words& words, std::size_t at) {
    const auto link = folded(words[at]);
    if ((link != "sampai" && link != "hingga") || at == 0 || !has_digit(words[at - 1])) return at;
    --at;
    const auto before = at > 0 ? folded(words[at - 1]) : std::string();
    return before == "pukul" || before == "jam" || before == "tanggal" ? at - 1 : at;
}

/// "... dan memasang papan": a second deed behind the first.
bool begins_another_deed(const Words& words, std::size_t at) {
    const auto link = folded(words[at]);
    if ((link != "dan" && link != "serta") || at + 1 >= words.size()) return false;
    return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(at) + 1, words.end(), [](const auto& word) {
        return is_in(action_verbs, folded(word)) || is_in(action_passives, folded(word));
    });
}

/// Where the last phrase begins: its preposition, or the first of several in a row ("di dekat").
std::size_t last_phrase(const Words& words) {
    for (std::size_t i = words.size(); i-- > 0;) {
        if (begins_another_deed(words, i)) return i;
        if (!is_in(prepositions, folded(words[i])) && !is_in(tails, folded(words[i]))) continue;
        i = range_begin(words, i);
        while (i > 0 && is_in(prepositions, folded(words[i - 1])))
            --i;
        return i;
    }
    return 0;
}

/// A verb or a state: what stands before it is of another phrase.
bool ends_phrase(const std::string& word) {
    const auto small = folded(word);
    return is_in(problem_words, small) || is_in(result_marks, small) || is_in(action_verbs, small) ||
           is_in(action_passives, small) || small == "belum" || small == "yang";
}

} // namespace

Words without_emphasis(const Words& words) {
    Words out;
    for (const auto& word : words) {
        const auto before = out.empty() ? std::string() : folded(out.back());
        const bool compared = before == "makin" || before == "semakin" || before == "tambah" || before == "lebih";
        if (compared || !is_in(emphasis, folded(word))) out.push_back(word);
    }
    return out;
}

std::size_t phrase_begin(const Words& words, std::size_t at) {
    for (std::size_t i = at; i-- > 0;) {
        if (ends_phrase(words[i])) return at;
        if (!is_in(prepositions, folded(words[i]))) continue;
        while (i > 0 && is_in(prepositions, folded(words[i - 1])))
            --i;
        return i;
    }
    return at;
}

Words shorten(Words words, std::size_t most, std::size_t keep) {
    drop_dangling(words);
    while (words.size() > most) {
        const auto begin = last_phrase(words);
        if (begin < keep || begin == 0) return {};
        words.resize(begin);
        drop_dangling(words);
    }
    return words.size() < keep ? Words{} : words;
}

} // namespace siar::editorial
