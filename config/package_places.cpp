// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/package_parts.hpp"
#include "privacy/redact.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace siar::config {
namespace {

using privacy::operator""_label;

std::string lower_code(std::string_view name) {
    std::string code;
    for (const char c : name) {
        if (c >= 'A' && c <= 'Z') {
            code += static_cast<char>(c - 'A' + 'a');
        } else {
            code += c == ' ' ? '_' : c;
        }
    }
    return code;
}

/// "33.21.04.2007" of "33.21.04": three parts and a fourth.
bool belongs(std::string_view village, std::string_view district) {
    return village.size() == district.size() + 5 && village.substr(0, district.size()) == district &&
           village[district.size()] == '.';
}

} // namespace

void read_regency(Package& package, Table root) {
    model::Identity& identity = package.regency.identity;
    if (auto table = root.table("regency")) {
        identity.name = label(*table, "name", package.gate);
        identity.short_name = label(*table, "short", package.gate);
        identity.program = label(*table, "program", package.gate);
        identity.system = label(*table, "system", package.gate);
        identity.native_script = label_if(*table, "aksara_jawa", package.gate);
        package.code = table->text("code");
        note_source(package, *table, "regency.toml", "nama kabupaten dan program");
    } else {
        root.fault("regency", "tabel [regency] tidak ada", "Tambahkan nama kabupaten");
    }
    if (auto zone = root.table("zone")) {
        identity.zone.offset = std::chrono::minutes(zone->integer("minutes", 420, 540));
        identity.zone.name = label(*zone, "name", package.gate);
    } else {
        root.fault("zone", "tabel [zone] tidak ada", "Tambahkan minutes = 420 dan name = \"WIB\"");
    }
    if (auto look = root.table("look")) {
        package.theme = look->text("theme");
        if (!look->flag("aksara", false)) identity.native_script = {};
        identity.pasaran = look->flag("pasaran", false);
        identity.hijri = look->flag("hijriah", false);
    }
    read_prayer(package, root);
    if (auto days = root.table("deadlines")) {
        const auto get = [&days](std::string_view key) { return static_cast<int>(days->integer(key, 1, 365)); };
        package.deadlines = {get("forward"),   get("first_follow_up"), get("information"), get("aspiration"),
                             get("complaint"), get("oversight"),       get("auto_close")};
        note_source(package, *days, "regency.toml", "batas waktu dalam hari kerja");
    }
    model::Standards& standards = package.regency.standards;
    standards.forward_days = package.deadlines.forward;
    standards.first_follow_up_days = package.deadlines.first_follow_up;
    standards.complaint_days = package.deadlines.complaint;
    standards.information_days = package.deadlines.information;
    standards.aspiration_days = package.deadlines.aspiration;
    standards.oversight_days = package.deadlines.oversight;
    standards.first_follow_up = privacy::Label::number(standards.first_follow_up_days) + " hari kerja"_label;
    for (Table& target : root.tables("target")) {
        standards.targets.push_back({static_cast<int>(target.integer("since", 2000, 2100)),
                                     static_cast<int>(target.integer("hours", 1, 24 * 365))});
        note_source(package, target, "regency.toml", "target penanganan");
    }
    std::sort(standards.targets.begin(), standards.targets.end(),
              [](const model::Target& a, const model::Target& b) { return a.since < b.since; });
}

void read_districts(Package& package, Table root) {
    note_source(package, root, "districts.toml", "daftar kecamatan");
    if (root.flag("tiles_verify", false)) {
        package.unsure.push_back({model::Severity::attention, "config",
                                  "belum dipastikan kabupaten: letak kecamatan di peta ubin", "districts.toml",
                                  "Pastikan, lalu hapus tiles_verify = true"});
    }
    for (Table& table : root.tables("district")) {
        model::District district;
        district.id.value = table.text("code");
        district.name = label(table, "name", package.gate);
        if (district.id.value.rfind(package.code + ".", 0) != 0) {
            table.fault("code", fmt::format("kode kecamatan {} bukan bagian dari {}", district.id.value, package.code),
                        "Betulkan kodenya");
        }
        const auto tile = table.integers("tile");
        if (tile.size() != 2 || *std::min_element(tile.begin(), tile.end()) < 0 ||
            *std::max_element(tile.begin(), tile.end()) > 20) {
            table.fault("tile", "letak ubin bukan [kolom, baris]", "Isi dua bilangan dari 0 sampai 20");
            continue;
        }
        district.column = static_cast<int>(tile[0]);
        district.row = static_cast<int>(tile[1]);
        for (const model::District& other : package.regency.districts) {
            if (other.id == district.id) {
                table.fault("code", "kode kecamatan " + district.id.value + " ditulis dua kali", "Hapus salah satunya");
            }
            if (other.column == district.column && other.row == district.row) {
                table.fault("tile", fmt::format("ubin {} dan {} bertumpuk", other.name.str(), district.name.str()),
                            "Pindahkan salah satunya");
            }
        }
        package.village_counts[district.id] = {static_cast<int>(table.integer("desa", 0, 1000)),
                                               static_cast<int>(table.integer("kelurahan", 0, 1000, 0))};
        package.regency.districts.push_back(std::move(district));
    }
    if (package.regency.districts.empty()) root.fault("district", "tidak ada kecamatan", "Isi district = [ ... ]");
}

model::Result<void> read_villages(Package& package, const PackageFiles& files) {
    std::map<model::DistrictId, VillageCount> counted;
    std::string_view rest = files.villages;
    for (int number = 1; !rest.empty(); ++number) {
        const std::size_t end = rest.find('\n');
        const std::string_view line = rest.substr(0, end);
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        if (line.empty() || line.front() == '#') continue;

        const std::string where = fmt::format("{} baris {}", files.villages_path, number);
        const std::size_t tab = line.find('\t');
        if (tab == std::string_view::npos || tab + 1 == line.size()) {
            return model::fail("baris desa bukan \"kode, tab, nama\"", where, "Pisahkan kode dan nama dengan satu tab");
        }
        const std::string_view code = line.substr(0, tab);
        const auto district =
            std::find_if(package.regency.districts.begin(), package.regency.districts.end(),
                         [code](const model::District& candidate) { return belongs(code, candidate.id.value); });
        if (district == package.regency.districts.end()) {
            return model::fail(fmt::format("kode desa {} tidak masuk kecamatan mana pun", code), where,
                               "Betulkan kodenya, atau tambahkan kecamatannya di districts.toml");
        }
        auto name = privacy::Label::from_package(line.substr(tab + 1), package.gate);
        if (!name) {
            return model::fail(fmt::format("nama desa tidak lolos gerbang privasi ({})", name.error().line()), where,
                               "Tulis ulang namanya");
        }
        const bool kelurahan = code[district->id.value.size() + 1] == '1';
        ++(kelurahan ? counted[district->id].kelurahan : counted[district->id].desa);
        package.regency.villages.push_back({{std::string(code)}, district->id, std::move(*name), kelurahan});
    }
    for (const model::District& district : package.regency.districts) {
        const VillageCount& told = package.village_counts[district.id];
        const VillageCount& found = counted[district.id];
        if (told != found) {
            return model::fail(fmt::format("Kec. {} disebut punya {} desa dan {} kelurahan, daftarnya berisi {} dan {}",
                                           district.name.str(), told.desa, told.kelurahan, found.desa, found.kelurahan),
                               files.villages_path, "Samakan dengan districts.toml");
        }
    }
    return {};
}

void read_agencies(Package& package, Table root) {
    note_source(package, root, "agencies.toml", "nama perangkat daerah");
    for (Table& table : root.tables("agency")) {
        model::Agency agency;
        agency.id.value = table.text("code");
        agency.short_name = label(table, "short", package.gate);
        agency.name = label(table, "name", package.gate);
        if (package.regency.agency(agency.id) != nullptr) {
            table.fault("code", "kode instansi " + agency.id.value + " ditulis dua kali", "Hapus salah satunya");
        }
        if (const std::string spoken = table.text("spoken", ""); !spoken.empty()) {
            package.sayings.push_back({agency.name.str(), spoken});
        }
        package.regency.agencies.push_back(std::move(agency));
    }
    for (const model::District& district : package.regency.districts) {
        package.regency.agencies.push_back({{"kec_" + lower_code(district.name.view())},
                                            "Kec. "_label + district.name,
                                            "Kecamatan "_label + district.name});
    }
}

} // namespace siar::config
