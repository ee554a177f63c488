// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/rows.hpp"

#include "display/flow.hpp"

#include <algorithm>

namespace siar::display {
namespace {

constexpr double scale_most = 1.5;
constexpr int most_rows = 7; ///< of one card: more is a table, not a message

/// A row in its place on the list.
struct SetRow {
    const Row* row = nullptr;
    Block name;
    Block words;
    bool beside = false;
    int gap = 0;
    int height() const {
        if (beside) return std::max(name.height(), words.height());
        return name.height() + (words.lines() > 0 ? gap + words.height() : 0);
    }
};

class List {
public:
    List(const Stage& stage, const Sizes& sizes, const Rect& room, const privacy::Showable& title,
         const std::vector<Row>& rows)
        : stage_(stage), sizes_(sizes), room_(room) {
        set(title, rows, true);
        const int beside = all_rows();
        set(title, rows, false);
        if (beside <= all_rows()) set(title, rows, true);
    }

    /// Rows that a card can hold; 0 where even the first does not fit.
    std::vector<int> shares() const {
        if (title_.broken) return {};
        const int gap = row_gap();
        std::vector<int> counts;
        int left = -1;
        for (const SetRow& row : rows_) {
            const int height = row.height();
            if (row.name.broken || row.words.broken) return {};
            if (counts.empty() || left < gap + height || counts.back() == most_rows) {
                left = usable() - title_.height() - title_gap();
                if (left < height) return {};
                counts.push_back(1);
                left -= height;
            } else {
                ++counts.back();
                left -= gap + height;
            }
        }
        return even(counts);
    }

    void put_rows(Sheet& sheet, std::size_t first, std::size_t count) const {
        int top = sheet.put(title_, room_.x, room_.y, 0) + title_gap();
        const int end = room_.bottom();
        int sum = 0;
        for (std::size_t i = first; i < first + count; ++i)
            sum += rows_[i].height();
        const int steps = static_cast<int>(count) - 1;
        const int gap = steps > 0 ? std::clamp((end - top - sum) / steps, row_gap(), row_gap() * 2) : 0;
        top += std::max(0, end - top - sum - steps * gap) / 4;
        for (std::size_t i = first; i < first + count; ++i) {
            const SetRow& set = rows_[i];
            const int group = 1 + static_cast<int>(i - first);
            if (!set.row->icon.empty()) {
                const int side = set.name.text.cap * 4 / 3;
                const int rise = (side - set.name.text.cap) / 2;
                sheet.put(Icon{set.row->icon, set.row->ink}, {room_.x, top - rise, side, side}, group);
            }
            const int under = sheet.put(set.name, room_.x + indent_, top, group);
            if (set.words.lines() > 0) {
                sheet.put(set.words, room_.x + words_x_, set.beside ? top : under + set.gap, group);
            }
            top += set.height() + gap;
        }
    }

private:
    /// `wanted`: names and words in two columns, where the names leave room for that.
    void set(const privacy::Showable& title, const std::vector<Row>& rows, bool wanted) {
        title_ = heading(stage_, {run(stage_, title, Role::key, sizes_.key, Weight::strong)}, room_.width);
        const bool icons = std::any_of(rows.begin(), rows.end(), [](const Row& row) { return !row.icon.empty(); });
        indent_ = icons ? sizes_.body * 3 / 2 : 0;
        const int width = room_.width - indent_;
        int name_width = 0;
        for (const Row& row : rows) {
            name_width =
                std::max(name_width, natural_width(paragraph({strong(row)}, 1.3, stage_.fonts), stage_.fonts) + 2);
        }
        const bool beside = wanted && name_width + sizes_.body <= width * 45 / 100;
        words_x_ = beside ? indent_ + name_width + sizes_.body : indent_;
        rows_.clear();
        for (const Row& row : rows) {
            const Run words = run(stage_, row.words, Role::body, sizes_.body);
            rows_.push_back({&row, running(stage_, {strong(row)}, width),
                             running(stage_, {words}, beside ? room_.width - words_x_ : width), beside,
                             sizes_.body / 2});
        }
    }

    int all_rows() const {
        int sum = 0;
        for (const SetRow& row : rows_)
            sum += row.height();
        return sum;
    }
    Run strong(const Row& row) const { return run(stage_, row.name, Role::body, sizes_.body, Weight::strong); }
    int row_gap() const { return sizes_.body * 2 / 3; }
    int title_gap() const { return sizes_.body * 6 / 5; }
    /// Rows in larger sizes leave some of the room white.
    int usable() const { return sizes_ == stage_.grid.size ? room_.height : room_.height * 9 / 10; }

    /// As many cards, the rows shared out evenly where that keeps each card within what it can hold.
    std::vector<int> even(const std::vector<int>& counts) const {
        const int cards = static_cast<int>(counts.size());
        const int rows = static_cast<int>(rows_.size());
        std::vector<int> shared;
        int first = 0;
        for (int i = 0; i < cards; ++i) {
            const int count = (rows - first + cards - i - 1) / (cards - i);
            int height = title_.height() + title_gap();
            for (int r = first; r < first + count; ++r) {
                height += rows_[static_cast<std::size_t>(r)].height() + (r > first ? row_gap() : 0);
            }
            if (height > usable()) return counts;
            shared.push_back(count);
            first += count;
        }
        return shared;
    }

    const Stage& stage_;
    Sizes sizes_;
    Rect room_;
    Block title_;
    int indent_ = 0;
    int words_x_ = 0;
    std::vector<SetRow> rows_;
};

std::vector<Piece> pieces(const Stage& stage, const privacy::Showable& title, const std::vector<Row>& rows, int width) {
    const Sizes& sizes = stage.grid.size;
    std::vector<Piece> all{{{heading(stage, {run(stage, title, Role::key, sizes.key, Weight::strong)}, width)}, 0, 0}};
    for (const Row& row : rows) {
        all.push_back({{running(stage, {run(stage, row.name, Role::body, sizes.body, Weight::strong)}, width),
                        running(stage, {run(stage, row.words, Role::body, sizes.body)}, width)},
                       sizes.body * 2 / 3,
                       sizes.body / 3});
    }
    return all;
}

} // namespace

std::vector<Card> list_cards(const Stage& stage, const model::Slide& slide, const Footer& footer,
                             const privacy::Showable& title, const std::vector<Row>& rows) {
    if (rows.empty()) return {};
    const Sheet blank = dress(stage, slide, footer);
    const std::size_t fewest = List(stage, stage.grid.size, blank.room, title, rows).shares().size();
    for (const double scale : scales) {
        if (scale > scale_most) continue;
        const List list(stage, scaled(stage.grid.size, scale), blank.room, title, rows);
        const std::vector<int> shares = list.shares();
        if (shares.empty() || shares.size() > fewest) continue;
        std::vector<Card> cards;
        std::size_t first = 0;
        for (const int count : shares) {
            Sheet sheet = blank;
            list.put_rows(sheet, first, static_cast<std::size_t>(count));
            cards.push_back(std::move(sheet.card));
            first += static_cast<std::size_t>(count);
        }
        return cards;
    }
    const std::vector<Piece> all = pieces(stage, title, rows, blank.room.width);
    return flow(stage, slide, footer, all, all.front());
}

} // namespace siar::display
