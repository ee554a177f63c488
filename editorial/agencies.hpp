// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/regency.hpp"
#include "model/statistics.hpp"
#include "model/tally.hpp"

#include <cstdint>
#include <map>
#include <optional>

namespace siar::editorial {

/// Cases by column of the histogram (model::column_of).
using Histogram = std::map<int, std::int64_t>;

/// Mean and median of cases that took `seconds` together; no cases, nothing.
std::optional<model::Lengths> lengths(const Histogram& histogram, std::int64_t seconds);

/// How the agencies stand: `sums` of `period`, `ever` of all complaints, `past` of all that fell due before today. One
/// of fewer than `ranked_from` complaints is told but not ranked.
model::Agencies agencies(const model::Sums& sums, const model::Sums& ever, const model::Sums& past,
                         const model::Period& period, const model::Regency& regency, std::int64_t ranked_from);

/// Complaints of these statuses are not closed.
bool is_open(model::Status status);

} // namespace siar::editorial
