// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/package.hpp"
#include "config/voice_chain.hpp"
#include "model/digest.hpp"
#include "model/finding.hpp"
#include "model/result.hpp"
#include "model/script.hpp"
#include "privacy/showable.hpp"
#include "tts/lexicon.hpp"
#include "tts/pronounce.hpp"
#include "tts/shelf.hpp"
#include "tts/sounds.hpp"
#include "tts/voice.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace siar::tts {

/// Where the voice finds what it needs.
struct Settings {
    std::filesystem::path data;          ///< the program's data; holds assets/sound and assets/speech
    std::vector<config::Saying> sayings; ///< of the regency
    std::filesystem::path tables = {};   ///< the regency's own, see RegencySpeech
    /// An existing folder of this user for the private copy of the engine's data; empty: the engine's own is used.
    std::filesystem::path voice_home = {};
    /// An existing folder with room for the sound of a segment while it is made; empty: the system's for such things.
    std::filesystem::path workspace = {};
    std::vector<std::string> numbers = {}; ///< of the regency, see numbers_to_dial()
};

/// Everything a segment is made with. One a process, because the voice is.
struct Studio {
    Lexicon lexicon;
    Sounding sounding;
    Sounds sounds;
    model::Digest tables; ///< of all by which words are read and sounded
    config::VoiceChains chains;
    std::unique_ptr<Voice> voice;
    std::filesystem::path workspace;
    Shelf shelf; ///< what has been said; to be cleared where a Studio lives long
};

model::Result<Studio> open_studio(const Settings& settings);

/// Reads all but the voice anew; on an error the studio stays as it was.
model::Result<void> renew(Studio& studio, const Settings& settings);

/// How long espeak-ng takes for a text.
model::Result<double> seconds(const privacy::Showable& text, Manner manner, Studio& studio);

/// The same without asking the engine: see estimated_seconds().
double estimated_seconds(const privacy::Showable& text, const Lexicon& lexicon);

/// The tables alone, for the filter `siar spoken`.
model::Result<Lexicon> open_lexicon(const Settings& settings);

/// One line as a WAV file in memory (48 kHz, 16 bit, mono, -18 LUFS), for listening to at the desk.
model::Result<std::string> say(const privacy::Showable& line, Studio& studio);

/// The engine copy: every line as the voice says it, one a line; begins with DATA CONTOH where the script is demo.
std::string engine_copy(const model::Script& script, const Lexicon& lexicon);

/// What `siar check` says of the voice: engine, sounds, tables.
model::Findings check(const Settings& settings);

} // namespace siar::tts
