// SPDX-License-Identifier: GPL-3.0-or-later
// That the lints find what they look for: a sound card, spoilt in one way each.
#include "display/lint.hpp"
#include "display/text_measure.hpp"
#include "tests/display/edition_fixture.hpp"
#include "tests/display/studio.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <string>

namespace siar::display {
namespace {

using fixture::studio;
using privacy::operator""_label;

const model::Screen screen{1920, 1080, 55, 5, 0.05};

Card sound_card() {
    return fixture::cards({model::Scene::radio, {}, {}}, fixture::edition(), screen).front();
}

std::vector<Flaw> flaws_of(const Card& card) {
    const Grid grid = grid_of(screen, studio().theme, studio().fonts);
    return flaws(card, screen, grid, fixture::now(), studio().fonts, studio().rasters, true);
}

/// The layer with this text.
Layer& layer_of(Card& card, const std::string& words) {
    const auto found = std::find_if(card.layers.begin(), card.layers.end(), [&](const Placed& placed) {
        const Text* text = std::get_if<Text>(&placed.layer.content);
        return text != nullptr && text->runs.front().text.str() == words;
    });
    REQUIRE(found != card.layers.end());
    return found->layer;
}

Text& text_of(Card& card, const std::string& words) {
    return std::get<Text>(layer_of(card, words).content);
}

TEST_CASE("a sound card has no flaw, and each way to spoil it is found") {
    REQUIRE(flaws_of(sound_card()).empty());
    struct Row {
        const char* name;
        Flaw::Kind kind;
        std::function<void(Card&)> spoil;
    };
    const Row rows[] = {
        {"type under its size", Flaw::Kind::small, [](Card& card) { text_of(card, "RSKW").runs.front().size = 40; }},
        {"ink of a hairline", Flaw::Kind::faint,
         [](Card& card) { text_of(card, "Radio Suara Kota Wali").runs.front().ink = Ink::grey_line; }},
        {"a ground of the same colour", Flaw::Kind::faint,
         [](Card& card) {
             card.layers.insert(card.layers.begin(),
                                {{Shape{Shape::Kind::box, Ink::ink, 0}, {0, 0, 1920, 1080}, 1}, 0});
         }},
        {"over the edge", Flaw::Kind::outside, [](Card& card) { layer_of(card, "RSKW").rect.x = -40; }},
        {"in the margin", Flaw::Kind::outside, [](Card& card) { layer_of(card, "RSKW").rect.x = 10; }},
        {"on other words", Flaw::Kind::crossed,
         [](Card& card) { layer_of(card, "RSKW").rect = layer_of(card, "Radio Suara Kota Wali").rect; }},
        {"on an icon", Flaw::Kind::crossed,
         [](Card& card) {
             const Rect place = layer_of(card, "RSKW").rect;
             card.layers.push_back({{Icon{"radio", Ink::ink}, {place.x, place.y, 90, 90}, 1}, 0});
         }},
        {"more lines than room", Flaw::Kind::cut,
         [](Card& card) { layer_of(card, "Radio Suara Kota Wali").rect.width = 300; }},
        {"a short word alone on the last line", Flaw::Kind::widow,
         [](Card& card) {
             Layer& layer = layer_of(card, "Radio Suara Kota Wali");
             Text& text = std::get<Text>(layer.content);
             layer.rect.width = natural_width(text, studio().fonts) - 20;
             layer.rect.height = 2 * text.pitch;
         }},
        {"a number at the end of a line, its word on the next", Flaw::Kind::parted,
         [](Card& card) {
             Layer& layer = layer_of(card, "Radio Suara Kota Wali");
             Text& text = std::get<Text>(layer.content);
             text.runs.front().text = "dalam 24 jam"_label;
             layer.rect.width = natural_width(text, studio().fonts) - 20;
             layer.rect.height = 2 * text.pitch;
         }},
        {"a word that ends a line in its middle", Flaw::Kind::parted,
         [](Card& card) {
             Layer& layer = layer_of(card, "Radio Suara Kota Wali");
             Text& text = std::get<Text>(layer.content);
             text.runs.front().text = "jalan di alun-alun"_label;
             layer.rect.width = natural_width(text, studio().fonts) - 20;
             layer.rect.height = 2 * text.pitch;
         }},
    };
    for (const Row& row : rows) {
        CAPTURE(std::string(row.name));
        Card card = sound_card();
        row.spoil(card);
        const std::vector<Flaw> found = flaws_of(card);
        CHECK(std::any_of(found.begin(), found.end(), [&](const Flaw& flaw) { return flaw.kind == row.kind; }));
    }
}

TEST_CASE("characters that no font has are counted") {
    Card card = sound_card();
    text_of(card, "RSKW").runs.front().text = "RSKW \U00012000\U00012001"_label; // cuneiform
    const std::vector<Flaw> found = flaws_of(card);
    const auto unknown =
        std::find_if(found.begin(), found.end(), [](const Flaw& flaw) { return flaw.kind == Flaw::Kind::unknown; });
    REQUIRE(unknown != found.end());
    CHECK(unknown->is == 2);
}

} // namespace
} // namespace siar::display
