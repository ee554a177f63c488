// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/office.hpp"
#include "model/finding.hpp"

namespace siar::app {

/// What every layer of this office has to say: its clock, package, gate, sources (each is opened, each hub asked),
/// store, figures, theme, screen, page and voice. A part that cannot be tried is a finding, never an error.
model::Findings findings(const Office& office);

/// One line each: how bad, which layer, what, where, what to do.
void print_findings(const model::Findings& findings);

} // namespace siar::app
