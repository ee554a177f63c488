// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/witness_book.hpp"

namespace siar::editorial::trade {

using model::Act;

namespace {

void take_off(Standing& now, const model::Decision& decision) {
    now.yes.reset();
    now.pinned = false;
    if (!now.off) now.off = decision.at;
}

void say_yes(Standing& now, const model::Decision& decision) {
    if (now.for_ever || now.objection) return; // no yes counts there
    now.yes = decision.at;
    now.text = decision.edited ? model::text_hash(*decision.edited) : decision.text;
    now.off.reset();
    now.pinned = now.pinned || decision.act == Act::pin;
}

} // namespace

Standing standing(const Fate& fate, model::Time at) {
    Standing now;
    for (const auto& decision : fate.decisions) {
        if (at < decision.at) break;
        switch (decision.act) {
            case Act::approve:
            case Act::edit:
            case Act::pin: say_yes(now, decision); break;
            case Act::reject:
            case Act::hold:
                now.yes.reset();
                now.pinned = false;
                break;
            case Act::object:
                if (!now.objection) now.objection = decision.since.value_or(decision.at);
                take_off(now, decision);
                break;
            case Act::answer_show: now.objection.reset(); break;
            case Act::answer_privacy:
            case Act::withdraw_privacy: now.for_ever = true; [[fallthrough]];
            case Act::answer_withdrawn: now.objection.reset(); [[fallthrough]];
            case Act::withdraw: take_off(now, decision); break;
            default: break;
        }
    }
    return now;
}

std::optional<Agreed> agreed(const Fate& fate, model::Time at) {
    std::optional<Agreed> out;
    const model::Decision* proposed = nullptr;
    for (const auto& decision : fate.decisions) {
        if (at < decision.at) break;
        if (decision.act == Act::propose_correction) proposed = &decision;
        if (decision.act == Act::agree_to_correction) {
            out = Agreed{decision.item, {}, {}, decision.by, decision.at, {}};
            if (proposed != nullptr && proposed->text == decision.text) {
                out->text = proposed->correction;
                out->proposed_by = proposed->by;
            }
        }
        const bool ends =
            decision.act == Act::object || decision.act == Act::withdraw_privacy || decision.act == Act::answer_privacy;
        if (ends) proposed = nullptr;
        if (ends && out && !out->ended && decision.at < out->until()) out->ended = decision.at;
    }
    return out;
}

} // namespace siar::editorial::trade
