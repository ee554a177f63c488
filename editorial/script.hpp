// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edition.hpp"
#include "model/script.hpp"

namespace siar::editorial {

/// The words of a segment: opening, greeting with day and date, the items with bridges, the figure of the week, the
/// call, the privacy line, the synthetic-voice line, DATA CONTOH where the edition is demo, the closing with its out
/// cue. No sentence has more than 25 words or more than two numbers.
model::Script script(const model::Rundown& rundown, const model::Edition& edition, bool synthetic_voice);

/// The reader copy: plain text a presenter can read at first sight, with cumulative times by `estimate`.
privacy::Showable reader_copy(const model::Script& script, const model::Estimate& estimate);

} // namespace siar::editorial
