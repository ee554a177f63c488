// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.hpp"
#include "tts/pronounce.hpp"
#include "tts/speakable.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
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

/// How a text is said. `pace` 1 is the engine's ordinary reading, 1.1 a tenth faster; the engine knows steps of about
/// one percent. `voice` is that of model::Line: 0, or 1 for one that is clearly another.
struct Manner {
    double pace = 1;
    int voice = 0;
};

/// A text, and how it is said.
struct ToSay {
    Spoken text;
    Manner manner;
};

/// Takes what was said for the text at that place; an error ends it all.
using Keep = std::function<model::Result<void>(std::size_t place, Speech speech)>;

/// espeak-ng's Indonesian voice in this process. The engine is one for a process: a second Voice is refused while one
/// lives. Any thread may call. Same text, same manner: same samples, whatever was said before.
class Voice {
public:
    /// With a private copy of the engine's data below `home` (a folder of this user, which must be there), else with
    /// the engine's own, in which each word is given as phonemes: without the pauses between vowels. What the first
    /// Voice of a process had stays so for those after it.
    static model::Result<std::unique_ptr<Voice>> open(const std::filesystem::path& home = {});
    ~Voice();
    Voice(const Voice&) = delete;
    Voice& operator=(const Voice&) = delete;

    /// Says a text, every word as pronounced() has it.
    model::Result<Speech> speak(const Spoken& text, const Sounding& sounding, Manner manner = {});
    /// Says many, side by side on all cores, and gives them to `keep` in their order.
    model::Result<void> speak(const std::vector<ToSay>& texts, const Sounding& sounding, const Keep& keep);
    /// What the engine says it will say, in its own IPA, words separated by spaces.
    std::string ipa(const Spoken& text, const Sounding& sounding);
    /// Of the engine: "1.51".
    std::string version() const;
    /// Why there is no private copy of the data; nothing where it is used.
    const std::optional<model::Error>& flaw() const;

private:
    Voice() = default;
};

} // namespace siar::tts
