// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/copybook.hpp"
#include "model/correction.hpp"
#include "model/edition.hpp"
#include "model/history.hpp"
#include "model/material.hpp"
#include "model/regency.hpp"
#include "model/result.hpp"
#include "model/script.hpp"
#include "privacy/gate.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace siar::editorial {

/// What a person wrote to correct an item, or a figure (which has an empty complaint): two sentences of at most twelve
/// words each, not the same, that the gate has nothing against, that keep the place rule of the complaint, that speak
/// of no office holder and praise nothing, so that no window of the calendar hides them, and in which no percentage
/// stands without its denominator; the error says which sentence and why.
model::Result<model::CorrectionText> word_correction(std::string_view wrong, std::string_view right,
                                                     const model::Complaint& complaint, const model::Regency& regency,
                                                     const privacy::Gate& gate);

/// What an objection is about, in at most eight words that the gate has nothing against: nothing of the citizen.
model::Result<privacy::PublicText> word_objection(std::string_view about, const privacy::Gate& gate);

/// Whether a complaint may be corrected in public in free words: not of a sensitive or unknown category, which goes out
/// by template only, and not one that is only counted.
bool may_be_corrected(const model::Complaint& complaint, const model::Regency& regency);

/// A correction as it goes out to an audience; nothing where it may not: of a complaint that may not be corrected, of a
/// figure that this audience is not told. `made_up`: all figures are.
std::optional<model::Correction> correction_of(const model::Corrected& one, const model::Regency& regency,
                                               model::Audience audience, bool made_up);
/// The corrections of an Edition, newest first.
std::vector<model::Correction> corrections(const model::Material& material, const model::Regency& regency,
                                           model::Audience audience);

/// The slot that follows `now` at the clock time at which the item, or the figure with this key, was told last; nothing
/// where it never was. Segments for slots still to come count, for a station may have them already.
std::optional<model::Time> slot_of_correction(const model::History& history, const model::ItemId& item,
                                              const model::Zone& zone, model::Time now);

/// A correction for the radio: about 20 seconds (18 to 22), as `judge` says what fits. An error where even the least of
/// its words are too many, which says how long they take and what to shorten.
model::Result<model::Script> correction_script(const model::Correction& correction, const model::Edition& edition,
                                               const model::Copybook& copybook, model::Time airs_at,
                                               bool synthetic_voice, const model::Judge& judge);

} // namespace siar::editorial
