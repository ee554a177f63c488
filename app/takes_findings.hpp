// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/office.hpp"
#include "model/finding.hpp"
#include "store/store.hpp"

namespace siar::app {

/// What a presenter has still to record for the slots of the next 24 hours that he is to say, a line for each; nothing
/// of a slot whose segment he can say already, or does.
model::Findings takes_findings(const Office& office, const store::Store& store);

} // namespace siar::app
