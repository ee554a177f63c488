// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/package.hpp"

#include "config/package_parts.hpp"
#include "config/table.hpp"
#include "privacy/redact.hpp"

#include <fmt/format.h>

#include <utility>

namespace siar::config {
namespace {

void append(std::vector<std::string>& to, std::vector<std::string> more) {
    for (std::string& entry : more)
        to.push_back(std::move(entry));
}

/// The last column of the village list; what is wrong in it is told by read_villages.
std::vector<std::string> village_names(std::string_view tsv) {
    std::vector<std::string> names;
    while (!tsv.empty()) {
        const std::size_t end = tsv.find('\n');
        const std::string_view line = tsv.substr(0, end);
        tsv.remove_prefix(end == std::string_view::npos ? tsv.size() : end + 1);
        const std::size_t tab = line.find('\t');
        if (!line.empty() && line.front() != '#' && tab != std::string_view::npos)
            names.emplace_back(line.substr(tab + 1));
    }
    return names;
}

model::Result<void> check(const PackageFiles& files) {
    for (const Document* file : {&files.regency, &files.districts, &files.agencies, &files.categories, &files.channels,
                                 &files.facts, &files.calendar, &files.gate, &files.station}) {
        if (auto finished = file->finish(); !finished) return finished;
    }
    return files.demo ? files.demo->finish() : model::Result<void>{};
}

} // namespace

model::Result<PackageFiles> load_files(const std::filesystem::path& folder) {
    if (std::error_code ignored; !std::filesystem::is_directory(folder, ignored)) {
        return model::fail("paket data kabupaten tidak ada", folder.string(),
                           "Pilih nama folder di config/regencies dengan --regency NAMA");
    }
    PackageFiles files;
    const std::pair<const char*, Document*> wanted[] = {
        {"regency.toml", &files.regency},   {"districts.toml", &files.districts},
        {"agencies.toml", &files.agencies}, {"categories.toml", &files.categories},
        {"channels.toml", &files.channels}, {"facts.toml", &files.facts},
        {"calendar.toml", &files.calendar}, {"gate.toml", &files.gate},
        {"station.toml", &files.station},
    };
    for (const auto& [name, document] : wanted) {
        auto loaded = Document::load((folder / name).string());
        if (!loaded) return tl::unexpected(loaded.error());
        *document = std::move(*loaded);
    }
    if (std::error_code ignored; std::filesystem::exists(folder / "contoh.toml", ignored)) {
        auto loaded = Document::load((folder / "contoh.toml").string());
        if (!loaded) return tl::unexpected(loaded.error());
        files.demo = std::move(*loaded);
    }
    files.villages_path = (folder / "villages.tsv").string();
    auto villages = read_text_file(files.villages_path);
    if (!villages) return tl::unexpected(villages.error());
    files.villages = std::move(*villages);
    return files;
}

privacy::GateWords gate_words(PackageFiles& files) {
    privacy::GateWords words;
    Table gate = files.gate.root();
    words.official_numbers = gate.texts("official_numbers");
    words.official_hosts = gate.texts("official_hosts");
    words.places = gate.texts("places");
    words.institutions = gate.texts("institutions");
    words.offices = gate.texts("offices");
    words.given_names = gate.texts("given_names");
    for (Table& entry : gate.tables("bukan_nama"))
        words.not_names.push_back(entry.text("kata"));

    for (Table& district : files.districts.root().tables("district"))
        words.places.push_back(district.text("name"));
    append(words.places, village_names(files.villages));
    if (auto regency = files.regency.root().table("regency")) {
        words.places.push_back(regency->text("name"));
        words.institutions.push_back(regency->text("program"));
        words.institutions.push_back(regency->text("system"));
    }
    for (Table& agency : files.agencies.root().tables("agency")) {
        words.institutions.push_back(agency.text("name"));
        words.institutions.push_back(agency.text("short"));
    }
    if (auto station = files.station.root().table("station")) {
        words.institutions.push_back(station->text("name"));
        words.institutions.push_back(station->text("spoken"));
    }
    return words;
}

privacy::Label label(Table& table, std::string_view key, const privacy::Gate& gate) {
    const std::string text = table.text(key);
    auto passed = privacy::Label::from_package(text, gate);
    if (passed) return *passed;
    table.fault(key, fmt::format("teks \"{}\" tidak lolos gerbang privasi ({})", text, passed.error().line()),
                "Tulis ulang, atau tambahkan katanya di gate.toml bila memang resmi");
    return {};
}

privacy::Label label_if(Table& table, std::string_view key, const privacy::Gate& gate) {
    return table.has(key) ? label(table, key, gate) : privacy::Label{};
}

void note_source(Package& package, Table& table, const std::string& file, const std::string& what) {
    const std::string source = table.text("source");
    if (!table.flag("verify", false)) return;
    package.unsure.push_back(
        {model::Severity::attention, "config", fmt::format("belum dipastikan kabupaten: {} (sumber: {})", what, source),
         fmt::format("{} baris {}", file, table.line()), "Pastikan, betulkan bila perlu, lalu hapus verify = true"});
}

model::Result<Package> load_package(const std::filesystem::path& folder) {
    auto loaded = load_files(folder);
    if (!loaded) return tl::unexpected(loaded.error());
    PackageFiles& files = *loaded;

    Package package;
    package.words = gate_words(files);
    package.gate = privacy::Gate(package.words);
    package.speech = folder / "speech";
    package.regency.identity.regency.value = std::filesystem::weakly_canonical(folder).filename().string();
    read_not_names(package, files.gate.root());
    read_regency(package, files.regency.root());
    read_districts(package, files.districts.root());
    read_agencies(package, files.agencies.root());
    read_categories(package, files.categories.root());
    read_channels(package, files.channels.root());
    read_facts(package, files.facts.root());
    read_calendar(package, files.calendar.root());
    read_station(package, files.station.root());
    if (files.demo) read_demo_stage(package, files.demo->root());
    if (Table gate = files.gate.root(); gate.flag("verify", false)) {
        package.unsure.push_back({model::Severity::attention, "config",
                                  "belum dipastikan kabupaten: nama tempat dan lembaga yang boleh tampil", "gate.toml",
                                  "Lengkapi bersama tiap kecamatan, lalu hapus verify = true"});
    }
    if (auto checked = check(files); !checked) return tl::unexpected(checked.error());
    if (auto villages = read_villages(package, files); !villages) return tl::unexpected(villages.error());
    return package;
}

} // namespace siar::config
