// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edition.hpp"

#include <cstdint>
#include <vector>

namespace siar::editorial {

/// The items valid at `now`: pinned ones first, what is told in its own words before templates, and so that districts
/// and categories take turns: the next one is always of the district, then the category, that had the fewest turns;
/// among equals the newest, then by a hash of id and seed. Pointers into `items`.
std::vector<const model::Item*> fair_order(const std::vector<model::Item>& items, std::uint64_t seed, model::Time now);

} // namespace siar::editorial
