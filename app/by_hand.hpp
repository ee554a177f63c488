// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/office.hpp"
#include "app/segments.hpp"
#include "model/result.hpp"

#include <optional>
#include <string>

namespace siar::app {

/// Refuses practice and beds in a folder, or below one, from which a station takes what it airs.
model::Result<void> keeps_out_of_destinations(const Office& office, const Order& order);

/// What to say of a segment for the air whose minutes touch adzan, imsak or berbuka: only slots of the settings are
/// moved.
std::optional<std::string> touches_quiet(const Office& office, const Order& order);

} // namespace siar::app
