// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace siar::text {

/// As Indonesians write a whole number: 3870 -> "3.870", -1250 -> "-1.250".
std::string grouped(std::int64_t value);

/// With exactly `decimals` (0 to 9) digits after a decimal comma and grouped thousands: 2.44, 1 -> "2,4". What is
/// rounded is the shortest decimal number that stands for `value` (2.675 is 2.675), halves away from zero. Not a
/// finite number: "-".
std::string with_comma(double value, int decimals);

/// In words: 3870 -> "tiga ribu delapan ratus tujuh puluh", -5 -> "minus lima"; "seratus", "seribu", never "sejuta".
/// Numbers beyond 10^15 either way are read digit by digit.
std::string cardinal(std::int64_t value);

/// "ke-25" as words: 1 -> "pertama", 2 -> "kedua", 25 -> "kedua puluh lima".
std::string ordinal_words(std::int64_t value);

/// Each digit by its name, everything else left out: "0291" -> "nol dua sembilan satu".
std::string digit_words(std::string_view digits);

/// A written number as words: dots that group thousands, a decimal comma, or a dot not followed by exactly three
/// digits; "2,45" -> "dua koma empat lima", "3.870" -> "tiga ribu ...", "-0,5" -> "minus nol koma lima". A whole number
/// with a leading zero is read digit by digit. Empty for what is no number.
std::string decimal_words(std::string_view written);

/// The value of a Roman number from I to MMMCMXCIX in capitals; 0 for what is none.
int roman_value(std::string_view roman);

} // namespace siar::text
