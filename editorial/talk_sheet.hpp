// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/copybook.hpp"
#include "model/edition.hpp"
#include "model/result.hpp"
#include "model/script.hpp"
#include "model/sheet.hpp"

namespace siar::editorial {

/// What the people of a live show need on the table: the complaints of the rundown as matter with questions, the
/// figures, exact, each with its whole and its time, how to complain, what not to say. Nothing of it is spoken by a
/// machine. An error where the station has no live show.
model::Result<model::Sheet> talk_sheet(const model::Rundown& rundown, const model::Edition& edition,
                                       const model::Copybook& copybook);

} // namespace siar::editorial
