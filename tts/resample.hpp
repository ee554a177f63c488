// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tts/voice.hpp"

#include <cstddef>

namespace siar::tts {

/// How many samples at 48 kHz so many of another rate become (rounded up).
std::size_t air_frames(std::size_t samples, int rate);

/// The same speech at 48 kHz (libsoxr, linear phase), air_frames() long; its words move with it.
Speech at_air_rate(Speech speech);

} // namespace siar::tts
