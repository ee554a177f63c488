// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/engine_espeak.hpp"

namespace siar::tts {

std::string EspeakEngine::name() const {
    return "espeak-ng " + voice_.version();
}

model::Result<Speech> EspeakEngine::speak(const Utterance& utterance) {
    return voice_.speak(utterance.spoken, sounding_, utterance.manner);
}

model::Result<void> EspeakEngine::speak_all(const std::vector<Utterance>& utterances, const Keep& keep) {
    std::vector<ToSay> texts;
    texts.reserve(utterances.size());
    for (const Utterance& one : utterances)
        texts.push_back({one.spoken, one.manner});
    return voice_.speak(texts, sounding_, keep);
}

} // namespace siar::tts
