// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hostile_noise.hpp"
#include "hostile_secrets.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hostile {

/// A complaint or an answer to one, and the truth about it.
struct Text {
    std::string raw;
    std::vector<Secret> secrets;   ///< none: a harmless text
    std::vector<std::string> kept; ///< what must stay, whatever the case of its letters
};

/// Texts in the ways that citizens and agencies write, secrets of every kind planted in two thirds of them: in front,
/// in the middle, at the end, in brackets, glued to signs, one or two. The same seed gives the same texts.
class Texts {
public:
    explicit Texts(std::uint32_t seed) : dice_(seed) {}
    Text next();

private:
    Text harmless();
    Text with_secrets();
    /// `apart`: something stands between the secret and the words before, for "di pinggir jalan Sutrisno" may be the
    /// name of the street, and nobody can tell.
    std::string placed(const std::string& first, const std::string& second, const std::string& secret, bool apart);
    std::string clause_of(const Secret& secret, Style style);

    Dice dice_;
    std::size_t made_ = 0;
    std::size_t planted_ = 0;
};

/// True when somebody who reads `shown`, the public text, can still read the secret or four figures of it in a row;
/// `kept` are words of the text that are known to be harmless.
bool is_left(const Secret& secret, std::string_view shown, const std::vector<std::string>& kept);

/// The text in small letters, ASCII only.
std::string in_small_letters(std::string_view text);

} // namespace hostile
