// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/chrome.hpp"
#include "display/layout.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace siar::display {

/// A district on the map: its place on the grid of tiles, from the left and from above.
struct Tile {
    int column = 0;
    int row = 0;
    privacy::Label name; ///< without "Kec."
    std::int64_t count = 0;
};

/// All tiles with "Kec.", name and count in them, as large as `area` allows; false where a name would not fit in
/// readable size. The more complaints, the darker. Tiles enter from `group` on.
bool put_named(Sheet& sheet, const Stage& stage, const std::vector<Tile>& tiles, const Rect& area, const Sizes& sizes,
               int group);
/// All tiles, the more complaints, the darker; `count` of them from `first` on framed and, where all of these have room
/// for it, with their count. Returns the bottom of the map.
int put_marked(Sheet& sheet, const Stage& stage, const std::vector<Tile>& tiles, std::size_t first, std::size_t count,
               const Rect& area, const Sizes& sizes, int group);

} // namespace siar::display
