// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/voice_chain.hpp"
#include "tts/voice.hpp"

#include <vector>

namespace siar::tts {

/// Speech made ready for air: lone clicks smoothed, resampled to 48 kHz, rumble cut, bells, gentle compression, its
/// ends softened over a few milliseconds. Mono; air_frames() long (resample.hpp).
std::vector<float> on_air(Speech speech, const config::VoiceChain& chain);

} // namespace siar::tts
