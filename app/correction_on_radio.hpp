// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/office.hpp"
#include "app/segments.hpp"
#include "model/correction.hpp"
#include "model/finding.hpp"
#include "model/material.hpp"
#include "model/script.hpp"
#include "store/store.hpp"
#include "tts/studio.hpp"

#include <filesystem>
#include <optional>
#include <string>
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

/// What stands for a format's id in the names of files that go to stations.
inline constexpr const char* correction_format = "ralat";

/// Says a correction by espeak-ng, in that slot.
model::Result<Said> say_correction(const Office& office, const store::Store& store, const model::Correction& correction,
                                   model::Time slot, tts::Studio& studio);

/// The names of the destinations that get the correction for that slot: where the wrong one went, or may be; where
/// nobody knows of any, those of the slot, or all. Only such as take it: none takes made-up data unless it says so.
model::Result<std::vector<std::string>> destinations_for(const Office& office, const store::Store& store,
                                                         const model::Correction& correction, model::Time slot);

/// A correction in force that the radio has still to tell: it has not arrived at all of its destinations, or, where it
/// has none, its segment is not whole yet.
struct Unsaid {
    model::Correction correction;
    model::Time slot;
    model::Time make_from;                 ///< as long before as the segment of the slot is begun
    model::Time make_before;               ///< the slot, or the end of the correction where that comes first
    std::vector<std::string> destinations; ///< those that it has not arrived at
    std::filesystem::path made;            ///< the folder of its segment for this slot, whole; empty: there is none
};
model::Result<std::vector<Unsaid>> unsaid_corrections(const Office& office, const store::Store& store);

/// The same, each with the command to type: lines, or with --json objects. Of one item or figure only, where it is
/// named.
model::Result<void> tell_unsaid(const Office& office, const store::Store& store,
                                const std::optional<model::ItemId>& subject = {});
model::Findings unsaid_findings(const Office& office, const store::Store& store);

} // namespace siar::app
