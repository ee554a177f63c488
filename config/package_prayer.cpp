// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/package_parts.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <string_view>

namespace siar::config {
namespace {

constexpr std::array<std::string_view, 5> prayers{"subuh", "dzuhur", "asar", "maghrib", "isya"};

std::chrono::minutes minutes_of(Table& table, std::string_view key, std::int64_t least, std::int64_t most,
                                std::chrono::minutes otherwise) {
    return std::chrono::minutes{table.integer(key, least, most, otherwise.count())};
}

void read_silence(Table& table, std::string_view key, model::Silence& silence) {
    if (!table.has(key)) return;
    constexpr std::int64_t longest = 90;
    const auto minutes = table.integers(key);
    const bool fits = minutes.size() == 2 && std::all_of(minutes.begin(), minutes.end(),
                                                         [](std::int64_t one) { return 0 <= one && one <= longest; });
    if (!fits)
        table.fault(key, "bukan [menit sebelum, menit sesudah]", "Isi dua bilangan dari 0 sampai 90");
    else
        silence = {std::chrono::minutes{minutes[0]}, std::chrono::minutes{minutes[1]}};
}

} // namespace

void read_prayer(Package& package, Table root) {
    auto table = root.table("prayer");
    if (!table) {
        package.unsure.push_back({model::Severity::attention, "config",
                                  "letak kabupaten untuk waktu salat belum ada: slot radio tidak menghindari adzan",
                                  "regency.toml", "Tambahkan [prayer] dengan latitude dan longitude"});
        return;
    }
    model::PrayerRules rules;
    rules.latitude = table->number("latitude", -11, 6);
    rules.longitude = table->number("longitude", 95, 141);
    rules.subuh_angle = table->number("subuh_angle", 10, 30, rules.subuh_angle);
    rules.isya_angle = table->number("isya_angle", 10, 30, rules.isya_angle);
    rules.asar_shadow = static_cast<int>(table->integer("asar_shadow", 1, 2, rules.asar_shadow));
    rules.ihtiyat = minutes_of(*table, "ihtiyat_minutes", 0, 10, rules.ihtiyat);
    rules.imsak = minutes_of(*table, "imsak_minutes", 0, 30, rules.imsak);
    if (auto corrections = table->table("corrections"))
        for (std::size_t at = 0; at < prayers.size(); ++at)
            rules.corrections.at(at) = minutes_of(*corrections, prayers.at(at), -10, 10, {});
    package.prayer = rules;
    note_source(package, *table, "regency.toml", "letak dan sudut jadwal salat");
}

void read_silences(Package& package, Table root) {
    auto table = root.table("adzan");
    if (!table) return;
    auto& silences = package.silences;
    read_silence(*table, "adzan", silences.adzan);
    read_silence(*table, "jumat", silences.friday);
    read_silence(*table, "imsak", silences.imsak);
    read_silence(*table, "berbuka", silences.berbuka);
    note_source(package, *table, "station.toml", "menit tanpa segmen di sekitar adzan");
}

} // namespace siar::config
