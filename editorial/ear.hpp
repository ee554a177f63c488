// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/showable.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace siar::editorial {

/// What a listener can follow: longer sentences are warned of, and those beyond the limit never aired.
inline constexpr std::size_t easy_words = 20;
inline constexpr std::size_t most_words = 25;
/// Numbers in one sentence.
inline constexpr std::size_t most_numbers = 2;

/// A count of which the ear keeps two digits, never untrue: 97 -> "97", 422 -> "lebih dari 420", 3870 -> "hampir
/// 3.900".
privacy::Label rounded_for_the_ear(std::int64_t count);

/// The text with every sentence of more than `most_words` words told in two or more, parted at its commas and
/// semicolons; nothing where one cannot be parted so.
std::optional<privacy::Showable> in_short_sentences(const privacy::Showable& text);

/// How many numbers a sentence has; groups with one space between them are one, as those of a telephone number.
std::size_t numbers_in(std::string_view sentence);

} // namespace siar::editorial
