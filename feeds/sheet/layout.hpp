// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/sheet/headings.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace siar::feeds::sheet {

/// A cell with something in it: where it stands in its row, from 0, and what it tells.
struct Peek {
    std::uint32_t column = 0;
    Sign sign;
};

/// A column that is read.
struct Column {
    std::uint32_t at = 0;
    Field field{};
    friend bool operator==(const Column&, const Column&) = default;
};

/// Finds out, row by row, how a table is laid out: lines of title, a header of up to three rows (the same again further
/// down may order the columns anew), months as rows between the data, totals.
class Layout {
public:
    enum class Row { skipped, header, data };

    /// `tab`: the name of the tab, which may name a month. `headings` must outlive it.
    Layout(const Headings& headings, std::string_view tab);

    /// The next row that is not empty. Cells of a merged area each have its sign; in a file without merged areas
    /// (`merges` false) a gap in the upper of two header rows is taken for a part of what stands left of it.
    Row see(std::span<const Peek> row, bool merges);

    /// A header with a column for the number was seen.
    bool found() const { return !columns_.empty(); }
    /// The columns to read, in order; empty until found().
    const std::vector<Column>& columns() const { return columns_; }
    /// What stands in a column, if it is read.
    std::optional<Field> field_at(std::uint32_t column) const;
    /// The month that holds for the rows from here on.
    const std::optional<Month>& month() const { return month_; }

private:
    bool take_header(std::span<const Peek> row, bool merges);
    bool take_month(std::span<const Peek> row);
    void set_month(Month month);
    std::vector<Column> compiled(bool merges) const;

    const Headings* headings_;
    std::vector<std::vector<Peek>> header_; ///< rows of headings, one below the other, the last one seen last
    std::vector<Column> columns_;
    std::optional<Month> month_;
    std::optional<std::chrono::year> year_; ///< of the tab or of a line of title
};

} // namespace siar::feeds::sheet
