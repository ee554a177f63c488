// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time.hpp"
#include "privacy/showable.hpp"

#include <cstdint>

namespace siar::model {

/// A length of time in the unit people use for it, to the tenth: 24 tenths of "jam"; minutes are whole.
struct Tenths {
    std::int64_t count = 0; ///< 0 for under half a minute
    privacy::Label unit;
    friend bool operator==(const Tenths&, const Tenths&) = default;
};

/// Minutes under an hour, hours under two days, then days.
Tenths in_tenths(Seconds length);

/// A figure and its unit, written apart because a picture sets them in two sizes.
struct Amount {
    privacy::Label number; ///< "2,4"
    privacy::Label unit;   ///< "jam"
    friend bool operator==(const Amount&, const Amount&) = default;
};

/// `in_tenths` as people write it, the same on screen, in a script and on the desk; one decimal unless whole. Never
/// rounded to nothing: under half a minute it is "< 1 menit".
Amount duration(Seconds length);

/// At most one decimal, left out where it is zero: 2.44 -> "2,4", 12.0 -> "12".
privacy::Label short_decimal(double value);

} // namespace siar::model
