// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/chrome.hpp"

#include <vector>

namespace siar::display {

/// Paragraphs that belong together, one under the other, and the white space before them and between them.
struct Piece {
    std::vector<Block> blocks;
    int before = 0;
    int between = 0;
    bool opens = false; ///< says itself what a card is about: nothing is repeated before it
    int height() const;
};
/// True where a block of them is broken: another size or layout has to be found.
bool broken(const std::vector<Piece>& pieces);

/// The layout that always works: pieces from top to bottom, on as many cards as they need. A piece that fits on one
/// card is not torn; a longer one goes on, line by line, on the next. `again` stands at the top of every card after the
/// first, where it takes no more than a third of it and the card does not begin with a piece that opens one.
std::vector<Card> flow(const Stage& stage, const model::Slide& slide, const Footer& footer,
                       const std::vector<Piece>& pieces, const Piece& again = {});

/// For figures, which say nothing true without their period and what they are part of: every card begins with `head`,
/// no piece is torn, and one that no card can hold under the head is left out.
std::vector<Card> whole_cards(const Stage& stage, const model::Slide& slide, const Footer& footer, const Piece& head,
                              const std::vector<Piece>& pieces);

/// Puts pieces from `top` on without regard to the bottom; group counts up from `group`. Returns the last baseline.
int stack(Sheet& sheet, const std::vector<Piece>& pieces, int x, int top, int group);
/// The height that stack() needs.
int stacked_height(const std::vector<Piece>& pieces);

} // namespace siar::display
