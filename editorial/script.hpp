// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/copybook.hpp"
#include "model/edition.hpp"
#include "model/script.hpp"
#include "model/sheet.hpp"

#include <vector>

namespace siar::editorial {

/// The words of a segment of this format, in the station's own patterns: opening, greeting with day and date, the items
/// with bridges, the newest figure that stands (rounded, the exact one in the margin), the call with each number twice,
/// the privacy line, the synthetic-voice line, DATA CONTOH where the edition is demo, the closing with its out cue.
/// Patterns take turns from segment to segment, a pair of lead and bridge comes back only after all others. A sentence
/// of more than 25 words is told in two at its commas; one of an item that cannot be, or that has more than two
/// numbers, by a pattern or not at all.
model::Script script(const model::Rundown& rundown, const model::Edition& edition, const model::Copybook& copybook,
                     const model::Format& format, bool synthetic_voice);

/// Whether a segment of this format tells items; one that does not has only words of the station's patterns.
bool tells_items(const model::Format& format);

/// What a presenter reads of a script. `begins`: when each line is heard, seconds from the start, one for every line;
/// `ends`: when the last one is over and only music follows.
model::Sheet sheet(const model::Script& said, const std::vector<double>& begins, double ends);

/// A sheet as plain text: the reader copy.
privacy::Showable reader_copy(const model::Sheet& sheet);

} // namespace siar::editorial
