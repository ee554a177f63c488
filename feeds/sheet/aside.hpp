// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/sheet/table.hpp"
#include "model/digest.hpp"
#include "model/result.hpp"
#include "model/time.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace siar::feeds::sheet {

/// How long what was set aside is kept.
inline constexpr model::Seconds kept_aside{7 * 24 * 3600};

/// Why a torn row is not used.
inline constexpr const char* torn_row = "sel tidak sejajar dengan judul kolom";

/// The rows of a sheet that could not be used, as a CSV of the columns that are read and no others, and why. A text in
/// them is raw: it leaves with the file after seven days.
class Leftover {
public:
    Leftover(const Workbook& workbook, const Headings& headings);

    void add(const Table& table, const Line& line, std::string_view why);
    /// A row of which nothing can be kept.
    void add_torn(std::uint32_t row);
    std::size_t rows() const { return rows_; }
    const std::string& csv() const { return csv_; } ///< UTF-8 with mark and semicolons, as a spreadsheet opens it
    const std::string& reasons() const { return reasons_; } ///< a line for each of the first 200 rows

private:
    std::vector<Field> fields_;
    std::string csv_;
    std::string reasons_;
    std::size_t rows_ = 0;
};

/// What is written in the folder `disisihkan` beside the sheets.
struct Aside {
    std::string name;   ///< of the sheet, through the gate
    model::Digest hash; ///< of its bytes; the same sheet is set aside under the same name
    std::string reason; ///< lines for the one who dropped it
    std::string csv;    ///< empty: nothing of the sheet can be kept
};

/// Sets a sheet aside: `<name>-<hash>.csv` and `<name>-<hash>.alasan.txt`.
model::Result<void> set_aside(const std::filesystem::path& folder, const Aside& aside);
/// When the reason for a sheet of that name and hash was last written; nothing where none lies there.
std::optional<model::Time> set_aside_at(const std::filesystem::path& folder, const std::string& name,
                                        const model::Digest& hash);
/// Deletes all rows that lie set aside in a folder of sheets, not the reasons; the files, in order of their names.
model::Result<std::vector<std::filesystem::path>> remove_aside(const std::filesystem::path& folder);
/// `disisihkan` in a folder of sheets.
std::filesystem::path aside_folder(const std::filesystem::path& folder);

} // namespace siar::feeds::sheet
