// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.hpp"
#include "app/office.hpp"
#include "model/finding.hpp"

namespace siar::app {

/// Corrections and objections of `siar review`: correct, object, and that a station has taken a segment off. The answer
/// `privasi` goes on to the withdrawal for privacy.
model::Result<int> redress(const Office& office, store::Store& store, const ReviewCommand& command);

/// Prints what waits: objections, the one due first before the others, then corrections that need a second person, then
/// those that the radio has still to tell.
model::Result<void> list_redress(const Office& office, const store::Store& store);

/// Prints the objection to one item and its corrections, where there are any.
model::Result<void> show_redress(const Office& office, const store::Store& store, const model::ItemId& item);

/// Whether every objection is answered in time (attention in the last 24 hours, broken when overdue), and every
/// correction agreed on and told.
model::Findings redress_findings(const Office& office, const store::Store& store);

} // namespace siar::app
