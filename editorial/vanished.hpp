// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editorial/periods.hpp"
#include "model/material.hpp"
#include "model/regency.hpp"
#include "model/rules.hpp"
#include "model/statistics.hpp"

#include <vector>

namespace siar::editorial {

/// What people complained about and do no more: categories that are of no person, with at least small_count complaints
/// in the period before the newest and none in it; of the shortest period in which there are any, the largest count
/// first. None where the data do not reach back to the beginning of the period before, nor where a source of
/// complaints fell silent: then a zero is a hole.
std::vector<model::Vanished> vanished(const model::Material& material, const Periods& periods,
                                      const model::Regency& regency, const model::Rules& rules, model::Time now);

} // namespace siar::editorial
