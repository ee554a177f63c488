// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/clauses.hpp"

#include "editorial/when.hpp"
#include "text/informal.hpp"
#include "text/letter_case.hpp"
#include "text/unicode.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <array>

namespace siar::editorial {

namespace {

/// Splits at white space; a mark of the gate with spaces in it stays whole.
Words raw_words(std::string_view text) {
    Words out;
    std::string word;
    bool in_mark = false;
    for (const char c : text) {
        if (c == '[') in_mark = true;
        if (c == ']') in_mark = false;
        if (c != ' ' || in_mark) {
            word += c;
            continue;
        }
        if (!word.empty()) out.push_back(std::move(word));
        word.clear();
    }
    if (!word.empty()) out.push_back(std::move(word));
    return out;
}

bool is_end(char c) {
    return std::string_view(".,;:!?()\"/").find(c) != std::string_view::npos;
}

/// Takes punctuation off both ends; true where the clause ends behind this word.
bool strip(std::string& word, bool& begins) {
    begins = false;
    while (!word.empty() && is_end(word.front())) {
        begins = true;
        word.erase(word.begin());
    }
    bool ends = false;
    while (!word.empty() && is_end(word.back())) {
        word.pop_back();
        ends = true;
    }
    return ends;
}

/// Words of the trade are written small wherever they stand: a capital in them was shouting, not a name.
std::string without_shouting(const std::string& word) {
    const auto small = folded(word);
    const bool ordinary = is_in(problem_nouns, small) || is_in(problem_words, small) || is_in(prepositions, small) ||
                          is_in(action_verbs, small) || is_in(action_passives, small) || is_in(result_words, small);
    return ordinary && !text::is_acronym(word) ? small : word;
}

} // namespace

std::string folded(std::string_view word) {
    return text::lower(word);
}

std::string joined(const Words& words) {
    std::string out;
    for (const auto& word : words) {
        if (!out.empty()) out += ' ';
        out += word;
    }
    return out;
}

std::optional<std::size_t> find_in(const Words& words, WordList list, std::size_t from) {
    for (std::size_t i = from; i < words.size(); ++i)
        if (is_in(list, folded(words[i]))) return i;
    return std::nullopt;
}

std::vector<Words> clauses(std::string_view redacted) {
    const auto plain = text::squeeze_spaces(text::unshout(text::expand_informal(text::without_emoji(redacted))));
    std::vector<Words> out;
    Words clause;
    const auto close = [&] {
        if (!clause.empty()) out.push_back(std::move(clause));
        clause.clear();
    };
    for (auto& word : raw_words(plain)) {
        bool begins = false;
        const bool ends = strip(word, begins);
        const auto small = folded(word);
        const auto before = clause.empty() ? std::string() : folded(clause.back());
        const bool goes_on = (small == "jadi" && is_in(negations, before)) || (small == "lalu" && may_be_past(before));
        if (begins || (is_in(clause_openers, small) && !goes_on)) close();
        if (!word.empty() && text::word_count(word) > 0) clause.push_back(without_shouting(word));
        if (ends) close();
    }
    close();
    return out;
}

} // namespace siar::editorial
