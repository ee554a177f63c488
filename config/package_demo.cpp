// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/package_parts.hpp"
#include "text/dates.hpp"

#include <algorithm>

namespace siar::config {
namespace {

model::DistrictId district_of(const Package& package, Table& table, std::string_view key, const std::string& code) {
    model::DistrictId id{code};
    if (package.regency.district(id) == nullptr)
        table.fault(key, "kecamatan \"" + code + "\" tidak ada di districts.toml", "Betulkan kodenya");
    return id;
}

DemoStage::Stall read_stall(const Package& package, Table& table) {
    DemoStage::Stall stall;
    const std::string day = table.text("day");
    const auto weekday = text::parse_weekday(day);
    if (!weekday) table.fault("day", "hari \"" + day + "\" tidak dikenal", "Isi senin sampai minggu");
    stall.day = weekday.value_or(std::chrono::Monday);
    stall.place = table.text("place");
    stall.district = district_of(package, table, "district", table.text("district"));
    stall.from = table.clock("from");
    stall.until = table.clock("until");
    return stall;
}

} // namespace

void read_demo_stage(Package& package, Table root) {
    DemoStage stage;
    stage.town = district_of(package, root, "town", root.text("town"));
    for (const std::string& code : root.texts("without_fields"))
        stage.without_fields.push_back(district_of(package, root, "without_fields", code));
    for (std::string& code : root.texts("coastal_villages"))
        stage.coastal.push_back({std::move(code)});
    stage.square = root.text("square");
    stage.hospital = root.text("hospital");
    stage.streets = root.texts("streets");
    if (stage.streets.size() != 2) root.fault("streets", "bukan dua nama jalan", "Isi dua jalan utama kota");
    stage.spots = root.texts("spots");
    if (stage.spots.empty()) root.fault("spots", "tidak ada tempat di kota", "Isi beberapa tempat yang disebut warga");
    if (auto shares = root.table("complaints")) {
        for (const model::District& district : package.regency.districts)
            stage.complaints[district.id] = static_cast<int>(shares->integer(district.id.value, 0, 10'000));
    } else {
        root.fault("complaints", "tabel [complaints] tidak ada", "Isi bagian tiap kecamatan");
    }
    for (Table& table : root.tables("stall"))
        stage.stalls.push_back(read_stall(package, table));
    for (Table& table : root.tables("notice"))
        stage.notices.push_back({table.text("id"), table.text("title"), table.text("body"),
                                 static_cast<int>(table.integer("days_before", 0, 365)),
                                 static_cast<int>(table.integer("days_after", 0, 365))});
    package.demo_stage = std::move(stage);
}

} // namespace siar::config
