// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/office.hpp"
#include "model/result.hpp"
#include "model/sheet.hpp"

#include <filesystem>

namespace siar::app {

/// Refuses a name whose ending is none of a print: .pdf, .html or .txt.
model::Result<void> can_be_printed(const std::filesystem::path& file);

/// Writes a sheet as its file's name asks for, whole or not at all.
model::Result<void> print_sheet(const Office& office, const model::Sheet& sheet, const std::filesystem::path& file);

} // namespace siar::app
