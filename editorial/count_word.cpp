// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/count_word.hpp"

#include <array>
#include <cstddef>

namespace siar::editorial {

using privacy::Label;
using privacy::operator""_label;

namespace {

Label two_digits(std::int64_t value) {
    return (value < 10 ? "0"_label : Label{}) + Label::number(value);
}

} // namespace

Label count_word(std::int64_t count) {
    static const std::array words{"nol"_label,     "satu"_label,     "dua"_label,    "tiga"_label,
                                  "empat"_label,   "lima"_label,     "enam"_label,   "tujuh"_label,
                                  "delapan"_label, "sembilan"_label, "sepuluh"_label};
    const auto index = static_cast<std::size_t>(count);
    return index < words.size() ? words[index] : Label::number(count);
}

Label minutes_seconds(double seconds) {
    const auto whole = static_cast<std::int64_t>(seconds);
    return two_digits(whole / 60) + ":"_label + two_digits(whole % 60);
}

} // namespace siar::editorial
