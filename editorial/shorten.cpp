// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/shorten.hpp"

#include "editorial/word_lists.hpp"

namespace siar::editorial {

namespace {

void drop_dangling(Words& words) {
    while (!words.empty() && is_in(dangling, folded(words.back())))
        words.pop_back();
}

/// Where the last phrase begins: its preposition, or the first of several in a row ("di dekat").
std::size_t last_phrase(const Words& words) {
    for (std::size_t i = words.size(); i-- > 0;) {
        if (!is_in(prepositions, folded(words[i]))) continue;
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
