// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lettering.hpp"
#include "app/office.hpp"
#include "display/bitmap.hpp"
#include "model/result.hpp"
#include "model/time.hpp"
#include "privacy/showable.hpp"

#include <cstddef>
#include <filesystem>
#include <vector>

namespace siar::app {

/// Every `factor`-th of a picture each way, each pixel the mean of those it stands for; what is left over at the right
/// and below is cut.
display::Bitmap shrunk(const display::Bitmap& bitmap, int factor);

/// Small pictures of one size in rows on paper, each row with its day and what that day is; special days are marked.
/// For one thread.
class ContactSheet {
public:
    /// A row has so many pictures at most, each of a screen made so many times smaller.
    static constexpr std::size_t columns = 8;
    static constexpr int smaller = 6;

    explicit ContactSheet(const Office& office) : lettering_(office) {}

    struct Row {
        model::Date day;
        privacy::Showable what; ///< "Minggu ke-5", "Hari pertama Ramadan"
        bool special = false;
        privacy::Showable beside; ///< a quiet line below
        std::vector<display::Bitmap> pictures;
    };
    void add(Row row) { rows_.push_back(std::move(row)); }
    bool empty() const { return rows_.empty(); }

    /// All rows under their title as one PNG, and begins anew; an error names the file.
    model::Result<void> write(const std::filesystem::path& file, const privacy::Showable& title);

private:
    void put_label(display::Bitmap& sheet, const Row& row, int top, int height);

    Lettering lettering_;
    std::vector<Row> rows_;
};

} // namespace siar::app
