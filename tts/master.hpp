// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.hpp"
#include "tts/block.hpp"
#include "tts/files.hpp"
#include "tts/loudness.hpp"
#include "tts/segment.hpp"

namespace siar::tts {

/// What a destination asks for.
struct Target {
    double lufs = -23;
    double true_peak_dbtp = -1;
    friend bool operator==(const Target&, const Target&) = default;
};

/// How a segment is brought to a target, and what it measures then.
struct Master {
    double gain_db = 0;
    bool limited = false; ///< its peaks are held under the ceiling
    double ceiling_dbtp = -1;
    Loudness loudness;
    friend bool operator==(const Master&, const Master&) = default;
};

/// Measures what a segment needs to reach a target, within 0.1 LU: a gain, and where that lifts its peaks over the
/// ceiling, a limiter. A silent one is brought to where its jingles are at the target. An error where more would be
/// limited than a voice can bear.
model::Result<Master> master(const Segment& segment, const Target& target);

/// Plays it from its first frame to its last.
model::Result<void> play(const Segment& segment, const Master& master, const Sink& out);

/// Both at once, at the usual ceiling: what files are written from, from several threads; each loudness is measured
/// once. Lives no longer than the segment.
Play player(const Segment& segment);

} // namespace siar::tts
