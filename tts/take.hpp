// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tts/foreign_sound.hpp"
#include "tts/speakable.hpp"
#include "tts/voice.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace siar::tts {

/// Samples [begin, end).
struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t size() const { return end - begin; }
    friend bool operator==(const Stretch&, const Stretch&) = default;
};

/// What stands clear of the room in a recording, by the energy of 10 ms windows; dB of full scale, -100 to 0.
struct Energy {
    double room_db = -100;          ///< the quietest that lasts a tenth of a second
    double speech_db = -100;        ///< where the loudest twentieth begins
    std::vector<Stretch> stretches; ///< what is heard, in order; gaps under 80 ms are closed
};
Energy energy(const Speech& speech);

/// How strict a recording is judged.
struct Strictness {
    double shortest = 0.3; ///< of the time that the words should take
    double longest = 3;
    double flat_share = 0.001;  ///< of the samples that may stand in flat tops
    double least_clearance = 0; ///< dB between room and speech
};

/// The longest that a recording of words which should take `seconds` can be, with silence before and behind it.
double longest_take(double seconds, const Strictness& strictness);

/// What is wrong with a recording of words that should take about `seconds`, as a phrase that follows its name: silent,
/// clipped, noisy, too short or too long for its words; nothing where it can be aired.
std::optional<std::string> flaw(const Speech& speech, double seconds, const Strictness& strictness);

/// From the first to the last word with `margin` seconds at both ends, faded in and out there; the click of a button
/// before or behind, and what a room adds, goes. Times of words move with it.
Speech trimmed(const Speech& speech, double margin = 0.06);

/// Brought to -23 LUFS as both ears hear it (EBU R 128), whatever its length; less where its peaks would pass -1 dBFS.
Speech levelled(Speech speech);

/// When each spoken word begins in a trimmed recording of them: by the lengths that words usually have, drawn to the
/// pauses that are heard; within about a syllable of the truth.
std::vector<WordTime> word_times(const Spoken& text, const Speech& speech);

} // namespace siar::tts
