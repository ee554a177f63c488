// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace siar::tts {

/// A word whose e are told apart.
struct MarkedWord {
    std::string_view letters; ///< small, E for a full e
    std::size_t begin = 0;    ///< of its base word
    std::size_t end = 0;
    bool glottal = false; ///< the base word's last k is a glottal stop
};

/// Its sounds in mnemonics without stress: ng, ny, sy, kh as one, diphthongs at the end of the base word, e open and E
/// closed.
std::string sounds_of(const MarkedWord& word);

/// The stress of a word: on the last vowel but one, on the last where that is a schwa; small words of grammar, known by
/// their letters, have none or half of it.
std::string with_stress(const std::string& sounds, std::string_view letters);

} // namespace siar::tts
