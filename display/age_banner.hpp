// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/chrome.hpp"
#include "display/layout.hpp"

namespace siar::display {

/// The grid of a stage whose data are stale, with room kept at the foot for a banner that says from when they are; else
/// the grid as it is.
Grid with_banner(const Stage& stage);

/// Places that banner: from side to side in the colour of caution, in letters as large as running text; the same on
/// every card. Nothing where the grid has no room for one.
void put_banner(Sheet& sheet, const Stage& stage);

} // namespace siar::display
