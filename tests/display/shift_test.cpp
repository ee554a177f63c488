// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/shift.hpp"

#include "tests/display/edition_fixture.hpp"
#include "tests/display/studio.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <set>
#include <utility>

namespace siar::display {

using namespace std::chrono_literals;

TEST_CASE("the picture comes to every place within reach once, a pixel a minute, and back to where it began") {
    struct Row {
        model::Screen screen;
        int reach;
    };
    const Row rows[] = {{{1920, 1080, 55, 5, 0.05}, 4},   {{1080, 1920, 55, 5, 0.05}, 4},
                        {{3840, 2160, 55, 5, 0.05}, 8},   {{512, 256, 112, 12, 0.025}, 1},
                        {{1920, 1080, 55, 5, 0.01}, 2},   {{512, 256, 112, 12, 0.0}, 0},
                        {{16384, 16384, 300, 5, 0.2}, 16}};
    for (const Row& row : rows) {
        CAPTURE(row.screen.width);
        CAPTURE(row.screen.safe_margin);
        const int places = std::max(1, 4 * row.reach * row.reach);
        std::set<std::pair<int, int>> been;
        Offset last = shift(fixture::now() - 1min, row.screen);
        CHECK(shift(fixture::now() + places * 1min, row.screen) == shift(fixture::now(), row.screen));
        for (int minute = 0; minute < places; ++minute) {
            const Offset here = shift(fixture::now() + minute * 1min, row.screen);
            CHECK(shift(fixture::now() + minute * 1min + 54s, row.screen) == here);
            CHECK(std::abs(here.x - last.x) + std::abs(here.y - last.y) == (row.reach > 0 ? 1 : 0));
            CHECK(here.x >= -row.reach);
            CHECK(here.x <= row.reach);
            CHECK(here.y >= -row.reach);
            CHECK(here.y <= row.reach);
            CHECK(std::max(std::abs(here.x), std::abs(here.y)) <= most_shift);
            const double margin = std::min(row.screen.width, row.screen.height) * row.screen.safe_margin;
            CHECK(std::max(std::abs(here.x), std::abs(here.y)) <= margin);
            been.insert({here.x, here.y});
            last = here;
        }
        CHECK(been.size() == static_cast<std::size_t>(places));
        CHECK(been.count({0, 0}) == 1);
    }
    CHECK(shift(model::Time{} - 1000min, {1920, 1080, 55, 5, 0.05}) ==
          shift(model::Time{} - 1000min + 64min, {1920, 1080, 55, 5, 0.05}));
}

TEST_CASE("a shifted picture shows no paper at the edges of what reaches them") {
    const model::Screen screen{1920, 1080, 55, 5, 0.05};
    model::Edition edition = fixture::edition();
    edition.data_as_of = fixture::now() - 30h;
    const Card card = fixture::cards({model::Scene::resolved, {{"1"}}}, edition, screen).front();
    const Picture rest = fixture::rest(card);
    CHECK(shifted(rest, {0, 0}) == rest);
    for (const Offset offset : {Offset{-4, -4}, Offset{3, 3}, Offset{-most_shift, most_shift}}) {
        const Picture moved = shifted(rest, offset);
        REQUIRE(moved.layers.size() == rest.layers.size());
        bool strip = false;
        bool band = false;
        for (std::size_t i = 0; i < moved.layers.size(); ++i) {
            const Rect& before = rest.layers[i].rect;
            const Rect& now = moved.layers[i].rect;
            const Shape* shape = std::get_if<Shape>(&moved.layers[i].content);
            if (shape != nullptr && shape->kind == Shape::Kind::kawung) {
                strip = true;
                CHECK(now.x == before.x);
                CHECK(now.y <= 0);
                CHECK((now.y - before.y - offset.y) % now.width == 0);
                CHECK(now.bottom() >= before.bottom());
            } else {
                CHECK(now.x == before.x + offset.x);
                CHECK(now.y == before.y + offset.y);
            }
            if (shape != nullptr && before.width >= screen.width) {
                band = true;
                CHECK(now.x <= 0);
                CHECK(now.right() >= screen.width);
                CHECK(now.bottom() >= screen.height);
            }
        }
        CHECK(strip);
        CHECK(band);
    }
}

} // namespace siar::display
