// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/script.hpp"
#include "privacy/showable.hpp"

#include <vector>

namespace siar::editorial {

/// The script of a segment that is only practised: LATIHAN begins its title, and "Latihan. Ini latihan, bukan siaran."
/// is said first and before the closing, whose out cue stays the last words. Said by all stations alike and never
/// dropped: a segment of practice must not pass for one to air.
model::Script as_practice(model::Script script);
/// What it says, in its long and its short form.
std::vector<privacy::Showable> words_of_practice();

} // namespace siar::editorial
