// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/script.hpp"

#include <string_view>

namespace siar::editorial {

/// What the name of a practice segment ends in.
inline constexpr std::string_view practice_suffix = "-LATIHAN";

/// The script of a segment that is only practised: LATIHAN begins its title, and "Latihan. Ini latihan, bukan siaran."
/// is said first and before the closing, whose out cue stays the last words. Said by all stations alike and never
/// dropped: a segment of practice must not pass for one to air.
model::Script as_practice(model::Script script);

} // namespace siar::editorial
