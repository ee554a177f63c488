// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/duration.hpp"

#include <cmath>
#include <cstdint>

namespace siar::model {

using privacy::Label;
using privacy::operator""_label;

Label short_decimal(double value) {
    const double rounded = std::round(value * 10) / 10;
    const bool whole = rounded == std::floor(rounded);
    return whole ? Label::number(static_cast<std::int64_t>(rounded)) : Label::decimal(value, 1);
}

Tenths in_tenths(Seconds length) {
    // Each bound lies where rounding would reach the next unit, so that nothing is ever "60 menit" or "48 jam".
    const auto seconds = static_cast<double>(length.count());
    if (seconds < 30) return {0, "menit"_label};
    if (seconds < 59.5 * 60) return {10 * std::llround(seconds / 60), "menit"_label};
    if (seconds < 47.95 * 3600) return {std::llround(seconds / 360), "jam"_label};
    return {std::llround(seconds / 8640), "hari"_label};
}

Amount duration(Seconds length) {
    const Tenths tenths = in_tenths(length);
    const Label number = tenths.count == 0 ? "< 1"_label : short_decimal(static_cast<double>(tenths.count) / 10);
    return {number, tenths.unit};
}

} // namespace siar::model
