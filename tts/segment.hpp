// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.hpp"
#include "model/script.hpp"
#include "tts/fit.hpp"
#include "tts/level.hpp"
#include "tts/sounds.hpp"
#include "tts/studio.hpp"

#include <cstddef>
#include <vector>

namespace siar::tts {

/// A line and when it is heard, frames from the start of the segment; a dropped one has no time.
struct LineTime {
    std::size_t line = 0; ///< place in Script::lines
    Fate fate = Fate::whole;
    std::size_t begin = 0;
    std::size_t end = 0;
    friend bool operator==(const LineTime&, const LineTime&) = default;
};

/// A finished segment: exactly as many frames as its length asks for.
struct Segment {
    Sound sound;
    std::vector<LineTime> lines; ///< one for every line of the Script, in order
    double pace = 1;             ///< of the voice
    Level level;
    bool demo = false;

    /// Lines that were shortened or left out.
    std::vector<LineTime> changed() const;
};

/// What a destination asks for.
struct Target {
    double lufs = -23;
    double true_peak_dbtp = -1;
};

/// How a Script stands to its length in this studio.
model::Result<model::Fill> judge(const model::Script& script, Studio& studio);

/// Says a Script between its jingles, exactly `script.length` long. What does not fit is said faster, then with
/// shorter pauses, then in its short form, then left out by drop order (equal numbers go together). An error, with the
/// nearest length that can be made, where even that is too long, or where more of the length than a third would be
/// music between the words. Speech is never cut. Same script, same samples.
model::Result<Segment> make(const model::Script& script, Studio& studio, const Target& target = {});

/// The Script as this segment says it: without the lines left out, short forms as text.
model::Script as_said(const model::Script& script, const Segment& segment);
/// When each of those lines begins, seconds from the start.
std::vector<double> begins(const Segment& segment);
/// When the last of them is over.
double ends(const Segment& segment);

} // namespace siar::tts
