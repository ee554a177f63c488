// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tts/speakable.hpp"

#include <string_view>

namespace siar::tts {

/// How long the engine takes for a text at its ordinary pace, seconds, without asking it: microseconds, for who is
/// still writing. By its letters, words and marks, fitted to what the engine took for 243 lines of demo scripts; a line
/// within a tenth, a script within a few hundredths.
double estimated_seconds(const Spoken& text);

/// The share of one word in it.
double estimated_word_seconds(std::string_view word);

} // namespace siar::tts
