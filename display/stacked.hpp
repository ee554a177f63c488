// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/chrome.hpp"
#include "display/flow.hpp"
#include "display/layout.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace siar::display {

/// A message of a few paragraphs, one under the other.
struct Stacked {
    /// The paragraphs for a size and width; all of them, or where room is short set
    /// closer, without what may be left out.
    std::function<std::vector<Piece>(const Sizes& sizes, int width, bool all)> pieces;
    std::string icon; ///< at the right end of the first line where that is free; empty: none
    Ink ink = Ink::accent;
    /// On screens much broader than high the pieces from this one on stand beside those before it; 0: none do.
    std::size_t aside = 0;
    privacy::Showable again{}; ///< what it is about, at the top of each card after the first
};
/// On one card in the largest sizes that hold it, else without what may be left out, in the largest that hold that,
/// else on as many as it needs.
std::vector<Card> stacked_cards(const Stage& stage, const model::Slide& slide, const Footer& footer,
                                const Stacked& message);

} // namespace siar::display
