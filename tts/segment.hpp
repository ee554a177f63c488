// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.hpp"
#include "model/script.hpp"
#include "tts/block.hpp"
#include "tts/engine.hpp"
#include "tts/fit.hpp"
#include "tts/loudness.hpp"
#include "tts/metadata.hpp"
#include "tts/mix.hpp"
#include "tts/spool.hpp"
#include "tts/studio.hpp"

#include <cstddef>
#include <memory>
#include <string>
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

/// A finished segment, exactly as many frames as its length asks for: all that is needed to play it, as often as one
/// likes, with the same samples. Lives no longer than its Studio, whose jingles it plays.
struct Segment {
    std::vector<LineTime> lines;  ///< one for every line of the Script, in order
    std::vector<HeardWord> words; ///< in order; their lines are those of as_said()
    double pace = 1;              ///< of the voice
    std::string engine;           ///< who says it, Engine::name()
    bool silent = false;          ///< a bed without a voice
    Loudness unlevelled;          ///< as it is mixed
    Layout layout;
    std::vector<Placed> placed;
    std::shared_ptr<const Spool> voice;
    const Sounds* sounds = nullptr;

    std::size_t frames() const { return layout.frames; }
    /// Lines that were shortened or left out.
    std::vector<LineTime> changed() const;
};

/// How a Script stands to its length in this studio.
model::Result<model::Fill> judge(const model::Script& script, Studio& studio);

/// Says a Script between its jingles, exactly `script.length` long, by this engine, else by espeak-ng. What does not
/// fit is said faster (where the engine can), then with shorter pauses, then in its short form, then left out by drop
/// order (equal numbers go together). An error, with the nearest length that can be made, where even that is too long,
/// or where more of the length than a third would be music between the words or a hole would be too long; and whatever
/// the engine fails at. Speech is never cut. Same script, same samples.
model::Result<Segment> make(const model::Script& script, Studio& studio, Engine* engine = nullptr);

/// No longer is anyone silent in a segment between two words.
inline constexpr double longest_hole_seconds = 6;

/// Plays it as it is mixed, from its first frame to its last; master.hpp brings it to a loudness.
model::Result<void> mix(const Segment& segment, const Sink& out);

/// The Script as this segment says it: without the lines left out, short forms as text.
model::Script as_said(const model::Script& script, const Segment& segment);
/// What files say of it, as far as the segment itself knows: all but its name, validity, category, reader copy and
/// whether it is practice. Extras that found no room are not called left out.
Metadata metadata_of(const model::Script& script, const Segment& segment);
/// When each of those lines begins, seconds from the start.
std::vector<double> begins(const Segment& segment);
/// When the last of them is over.
double ends(const Segment& segment);

} // namespace siar::tts
