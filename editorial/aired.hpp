// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/aired.hpp"
#include "model/delivery.hpp"
#include "model/history.hpp"
#include "model/time.hpp"
#include "privacy/showable.hpp"

#include <cstddef>
#include <vector>

namespace siar::editorial {

/// What a station's list says of our segments.
struct Matched {
    model::Playout playout;
    std::vector<std::size_t> others; ///< lines of what is none of our segments
};

/// Finds our segments in a list: by their name, their title or that under which they were `sent`, whatever stands
/// around it and between its parts; or where only the programme is named, the segment of the nearest slot, at most ten
/// minutes away. So it is, too, under a name that several segments had, but that an evergreen may have aired all day.
/// Names of less than eight letters and digits count only where they stand alone. A list covers each of its days from
/// its first line of that day to the end of what its last one played.
Matched match(const std::vector<model::Played>& played, const model::History& history, const privacy::Label& programme,
              const std::vector<model::Delivery>& sent, const model::Zone& zone);

/// Which evergreen segments count as told.
enum class Evergreens {
    listed,   ///< those that a list names: most never air
    unmissed, ///< all but those that no list names, where lists cover most of their day
};

/// The history without what did not air: practice; segments whose slot a list covers that does not name them, and
/// evergreen ones that do not count. Days without a list stay as they were made.
model::History as_aired(model::History history, const model::Playout& playout,
                        Evergreens evergreens = Evergreens::listed);

} // namespace siar::editorial
