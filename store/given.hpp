// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/batch.hpp"
#include "privacy/gate.hpp"
#include "store/database.hpp"

#include <utility>
#include <vector>

namespace siar::store {

/// What is kept of told totals: not how many of them were followed up.
model::Given kept_of(model::Given given);
/// A source's totals take the place of what it told before; true where they are others.
bool replace_given(const Database& database, const model::SourceName& source, const model::Given& given,
                   const privacy::Gate& gate);
/// The totals of one source; its words pass the gate again, and what does not pass is left out.
model::Given read_given(const Database& database, const model::SourceName& source, const privacy::Gate& gate);
/// Of all sources that tell any, in the order of the settings.
std::vector<std::pair<model::SourceName, model::Given>> read_all_given(const Database& database,
                                                                       const privacy::Gate& gate);

} // namespace siar::store
