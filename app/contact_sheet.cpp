// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contact_sheet.hpp"

#include <algorithm>
#include <cstddef>

namespace siar::app {

model::Result<void> ContactSheet::write(const std::filesystem::path& file) const {
    constexpr int gap = 6;
    std::size_t columns = 0;
    int width = 0;
    int height = 0;
    for (const auto& row : rows) {
        columns = std::max(columns, row.size());
        for (const auto& picture : row) {
            width = std::max(width, picture.width);
            height = std::max(height, picture.height);
        }
    }
    display::Bitmap sheet(static_cast<int>(columns) * (width + gap) + gap,
                          static_cast<int>(rows.size()) * (height + gap) + gap, ground);
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t column = 0; column < rows[row].size(); ++column)
            display::blend(sheet, rows[row][column], gap + static_cast<int>(column) * (width + gap),
                           gap + static_cast<int>(row) * (height + gap), 1, sheet.bounds());
    return display::write_png(sheet, file, "Lembar kontak layar lobi, satu baris per minggu");
}

} // namespace siar::app
