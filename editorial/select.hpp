// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edition.hpp"
#include "model/history.hpp"
#include "model/rules.hpp"
#include "model/script.hpp"

#include <cstddef>

namespace siar::editorial {

/// At most `count` items for the segment of a slot: valid when it airs, not told in another slot nearer than
/// `rules.rest`, told in their own words before those told by templates, fair over districts and categories, newest
/// first. The same input gives the same choice, and what was made for this very slot does not change it.
model::Rundown select(const model::Edition& edition, const model::History& history, const model::Rules& rules,
                      std::size_t count, const model::Slot& slot);

} // namespace siar::editorial
