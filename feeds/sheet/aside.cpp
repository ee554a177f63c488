// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/sheet/aside.hpp"

#include "config/write_whole.hpp"
#include "feeds/sheet/csv.hpp"
#include "feeds/sheet/figures.hpp"
#include "feeds/sheet/files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>

namespace siar::feeds::sheet {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t told_rows = 200;
constexpr std::size_t longest_stem = 100;
constexpr const char* reason_ending = ".alasan.txt";

/// Day and month are completed from the heading above the row, which does not come along.
std::string shown(Field field, const std::string& value, const Line& line, const Table& table) {
    const bool time = field == Field::submitted || field == Field::forwarded || field == Field::first_follow_up ||
                      field == Field::closed;
    return time ? date_text(value, line.month, table.since_1904) : value;
}

std::string stem_of(const std::string& name) {
    std::string stem = fs::path(name).stem().string();
    if (stem.size() > longest_stem) {
        std::size_t end = longest_stem;
        while (end > 0 && (static_cast<unsigned char>(stem[end]) & 0xC0U) == 0x80U)
            --end;
        stem.resize(end);
    }
    return stem;
}

std::string base_of(const std::string& name, const model::Digest& hash) {
    return fmt::format("{}-{}", stem_of(name), hash.hex().substr(0, 8));
}

} // namespace

Leftover::Leftover(const Workbook& workbook, const Headings& headings) : csv_("\xEF\xBB\xBF") {
    for (const Table& table : workbook.tables) {
        for (const Field field : table.columns) {
            if (std::find(fields_.begin(), fields_.end(), field) == fields_.end()) fields_.push_back(field);
        }
    }
    for (const Field field : fields_)
        csv_ += (field == fields_.front() ? "" : ";") + csv_cell(headings.name(field));
    csv_ += "\r\n";
}

void Leftover::add(const Table& table, const Line& line, std::string_view why) {
    for (const Field field : fields_) {
        const auto at = std::find(table.columns.begin(), table.columns.end(), field);
        const auto index = static_cast<std::size_t>(at - table.columns.begin());
        const bool there = at != table.columns.end() && index < line.values.size();
        csv_ += field == fields_.front() ? "" : ";";
        csv_ += csv_cell(there ? shown(field, line.values[index], line, table) : std::string());
    }
    csv_ += "\r\n";
    const std::string tab = table.tab.empty() ? std::string() : fmt::format("tab {}, ", table.tab);
    if (++rows_ <= told_rows) reasons_ += fmt::format("{}baris {}: {}\n", tab, line.row, why);
}

void Leftover::add_torn(std::uint32_t row) {
    if (++rows_ <= told_rows) reasons_ += fmt::format("baris {}: {}; isinya tidak disimpan\n", row, torn_row);
}

fs::path aside_folder(const fs::path& folder) {
    return folder / "disisihkan";
}

model::Result<void> set_aside(const fs::path& folder, const Aside& aside) {
    const fs::path where = aside_folder(folder);
    std::error_code error;
    fs::create_directory(where, error);
    const std::string base = base_of(aside.name, aside.hash);
    if (!aside.csv.empty()) {
        if (auto written = config::write_whole(where / (base + ".csv"), aside.csv, true); !written) return written;
    }
    return config::write_whole(where / (base + reason_ending), aside.reason, true);
}

model::Result<std::vector<fs::path>> remove_aside(const fs::path& folder) {
    std::vector<fs::path> out;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(aside_folder(folder), error))
        if (entry.path().extension() != ".txt") out.push_back(entry.path());
    std::sort(out.begin(), out.end());
    for (const auto& path : out)
        if (!fs::remove_all(path, error) && error)
            return model::fail("berkas yang disisihkan tidak dapat dihapus", path.string(),
                               "Hapus sendiri berkas itu, lalu ulangi perintah ini");
    return out;
}

std::optional<model::Time> set_aside_at(const fs::path& folder, const std::string& name, const model::Digest& hash) {
    return written_at(aside_folder(folder) / (base_of(name, hash) + reason_ending));
}

} // namespace siar::feeds::sheet
