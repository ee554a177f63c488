// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/due.hpp"

#include <algorithm>
#include <chrono>

namespace siar::editorial {

std::vector<Airing> coming(model::Time from, model::Time until, const std::vector<model::RadioSlot>& slots,
                           const Observance& observance) {
    const auto last = std::chrono::sys_days{model::local(until, observance.zone).date};
    std::vector<Airing> out;
    for (auto day = std::chrono::sys_days{model::local(from, observance.zone).date}; day <= last;
         day += std::chrono::days{1}) {
        for (auto& airing : airtimes(day, slots, observance)) {
            const auto airs_at = airing.at(observance.zone).airs_at;
            if (from <= airs_at && airs_at < until) out.push_back(std::move(airing));
        }
    }
    return out;
}

std::vector<Airing> due(model::Time now, const std::vector<model::RadioSlot>& slots, const Observance& observance) {
    // The longest lead is half a day: what is due airs today or tomorrow.
    auto out = coming(now + model::Seconds{1}, now + std::chrono::days{1}, slots, observance);
    std::erase_if(out, [&](const Airing& airing) {
        return airing.left_out || now < airing.at(observance.zone).airs_at - airing.slot.lead - head_start;
    });
    return out;
}

model::Date evergreen_day(model::Time now, const model::Evergreens& evergreens, const model::Zone& zone) {
    const auto local = model::local(now, zone);
    const auto begun = local.of_day + std::chrono::hours{1} - evergreens.ready_by;
    return std::chrono::sys_days{local.date} + std::chrono::floor<std::chrono::days>(begun);
}

} // namespace siar::editorial
