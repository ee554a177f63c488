// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/reading.hpp"
#include "privacy/redact.hpp"

#include <vector>

namespace siar::privacy {

/// The reasons that words and remaining figures of a text give to let it wait. `taken[i]` is true for pieces that are
/// masked or known to be harmless; `person` when a person is named in it, masked or not.
Verdict judge(const Reading& reading, const std::vector<bool>& taken, bool person);

} // namespace siar::privacy
