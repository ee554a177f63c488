// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/complaint.hpp"
#include "model/history.hpp"
#include "model/redress.hpp"
#include "store/database.hpp"
#include "store/rows.hpp"

#include <functional>
#include <optional>
#include <vector>

namespace siar::store {

/// What the decisions on one item or figure say of objections to it and corrections of it.
model::Redress redress_of(const Database& database, const model::ItemId& item);
/// The items and figures of which somebody ever objected to or proposed a correction.
std::vector<model::ItemId> redressed_items(const Database& database);
/// The items and figures of which two persons agreed on a correction later than `since`.
std::vector<model::ItemId> corrected_items(const Database& database, model::Time since);

/// The correction of a figure, or of the item that has this row, that may be said in public: the newest that two agreed
/// on, in force or over. None of a complaint that is only counted, or that its source, its hub, another source of it or
/// a withdrawal for privacy took back; a person here who withdrew it, or took back his yes, keeps no correction from
/// it.
std::optional<model::CorrectionState> standing_correction(const Database& database, const model::ItemId& item,
                                                          const std::optional<StoredRow>& row);
/// Whether the segment of a correction tells the one that stands.
bool stands(const Database& database, const model::History::Entry& made);

/// True where an objection to the item, or to another telling of its complaint, waits for its answer.
bool objection_waits(const Database& database, const StoredRow& row);
/// True where nobody here has said yes to the item since somebody objected to it or to another telling of its
/// complaint: then no hub's yes counts.
bool needs_own_yes(const Database& database, const model::ItemId& item, const std::optional<model::Origin>& origin);

/// Refuses a second yes that counts for nothing: where no correction waits, another one does, the one who proposed it
/// says it himself, or its words are lost.
model::Result<void> may_be_agreed(const model::Redress& now, const model::Decision& decision,
                                  const std::function<bool()>& words_are_kept);
/// Refuses what the rules of objections and corrections forbid; the error says what to do instead.
model::Result<void> may_be_redressed(const Database& database, const StoredRow& row, const model::Decision& decision);

} // namespace siar::store
