// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tts/engine.hpp"

#include <string>

namespace siar::tts {

/// Says nothing, for as long as a presenter takes for a line: what comes of it is the bed to be read over.
class BedEngine final : public Engine {
public:
    std::string name() const override { return "tanpa suara, untuk dibaca penyiar"; }
    bool bends() const override { return true; }
    bool synthetic() const override { return false; }
    model::Result<Speech> speak(const Utterance& utterance) override;
};

} // namespace siar::tts
