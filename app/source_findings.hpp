// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/office.hpp"
#include "model/finding.hpp"

namespace siar::app {

/// What the sources of an office have to say: whether each can be opened (a hub is asked, the folder of a sheet is
/// looked at), how its last reading and its last list of all went, and what was never read or not for long.
model::Findings source_findings(const Office& office);

} // namespace siar::app
