// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history.hpp"
#include "store/statement.hpp"

namespace siar::store {

/// Columns item, at, folder, cut of table aired.
model::History::Entry read_made(const Statement& statement);

} // namespace siar::store
