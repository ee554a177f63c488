// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/batch.hpp"
#include "model/complaint.hpp"
#include "model/decision.hpp"

#include <optional>
#include <string_view>

namespace siar::store {

/// Who withdrew an item. Codes on disk: sumber, pusat, orang, lain, privasi.
enum class Withdrawer {
    source,
    hub,
    person,
    other,   ///< another source of the same complaint, by withdrawing it or calling it secret
    privacy, ///< a person, for privacy: nothing ends it, and no word of the item is kept
};
std::string_view code(Withdrawer withdrawer);
std::optional<Withdrawer> withdrawer_from(std::string_view code);

/// Where the review of an item stands.
struct Standing {
    model::ReviewState state = model::ReviewState::fresh;
    bool pinned = false;
    std::optional<model::Time> decided_at;
    std::optional<model::Digest> approved; ///< text_hash of what was approved last, by a person or at a hub
    std::optional<model::Time> withdrawn;  ///< since when; set while state is withdrawn
    std::optional<Withdrawer> withdrawn_by;
    friend bool operator==(const Standing&, const Standing&) = default;
};

/// True where a person here withdrew it.
bool withdrawn_by_person(const Standing& standing);

/// Withdraws, or ends a withdrawal with the state that follows.
void withdraw(Standing& standing, Withdrawer by, model::Time at);
void leave_withdrawn(Standing& standing, model::ReviewState state);

/// What a new reading of its source means for an item.
struct Reading {
    bool meaning_changed = false; ///< see same_meaning(); always true for a row of a hub with other sentences
    bool classified_anew = false; ///< whether it may be told at all is another question now
    bool returned = false;        ///< the source had withdrawn it and gives it again
    bool became_secret = false;
    std::optional<model::Digest> proposal; ///< text_hash of what is proposed now
    std::optional<model::Digest> present;  ///< text_hash of what the store has
    bool present_by_person = false;        ///< a person worded it
    model::Time at{};
};

/// What follows from a reading: the standing, and whether the new proposal takes the place of the present sentences.
struct Outcome {
    Standing standing;
    bool take_proposal = false;
};

/// A changed source asks again unless it still proposes what was decided on under the same classification; a rule that
/// only masks more does not ask. What a person withdrew stays withdrawn. `decided` is the text of the last decision of
/// a person here.
Outcome after_reading(const Standing& before, const std::optional<model::Digest>& decided, const Reading& reading);

/// The standing after a person's act on the present sentences.
Standing after_decision(const Standing& before, const model::Decision& decision);

/// The standing of a new item of which the log already knows decisions; `last` is the newest of them. A yes or no holds
/// only for the same sentences.
Standing after_rebuild(const model::Decision& last, const std::optional<model::Digest>& present);

/// The standing after a hub's word. `here` is the last decision of a person here; it goes before the hub's on the same
/// sentences. Nothing but a withdrawal counts unless `trusted` (ReviewPolicy::hub).
Standing after_hub(const Standing& before, const model::HubDecision& hub, const std::optional<model::Digest>& present,
                   const std::optional<model::Decision>& here, bool trusted);

/// True when two texts are the same but for marks of the gate ("[nama]") that one of them has where the other has
/// words.
bool same_but_for_marks(std::string_view a, std::string_view b);

/// True when two readings of a complaint say the same: words (but for marks), category, classification, agencies,
/// place.
bool same_meaning(const model::Complaint& a, const model::Complaint& b);

} // namespace siar::store
