// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulated_people.hpp"

#include "editorial/correction.hpp"
#include "feeds/demo.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <string>
#include <utility>

namespace siar::app {

namespace {

using std::chrono::days;
using std::chrono::hours;
using namespace std::chrono_literals;

constexpr auto reviewer = "peninjau contoh";
constexpr auto second_reader = "pembaca kedua contoh";
constexpr auto on_duty = "petugas jaga contoh";

model::Decision decision_on(const model::Reviewed& item, model::Act act, const char* by, model::Time now) {
    model::Decision out;
    out.item = item.id;
    out.act = act;
    out.by = by;
    out.at = now;
    if (item.text) out.text = model::text_hash(item.text->sentences);
    return out;
}

} // namespace

struct SimulatedPeople::Hour {
    store::Store& store;
    model::Time now;
    model::LocalTime clock;
    editorial::Witness& witness;

    model::Result<void> decide(const model::Decision& decision) const {
        if (auto done = store.decide(decision); !done) return done;
        witness.noted(decision);
        if (decision.act != model::Act::withdraw_privacy) return {};
        const auto erased = store.erase(decision.item);
        if (!erased) return tl::unexpected(erased.error());
        return {};
    }
    /// What was approved and may still be shown, newest closing first.
    model::Result<std::vector<model::Reviewed>> shown() const {
        auto material = store.material(now, {});
        if (!material) return tl::unexpected(material.error());
        std::erase_if(material->approved, [&](const auto& one) {
            return !one.text || one.text->hollow || *one.complaint.closed + days{50} < now;
        });
        return std::move(material->approved);
    }
};

/// A reviewer at the desk.
model::Result<bool> SimulatedPeople::review(const Hour& hour) {
    if (calendar_.is_without_approval(hour.clock.date) || hour.clock.of_day < calendar_.review_from() ||
        hour.clock.of_day >= calendar_.closes(hour.clock.date))
        return false;
    constexpr std::size_t everything = 100'000;
    const auto fresh = hour.store.review({model::ReviewState::fresh, everything});
    if (!fresh) return tl::unexpected(fresh.error());
    std::vector<model::Decision> decisions;
    for (const auto& item : *fresh) {
        auto decision = feeds::demo_decision(item, hour.now);
        if (!decision) continue;
        decision->at = hour.now;
        decisions.push_back(std::move(*decision));
    }
    if (decisions.empty()) return false;
    if (auto done = hour.store.decide(decisions); !done) return tl::unexpected(done.error());
    for (const auto& decision : decisions)
        hour.witness.noted(decision);
    return true;
}

/// Once a month somebody says yes to an answer that only promises: his yes shows it nowhere.
model::Result<bool> SimulatedPeople::approve_by_mistake(const Hour& hour) const {
    if (hour.clock.date.day() != std::chrono::day{15} || hour.clock.of_day != 9h) return false;
    constexpr std::size_t everything = 100'000;
    const auto fresh = hour.store.review({model::ReviewState::fresh, everything});
    if (!fresh) return tl::unexpected(fresh.error());
    const auto hollow = std::find_if(fresh->begin(), fresh->end(), [](const auto& one) {
        const auto& facts = one.complaint;
        return one.text && one.text->hollow && one.text->verdict.ok() && !facts.secret &&
               facts.status == model::Status::resolved && facts.classification == model::Classification::complaint;
    });
    if (hollow == fresh->end()) return false;
    if (auto done = hour.decide(decision_on(*hollow, model::Act::approve, reviewer, hour.now)); !done)
        return tl::unexpected(done.error());
    return true;
}

/// Once in five days somebody takes back what he said: a withdrawal, an objection, or a pin.
model::Result<bool> SimulatedPeople::change_minds(const Hour& hour) {
    constexpr int between = 5;
    if (model::day_number(hour.clock.date) % between != 0 || hour.clock.of_day != 10h) return false;
    const auto shown = hour.shown();
    if (!shown) return tl::unexpected(shown.error());
    if (shown->empty()) return false;
    ++turn_;
    const auto& item = (*shown)[(turn_ * 7919) % shown->size()];
    if (proposed_ && proposed_->first == item.id) return false; // a correction waits; let it be
    constexpr std::array acts{model::Act::pin, model::Act::object, model::Act::withdraw_privacy, model::Act::withdraw};
    auto decision = decision_on(item, acts.at(turn_ % acts.size()), on_duty, hour.now);
    decision.reason = "tempat keliru";
    if (decision.act == model::Act::object) {
        decision.since = hour.now - 1h;
        struct Way {
            model::Act answer;
            hours after; ///< of 72; the last one in the last hour of the third day
        };
        constexpr std::array ways{Way{model::Act::answer_show, 5h}, Way{model::Act::answer_withdrawn, 28h},
                                  Way{model::Act::answer_privacy, 71h}, Way{model::Act::answer_show, 71h}};
        const auto& way = ways.at(objected_.size() % ways.size());
        const auto answered_at = *decision.since + way.after;
        objected_.push_back({item.id, way.answer, answered_at, false, answered_at + days{1}});
    }
    if (auto done = hour.decide(decision); !done) return tl::unexpected(done.error());
    return true;
}

/// On its second day without a desk something is withdrawn that the screen shows.
model::Result<bool> SimulatedPeople::withdraw_for_the_cut_off(const Hour& hour) const {
    if (!calendar_.is_cut_off(hour.clock.date) || hour.clock.of_day != 9h ||
        calendar_.is_cut_off(model::from_day_number(model::day_number(hour.clock.date) - 2)) ||
        hour.clock.date == calendar_.first_cut_off())
        return false;
    const auto shown = hour.shown();
    if (!shown) return tl::unexpected(shown.error());
    // The screen knows it, and shows nothing more often than what its own place has most of.
    const auto heard_last = model::at({calendar_.first_cut_off(), {}}, office_.package.regency.identity.zone);
    std::map<model::DistrictId, int> counts;
    for (const auto& one : *shown)
        ++counts[one.complaint.place.district];
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    for (const auto& one : *shown) {
        if (one.complaint.place.district != most->first || heard_last < *one.complaint.closed + days{3}) continue;
        auto decision = decision_on(one, model::Act::withdraw, on_duty, hour.now);
        decision.reason = "tempat keliru";
        if (auto done = hour.decide(decision); !done) return tl::unexpected(done.error());
        return true;
    }
    return false;
}

/// An answer is owed on days off, too: somebody is on duty.
model::Result<bool> SimulatedPeople::answer(const Hour& hour) {
    bool changed = false;
    for (auto& one : objected_) {
        const bool due = !one.answered && one.answered_at <= hour.now;
        const bool anew = one.answered && one.answer == model::Act::answer_show && one.yes_at == hour.now;
        if (!due && !anew) continue;
        const auto item = hour.store.item(one.item);
        if (!item) return tl::unexpected(item.error());
        if (!*item || !(*item)->text) continue;
        auto decision = decision_on(**item, due ? one.answer : model::Act::approve, on_duty, hour.now);
        if (due) decision.text = {};
        if (auto done = hour.decide(decision); !done) return tl::unexpected(done.error());
        if (due && one.answer == model::Act::answer_privacy) {
            auto deletes = decision;
            deletes.act = model::Act::withdraw_privacy;
            if (auto done = hour.decide(deletes); !done) return tl::unexpected(done.error());
        }
        if (due) ++answers_;
        one.answered = true;
        changed = true;
    }
    return changed;
}

/// What the radio told lately and may be corrected in free words.
model::Result<bool> SimulatedPeople::propose(const Hour& hour) {
    const auto all = calendar_.corrections();
    const bool today =
        std::any_of(all.begin(), all.end(), [&](const auto& one) { return one.proposed == hour.clock.date; });
    if (!today || hour.clock.of_day != 11h) return false;
    const auto history = hour.store.history(hour.now - days{12});
    if (!history) return tl::unexpected(history.error());
    const auto shown = hour.shown();
    if (!shown) return tl::unexpected(shown.error());
    const auto& regency = office_.package.regency;
    for (const auto& made : history->made) {
        const auto item =
            std::find_if(shown->begin(), shown->end(), [&](const auto& one) { return one.id == made.item; });
        if (item == shown->end() || !editorial::may_be_corrected(item->complaint, regency)) continue;
        const auto text = editorial::word_correction("Pekerjaan ini sudah selesai seluruhnya",
                                                     "Pekerjaan ini baru selesai sebagian dan masih dilanjutkan",
                                                     item->complaint, regency, office_.package.gate);
        if (!text) return tl::unexpected(text.error());
        auto decision = decision_on(*item, model::Act::propose_correction, reviewer, hour.now);
        decision.text = model::correction_hash(item->id, *text);
        decision.correction = *text;
        if (auto done = hour.decide(decision); !done) return tl::unexpected(done.error());
        proposed_.emplace(item->id, decision.text);
        return true;
    }
    return false;
}

model::Result<bool> SimulatedPeople::agree(const Hour& hour) {
    const auto all = calendar_.corrections();
    const bool today =
        std::any_of(all.begin(), all.end(), [&](const auto& one) { return one.agreed == hour.clock.date; });
    if (!today || hour.clock.of_day != 10h || !proposed_) return false;
    model::Decision decision;
    decision.item = proposed_->first;
    decision.act = model::Act::agree_to_correction;
    decision.by = second_reader;
    decision.at = hour.now;
    decision.text = proposed_->second;
    if (auto done = hour.decide(decision); !done) return tl::unexpected(done.error());
    proposed_.reset();
    ++corrections_;
    return true;
}

model::Result<bool> SimulatedPeople::work(store::Store& store, model::Time now, editorial::Witness& witness) {
    const Hour hour{store, now, model::local(now, office_.package.regency.identity.zone), witness};
    bool changed = false;
    for (const auto does : {&SimulatedPeople::review, &SimulatedPeople::answer, &SimulatedPeople::agree,
                            &SimulatedPeople::propose, &SimulatedPeople::change_minds}) {
        const auto done = (this->*does)(hour);
        if (!done) return done;
        changed = changed || *done;
    }
    for (const auto does : {&SimulatedPeople::withdraw_for_the_cut_off, &SimulatedPeople::approve_by_mistake}) {
        const auto done = (this->*does)(hour);
        if (!done) return done;
        changed = changed || *done;
    }
    return changed;
}

} // namespace siar::app
