// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edition.hpp"
#include "model/time.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace siar::model {

/// How old the data may become before the screen says so, and before what was measured leaves it.
struct Freshness {
    Seconds aging{2 * 3600}; ///< said in a word
    Seconds stale{24 * 3600};
    Seconds withdrawn{72 * 3600}; ///< at most `longest`
    static constexpr Seconds longest{60 * 24 * 3600};
    friend bool operator==(const Freshness&, const Freshness&) = default;
};

/// The numbers behind the rules of what goes out; defaults are the house's.
struct Rules {
    int show_days = 60;                  ///< an item leaves this many days after closing, unless pinned
    std::int64_t small_count = 5;        ///< k: smaller counts of person-related splits are merged
    std::int64_t small_count_office = 3; ///< the same in the office
    std::int64_t period_cases = 30;      ///< a period with fewer cases is joined with more days
    std::chrono::days rest{14};          ///< an item told in a segment is told in no other one nearer than this
    /// A screen that hears nothing of its desk shows the items of its last Edition no longer than this.
    std::chrono::days unheard{14};
    std::size_t max_items = max_edition_items;
    Freshness freshness;
    friend bool operator==(const Rules&, const Rules&) = default;
};

} // namespace siar::model
