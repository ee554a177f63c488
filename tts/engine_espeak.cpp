// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/engine_espeak.hpp"

#include <espeak-ng/speak_lib.h>

namespace siar::tts {

std::string EspeakEngine::name() const {
    const char* folder = nullptr;
    return std::string("espeak-ng ") + espeak_Info(&folder);
}

model::Result<Speech> EspeakEngine::speak(const Utterance& utterance) {
    return voice_.speak(utterance.spoken, sounding_, utterance.manner);
}

} // namespace siar::tts
