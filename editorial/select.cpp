// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/select.hpp"

#include "editorial/fair.hpp"

#include <algorithm>

namespace siar::editorial {

model::Rundown select(const model::Edition& edition, const model::History& history, std::size_t count,
                      model::Seconds length, std::uint64_t seed, model::Time airs_at) {
    const auto aired = [&](const model::Item* item) {
        return std::any_of(history.aired.begin(), history.aired.end(),
                           [&](const auto& entry) { return entry.item == item->id; });
    };
    model::Rundown out;
    out.length = length;
    for (const auto* item : fair_order(edition.items, seed, airs_at)) {
        if (out.items.size() >= count) break;
        if (!aired(item)) out.items.push_back(item->id);
    }
    return out;
}

} // namespace siar::editorial
