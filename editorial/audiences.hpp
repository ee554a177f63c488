// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/complaint.hpp"
#include "model/material.hpp"
#include "model/regency.hpp"
#include "model/rules.hpp"

namespace siar::editorial {

/// Whether any text of this complaint may go out to anybody: not secret, no allegation of wrongdoing, resolved.
bool may_be_told(const model::Complaint& complaint);

/// Whether nothing but its being counted may leave: secret, an allegation of wrongdoing, or not yet verified.
bool only_counted(const model::Complaint& complaint);

/// Whether the three sentences may leave this machine at all: approved as they stand, clean, not hollow, and only
/// templates where the category is sensitive or unknown.
bool text_may_leave(const model::Reviewed& item, const model::Regency& regency);
/// Whether its approved photos may go out: its text may, and the matter is not a sensitive one.
bool photos_may_leave(const model::Reviewed& item, const model::Regency& regency);

/// Whether this item may stand in an Edition made at `now`: its text may leave, and it is closed, but not too long ago.
bool may_go_out(const model::Reviewed& item, const model::Regency& regency, const model::Rules& rules, model::Time now);

/// Whether the village may be named in public: where something public is broken.
bool names_village(const model::Complaint& complaint, const model::Regency& regency);

/// The place as exactly as `audience` may know it: village and kecamatan for public assets, the kecamatan for all else.
/// The radio says "Kecamatan" in full.
privacy::Label place_for(const model::Complaint& complaint, const model::Regency& regency, model::Audience audience);

/// Whether none of the three sentences is a template, or all are.
bool in_own_words(const model::Sentences& sentences);
bool only_templates(const model::Sentences& sentences);

} // namespace siar::editorial
