// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/screen.hpp"

#include <cmath>

namespace siar::model {

double Screen::pixels_per_mm() const {
    constexpr double mm_per_inch = 25.4;
    return std::hypot(static_cast<double>(width), static_cast<double>(height)) / (diagonal_inch * mm_per_inch);
}

} // namespace siar::model
