// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/card.hpp"
#include "display/fonts.hpp"
#include "display/layout.hpp"
#include "display/raster.hpp"
#include "model/screen.hpp"

#include <string>
#include <vector>

namespace siar::display {

/// What keeps a text of a card from being read.
struct Flaw {
    enum class Kind {
        small,   ///< capitals lower than its role asks for; values in pixels
        faint,   ///< too little contrast with what lies under it, on the pixels that are drawn; values as ratios to 1
        outside, ///< reaches out of the safe area
        crossed, ///< lies on another text, on an icon or on a photo
        cut,     ///< lines that its rectangle does not hold; values in pixels
        unknown, ///< characters that no font has; `is` is their number
        widow,   ///< one short word alone on the last line
        parted   ///< a line ends between a number and its word, or in "alun-alun", though a line could hold both
    };
    Kind kind = Kind::small;
    std::string words; ///< the first of the text; of two that cross both, with " / " between
    double is = 0;
    double needs = 0;
    friend bool operator==(const Flaw&, const Flaw&) = default;
};

/// All flaws of a card at rest. `faint` costs a drawing of the whole picture for each text; it is looked for where
/// `contrast` says so.
std::vector<Flaw> flaws(const Card& card, const model::Screen& screen, const Grid& grid, model::Time now,
                        const Fonts& fonts, RasterCache& rasters, bool contrast);

} // namespace siar::display
