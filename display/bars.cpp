// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/bars.hpp"

#include "display/figure_title.hpp"
#include "display/flow.hpp"

#include <algorithm>
#include <cmath>

namespace siar::display {
namespace {

using privacy::Label;
using privacy::Showable;
using privacy::operator""_label;

constexpr double scale_most = 1.5;
constexpr std::size_t most_rows = 7; ///< of one card: more is a table, not a message

struct SetBar {
    const Bar* bar = nullptr;
    Block name;
    Block words;
};

/// All bars in one size.
class Bars {
public:
    Bars(const Stage& stage, const Sizes& sizes, const Rect& room, const BarList& list)
        : stage_(stage), sizes_(sizes), room_(room) {
        head_ = figure_title(stage, list.what, list.when, sizes.body, room.width);
        whole_ =
            running(stage, {run(stage, list.whole, Role::body, sizes.body, Weight::text, Ink::grey_text)}, room.width);
        const bool icons =
            std::any_of(list.bars.begin(), list.bars.end(), [](const Bar& one) { return !one.icon.empty(); });
        indent_ = icons ? sizes.body * 3 / 2 : 0;
        int names = 0;
        for (const Bar& bar : list.bars) {
            names = std::max(names, width_of(name_run(bar)));
            most_ = std::max(most_, bar.count);
            words_width_ = std::max(words_width_, width_of(words_run(bar)));
        }
        beside_ = indent_ + names + sizes.body <= room.width * 58 / 100;
        name_width_ = beside_ ? names : room.width - indent_;
        for (const Bar& bar : list.bars)
            rows_.push_back(
                {&bar, running(stage, {name_run(bar)}, name_width_), running(stage, {words_run(bar)}, words_width_)});
    }

    /// How many rows the card holds from `first` on.
    std::size_t fitting_from(std::size_t first) const {
        int left = room_.bottom() - top();
        std::size_t count = 0;
        for (std::size_t i = first; i < rows_.size() && count < most_rows; ++i) {
            left -= height(rows_[i]) + (count > 0 ? gap() : 0);
            if (left < 0 || rows_[i].name.broken || rows_[i].words.broken) break;
            ++count;
        }
        return bar_space() >= sizes_.body * 2 ? count : 0;
    }
    std::size_t size() const { return rows_.size(); }

    void put(Sheet& sheet, std::size_t first, std::size_t count) const {
        sheet.put(head_, room_.x, room_.y, 0);
        if (whole_.lines() > 0) sheet.put(whole_, room_.x, room_.y + head_.height() + under_head(), 0);
        int sum = 0;
        for (std::size_t i = first; i < first + count; ++i)
            sum += height(rows_[i]);
        int y = top();
        const int steps = static_cast<int>(count) - 1;
        const int between = steps > 0 ? std::clamp((room_.bottom() - y - sum) / steps, gap(), gap() * 2) : 0;
        y += std::max(0, room_.bottom() - y - sum - steps * between) / 3;
        for (std::size_t i = first; i < first + count; ++i) {
            put_row(sheet, rows_[i], y, 1 + static_cast<int>(i - first));
            y += height(rows_[i]) + between;
        }
    }

private:
    Run name_run(const Bar& bar) const { return run(stage_, bar.name, Role::body, sizes_.body); }
    Run words_run(const Bar& bar) const { return run(stage_, bar.words, Role::body, sizes_.body, Weight::strong); }
    int width_of(const Run& one) const { return natural_width(paragraph({one}, 1.3, stage_.fonts), stage_.fonts) + 2; }
    int under_head() const { return sizes_.body * 2 / 5; }
    int gap() const { return sizes_.body * 3 / 5; }
    int top() const {
        const int words = whole_.lines() > 0 ? under_head() + whole_.height() : 0;
        return room_.y + head_.height() + words + sizes_.body;
    }
    int thick() const { return sizes_.body * 3 / 4; }
    int height(const SetBar& row) const {
        return beside_ ? std::max(row.name.height(), thick()) : row.name.height() + sizes_.body / 2 + thick();
    }
    int bar_x() const { return room_.x + indent_ + (beside_ ? name_width_ + sizes_.body : 0); }
    int bar_space() const { return room_.right() - bar_x() - words_width_ - sizes_.body / 2; }

    void put_row(Sheet& sheet, const SetBar& row, int y, int group) const {
        const int cap = row.name.text.cap;
        if (!row.bar->icon.empty()) {
            const int side = cap * 4 / 3;
            const Ink ink = row.bar->ink == Ink::accent ? Ink::accent : Ink::grey_text;
            sheet.put(Icon{row.bar->icon, ink}, {room_.x, y - (side - cap) / 2, side, side}, group);
        }
        sheet.put(row.name, room_.x + indent_, y, group);
        const int bar_y = beside_ ? y + (row.name.height() - thick()) / 2 : y + row.name.height() + sizes_.body / 2;
        const double share = most_ > 0 ? static_cast<double>(row.bar->count) / static_cast<double>(most_) : 0;
        const int length = static_cast<int>(std::lround(share * bar_space()));
        const int least = row.bar->count > 0 ? std::max(2, stage_.grid.gap / 6) : 0;
        const int width = std::max(length, least);
        if (width > 0)
            sheet.put(Shape{Shape::Kind::box, row.bar->ink, thick() / 6}, {bar_x(), bar_y, width, thick()}, group);
        const int after = width > 0 ? sizes_.body / 3 : 0;
        sheet.put(row.words, bar_x() + width + after, bar_y + (thick() - row.words.text.cap) / 2, group);
    }

    const Stage& stage_;
    Sizes sizes_;
    Rect room_;
    Block head_;
    Block whole_;
    int indent_ = 0;
    int name_width_ = 0;
    int words_width_ = 0;
    bool beside_ = false;
    std::int64_t most_ = 0;
    std::vector<SetBar> rows_;
};

/// The first `kept` bars, and the others together as one in grey, on the same scale.
BarList folded(const BarList& list, std::size_t kept) {
    BarList out = list;
    std::int64_t sum = 0;
    for (std::size_t i = kept; i < list.bars.size(); ++i)
        sum += list.bars[i].count;
    out.bars.resize(kept);
    out.bars.push_back(
        {list.bars.front().icon.empty() ? "" : "ellipsis", list.others, sum, Label::number(sum), Ink::grey_line});
    return out;
}

std::vector<Card> in_words(const Stage& stage, const model::Slide& slide, const Footer& footer, const BarList& list) {
    const Sizes& sizes = stage.grid.size;
    const int width = dress(stage, slide, footer).room.width;
    const Piece head{{figure_title(stage, list.what, list.when, sizes.body, width)}, 0, 0};
    std::vector<Piece> pieces;
    if (!list.whole.empty())
        pieces.push_back(
            {{running(stage, {run(stage, list.whole, Role::body, sizes.body)}, width)}, sizes.body / 2, 0});
    for (const Bar& bar : list.bars) {
        const Run words = run(stage, bar.words, Role::body, sizes.body, Weight::strong);
        pieces.push_back(
            {{running(stage, {run(stage, bar.name + Showable("  "_label), Role::body, sizes.body), words}, width)},
             sizes.body * 2 / 3,
             0});
    }
    return whole_cards(stage, slide, footer, head, pieces);
}

} // namespace

std::vector<Card> bar_cards(const Stage& stage, const model::Slide& slide, const Footer& footer, const BarList& list) {
    if (list.bars.empty()) return {};
    const Sheet blank = dress(stage, slide, footer);
    // The least sizes say how many rows there are; larger ones are taken where they hold as many.
    const auto holds = [&](const BarList& one) {
        return Bars(stage, stage.grid.size, blank.room, one).fitting_from(0) == one.bars.size();
    };
    BarList shown = list;
    if (!list.others.empty() && !holds(list)) {
        std::size_t kept = list.bars.size() - 1;
        while (kept > 0 && !holds(folded(list, kept)))
            --kept;
        if (kept == 0) return in_words(stage, slide, footer, list);
        shown = folded(list, kept);
    }
    for (const double scale : scales) {
        if (scale > scale_most) continue;
        const Bars bars(stage, scaled(stage.grid.size, scale), blank.room, shown);
        if (scale > 1 && bars.fitting_from(0) < shown.bars.size()) continue;
        std::vector<Card> cards;
        for (std::size_t first = 0; first < bars.size();) {
            const std::size_t count = bars.fitting_from(first);
            if (count == 0) return in_words(stage, slide, footer, list);
            Sheet sheet = blank;
            bars.put(sheet, first, count);
            cards.push_back(std::move(sheet.card));
            first += count;
        }
        return cards;
    }
    return {};
}

} // namespace siar::display
