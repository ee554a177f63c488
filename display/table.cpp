// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/table.hpp"

#include "display/figure_title.hpp"
#include "display/flow.hpp"

#include <algorithm>
#include <optional>

namespace siar::display {
namespace {

using privacy::Showable;
using privacy::operator""_label;

constexpr double scale_most = 1.35;
constexpr std::size_t most_rows = 8;

/// Where the figures of a row stand.
enum class Figures { beside, under };

/// A table in one size: the names, and right of them or under them each figure under its heading, flush right.
class Set {
public:
    Set(const Stage& stage, const Sizes& sizes, const Rect& room, const Table& table, Figures figures)
        : stage_(stage), sizes_(sizes), room_(room), table_(table), under_(figures == Figures::under) {
        head_ = figure_title(stage, table.what, table.when, sizes.body, room.width);
        note_ =
            running(stage, {run(stage, table.note, Role::fine, sizes.fine, Weight::text, Ink::grey_text)}, room.width);
        const bool icons =
            std::any_of(table.rows.begin(), table.rows.end(), [](const auto& row) { return !row.icon.empty(); });
        indent_ = icons ? sizes.body * 3 / 2 : 0;
        int taken = under_ ? 0 : indent_;
        for (std::size_t i = 0; i < table.headings.size(); ++i) {
            int width = one_line({heading_run(i)}).width;
            for (const Table::Row& row : table.rows)
                width = std::max(width, one_line({cell_run(row.cells[i])}).width);
            widths_.push_back(width);
            taken += width + column_gap();
        }
        if (under_) taken = spread(taken);
        const int names = under_ ? room.width - indent_ : room.width - taken;
        int widest = 0;
        for (const Table::Row& row : table.rows) {
            widest = std::max({widest, one_line(name_runs(row)).width, one_line({detail_run(row)}).width});
            detailed_ = detailed_ || (!under_ && !row.detail.empty());
        }
        fits_ = widest <= names && taken <= room.width && !head_.broken && !note_.broken;
    }

    /// Rows of each card; the note stands on the first one. Nothing where one holds no row.
    std::vector<std::size_t> shares() const {
        std::vector<std::size_t> out;
        for (std::size_t first = 0; first < table_.rows.size(); first += out.back()) {
            const std::size_t fit = fits_ ? rows_on_card(first == 0) : 0;
            if (fit == 0) return {};
            out.push_back(std::min(fit, table_.rows.size() - first));
        }
        return out;
    }

    void put(Sheet& sheet, std::size_t first, std::size_t count) const {
        int y = sheet.put(head_, room_.x, room_.y, 0);
        const bool noted = first == 0;
        if (noted && note_.lines() > 0) y = sheet.put(note_, room_.x, y + sizes_.body / 2, 0);
        for (std::size_t i = 0; i < widths_.size(); ++i)
            put_right(sheet, one_line({heading_run(i)}), i, y + before_headings(), 0);
        y = first_row(noted);
        const int line = std::max({2, stage_.grid.line, sizes_.fine / 20});
        sheet.put(Shape{Shape::Kind::box, Ink::grey_mark, 0}, {room_.x, y - gap() / 2 - line, room_.width, line}, 0);
        for (std::size_t r = first; r < first + count; ++r) {
            put_row(sheet, table_.rows[r], y, 1 + static_cast<int>(r - first));
            y += row_height() + between(static_cast<int>(count), noted);
        }
    }

private:
    /// Rows of two lines stand as far apart as there is room, so that each figure is seen to be of the name above it.
    int between(int rows, bool noted) const {
        if (!under_ || rows < 2) return gap();
        const int free = room_.bottom() - sizes_.fine / 3 - first_row(noted) - rows * row_height();
        return std::clamp(free / (rows - 1), gap(), gap() * 5 / 2);
    }
    void put_row(Sheet& sheet, const Table::Row& row, int y, int group) const {
        const Block name = one_line(name_runs(row));
        const int side = name.text.cap * 4 / 3;
        if (!row.icon.empty())
            sheet.put(Icon{row.icon, row.icon_ink}, {room_.x, y - (side - name.text.cap) / 2, side, side}, group);
        const int below = sheet.put(name, room_.x + indent_, y, group) + sizes_.fine * 2 / 3;
        if (!under_ && !row.detail.empty()) sheet.put(one_line({detail_run(row)}), room_.x + indent_, below, group);
        for (std::size_t i = 0; i < widths_.size(); ++i)
            put_right(sheet, one_line({cell_run(row.cells[i])}), i, under_ ? y + name_height() : y, group);
    }
    Run heading_run(std::size_t i) const {
        return run(stage_, table_.headings[i], Role::fine, sizes_.fine, Weight::text, Ink::grey_text);
    }
    Run cell_run(const Table::Cell& cell) const {
        return run(stage_, cell.words, Role::body, sizes_.body, Weight::strong, cell.ink);
    }
    Run detail_run(const Table::Row& row) const {
        return run(stage_, row.detail, Role::fine, sizes_.fine, Weight::text, Ink::grey_text);
    }
    /// With the detail behind it where that has no line of its own.
    std::vector<Run> name_runs(const Table::Row& row) const {
        std::vector<Run> all{run(stage_, row.name, Role::body, sizes_.body)};
        if (under_ && !row.detail.empty()) {
            all.push_back(detail_run(row));
            all.back().text = Showable("   "_label) + all.back().text;
        }
        return all;
    }
    Block one_line(std::vector<Run> words) const {
        const Text text = paragraph(std::move(words), 1.3, stage_.fonts);
        return set_block(text, natural_width(text, stage_.fonts) + 2, stage_.fonts);
    }
    void put_right(Sheet& sheet, const Block& block, std::size_t column, int y, int group) const {
        int right = under_ ? right_ : room_.right();
        for (std::size_t i = widths_.size() - 1; i > column; --i)
            right -= widths_[i] + column_gap();
        sheet.put(block, right - block.ink_width, y, group);
    }
    int gap() const { return sizes_.body * (under_ ? 2 : 3) / 5; }
    int before_headings() const { return sizes_.body * (under_ ? 3 : 4) / 5; }
    int column_gap() const { return under_ ? sizes_.fine / 2 : sizes_.body / 2; }
    /// Columns that begin at the left edge share what room they leave.
    int spread(int taken) {
        const auto columns = static_cast<int>(widths_.size());
        taken -= column_gap();
        if (taken <= room_.width && columns > 1) {
            const int more = std::min((room_.width - taken) / (columns - 1), sizes_.body);
            for (std::size_t i = 1; i < widths_.size(); ++i)
                widths_[i] += more;
            taken += more * (columns - 1);
        }
        right_ = room_.x + taken;
        return taken;
    }
    int name_height() const {
        return static_cast<int>(sizes_.body * stage_.fonts.cap_height(Face::words)) + sizes_.body * 2 / 5;
    }
    int row_height() const {
        const double cap = stage_.fonts.cap_height(Face::words);
        if (under_) return name_height() + static_cast<int>(sizes_.body * cap) + 1;
        const double detail = detailed_ ? sizes_.fine * (cap + 2.0 / 3) : 0;
        return static_cast<int>(sizes_.body * cap + detail) + 1;
    }
    std::size_t rows_on_card(bool noted) const {
        const int left = room_.bottom() - sizes_.fine / 3 - first_row(noted);
        if (left < row_height()) return 0;
        return std::min(most_rows, static_cast<std::size_t>((left + gap()) / (row_height() + gap())));
    }
    int first_row(bool noted) const {
        const int headings = table_.headings.empty() ? 0 : one_line({heading_run(0)}).height() + before_headings();
        const int note = noted && note_.lines() > 0 ? note_.height() + sizes_.body / 2 : 0;
        return room_.y + head_.height() + note + headings + gap() * 3 / 2;
    }

    const Stage& stage_;
    Sizes sizes_;
    Rect room_;
    const Table& table_;
    Block head_;
    Block note_;
    int indent_ = 0;
    int right_ = 0; ///< end of the last column that stands under the names
    bool under_ = false;
    bool fits_ = false;
    bool detailed_ = false;
    std::vector<int> widths_;
};

/// The words on one line wherever a line can hold them.
Showable unbreakable(const Showable& words) {
    Showable out;
    std::size_t from = 0;
    for (std::size_t at = 0; (at = words.view().find(' ', from)) != std::string_view::npos; from = at + 1)
        out = out + words.part(from, at - from) + Showable("\u00A0"_label);
    return out + words.part(from, words.view().size() - from);
}

/// The note with the last row: it says nothing alone.
void add_note(std::vector<Piece>& pieces, const Block& note, const Sizes& sizes, int height) {
    Piece with = pieces.back();
    with.blocks.push_back(note);
    if (with.height() <= height)
        pieces.back() = std::move(with);
    else
        pieces.push_back({{note}, sizes.body, 0});
}

std::vector<Card> in_words(const Stage& stage, const model::Slide& slide, const Footer& footer, const Table& table) {
    const Sizes& sizes = stage.grid.size;
    const Rect room = dress(stage, slide, footer).room;
    const int width = room.width;
    const Piece head{{figure_title(stage, table.what, table.when, sizes.body, width)}, 0, 0};
    std::vector<Piece> pieces;
    for (const Table::Row& row : table.rows) {
        std::vector<Run> figures;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const Showable before = Showable(i > 0 ? ", "_label : privacy::Label{}) + unbreakable(table.headings[i]) +
                                    Showable("\u00A0"_label);
            figures.push_back(run(stage, before, Role::body, sizes.body, Weight::text, Ink::grey_text));
            figures.push_back(
                run(stage, unbreakable(row.cells[i].words), Role::body, sizes.body, Weight::strong, row.cells[i].ink));
        }
        const Showable name = row.detail.empty() ? row.name : row.name + Showable(", "_label) + row.detail;
        pieces.push_back({{running(stage, {run(stage, name, Role::body, sizes.body, Weight::strong)}, width),
                           running(stage, std::move(figures), width)},
                          sizes.body,
                          sizes.body / 2});
    }
    if (!table.note.empty())
        add_note(pieces,
                 running(stage, {run(stage, table.note, Role::fine, sizes.fine, Weight::text, Ink::grey_text)}, width),
                 sizes, room.height - head.height() - sizes.body);
    return whole_cards(stage, slide, footer, head, pieces);
}

} // namespace

std::vector<Card> table_cards(const Stage& stage, const model::Slide& slide, const Footer& footer, const Table& table) {
    if (table.rows.empty()) return {};
    const Sheet blank = dress(stage, slide, footer);
    const auto cards_of = [&](Figures figures) {
        return Set(stage, stage.grid.size, blank.room, table, figures).shares().size();
    };
    Figures figures = Figures::beside;
    if (cards_of(figures) == 0) figures = Figures::under;
    const std::size_t fewest = cards_of(figures);
    if (fewest == 0) return in_words(stage, slide, footer, table);
    for (const double scale : scales) {
        if (scale > scale_most) continue;
        const Set set(stage, scaled(stage.grid.size, scale), blank.room, table, figures);
        const std::vector<std::size_t> shares = set.shares();
        if (shares.empty() || shares.size() > fewest) continue;
        std::vector<Card> cards;
        std::size_t first = 0;
        for (const std::size_t count : shares) {
            Sheet sheet = blank;
            set.put(sheet, first, count);
            cards.push_back(std::move(sheet.card));
            first += count;
        }
        return cards;
    }
    return {};
}

} // namespace siar::display
