// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edition.hpp"
#include "model/screen.hpp"

#include <cstdint>

namespace siar::editorial {

/// The schedule of a screen for which nothing is set.
model::Schedule default_schedule();

/// One round of slides: resolved items fair over districts, figures and channels between them. The same input gives
/// the same round. Scenes for which the edition has nothing are left out, and figures whose
/// data nobody confirmed for freshness.withdrawn; with no items, figures, channels and visits
/// fill the round; it is empty only when the edition has nothing at all to show.
model::Rotation rotate(const model::Edition& edition, const model::Schedule& schedule, std::uint64_t seed,
                       model::Time now);

} // namespace siar::editorial
