// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/office.hpp"
#include "editorial/airtimes.hpp"

namespace siar::app {

/// What the segments of this office's station keep clear of, as its package says.
editorial::Observance observance_of(const Office& office);

} // namespace siar::app
