// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/plot_card.hpp"

#include "tests/display/edition_fixture.hpp"
#include "tests/display/studio.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <variant>
#include <vector>

namespace siar::display {
namespace {

using fixture::cards;
using fixture::says;
using model::Scene;

TEST_CASE("a part of time with too few cases for a percentage is a dash at the ground, never a column") {
    for (const fixture::NamedScreen& named : fixture::screens()) {
        CAPTURE(named.name);
        for (const Card& card : cards({Scene::targets, {}, {}}, fixture::edition(), named.screen))
            for (const Layer& layer : fixture::rest(card).layers) {
                const Shape* shape = std::get_if<Shape>(&layer.content);
                if (shape != nullptr && (shape->ink == Ink::grey_line || shape->ink == Ink::grey_mark))
                    CHECK(layer.rect.height < layer.rect.width);
            }
    }
}

TEST_CASE("where the plot of a trend has no room its signs are not drawn, and the part before is told in words") {
    const auto boxes = [](const Card& card) {
        const Picture picture = fixture::rest(card);
        return std::count_if(picture.layers.begin(), picture.layers.end(), [](const Layer& layer) {
            const Shape* shape = std::get_if<Shape>(&layer.content);
            return shape != nullptr && (shape->ink == Ink::accent || shape->ink == Ink::ink);
        });
    };
    for (const fixture::NamedScreen& named : fixture::screens()) {
        CAPTURE(named.name);
        const std::vector<Card> made = cards({Scene::trend, {}, {}}, fixture::edition(), named.screen);
        REQUIRE(made.size() == 2);
        for (const Card& card : made)
            CHECK((boxes(card) > 2) != says({card}, "sebelumnya"));
    }
    const model::Screen lamps{512, 256, 65, 6, 0.05};
    const std::vector<Card> made = cards({Scene::trend, {}, {}}, fixture::edition(), lamps);
    REQUIRE(made.size() == 2);
    CHECK(boxes(made.front()) == 0);
    CHECK(says({made[0]}, "Pekan sebelumnya 34 masuk, 23 selesai"));
    CHECK(says({made[1]}, "Bulan sebelumnya 124 masuk, 117 selesai"));
}

TEST_CASE("the upper line of a plot is round and not far above what it holds") {
    for (const double value : {0.3, 1.0, 1.1, 7.0, 9.9, 34.0, 100.0, 131.0, 4'873'201.0}) {
        CAPTURE(value);
        const double top = round_up(value);
        CHECK(top >= value);
        CHECK(top <= value * 4 / 3 + 1e-9);
    }
    CHECK(round_up(0) == 0);
}

} // namespace
} // namespace siar::display
