// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/bitmap.hpp"
#include "display/picture.hpp"

#include <cstdint>

namespace siar::display {

/// How far a picture is turned clockwise on its way into the window.
enum class Turn : std::uint8_t { none, right, over, left };
/// Of 0, 90, 180 or 270 degrees clockwise; nothing else is a turn.
Turn turn_of(int degrees);
int degrees(Turn turn);

/// Where `area` comes to lie when the `whole` that it is a part of is turned; both wholes begin at (0, 0).
Rect turned(const Rect& area, const Rect& whole, Turn turn);
/// The pixels of `area`, which lies inside the bitmap, turned.
Bitmap turned(const Bitmap& bitmap, const Rect& area, Turn turn);

} // namespace siar::display
