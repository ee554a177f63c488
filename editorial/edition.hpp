// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edition.hpp"
#include "model/material.hpp"
#include "model/regency.hpp"
#include "model/rules.hpp"

namespace siar::editorial {

/// Everything that may go out to `audience` at `now`. All rules are applied here; the result only ages.
model::Edition edition(const model::Material& material, const model::Regency& regency, const model::Rules& rules,
                       model::Audience audience, model::Time now);

} // namespace siar::editorial
