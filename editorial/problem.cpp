// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/problem.hpp"

#include "editorial/shorten.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace siar::editorial {

namespace {

using Index = std::ptrdiff_t;

/// "jalan keluar" is a way out, not a road, unless a place or a way in stands behind.
bool is_idiom(const Words& words) {
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        if (folded(words[i]) != "jalan") continue;
        const auto next = folded(words[i + 1]);
        if (next == "tengah" || next == "pintas" || next == "keluarnya" || next == "tengahnya") return true;
        if (next != "keluar") continue;
        const auto behind = i + 2 < words.size() ? folded(words[i + 2]) : std::string();
        if (behind != "masuk" && behind != "desa" && behind != "gang" && behind != "kampung" && behind != "perumahan")
            return true;
    }
    return find_in(words, searched).has_value();
}

/// Whether what breaks is named at `at`: "lalu" only in "lalu lintas", no pupils for "sekolah".
bool is_noun(const Words& words, std::size_t at) {
    const auto small = folded(words[at]);
    if (small == "lalu") return at + 1 < words.size() && folded(words[at + 1]) == "lintas";
    if (small == "sekolah" && at > 0 && folded(words[at - 1]) == "anak") return false;
    return is_in(problem_nouns, small);
}

std::optional<std::size_t> find_noun(const Words& words) {
    for (std::size_t i = 0; i < words.size(); ++i)
        if (is_noun(words, i)) return i;
    return std::nullopt;
}

Words without_salutation(Words words) {
    std::size_t begin = 0;
    const auto is_permit = [&] {
        return folded(words[begin]) == "izin" && begin + 1 < words.size() && folded(words[begin + 1]) == "usaha";
    };
    while (begin < words.size() && is_in(salutations, folded(words[begin])) && !is_permit())
        ++begin;
    words.erase(words.begin(), words.begin() + static_cast<Index>(begin));
    return words;
}

/// Everything before the noun goes, except that a place said first ("di depan pasar lampu mati") moves behind ("lampu
/// mati di depan pasar").
Words from_the_noun(Words words) {
    const bool place_first = !words.empty() && (folded(words[0]) == "di" || folded(words[0]) == "depan" ||
                                                folded(words[0]) == "sepanjang" || folded(words[0]) == "dekat");
    if (!place_first) {
        const auto noun = find_noun(words);
        if (noun) words.erase(words.begin(), words.begin() + static_cast<Index>(*noun));
        return words;
    }
    // The noun of the problem is the last one before the word that says how it ails; the first may be the place's own.
    const auto ails = find_in(words, problem_words);
    if (!ails) return words;
    std::size_t noun = *ails;
    while (noun > 1 && !is_in(problem_nouns, folded(words[noun])))
        --noun;
    while (noun > 2 && is_in(problem_nouns, folded(words[noun - 1])) && !is_in(prepositions, folded(words[noun - 2])))
        --noun;
    if (noun <= 1) return words;
    std::rotate(words.begin(), words.begin() + static_cast<Index>(noun), words.end());
    return words;
}

/// The phrase that speaks of the reporter ("di depan rumah saya") goes; nothing if the clause is about him.
std::optional<Words> without_reporter(Words words) {
    while (const auto at = find_in(words, pronouns)) {
        words = before_phrase(words, *at);
        if (words.empty()) return std::nullopt;
    }
    return words;
}

/// "pejabatnya" blames as much as "pejabat".
bool blames(const Words& words) {
    return std::any_of(words.begin(), words.end(), [](const auto& word) {
        auto small = folded(word);
        if (small.size() > 5 && small.substr(small.size() - 3) == "nya") small.resize(small.size() - 3);
        return is_in(blame_words, small);
    });
}

bool has_mark(const Words& words) {
    return std::any_of(words.begin(), words.end(),
                       [](const auto& word) { return word.find_first_of("[]@#<>{}|\\") != std::string::npos; });
}

std::optional<Words> problem_in(const Words& clause, const model::Regency& regency, bool villages_allowed) {
    if (blames(clause) || is_idiom(clause)) return std::nullopt;
    auto words = without_reporter(from_the_noun(without_salutation(without_emphasis(clause))));
    if (words && !villages_allowed) words = without_villages(std::move(*words), regency);
    if (!words || words->empty() || has_mark(*words) || is_in(prepositions, folded(words->front())))
        return std::nullopt;
    const auto noun = find_noun(*words);
    if (!noun || *noun > 1) return std::nullopt;
    const auto ails = find_in(*words, problem_words, *noun + 1);
    if (!ails) return std::nullopt;
    constexpr std::size_t fewest = 2;
    auto out = shorten(std::move(*words), most_problem_words, *ails + 1);
    if (out.size() < fewest || !find_in(out, problem_words, *noun + 1)) return std::nullopt;
    return out;
}

/// A title is a headline already: taken whole where it names a thing or a fault and pleads for nothing.
std::optional<Words> headline_in(const Words& clause, const model::Regency& regency, bool villages_allowed) {
    if (clause.empty() || is_in(clause_openers, folded(clause.front())) || blames(clause) || is_idiom(clause))
        return std::nullopt;
    auto words = without_reporter(without_salutation(without_emphasis(clause)));
    if (words && !villages_allowed) words = without_villages(std::move(*words), regency);
    if (!words || has_mark(*words) || (!find_noun(*words) && !find_in(*words, problem_words))) return std::nullopt;
    constexpr std::size_t fewest = 2;
    auto out = shorten(std::move(*words), most_problem_words, fewest);
    if (out.size() < fewest) return std::nullopt;
    return out;
}

/// False where a word cannot be the first one of a name, by its length or its first letter.
bool may_begin(std::string_view name, std::string_view word) {
    if (name.empty() || word.empty()) return true;
    const bool fits = word.size() == name.size() || (word.size() < name.size() && name[word.size()] == ' ');
    if (!fits) return false;
    const auto first = static_cast<unsigned char>(name.front());
    const auto other = static_cast<unsigned char>(word.front());
    return first >= 0x80 || other >= 0x80 || text::to_lower(first) == text::to_lower(other);
}

/// Whether all words of this name stand one behind the other from `at` on.
bool names(const Words& words, std::size_t at, std::string_view name) {
    for (; at < words.size() && !name.empty(); ++at) {
        const auto end = std::min(name.find(' '), name.size());
        if (end != words[at].size() || folded(name.substr(0, end)) != folded(words[at])) return false;
        name.remove_prefix(std::min(end + 1, name.size()));
    }
    return name.empty();
}

/// Enough words to stand alone as a headline.
constexpr std::size_t telling = 3;

} // namespace

std::optional<Words> without_villages(Words words, const model::Regency& regency) {
    std::vector<std::string_view> likely; // of hundreds of names a few
    for (const auto& village : regency.villages) {
        const auto name = village.name.view();
        if (std::any_of(words.begin(), words.end(), [&](const auto& word) { return may_begin(name, word); }))
            likely.push_back(name);
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto known =
            std::any_of(likely.begin(), likely.end(), [&](const auto name) { return names(words, i, name); });
        if (!known) continue;
        auto rest = before_phrase(words, i);
        if (rest.empty()) return std::nullopt;
        return rest;
    }
    return words;
}

std::optional<Words> find_problem(const model::Story& story, const model::Regency& regency, bool villages_allowed) {
    std::optional<Words> brief;
    for (const auto& clause : clauses(story.title.view())) {
        auto found = headline_in(clause, regency, villages_allowed);
        if (found && found->size() >= telling) return found;
        if (found && !brief) brief = std::move(found);
    }
    for (const auto& clause : clauses(story.body.view())) {
        auto found = problem_in(clause, regency, villages_allowed);
        if (found && found->size() >= telling) return found;
        if (found && !brief) brief = std::move(found);
    }
    return brief;
}

} // namespace siar::editorial
