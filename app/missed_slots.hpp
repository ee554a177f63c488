// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/office.hpp"
#include "model/duty.hpp"
#include "model/finding.hpp"
#include "model/result.hpp"
#include "store/store.hpp"

#include <optional>
#include <string>
#include <vector>

namespace siar::app {

/// What the slots of the settings ask for from `now` on, for a week: for Store::note_duties.
std::vector<model::Duty> duties_ahead(const Office& office, model::Time now);

/// "slot 30 November 2026 06.30 WIB lewat tanpa segmen: " and why, as far as is known, where no whole segment was made
/// for it; nothing where there is one.
model::Result<std::optional<std::string>> without_segment(const Office& office, const store::Store& store,
                                                          const model::Duty& duty);

/// The slots of the last 48 hours that aired without their segment, or before it had come to every destination. Of
/// those only that a watch had in charge before, as they stand in the settings: who adds a slot is not told that he had
/// none yesterday.
model::Findings missed_slots(const Office& office, const store::Store& store);

} // namespace siar::app
