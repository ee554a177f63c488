// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/likeness.hpp"

#include "text/unicode.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>

namespace siar::model {

namespace {

constexpr Seconds apart{21 * 24 * 3600};
constexpr std::size_t neighbours = 200;
constexpr std::size_t shortest_word = 3;
constexpr std::size_t fewest_words = 3;
constexpr double least_likeness = 0.6;

using WordSet = std::vector<int>; // numbers of words, sorted

class Vocabulary {
public:
    WordSet words_of(const std::string& sentence) {
        WordSet out;
        const std::string small = text::lower(sentence);
        for (const auto& token : text::tokens(small)) {
            if (token.kind == text::TokenKind::mark || token.size < shortest_word) continue;
            const auto word = std::string(token.of(small));
            out.push_back(numbers_.emplace(word, static_cast<int>(numbers_.size())).first->second);
        }
        std::sort(out.begin(), out.end());
        out.erase(std::unique(out.begin(), out.end()), out.end());
        return out;
    }

private:
    std::map<std::string, int> numbers_;
};

double shared(const WordSet& a, const WordSet& b) {
    if (a.size() < fewest_words || b.size() < fewest_words) return 0;
    WordSet both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return static_cast<double>(both.size()) / static_cast<double>(a.size() + b.size() - both.size());
}

bool may_be_one(const Likeness& a, const Likeness& b) {
    if (a.source == b.source || (a.place.district.value.empty() && a.category.value.empty())) return false;
    if (a.place.village && b.place.village && a.place.village != b.place.village) return false;
    return !(a.origin && b.origin && a.origin->system == b.origin->system);
}

} // namespace

std::vector<LikelyPair> likely_duplicates(const std::vector<Likeness>& items, std::size_t limit) {
    std::vector<const Likeness*> sorted;
    for (const auto& item : items)
        sorted.push_back(&item);
    const auto block = [](const Likeness& item) { return std::tie(item.place.district, item.category); };
    std::sort(sorted.begin(), sorted.end(), [&](const Likeness* a, const Likeness* b) {
        return std::tuple_cat(block(*a), std::tie(a->submitted, a->item)) <
               std::tuple_cat(block(*b), std::tie(b->submitted, b->item));
    });
    Vocabulary vocabulary;
    std::vector<WordSet> words;
    for (const auto* const item : sorted)
        words.push_back(vocabulary.words_of(item->problem));
    std::vector<LikelyPair> out;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        const auto& one = *sorted[i];
        for (std::size_t j = i + 1; j < std::min(sorted.size(), i + 1 + neighbours); ++j) {
            const auto& other = *sorted[j];
            if (block(one) != block(other) || other.submitted - one.submitted > apart) break;
            if (!may_be_one(one, other)) continue;
            const double likeness = shared(words[i], words[j]);
            if (likeness >= least_likeness) out.push_back({one.item, other.item, likeness});
        }
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const LikelyPair& a, const LikelyPair& b) { return a.likeness > b.likeness; });
    if (out.size() > limit) out.resize(limit);
    return out;
}

} // namespace siar::model
