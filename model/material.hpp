// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/batch.hpp"
#include "model/complaint.hpp"
#include "model/correction.hpp"
#include "model/decision.hpp"
#include "model/notice.hpp"
#include "model/outreach.hpp"
#include "model/photos.hpp"
#include "model/sentences.hpp"
#include "model/tally.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace siar::model {

/// A complaint with its sentences and the state of its review; what the store knows of one item.
struct Reviewed {
    ItemId id;
    Complaint complaint;          ///< without story where the store was asked for what goes out
    std::optional<Proposal> text; ///< the approved sentences, or the proposal that waits; none for secret ones
    ReviewState state = ReviewState::fresh;
    std::optional<Time> decided_at;
    std::optional<Digest> approved; ///< text_hash of what was approved
    bool pinned = false;
    bool erased = false;                ///< withdrawn for privacy: only counted, for ever
    std::vector<Digest> photos;         ///< sha256 of those a person said yes to
    Photos pictured{};                  ///< of those the latest of each kind
    std::vector<Digest> photos_waiting; ///< of those nobody has decided on; never in what goes out
    Time changed{}; ///< when the store took in this state, later than all it had before: the order of the API
    friend bool operator==(const Reviewed&, const Reviewed&) = default;
};

/// A correction that two persons agreed on and that may be shown, with the item or figure that it is about.
struct Corrected {
    Reviewed item; ///< without its sentences, which may be the wrong ones; of a figure only the key
    CorrectionText text;
    Time since; ///< the second yes
    std::optional<FigureId> figure{};
    friend bool operator==(const Corrected&, const Corrected&) = default;
};

/// A period whose sums are wanted, both days included; how much of them.
struct Asked {
    Date first;
    Date last;
    Depth depth = Depth::all;
    friend bool operator==(const Asked&, const Asked&) = default;
};
/// The sums of a period, as deep as was asked for.
struct PeriodSums {
    Asked asked;
    Sums sums;
    friend bool operator==(const PeriodSums&, const PeriodSums&) = default;
};
/// Answers with the sums of the periods asked, in that order.
using SumsOf = std::function<std::vector<PeriodSums>(const std::vector<Asked>&)>;

/// Totals that sources tell themselves, the newest of each.
using GivenTotals = std::vector<std::pair<SourceName, Given>>;

/// Picks the sums that figures are made of, of data that reach up to `as_of`: what it asks may follow from what it was
/// answered before.
using Asking = std::function<std::vector<PeriodSums>(Time as_of, const GivenTotals& given, const SumsOf& sums_of)>;

/// When a source last answered, and what the office calls it.
struct SourceContact {
    SourceName source;
    std::optional<Time> last; ///< none: never
    privacy::Label name{};
    friend bool operator==(const SourceContact&, const SourceContact&) = default;
};

/// What the store hands to editorial::edition: one snapshot.
struct Material {
    std::vector<Reviewed> approved; ///< closed and approved, newest closing first
    std::vector<ItemId> withdrawn;  ///< in the last 30 days, the newest 2000
    std::vector<PeriodSums> sums;   ///< as Asking picked them; none where nothing was ever read
    GivenTotals given;              ///< totals as sources tell them, in the order of sources
    /// Of those that tell totals the ones that tell no complaints, so that nothing here counts them.
    std::vector<SourceName> totals_only;
    std::size_t counted_sources = 1; ///< sources with complaints; of several the totals of one are not those of all
    std::vector<Visit> visits;
    std::vector<Notice> notices;
    std::vector<Corrected> corrections{}; ///< in force, newest first
    std::optional<Time> data_as_of; ///< of the source of complaints read longest ago; none before the first reading
    bool demo = false;              ///< any complaint in the store is made up
    std::size_t waiting = 0;        ///< items that wait for a person
    std::vector<SourceContact> contacts{}; ///< in the order of the settings
    friend bool operator==(const Material&, const Material&) = default;
};

} // namespace siar::model
