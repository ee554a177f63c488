// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/select.hpp"

#include "editorial/fair.hpp"

#include <algorithm>
#include <chrono>
#include <cstdint>

namespace siar::editorial {

model::Rundown select(const model::Edition& edition, const model::History& history, const model::Rules& rules,
                      std::size_t count, const model::Slot& slot) {
    const auto rests = [&](const model::Item* item) {
        return std::any_of(history.made.begin(), history.made.end(), [&](const auto& entry) {
            const auto away = std::chrono::abs(entry.slot - slot.airs_at);
            return entry.item == item->id && entry.slot != slot.airs_at && away < rules.rest;
        });
    };
    const auto today = model::local(slot.airs_at, edition.identity.zone).date;
    const auto seed = static_cast<std::uint64_t>(model::day_number(today));
    model::Rundown out;
    out.slot = slot;
    for (const auto* item : fair_order(edition.items, seed, slot.airs_at)) {
        if (out.items.size() >= count) break;
        if (!rests(item)) out.items.push_back(item->id);
    }
    return out;
}

} // namespace siar::editorial
