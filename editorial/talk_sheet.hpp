// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/copybook.hpp"
#include "model/edition.hpp"
#include "model/result.hpp"
#include "model/script.hpp"
#include "model/sheet.hpp"

#include <optional>

namespace siar::editorial {

/// When the live show of a station is on next: the one that runs, else the next to begin. Nothing without a show.
std::optional<model::Time> next_live_show(const model::Station& station, model::Time now, const model::Zone& zone);

/// What the people of the live show that begins at the rundown's slot need on the table: the complaints of the rundown
/// as matter with questions, the figures, exact, each with its whole and its time, how to complain, what not to say.
/// Nothing of it is spoken by a machine. An error where the station has no live show.
model::Result<model::Sheet> talk_sheet(const model::Rundown& rundown, const model::Edition& edition,
                                       const model::Copybook& copybook);

} // namespace siar::editorial
