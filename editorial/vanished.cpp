// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/vanished.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

namespace siar::editorial {

namespace {

using model::Kind;

/// Whether every source of complaints was read lately enough for a zero to mean that nobody complained.
bool all_speak(const model::Material& material, const model::Rules& rules, model::Time now) {
    const auto is_old = [&](std::optional<model::Time> contact) {
        return !contact || now - *contact >= rules.freshness.stale;
    };
    if (is_old(material.data_as_of)) return false;
    const auto& totals = material.totals_only;
    return std::none_of(material.contacts.begin(), material.contacts.end(), [&](const auto& one) {
        return is_old(one.last) && std::find(totals.begin(), totals.end(), one.source) == totals.end();
    });
}

} // namespace

std::vector<model::Vanished> vanished(const model::Material& material, const Periods& periods,
                                      const model::Regency& regency, const model::Rules& rules, model::Time now) {
    std::vector<model::Vanished> out;
    if (!all_speak(material, rules, now)) return out;
    for (std::size_t i = 0; i < periods.newest.size() && out.empty(); ++i) {
        const auto& newest = periods.newest[i];
        const auto& before = periods.before[i];
        if (sums_of(material.sums, periods.reached[i]).total(Kind::received) == 0) continue;
        for (const auto& category : regency.categories) {
            if (!may_vanish(category)) continue;
            const auto came = received_of(sums_of(material.sums, before), category.id);
            if (came < rules.small_count || received_of(sums_of(material.sums, newest), category.id) > 0) continue;
            out.push_back(
                {category.id.value, category.name, category.icon, came, 0, before, newest, material.data_as_of});
        }
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const auto& a, const auto& b) { return a.before_count > b.before_count; });
    return out;
}

} // namespace siar::editorial
