// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.hpp"
#include "model/script.hpp"

#include <cstddef>
#include <functional>
#include <vector>

namespace siar::tts {

/// What became of a line of the Script.
enum class Fate { whole, shortened, dropped };

/// How far a segment may be bent to its length.
struct Limits {
    double slowest = 0.92;
    double fastest = 1.12;
    double shortest_pause = 0.6; ///< of the pause the Script asks for
    double longest_pause = 1.8;
    double longest_hole = 5.8; ///< seconds of music before something new; within longest_hole_seconds with the margins
};

/// True where a line begins something new, so that music may stand before it.
bool begins_new(const model::Line& before, const model::Line& line);

/// Seconds of voice at a pace, without pauses, of all lines with these fates.
using Lengths = std::function<model::Result<double>(const std::vector<Fate>& fates, double pace)>;

/// Which lines are said, in which form, and how fast.
struct Fit {
    std::vector<Fate> fates; ///< one for every line
    double pace = 1;
};

/// Chooses what is said in `seconds`: all of it at an easy pace if it can be; else faster and with shorter pauses; else
/// extras go by drop order, equal numbers together; else lines take their short form, those that may go first before
/// the others, the last before the first; else all lines that may go by drop order. Then groups that went come back
/// where there is room, the last to go first, and short forms grow back. An error where what must be said is still too
/// long.
model::Result<Fit> fit(const model::Script& script, double seconds, const Limits& limits, const Lengths& lengths);

/// Seconds of voice and pauses of a Script with all left out that may be, at the fastest; with all said whole as it
/// comes; with all said whole, slowly. What is longer than the last is music, and longest_seconds() is how much of it
/// there may be: with all said whole at a pace and each pause, before something new each hole, as long as it may be.
model::Result<double> least_seconds(const model::Script& script, const Limits& limits, const Lengths& lengths);
model::Result<double> easy_seconds(const model::Script& script, const Lengths& lengths);
model::Result<double> most_seconds(const model::Script& script, const Limits& limits, const Lengths& lengths);
model::Result<double> longest_seconds(const model::Script& script, double pace, const Limits& limits,
                                      const Lengths& lengths);

/// Pauses between the `lengths.size()` lines said, in frames, so that all together fills `frames` exactly: first those
/// the Script asks for, stretched within the limits, then what is left over at `breaks` (pauses where a new thing
/// begins), the shortest first, so that none is longer than it must be; where there is none, it is left before the
/// first line. Element 0 stands before the first line, element i before line i.
std::vector<std::size_t> pauses(const std::vector<std::size_t>& lengths, const std::vector<double>& asked,
                                const std::vector<bool>& breaks, std::size_t frames, const Limits& limits);

} // namespace siar::tts
