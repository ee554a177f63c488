// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/chrome.hpp"
#include "display/layout.hpp"

#include <string>
#include <vector>

namespace siar::display {

/// Rows of a name and some figures under a title and the figures' headings, for the office.
struct Table {
    struct Cell {
        privacy::Showable words;
        Ink ink = Ink::ink;
    };
    struct Row {
        std::string icon; ///< empty: none
        Ink icon_ink = Ink::accent;
        privacy::Showable name;
        privacy::Showable detail{}; ///< under the name, small; may be empty
        std::vector<Cell> cells;    ///< one for each heading
    };
    privacy::Showable what; ///< as in figure_title()
    privacy::Showable when;
    privacy::Showable note; ///< what a reader must know, under the title; may be empty
    std::vector<privacy::Showable> headings;
    std::vector<Row> rows;
};
/// On as many cards as it needs, the headings on each. Where a row does not fit in one line, its figures stand in a
/// second one under the name; where that has no room either, each with its heading before it, in words.
std::vector<Card> table_cards(const Stage& stage, const model::Slide& slide, const Footer& footer, const Table& table);

} // namespace siar::display
