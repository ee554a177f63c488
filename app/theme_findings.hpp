// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/office.hpp"
#include "model/finding.hpp"

#include <filesystem>

namespace siar::app {

/// The theme, where a folder of fonts has its families.
model::Result<themes::Theme> with_fonts(themes::Theme theme, const std::filesystem::path& fonts);

/// Whether every theme and every output profile of the data can be used, also together; the office's own are named.
model::Findings theme_findings(const Office& office);

} // namespace siar::app
