// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/card.hpp"
#include "display/layout.hpp"

namespace siar::display {

/// The words at the foot of a card, right: the data's age, or the period and source of published figures.
struct Footer {
    privacy::Showable words;
    Ink ink = Ink::grey_text;
    bool two_lines = false; ///< may stand in two lines beside DATA CONTOH
};
/// "data per 14.05 WIB"; nothing once they are stale, for then the banner says so.
Footer age_footer(const Stage& stage);
/// "Tahun 2022. Sumber: ...": published figures have no "data per", those that a source tells have the day they were
/// counted.
Footer source_footer(const Stage& stage, const model::Period& period, const privacy::Label& source,
                     std::optional<model::Time> as_of);

/// A card with header, footer, pattern, for stale data their banner and, for made-up ones, DATA CONTOH; `room` is what
/// it leaves for its message.
struct Sheet {
    Card card;
    Rect room;

    /// Adds a paragraph whose first capitals begin at (x, top); returns the last baseline.
    int put(const Block& block, int x, int top, int group);
    void put(Content content, Rect rect, int group);
};

/// An empty sheet; `column` is where header, footer and message stand (usually grid.safe).
Sheet dress(const Stage& stage, const model::Slide& slide, const Footer& footer, const Rect& column);
Sheet dress(const Stage& stage, const model::Slide& slide, const Footer& footer);

} // namespace siar::display
