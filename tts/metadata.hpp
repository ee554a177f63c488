// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/script.hpp"
#include "model/time.hpp"
#include "privacy/showable.hpp"
#include "tts/cleaned.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace siar::tts {

/// When a written word is heard: its line (place in the Script as it is said), its bytes there, frames at 48 kHz.
struct HeardWord {
    std::size_t line = 0;
    ByteSpan written;
    std::size_t begin = 0;
    std::size_t end = 0;
    friend bool operator==(const HeardWord&, const HeardWord&) = default;
};

/// When a line is heard, frames.
struct HeardLine {
    std::size_t begin = 0;
    std::size_t end = 0;
    friend bool operator==(const HeardLine&, const HeardLine&) = default;
};

/// All that files say of a segment besides its sound.
struct Metadata {
    std::string cut;               ///< its own name: "20261130-0900-180s"
    model::Script script;          ///< as it is said: title, station, when it airs, lines; demo
    std::size_t frames = 0;        ///< of the whole segment, 48 kHz
    std::vector<HeardLine> lines;  ///< one for each line of the script
    std::vector<HeardWord> words;  ///< in order
    model::Time valid_from{};      ///< not to be aired before
    model::Time valid_until{};     ///< nor after
    std::string category;          ///< of the station's carts: "SIAR"
    privacy::Showable reader_copy; ///< the script as people read it
    std::string engine;            ///< Engine::name()
    bool practice = false;
};

} // namespace siar::tts
