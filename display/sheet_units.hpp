// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/fonts.hpp"
#include "display/layout.hpp"
#include "display/text_measure.hpp"
#include "model/screen.hpp"
#include "model/sheet.hpp"
#include "themes/theme.hpp"

#include <optional>
#include <vector>

namespace siar::display {

inline constexpr int sheet_width_mm = 210; ///< A4, upright
inline constexpr int sheet_height_mm = 297;

/// How a script is set on paper, in pixels of a page: sizes for who reads it on a table in a dim studio.
struct SheetGrid {
    model::Screen paper; ///< the page as a screen of its own
    Rect safe;           ///< within the margins
    Sizes size;          ///< fine: all that is not read aloud; body: what is
    int text_x = 0;      ///< where what is read begins; times and voices stand left of it
    int text_width = 0;
    int gap = 0;    ///< the unit of white space
    int stroke = 1; ///< thickness of a line
};
SheetGrid sheet_grid(const model::Sheet& sheet, const themes::Theme& theme, const Fonts& fonts);

/// A paragraph of a unit: the white space above it, how far right of the unit it stands, and what stands at its left.
struct SheetLine {
    enum class Mark { none, edge, tick }; ///< a line down its side; a square to be ticked
    Block block;
    int before = 0;
    int indent = 0;
    Mark mark = Mark::none;
    Ink ink = Ink::grey_mark; ///< of the mark
};

/// What no page turn tears where a page can hold it: a row, the head, the notes.
struct SheetUnit {
    std::vector<SheetLine> lines;
    std::vector<SheetLine> again{}; ///< instead of as many first ones, where it goes on on another page after all
    std::optional<Block> time{};    ///< left of it
    std::optional<int> voice{};     ///< whose it is, told left of it
    std::optional<Block> mark{};    ///< and its name
    int x = 0;
    int width = 0;
    int before = 0;             ///< white space above, but at the top of a page
    std::optional<Ink> boxed{}; ///< the colour of a frame around it
    bool follows = false;       ///< stays on the page of the unit before it
    bool at_foot = false;       ///< stands at the foot of its page
};

/// All units of a sheet, in order. Distances are optical, as those of Block.
std::vector<SheetUnit> sheet_units(const model::Sheet& sheet, const SheetGrid& grid, const Fonts& fonts);

/// White space between a frame and what it holds.
int frame_pad(const SheetGrid& grid);
/// An empty frame.
std::vector<Layer> frame_layers(const Rect& rect, Ink ink, int stroke);
/// The mark of a voice, its left top corner at (x, y): the first one filled, the others outlined, the second round.
std::vector<Layer> voice_layers(const Block& mark, int voice, const SheetGrid& grid, int x, int y);
int voice_height(const Block& mark, const SheetGrid& grid);

} // namespace siar::display
