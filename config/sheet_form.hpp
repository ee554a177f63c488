// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace siar::config {

/// How the offices of a place name the columns of their sheets: config/sources/sheet.toml, or the file that `form` of
/// a [[source]] names.
struct SheetForm {
    std::map<std::string, std::vector<std::string>> columns; ///< our field (feeds::Field code) -> headings, any case
    std::vector<std::string> person_words;                   ///< a heading with one of them speaks of a person
    std::vector<std::string> total_words;                    ///< a cell that says just this makes its row a total
    friend bool operator==(const SheetForm&, const SheetForm&) = default;
};

/// Reads a form. The error names file, line and key; a field that no sheet can give is one (`diubah`: a change is as
/// old as the sheet that tells of it). `nomor` must have a heading, and there must be words for persons and totals.
model::Result<SheetForm> load_sheet_form(const std::filesystem::path& file);

} // namespace siar::config
