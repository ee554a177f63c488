// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/sheet/xlsx.hpp"

#include "config/sheet_form.hpp"
#include "feeds/sheet/line_record.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string_view>

/// Any bytes give a workbook or a refusal, and every row of it a record or a reason.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace siar::feeds::sheet;
    static const Headings headings =
        Headings::make(
            siar::config::load_sheet_form(std::filesystem::path(SIAR_SOURCE_DIR) / "config/sources/sheet.toml").value(),
            {})
            .value();
    Limits limits;
    limits.unzipped = 4u << 20;
    const auto workbook = read_xlsx({reinterpret_cast<const char*>(data), size}, headings, limits);
    if (!workbook) return 0;
    for (const Table& table : workbook->tables) {
        for (const Line& line : table.lines) {
            if (line.values.size() != table.columns.size()) std::abort();
            (void)record_of(table, line, {});
        }
    }
    return 0;
}
