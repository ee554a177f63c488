// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/package.hpp"
#include "model/notice.hpp"
#include "model/outreach.hpp"

#include <vector>

namespace siar::feeds::demo {

/// Jemput bola of the two weeks that begin with the Monday before `at`: the van in a village every day, its districts
/// in turn, and the stalls of the package. Needs its demo_stage.
std::vector<model::Visit> visits(const config::Package& package, model::Time at);

/// The package's announcements around `at`, each with its validity.
std::vector<model::Notice> notices(const config::Package& package, model::Time at);

} // namespace siar::feeds::demo
