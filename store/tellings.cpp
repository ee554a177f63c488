// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tellings.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace siar::store {

namespace {

using model::Act;
using model::ReviewState;
using model::Time;

bool at_source(const Telling& telling) {
    return telling.absence != Absence::gone;
}

bool revoked(const std::vector<Telling>& tellings) {
    std::map<model::SourceName, bool> has_it;
    for (const auto& telling : tellings)
        has_it[telling.key.source] |= at_source(telling);
    return std::any_of(has_it.begin(), has_it.end(), [](const auto& source) { return !source.second; });
}

bool silences_others(const Telling& telling) {
    return at_source(telling) && (telling.secret_itself || telling.standing.withdrawn_by == Withdrawer::hub);
}

/// A withdrawal for privacy of any of them holds for all, whatever was said since.
bool heed_privacy(std::vector<Telling>& tellings) {
    const auto erased = [](const Telling& one) { return one.standing.withdrawn_by == Withdrawer::privacy; };
    const auto word = std::find_if(tellings.begin(), tellings.end(), erased);
    if (word == tellings.end()) return false;
    const auto at = word->standing.withdrawn.value_or(Time{});
    for (auto& telling : tellings)
        if (!erased(telling)) withdraw(telling.standing, Withdrawer::privacy, at);
    return true;
}

/// The newest decision of a person on any of them holds for all, as far as it keeps something back.
void heed_person(std::vector<Telling>& tellings) {
    const Telling* newest = nullptr;
    for (const auto& telling : tellings)
        if (telling.latest && (!newest || telling.latest->n > newest->latest->n)) newest = &telling;
    if (!newest) return;
    const Latest word = *newest->latest;
    for (auto& telling : tellings) {
        auto& standing = telling.standing;
        if (model::is_withdrawal(word.act)) {
            if (standing.withdrawn_by != Withdrawer::person) withdraw(standing, Withdrawer::person, word.at);
            continue;
        }
        if (&telling == newest) continue;
        if (standing.withdrawn_by == Withdrawer::person) {
            if (at_source(telling))
                leave_withdrawn(standing, ReviewState::needs_review);
            else
                standing.withdrawn_by = Withdrawer::source;
        }
        const bool no = word.act == Act::reject || word.act == Act::hold || word.act == Act::answer_show;
        if (no && standing.state == ReviewState::approved) {
            standing.state = ReviewState::needs_review;
            standing.pinned = false;
        }
    }
}

void silence(Telling& telling, model::Time at) {
    auto& standing = telling.standing;
    if (telling.silenced) {
        if (standing.state != ReviewState::withdrawn) withdraw(standing, Withdrawer::other, at);
    } else if (standing.withdrawn_by == Withdrawer::other) {
        leave_withdrawn(standing, standing.decided_at ? ReviewState::needs_review : ReviewState::fresh);
    }
}

void stand_apart(std::vector<Telling>& tellings) {
    for (auto& telling : tellings) {
        telling.silenced = false;
        telling.veiled = false;
        if (!at_source(telling)) continue;
        telling.absence = Absence::none;
        silence(telling, {});
    }
}

} // namespace

void align(std::vector<Telling>& tellings, model::Time at) {
    if (tellings.size() > most_tellings) return stand_apart(tellings);
    const bool erased = heed_privacy(tellings);
    if (!erased) heed_person(tellings);
    const bool withdrawn = revoked(tellings);
    const Telling* lead = nullptr;
    const auto order = [](const Telling& telling) { return std::tie(telling.rank, telling.key); };
    for (const auto& telling : tellings)
        if (at_source(telling) && (!lead || order(telling) < order(*lead))) lead = &telling;
    for (auto& telling : tellings) {
        const auto other = [&](const Telling& one) { return &one != &telling; };
        telling.silenced = false;
        telling.veiled = false;
        if (!at_source(telling)) continue;
        telling.silenced = withdrawn || erased;
        for (const auto& one : tellings) {
            if (!other(one) || !silences_others(one)) continue;
            telling.silenced = true;
            telling.veiled = telling.veiled || (one.secret_itself && !telling.secret_itself);
        }
        telling.absence = &telling == lead ? Absence::none : Absence::shadowed;
        if (withdrawn) telling.absence = Absence::revoked;
    }
    for (auto& telling : tellings)
        if (at_source(telling)) silence(telling, at);
}

} // namespace siar::store
