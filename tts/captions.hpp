// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tts/metadata.hpp"

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

namespace siar::tts {

/// What a caption may be: two lines, of 42 characters each, for seven seconds. Only a word that is longer goes beyond.
inline constexpr std::size_t caption_columns = 42;
inline constexpr std::chrono::milliseconds longest_caption{7000};

/// A written word (what stands between two spaces) and when it is heard.
struct CaptionWord {
    std::string text;
    std::chrono::milliseconds begin{}; ///< not before the word before it; the same where it has no time of its own
    friend bool operator==(const CaptionWord&, const CaptionWord&) = default;
};

/// What stands on the picture at once: words of one line of the script.
struct Caption {
    std::chrono::milliseconds begin{};
    std::chrono::milliseconds end{}; ///< after `begin`, and not after the next one's begin
    std::vector<CaptionWord> words;
    std::size_t first_row = 0; ///< so many of the words stand in the upper line
    int voice = 0;             ///< who says it
    friend bool operator==(const Caption&, const Caption&) = default;
};

/// All that is said, word for word as it is written, broken where sense ends: after sentences, else at commas, else
/// before small words that begin something. A line of which the engine knows no words is spread evenly over its time.
std::vector<Caption> captions(const Metadata& metadata);

/// WebVTT (W3C, 2019) with a timestamp before each word inside a cue, and a note of what it is. What may not go on air
/// (DATA CONTOH, LATIHAN) says so in the note, and on the picture until the first word.
std::string webvtt(const Metadata& metadata);
/// SubRip: the same without word times and note.
std::string srt(const Metadata& metadata);

} // namespace siar::tts
