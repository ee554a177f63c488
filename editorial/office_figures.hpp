// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/material.hpp"
#include "model/rules.hpp"
#include "model/statistics.hpp"
#include "model/tally.hpp"

#include <vector>

namespace siar::editorial {

/// The open ones of a deadline among the sums of days that are over, of today, and of the seven days after it.
model::DueCounts due_counts(model::Deadline deadline, const model::Sums& past, const model::Sums& today,
                            const model::Sums& next);

/// How each source fares at `now`, in the order it is told: well up to `aging` after its last contact, late up to
/// `stale`, then silent; also one that never answered.
std::vector<model::FeedHealth> feed_health(const model::Material& material, const model::Freshness& freshness,
                                           model::Time now);

} // namespace siar::editorial
