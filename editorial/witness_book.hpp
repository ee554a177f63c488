// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/complaint.hpp"
#include "model/correction.hpp"
#include "model/decision.hpp"

#include <optional>
#include <string>
#include <vector>

namespace siar::editorial {

/// What is true of an item, from the book of whoever runs the year; not from the store, nor from an Edition.
struct Fate {
    model::Complaint complaint;             ///< as its source tells it now
    std::vector<model::Decision> decisions; ///< all that people said of it, in order
};

namespace trade {

/// What the decisions on an item say at one moment.
struct Standing {
    std::optional<model::Time> yes;       ///< a person's, and nothing since has taken it back
    model::Digest text;                   ///< of the sentences it was given to; zero where the decision does not say
    std::optional<model::Time> off;       ///< taken off the air, until another yes
    std::optional<model::Time> objection; ///< when a citizen objected; not answered yet
    bool for_ever = false;                ///< withdrawn for privacy
    bool pinned = false;
};
Standing standing(const Fate& fate, model::Time at);

/// A correction that somebody said the second yes to.
struct Agreed {
    model::ItemId item;
    std::optional<model::CorrectionText> text; ///< nothing where it was never proposed
    std::string proposed_by;
    std::string agreed_by;
    model::Time since{};
    std::optional<model::Time> ended; ///< by an objection or a withdrawal for privacy, before its time was over

    model::Time until() const { return ended.value_or(since + std::chrono::hours{24}); }
};
/// The newest one that somebody had agreed to by `at`.
std::optional<Agreed> agreed(const Fate& fate, model::Time at);

/// An answer to an objection has 3x24 hours, to the second.
inline constexpr std::chrono::hours to_answer{3 * 24};

} // namespace trade
} // namespace siar::editorial
