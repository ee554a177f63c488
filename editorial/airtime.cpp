// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/airtime.hpp"

#include "editorial/fair.hpp"

#include <string>
#include <vector>

namespace siar::editorial {

namespace {

/// What one place had, and the most it could have had.
struct Turned {
    double had = 0;
    double most = 0;
};
/// By the place that shares its turns among them.
using Households = std::map<std::string, std::map<std::string, Turned>>;

void add_to(Shares& shares, const Households& households) {
    for (const auto& [above, members] : households) {
        if (members.size() < 2) continue; // has what it has, and nothing is told by that
        std::vector<double> limits;
        double total = 0;
        for (const auto& [member, turned] : members) {
            limits.push_back(turned.most);
            total += turned.had;
        }
        const auto owed = equal_shares(limits, total);
        std::size_t at = 0;
        for (const auto& [member, turned] : members) {
            shares[member].had += turned.had;
            shares[member].owed += owed[at++];
        }
    }
}

} // namespace

void Airtime::add(const model::Edition& edition, const std::vector<model::Shown>& shown, model::Seconds span,
                  model::Seconds rest) {
    std::map<model::ItemId, double> turns;
    for (const auto& one : shown)
        if (one.slide.item && one.slide.scene == model::Scene::resolved) ++turns[*one.slide.item];
    const auto most = static_cast<double>(span.count()) / static_cast<double>(rest.count());
    Households of_all;
    Households of_districts;
    Households of_agencies;
    for (const auto& item : edition.items) {
        if (item.pinned) continue;
        const auto had = turns.find(item.id);
        const auto path = path_of(item);
        for (auto* const turned : {&of_all[""][path.district], &of_districts[path.district][path.agency],
                                   &of_agencies[path.agency][path.category]}) {
            turned->most += most;
            if (had != turns.end()) turned->had += had->second;
        }
    }
    add_to(districts, of_all);
    add_to(agencies, of_districts);
    add_to(categories, of_agencies);
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
