// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/office.hpp"
#include "app/simulated_calendar.hpp"
#include "editorial/witness.hpp"
#include "model/digest.hpp"
#include "model/result.hpp"
#include "store/store.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace siar::app {

/// What the people of a made-up office do, hour by hour, in a store of their own: a reviewer says yes except in the
/// weeks without approvals; others withdraw, pin, correct what was told, write down objections and answer them, on days
/// off, too. The witness hears of each decision.
class SimulatedPeople {
public:
    SimulatedPeople(const Office& office, const SimulatedCalendar& calendar) : office_(office), calendar_(calendar) {}

    /// What they do at `now`, once an hour; true where they decided anything.
    model::Result<bool> work(store::Store& store, model::Time now, editorial::Witness& witness);

    std::size_t answers() const { return answers_; }         ///< to objections
    std::size_t corrections() const { return corrections_; } ///< with their second yes

private:
    /// An objection and how it will be answered, when.
    struct Objected {
        model::ItemId item;
        model::Act answer = model::Act::answer_show;
        model::Time answered_at{};
        bool answered = false;
        model::Time yes_at{}; ///< the yes anew, where it may be shown again
    };
    using Changed = model::Result<bool>;
    /// One hour of one office.
    struct Hour;

    Changed review(const Hour& hour);
    Changed change_minds(const Hour& hour);
    Changed withdraw_for_the_cut_off(const Hour& hour) const;
    Changed approve_by_mistake(const Hour& hour) const;
    Changed answer(const Hour& hour);
    Changed propose(const Hour& hour);
    Changed agree(const Hour& hour);

    const Office& office_;
    const SimulatedCalendar& calendar_;
    std::vector<Objected> objected_;
    std::optional<std::pair<model::ItemId, model::Digest>> proposed_;
    std::size_t turn_ = 0;
    std::size_t answers_ = 0;
    std::size_t corrections_ = 0;
};

} // namespace siar::app
