// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/flow.hpp"

#include <algorithm>

namespace siar::display {
namespace {

/// Lines of a block that fit into `height`, so that neither part is a single line where that can be helped.
int lines_until(const Block& block, int height) {
    int lines = lines_within(block, height);
    if (block.lines() - lines == 1 && lines >= 3) --lines;
    return lines;
}

/// Fills sheets one after the other.
class Filler {
public:
    Filler(const Stage& stage, const model::Slide& slide, const Footer& footer, const Piece& again)
        : stage_(stage), empty_(dress(stage, slide, footer)), sheet_(empty_), top_(empty_.room.y) {
        if (again.height() * 3 <= empty_.room.height) again_ = again;
    }

    void add(const Piece& piece) {
        const int before = fresh_ ? 0 : piece.before;
        const int repeated = piece.opens ? 0 : again_.height() + under_again();
        const bool fits_alone = repeated + piece.height() <= empty_.room.height;
        if (!fresh_ && left() < before + piece.height() && fits_alone) turn(!piece.opens);
        if (!fresh_) top_ += piece.before;
        for (std::size_t i = 0; i < piece.blocks.size(); ++i) {
            if (i > 0) top_ += piece.between;
            add(piece.blocks[i]);
        }
        ++group_;
    }

    std::vector<Card> done() {
        if (!fresh_) cards_.push_back(std::move(sheet_.card));
        return std::move(cards_);
    }

private:
    int left() const { return sheet_.room.bottom() - top_; }

    int under_again() const { return again_.height() > 0 ? stage_.grid.size.body * 2 / 3 : 0; }

    /// Begins a new card; `repeat`: with what it goes on with.
    void turn(bool repeat) {
        cards_.push_back(std::move(sheet_.card));
        sheet_ = empty_;
        top_ = empty_.room.y;
        group_ = 0;
        fresh_ = true;
        if (!repeat || again_.height() == 0) return;
        top_ = stack(sheet_, {again_}, empty_.room.x, top_, group_++);
        top_ += under_again();
    }

    void add(Block block) {
        while (block.lines() > 0) {
            int lines = lines_until(block, left());
            if (lines == 0 && !fresh_) {
                turn(true);
                lines = lines_until(block, left());
            }
            lines = std::max(lines, 1);
            auto [head, tail] = split_after(block, lines, stage_.fonts);
            top_ = sheet_.put(head, empty_.room.x, top_, group_);
            fresh_ = false;
            block = std::move(tail);
            if (block.lines() > 0) turn(true);
        }
    }

    const Stage& stage_;
    Sheet empty_;
    Sheet sheet_;
    Piece again_;
    std::vector<Card> cards_;
    int top_;
    int group_ = 0;
    bool fresh_ = true;
};

} // namespace

int Piece::height() const {
    int sum = 0;
    for (const Block& block : blocks)
        sum += block.height() + (sum > 0 ? between : 0);
    return sum;
}

bool broken(const std::vector<Piece>& pieces) {
    return std::any_of(pieces.begin(), pieces.end(), [](const Piece& piece) {
        return std::any_of(piece.blocks.begin(), piece.blocks.end(), [](const Block& block) { return block.broken; });
    });
}

std::vector<Card> flow(const Stage& stage, const model::Slide& slide, const Footer& footer,
                       const std::vector<Piece>& pieces, const Piece& again) {
    Filler filler(stage, slide, footer, again);
    for (const Piece& piece : pieces) {
        if (piece.height() > 0) filler.add(piece);
    }
    return filler.done();
}

std::vector<Card> whole_cards(const Stage& stage, const model::Slide& slide, const Footer& footer, const Piece& head,
                              const std::vector<Piece>& pieces) {
    const Sheet empty = dress(stage, slide, footer);
    const Rect& room = empty.room;
    const int gap = stage.grid.size.body * 2 / 3;
    std::vector<Card> cards;
    int top = room.bottom();
    int group = 0;
    for (const Piece& piece : pieces) {
        // A figure torn from its period would be untrue: better untold.
        if (piece.height() == 0 || head.height() + gap + piece.height() > room.height) continue;
        const bool on = !cards.empty() && top + piece.before + piece.height() <= room.bottom();
        Sheet sheet = empty;
        if (on) {
            sheet.card = std::move(cards.back());
            top += piece.before;
        } else {
            cards.emplace_back();
            top = stack(sheet, {head}, room.x, room.y, 0) + gap;
            group = 1;
        }
        top = stack(sheet, {piece}, room.x, top, group++);
        cards.back() = std::move(sheet.card);
    }
    return cards;
}

int stack(Sheet& sheet, const std::vector<Piece>& pieces, int x, int top, int group) {
    bool first = true;
    for (const Piece& piece : pieces) {
        if (piece.height() == 0) continue;
        if (!first) top += piece.before;
        for (std::size_t i = 0; i < piece.blocks.size(); ++i) {
            if (i > 0) top += piece.between;
            top = sheet.put(piece.blocks[i], x, top, group);
        }
        ++group;
        first = false;
    }
    return top;
}

int stacked_height(const std::vector<Piece>& pieces) {
    int sum = 0;
    for (const Piece& piece : pieces) {
        if (piece.height() > 0) sum += piece.height() + (sum > 0 ? piece.before : 0);
    }
    return sum;
}

} // namespace siar::display
