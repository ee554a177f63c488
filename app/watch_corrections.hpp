// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attempts.hpp"
#include "app/correction_on_radio.hpp"
#include "app/workshop.hpp"

#include <cstdint>
#include <optional>
#include <set>
#include <string>

namespace siar::app {

/// The corrections of a watch: each is made for those who heard what was wrong; what stands no more is called back.
class WatchCorrections {
public:
    WatchCorrections(const Office& office, store::Store& store, Workshop& workshop, Attempts& attempts, TellLine tell)
        : office_(office), store_(store), workshop_(workshop), attempts_(attempts), tell_(std::move(tell)) {}

    /// Makes what is due now, and then calls back: a destination that is down delays nothing that is to be made.
    void keep(model::Time now);

private:
    /// No correction is to be made or called back before that time, as the store is at this version.
    struct NothingDue {
        std::int64_t version = 0;
        model::Time until{};
    };

    /// When the next one is to be made.
    model::Result<model::Time> make_due(model::Time now);
    model::Result<void> kept_ready(const Unsaid& one);
    /// Each once: what then still lies at a station, a person takes off.
    model::Result<void> call_back(model::Time now);

    const Office& office_;
    store::Store& store_;
    Workshop& workshop_;
    Attempts& attempts_;
    TellLine tell_;
    std::set<std::string> called_back_; ///< names of segments
    std::optional<NothingDue> nothing_due_;
};

} // namespace siar::app
