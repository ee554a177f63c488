// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/office.hpp"
#include "model/finding.hpp"

namespace siar::app {

/// What there is to say of the slots of the radio: formats that nobody knows, slots that the adzan leaves no room for
/// in the next thirty days.
model::Findings slot_findings(const Office& office);

} // namespace siar::app
