// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/office.hpp"
#include "model/erase.hpp"
#include "model/finding.hpp"
#include "store/store.hpp"

#include <vector>

namespace siar::app {

/// Segments that a station has and must take off the air, for they tell this item, which was withdrawn: when each
/// airs, its cart, where its files are and went. Those that a person says are off are left out.
model::Result<std::vector<model::Trace>> on_air(const Office& office, const store::Store& store,
                                                const model::ItemId& item);

/// Recalls what was delivered or is to be (app/recall.hpp), and says that and the same to the person who has withdrawn
/// it: lines, or with --json objects.
model::Result<void> tell_on_air(const Office& office, store::Store& store, const model::ItemId& item);

/// Recalls the corrections of this item or figure that were replaced before they aired, and says it to the person whose
/// yes has replaced them.
model::Result<void> tell_replaced(const Office& office, store::Store& store, const model::ItemId& item);

/// Says to the person who has given an item other words which segments still say the old ones, and how to correct them.
model::Result<void> tell_old_words(const Office& office, const store::Store& store, const model::Reviewed& item);

/// Of all items what must be taken off, and corrections that were replaced before their hour and could not be deleted.
model::Findings on_air_findings(const Office& office, const store::Store& store);

/// "Sabtu, 21 November 2026, pukul 14.05 WIB".
std::string told_at(model::Time slot, const model::Zone& zone);

/// Where the files of a segment are, or were.
std::filesystem::path folder_of(const Office& office, const model::History::Entry& made);

} // namespace siar::app
