// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/sheet/csv.hpp"

#include "config/sheet_form.hpp"
#include "feeds/sheet/aside.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string_view>

/// Any bytes give a workbook or a refusal; what is set aside of a workbook is read again as a sheet.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace siar::feeds::sheet;
    static const Headings headings =
        Headings::make(
            siar::config::load_sheet_form(std::filesystem::path(SIAR_SOURCE_DIR) / "config/sources/sheet.toml").value(),
            {})
            .value();
    const auto workbook = read_csv({reinterpret_cast<const char*>(data), size}, headings);
    if (!workbook || workbook->tables.empty()) return 0;
    Leftover leftover(*workbook, headings);
    for (const Table& table : workbook->tables) {
        for (const Line& line : table.lines) {
            if (line.values.size() != table.columns.size()) std::abort();
            leftover.add(table, line, "uji");
        }
    }
    if (!read_csv(leftover.csv(), headings)) std::abort();
    return 0;
}
