// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.hpp"

namespace siar::store {

/// The migration that keeps the Tally as sums of days, months and years (and thirds of months) instead of single
/// counts.
void tally_as_sums(const Database& database);

} // namespace siar::store
