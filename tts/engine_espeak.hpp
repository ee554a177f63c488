// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tts/engine.hpp"
#include "tts/pronounce.hpp"
#include "tts/voice.hpp"

#include <string>
#include <vector>

namespace siar::tts {

/// espeak-ng in this process; it takes any pace and two voices. Lives no longer than what it is made of.
class EspeakEngine final : public Engine {
public:
    EspeakEngine(Voice& voice, const Sounding& sounding) : voice_(voice), sounding_(sounding) {}

    std::string name() const override;
    bool bends() const override { return true; }
    bool synthetic() const override { return true; }
    model::Result<Speech> speak(const Utterance& utterance) override;
    model::Result<void> speak_all(const std::vector<Utterance>& utterances, const Keep& keep) override;

private:
    Voice& voice_;
    const Sounding& sounding_;
};

} // namespace siar::tts
