// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/sheet/xlsx_rows.hpp"

#include "feeds/sheet/figures.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace siar::feeds::sheet {
namespace {

constexpr std::uint32_t last_row = 1u << 20; ///< ISO 29500-1 bounds of Excel
constexpr std::uint32_t last_column = 1u << 14;

struct CellName {
    std::uint32_t row = 0;
    std::uint32_t column = 0;
};

/// "AB12"
std::optional<CellName> cell_name(std::string_view text) {
    std::uint32_t column = 0;
    std::size_t at = 0;
    for (; at < text.size() && text[at] >= 'A' && text[at] <= 'Z' && column <= last_column; ++at)
        column = column * 26 + static_cast<std::uint32_t>(text[at] - 'A') + 1;
    std::uint32_t row = 0;
    const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), row);
    if (at == 0 || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    if (row == 0 || row > last_row || column > last_column) return std::nullopt;
    return CellName{row - 1, column - 1};
}

/// A text of a workbook writes the carriage return of a line break like this (ISO 29500-1, 22.4.2.4).
std::string without_escapes(std::string text) {
    constexpr std::string_view escape = "_x000D_";
    for (std::size_t at = text.find(escape); at != std::string::npos; at = text.find(escape, at))
        text.erase(at, escape.size());
    return text;
}

class Areas : public XmlReader {
public:
    explicit Areas(std::size_t most) : most_(most) {}
    bool begin(std::string_view name, const Attribute& attribute) override {
        if (name != "mergeCell") return true;
        if (const auto area = area_of(attribute("ref"))) areas.push_back(*area);
        return areas.size() <= most_;
    }
    bool end(std::string_view) override { return true; }
    bool text(std::string_view) override { return true; }
    std::vector<Area> areas;

private:
    std::size_t most_;
};

class Rows : public XmlReader {
public:
    Rows(const RowsAsk& ask, const std::function<bool(std::uint32_t, std::vector<BookCell>&)>& take)
        : ask_(ask), take_(take) {}

    bool begin(std::string_view name, const Attribute& attribute) override {
        if (name == "row") return begin_row(attribute("r"));
        if (name == "c") begin_cell(attribute);
        if (name == "rPh") reading_aid_ = true;
        in_text_ = !reading_aid_ && (name == "v" || (name == "t" && type_ == "inlineStr"));
        return true;
    }
    bool end(std::string_view name) override {
        in_text_ = false;
        if (name == "rPh") reading_aid_ = false;
        if (name == "c") end_cell();
        if (name != "row" || cells_.empty()) return true;
        return take_(row_, cells_);
    }
    bool text(std::string_view piece) override {
        if (in_text_) text_ += piece;
        return text_.size() <= ask_.limits->cell;
    }

private:
    bool begin_row(std::string_view number) {
        std::uint32_t row = 0;
        const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), row);
        row_ = error == std::errc() && row > 0 ? row - 1 : next_row_;
        // rows go downwards, and what says otherwise would turn merged areas around
        if (row_ < next_row_ || row_ >= ask_.limits->rows) return false;
        next_row_ = row_ + 1;
        next_column_ = 0;
        cells_.clear();
        return true;
    }

    void begin_cell(const Attribute& attribute) {
        const auto name = cell_name(attribute("r"));
        column_ = name ? name->column : next_column_;
        next_column_ = column_ + 1;
        type_ = attribute("t");
        style_ = 0;
        const std::string_view style = attribute("s");
        std::from_chars(style.data(), style.data() + style.size(), style_);
        text_.clear();
    }

    void end_cell() {
        if (text_.empty() || column_ >= ask_.limits->columns || type_ == "e") return;
        BookCell cell;
        cell.column = column_;
        const bool wanted = ask_.layout->field_at(column_).has_value();
        if (type_ == "s") {
            std::uint32_t index = 0;
            std::from_chars(text_.data(), text_.data() + text_.size(), index);
            cell.shared = index;
            cell.sign = ask_.strings->sign(index);
        } else if (type_ == "inlineStr" || type_ == "str") {
            cell.sign = ask_.headings->sign(text_);
            if (wanted) cell.text = text::valid_utf8(without_escapes(std::move(text_)));
        } else {
            cell.sign.kind = Sign::Kind::number;
            std::string shown = shown_number(cell.sign);
            if (wanted) cell.text = std::move(shown);
        }
        text_.clear();
        if (cell.sign.kind != Sign::Kind::empty) cells_.push_back(std::move(cell));
    }

    /// A number as its format shows it; what is no date as a plain number.
    std::string shown_number(Sign& sign) const {
        if (type_ == "b") return text_ == "1" ? "ya" : "tidak";
        if (type_ == "d") return text_;
        const NumberLook look = style_ < ask_.book->styles.size() ? ask_.book->styles[style_] : NumberLook::plain;
        double value = 0;
        const auto [end, error] = std::from_chars(text_.data(), text_.data() + text_.size(), value);
        if (look == NumberLook::plain || error != std::errc()) return number_text(text_);
        auto date = serial_date(value, ask_.book->since_1904);
        if (!date) return number_text(text_);
        if (look == NumberLook::month) {
            const auto number = [&date](std::size_t at, std::size_t size) { return std::stoi(date->substr(at, size)); };
            sign.kind = Sign::Kind::month;
            sign.month =
                Month{std::chrono::month(static_cast<unsigned>(number(5, 2))), std::chrono::year(number(0, 4))};
        }
        return *std::move(date);
    }

    const RowsAsk& ask_;
    const std::function<bool(std::uint32_t, std::vector<BookCell>&)>& take_;
    std::uint32_t row_ = 0;
    std::uint32_t next_row_ = 0;
    std::uint32_t column_ = 0;
    std::uint32_t next_column_ = 0;
    std::vector<BookCell> cells_;
    std::string type_;
    std::uint32_t style_ = 0;
    std::string text_;
    bool in_text_ = false;
    bool reading_aid_ = false;
};

} // namespace

std::optional<Area> area_of(std::string_view reference) {
    const std::size_t colon = reference.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const auto from = cell_name(reference.substr(0, colon));
    const auto to = cell_name(reference.substr(colon + 1));
    if (!from || !to || to->row < from->row || to->column < from->column) return std::nullopt;
    if (from->row == to->row && from->column == to->column) return std::nullopt;
    return Area{from->row, from->column, to->row, to->column};
}

tl::expected<std::vector<Area>, Refusal> read_areas(const Zip& zip, const BookTab& tab, const Limits& limits) {
    Areas areas(limits.merged);
    const auto read = read_xml(zip, tab.part, areas);
    if (!read) return tl::unexpected(read.error());
    if (!*read) return tl::unexpected(Refusal{"terlalu banyak sel gabungan", "Pisahkan sel gabungan di data"});
    std::stable_sort(areas.areas.begin(), areas.areas.end(),
                     [](const Area& a, const Area& b) { return a.top < b.top; });
    return std::move(areas.areas);
}

bool Spans::fill(std::uint32_t row, std::vector<BookCell>& cells) {
    open_.erase(std::remove_if(open_.begin(), open_.end(), [row](const Open& o) { return o.area.bottom < row; }),
                open_.end());
    const auto at = [&cells](std::uint32_t column) {
        return std::find_if(cells.begin(), cells.end(), [column](const BookCell& c) { return c.column == column; });
    };
    for (; next_ < areas_.size() && areas_[next_].top <= row; ++next_) {
        const Area& area = areas_[next_];
        const auto corner = at(area.left);
        if (area.top == row && corner != cells.end()) open_.push_back({area, *corner});
    }
    if (open_.empty()) return true;
    const auto width = static_cast<std::uint32_t>(limits_->columns);
    std::vector<bool> filled(width);
    for (const BookCell& cell : cells)
        filled[cell.column] = true;
    std::size_t covered = 0;
    for (const Open& open : open_) {
        const std::uint32_t end = std::min(open.area.right + 1, width);
        covered += end - open.area.left;
        if (covered > width) return false;
        for (std::uint32_t column = open.area.left; column < end; ++column) {
            if (filled[column]) continue;
            filled[column] = true;
            cells.push_back(open.cell);
            cells.back().column = column;
            cells.back().beside = column != open.area.left;
        }
    }
    std::sort(cells.begin(), cells.end(), [](const BookCell& a, const BookCell& b) { return a.column < b.column; });
    return true;
}

tl::expected<bool, Refusal> read_rows(const Zip& zip, const BookTab& tab, const RowsAsk& ask,
                                      const std::function<bool(std::uint32_t, std::vector<BookCell>&)>& take) {
    Rows rows(ask, take);
    return read_xml(zip, tab.part, rows);
}

} // namespace siar::feeds::sheet
