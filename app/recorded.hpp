// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/copybook.hpp"
#include "model/edition.hpp"
#include "model/script.hpp"
#include "privacy/showable.hpp"
#include "tts/engine_takes.hpp"
#include "tts/takes_folder.hpp"

#include <vector>

namespace siar::app {

/// What a presenter reads for a script, short forms behind their lines: which of the two is heard the length decides.
std::vector<privacy::Showable> texts_to_record(const model::Script& script);

/// The edition with every item taken out of the choice that no take tells, at whatever place of a segment of this
/// format. `before`: what the station told before its slot. Such an item still counts among those that share turns, so
/// that the others come in the order of the sheet by which they were recorded.
model::Edition of_recorded(model::Edition edition, const model::Rundown& before, const model::Copybook& copybook,
                           const model::Format& format, const tts::TakesFolder& takes);

/// How much of a sheet is recorded.
struct Recording {
    std::size_t lines = 0;
    std::size_t missing = 0;
};
Recording recording_of(const model::Script& script, const tts::TakesFolder& takes);

} // namespace siar::app
