// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/turn.hpp"

#include <doctest/doctest.h>

namespace siar::display {
namespace {

Bitmap of(int width, int height, std::vector<std::uint32_t> pixels) {
    Bitmap bitmap(width, height);
    bitmap.pixels = std::move(pixels);
    return bitmap;
}

TEST_CASE("a bitmap is turned clockwise") {
    const Bitmap before = of(3, 2,
                             {1, 2, 3, //
                              4, 5, 6});
    CHECK(turned(before, before.bounds(), turn_of(0)) == before);
    CHECK(turned(before, before.bounds(), turn_of(90)) == of(2, 3,
                                                             {4, 1, //
                                                              5, 2, //
                                                              6, 3}));
    CHECK(turned(before, before.bounds(), turn_of(180)) == of(3, 2,
                                                              {6, 5, 4, //
                                                               3, 2, 1}));
    CHECK(turned(before, before.bounds(), turn_of(270)) == of(2, 3,
                                                              {3, 6, //
                                                               2, 5, //
                                                               1, 4}));
}

TEST_CASE("a part lies in the turned whole where its pixels do") {
    Bitmap whole(7, 5);
    for (std::size_t i = 0; i < whole.pixels.size(); ++i)
        whole.pixels[i] = static_cast<std::uint32_t>(i);
    const Rect part{4, 1, 2, 3};
    for (const int degrees : {0, 90, 180, 270}) {
        CAPTURE(degrees);
        const Turn turn = turn_of(degrees);
        const Bitmap all = turned(whole, whole.bounds(), turn);
        const Rect place = turned(part, whole.bounds(), turn);
        REQUIRE(contains(all.bounds(), place));
        CHECK(turned(whole, part, turn) == turned(all, place, Turn::none));
    }
}

} // namespace
} // namespace siar::display
