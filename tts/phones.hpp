// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace siar::tts {

/// One sound of Indonesian, or a mark of stress, as each hand writes it.
struct Phone {
    std::string_view mnemonic; ///< in assets/speech/lafal.tsv and in this code: "tS"
    std::string_view engine;   ///< espeak-ng's phoneme
    std::string_view letter;   ///< one small letter, which the private voice data reads as this sound
    std::string_view ipa;      ///< with the letters of WikiPron's Indonesian list
    enum class Kind { vowel, consonant, stress } kind = Kind::consonant;
};

/// The sounds of a pronunciation in mnemonics, "d@m'a?"; nothing where it has any other sign.
std::optional<std::vector<const Phone*>> phones(std::string_view mnemonics);

std::string in_ipa(const std::vector<const Phone*>& sounds);
/// In espeak-ng's phonemes, for text in double brackets.
std::string for_engine(const std::vector<const Phone*>& sounds);
/// One letter a sound: the spelling that espeak-ng reads rightly with rules of `letter_rules`.
std::string respelled(const std::vector<const Phone*>& sounds);

/// The rules of espeak-ng (its file id_rules) under which every letter of `respelled` is its sound, and vowels that
/// meet are parted like in the engine's own Indonesian.
std::string letter_rules();

} // namespace siar::tts
