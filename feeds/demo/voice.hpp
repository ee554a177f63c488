// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/demo/people.hpp"
#include "feeds/demo/random.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace siar::feeds::demo {

/// How somebody writes.
enum class Manner {
    tidy,       ///< sentences with capitals and full stops
    chatty,     ///< small letters, commas, many short forms
    breathless, ///< no punctuation at all
    shouting,   ///< capitals
    sms,        ///< short forms wherever possible
    javanese,   ///< Javanese in between
    count_
};

/// A run of text; `kind` where it is invented personal data.
struct Piece {
    std::string text;
    std::optional<Private> kind;
};

/// Text with the invented personal data in it.
struct Text {
    struct Span {
        Private kind = Private::name;
        std::size_t begin = 0;
        std::size_t size = 0;
    };
    std::string text;
    std::vector<Span> spans;

    void add(const Piece& piece);
    void add(const Text& other);
};

/// A phrase cut into pieces: {name}, {nik}, {phone}, {email}, {plate}, {address}, {account}, {coordinates}, {man} and
/// {woman} become invented personal data, other names in braces are looked up in `slots`.
std::vector<Piece> filled(std::string_view phrase, const std::vector<std::pair<std::string_view, std::string>>& slots,
                          Random& random);

/// A sentence as somebody writes it, without what stands between sentences.
Text spoken_by(Manner manner, const std::vector<Piece>& sentence, Random& random);

/// What stands between two sentences.
std::string_view between(Manner manner, Random& random);

} // namespace siar::feeds::demo
