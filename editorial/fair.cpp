// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/fair.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace siar::editorial {

namespace {

/// FNV-1a (Fowler, Noll, Vo), 64 bits, over the seed and the id.
std::uint64_t lot(const model::ItemId& id, std::uint64_t seed) {
    std::uint64_t hash = 14695981039346656037ULL ^ seed;
    for (const char c : id.value)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return hash;
}

} // namespace

std::vector<const model::Item*> fair_order(const std::vector<model::Item>& items, std::uint64_t seed, model::Time now) {
    std::vector<const model::Item*> waiting;
    for (const auto& item : items)
        if (item.validity.holds(now)) waiting.push_back(&item);

    std::map<model::DistrictId, int> district_turns;
    std::map<model::CategoryId, int> category_turns;
    const auto rank = [&](const model::Item* item) {
        return std::tuple(!item->pinned, !item->in_own_words, district_turns[item->district],
                          category_turns[item->category], -model::day_number(item->closed_on), lot(item->id, seed));
    };
    std::vector<const model::Item*> out;
    while (!waiting.empty()) {
        const auto next = std::min_element(waiting.begin(), waiting.end(),
                                           [&](const auto* a, const auto* b) { return rank(a) < rank(b); });
        ++district_turns[(*next)->district];
        ++category_turns[(*next)->category];
        out.push_back(*next);
        waiting.erase(next);
    }
    return out;
}

} // namespace siar::editorial
