// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/notice.hpp"
#include "model/outreach.hpp"
#include "model/regency.hpp"
#include "privacy/gate.hpp"

#include <vector>

namespace siar::feeds::demo {

/// Jemput bola of the two weeks that begin with the Monday before `at`: the van in a village every day, its districts
/// in turn, and the stall on fixed weekdays.
std::vector<model::Visit> visits(const model::Regency& regency, const privacy::Gate& gate, model::Time at);

/// Three announcements around `at`, each with its validity.
std::vector<model::Notice> notices(const privacy::Gate& gate, model::Time at);

} // namespace siar::feeds::demo
