// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/redress.hpp"

#include "model/correction.hpp"

namespace siar::model {

Time answer_due(const Objection& objection) {
    return objection.since + time_to_answer;
}

bool overdue(const Objection& objection, Time now) {
    return answer_due(objection) < now;
}

bool CorrectionState::in_force(Time now) const {
    return agreed_at && *agreed_at <= now && now < *agreed_at + correction_shown;
}

namespace {

void propose(Redress& out, const Decision& decision) {
    if (out.objection) return;
    // The same words again, while they are shown: they were lost with a database and come back with its proposer.
    if (out.agreed && out.agreed->text == decision.text && out.agreed->in_force(decision.at)) return;
    out.proposed = CorrectionState{decision.item, decision.text, decision.by, decision.at, {}, {}, decision.figure};
}

void agree(Redress& out, const Decision& decision) {
    if (out.objection || !out.proposed || out.proposed->text != decision.text) return;
    if (person_key(out.proposed->proposed_by) == person_key(decision.by)) return;
    out.agreed = out.proposed;
    out.agreed->agreed_by = decision.by;
    out.agreed->agreed_at = decision.at;
    out.proposed.reset();
}

} // namespace

Redress redress(const std::vector<Decision>& of_one_item) {
    Redress out;
    for (const auto& decision : of_one_item) {
        switch (decision.act) {
            case Act::propose_correction: propose(out, decision); break;
            case Act::agree_to_correction: agree(out, decision); break;
            case Act::object:
                if (out.objection) break; // the first one's time runs
                out = {Objection{decision.item, decision.reason, decision.by, decision.since.value_or(decision.at)},
                       std::nullopt, std::nullopt};
                break;
            case Act::answer_show:
            case Act::answer_withdrawn:
            case Act::answer_privacy: out.objection.reset(); break;
            case Act::withdraw_privacy: out = {}; break;
            default: break;
        }
    }
    return out;
}

} // namespace siar::model
