// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/complaint.hpp"
#include "model/regency.hpp"
#include "model/sentences.hpp"
#include "privacy/gate.hpp"

namespace siar::editorial {

/// Proposes the three sentences of a complaint from its story by rules, else by templates from category and way of
/// closing. Nothing is invented: every content word comes from the story or a template. A complaint without a story
/// gets templates only. Sensitive categories and oversight complaints get templates only, too.
model::Proposal condense(const model::Complaint& complaint, const model::Regency& regency, const privacy::Gate& gate);

/// What a person wrote instead: goes through the gate, the word limits and the rules of the complaint: no village or
/// street where it is about a person, no promise as action or outcome, nothing at all where only templates may go out.
/// The error says which sentence and why.
model::Result<model::Proposal> reword(std::string_view problem, std::string_view action, std::string_view outcome,
                                      const model::Complaint& complaint, const model::Regency& regency,
                                      const privacy::Gate& gate);

/// Whether this complaint's sentences may say where it is as exactly as people do, and do so only then.
bool keeps_place_rule(std::string_view sentence, const model::Complaint& complaint, const model::Regency& regency);

} // namespace siar::editorial
