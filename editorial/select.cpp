// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/select.hpp"

#include "editorial/fair.hpp"
#include "model/figure.hpp"

#include <chrono>
#include <cstdint>
#include <map>
#include <set>

namespace siar::editorial {

namespace {

/// What the station had before: a figure has its name for ever, so that its key is among those of the edition.
void count_before(const model::History& history, const model::Edition& edition, model::Rundown& rundown) {
    std::set<model::ItemId> figures;
    for (const auto& figure : model::figures_of(edition.statistics))
        figures.insert(model::key_of(figure));
    std::map<model::Time, std::size_t> items;
    for (const auto& entry : history.made)
        if (entry.slot < rundown.slot.airs_at && !entry.is_correction())
            items[entry.slot] += figures.count(entry.item) == 0 ? 1U : 0U;
    rundown.segments_before = items.size();
    for (const auto& [slot, told] : items) {
        rundown.items_before += told;
        rundown.bridges_before += told > 2 ? told - 2 : 0;
    }
}

} // namespace

model::Rundown select(const model::Edition& edition, const model::History& history, const model::Rules& rules,
                      std::size_t count, const model::Slot& slot) {
    const auto today = model::local(slot.airs_at, edition.identity.zone).date;
    Turns turns(edition.items, static_cast<std::uint64_t>(model::day_number(today)));
    // What was told long ago gave a turn, too. What was made for this very slot, or will air later, gave none.
    for (const auto& entry : history.made)
        if (entry.slot < slot.airs_at) turns.note(entry.item);
    std::set<model::ItemId> away;
    for (const auto& entry : history.made)
        if (entry.slot != slot.airs_at && std::chrono::abs(entry.slot - slot.airs_at) < rules.rest)
            away.insert(entry.item);
    away.insert(edition.withdrawn.begin(), edition.withdrawn.end());
    const auto may = [&](const model::Item& item) {
        return item.validity.holds(slot.airs_at) && away.count(item.id) == 0 &&
               !model::hidden(item.tags, edition.windows, today);
    };
    model::Rundown out;
    out.slot = slot;
    count_before(history, edition, out);
    bool pinned = false; // one in a segment, or nothing else would ever be told
    while (out.items.size() < count) {
        // A template tells the ear little; what is pinned goes before all.
        const auto* item =
            pinned ? nullptr : turns.next([&](const model::Item& one) { return one.pinned && may(one); });
        pinned = true;
        if (item == nullptr) item = turns.next([&](const model::Item& one) { return one.in_own_words && may(one); });
        if (item == nullptr) item = turns.next(may);
        if (item == nullptr) break;
        turns.note(item->id);
        away.insert(item->id);
        out.items.push_back(item->id);
    }
    return out;
}

} // namespace siar::editorial
