// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/codes.hpp"
#include "model/digest.hpp"
#include "model/time.hpp"
#include "privacy/redact.hpp"
#include "privacy/showable.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace siar::model {

/// A complaint's key inside the store; it never leaves it.
struct Key {
    SourceName source;
    std::string id;
    friend auto operator<=>(const Key&, const Key&) = default;
};

/// Tells that two sources speak of one complaint. Never shown: on the national portal it leads to a name.
struct Origin {
    std::string system;
    std::string tracking_id;
    friend auto operator<=>(const Origin&, const Origin&) = default;
};

/// What an agency wrote under a complaint; internal ones are never public.
struct FollowUp {
    Time at;
    AgencyId agency;
    privacy::PublicText text;
    bool internal = false;
    friend bool operator==(const FollowUp&, const FollowUp&) = default;
};

/// The words of a complaint after the gate, for the reviewer and for condense(); never shown as they are.
struct Story {
    privacy::PublicText title;
    privacy::PublicText body;
    std::vector<FollowUp> follow_ups;
    privacy::Verdict verdict; ///< of title, body and public follow-ups together
    friend bool operator==(const Story&, const Story&) = default;
};

/// Where: district and village codes, nothing finer.
struct Place {
    DistrictId district;
    std::optional<VillageId> village;
    friend bool operator==(const Place&, const Place&) = default;
};

/// A complaint as the system may know it: no reporter, no phone, no address, no exact coordinates. `story` is empty
/// for secret complaints and for those of a hub, which sends only the three sentences.
struct Complaint {
    Key key;
    std::optional<Origin> origin;
    Status status = Status::unverified;
    Classification classification = Classification::complaint;
    bool anonymous = false;
    bool secret = false;
    CategoryId category;
    std::vector<AgencyId> agencies; ///< the first one answers for it
    ChannelId channel;
    Place place;
    std::optional<Story> story;

    Time submitted;
    std::optional<Time> forwarded;
    std::optional<Time> first_follow_up;
    std::optional<Time> closed;
    Time updated;
    HowClosed how_closed = HowClosed::open;
    std::optional<int> rating; ///< 1..5
    bool demo = false;         ///< made up: everything made of it bears DATA CONTOH

    friend bool operator==(const Complaint&, const Complaint&) = default;
};

/// The length of a named interval; nothing while one of its ends is missing or they are in the wrong order, and none to
/// a resolution of what was closed otherwise.
std::optional<Seconds> length(const Complaint& complaint, Interval interval);

} // namespace siar::model
