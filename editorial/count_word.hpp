// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/showable.hpp"

#include <cstdint>

namespace siar::editorial {

/// A count as running text has it: "tiga" up to "sepuluh", digits from 11 on.
privacy::Label count_word(std::int64_t count);

/// A stretch of a script: "02:47".
privacy::Label minutes_seconds(double seconds);

} // namespace siar::editorial
