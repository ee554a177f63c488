// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace siar::model {

/// The end of the name of a segment that may air at any hour of its day. It tells its items only where a station says
/// that it aired: most never do.
inline constexpr std::string_view evergreen_suffix = "-kapan-saja";

/// The end of the name of a segment that is only practised: it never airs.
inline constexpr std::string_view practice_suffix = "-LATIHAN";

/// One line of what a station's automation played, whoever made it.
struct Played {
    std::size_t line = 0; ///< in its file, from 1
    std::string name;     ///< cut, file and title, as the file has them; for comparing only, never shown or kept
    Time at{};
    Seconds length{};
    friend bool operator==(const Played&, const Played&) = default;
};

/// A segment of ours that a station aired.
struct Aired {
    std::string cut; ///< its name, as in History::Entry
    Time at{};
    Seconds length{};
    friend bool operator==(const Aired&, const Aired&) = default;
};

/// From the first to the last of what a station played on a day: what is not told in it did not air.
struct Covered {
    Time from{};
    Time until{};
    friend bool operator==(const Covered&, const Covered&) = default;
};

/// What stations said of what they aired; both in order.
struct Playout {
    std::vector<Aired> aired;
    std::vector<Covered> covered;
    friend bool operator==(const Playout&, const Playout&) = default;
};

} // namespace siar::model
