// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/due.hpp"

#include <algorithm>
#include <chrono>

namespace siar::editorial {

std::vector<Airing> due(model::Time now, const std::vector<model::RadioSlot>& slots, const Observance& observance) {
    // The longest lead is half a day: what is due airs today or tomorrow.
    const auto today = model::local(now, observance.zone).date;
    const model::Date tomorrow = std::chrono::sys_days{today} + std::chrono::days{1};
    std::vector<Airing> out;
    for (const auto date : {today, tomorrow}) {
        for (auto& airing : airtimes(date, slots, observance)) {
            const auto airs_at = airing.at(observance.zone).airs_at;
            if (airing.left_out || now < airs_at - airing.slot.lead - head_start || airs_at <= now) continue;
            out.push_back(std::move(airing));
        }
    }
    return out;
}

model::Date evergreen_day(model::Time now, const model::Evergreens& evergreens, const model::Zone& zone) {
    const auto local = model::local(now, zone);
    const auto begun = local.of_day + std::chrono::hours{1} - evergreens.ready_by;
    return std::chrono::sys_days{local.date} + std::chrono::floor<std::chrono::days>(begun);
}

} // namespace siar::editorial
