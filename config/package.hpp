// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/finding.hpp"
#include "model/prayer.hpp"
#include "model/radio_slot.hpp"
#include "model/regency.hpp"
#include "model/result.hpp"
#include "model/time.hpp"
#include "privacy/gate.hpp"
#include "privacy/showable.hpp"

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace siar::config {

/// A written form and how it is said. `sounds` are words of it, or of the regency where nothing is written, whose e the
/// voice could not know, with é for a full one: "Mijén".
struct Saying {
    std::string written;
    std::string spoken;
    std::vector<std::string> sounds = {};
    friend bool operator==(const Saying&, const Saying&) = default;
};

/// Official deadlines in working days.
struct Deadlines {
    int forward = 3;
    int first_follow_up = 5;
    int information = 5;
    int aspiration = 5;
    int complaint = 14;
    int oversight = 60;
    int auto_close = 10;
    friend bool operator==(const Deadlines&, const Deadlines&) = default;
};

/// A word that looks like a name and is none here, so that the gate leaves it (gate.toml, [[bukan_nama]]): who answers
/// for it, at least two people, since when and why.
struct NotName {
    std::string word;
    std::vector<std::string> by;
    model::Date since;
    privacy::PublicText reason; ///< through the gate of the package
    int line = 0;               ///< in gate.toml
    friend bool operator==(const NotName&, const NotName&) = default;
};

/// How many desa and kelurahan a district says it has; the village list agrees.
struct VillageCount {
    int desa = 0;
    int kelurahan = 0;
    friend bool operator==(const VillageCount&, const VillageCount&) = default;
};

/// What the demo generator draws from: shares in percent (each list sums to 100) and who usually answers.
struct DemoMix {
    std::map<model::CategoryId, int> categories;
    std::map<model::ChannelId, int> channels;
    std::map<model::CategoryId, model::AgencyId> answers;
    friend bool operator==(const DemoMix&, const DemoMix&) = default;
};

/// Where the demo's complaints happen and what is announced in it (contoh.toml).
struct DemoStage {
    struct Stall {
        std::chrono::weekday day;
        std::string place;
        model::DistrictId district;
        std::chrono::minutes from{};
        std::chrono::minutes until{};
        friend bool operator==(const Stall&, const Stall&) = default;
    };
    struct Notice {
        std::string id;
        std::string title;
        std::string body;
        int days_before = 0; ///< valid so many days before the day of the demo
        int days_after = 0;  ///< and so many after it
        friend bool operator==(const Notice&, const Notice&) = default;
    };
    model::DistrictId town;
    std::vector<model::DistrictId> without_fields;
    std::vector<model::VillageId> coastal; ///< villages that the tide reaches
    std::string square;
    std::string hospital;
    std::vector<std::string> streets;            ///< two of the town
    std::vector<std::string> spots;              ///< in the town, as people name them
    std::map<model::DistrictId, int> complaints; ///< the share of each district
    std::vector<Stall> stalls;
    std::vector<Notice> notices;
    friend bool operator==(const DemoStage&, const DemoStage&) = default;
};

/// A regency's data package, read and checked.
struct Package {
    model::Regency regency;
    std::string code;         ///< of the Ministry of Home Affairs: "33.21"
    privacy::GateWords words; ///< what the gate was built from
    privacy::Gate gate;
    std::vector<NotName> not_names;
    std::string theme; ///< folder in themes/
    std::map<model::DistrictId, VillageCount> village_counts;
    DemoMix demo;
    std::optional<DemoStage> demo_stage; ///< none: the package has no demo data
    Deadlines deadlines;
    std::optional<model::PrayerRules> prayer; ///< none: the regency told no place, and nothing keeps clear of the adzan
    model::Silences silences;                 ///< around its times
    std::vector<Saying> sayings;
    std::filesystem::path speech;    ///< folder of the regency's own tables of words for the voice; need not exist
    std::vector<int> calendar_years; ///< years whose holidays are known
    model::Findings unsure;          ///< for `siar check`: what the regency still has to confirm
};

/// Reads a package folder (config/regencies/<name>; the folder's name becomes the regency's id). An error names file,
/// line and key and says what to do. Every showable string passes the gate that the package itself describes.
model::Result<Package> load_package(const std::filesystem::path& folder);

} // namespace siar::config
