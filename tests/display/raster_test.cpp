// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/raster.hpp"

#include "display/bitmap.hpp"
#include "display/presenter.hpp"
#include "display/qr.hpp"
#include "tests/display/edition_fixture.hpp"
#include "tests/display/studio.hpp"
#include "tests/folder.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

namespace siar::display {
namespace {

using fixture::studio;
using privacy::operator""_label;

const std::filesystem::path icons = std::filesystem::path(SIAR_SOURCE_DIR) / "assets/icons";

Layer word(const privacy::Label& text, int x, int y) {
    Text paragraph;
    paragraph.runs = {{text, 40, Weight::text, Ink::ink, Role::body}};
    paragraph.pitch = 52;
    paragraph.cap = 29;
    return {paragraph, {x, y, 300, 52}, 1};
}

TEST_CASE("the same content is drawn once, wherever it stands and however faint") {
    RasterCache rasters(studio().fonts, icons);
    const themes::Palette& palette = studio().theme.palette;
    const auto first = rasters.get(word("Sayung"_label, 0, 0), palette);
    Layer moved = word("Sayung"_label, 70, 90);
    moved.opacity = 0.3;
    CHECK(rasters.get(moved, palette) == first);
    CHECK(rasters.get(word("Wedung"_label, 0, 0), palette) != first);
    CHECK(rasters.drawn() == 2);
    themes::Palette other = palette;
    other.ink = {1, 2, 3};
    CHECK(rasters.get(word("Sayung"_label, 0, 0), other) != first);
}

TEST_CASE("the cache keeps to its bytes and what somebody holds stays valid") {
    RasterCache rasters(studio().fonts, icons, 200'000);
    const auto held = rasters.get(word("0"_label, 0, 0), studio().theme.palette);
    const Bitmap copy = held->bitmap;
    for (int i = 1; i < 300; ++i) {
        rasters.get(word(privacy::Label::number(i), 0, 0), studio().theme.palette);
        CHECK(rasters.bytes() <= 200'000);
    }
    CHECK(held->bitmap == copy);
    const std::size_t before = rasters.drawn();
    rasters.get(word("0"_label, 0, 0), studio().theme.palette);
    CHECK(rasters.drawn() == before + 1);
}

TEST_CASE("blending is exact at both ends and never leaves the ground") {
    const std::uint32_t paper = pixel({246, 243, 236});
    const std::uint32_t ink = pixel({20, 35, 31});
    Bitmap ground(4, 4, paper);
    const Bitmap over(2, 2, ink);
    blend(ground, over, 3, 3, 1, ground.bounds());
    CHECK(ground.row(3)[3] == ink);
    CHECK(ground.row(2)[3] == paper);
    blend(ground, over, -1, -1, 1, ground.bounds());
    CHECK(ground.row(0)[0] == ink);
    blend(ground, over, 1, 1, 0, ground.bounds());
    CHECK(ground.row(1)[1] == paper);
    blend(ground, over, 1, 1, 1, {2, 2, 1, 1});
    CHECK(ground.row(1)[1] == paper);
    CHECK(ground.row(2)[2] == ink);
    blend(ground, over, 1, 0, 0.5, ground.bounds());
    CHECK((ground.row(0)[1] >> 16 & 0xFF) == doctest::Approx((246 + 20) / 2.0).epsilon(0.02));
    CHECK((ground.row(0)[1] >> 24) == 0xFFU);
}

TEST_CASE("only what differs between two pictures is painted again, and the result is the same") {
    const model::Screen screen{960, 540, 55, 5, 0.05};
    const model::Edition edition = fixture::edition();
    const Card first = fixture::cards({model::Scene::resolved, {{"1"}}}, edition, screen).front();
    const Card second = fixture::cards({model::Scene::recap, std::nullopt}, edition, screen).front();
    const Picture from = fixture::rest(first);
    Bitmap ground = draw(from, 960, 540, studio().rasters);
    Picture before = from;
    for (int step = 1; step <= 10; ++step) {
        const Picture now = step < 5 ? transition(from, fixture::rest(second), step / 5.0)
                                     : at(second, std::chrono::milliseconds(step * 60), fixture::now());
        for (const Rect& area : damage(before, now, studio().rasters))
            draw_part(ground, now, area, studio().rasters);
        CHECK(ground == draw(now, 960, 540, studio().rasters));
        before = now;
    }
    CHECK(damage(before, before, studio().rasters).empty());
    const Picture later = fixture::rest(second, fixture::now() + std::chrono::minutes(1));
    const auto areas = damage(fixture::rest(second), later, studio().rasters);
    REQUIRE(areas.size() == 1); // the clock and nothing else
    CHECK(areas.front().width < 120);
}

TEST_CASE("a PNG is written whole, and a folder that is missing is said to be") {
    const test::Folder out;
    const std::filesystem::path& folder = out.path();
    const Bitmap bitmap(3, 2, pixel({10, 20, 30}));
    REQUIRE(write_png(bitmap, folder / "a.png"));
    CHECK(*read_png(folder / "a.png") == bitmap);
    CHECK(std::distance(std::filesystem::directory_iterator(folder), {}) == 1);
    const auto failed = write_png(bitmap, folder / "missing/a.png");
    REQUIRE_FALSE(failed);
    CHECK(failed.error().line().find("tidak dapat ditulis") != std::string::npos);
    std::ofstream(folder / "b.png") << "not a picture";
    CHECK_FALSE(read_png(folder / "b.png"));
}

TEST_CASE("a PNG bears the words that stand on it, and its pixels are the same") {
    Picture picture;
    Text line;
    line.runs.push_back({"Ditanggapi dalam "_label, 20});
    line.runs.push_back({"0,1 hari"_label, 40});
    picture.layers.push_back({line, {0, 0, 100, 40}});
    picture.layers.push_back({Qr{"https://wa.me/6282324309949"_label}, {0, 40, 50, 50}});
    picture.layers.push_back({line, {0, 0, 100, 40}, 0});
    CHECK(words(picture) == "Ditanggapi dalam 0,1 hari\nhttps://wa.me/6282324309949\n");

    const test::Folder folder;
    const Bitmap bitmap(6, 4, pixel({10, 20, 30}));
    const auto file = folder.path() / "kata.png";
    REQUIRE(write_png(bitmap, file, "Panjang jalan \u2014 12 km"));
    const auto read = read_png(file);
    REQUIRE(read);
    CHECK(read->pixels == bitmap.pixels);
    const auto bytes = png(bitmap, "Panjang jalan");
    using namespace std::string_literals;
    CHECK(bytes.find("iTXtDescription\0\0\0id\0\0Panjang jalan"s) == 37);
    CHECK(png(bitmap).find("iTXt") == std::string::npos);
}

TEST_CASE("a missing icon becomes a question mark, never a hole") {
    const themes::Palette& palette = studio().theme.palette;
    const auto missing = studio().rasters.get({Icon{"no-such-icon", Ink::ink}, {0, 0, 48, 48}, 1}, palette);
    const auto question = studio().rasters.get({Icon{"circle-question-mark", Ink::ink}, {0, 0, 48, 48}, 1}, palette);
    CHECK(missing->bitmap == question->bitmap);
    CHECK(missing->bitmap.width > 30);
}

TEST_CASE("on a panel no stroke of an icon or of the pattern is thinner than two pixels") {
    const themes::Palette& palette = studio().theme.palette;
    RasterCache thick(studio().fonts, icons, RasterCache::usual_bytes, 2);
    const auto strongest = [&](RasterCache& rasters, const Layer& layer) {
        int full = 0;
        const auto raster = rasters.get(layer, palette);
        for (const std::uint32_t dot : raster->bitmap.pixels)
            full += dot >> 24 > 250 ? 1 : 0;
        return full;
    };
    // At 16 pixels Lucide's own strokes are 1.3 wide: hardly a pixel is fully inked.
    const Layer small{Icon{"circle-check", Ink::ink}, {0, 0, 16, 16}, 1};
    CHECK(strongest(thick, small) > 2 * strongest(studio().rasters, small));
    const Layer strip{Shape{Shape::Kind::kawung, Ink::pattern, 0}, {0, 0, 16, 96}, 1};
    CHECK(strongest(thick, strip) > 2 * strongest(studio().rasters, strip));
    // A large one is not changed.
    const Layer large{Icon{"circle-check", Ink::ink}, {0, 0, 96, 96}, 1};
    CHECK(thick.get(large, palette)->bitmap == studio().rasters.get(large, palette)->bitmap);
}

TEST_CASE("a cache given other fonts draws everything anew, under new numbers") {
    RasterCache rasters(studio().fonts, icons);
    const Layer layer = word("Sayung"_label, 0, 0);
    const auto before = rasters.get(layer, studio().theme.palette);
    themes::Type type = studio().theme.type;
    type.text_weight = 800;
    const Fonts bold(std::filesystem::path(SIAR_SOURCE_DIR) / "assets/fonts", type);
    rasters.equip(bold, 1);
    CHECK(rasters.bytes() == 0);
    const auto after = rasters.get(layer, studio().theme.palette);
    CHECK(after->id != before->id);
    CHECK_FALSE(after->bitmap == before->bitmap);
}

TEST_CASE("a QR symbol is dark on light in a dark theme, too, its quiet zone with it") {
    const fixture::Wearing wearing("malam", model::Profile::plain);
    const themes::Palette& palette = studio().theme.palette;
    const Layer layer{Qr{"https://wa.me/6282324309949"_label, Ink::ink}, {0, 0, 250, 250}, 1};
    const auto raster = studio().rasters.get(layer, palette);
    const Rect whole{-40, -40, 330, 330}; // four modules of 10 pixels around
    CHECK(painted(layer, *raster) == whole);
    const auto at = [&](int x, int y) { return raster->bitmap.row(y + 40)[x + 40]; };
    CHECK(at(-1, -1) == pixel(palette.ink));
    CHECK(at(0, 0) == pixel(palette.paper)); // the finder pattern's corner
    CHECK(at(15, 15) == pixel(palette.ink));
}

TEST_CASE("a QR symbol takes the smallest version, in whole pixels a module") {
    CHECK(qr_modules("https://wa.me/6282324309949").side == 25);
    CHECK(qr_modules(std::string(4000, 'x')).side == 0);
    const Layer layer{Qr{"https://wa.me/6282324309949"_label, Ink::ink}, {0, 0, 250, 250}, 1};
    const auto raster = studio().rasters.get(layer, studio().theme.palette);
    CHECK(raster->bitmap.bounds() == Rect{0, 0, 250, 250});
    const std::uint32_t ink = pixel(studio().theme.palette.ink);
    for (const std::uint32_t dot : raster->bitmap.pixels)
        CHECK((dot == ink || dot == 0));
}

} // namespace
} // namespace siar::display
