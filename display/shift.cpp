// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/shift.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace siar::display {
namespace {

/// Places -reach to reach - 1 on both axes: an even number of each, or no way through all of them could be closed.
int reach_of(const model::Screen& screen) {
    constexpr int lines_a_pixel = 270;
    const int shorter = std::min(screen.width, screen.height);
    const auto margin = static_cast<int>(std::lround(shorter * screen.safe_margin));
    return std::min({std::max(1, shorter / lines_a_pixel), margin / 4, most_shift});
}

bool is_pattern(const Layer& layer) {
    const Shape* shape = std::get_if<Shape>(&layer.content);
    return shape != nullptr && shape->kind == Shape::Kind::kawung;
}

} // namespace

Offset shift(model::Time now, const model::Screen& screen) {
    const int reach = reach_of(screen);
    if (reach <= 0) return {};
    const int side = 2 * reach;
    const auto minutes = std::chrono::floor<std::chrono::minutes>(now).time_since_epoch().count();
    const int places = side * side;
    const auto step = static_cast<int>((minutes % places + places) % places);
    // Row by row to and fro beside the first column, which leads back.
    const int back = side * (side - 1);
    const int row = step < back ? step / (side - 1) : side - 1 - (step - back);
    const int along = step % (side - 1);
    const int column = step >= back ? 0 : row % 2 == 0 ? 1 + along : side - 1 - along;
    return {column - reach, row - reach};
}

Picture shifted(Picture picture, Offset offset) {
    if (offset == Offset{}) return picture;
    for (Layer& layer : picture.layers) {
        layer.rect.y += offset.y;
        if (is_pattern(layer)) {
            // Its tiles are as high as it is wide.
            layer.rect.y -= layer.rect.width;
            layer.rect.height += 2 * layer.rect.width;
        } else {
            layer.rect.x += offset.x;
        }
    }
    return picture;
}

} // namespace siar::display
