// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edition.hpp"
#include "model/screen.hpp"

#include <cstdint>

namespace siar::editorial {

/// One round of slides: every resolved item once, fair over districts, and the other scenes between them, each by its
/// weight and at least that often. The same input gives the same round. Left out are scenes for which the Edition has
/// nothing, and what is over at `now`: items, figures, visits. Corrections come whatever the schedule says. Empty only
/// where nothing is left to show.
model::Rotation rotate(const model::Edition& edition, const model::Schedule& schedule, std::uint64_t seed,
                       model::Time now);

} // namespace siar::editorial
