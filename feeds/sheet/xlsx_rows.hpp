// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/sheet/xlsx_strings.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace siar::feeds::sheet {

/// A cell with something in it.
struct BookCell {
    std::uint32_t column = 0;
    Sign sign;
    std::optional<std::uint32_t> shared; ///< its text is a shared string
    std::string text;                    ///< of one that is not; only in columns that are read
    bool beside = false;                 ///< it shows what stands further left in its merged area
};

/// A merged area, both ends included, from 0.
struct Area {
    std::uint32_t top = 0;
    std::uint32_t left = 0;
    std::uint32_t bottom = 0;
    std::uint32_t right = 0;
    friend bool operator==(const Area&, const Area&) = default;
};

/// "B2:D7"; a cell alone or nonsense gives nothing.
std::optional<Area> area_of(std::string_view reference);

/// The merged areas of a tab, from the top down.
tl::expected<std::vector<Area>, Refusal> read_areas(const Zip& zip, const BookTab& tab, const Limits& limits);

/// Lays the contents of merged areas over the rows that go by, from the top down.
class Spans {
public:
    Spans(std::vector<Area> areas, const Limits& limits) : areas_(std::move(areas)), limits_(&limits) {}
    /// Adds to a row what its merged areas show there, and orders it. False: they overlap, which no spreadsheet allows.
    bool fill(std::uint32_t row, std::vector<BookCell>& cells);

private:
    struct Open {
        Area area;
        BookCell cell;
    };
    std::vector<Area> areas_;
    const Limits* limits_;
    std::size_t next_ = 0;
    std::vector<Open> open_;
};

/// What is needed to read the rows of a tab.
struct RowsAsk {
    const Book* book = nullptr;
    const Headings* headings = nullptr;
    const SharedStrings* strings = nullptr;
    const Layout* layout = nullptr; ///< asked at every cell whether its column is read
    const Limits* limits = nullptr;
};

/// Reads the rows of a tab; `take` gets the number of the row, from 0, and its cells, and may say that it is enough.
/// True: to the end of the tab.
tl::expected<bool, Refusal> read_rows(const Zip& zip, const BookTab& tab, const RowsAsk& ask,
                                      const std::function<bool(std::uint32_t, std::vector<BookCell>&)>& take);

} // namespace siar::feeds::sheet
