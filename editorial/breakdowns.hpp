// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editorial/periods.hpp"
#include "model/regency.hpp"
#include "model/statistics.hpp"
#include "model/tally.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace siar::editorial {

/// What complaints are broken down by for everybody, in the order of Statistics::breakdowns.
inline constexpr std::array breakdown_dimensions{model::Dimension::district, model::Dimension::category,
                                                 model::Dimension::channel,  model::Dimension::agency,
                                                 model::Dimension::status,   model::Dimension::how_closed};

/// Largest first; values that have one name are one count. Of categories that are about persons, and of agencies,
/// counts under `least` are joined so that none of them can be computed from the others and the whole.
model::Breakdown breakdown(model::Dimension dimension, const model::Sums& sums, const model::Regency& regency,
                           const model::Period& period, std::int64_t least);

/// What stands beside counts of agencies.
privacy::Label agencies_note();

/// The shortest of these periods in which more than half of the districts have at least `least` complaints, else the
/// longest; nothing where there were none at all.
std::optional<model::Period> map_period(const std::vector<model::PeriodSums>& all,
                                        const std::vector<model::Period>& shortest_first, const model::Regency& regency,
                                        std::int64_t least);

} // namespace siar::editorial
