// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/fonts.hpp"
#include "display/paper.hpp"
#include "model/sheet.hpp"
#include "themes/theme.hpp"

#include <vector>

namespace siar::display {

/// A script on A4, upright, to be read aloud at first sight from 0.6 m; pdf() writes the pages. Each sentence begins a
/// line; no page turn tears a row that a page can hold. Every page bears its number, its title and, where the data are
/// made up, DATA CONTOH. Dark on white in every theme. At least one page. `fonts` must have been made for the theme's
/// type.
std::vector<Page> sheet_pages(const model::Sheet& sheet, const themes::Theme& theme, const Fonts& fonts);

} // namespace siar::display
