// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/complaint.hpp"
#include "model/notice.hpp"
#include "model/outreach.hpp"
#include "model/regency.hpp"
#include "model/result.hpp"
#include "model/sentences.hpp"
#include "model/statistics.hpp"
#include "privacy/gate.hpp"
#include "wire/dropped.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The answers of the central API, version 1 (docs/central-api.yaml), as values; each has `demo`, and JSON bears
/// "tanda": "DATA CONTOH" where it is true. Every decoder passes texts through the gate again, ignores unknown fields,
/// and names the JSON path of what is missing or wrong.
namespace siar::wire {

inline constexpr std::string_view api_version = "1";
inline constexpr std::size_t max_page = 500;
inline constexpr std::size_t default_page = 100;
inline constexpr int max_wait_seconds = 25;

/// What a hub is and how far it answers.
struct Discovery {
    bool demo = false;
    std::string version{api_version};
    model::RegencyId regency;
    privacy::Label name;
    model::Zone zone;
    std::optional<model::Time> data_as_of; ///< the hub's last contact with its own sources; none before the first
    friend bool operator==(const Discovery&, const Discovery&) = default;
};

/// The sentences of a complaint that a person approved.
struct Told {
    model::Sentences sentences;
    bool hollow = false;
    bool repaired = false;
    friend bool operator==(const Told&, const Told&) = default;
};

/// One complaint as another hub may know it: coded fields, and sentences only where they may be told. There is no
/// field for a reporter, a tracking id, an origin, a link or a raw text.
struct ComplaintRow {
    model::ItemId item;
    bool demo = false;
    model::Time changed{}; ///< the order of the pages
    model::Status status = model::Status::unverified;
    model::Classification classification = model::Classification::complaint;
    bool secret = false;
    model::CategoryId category;
    std::vector<model::AgencyId> agencies;
    model::ChannelId channel;
    model::Place place; ///< the village only for public assets
    model::Time submitted{};
    std::optional<model::Time> forwarded;
    std::optional<model::Time> first_follow_up;
    std::optional<model::Time> closed;
    model::Time updated{};
    model::HowClosed how_closed = model::HowClosed::open;
    std::optional<int> rating;

    model::ReviewState review = model::ReviewState::fresh;
    std::optional<model::Time> decided_at;
    std::optional<model::Digest> text_hash; ///< of the approved sentences
    std::optional<Told> told;
    friend bool operator==(const ComplaintRow&, const ComplaintRow&) = default;
};

struct ComplaintsPage {
    bool demo = false;
    std::vector<ComplaintRow> rows;       ///< a withdrawn one still counts, without sentences
    std::vector<model::ItemId> withdrawn; ///< no longer at their source: no longer counted
    std::string cursor;                   ///< opaque: asks for what comes after this page
    bool more = false;
    friend bool operator==(const ComplaintsPage&, const ComplaintsPage&) = default;
};

struct StatisticsAnswer {
    bool demo = false;
    model::Statistics statistics;
    friend bool operator==(const StatisticsAnswer&, const StatisticsAnswer&) = default;
};

struct OutreachAnswer {
    bool demo = false;
    std::vector<model::Visit> visits;
    friend bool operator==(const OutreachAnswer&, const OutreachAnswer&) = default;
};

struct NoticesAnswer {
    bool demo = false;
    std::vector<model::Notice> notices;
    friend bool operator==(const NoticesAnswer&, const NoticesAnswer&) = default;
};

/// What a long poll says: the version to ask with next, and whether it is another than the one asked with.
struct Changes {
    bool demo = false;
    std::string version;
    bool changed = false;
    friend bool operator==(const Changes&, const Changes&) = default;
};

/// Why there is no answer, for people.
struct Refusal {
    bool demo = false;
    int status = 500;
    std::string error;
    std::string todo;
    friend bool operator==(const Refusal&, const Refusal&) = default;
};

std::string encode(const Discovery& discovery);
std::string encode(const ComplaintsPage& page);
std::string encode(const StatisticsAnswer& answer);
std::string encode(const OutreachAnswer& answer);
std::string encode(const NoticesAnswer& answer);
std::string encode(const Changes& changes);
std::string encode(const Refusal& refusal);
std::string encode_categories(const model::Regency& regency, bool demo);
std::string encode_agencies(const model::Regency& regency, bool demo);
/// Districts with their villages.
std::string encode_districts(const model::Regency& regency, bool demo);

model::Result<Decoded<Discovery>> decode_discovery(std::string_view json, const privacy::Gate& gate);
/// A row whose sentences the gate holds keeps its coded fields (figures count it) and loses `told`; that is reported.
model::Result<Decoded<ComplaintsPage>> decode_complaints(std::string_view json, const privacy::Gate& gate);
model::Result<Decoded<StatisticsAnswer>> decode_statistics(std::string_view json, const privacy::Gate& gate);
model::Result<Decoded<OutreachAnswer>> decode_outreach(std::string_view json, const privacy::Gate& gate);
model::Result<Decoded<NoticesAnswer>> decode_notices(std::string_view json, const privacy::Gate& gate);
model::Result<Changes> decode_changes(std::string_view json);

} // namespace siar::wire
