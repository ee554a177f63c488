// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/chrome.hpp"
#include "display/layout.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace siar::display {

/// One bar: what is counted, and what stands at its end, usually the count.
struct Bar {
    std::string icon; ///< empty: none
    privacy::Showable name;
    std::int64_t count = 0;
    privacy::Showable words;
    Ink ink = Ink::accent;
};

/// Bars under a title, all on one scale that begins at zero.
struct BarList {
    privacy::Showable what; ///< as in figure_title()
    privacy::Showable when;
    privacy::Showable whole; ///< what they are part of: "dari 118 aduan"
    std::vector<Bar> bars;
    /// What the bars that have no room on the first card are called together: "Kategori lain". Empty: they go on on
    /// more cards.
    privacy::Showable others{};
};
/// Names stand before their bars on broad screens, above them on others. Where not even one bar fits, the same in
/// words.
std::vector<Card> bar_cards(const Stage& stage, const model::Slide& slide, const Footer& footer, const BarList& list);

} // namespace siar::display
