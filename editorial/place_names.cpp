// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/place_names.hpp"

#include "text/letter_case.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace siar::editorial {

namespace {

/// A bit for the first letter of a word; all bits for one that does not begin with a letter of ASCII.
std::uint32_t first_letter(std::string_view word) {
    const auto first = word.empty() ? 0U : static_cast<unsigned>(static_cast<unsigned char>(word.front()) | 0x20U);
    return first >= 'a' && first <= 'z' ? 1U << (first - 'a') : ~0U;
}

/// False where a word cannot be the first one of a name.
bool may_begin(std::string_view name, std::string_view small) {
    if (name.empty() || small.empty()) return false;
    if (small.find('-') != std::string_view::npos) return true;
    const bool fits = small.size() == name.size() || (small.size() < name.size() && name[small.size()] == ' ');
    return fits && (first_letter(name) & first_letter(small)) != 0;
}

/// Whether a word with hyphens is this name or has it as one of its parts.
bool is_part(std::string_view small, std::string_view name) {
    if (small.find('-') == std::string_view::npos) return false;
    auto joined = folded(name);
    std::replace(joined.begin(), joined.end(), ' ', '-');
    return ('-' + std::string(small) + '-').find('-' + joined + '-') != std::string::npos;
}

/// How many of the words from `at` on make up this name; 0 where they do not.
std::size_t length_of(std::string_view name, const Words& small, std::size_t at) {
    if (is_part(small[at], name)) return 1;
    std::size_t count = 0;
    for (; at + count < small.size() && !name.empty(); ++count) {
        const auto end = std::min(name.find(' '), name.size());
        if (folded(name.substr(0, end)) != small[at + count]) return 0;
        name.remove_prefix(std::min(end + 1, name.size()));
    }
    return name.empty() ? count : 0;
}

/// "membeli", "bertemu": what an office of a village does, not its name.
bool is_verb_by_prefix(std::string_view small) {
    constexpr std::size_t shortest = 6;
    const auto begins = [&](std::string_view prefix) { return small.substr(0, prefix.size()) == prefix; };
    return small.size() >= shortest &&
           (begins("mem") || begins("men") || begins("ber") || begins("ter") || begins("di"));
}

/// Words that lead to the kecamatan or kabupaten of the same name.
bool leads_higher(std::string_view small) {
    return small == "kecamatan" || small == "kec" || small == "kec." || small == "kabupaten";
}

} // namespace

PlaceNames::PlaceNames(const Words& words, const model::Regency& regency) : words_(words) {
    small_.reserve(words.size());
    std::uint32_t letters = 0;
    for (const auto& word : words) {
        small_.push_back(folded(word));
        letters |= word.find('-') == std::string::npos ? first_letter(word) : ~0U;
    }
    for (const auto& village : regency.villages) {
        const auto name = village.name.view();
        if ((first_letter(name) & letters) == 0) continue;
        if (std::any_of(small_.begin(), small_.end(), [&](const auto& small) { return may_begin(name, small); }))
            likely_.push_back(&village);
    }
}

PlaceName PlaceNames::village_at(std::size_t at) const {
    PlaceName best;
    if (at > 0 && leads_higher(small_[at - 1])) return best;
    for (const auto* village : likely_) {
        const auto count = length_of(village->name.view(), small_, at);
        if (count > best.count) best = {count, village};
    }
    const bool everyday = best.count == 1 && is_in(everyday_names, small_[at]);
    const bool headed = at > 0 && (is_in(place_heads, small_[at - 1]) || small_[at - 1] == "warga");
    const bool own_capital = at > 0 && words_[at] != small_[at];
    return everyday && !headed && !own_capital ? PlaceName{} : best;
}

/// A word that is no word of the trade may be a name, with or without a capital.
bool PlaceNames::may_name(std::size_t at) const {
    const auto& small = small_[at];
    const bool street = at > 0 && is_in(street_heads, small_[at - 1]);
    if (!street && words_[at] == small && is_verb_by_prefix(small)) return false;
    if (small.find_first_of("0123456789") != std::string::npos) return true;
    if (small == "rt" || small == "rw" || small == "blok") return true;
    if (leads_higher(small) || text::is_acronym(words_[at])) return false;
    constexpr std::array lists{&prepositions, &neutral_words, &problem_nouns, &problem_words, &dangling,
                               &emphasis,     &pronouns,      &street_kinds,  &street_heads,  &place_heads,
                               &salutations,  &negations,     &result_words,  &result_marks,  &action_passives,
                               &action_verbs, &promise_words, &officers,      &actors,        &pleas,
                               &tails,        &actor_links};
    return std::none_of(lists.begin(), lists.end(), [&](const auto* list) { return is_in(*list, small); });
}

PlaceName PlaceNames::headed_at(std::size_t at) const {
    if (at == 0 || !may_name(at)) return {};
    std::size_t head = at;
    while (head > 0 && is_in(street_kinds, small_[head - 1]) && !is_in(place_heads, small_[head - 1]))
        --head;
    if (head == 0) return {};
    const bool street = is_in(street_heads, small_[head - 1]);
    if (!street && !(head == at && is_in(place_heads, small_[head - 1]))) return {};
    // In small letters nobody can tell where a name ends; few have more than two words.
    constexpr std::size_t most_small = 2;
    std::size_t count = 1;
    while (at + count < small_.size() && may_name(at + count) &&
           (words_[at + count] != small_[at + count] || count < most_small))
        ++count;
    return {count, nullptr};
}

} // namespace siar::editorial
