// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivering.hpp"
#include "app/office.hpp"
#include "model/duty.hpp"
#include "model/finding.hpp"
#include "model/result.hpp"
#include "store/store.hpp"

#include <vector>

namespace siar::app {

/// What the slots of the settings ask for from `now` on, for a week: for Store::note_duties.
std::vector<model::Duty> duties_ahead(const Office& office, model::Time now);

/// Says of each slot that passed without a whole segment, since somebody looked last: "slot 30 November 2026 06.30 WIB
/// lewat tanpa segmen: " and why, as far as is known. Each slot once, also where the program that looks is started anew
/// every few minutes; who looks for the first time is not told of what was before.
model::Result<void> tell_passed(const Office& office, store::Store& store, model::Time now, const TellLine& tell);

/// The slots of the last 48 hours that aired without their segment, or before it had come to every destination. Of
/// those only that a watch had in charge before, as they stand in the settings: who adds a slot is not told that he had
/// none yesterday. And the evergreens that should be there today, where a watch has ever run.
model::Findings missed_slots(const Office& office, const store::Store& store);

} // namespace siar::app
