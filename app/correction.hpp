// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.hpp"
#include "app/office.hpp"
#include "model/finding.hpp"
#include "store/store.hpp"

namespace siar::app {

/// The first person's proposal, and the second one's yes, to a correction of an item or of a figure.
model::Result<int> propose_correction(const Office& office, store::Store& store, const ReviewCommand& command);
model::Result<int> agree_to_correction(const Office& office, store::Store& store, const ReviewCommand& command);

/// Prints the corrections of one item or figure: the one that waits, the newest that two agreed on.
model::Result<void> show_corrections(const Office& office, const store::Store& store, const model::Redress& now);
/// Prints a figure as it is told now, for who has to judge a correction of it, and its corrections. An error, with the
/// figures that there are, for one that is not told and was never corrected.
model::Result<int> show_figure(const Office& office, const store::Store& store, const model::FigureId& figure);
/// Prints those that wait for their second person.
model::Result<void> list_proposed(const Office& office, const store::Store& store);
/// The same: attention, and broken after model::time_to_agree.
model::Findings proposed_findings(const Office& office, const store::Store& store);

} // namespace siar::app
