// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/finding.hpp"
#include "model/result.hpp"
#include "model/time.hpp"

#include <string>

namespace siar::app {

/// Nothing to mend.
model::Finding good(const char* layer, std::string what, std::string where = {});
/// An error as a finding.
model::Finding of(model::Severity severity, const char* layer, const model::Error& error);
void append(model::Findings& all, model::Findings more);
/// A time as people read it: "21 November 2026 14.05 WIB".
std::string when(model::Time time, const model::Zone& zone);

} // namespace siar::app
