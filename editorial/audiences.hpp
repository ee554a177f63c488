// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/complaint.hpp"
#include "model/material.hpp"
#include "model/regency.hpp"
#include "model/rules.hpp"

namespace siar::editorial {

/// Whether any text of this complaint may go out to anybody: not secret, no allegation of wrongdoing, resolved.
bool may_be_told(const model::Complaint& complaint);

/// Whether this item may stand in an Edition for `audience` made at `now`.
bool may_go_out(const model::Reviewed& item, model::Audience audience, const model::Rules& rules, model::Time now);

/// The place as exactly as `audience` may know it: village and kecamatan for public assets, the kecamatan for all else.
privacy::Label place_for(const model::Complaint& complaint, const model::Regency& regency, model::Audience audience);

} // namespace siar::editorial
