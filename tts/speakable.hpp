// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/showable.hpp"
#include "tts/cleaned.hpp"
#include "tts/lexicon.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace siar::tts {

/// A spoken word and the written bytes that it stands for: all three of "lima puluh tujuh" come from "57", both of
/// "seorang warga" from "Pak [nama]".
struct SpokenWord {
    ByteSpan spoken;  ///< of the spoken text
    ByteSpan written; ///< of the written line
    friend bool operator==(const SpokenWord&, const SpokenWord&) = default;
};

/// A line in words. The words of `text` in order, all of them; what they were read from is in order, too, and inside
/// the written line. Written bytes that belong to no word are not said: emoji, degrees, punctuation.
struct SpokenLine {
    std::string text;
    std::vector<SpokenWord> words;
    friend bool operator==(const SpokenLine&, const SpokenLine&) = default;
};

/// The word that holds a byte of the spoken text, such as one where the voice says a word begins; nothing between
/// words.
const SpokenWord* word_at(const std::vector<SpokenWord>& words, std::size_t spoken_byte);

/// Plain words, ready for a voice: letters, spaces and the punctuation . , ? ! : ; - ' only. Made only from a Showable.
class Spoken {
public:
    Spoken() = default;
    const std::string& str() const { return line_.text; }
    bool empty() const { return line_.text.empty(); }
    const std::vector<SpokenWord>& words() const { return line_.words; }
    friend bool operator==(const Spoken&, const Spoken&) = default;

private:
    explicit Spoken(SpokenLine line) : line_(std::move(line)) {}
    friend Spoken spoken(const privacy::Showable& written, const Lexicon& lexicon);
    SpokenLine line_;
};

/// The words in which a good announcer reads a written line aloud: no digit, symbol or abbreviation is left.
Spoken spoken(const privacy::Showable& written, const Lexicon& lexicon);

/// The same for any bytes, for the filter `siar spoken`; the answer cannot reach a voice. Never throws but for memory;
/// idempotent on its own output.
std::string spoken_line(std::string_view written, const Lexicon& lexicon);

/// The same with what each word was read from.
SpokenLine spoken_words(std::string_view written, const Lexicon& lexicon);

} // namespace siar::tts
