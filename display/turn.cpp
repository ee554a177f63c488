// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/turn.hpp"

#include <cassert>
#include <cstddef>

namespace siar::display {
namespace {

/// Where the pixels of a row come from: the first one, and how far it is from each to the next.
struct Walk {
    const std::uint32_t* first = nullptr;
    std::ptrdiff_t step = 1;
};

Walk walk_of(const Bitmap& bitmap, const Rect& area, int y, Turn turn) {
    switch (turn) {
        case Turn::none: break;
        case Turn::right: return {bitmap.row(area.bottom() - 1) + area.x + y, -bitmap.width};
        case Turn::over: return {bitmap.row(area.bottom() - 1 - y) + area.right() - 1, -1};
        case Turn::left: return {bitmap.row(area.y) + area.right() - 1 - y, bitmap.width};
    }
    return {bitmap.row(area.y + y) + area.x, 1};
}

} // namespace

Turn turn_of(int degrees) {
    assert(degrees >= 0 && degrees < 360 && degrees % 90 == 0);
    return static_cast<Turn>(degrees / 90);
}

int degrees(Turn turn) {
    return 90 * static_cast<int>(turn);
}

Rect turned(const Rect& area, const Rect& whole, Turn turn) {
    switch (turn) {
        case Turn::none: break;
        case Turn::right: return {whole.height - area.bottom(), area.x, area.height, area.width};
        case Turn::over: return {whole.width - area.right(), whole.height - area.bottom(), area.width, area.height};
        case Turn::left: return {area.y, whole.width - area.right(), area.height, area.width};
    }
    return area;
}

Bitmap turned(const Bitmap& bitmap, const Rect& area, Turn turn) {
    const Rect place = turned(area, bitmap.bounds(), turn);
    Bitmap out(place.width, place.height);
    for (int y = 0; y < out.height; ++y) {
        const Walk walk = walk_of(bitmap, area, y, turn);
        for (int x = 0; x < out.width; ++x)
            out.row(y)[x] = walk.first[x * walk.step];
    }
    return out;
}

} // namespace siar::display
