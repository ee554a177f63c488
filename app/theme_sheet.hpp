// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/office.hpp"
#include "model/edition.hpp"
#include "model/result.hpp"

#include <cstddef>
#include <filesystem>

namespace siar::app {

/// The look of an office on one sheet, as a PNG: the first card of every scene that has something to show, 16:9 and
/// small, its code beneath, then every pair of colours with its contrast. Returns how many cards; an error names the
/// file.
model::Result<std::size_t> write_theme_sheet(const Office& office, const model::Edition& edition,
                                             const std::filesystem::path& file);

} // namespace siar::app
