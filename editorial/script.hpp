// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edition.hpp"
#include "model/script.hpp"

#include <vector>

namespace siar::editorial {

/// The words of a segment: opening, greeting with day and date, the items with bridges, the newest figure that
/// stands, the call, the privacy line, the synthetic-voice line, DATA CONTOH where the edition is demo, the closing
/// with its out cue. No sentence has more than 25 words or more than two numbers.
model::Script script(const model::Rundown& rundown, const model::Edition& edition, bool synthetic_voice);

/// The reader copy of what a segment says: plain text a presenter can read at first sight. `begins`: when each line is
/// heard, seconds from the start, one for every line; `ends`: when the last one is over and only music follows.
privacy::Showable reader_copy(const model::Script& said, const std::vector<double>& begins, double ends);

} // namespace siar::editorial
