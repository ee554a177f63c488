// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/sheet_form.hpp"
#include "config/table.hpp"
#include "feeds/sheet/headings.hpp"
#include "feeds/sheet/table.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

namespace siar::test {

/// The form that is shipped.
inline config::SheetForm sheet_form() {
    auto form = config::load_sheet_form(std::filesystem::path(SIAR_SOURCE_DIR) / "config/sources/sheet.toml");
    INFO((form ? std::string() : form.error().line()));
    REQUIRE(form);
    return *form;
}

inline feeds::sheet::Headings sheet_headings(const config::Terms& fields = {}) {
    auto headings = feeds::sheet::Headings::make(sheet_form(), fields);
    REQUIRE(headings);
    return *headings;
}

/// A sheet that tests/feeds/sheets/make_sheets.py made with openpyxl.
inline std::string made_sheet(const std::string& name) {
    auto bytes = config::read_text_file(std::string(SIAR_SOURCE_DIR) + "/tests/feeds/sheets/" + name);
    REQUIRE(bytes);
    return *bytes;
}

/// The value of a field in a line; "-" where the table has no such column.
inline std::string value(const feeds::sheet::Table& table, std::size_t line, feeds::Field field) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i] == field) return table.lines.at(line).values.at(i);
    }
    return "-";
}

/// Where a column of people would be read, this would be found.
inline constexpr std::string_view marker = "PENANDA-ORANG";

/// All text that a reader kept.
inline std::string all_text(const feeds::sheet::Workbook& workbook) {
    std::string all;
    for (const feeds::sheet::Table& table : workbook.tables) {
        for (const feeds::sheet::Line& line : table.lines) {
            for (const std::string& value : line.values)
                all += value + "\n";
        }
    }
    return all;
}

} // namespace siar::test
