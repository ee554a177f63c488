// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/office.hpp"
#include "app/painter.hpp"
#include "editorial/airtime.hpp"
#include "editorial/rotate.hpp"
#include "editorial/witness.hpp"
#include "model/edition.hpp"
#include "model/screen.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace siar::app {

/// How long slides stand on a screen. Laying out cards is what takes time, so an item is laid out once as long as it
/// stays the same, a figure once for each Edition; the witness reads the words of each card.
class SlideLengths {
public:
    SlideLengths(const Office& office, editorial::Witness& witness)
        : office_(office), witness_(witness), painter_(office) {}
    model::Seconds of(const model::Slide& slide, const model::Edition& edition, model::Time at);
    Painter& painter() { return painter_; }

private:
    model::Seconds laid_out(const model::Slide& slide, const model::Edition& edition, model::Time at);

    const Office& office_;
    editorial::Witness& witness_;
    Painter painter_;
    std::map<std::pair<model::Time, model::Slide>, model::Seconds> scenes_; ///< by the time of their Edition
    std::map<model::ItemId, std::pair<model::Item, model::Seconds>> items_;
};

/// One screen of a made-up year in its opening hours, at the pace of its cards.
class SimulatedLobby {
public:
    SimulatedLobby(std::string name, model::Schedule schedule, SlideLengths& lengths, editorial::Witness& witness)
        : name_(std::move(name)), schedule_(std::move(schedule)), lengths_(lengths), witness_(witness) {}

    const std::string& name() const { return name_; }
    /// A new Edition; the slides go on behind what was shown.
    void hear(std::shared_ptr<const model::Edition> edition);
    /// Shows what there is; after the first Edition.
    void play(model::Time from, model::Time until);
    /// All cards that a visitor sees from `at` on, at most so many, this many times smaller than the screen.
    std::vector<display::Bitmap> pictures(const model::Screen& screen, model::Time at, std::size_t most, int smaller);

    /// How many complaints may be shown at `at`; after the first Edition.
    std::int64_t items(model::Time at) const;
    editorial::Airtime take_airtime() { return std::exchange(airtime_, {}); }
    std::size_t slides() const { return slides_; }

private:
    std::string name_;
    model::Schedule schedule_;
    SlideLengths& lengths_;
    editorial::Witness& witness_;
    std::shared_ptr<const model::Edition> edition_;
    std::unique_ptr<editorial::Rota> rota_;
    std::vector<model::Shown> shown_; ///< of the last day
    editorial::Airtime airtime_;
    std::size_t slides_ = 0;
};

} // namespace siar::app
