// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// What a program that speaks is asked, and what it answers; the format is described in docs/voice-engine.md.
namespace siar::wire {

/// One line to be said.
struct VoiceRequest {
    std::string id;
    std::string text;    ///< in words, without digits and abbreviations
    std::string written; ///< the same as it stands in the script
    double pace = 1;     ///< 1.1: a tenth faster
    int voice = 0;       ///< 0 or 1
    int rate = 0;        ///< samples a second that are wanted
    std::string wav;     ///< where the sound is to be written
    friend bool operator==(const VoiceRequest&, const VoiceRequest&) = default;
};

/// When a word begins.
struct VoiceMark {
    std::size_t byte = 0; ///< of the request's text
    double seconds = 0;
    friend bool operator==(const VoiceMark&, const VoiceMark&) = default;
};

struct VoiceAnswer {
    std::string id;
    std::string engine;           ///< what it calls itself, may be empty
    std::string error;            ///< why there is no sound; empty: there is
    std::vector<VoiceMark> words; ///< none: not known
    friend bool operator==(const VoiceAnswer&, const VoiceAnswer&) = default;
};

/// The longest answer, bytes.
inline constexpr std::size_t longest_voice_answer = 65'536;

/// As JSON on one line, without its end.
std::string encode(const VoiceRequest& request);
/// The error names what is missing or wrong.
model::Result<VoiceAnswer> decode_voice_answer(std::string_view json);

} // namespace siar::wire
