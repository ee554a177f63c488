// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/pace.hpp"

#include <algorithm>
#include <cmath>

namespace siar::feeds {

using model::Seconds;
using model::Time;

/// `wait` longer by `part` of itself, whole seconds, at least one: nobody is asked twice within a second.
static Seconds stretched(Seconds wait, double part) {
    const auto seconds = std::lround(static_cast<double>(wait.count()) * (1.0 + part));
    return Seconds{std::max(1L, seconds)};
}

Pace after_success(const PaceRules& rules, Time now, double random) {
    return {0, now + stretched(rules.interval, rules.jitter * (2 * random - 1)), false};
}

Pace after_failure(const Pace& before, const PaceRules& rules, Time now, std::optional<Seconds> retry_after,
                   double random) {
    // Counting on would overflow in the end, and says no more than this.
    constexpr int many = 1'000;
    Pace pace;
    pace.failures = std::min(before.failures + 1, many);
    pace.open = pace.failures >= rules.breaker;
    Seconds wait = rules.first_wait;
    for (int n = 1; n < pace.failures && wait < rules.longest_wait; ++n)
        wait *= 2;
    if (pace.open) wait = rules.longest_wait;
    wait = stretched(std::min(wait, rules.longest_wait), rules.jitter * (2 * random - 1));
    // Those who were sent away together must not come back together.
    if (retry_after)
        wait = std::max(wait, stretched(std::min(*retry_after, rules.longest_wish), rules.jitter * random));
    pace.next = now + wait;
    return pace;
}

Time next_relist(Time now, const model::Zone& zone) {
    constexpr std::chrono::minutes quiet{90};
    const auto night = model::at({model::local(now, zone).date, quiet}, zone);
    return night > now ? night : night + std::chrono::days{1};
}

bool relist_due(std::optional<Time> listed, Time now, const model::Zone& zone) {
    // A list dated ahead of now was dated by a clock that was wrong.
    if (!listed || *listed > now) return true;
    return *listed < next_relist(now, zone) - std::chrono::days{1};
}

} // namespace siar::feeds
