// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/chrome.hpp"
#include "display/scene.hpp"

#include <algorithm>
#include <cmath>

namespace siar::display {
namespace {

/// The largest rectangle of this shape within `room`, in its middle.
Rect fitted(const Extent& extent, const Rect& room) {
    const double scale =
        std::min(static_cast<double>(room.width) / extent.width, static_cast<double>(room.height) / extent.height);
    const int width = std::clamp(static_cast<int>(std::lround(extent.width * scale)), 1, room.width);
    const int height = std::clamp(static_cast<int>(std::lround(extent.height * scale)), 1, room.height);
    return {room.x + (room.width - width) / 2, room.y + (room.height - height) / 2, width, height};
}

} // namespace

std::vector<Card> poster_cards(const Stage& stage, const model::Slide& slide) {
    const auto& all = stage.edition.posters;
    const auto poster = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.id == slide.which; });
    const auto extent = poster != all.end() ? stage.at_hand(poster->picture) : std::nullopt;
    if (!extent || extent->width < 1 || extent->height < 1) return {};
    Sheet sheet = dress(stage, slide, {poster->title, Ink::grey_text, true});
    // Nearer to header and footer than words would be: every pixel of a poster counts. Under the header less so, where
    // marks of aksara Jawa hang.
    const int above = stage.grid.gap / 2;
    const int below = stage.grid.gap;
    const Rect ground{sheet.room.x, sheet.room.y - above, sheet.room.width, sheet.room.height + above + below};
    if (ground.empty()) return {};
    const Rect place = fitted(*extent, ground);
    if (place != ground) sheet.put(Shape{Shape::Kind::box, Ink::panel, 0}, ground, 0);
    sheet.put(Photo{poster->picture, true}, place, 0);
    return {sheet.card};
}

} // namespace siar::display
