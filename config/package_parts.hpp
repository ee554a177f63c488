// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/package.hpp"
#include "config/table.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace siar::config {

/// The files of a package, parsed.
struct PackageFiles {
    Document regency;
    Document districts;
    Document agencies;
    Document categories;
    Document channels;
    Document facts;
    Document calendar;
    Document gate;
    Document station;
    std::optional<Document> demo; ///< contoh.toml, where there is one
    std::string villages;         ///< villages.tsv
    std::string villages_path;    ///< what errors call it
};
model::Result<PackageFiles> load_files(const std::filesystem::path& folder);

/// What the gate must know, gathered from all files: gate.toml, and the names of places, agencies and station.
privacy::GateWords gate_words(PackageFiles& files);

/// The showable text under a key, having passed the package's own gate; else a fault that names the gate's reasons.
privacy::Label label(Table& table, std::string_view key, const privacy::Gate& gate);
/// The same, or an empty one where the key is missing.
privacy::Label label_if(Table& table, std::string_view key, const privacy::Gate& gate);

/// Notes `verify = true` of a table for `siar check`; `what` is what has to be confirmed. The table must name a source.
void note_source(Package& package, Table& table, const std::string& file, const std::string& what);

// Each fills its part of the package from its file; faults stay in the Document. The gate is made by then.
/// Refuses an entry that nobody answers for, or that would uncover a given name.
void read_not_names(Package& package, Table root);
void read_regency(Package& package, Table root);
/// [prayer] of regency.toml, which may be missing.
void read_prayer(Package& package, Table root);
void read_districts(Package& package, Table root);
/// Villages and their counts per district; needs the districts.
model::Result<void> read_villages(Package& package, const PackageFiles& files);
/// Also makes an agency of each district: code "kec_" and its name.
void read_agencies(Package& package, Table root);
void read_categories(Package& package, Table root); ///< needs the agencies
void read_channels(Package& package, Table root);   ///< needs the agencies
void read_facts(Package& package, Table root);
void read_calendar(Package& package, Table root);
void read_station(Package& package, Table root);
/// [adzan] of station.toml, which may be missing.
void read_silences(Package& package, Table root);
void read_demo_stage(Package& package, Table root); ///< needs districts and villages

} // namespace siar::config
