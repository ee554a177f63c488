// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/chrome.hpp"
#include "display/flow.hpp"
#include "display/layout.hpp"

#include <functional>
#include <string>
#include <vector>

namespace siar::display {

/// A message of a few paragraphs, one under the other.
struct Stacked {
    /// The paragraphs for a size and width; all of them, or without what may be left out where room is short.
    std::function<std::vector<Piece>(const Sizes& sizes, int width, bool all)> pieces;
    std::string icon; ///< at the right end of the first line where that is free; empty: none
    Ink ink = Ink::accent;
    privacy::Showable again{}; ///< what it is about, at the top of each card after the first
};
/// On one card in the largest sizes that hold it, else without what may be left out, else on as many as it needs.
std::vector<Card> stacked_cards(const Stage& stage, const model::Slide& slide, const Footer& footer,
                                const Stacked& message);

} // namespace siar::display
