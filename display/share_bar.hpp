// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/chrome.hpp"
#include "display/layout.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace siar::display {

/// One part of a whole and how it is called; `on` is the ink of words upon its colour.
struct SharePart {
    std::int64_t count = 0;
    privacy::Label words;
    Ink ink = Ink::accent;
    Ink on = Ink::on_accent;
};

/// A bar of parts with each name where its part is: inside it, or on a line below at the end of a tick. No legend.
struct ShareBar {
    struct Name {
        Block block;
        int x = 0;
        int top = 0;   ///< of the capitals, from the bar's top
        int tick = -1; ///< where the tick comes down, -1: the name stands inside the part
    };
    Chart chart;
    std::vector<Name> names;
    int width = 0;
    int bar_height = 0;
    int height = 0; ///< with the names
    int line = 1;   ///< width of a tick
};

/// Nothing where a name is wider than the bar. Parts of count 0 are left out.
std::optional<ShareBar> share_bar(const Stage& stage, const std::vector<SharePart>& parts, std::int64_t whole,
                                  const Sizes& sizes, int width);
void put(Sheet& sheet, const ShareBar& bar, int x, int y, int group);

} // namespace siar::display
