// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/showable.hpp"
#include "tts/lexicon.hpp"

#include <compare>
#include <string>
#include <string_view>
#include <utility>

namespace siar::tts {

/// Plain words, ready for a voice: letters, spaces and the punctuation . , ? ! : ; - ' only. Made only from a Showable.
class Spoken {
public:
    Spoken() = default;
    const std::string& str() const { return text_; }
    bool empty() const { return text_.empty(); }
    friend auto operator<=>(const Spoken&, const Spoken&) = default;

private:
    explicit Spoken(std::string text) : text_(std::move(text)) {}
    friend Spoken spoken(const privacy::Showable& written, const Lexicon& lexicon);
    std::string text_;
};

/// The words in which a good announcer reads a written line aloud: no digit, symbol or abbreviation is left.
Spoken spoken(const privacy::Showable& written, const Lexicon& lexicon);

/// The same for any bytes, for the filter `siar spoken`; the answer cannot reach a voice. Never throws but for memory;
/// idempotent on its own output.
std::string spoken_line(std::string_view written, const Lexicon& lexicon);

} // namespace siar::tts
