// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/chrome.hpp"
#include "display/layout.hpp"

#include <string>
#include <vector>

namespace siar::display {

/// A line of a list: an icon (empty: none), a name, and what belongs to it.
struct Row {
    std::string icon;
    privacy::Showable name;
    privacy::Showable words;
    Ink ink = Ink::accent; ///< of the icon
};

/// A list under a title, on as many cards as it needs, the rows shared out evenly. Broad screens set name and words in
/// two columns, others under each other.
std::vector<Card> list_cards(const Stage& stage, const model::Slide& slide, const Footer& footer,
                             const privacy::Showable& title, const std::vector<Row>& rows);

} // namespace siar::display
