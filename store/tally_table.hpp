// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/tally.hpp"
#include "store/database.hpp"

namespace siar::store {

/// Adds a change to the stored Tally; cells that fall to zero are deleted. Inside the transaction of the rows.
void add_to_tally(const Database& database, const model::Tally& change);

/// The stored Tally of days first to last (model::day_number), both included.
model::Tally read_tally(const Database& database, int first, int last);

/// Makes the Tally anew from all rows that are at their source.
void recount_tally(const Database& database, const model::Zone& zone);

} // namespace siar::store
