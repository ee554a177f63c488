// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/material.hpp"
#include "model/tally.hpp"
#include "store/database.hpp"

#include <vector>

namespace siar::store {

/// Adds a change to the stored Tally. Inside the transaction of the rows. A small one goes into the sums of its days,
/// months and years at once; large ones are put aside until they are worth it, or a small one comes.
void add_to_tally(const Database& database, const model::Tally& change);

/// The stored Tally of days first to last, both included.
model::Tally read_tally(const Database& database, model::Date first, model::Date last);

/// The sums of periods, in the order asked. Whole years, whole months and single days are read, each once however many
/// periods hold it. Inside a transaction.
std::vector<model::PeriodSums> read_sums(const Database& database, const std::vector<model::Asked>& asked);

/// Makes the Tally anew from all rows that are at their source.
void recount_tally(const Database& database, const model::Deadlines& deadlines);

} // namespace siar::store
