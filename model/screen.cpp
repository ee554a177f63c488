// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/screen.hpp"

#include <algorithm>
#include <cmath>

namespace siar::model {

double Screen::pixels_per_mm() const {
    constexpr double mm_per_inch = 25.4;
    return std::hypot(static_cast<double>(width), static_cast<double>(height)) / (diagonal_inch * mm_per_inch);
}

Schedule usual_schedule(Audience audience) {
    Schedule out;
    if (audience == Audience::office)
        out.entries = {{Scene::resolved, 10}, {Scene::agencies, 2}, {Scene::deadlines, 2}, {Scene::feeds, 1},
                       {Scene::targets, 1},   {Scene::trend, 1},    {Scene::recap, 1},     {Scene::speed, 1}};
    return out;
}

Schedule without_times(const Schedule& schedule) {
    Schedule out = schedule;
    for (auto& entry : out.entries) {
        const Schedule::Entry always{entry.scene, entry.weight};
        const bool of_time = entry.when && *entry.when != Condition::few_items;
        if (!of_time && entry.hours == always.hours && entry.weekdays.empty() && !entry.from && !entry.until) continue;
        const auto when = of_time ? std::nullopt : entry.when;
        const auto tags = entry.tags;
        entry = always;
        entry.when = when;
        entry.tags = tags;
    }
    return out;
}

bool applies(const Schedule::Entry& entry, Time now, const Zone& zone) {
    const auto clock = local(now, zone);
    const auto& [from, until] = entry.hours;
    const bool over_midnight = until <= from;
    const bool early = over_midnight && clock.of_day < until;
    if (!early && (clock.of_day < from || (!over_midnight && clock.of_day >= until))) return false;
    // What began before midnight is still of the day before.
    const auto day = std::chrono::sys_days{clock.date} - std::chrono::days{early ? 1 : 0};
    const Date date{day};
    if ((entry.from && date < *entry.from) || (entry.until && *entry.until < date)) return false;
    const auto& days = entry.weekdays;
    return days.empty() || std::find(days.begin(), days.end(), std::chrono::weekday{day}) != days.end();
}

} // namespace siar::model
