// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme_sheet.hpp"

#include "app/contact_sheet.hpp"
#include "app/lettering.hpp"
#include "app/painter.hpp"
#include "editorial/rotate.hpp"
#include "privacy/redact.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace siar::app {

using display::Ink;
using display::Weight;
using privacy::Label;
using privacy::Showable;
using privacy::operator""_label;

namespace {

constexpr int edge = 48;
constexpr int gap = 32;
constexpr int title = 48; ///< type sizes
constexpr int name = 24;
constexpr int key = 20;
constexpr int sample = 40;
constexpr int columns = 4;
constexpr int smaller = 4; ///< than the screen
constexpr int swatch_columns = 6;
constexpr int swatch_height = 104;
constexpr int swatch_row = swatch_height + gap / 2 + name + gap;

struct Small {
    std::string_view scene;
    display::Bitmap picture;
};

/// The codes of this program and names of folders, which are no literals here.
Showable code_words(const Office& office, std::string_view code) {
    return privacy::redact(code, office.package.gate).text;
}

std::vector<Small> cards_of(const Office& office, const model::Edition& edition) {
    // Whatever the office's own screen: sheets of two themes are to be held side by side.
    const model::Screen usual;
    model::Screen screen = office.screen;
    screen.width = usual.width;
    screen.height = usual.height;
    screen.diagonal_inch = usual.diagonal_inch;
    screen.viewing_distance_m = usual.viewing_distance_m;
    Painter painter(office);
    const auto now = office.clock.now();
    std::vector<Small> out;
    for (const auto scene : model::all_scenes()) {
        const auto slides = editorial::slides_of(edition, scene, now);
        if (slides.empty()) continue;
        const auto cards = painter.cards(slides.front(), edition, screen, now);
        if (cards.empty()) continue;
        out.push_back({model::code(scene), shrunk(painter.draw(cards.front(), screen, now), smaller)});
    }
    return out;
}

/// One pair of colours: its ground, its contrast in the colour of its letters, its name beneath.
void put_pair(display::Bitmap& sheet, const Office& office, Lettering& lettering, const themes::Pair& pair,
              const display::Rect& place) {
    const auto line = display::pixel(lettering.palette().grey_line);
    display::fill(sheet, {place.x - 1, place.y - 1, place.width + 2, place.height + 2}, line);
    display::fill(sheet, place, display::pixel(pair.ground));
    themes::Palette colours = lettering.palette();
    colours.ink = pair.text;
    const Showable words = "Aa "_label + Label::decimal(themes::contrast(pair.text, pair.ground), 1);
    lettering.put(sheet, words, {{}, sample, Weight::strong, Ink::ink}, place.x + gap / 2,
                  place.y + (place.height - sample * 7 / 10) / 2, place.width - gap / 2, colours);
    lettering.put(sheet, code_words(office, pair.name), {{}, key, Weight::text, Ink::grey_text}, place.x,
                  place.bottom() + gap / 2, place.width + gap / 2);
}

/// Colours that bear no letters.
void put_decoration(display::Bitmap& sheet, Lettering& lettering, const Label& words, themes::Rgb colour,
                    const display::Rect& place) {
    const auto line = display::pixel(lettering.palette().grey_line);
    display::fill(sheet, {place.x - 1, place.y - 1, place.width + 2, place.height + 2}, line);
    display::fill(sheet, place, display::pixel(colour));
    lettering.put(sheet, words, {{}, key, Weight::text, Ink::grey_text}, place.x, place.bottom() + gap / 2,
                  place.width + gap / 2);
}

void put_palette(display::Bitmap& sheet, const Office& office, Lettering& lettering, int top) {
    const int width = (sheet.width - 2 * edge - (swatch_columns - 1) * gap) / swatch_columns;
    int count = 0;
    const auto next = [&] {
        const int column = count % swatch_columns;
        const int row = count / swatch_columns;
        ++count;
        return display::Rect{edge + column * (width + gap), top + row * swatch_row, width, swatch_height};
    };
    const auto& palette = lettering.palette();
    for (const auto& pair : themes::pairs(palette))
        put_pair(sheet, office, lettering, pair, next());
    put_decoration(sheet, lettering, "grey_line"_label, palette.grey_line, next());
    put_decoration(sheet, lettering, "pattern"_label, palette.pattern, next());
}

} // namespace

model::Result<std::size_t> write_theme_sheet(const Office& office, const model::Edition& edition,
                                             const std::filesystem::path& file) {
    const auto cards = cards_of(office, edition);
    Lettering lettering(office);
    const auto& palette = lettering.palette();
    const model::Screen usual;
    const int width = usual.width / smaller;
    const int height = usual.height / smaller;
    const int row = height + gap / 2 + name + gap;
    const int rows = (static_cast<int>(cards.size()) + columns - 1) / columns;
    const int first = edge + title + edge;
    const int swatches = static_cast<int>(themes::pairs(palette).size()) + 2;
    const int swatch_rows = (swatches + swatch_columns - 1) / swatch_columns;
    const int under = first + rows * row + gap;
    display::Bitmap sheet(2 * edge + columns * width + (columns - 1) * gap, under + swatch_rows * swatch_row + edge,
                          display::pixel(palette.paper));
    Showable heading = "Tema "_label + code_words(office, office.theme.name);
    if (office.screen.profile != model::Profile::plain)
        heading = heading + ", profil "_label + code_words(office, model::code(office.screen.profile));
    if (edition.demo) heading = heading + ". "_label + model::demo_mark();
    lettering.put(sheet, heading, {{}, title, Weight::strong, Ink::ink}, edge, edge, sheet.width - 2 * edge);
    int count = 0;
    for (const auto& card : cards) {
        const int x = edge + count % columns * (width + gap);
        const int y = first + count / columns * row;
        ++count;
        display::fill(sheet, {x - 1, y - 1, width + 2, height + 2}, display::pixel(palette.grey_line));
        display::blend(sheet, card.picture, x, y, 1, sheet.bounds());
        lettering.put(sheet, code_words(office, card.scene), {{}, name, Weight::strong, Ink::grey_text}, x,
                      y + height + gap / 2, width);
    }
    put_palette(sheet, office, lettering, under);
    const auto written = display::write_png(sheet, file, heading.view());
    if (!written) return tl::unexpected(written.error());
    return cards.size();
}

} // namespace siar::app
