// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace siar::privacy {

/// True when a word in small letters ends as Javanese and Arabic names do ("darmantoro", "sutrisman", "lestarini");
/// everyday words may do so too, so ask is_ordinary() as well.
bool is_name_shaped(std::string_view word);

} // namespace siar::privacy
