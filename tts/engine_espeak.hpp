// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tts/engine.hpp"

namespace siar::tts {

/// espeak-ng in this process (`espeak`). Voice and Sounding belong to others and must outlive it.
class EspeakEngine : public Engine {
public:
    EspeakEngine(Voice& voice, const Sounding& sounding) : voice_(voice), sounding_(sounding) {}

    std::string name() const override; ///< "espeak-ng 1.51"
    bool bends() const override { return true; }
    bool synthetic() const override { return true; }
    model::Result<Speech> speak(const Utterance& utterance) override;

private:
    Voice& voice_;
    const Sounding& sounding_;
};

} // namespace siar::tts
