// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/airtime.hpp"

#include "editorial/fair.hpp"

#include <functional>

namespace siar::editorial {

namespace {

using Key = std::function<const std::string&(const model::Item&)>;

void add_to(Shares& shares, const model::Edition& edition, const std::map<model::ItemId, double>& turns, double most,
            const Key& key) {
    struct Value {
        double had = 0;
        double most = 0;
    };
    std::map<std::string, Value> values;
    double total = 0;
    for (const auto& item : edition.items) {
        if (item.pinned) continue;
        auto& value = values[key(item)];
        value.most += most;
        if (const auto had = turns.find(item.id); had != turns.end()) {
            value.had += had->second;
            total += had->second;
        }
    }
    std::vector<double> limits;
    for (const auto& [code, value] : values)
        limits.push_back(value.most);
    const auto owed = equal_shares(limits, total);
    std::size_t at = 0;
    for (const auto& [code, value] : values) {
        shares[code].had += value.had;
        shares[code].owed += owed[at++];
    }
}

} // namespace

void Airtime::add(const model::Edition& edition, const std::vector<model::Shown>& shown, model::Seconds span,
                  model::Seconds rest) {
    std::map<model::ItemId, double> turns;
    for (const auto& one : shown)
        if (one.slide.item) ++turns[*one.slide.item];
    const auto most = static_cast<double>(span.count()) / static_cast<double>(rest.count());
    add_to(districts, edition, turns, most, [](const auto& item) -> const std::string& { return item.district.value; });
    add_to(agencies, edition, turns, most, [](const auto& item) -> const std::string& { return item.agency.value; });
    add_to(categories, edition, turns, most,
           [](const auto& item) -> const std::string& { return item.category.value; });
}

double fairness(const Shares& shares) {
    std::vector<double> had;
    std::vector<double> owed;
    for (const auto& [code, share] : shares) {
        had.push_back(share.had);
        owed.push_back(share.owed);
    }
    return fairness(had, owed);
}

} // namespace siar::editorial
