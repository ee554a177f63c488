// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/copybook.hpp"
#include "model/script.hpp"

#include <cstddef>
#include <functional>
#include <vector>

namespace siar::editorial {

/// Something in a script that a listener would stumble over.
struct Flaw {
    enum class Kind {
        too_long,      ///< a sentence of more than 25 words: never aired
        long_sentence, ///< one of more than 20
        numbers,       ///< more than two of them in a sentence
        degree,        ///< an academic degree
        link,          ///< more of an address than its host
        office_holder, ///< who holds an elected office
        hard_word,     ///< hard to say; see Copybook::hard_words
    };
    Kind kind = Kind::long_sentence;
    privacy::Showable note; ///< one sentence for the producer: what, where, what to do
    friend bool operator==(const Flaw&, const Flaw&) = default;
};

/// How long a text takes to say at the ordinary pace, seconds; given by tts.
using Estimate = std::function<double(const privacy::Showable&)>;

/// The flaws of a text, by its sentences.
std::vector<Flaw> lint(const privacy::Showable& text, const model::Copybook& copybook);
/// All flaws of a script's lines in both their forms, in their order, each once.
std::vector<Flaw> lint(const model::Script& script, const model::Copybook& copybook);

/// Seconds that all lines take with their pauses, without jingles; the pause after the last one does not count.
double estimated_seconds(const model::Script& script, const Estimate& estimate);

/// False where one of the flaws keeps a script from being aired.
bool may_air(const std::vector<Flaw>& flaws);

} // namespace siar::editorial
