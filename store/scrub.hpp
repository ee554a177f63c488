// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.hpp"

namespace siar::store {

/// Lets the next State::scrub() happen; part of the transaction that deletes words for privacy.
void ask_for_scrub(const Database& database);
bool needs_scrub(const Database& database);

} // namespace siar::store
