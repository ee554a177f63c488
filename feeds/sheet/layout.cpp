// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/sheet/layout.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace siar::feeds::sheet {
namespace {

using Kind = Sign::Kind;

constexpr std::size_t most_header_rows = 3;
constexpr std::size_t least_columns = 3;

std::size_t count(std::span<const Peek> row, Kind kind) {
    return static_cast<std::size_t>(
        std::count_if(row.begin(), row.end(), [kind](const Peek& peek) { return peek.sign.kind == kind; }));
}

bool has(const std::vector<Column>& columns, Field field) {
    return std::any_of(columns.begin(), columns.end(), [field](const Column& c) { return c.field == field; });
}

/// The cell of a row at a column; `left`: else the one before it.
const Sign* sign_at(const std::vector<Peek>& row, std::uint32_t column, bool left) {
    const Sign* found = nullptr;
    for (const Peek& peek : row) {
        if (peek.column == column) return &peek.sign;
        if (left && peek.column < column) found = &peek.sign;
    }
    return found;
}

} // namespace

Layout::Layout(const Headings& headings, std::string_view tab) : headings_(&headings) {
    const std::string name = plain_words(tab);
    month_ = whole_month(name);
    if (!month_) month_ = month_within(name);
    year_ = year_within(name);
}

Layout::Row Layout::see(std::span<const Peek> row, bool merges) {
    if (row.empty()) return Row::skipped;
    if (take_header(row, merges)) return Row::header;
    const bool after_header = !header_.empty();
    header_.clear();
    if (take_month(row)) return Row::skipped;
    for (const Peek& peek : row) {
        if (!found() && peek.sign.year) year_ = peek.sign.year;
    }
    if (!found() || count(row, Kind::total) != 0) return Row::skipped;
    // "1 | 2 | 3" below the headings numbers the columns
    if (after_header && row.size() >= least_columns && count(row, Kind::number) == row.size() &&
        !has(columns_, Field::rating))
        return Row::skipped;
    std::size_t filled = 0;
    bool numbered = false;
    for (const Peek& peek : row) {
        const std::optional<Field> field = field_at(peek.column);
        if (!field) continue;
        ++filled;
        numbered = numbered || *field == Field::id;
    }
    // a lone text between the data is a heading of an office or a note
    return numbered || filled > 1 ? Row::data : Row::skipped;
}

std::optional<Field> Layout::field_at(std::uint32_t column) const {
    for (const Column& known : columns_) {
        if (known.at == column) return known.field;
    }
    return std::nullopt;
}

bool Layout::take_header(std::span<const Peek> row, bool merges) {
    const std::size_t headings = count(row, Kind::heading);
    const bool more = !header_.empty();
    if (headings * 2 < row.size() || headings == 0 || count(row, Kind::number) != 0) return false;
    if (row.size() < 2 && !more) return false;
    // one text merged over the whole width is a line of title
    const auto same = [&row](const Peek& peek) { return peek.sign == row.front().sign; };
    if (row.size() > 1 && std::all_of(row.begin(), row.end(), same)) return false;
    header_.emplace_back(row.begin(), row.end());
    if (header_.size() > most_header_rows) header_.erase(header_.begin());
    std::vector<Column> columns = compiled(merges);
    if (columns.size() >= least_columns && has(columns, Field::id)) {
        columns_ = std::move(columns);
    } else if (more && found() && columns_.size() > columns.size()) {
        // below a whole header stands something else made of the same words
        header_.clear();
        return false;
    }
    return true;
}

std::vector<Column> Layout::compiled(bool merges) const {
    std::set<std::uint32_t> places;
    for (const std::vector<Peek>& row : header_) {
        for (const Peek& peek : row)
            places.insert(peek.column);
    }
    std::vector<Column> out;
    for (const std::uint32_t place : places) {
        std::vector<Sign> path;
        for (std::size_t i = 0; i < header_.size(); ++i) {
            const bool below = i + 1 < header_.size() && sign_at(header_[i + 1], place, false) != nullptr;
            if (const Sign* sign = sign_at(header_[i], place, !merges && below)) path.push_back(*sign);
        }
        const auto field = headings_->field(path);
        if (field && !has(out, *field)) out.push_back({place, *field});
    }
    return out;
}

bool Layout::take_month(std::span<const Peek> row) {
    const auto named = std::find_if(row.begin(), row.end(), [](const Peek& p) { return p.sign.month.has_value(); });
    if (named == row.end()) return false;
    const bool alone = std::all_of(row.begin(), row.end(), [&](const Peek& p) { return p.sign == named->sign; });
    if (!alone && found()) return false;
    // within the data only a text that is nothing but a month is one; above it a title may name it
    if (found() && named->sign.kind != Kind::month) return false;
    set_month(*named->sign.month);
    return true;
}

void Layout::set_month(Month month) {
    if (!month.year) month.year = year_;
    // "JANUARI" after "DESEMBER 2021" may be of either year
    if (!month.year && month_ && month_->year && month.month >= month_->month) month.year = month_->year;
    month_ = month;
}

} // namespace siar::feeds::sheet
