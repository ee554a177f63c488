// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.hpp"
#include "tts/speakable.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace siar::tts {

/// Where a word begins: byte of the Spoken text, sample of the sound.
struct WordTime {
    std::size_t byte = 0;
    std::size_t sample = 0;
    friend bool operator==(const WordTime&, const WordTime&) = default;
};

/// What the engine says for one text: mono, -1 to 1, without silence at its ends.
struct Speech {
    int rate = 0; ///< samples a second
    std::vector<float> samples;
    std::vector<WordTime> words;

    double seconds() const { return rate > 0 ? static_cast<double>(samples.size()) / rate : 0; }
};

/// How fast: 1 is the engine's ordinary reading, 1.1 a tenth faster. The engine knows steps of about one percent.
struct Pace {
    double value = 1;
};

/// espeak-ng's Indonesian voice in this process. The engine is one for a process: a second Voice is refused while one
/// lives. Calls from several threads wait for each other. Same text, same pace: same samples, whatever was said before.
class Voice {
public:
    static model::Result<std::unique_ptr<Voice>> open();
    ~Voice();
    Voice(const Voice&) = delete;
    Voice& operator=(const Voice&) = delete;

    /// Says a text; `lexicon.phonemes` mends the words the engine says wrong.
    model::Result<Speech> speak(const Spoken& text, const Lexicon& lexicon, Pace pace = {});
    /// What the engine will say, in IPA, words separated by spaces.
    std::string ipa(const Spoken& text, const Lexicon& lexicon);

private:
    Voice() = default;
};

} // namespace siar::tts
