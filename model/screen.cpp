// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/screen.hpp"

#include <algorithm>
#include <cmath>

namespace siar::model {

double Screen::pixels_per_mm() const {
    constexpr double mm_per_inch = 25.4;
    return std::hypot(static_cast<double>(width), static_cast<double>(height)) / (diagonal_inch * mm_per_inch);
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
