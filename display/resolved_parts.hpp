// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/chrome.hpp"
#include "display/flow.hpp"
#include "display/panel.hpp"
#include "model/edition.hpp"

#include <optional>
#include <vector>

namespace siar::display {

/// The message of a resolved complaint that is seen first: status, headline, place.
struct Hero {
    Block status;
    Icon mark;    ///< before the status
    int icon = 0; ///< its side, 0: no room for it
    Block headline;
    Block place;
    bool beside = false;    ///< the place stands in the line of the status
    bool shortened = false; ///< the place is only the district; the village is said elsewhere
    int gap = 0;
    int height() const;
};
/// As large as fits into width and height; nothing where it does not fit in the least sizes. `beside`: the place has to
/// stand in the line of the status.
std::optional<Hero> hero(const Stage& stage, const model::Item& item, const Sizes& sizes, int width, int height,
                         bool beside);
/// Returns the last baseline.
int put(Sheet& sheet, const Hero& hero, int x, int top, int group);

/// Who did what, and what came of it.
std::vector<Piece> detail(const Stage& stage, const model::Item& item, const Sizes& sizes, int width);
/// How and when it was closed, by which channel it had come where that is wanted, and the thanks.
std::vector<Piece> closing(const Stage& stage, const model::Item& item, const Sizes& sizes, int width, bool channel);
/// The same message once more in pieces, for the layout that always works on cards with this room.
std::vector<Piece> all_pieces(const Stage& stage, const model::Item& item, const Rect& room);
/// What the cards of these pieces are about, for all but the first: place and headline where that is short, else the
/// place.
Piece continuation(const Stage& stage, const model::Item& item, const Rect& room);
/// The same as a newspaper has it, `gap` pixels between paragraphs: only the headline is large, lengths of time are a
/// sentence.
std::vector<Piece> print_pieces(const Stage& stage, const model::Item& item, int width, int gap);
/// Place and headline once more, quietly, for a card that continues another; small, or as running text.
Block reminder(const Stage& stage, const model::Item& item, const Sizes& sizes, int width, Role role = Role::fine);

/// How long it took until it was answered and until it was closed, as far as that is known.
std::vector<Figure> intervals(const model::Item& item);

} // namespace siar::display
