// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/durations.hpp"

#include "editorial/count_word.hpp"
#include "model/duration.hpp"

namespace siar::editorial {

using privacy::Label;
using privacy::operator""_label;

Label took(model::Seconds length) {
    const model::Amount amount = model::duration(length);
    return amount.number + " "_label + amount.unit;
}

Label took_for_the_ear(model::Seconds length) {
    const model::Tenths tenths = model::in_tenths(length);
    if (tenths.count == 0) return "kurang dari satu menit"_label;
    const auto whole = tenths.count / 10;
    const auto rest = tenths.count % 10;
    // Nobody says "eighteen and a half days".
    constexpr int halves_below = 10;
    const bool half = rest >= 3 && rest <= 7 && whole < halves_below;
    const Label number = half ? count_word(whole) + " setengah"_label : Label::number(rest >= 5 ? whole + 1 : whole);
    return "sekitar "_label + number + " "_label + tenths.unit;
}

} // namespace siar::editorial
