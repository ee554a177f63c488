// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/durations.hpp"

#include "model/duration.hpp"

#include <algorithm>
#include <cmath>

namespace siar::editorial {

using privacy::Label;
using privacy::operator""_label;

namespace {

constexpr double minute = 60;
constexpr double hour = 3600;
constexpr double day = 86400;

} // namespace

Label took(model::Seconds length) {
    const model::Amount amount = model::duration(length);
    return amount.number + " "_label + amount.unit;
}

Label took_for_the_ear(model::Seconds length) {
    const auto seconds = static_cast<double>(length.count());
    const auto rounded = [&](double unit) { return std::max<std::int64_t>(1, std::llround(seconds / unit)); };
    // Under an hour and a half, minutes are rounded to five, as people do.
    if (seconds < 1.5 * hour) {
        const auto minutes = rounded(minute);
        return minutes < 5 ? "kurang dari 5 menit"_label
                           : "sekitar "_label + Label::number((minutes + 2) / 5 * 5) + " menit"_label;
    }
    if (seconds < 2 * day) return "sekitar "_label + Label::number(rounded(hour)) + " jam"_label;
    return "sekitar "_label + Label::number(rounded(day)) + " hari"_label;
}

} // namespace siar::editorial
