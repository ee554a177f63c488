// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/office.hpp"
#include "model/correction.hpp"
#include "model/finding.hpp"
#include "model/material.hpp"
#include "model/script.hpp"
#include "store/store.hpp"
#include "tts/studio.hpp"

#include <optional>
#include <vector>

namespace siar::app {

/// The next slot in which those listen who heard this item, or the figure with this key; nothing where it was never
/// told on the radio.
model::Result<std::optional<model::Time>> slot_of_correction(const Office& office, const store::Store& store,
                                                             const model::ItemId& subject);

/// What is said of a correction in about 20 seconds, in that slot; the error says how long it would be.
model::Result<model::Script> correction_script(const Office& office, const model::Correction& correction,
                                               const model::Edition& edition, model::Time slot, tts::Studio& studio);

/// Refuses sentences that cannot be said in the time, where the radio has told what they correct: nobody is to agree to
/// what cannot be said.
model::Result<void> can_be_said(const Office& office, const store::Store& store, const model::Corrected& corrected);

/// A correction in force whose 20 seconds for the radio nobody has made yet.
struct Unsaid {
    model::Correction correction;
    model::Time slot;
    model::Time make_before; ///< the slot, or the end of the correction where that comes first
};
model::Result<std::vector<Unsaid>> unsaid_corrections(const Office& office, const store::Store& store);

/// The same, each with the command to type: lines, or with --json objects. Of one item or figure only, where it is
/// named.
model::Result<void> tell_unsaid(const Office& office, const store::Store& store,
                                const std::optional<model::ItemId>& subject = {});
model::Findings unsaid_findings(const Office& office, const store::Store& store);

} // namespace siar::app
