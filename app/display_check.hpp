// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/office.hpp"
#include "model/edition.hpp"
#include "model/finding.hpp"

namespace siar::app {

/// What the screens of this office would show and whether they can: scenes that have cards, fonts, the display.
model::Findings display_findings(const Office& office, const model::Edition& edition);

} // namespace siar::app
