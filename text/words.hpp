// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace siar::text {

/// word: letters, with inner hyphens, apostrophes and digits ("jalan-jalan", "eisti'anah", "SP4N-LAPOR", "jalan2").
/// number: begins with a digit ("3.870", "2,45", "14.05", "12/03/2022", "75%" without its sign).
/// mark: one character of anything else that is not white space.
enum class TokenKind { word, number, mark };

/// A piece of a text: bytes [begin, begin + size).
struct Token {
    std::size_t begin = 0;
    std::size_t size = 0;
    TokenKind kind = TokenKind::mark;

    std::size_t end() const { return begin + size; }
    std::string_view of(std::string_view text) const { return text.substr(begin, size); }
    friend bool operator==(const Token&, const Token&) = default;
};

/// The tokens of a text in order, white space left out. A token never ends in a dot, comma, hyphen or slash.
std::vector<Token> tokens(std::string_view text);

/// Words as a person counts those of a headline: runs between white space that hold a letter or a digit; a mark of the
/// gate ("[nomor telepon]") is one word.
std::size_t word_count(std::string_view text);

/// The sentences of a text without the white space around them, views into it. A sentence ends after . ! ? or ... that
/// white space follows, but not after a short form ("Jl.", "Bpk.", "S.Sos.", "dll.") or a single letter.
std::vector<std::string_view> sentences(std::string_view text);

} // namespace siar::text
