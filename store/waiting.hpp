// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.hpp"

#include <cstddef>
#include <string_view>

namespace siar::store {

/// An Edition is chosen from this many of the newest items and from all pinned ones: five times what it holds.
inline constexpr std::size_t most_material = 2000;

/// Counting stops here; nobody reads the rest of that list today.
inline constexpr std::size_t most_waiting = 10'000;

/// What waits for a person: counted, closed as resolved, with sentences, not decided. The words of index
/// complaints_waiting.
inline constexpr std::string_view is_waiting =
    "state IN ('baru', 'perlu_ditinjau') AND status = 'selesai' AND closed IS NOT NULL AND sentences IS NOT NULL "
    "AND gone = 0";

/// How many items wait, at most most_waiting.
std::size_t count_waiting(const Database& database);

} // namespace siar::store
