// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/rotate.hpp"

#include "editorial/correction.hpp"
#include "editorial/fair.hpp"

#include <algorithm>
#include <utility>

namespace siar::editorial {

namespace {

template <class Figures>
bool any_stands(const Figures& figures, model::Time now) {
    return std::any_of(figures.begin(), figures.end(), [&](const auto& figure) { return model::stands(figure, now); });
}

bool has_something(const model::Edition& edition, model::Scene scene, model::Time now) {
    switch (scene) {
        case model::Scene::resolved:
        case model::Scene::correction: return false; // asked by their items
        case model::Scene::recap: return any_stands(edition.statistics.recaps, now);
        case model::Scene::speed: return any_stands(edition.statistics.speeds, now);
        case model::Scene::channels:
            return std::any_of(edition.channels.begin(), edition.channels.end(),
                               [](const auto& channel) { return channel.main; });
        case model::Scene::outreach:
            return std::any_of(edition.visits.begin(), edition.visits.end(),
                               [&](const auto& visit) { return now < model::departure(visit, edition.identity.zone); });
    }
    return false;
}

/// A scene that waits for its turn. Turns go to the one with the most credit, which then pays what all gained: the
/// weighted round robin that never gives a scene two turns where it could spread them.
struct Turn {
    model::Scene scene = model::Scene::resolved;
    int weight = 1;
    int credit = 0;
    int owed = 1; ///< turns still to come before the round may end
};

std::vector<Turn> turns(const model::Edition& edition, const model::Schedule& schedule, std::size_t items,
                        model::Time now) {
    std::vector<Turn> out;
    for (const auto& entry : schedule.entries) {
        const bool of_items = entry.scene == model::Scene::resolved;
        if (entry.weight <= 0 || (of_items ? items == 0 : !has_something(edition, entry.scene, now))) continue;
        out.push_back({entry.scene, entry.weight, 0, of_items ? static_cast<int>(items) : entry.weight});
    }
    return out;
}

Turn& next_turn(std::vector<Turn>& turns) {
    int all = 0;
    for (auto& turn : turns) {
        turn.credit += turn.weight;
        all += turn.weight;
    }
    auto& next =
        *std::max_element(turns.begin(), turns.end(), [](const Turn& a, const Turn& b) { return a.credit < b.credit; });
    next.credit -= all;
    --next.owed;
    return next;
}

} // namespace

model::Rotation rotate(const model::Edition& edition, const model::Schedule& schedule, std::uint64_t seed,
                       model::Time now) {
    const auto items = fair_order(edition.items, seed, now);
    auto waiting = turns(edition, schedule, items.size(), now);
    model::Rotation out;
    std::size_t next = 0;
    while (std::any_of(waiting.begin(), waiting.end(), [](const Turn& turn) { return turn.owed > 0; })) {
        const Turn turn = next_turn(waiting);
        if (turn.scene != model::Scene::resolved) {
            out.push_back({turn.scene, {}});
            continue;
        }
        out.push_back({turn.scene, items[next++]->id});
        // No item is told twice in a round.
        if (turn.owed == 0)
            waiting.erase(std::find_if(waiting.begin(), waiting.end(),
                                       [](const Turn& one) { return one.scene == model::Scene::resolved; }));
    }
    return with_corrections(std::move(out), edition, now);
}

} // namespace siar::editorial
