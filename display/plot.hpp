// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/chrome.hpp"
#include "display/layout.hpp"

#include <optional>
#include <vector>

namespace siar::display {

/// Parts of time from left to right: a column, and a stroke at the height of what it is held against. The scale begins
/// at zero; what is not known has a dash at the ground.
struct Plot {
    struct Point {
        std::optional<double> column;
        std::optional<double> stroke;
        bool highlighted = true; ///< else the column is quiet
    };
    std::vector<Point> points;
    double top = 0;                   ///< value of the upper line; at least all of the points
    privacy::Showable top_words;      ///< what stands at that line
    privacy::Showable first_words;    ///< under the first point, from the left
    privacy::Showable last_words;     ///< under the last one, to the right
    privacy::Showable middle_words{}; ///< between both, where there is room: what each point is
};

/// The least height in which a plot with words of this size still tells something.
int least_height(const Sizes& sizes);
/// Draws it into `area`; nothing where its words have no room. `group` is that of the first point.
bool put(Sheet& sheet, const Stage& stage, const Plot& plot, const Rect& area, const Sizes& sizes, int group);

/// A round number that is at least `value` and at most a third more.
double round_up(double value);

} // namespace siar::display
