// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hostile_secrets.hpp"

#include <cstdint>
#include <string>

namespace hostile {

/// How somebody writes a whole text.
enum class Style : std::uint8_t { plain, small, shouted, drawn_out, look_alike, count_ };

/// The words in a style: capitals, small letters, vowels drawn out ("rusaaak"), letters that only look Latin.
std::string styled(const std::string& words, Style style, Dice& dice);

/// Spaces that are wide, thin, doubled, unbreakable, line breaks or emoji.
std::string odd_spaces(const std::string& words, Dice& dice);

/// What is written of a secret, in one of the ways that people and machines disguise it.
std::string disguised(const Secret& secret, Dice& dice);

} // namespace hostile
