// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/correction.hpp"
#include "model/decision.hpp"
#include "store/database.hpp"
#include "store/rows.hpp"
#include "store/texts.hpp"

#include <cstdint>
#include <optional>

namespace siar::store {

/// Corrections of figures, which have no row among the complaints: their sentences stand in table meta under their
/// correction_hash. Of the decisions there is one more thing to keep: the figure's name, before the reason.

/// Keeps the sentences of a proposal.
void write_figure_correction(const Database& database, const model::Decision& proposal);
/// As the gate of today reads them; nothing where they are not kept, changed behind the program's back, or held by it.
std::optional<model::CorrectionText> figure_correction(const Database& database, const Texts& texts,
                                                       const model::ItemId& key, const model::Digest& hash);
/// The sentences of a correction of an item with this row, or of a figure, which has none.
std::optional<model::CorrectionText> correction_of(const Database& database, const Texts& texts,
                                                   const model::ItemId& id, const std::optional<StoredRow>& row,
                                                   const model::Digest& hash);
/// How many do not match their hash.
std::int64_t count_wrong_figure_corrections(const Database& database);

/// Refuses what the rules forbid; the error says what to do instead.
model::Result<void> may_be_decided_on_figure(const Database& database, const model::Decision& decision);

/// The reason of a decision as table decisions keeps it.
std::string kept_reason(const model::Decision& decision);
/// Takes the name of the figure out of a kept reason again, where the decision is one on a figure.
void take_figure(model::Decision& decision);

} // namespace siar::store
