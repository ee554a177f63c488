// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/engine_espeak.hpp"

namespace siar::tts {

std::string EspeakEngine::name() const {
    return "espeak-ng " + voice_.version();
}

model::Result<Speech> EspeakEngine::speak(const Utterance& utterance) {
    return voice_.speak(utterance.spoken, sounding_, utterance.manner);
}

} // namespace siar::tts
