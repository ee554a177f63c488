// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time.hpp"

#include <optional>

namespace siar::feeds {

/// When a source is asked. Numbers are the house's.
struct PaceRules {
    model::Seconds interval{300};
    double jitter = 0.1;           ///< of every wait, either way
    model::Seconds first_wait{30}; ///< after a failure; doubles with each one more
    model::Seconds longest_wait{3600};
    model::Seconds longest_wish{24 * 3600}; ///< a server that wants more peace than this is asked all the same
    int breaker = 6;                        ///< failures in a row after which only one question an hour is asked
    friend bool operator==(const PaceRules&, const PaceRules&) = default;
};

/// Where the asking of one source stands.
struct Pace {
    int failures = 0;   ///< in a row
    model::Time next{}; ///< when to ask again
    bool open = false;  ///< the circuit breaker: too many failures
    friend bool operator==(const Pace&, const Pace&) = default;
};

/// After an answer.
Pace after_success(const PaceRules& rules, model::Time now, double random);
/// After a failure; `retry_after` is the server's own wish and, up to PaceRules::longest_wish, never undercut. `random`
/// is in [0, 1).
Pace after_failure(const Pace& before, const PaceRules& rules, model::Time now,
                   std::optional<model::Seconds> retry_after, double random);

/// The next 01.30 local time: at night, while nobody looks.
model::Time next_relist(model::Time now, const model::Zone& zone);
/// True when all of a source is due to be listed again: never done, or done before the last 01.30 local time that is
/// past.
bool relist_due(std::optional<model::Time> listed, model::Time now, const model::Zone& zone);

} // namespace siar::feeds
