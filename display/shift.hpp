// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/picture.hpp"
#include "model/screen.hpp"
#include "model/time.hpp"

namespace siar::display {

/// How far a picture stands from its place, in pixels.
struct Offset {
    int x = 0;
    int y = 0;
    friend bool operator==(const Offset&, const Offset&) = default;
};

/// No picture is ever moved further than this, on any screen.
inline constexpr int most_shift = 16;

/// How far the whole picture stands aside at `now`, so that nothing burns into the screen: one pixel further every
/// minute, up or down or to a side, along a closed way that comes to every place within reach once. The reach grows
/// with the screen (4 pixels at 1080 lines) and is at most a quarter of the narrower margin; without margins it is
/// none.
Offset shift(model::Time now, const model::Screen& screen);

/// The picture there. The pattern at the edge moves up and down only and has a tile more at both ends, or paper would
/// show beside it.
Picture shifted(Picture picture, Offset offset);

} // namespace siar::display
