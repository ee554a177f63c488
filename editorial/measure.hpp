// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/regency.hpp"
#include "model/rules.hpp"
#include "model/statistics.hpp"
#include "model/tally.hpp"

#include <array>
#include <optional>
#include <vector>

namespace siar::editorial {

/// What complaints are broken down by, in the order of Statistics::breakdowns.
inline constexpr std::array breakdown_dimensions{model::Dimension::district, model::Dimension::category,
                                                 model::Dimension::channel};

/// What became of the complaints received within `period`.
model::Recap recap(const model::Tally& tally, const model::Period& period, model::Time as_of);

/// Mean and median of an interval over the cases in which it ended within `period`; no cases, nothing.
std::optional<model::Speed> speed(const model::Tally& tally, model::Interval interval, const model::Period& period,
                                  const model::Standards& standards, model::Time as_of);

/// All figures: the newest period with enough cases (30 days, 90 days, twelve months) and this year, both up to the day
/// of `as_of`, and the package's published ones; breakdowns with small counts merged so that none can be computed from
/// the total. Without a time nothing is measured: no figure stands without one.
model::Statistics measure(const model::Tally& tally, const model::Regency& regency, const model::Rules& rules,
                          std::optional<model::Time> as_of, model::Time now);

/// A recap that another hub measured, and the same one measured here.
struct Disagreement {
    model::Recap there;
    model::Recap here;
};

/// Where a hub's measured recaps are not those of this Tally; none where both tell the same. Published ones have a
/// source of their own and are not held against anything.
std::vector<Disagreement> disagreements(const model::Statistics& theirs, const model::Tally& ours);

/// The first day a Tally must reach back to for measure().
model::Date measured_from(model::Time now, const model::Zone& zone);

} // namespace siar::editorial
