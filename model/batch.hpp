// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/complaint.hpp"
#include "model/notice.hpp"
#include "model/outreach.hpp"
#include "model/sentences.hpp"
#include "model/statistics.hpp"
#include "privacy/held.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace siar::model {

/// A yes given at another hub: whose, when, on which text.
struct HubDecision {
    ReviewState state = ReviewState::fresh;
    std::string by;
    Time at;
    Digest text;
    friend bool operator==(const HubDecision&, const HubDecision&) = default;
};

/// One complaint on its way into the store. feeds fills `complaint` and `held`; a hub also gives `proposal` and `hub`;
/// for all others app puts the proposal in (editorial::condense).
struct Row {
    Complaint complaint;
    std::optional<privacy::Held> held;
    std::optional<Proposal> proposal;
    std::optional<HubDecision> hub;
};

/// How far a source has been read: its own opaque cursor and ETag, and the newest change seen.
struct Mark {
    std::string cursor;
    std::string etag;
    Time high_water{};            ///< on the source's own clock
    std::optional<Time> listed{}; ///< when a complete list of all it has was last read
    std::string doubt{};          ///< digest of what was missing from that list and was not withdrawn yet; or empty
    friend bool operator==(const Mark&, const Mark&) = default;
};

/// Totals as a source tells them itself, beside those counted here.
struct Given {
    std::vector<Recap> recaps;
    std::vector<Speed> speeds;
    friend bool operator==(const Given&, const Given&) = default;
};

/// What one read of a source gives; applied by the store in one transaction.
struct Batch {
    SourceName source;
    std::vector<Row> rows;
    std::vector<Key> tombstones; ///< withdrawn at the source
    Mark mark;
    std::optional<std::vector<Visit>> outreach; ///< the source's whole schedule, where it has one
    std::optional<std::vector<Notice>> notices; ///< all its announcements, where it has them
    std::optional<Given> given;                 ///< its own totals, where it tells them
    Time read_at{};                             ///< when the source was asked; becomes "data per"
};

/// Where the rows of a Batch go; the store is behind it.
using Sink = std::function<Result<void>(Batch&&)>;

} // namespace siar::model
