// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/office.hpp"
#include "model/result.hpp"
#include "store/store.hpp"

#include <cstddef>
#include <optional>

namespace siar::app {

struct RemovedSegments {
    std::size_t count = 0;
    std::optional<model::Error> first_trouble; ///< of those that stay though they should not
};

/// Deletes the segments in the office's folder that could last air longer ago than `[radio] keep_days`, and says how
/// many. Those stay that are still to be delivered, and those that a station must take off the air. What the store
/// knows of them stays as well: a withdrawal needs it. One that cannot be deleted keeps none of the others. Only by the
/// computer's own clock, and never where all are kept.
RemovedSegments remove_old_segments(const Office& office, const store::Store& store);

} // namespace siar::app
