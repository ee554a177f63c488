// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.hpp"
#include "model/script.hpp"
#include "tts/engine.hpp"
#include "tts/fit.hpp"
#include "tts/sounds.hpp"
#include "tts/speakable.hpp"
#include "tts/studio.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace siar::tts {

/// Who says a script, in which words, and how far it can be bent. Borrows all it is made of.
struct Speaker {
    Speaker(const model::Script& said, Studio& by, Engine& voice);

    Utterance utterance(std::size_t line, bool shortened, double pace) const;
    /// Asks the engine, or the studio's shelf.
    Lengths lengths() const;

    struct Forms {
        Spoken whole;
        Spoken brief;
    };
    const model::Script& script;
    Studio& studio;
    Engine& engine;
    Limits limits;
    std::vector<Forms> forms;
};

/// Seconds for the voice between the jingles, less a little for rounding to frames; negative where they overlap.
double room(model::Seconds length, const Sounds& sounds);

/// Which lengths the jingles of a studio and the words of a script allow. What is only needed in a tight corner is only
/// measured there.
class Reach {
public:
    explicit Reach(const Speaker& speaker) : speaker_(speaker), lengths_(speaker.lengths()) {}

    model::Result<bool> too_short(model::Seconds length) const;
    /// True where more of it than a third would be music between the words, or nobody would speak for too long.
    model::Result<bool> too_long(model::Seconds length) const;
    /// An error where the script's length cannot be kept; it names the nearest one that can.
    model::Result<void> holds_script() const;

private:
    std::optional<model::Seconds> nearest(model::Seconds length, model::Seconds step) const;

    const Speaker& speaker_;
    Lengths lengths_;
};

} // namespace siar::tts
