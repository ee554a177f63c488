// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulated_year.hpp"
#include "editorial/witness.hpp"
#include "model/edition.hpp"
#include "model/result.hpp"
#include "tts/studio.hpp"

#include <cstddef>
#include <optional>
#include <set>
#include <string>

namespace siar::app {

/// The programme of a station in a made-up year: what it says, without its sound. What was said is noted in the year's
/// store, as for a station.
class SimulatedRadio {
public:
    SimulatedRadio(SimulatedYear& year, editorial::Witness& witness) : year_(year), witness_(witness) {}

    /// The segment of the day, asked for at this time; it airs when the adzan lets it.
    model::Result<void> air(model::Time asked);
    /// The corrections that hold at `now` and were not made before, each for the slot of those who heard what was
    /// wrong.
    model::Result<void> correct(model::Time now);

    std::size_t segments() const { return segments_; }       ///< that told any item
    std::size_t corrections() const { return corrections_; } ///< that were said

private:
    model::Result<void> correct(const model::Correction& correction, const model::Edition& edition, model::Time now);

    SimulatedYear& year_;
    editorial::Witness& witness_;
    std::optional<tts::Studio> studio_; ///< says how long a correction takes; opened for the first one
    std::set<std::string> made_;        ///< corrections
    std::size_t segments_ = 0;
    std::size_t corrections_ = 0;
};

} // namespace siar::app
