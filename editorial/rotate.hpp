// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editorial/fair.hpp"
#include "model/edition.hpp"
#include "model/history.hpp"
#include "model/screen.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace siar::editorial {

/// What a screen shows next, after what it has shown. Of the entries of the schedule that apply and have something to
/// show, those of the highest priority take turns by their weights: next comes the one that waited longest for its
/// share, and no scene but that of items twice in a row. Among items a pinned one comes every third time, one of the
/// screen's own place every second, then see Turns; an item rests `schedule.rest` between two showings. A correction
/// that holds goes before all of it, whatever the schedule says, and again when thirty other slides were shown. Left
/// out is what is over, withdrawn, or hidden by a window of the calendar, and what only the office may see from an
/// Edition for others. Posters have at most a quarter of the last hour's time, whatever
/// their weight and priority; only where the schedule has nothing else to show they go on, for a screen is never blank.
/// The same input gives the same slide.
class Rota {
public:
    /// Edition and schedule must outlive it.
    Rota(const model::Edition& edition, const model::Schedule& schedule, std::uint64_t seed);

    /// This was shown; in order of time.
    void note(const model::Shown& shown);
    /// The slide for `now`; nothing where there is nothing to show.
    std::optional<model::Slide> next(model::Time now) const;

private:
    bool is_own(const model::Item& item) const;
    bool may_be_shown(const model::Item& item, model::Time now) const;
    const model::Item* next_item(model::Time now) const;
    bool holds(model::Condition condition, model::Time now) const;
    const model::Correction* next_correction(model::Time now) const;
    bool has_something(model::Scene scene, model::Time now) const;
    std::string next_entry(model::Scene scene, model::Time now) const;
    std::size_t waited(model::Scene scene) const;
    bool poster_may(model::Time now) const;
    std::optional<model::Slide> next_of(bool posters, model::Time now) const;

    const model::Edition& edition_;
    const model::Schedule& schedule_;
    Turns turns_;
    std::map<model::ItemId, bool> own_; ///< of every item of the Edition
    std::map<model::ItemId, model::Time> last_;
    std::map<model::ItemId, std::size_t> corrections_; ///< number of the last slide of each correction
    std::map<model::Scene, std::size_t> scenes_;       ///< number of the last slide of each scene
    std::map<std::pair<model::Scene, std::string>, std::size_t> entries_; ///< and of each entry of it
    std::size_t slides_ = 0;
    std::vector<std::pair<model::Time, bool>> hour_; ///< when each slide of the last hour began, and which are posters
    std::size_t since_pinned_ = 2;                   ///< items since the last pinned one
    bool own_before_ = false;                        ///< the last item was of the screen's own place
};

/// The slide for `now` after all of `shown`.
std::optional<model::Slide> next_slide(const model::Edition& edition, const model::Schedule& schedule,
                                       const std::vector<model::Shown>& shown, std::uint64_t seed, model::Time now);

/// The slides that follow one another from `now` on, each for `dwell`, until `span` is over; nothing for
/// moments with nothing to show.
model::Rotation rotate(const model::Edition& edition, const model::Schedule& schedule, std::uint64_t seed,
                       model::Time now, model::Seconds span, model::Seconds dwell = model::Seconds{14});

/// All that a screen of this scene alone can show: every item once, every message of a scene that has several, another
/// scene once.
model::Rotation slides_of(const model::Edition& edition, model::Scene scene, model::Time now);

} // namespace siar::editorial
