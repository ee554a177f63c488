// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/sheet/layout.hpp"

#include <tl/expected.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace siar::feeds::sheet {

/// A row of data as it was written, valid UTF-8; only the columns that are read.
struct Line {
    std::uint32_t row = 0;           ///< as a person counts them, from 1
    std::optional<Month> month;      ///< of the heading above it
    std::vector<std::string> values; ///< one for each of Table::columns
    friend bool operator==(const Line&, const Line&) = default;
};

/// A tab of a workbook, or a whole CSV; a header in the middle begins another one.
struct Table {
    std::string tab; ///< its name; empty for CSV
    std::vector<Field> columns;
    std::vector<Line> lines;
    bool since_1904 = false; ///< its days count from 1904-01-01 (ISO 29500-1, 18.17.4.1)
    friend bool operator==(const Table&, const Table&) = default;
};

/// A file that was read.
struct Workbook {
    std::vector<Table> tables; ///< those with a header and rows
    /// Rows of a CSV whose cells do not stand where the headings say, for a separator or a line break in a text was not
    /// quoted: nobody knows which of them speaks of a person, so nothing of them is kept.
    std::vector<std::uint32_t> torn;
    std::size_t hidden_tabs = 0; ///< left out: what an office hid is no export
    std::size_t text_bytes = 0;  ///< of all lines together
    friend bool operator==(const Workbook&, const Workbook&) = default;
};

/// Why a file could not be read, for the one who dropped it.
struct Refusal {
    std::string why;
    std::string todo;
    bool unfinished = false; ///< it may only be half written
    friend bool operator==(const Refusal&, const Refusal&) = default;
};

/// The refusal of a file without a row of headings that names the complaint's number.
Refusal no_header();

/// Bounds of a file. Beyond them it is refused, not cut.
struct Limits {
    std::size_t file = 32u << 20;      ///< bytes on disk
    std::size_t unzipped = 256u << 20; ///< bytes of all parts together
    std::size_t ratio = 250;           ///< of a part to its packed size, from 16 MB up
    std::size_t parts = 1000;
    std::size_t rows = 1u << 20;    ///< of a tab
    std::size_t columns = 1024;     ///< what stands further right is not looked at
    std::size_t cell = 128u << 10;  ///< bytes; a cell of Excel has at most 32,767 characters
    std::size_t texts = 256u << 20; ///< bytes of all that is read, each time it is read
    std::size_t merged = 100'000;   ///< merged areas of a tab
};

/// Gathers the rows of one tab into tables, as the layout says; no text of another column comes in.
class Gathering {
public:
    Gathering(Workbook& into, std::string tab, bool since_1904, const Limits& limits)
        : into_(&into), tab_(std::move(tab)), since_1904_(since_1904), limits_(&limits) {}

    /// A row of data; `values` in the order of `layout.columns()`. False: too much of it all.
    bool add(std::uint32_t row, const Layout& layout, std::vector<std::string> values);

private:
    Workbook* into_;
    std::string tab_;
    bool since_1904_;
    const Limits* limits_;
    bool begun_ = false;
    std::vector<Column> columns_;
};

} // namespace siar::feeds::sheet
