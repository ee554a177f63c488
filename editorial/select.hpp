// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edition.hpp"
#include "model/history.hpp"
#include "model/rules.hpp"
#include "model/script.hpp"

#include <cstddef>

namespace siar::editorial {

/// At most `count` items for the segment of a slot: valid when it airs, not hidden by a window of the calendar, not
/// told in another slot nearer than `rules.rest`; those told in their own words before templates, by turns (see Turns)
/// that go on from slot to slot. The history reaches back as far as these turns and those of patterns shall. The same
/// input gives the same choice, and what was made for this very slot does not change it.
model::Rundown select(const model::Edition& edition, const model::History& history, const model::Rules& rules,
                      std::size_t count, const model::Slot& slot);

} // namespace siar::editorial
