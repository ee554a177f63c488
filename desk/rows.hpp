// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/material.hpp"
#include "model/regency.hpp"
#include "wire/api.hpp"

namespace siar::desk {

/// A complaint as another hub may know it. Sentences only where they are approved and may be told (sensitive
/// categories: by template only), the village only of public assets whose text could be told.
wire::ComplaintRow row_of(const model::Reviewed& reviewed, const model::Regency& regency);

} // namespace siar::desk
