// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/copybook.hpp"
#include "model/edition.hpp"
#include "model/history.hpp"
#include "model/result.hpp"
#include "model/rules.hpp"
#include "model/script.hpp"

namespace siar::editorial {

/// The script of a slot in this format, with its number of items (at least one is tried) where that suits its length by
/// `judge`; with fewer where not all could be told, with more where all can be said whole. A script that stays too
/// sparse or too long is given all the same. Errors are those of `judge`.
model::Result<model::Script> fill(const model::Edition& edition, const model::History& history,
                                  const model::Rules& rules, const model::Copybook& copybook,
                                  const model::Format& format, const model::Slot& slot, bool synthetic_voice,
                                  const model::Judge& judge);

} // namespace siar::editorial
