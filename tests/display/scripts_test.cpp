// SPDX-License-Identifier: GPL-3.0-or-later
// Every script and sign that a name or a message may bring: none may vanish, none may become a box.
#include "display/fonts.hpp"
#include "display/layout.hpp"
#include "display/raster.hpp"
#include "display/text_measure.hpp"
#include "tests/display/edition_fixture.hpp"
#include "tests/display/studio.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <string>

namespace siar::display {
namespace {

using fixture::studio;
using privacy::Label;
using privacy::Showable;
using privacy::operator""_label;

Text words(const Showable& text, const Fonts& fonts, int size = 40, Weight weight = Weight::text) {
    return paragraph({{text, size, weight, Ink::ink, Role::body}}, 1.3, fonts);
}

struct Row {
    std::string name;
    Label text;
    int signs = 0; ///< of emoji: how many are seen
};

const Row rows[] = {
    {"Latin", "áàâäãåā ăąçćčďđéèêëēęěğģíìîïīįıķłļľñńňņŋóòôöõőøœ ŕřśšşșťțúùûüūůűųŵýÿžźż ÆØÞßð"_label},
    {"Vietnamese", "Nguyễn Thị Phượng ở Đường Trần Hưng Đạo"_label},
    {"combining marks", "e\u0301 n\u0303 u\u0308 m\u0302 q\u0304 k\u0301"_label},
    {"Javanese", "ꦢꦼꦩꦏ꧀ ꦲꦤꦕꦫꦏ ꦏꦸꦢꦸꦱ꧀ ꧇꧑꧒꧓꧇"_label},
    {"Arabic", "السلام عليكم ورحمة الله مُحَمَّد ١٢٣"_label},
    {"Pegon", "ڠاجي ڤسنترين ݢونوڠ چاتور ڽاڠڬا"_label},
    {"signs", "× − ± ½ ¼ ² ³ ° … – — • · “ ” ‘ ’ € Rp § № ‰"_label},
    {"face", "😀😡🙏"_label, 3},
    {"lamp", "💡"_label, 1},
    {"heart, drawn as an emoji", "❤\uFE0F"_label, 1},
    {"skin", "👍🏽🙋🏿"_label, 2},
    {"family", "👨\u200D👩\u200D👧\u200D👦"_label, 1},
    {"officer with a tone of skin", "👮🏾\u200D♀\uFE0F"_label, 1},
    {"flag of Indonesia", "🇮🇩"_label, 1},
    {"two flags", "🇮🇩🇲🇾"_label, 2},
    {"flag of Wales, made of tags", "🏴\U000E0067\U000E0062\U000E0077\U000E006C\U000E0073\U000E007F"_label, 1},
    {"rainbow flag", "🏳\uFE0F\u200D🌈"_label, 1},
    {"keycap", "1\uFE0F\u20E3"_label, 1},
    {"keycap of a hash", "#\uFE0F\u20E3"_label, 1},
};

double colourful(const Bitmap& bitmap) {
    std::size_t inked = 0;
    std::size_t coloured = 0;
    for (const std::uint32_t dot : bitmap.pixels) {
        if (dot >> 24 < 128) continue;
        ++inked;
        const int r = static_cast<int>(dot >> 16 & 0xFF);
        const int g = static_cast<int>(dot >> 8 & 0xFF);
        const int b = static_cast<int>(dot & 0xFF);
        if (std::max({r, g, b}) - std::min({r, g, b}) > 60) ++coloured;
    }
    return inked == 0 ? 0 : static_cast<double>(coloured) / static_cast<double>(inked);
}

std::shared_ptr<const Raster> drawn(const Text& text, const Fonts& fonts, RasterCache& rasters) {
    const int width = natural_width(text, fonts) + 2;
    return rasters.get({text, {0, 0, width, text.pitch}, 1}, studio().theme.palette);
}

TEST_CASE("of every script and every joined emoji all is drawn, in both weights, and nothing is left out") {
    const Fonts& fonts = studio().fonts;
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(fitting(row.text, fonts).view() == row.text.view());
        for (const Weight weight : {Weight::text, Weight::strong}) {
            const Text text = words(row.text, fonts, 40, weight);
            CHECK(unknown_glyphs(text, fonts) == 0);
            CHECK_FALSE(drawn(text, fonts, studio().rasters)->bitmap.pixels.empty());
        }
    }
}

TEST_CASE("an emoji is drawn in its own colours, at the size of the letters beside it, a joined one as one sign") {
    const Fonts& fonts = studio().fonts;
    const int one = natural_width(words("😀"_label, fonts), fonts);
    CHECK(one >= 40);
    CHECK(one <= 56);
    for (const Row& row : rows) {
        if (row.signs == 0) continue;
        CAPTURE(row.name);
        const Text text = words(row.text, fonts);
        CHECK(std::abs(natural_width(text, fonts) - row.signs * one) <= row.signs);
        const auto raster = drawn(text, fonts, studio().rasters);
        // The font draws a family in grey, so that it has no colour of skin.
        CHECK((colourful(raster->bitmap) > 0.2) != (row.name == "family"));
        CHECK(raster->bitmap.height <= text.pitch);
        // As high as an ascender, no lower than a descender.
        CHECK(raster->y >= 0);
    }
}

TEST_CASE("an emoji that is new to the fonts goes with all that is joined to it, and a lone joiner goes, too") {
    const Fonts& fonts = studio().fonts;
    struct Case {
        Label raw;
        std::string_view fitted;
    };
    // U+1FAEF is no character yet; U+6C34 is Chinese.
    const Case cases[] = {{"a\U0001FAEF\uFE0Fb"_label, "ab"},
                          {"a👩\u200D\U0001FAEFb"_label, "ab"},
                          {"a\U0001FAEF\u200D👩b"_label, "ab"},
                          {"a\U0001FAEF🏽b"_label, "ab"},
                          {"\u200D\uFE0Fab"_label, "ab"},
                          {"a\u6C34b"_label, "ab"},
                          {"a\u202Eb"_label, "ab"}};
    for (const Case& each : cases) {
        const Showable fitted = fitting(each.raw, fonts);
        CHECK(fitted.view() == each.fitted);
        CHECK(fitting(fitted, fonts) == fitted);
    }
}

TEST_CASE("Arabic within Indonesian runs from right to left, the line from left to right and from the left edge") {
    const Fonts& fonts = studio().fonts;
    const Showable name = "محمد علي"_label;
    const auto shift = [&](const Showable& all) { return drawn(words(all, fonts), fonts, studio().rasters)->x; };
    CHECK(shift(name) < 6);
    CHECK(shift(name + Showable(" melapor"_label)) < 6);
    // Letters that join leave no column between them empty; kept apart they do.
    const auto gaps = [&](const Showable& text) {
        const auto raster = drawn(words(text, fonts, 80), fonts, studio().rasters);
        int empty = 0;
        for (int x = 0; x < raster->bitmap.width; ++x) {
            int y = 0;
            while (y < raster->bitmap.height && raster->bitmap.row(y)[x] == 0)
                ++y;
            empty += y == raster->bitmap.height ? 1 : 0;
        }
        return empty;
    };
    CHECK(gaps("محمد"_label) == 0);
    CHECK(gaps("م\u200Cح\u200Cم\u200Cد"_label) > 0);
    const Block block = set_block(words(name + Showable(" melaporkan lampu "_label) + name, fonts), 300, fonts);
    CHECK(block.lines() >= 2);
    CHECK_FALSE(block.broken);
}

TEST_CASE("two machines draw the same: nothing depends on what was drawn before or on the thread's font map") {
    const std::filesystem::path root = SIAR_SOURCE_DIR;
    const Fonts other(root / "assets/fonts", studio().theme.type);
    RasterCache rasters(other, root / "assets/icons");
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Text text = words(row.text, other);
        CHECK(drawn(text, other, rasters)->bitmap == drawn(text, studio().fonts, studio().rasters)->bitmap);
    }
}

TEST_CASE("with full hinting letters stand on whole pixels, and what is measured is what is drawn") {
    const std::filesystem::path root = SIAR_SOURCE_DIR;
    themes::Type type = studio().theme.type;
    type.hinting = themes::Hinting::full;
    const Fonts fonts(root / "assets/fonts", type);
    RasterCache rasters(fonts, root / "assets/icons");
    for (const double cap : {7.0, 8.3, 10.6, 13.0, 17.5, 24.9}) {
        CAPTURE(cap);
        const int size = fonts.size_for_cap(cap);
        // The upper edge of a capital and its foot are sharp: no half-inked row.
        const auto raster = drawn(words("H"_label, fonts, size), fonts, rasters);
        CHECK(raster->bitmap.height >= cap);
        CHECK(raster->bitmap.height <= cap + 2);
        const auto strongest = [&](int y) {
            const std::uint32_t* row = raster->bitmap.row(y);
            std::uint32_t most = 0;
            for (int x = 0; x < raster->bitmap.width; ++x)
                most = std::max(most, row[x] >> 24);
            return most;
        };
        CHECK(strongest(0) > 200);
        CHECK(strongest(raster->bitmap.height - 1) > 200);
        // Ten letters are ten times as wide as one, to the pixel.
        const int one = natural_width(words("n"_label, fonts, size), fonts);
        CHECK(natural_width(words("nnnnnnnnnn"_label, fonts, size), fonts) == 10 * one);
        const Text sentence = words("Lampu jalan mati di tikungan dekat pasar"_label, fonts, size);
        const int measured = natural_width(sentence, fonts);
        const auto line = drawn(sentence, fonts, rasters);
        CHECK(line->x + line->bitmap.width <= measured + 1);
        CHECK(line->x + line->bitmap.width >= measured - size / 4);
    }
}

} // namespace
} // namespace siar::display
