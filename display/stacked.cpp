// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/stacked.hpp"

#include <algorithm>
#include <optional>

namespace siar::display {
namespace {

/// Lines of one paragraph; more is a text, not a message. The lines of tall screens are short.
int most_lines(const Stage& stage) {
    return stage.grid.format == Format::portrait ? 6 : 4;
}

bool sound(const Stage& stage, const std::vector<Piece>& pieces) {
    const int most = most_lines(stage);
    for (const Piece& piece : pieces) {
        for (const Block& block : piece.blocks) {
            if (block.broken || block.lines() > most) return false;
        }
    }
    return true;
}

/// Pieces one under the other from (x, top) on.
struct Column {
    std::vector<Piece> pieces;
    int x = 0;
    int top = 0;
};

/// Whether words of the column come near this place.
bool near(const Column& column, const Rect& place) {
    int y = column.top;
    for (const Piece& piece : column.pieces) {
        if (y > column.top) y += piece.before;
        for (std::size_t i = 0; i < piece.blocks.size(); ++i) {
            if (i > 0) y += piece.between;
            const bool beside = y - piece.blocks[i].text.cap / 2 < place.bottom();
            if (beside && column.x + piece.blocks[i].ink_width + place.width / 2 > place.x) return true;
            y += piece.blocks[i].height();
        }
    }
    return false;
}

/// The columns, and the icon at the right end of the first line, where no words come near it.
Card finished(Sheet sheet, const Stage& stage, const Stacked& message, const std::vector<Column>& columns) {
    const int side = stage.grid.size.key * 3 / 2;
    const Rect place{sheet.room.right() - side, columns.front().top - side / 8, side, side};
    bool free = !message.icon.empty();
    for (const Column& column : columns) {
        stack(sheet, column.pieces, column.x, column.top, static_cast<int>(&column - columns.data()));
        free = free && !near(column, place);
    }
    if (free) sheet.put(Icon{message.icon, message.ink}, place, 0);
    return sheet.card;
}

int most_height(const Stage& stage, const Rect& room, const Sizes& sizes) {
    return sizes == stage.grid.size ? room.height : room.height * 9 / 10;
}

/// What names the message left, the rest beside it, both down to one line.
std::optional<Card> side_by_side(const Stage& stage, const Sheet& blank, const Stacked& message, const Sizes& sizes) {
    const Rect& room = blank.room;
    const int gap = sizes.body * 2;
    const int width = (room.width - gap) / 2;
    Column left{message.pieces(sizes, width, true), room.x, 0};
    Column right{{}, room.x + width + gap, 0};
    if (left.pieces.size() <= message.aside) return std::nullopt;
    const auto border = left.pieces.begin() + static_cast<std::ptrdiff_t>(message.aside);
    right.pieces.assign(border, left.pieces.end());
    left.pieces.erase(border, left.pieces.end());
    const int left_height = stacked_height(left.pieces);
    const int right_height = stacked_height(right.pieces);
    const int height = std::max(left_height, right_height);
    if (right_height == 0 || height > most_height(stage, room, sizes)) return std::nullopt;
    if (!sound(stage, left.pieces) || !sound(stage, right.pieces)) return std::nullopt;
    const int end = room.y + (room.height - height) / 3 + height;
    left.top = end - left_height;
    right.top = end - right_height;
    return finished(blank, stage, message, {left, right});
}

std::optional<Card> on_one(const Stage& stage, const Sheet& blank, const Stacked& message, const Sizes& sizes,
                           bool all) {
    const Rect& room = blank.room;
    Column column{message.pieces(sizes, room.width, all), room.x, 0};
    const int height = stacked_height(column.pieces);
    if (height > most_height(stage, room, sizes) || !sound(stage, column.pieces)) return std::nullopt;
    column.top = room.y + (room.height - height) / 3;
    return finished(blank, stage, message, {column});
}

} // namespace

std::vector<Card> stacked_cards(const Stage& stage, const model::Slide& slide, const Footer& footer,
                                const Stacked& message) {
    const Sheet blank = dress(stage, slide, footer);
    const auto largest = [&](const auto& make) { return in_largest_sizes(stage.grid.size, scales.front(), make); };
    if (message.aside > 0 && stage.grid.format == Format::wide) {
        const auto beside = [&](const Sizes& sizes) { return side_by_side(stage, blank, message, sizes); };
        if (auto card = largest(beside)) return {std::move(*card)};
    }
    for (const bool all : {true, false}) {
        const auto under = [&](const Sizes& sizes) { return on_one(stage, blank, message, sizes, all); };
        if (auto card = largest(under)) return {std::move(*card)};
    }
    const Run again = run(stage, message.again, Role::body, stage.grid.size.body, Weight::strong, message.ink);
    return flow(stage, slide, footer, message.pieces(stage.grid.size, blank.room.width, false),
                {{running(stage, {again}, blank.room.width)}, 0, 0});
}

} // namespace siar::display
