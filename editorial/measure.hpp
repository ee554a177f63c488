// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editorial/breakdowns.hpp"
#include "editorial/periods.hpp"
#include "model/material.hpp"
#include "model/regency.hpp"
#include "model/rules.hpp"
#include "model/statistics.hpp"
#include "model/tally.hpp"

#include <optional>
#include <vector>

namespace siar::editorial {

/// What became of the complaints received within `period`, and how many of those forwarded within it were followed up.
model::Recap recap(const model::Sums& sums, const model::Period& period, model::Time as_of);

/// Mean and median of an interval over the cases in which it ended within `period`; no cases, nothing.
std::optional<model::Speed> speed(const model::Sums& sums, model::Interval interval, const model::Period& period,
                                  const model::Standards& standards, model::Time as_of);

/// Of what fell due within `period`, how much was done in time.
model::OnTime on_time(const model::Sums& sums, model::Deadline deadline, const model::Period& period,
                      const model::Standards& standards, model::Time as_of);

/// All figures from the sums that asking() asks for: the newest period with enough cases (30 days, 90 days, twelve
/// months) and this year, joined with the year before where it is short or empty, both up to the day of the data; and
/// the package's published ones. Without a time nothing is measured: no figure stands without one. Small counts are
/// merged so that none can be computed from the total.
model::Statistics measure(const model::Material& material, const model::Regency& regency, const model::Rules& rules,
                          model::Audience audience, model::Time now);

/// The public figures of one period that somebody named; `sums` of all of it, `due` of it up to yesterday. A period of
/// under 14 days or period_cases complaints gives its totals only; one that may not be split (see periods.hpp) not even
/// how many were secret.
model::Statistics measure_period(const model::Sums& sums, const model::Sums& due, const model::Period& period,
                                 const model::Regency& regency, const model::Rules& rules, model::Time as_of,
                                 bool may_be_split);

/// Totals that sources tell themselves beside those of the same periods counted here.
std::vector<model::Compared> compared(const model::Material& material);
/// Those of them that differ.
std::vector<model::Compared> disagreements(const model::Material& material);

/// A recap that another hub measured, and the same one measured here.
struct Disagreement {
    model::Recap there;
    model::Recap here;
};
/// The periods of a hub's measured recaps; published ones have a source of their own and are not held against anything.
std::vector<model::Asked> periods_of(const model::Statistics& theirs);
/// Where a hub's measured recaps are not those of the sums of periods_of(); none where both tell the same.
std::vector<Disagreement> disagreements(const model::Statistics& theirs, const std::vector<model::PeriodSums>& ours);

} // namespace siar::editorial
