// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/rotate.hpp"

#include "editorial/fair.hpp"

#include <algorithm>

namespace siar::editorial {

namespace {

/// Figures of data that nobody has confirmed for days leave the screen; channels and schedule stay.
bool figures_stand(const model::Edition& edition, model::Time now) {
    return now - edition.data_as_of < edition.freshness.withdrawn;
}

bool has_something(const model::Edition& edition, model::Scene scene, model::Time now) {
    switch (scene) {
        case model::Scene::resolved: return !edition.items.empty();
        case model::Scene::recap: return figures_stand(edition, now) && !edition.statistics.recaps.empty();
        case model::Scene::speed: return figures_stand(edition, now) && !edition.statistics.speeds.empty();
        case model::Scene::channels:
            return std::any_of(edition.channels.begin(), edition.channels.end(),
                               [](const auto& channel) { return channel.main; });
        case model::Scene::outreach: return !edition.visits.empty();
    }
    return false;
}

/// How many resolved items stand between two other slides.
constexpr std::size_t items_between = 2;

/// The other scenes, each as often as its weight, spread so that equal ones do not follow each other.
std::vector<model::Scene> others(const model::Edition& edition, const model::Schedule& schedule, model::Time now) {
    int heaviest = 0;
    for (const auto& entry : schedule.entries)
        heaviest = std::max(heaviest, entry.weight);
    std::vector<model::Scene> out;
    for (int turn = 1; turn <= heaviest; ++turn)
        for (const auto& entry : schedule.entries)
            if (entry.scene != model::Scene::resolved && entry.weight >= turn &&
                has_something(edition, entry.scene, now))
                out.push_back(entry.scene);
    return out;
}

bool wants_items(const model::Schedule& schedule) {
    return std::any_of(schedule.entries.begin(), schedule.entries.end(),
                       [](const auto& entry) { return entry.scene == model::Scene::resolved && entry.weight > 0; });
}

} // namespace

model::Schedule default_schedule() {
    using model::Scene;
    return {{{Scene::resolved, 1}, {Scene::recap, 1}, {Scene::channels, 2}, {Scene::speed, 1}, {Scene::outreach, 1}}};
}

model::Rotation rotate(const model::Edition& edition, const model::Schedule& schedule, std::uint64_t seed,
                       model::Time now) {
    std::vector<const model::Item*> items;
    if (wants_items(schedule)) items = fair_order(edition.items, seed, now);
    const auto between = others(edition, schedule, now);

    model::Rotation out;
    std::size_t next = 0;
    std::size_t turn = 0;
    while (next < items.size() || turn < between.size()) {
        for (std::size_t i = 0; i < items_between && next < items.size(); ++i)
            out.push_back({model::Scene::resolved, items[next++]->id});
        if (!between.empty()) out.push_back({between[turn % between.size()], {}});
        ++turn;
    }
    return out;
}

} // namespace siar::editorial
