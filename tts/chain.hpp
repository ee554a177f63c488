// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/voice_chain.hpp"
#include "tts/voice.hpp"

#include <vector>

namespace siar::tts {

/// Speech made ready for air: resampled to 48 kHz, lone clicks smoothed, rumble cut, bells, gentle compression, its
/// ends softened over a few milliseconds. Mono; air_frames() long (resample.hpp).
std::vector<float> on_air(const Speech& speech, const config::VoiceChain& chain);

} // namespace siar::tts
