// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/decision.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace siar::model {

/// A citizen's objection (keberatan) to an item, as an officer wrote it down; of the citizen nothing is kept.
struct Objection {
    ItemId item;
    std::string about; ///< perihal, a few words
    std::string by;    ///< the officer
    Time since;        ///< when the citizen objected
    friend bool operator==(const Objection&, const Objection&) = default;
};

/// How long a proposed correction may wait for its second person before that is a fault.
inline constexpr std::chrono::hours time_to_agree{24};

/// How long the office has for its answer, to the second: 3x24 hours.
inline constexpr std::chrono::hours time_to_answer{72};
/// The last moment at which the answer is in time.
Time answer_due(const Objection& objection);
/// Whether that moment has passed at `now`.
bool overdue(const Objection& objection, Time now);

/// A correction as far as the decisions on its item or figure have brought it.
struct CorrectionState {
    ItemId item; ///< of a figure its key_of()
    Digest text; ///< correction_hash
    std::string proposed_by;
    Time proposed_at{};
    std::optional<std::string> agreed_by{};
    std::optional<Time> agreed_at{};
    std::optional<FigureId> figure{};

    /// By what people name what it corrects.
    const std::string& subject() const { return figure ? figure->value : item.value; }
    bool agreed() const { return agreed_at.has_value(); }
    /// Without a second person, for more than time_to_agree.
    bool waits_too_long(Time now) const { return !agreed() && proposed_at + time_to_agree < now; }
    /// From the second yes on, correction_shown long.
    bool in_force(Time now) const;
    friend bool operator==(const CorrectionState&, const CorrectionState&) = default;
};

/// What decisions on one item or figure, in their order, leave behind.
struct Redress {
    std::optional<Objection> objection;      ///< not answered yet
    std::optional<CorrectionState> proposed; ///< waits for a second person
    std::optional<CorrectionState> agreed;   ///< the newest one that two agreed on, in force or over
    friend bool operator==(const Redress&, const Redress&) = default;
};

/// The same rules for a decision that is made and for a log that is read again. An objection lasts until its answer or
/// a withdrawal for privacy, and ends all corrections of its item. A newer proposal takes the place of the one that
/// waits; a yes counts for the text that waits, and only of another person than the one who proposed it.
Redress redress(const std::vector<Decision>& of_one_item);

} // namespace siar::model
