// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tts/voice.hpp"

#include <vector>

namespace siar::tts {

/// The engine's voice made ready for air: resampled to 48 kHz, rumble cut, presence raised, gently compressed. Mono;
/// as long as the speech to the sample (rounded up).
std::vector<float> on_air(const Speech& speech);

} // namespace siar::tts
