// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/plot_card.hpp"

#include "tests/display/edition_fixture.hpp"
#include "tests/display/studio.hpp"

#include <doctest/doctest.h>

#include <variant>
#include <vector>

namespace siar::display {
namespace {

using fixture::cards;
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
