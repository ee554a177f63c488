// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.hpp"
#include "model/sheet.hpp"
#include "themes/theme.hpp"

#include <filesystem>
#include <string>

namespace siar::display {

/// The bytes of two TrueType files that a page bears itself; where one is empty, the reader's own letters serve.
struct SheetFaces {
    std::string text;
    std::string strong;
};
/// The Latin parts of a type's family, about 30 kB each, from the folder of bundled fonts; empty where the folder has
/// no such part of it. An error where one cannot be read.
model::Result<SheetFaces> sheet_faces(const std::filesystem::path& fonts, const themes::Type& type);

/// The script of sheet_pages as one HTML file (lang=id, UTF-8) that needs no other and runs nothing: in the same order
/// and colours, for a telephone, a computer, and A4, where no row is torn. The same sheet gives the same bytes. Page
/// numbers and the title on every page come only from browsers that know margin boxes (css-page-3).
std::string sheet_html(const model::Sheet& sheet, const themes::Theme& theme, const SheetFaces& faces);

} // namespace siar::display
