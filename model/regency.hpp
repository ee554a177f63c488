// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/calendar.hpp"
#include "model/codes.hpp"
#include "model/deadlines.hpp"
#include "model/statistics.hpp"
#include "model/time.hpp"
#include "privacy/showable.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace siar::model {

/// Who speaks: the names that stand in headers, scripts and answers.
struct Identity {
    RegencyId regency;
    privacy::Label name;          ///< "Kabupaten Demak"
    privacy::Label short_name;    ///< "Demak"
    privacy::Label program;       ///< "Hallo Demak"
    privacy::Label system;        ///< "SP4N-LAPOR"
    privacy::Label native_script; ///< the short name in aksara Jawa, or empty
    Zone zone;
    bool pasaran = false; ///< the day of the Javanese week stands beside the weekday
    bool hijri = false;   ///< and the Hijri date where its month is known
    friend bool operator==(const Identity&, const Identity&) = default;
};

/// A kecamatan; `column`, `row` place its tile on the map.
struct District {
    DistrictId id;
    privacy::Label name; ///< "Sayung"; shown as "Kec. Sayung"
    int column = 0;
    int row = 0;
    friend bool operator==(const District&, const District&) = default;
};

/// A desa or kelurahan.
struct Village {
    VillageId id;
    DistrictId district;
    privacy::Label name;
    bool kelurahan = false;
    friend bool operator==(const Village&, const Village&) = default;
};

/// A perangkat daerah.
struct Agency {
    AgencyId id;
    privacy::Label short_name; ///< "Dinhub"
    privacy::Label name;       ///< "Dinas Perhubungan"
    friend bool operator==(const Agency&, const Agency&) = default;
};

/// What a category is about decides how exactly its place may be named.
enum class Concern { public_asset, service, person };

struct Category {
    CategoryId id;
    privacy::Label name;
    std::string icon; ///< file stem in assets/icons
    Concern concern = Concern::service;
    bool sensitive = false; ///< goes out by template only
    friend bool operator==(const Category&, const Category&) = default;
};

/// A way to complain.
struct Channel {
    ChannelId id;
    privacy::Label name;    ///< "WhatsApp"
    privacy::Label address; ///< "0823 2430 9949", "kirim SMS ke 1708"; empty where there is none
    privacy::Label note;    ///< one short line, may be empty
    privacy::Label qr;      ///< what the QR holds, empty for none
    std::string icon;
    bool main = false; ///< shown on the kanal scene
    friend bool operator==(const Channel&, const Channel&) = default;
};

/// A dated fact with its source.
struct Fact {
    std::string id;
    privacy::Label text;
    privacy::Label year;
    privacy::Label source;
    std::vector<Tag> tags;
    bool unsure = false; ///< believed; the regency has not confirmed it yet
    friend bool operator==(const Fact&, const Fact&) = default;
};

/// Whether it praises; such facts stand on a card of their own.
bool praises(const Fact& fact);

/// A live programme of the station, every day.
struct LiveShow {
    privacy::Label name;
    std::chrono::minutes from{}; ///< since local midnight
    std::chrono::minutes until{};
    friend bool operator==(const LiveShow&, const LiveShow&) = default;
};

/// The station that airs the segments.
struct Station {
    privacy::Label name;        ///< "RSKW"
    privacy::Label spoken_name; ///< "Radio Suara Kota Wali"
    privacy::Label frequency;   ///< "104,8 FM"
    privacy::Label programme;   ///< name of the segment
    privacy::Label out_cue;     ///< the fixed last words
    std::optional<LiveShow> live_show{};
    friend bool operator==(const Station&, const Station&) = default;
};

/// All that a data package says about a regency, typed. The gate built from the same package lies beside it in config.
struct Regency {
    Identity identity;
    std::vector<District> districts;
    std::vector<Village> villages;
    std::vector<Agency> agencies;
    std::vector<Category> categories;
    std::vector<Channel> channels;
    privacy::Label emergency; ///< "112"
    std::vector<Fact> facts;
    std::vector<Recap> published;        ///< recaps with their source
    std::vector<Speed> published_speeds; ///< speeds with their source
    Standards standards;
    std::vector<Date> holidays; ///< holidays and cuti bersama
    std::vector<Window> windows;
    std::vector<HijriMonth> hijri; ///< by first day
    Station station;
    friend bool operator==(const Regency&, const Regency&) = default;

    /// What the figures of its complaints are counted by.
    Terms terms() const { return {identity.zone, standards, holidays}; }
    /// The entry with this code, or null.
    const District* district(const DistrictId& id) const;
    const Village* village(const VillageId& id) const;
    const Agency* agency(const AgencyId& id) const;
    const Category* category(const CategoryId& id) const;
    const Channel* channel(const ChannelId& id) const;
};

} // namespace siar::model
