// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/chrome.hpp"
#include "display/layout.hpp"

#include <optional>
#include <vector>

namespace siar::display {

/// A figure as a panel shows it: what it is, the number large, its unit small beside it.
struct Figure {
    privacy::Showable caption;
    privacy::Showable number;
    privacy::Showable unit;
};

/// Figures, measured, on a ground of the accent.
struct Panel {
    struct Column {
        Block caption;
        Block amount;
    };
    std::vector<Column> columns;
    bool band = false; ///< figures side by side, else one under the other
    int pad = 0;
    int gap = 0;
    int width = 0;
    int amount_height() const; ///< of the highest figure
    int height() const;
};

/// Of exactly `room.width` and at most `room.height`, the figures as large as that allows; nothing where they do not
/// fit in their least size.
std::optional<Panel> panel(const Stage& stage, const std::vector<Figure>& figures, const Sizes& sizes, const Rect& room,
                           bool band);
/// On a ground of this rectangle, which is at least as high as the panel.
void put(Sheet& sheet, const Stage& stage, const Panel& panel, const Rect& ground, int group);

} // namespace siar::display
