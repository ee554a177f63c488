// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editorial/airtimes.hpp"
#include "model/radio_slot.hpp"
#include "model/time.hpp"

#include <vector>

namespace siar::editorial {

/// So long before its lead begins a segment is begun: making one takes seconds, delivering it some more.
inline constexpr model::Seconds head_start{60};

/// The airings that are to be ready or on their way at `now`, in order: from `head_start` before their lead until they
/// air. Those that are left out are not among them.
std::vector<Airing> due(model::Time now, const std::vector<model::RadioSlot>& slots, const Observance& observance);

/// The airings that begin from one time on and before another, in order, with those that are left out.
std::vector<Airing> coming(model::Time from, model::Time until, const std::vector<model::RadioSlot>& slots,
                           const Observance& observance);

/// The day whose evergreens are to be ready at `now`: since an hour before they have to be, until the same time on the
/// next day.
model::Date evergreen_day(model::Time now, const model::Evergreens& evergreens, const model::Zone& zone);

} // namespace siar::editorial
