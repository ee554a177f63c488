// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.hpp"
#include "tts/bank.hpp"
#include "tts/engine.hpp"

#include <array>
#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace siar::tts {

/// Phrases that the announcer recorded once, joined (`bank`): every line is covered by as few of them as can be, of two
/// ways by the one with the better intonation. Joined by a machine, so the segment says so.
class BankEngine : public Engine {
public:
    /// Looks at the folder once; a phrase is read when it is first said.
    BankEngine(std::vector<BankPhrase> phrases, const std::filesystem::path& folder);

    std::string name() const override { return "bank frasa penyiar"; }
    bool bends() const override { return false; }
    bool synthetic() const override { return true; }
    /// An error where words are in no phrase, or where phrases of theirs are not recorded; it names them.
    model::Result<Speech> speak(const Utterance& utterance) override;

private:
    /// Phrases that say the first words of a line, all of them where it can be.
    struct Cover {
        std::vector<std::size_t> phrases;
        std::size_t reached = 0; ///< words
    };
    Cover cover(const Spoken& line, bool recorded) const;
    model::Error uncovered(const Spoken& line) const;
    model::Result<const Speech*> recording(std::size_t phrase);

    std::vector<BankPhrase> phrases_;
    TakesFolder takes_;
    std::vector<bool> recorded_;
    /// By words: the phrase inside a sentence, and at its end.
    std::unordered_map<std::string, std::array<std::optional<std::size_t>, 2>> by_words_;
    std::size_t longest_ = 0; ///< words in a phrase
    std::map<std::size_t, Speech> read_;
};

} // namespace siar::tts
