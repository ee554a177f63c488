// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edition.hpp"
#include "model/history.hpp"
#include "model/script.hpp"

#include <cstddef>
#include <cstdint>

namespace siar::editorial {

/// At most `count` items for a segment: valid at `airs_at`, not aired before, told in their own words before
/// those told by templates, fair over districts and categories, newest first. The same input gives the same choice.
model::Rundown select(const model::Edition& edition, const model::History& history, std::size_t count,
                      model::Seconds length, std::uint64_t seed, model::Time airs_at);

} // namespace siar::editorial
