// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/package.hpp"
#include "config/settings.hpp"
#include "model/result.hpp"

namespace siar::config {

/// Holds settings and data package against each other: every code that a source's words stand for is one of this
/// regency. The error names source, table and word.
model::Result<void> check_agreement(const Settings& settings, const Package& package);

} // namespace siar::config
