// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/codes.hpp"
#include "model/correction.hpp"
#include "model/notice.hpp"
#include "model/outreach.hpp"
#include "model/photos.hpp"
#include "model/poster.hpp"
#include "model/regency.hpp"
#include "model/statistics.hpp"
#include "model/time.hpp"
#include "privacy/showable.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace siar::model {

/// One resolved complaint as it may go out.
struct Item {
    ItemId id;
    CategoryId category;
    privacy::Label category_name;
    std::string icon;
    privacy::PublicText problem; ///< masalah, the headline
    privacy::PublicText action;  ///< tindakan
    privacy::PublicText outcome; ///< hasil
    DistrictId district;
    privacy::Label place; ///< as exact as this audience may know: "Kec. Sayung", "Desa Bedono, Kec. Sayung"
    AgencyId agency;
    privacy::Label agency_name;
    ChannelId channel;
    privacy::Label channel_name;
    Date closed_on; ///< of a discreet item the first of its month
    HowClosed how_closed = HowClosed::by_agency;
    bool discreet = false;     ///< a sensitive matter: without way in, lengths of time and day of closing
    bool repaired = false;     ///< an officer stated a physical result; else it was only followed up
    bool in_own_words = false; ///< none of the three sentences is a template
    std::optional<Seconds> responded_within;
    std::optional<Seconds> resolved_within;
    Validity validity;
    std::vector<Tag> tags;
    bool pinned = false;
    bool demo = false;
    Photos photos{}; ///< none of a discreet item
    friend bool operator==(const Item&, const Item&) = default;
};

/// What may be said of an item: "Sudah selesai" where an officer stated a physical result, else "Sudah
/// ditindaklanjuti".
privacy::Label status(const Item& item);

/// Everything that may go out to one audience: the narrow waist. All rules are decided when it is made; a screen only
/// compares times: each item, figure, visit and notice bears the end of what it may be shown for, so that one that
/// hears no more of its desk lets go of them by itself. At most 400 items and 2 MB as JSON.
struct Edition {
    Audience audience = Audience::public_;
    Identity identity;
    Time made_at{};
    std::optional<Time> data_as_of; ///< last contact with the sources; none before the first
    bool demo = false; ///< anything in it is made up: every picture, script, tag and answer bears DATA CONTOH
    Seconds aging_after{2 * 3600};  ///< data older than this are told so
    Seconds stale_after{24 * 3600}; ///< data older than this are told with their day, on a banner
    std::vector<Item> items;        ///< newest closing first
    Statistics statistics;
    std::vector<District> districts;
    std::vector<Channel> channels;
    privacy::Label emergency;
    std::vector<Visit> visits; ///< not over yet, in order
    std::vector<Notice> notices;
    std::vector<Fact> facts{};       ///< dated, each with its source; see Fact::tags
    std::vector<HijriMonth> hijri{}; ///< those that may be needed within `foretold` days
    Station station;
    std::vector<Window> windows;   ///< not over yet: what bears their tags stays away on their days
    std::vector<Date> holidays;    ///< holidays and cuti bersama of the next `foretold` days
    std::vector<ItemId> withdrawn; ///< cut at once
    /// What went out and was wrong, newest first; at most one of an item. Shown whatever the schedule says.
    std::vector<Correction> corrections{};
    /// Of the screen's own settings, put in where it is shown; they go over no wire.
    std::vector<Poster> posters{};
    friend bool operator==(const Edition&, const Edition&) = default;
};

/// How old the data of an Edition are, step by step: as they should be; older than that; so old that every card says of
/// which day they are. The step after it, when measured figures leave, stands in the figures themselves.
enum class DataAge { fresh, aging, stale };
/// The step at `now`, each from its hour on. Without any data there is nothing to be old: fresh. Where the time is not
/// known, they may be of any day: stale.
DataAge age_of(const Edition& edition, Time now, bool time_is_known = true);

/// Whether a figure of the Edition may be shown at `now`: not over, and not hidden by a window of the calendar.
template <class Figure>
bool shows(const Edition& edition, const Figure& figure, Time now) {
    return stands(figure, now) && !hidden(figure.tags, edition.windows, local(now, edition.identity.zone).date);
}

/// The photos and posters that an Edition names, each once, those of the first items first. Nobody keeps any other.
std::vector<Digest> photos_named(const Edition& edition);

/// How far ahead an Edition knows the holidays.
inline constexpr std::chrono::days foretold{60};
inline constexpr std::size_t max_edition_items = 400;
inline constexpr std::size_t max_edition_bytes = 2'000'000;
inline constexpr std::size_t max_corrections = 20;

/// What everything made of demo data bears.
privacy::Label demo_mark(); // "DATA CONTOH"

} // namespace siar::model
