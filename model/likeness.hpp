// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/codes.hpp"
#include "model/complaint.hpp"
#include "model/time.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace siar::model {

/// What one needs of a complaint to hold it against others.
struct Likeness {
    ItemId item;
    SourceName source;
    std::optional<Origin> origin;
    Place place;
    CategoryId category;
    Time submitted;
    std::string problem; ///< the first of its three sentences, through the gate
};

/// Two items that may be one complaint told by two sources.
struct LikelyPair {
    ItemId first; ///< submitted first
    ItemId second;
    double likeness = 0; ///< shared words of all words, 0..1
    friend bool operator==(const LikelyPair&, const LikelyPair&) = default;
};

/// The likeliest pairs first, at most `limit`: of different sources, same district, category and (where both have one)
/// village, submitted within three weeks, with at least three words and 60 % of all words in common. Two numbers of
/// one system are two complaints. Each item is held against at most 200 that follow it in time, so that the work grows
/// with their number and not with its square. A proposal for a person: nothing is ever merged by it.
std::vector<LikelyPair> likely_duplicates(const std::vector<Likeness>& items, std::size_t limit);

} // namespace siar::model
