// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.hpp"
#include "privacy/showable.hpp"
#include "tts/speakable.hpp"
#include "tts/voice.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace siar::tts {

/// One line to be said, both as it is written and in the words that are said.
struct Utterance {
    privacy::Showable written;
    Spoken spoken;
    Manner manner;
};

/// Who says the lines of a segment: espeak-ng in this process, a program beside it, takes of a person, a bank of
/// recorded phrases. Same utterance, same samples, as long as nobody changes what stands behind it.
class Engine {
public:
    virtual ~Engine() = default;
    /// For script and manifest: "espeak-ng 1.51", "rekaman penyiar".
    virtual std::string name() const = 0;
    /// Whether Manner::pace changes what comes of it; a recording comes as it is.
    virtual bool bends() const = 0;
    /// A machine's voice: the segment says that it is one.
    virtual bool synthetic() const = 0;
    /// The words as sound, mono at a rate of its own. An error where it cannot say this line: what is missing, where.
    virtual model::Result<Speech> speak(const Utterance& utterance) = 0;
    /// Many, given to `keep` in their order; an engine that can say some at the same time does.
    virtual model::Result<void> speak_all(const std::vector<Utterance>& utterances, const Keep& keep) {
        for (std::size_t i = 0; i < utterances.size(); ++i) {
            auto speech = speak(utterances[i]);
            if (!speech) return tl::unexpected(speech.error());
            if (auto kept = keep(i, std::move(*speech)); !kept) return kept;
        }
        return {};
    }
};

} // namespace siar::tts
