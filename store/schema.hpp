// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.hpp"
#include "store/database.hpp"

#include <vector>

namespace siar::store {

/// Brings a database from one version (PRAGMA user_version) to the next; runs inside a transaction.
using Migration = void (*)(const Database& database);

/// All of them in order: the one at index n makes version n + 1. A migration that was released is never changed.
const std::vector<Migration>& migrations();

/// Several sources at once: order and given totals of sources, rows of one origin, photos.
void version_2(const Database& database);

/// Version 7: segments that stations say they aired, and the stretches of time that their lists cover.
void played(const Database& database);

/// Version 8: which files of segments go where, and which complaints went out with them.
void deliveries(const Database& database);

/// Version 9: what may be on its way at this moment, and what a segment tells as it was made last.
void sending(const Database& database);

/// Version 10: the slots that `siar radio --watch` has in charge.
void duties(const Database& database);

/// Version 11: up to when a watch has told of slots that passed.
void duties_looked_at(const Database& database);

/// Brings a database up to date, each step whole or not at all; refuses one that a newer program has made and one that
/// belongs to another program. `file` names it in errors.
model::Result<void> migrate(const Database& database, const std::vector<Migration>& steps, const std::string& file);

} // namespace siar::store
