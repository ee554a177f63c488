// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/engine_bed.hpp"

#include "tts/estimate.hpp"
#include "tts/sounds.hpp"

#include <cmath>

namespace siar::tts {

model::Result<Speech> BedEngine::speak(const Utterance& utterance) {
    Speech speech;
    speech.rate = air_rate;
    const double seconds = estimated_seconds(utterance.spoken) / utterance.manner.pace;
    speech.samples.assign(static_cast<std::size_t>(std::lround(seconds * air_rate)), 0.0F);
    return speech;
}

} // namespace siar::tts
