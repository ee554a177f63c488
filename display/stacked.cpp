// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/stacked.hpp"

#include <algorithm>
#include <optional>

namespace siar::display {
namespace {

constexpr int most_lines = 4; ///< of one paragraph; more is a text, not a message

bool sound(const std::vector<Piece>& pieces) {
    for (const Piece& piece : pieces) {
        for (const Block& block : piece.blocks) {
            if (block.broken || block.lines() > most_lines) return false;
        }
    }
    return true;
}

/// The icon at the right end of the first line, where no words come near it.
void put_icon(Sheet& sheet, const Stage& stage, const Stacked& message, const std::vector<Piece>& pieces, int top) {
    const Rect& room = sheet.room;
    const int side = stage.grid.size.key * 3 / 2;
    const Rect place{room.right() - side, top - side / 8, side, side};
    int y = top;
    for (const Piece& piece : pieces) {
        if (y > top) y += piece.before;
        for (std::size_t i = 0; i < piece.blocks.size(); ++i) {
            if (i > 0) y += piece.between;
            const bool near = y - piece.blocks[i].text.cap / 2 < place.bottom();
            if (near && room.x + piece.blocks[i].ink_width + side / 2 > place.x) return;
            y += piece.blocks[i].height();
        }
    }
    if (!message.icon.empty()) sheet.put(Icon{message.icon, message.ink}, place, 0);
}

std::optional<Card> on_one(const Stage& stage, const Sheet& blank, const Stacked& message, const Sizes& sizes,
                           bool all) {
    Sheet sheet = blank;
    const Rect& room = sheet.room;
    const std::vector<Piece> pieces = message.pieces(sizes, room.width, all);
    const int height = stacked_height(pieces);
    const int most = sizes == stage.grid.size ? room.height : room.height * 9 / 10;
    if (height > most || !sound(pieces)) return std::nullopt;
    const int top = room.y + (room.height - height) / 3;
    stack(sheet, pieces, room.x, top, 0);
    put_icon(sheet, stage, message, pieces, top);
    return sheet.card;
}

} // namespace

std::vector<Card> stacked_cards(const Stage& stage, const model::Slide& slide, const Footer& footer,
                                const Stacked& message) {
    const Sheet blank = dress(stage, slide, footer);
    const auto whole = [&](const Sizes& sizes) { return on_one(stage, blank, message, sizes, true); };
    if (auto card = in_largest_sizes(stage.grid.size, scales.front(), whole)) return {std::move(*card)};
    if (auto card = on_one(stage, blank, message, stage.grid.size, false)) return {std::move(*card)};
    const Run again = run(stage, message.again, Role::body, stage.grid.size.body, Weight::strong, message.ink);
    return flow(stage, slide, footer, message.pieces(stage.grid.size, blank.room.width, false),
                {{running(stage, {again}, blank.room.width)}, 0, 0});
}

} // namespace siar::display
