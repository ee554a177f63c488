// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/album.hpp"
#include "display/decode.hpp"
#include "display/lint.hpp"
#include "display/paginate.hpp"
#include "display/player.hpp"
#include "tests/display/edition_fixture.hpp"
#include "tests/display/photos_fixture.hpp"
#include "tests/display/studio.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <thread>

namespace siar::display {
namespace {

using fixture::Photos;
using fixture::studio;
using privacy::operator""_label;

std::vector<Layer> photos_in(const std::vector<Card>& cards) {
    std::vector<Layer> out;
    for (const Card& card : cards)
        for (const Placed& placed : card.layers)
            if (std::holds_alternative<Photo>(placed.layer.content)) out.push_back(placed.layer);
    return out;
}

model::Slide slide_of(const model::Item& item) {
    return {model::Scene::resolved, item.id};
}

/// An edition of one item with these photos.
model::Edition with(const model::Photos& photos) {
    model::Edition out = fixture::edition();
    out.items = {fixture::lamp()};
    out.items.front().photos = photos;
    return out;
}

std::vector<Card> cards_of(const model::Edition& edition, const model::Screen& screen, const Photos& photos) {
    return fixture::cards_with(slide_of(edition.items.front()), edition, screen, photos.source());
}

} // namespace

TEST_CASE("before and after stand on every shape in one size and crop, labelled, free of flaws") {
    const Photos photos;
    const model::Edition edition = fixture::pictured_edition();
    const char* const out = std::getenv("SIAR_LOOK");
    for (const fixture::NamedScreen& named : fixture::screens()) {
        for (const model::Item& item : edition.items) {
            if (item.discreet) continue;
            const std::string& name = named.name;
            CAPTURE(name);
            CAPTURE(item.id.value);
            const auto cards = fixture::cards_with(slide_of(item), edition, named.screen, photos.source());
            const auto shown = photos_in(cards);
            REQUIRE(shown.size() == 2);
            CHECK(std::get<Photo>(shown[0].content).picture == Photos::named("sebelum"));
            CHECK(std::get<Photo>(shown[1].content).picture == Photos::named("sesudah"));
            CHECK(shown[0].rect.width == shown[1].rect.width);
            CHECK(shown[0].rect.height == shown[1].rect.height);
            CHECK(std::min(shown[0].rect.width, shown[0].rect.height) * 5 >=
                  std::min(named.screen.width, named.screen.height));
            CHECK(fixture::says(cards, "Sebelum"));
            CHECK(fixture::says(cards, "Sesudah"));
            const Grid grid = grid_of(named.screen, studio().theme, studio().fonts);
            for (const Card& card : cards) {
                for (const Flaw& flaw : flaws(card, named.screen, grid, fixture::now(), studio().fonts,
                                              studio().rasters, named.screen.width < 1000))
                    FAIL_CHECK(static_cast<int>(flaw.kind) << " " << flaw.words);
                if (out != nullptr)
                    CHECK(write_png(fixture::drawn(card, named.screen),
                                    std::filesystem::path(out) / (name + "_" + item.id.value.substr(0, 6) + "_" +
                                                                  std::to_string(card.part) + ".png")));
            }
        }
    }
}

TEST_CASE("where no photo is at hand the cards are the plain ones") {
    const Photos photos;
    const PixelSource empty;
    const model::Edition pictured = fixture::pictured_edition();
    const model::Edition plain = fixture::edition();
    for (const fixture::NamedScreen& named : fixture::screens())
        for (const model::Item& item : plain.items)
            CHECK(fixture::cards_with(slide_of(item), pictured, named.screen, empty) ==
                  fixture::cards(slide_of(item), plain, named.screen));
}

TEST_CASE("only what a person called so is called Sesudah") {
    const Photos photos;
    const model::Screen screen = fixture::screens().front().screen;
    const auto lone = cards_of(with({std::nullopt, std::nullopt, Photos::named("sesudah")}), screen, photos);
    CHECK(photos_in(lone).size() == 1);
    CHECK(fixture::says(lone, "Foto"));
    CHECK_FALSE(fixture::says(lone, "Sesudah"));
    CHECK_FALSE(fixture::says(lone, "Sebelum"));
    const auto missing = cards_of(with({Photos::named("sebelum"), model::sha256("belum datang"), {}}), screen, photos);
    CHECK(photos_in(missing).size() == 1);
    CHECK(fixture::says(missing, "Sebelum"));
    CHECK_FALSE(fixture::says(missing, "Sesudah"));
}

TEST_CASE("a photo with too few pixels to show anything has no room") {
    Photos photos;
    photos.put("titik", Bitmap(1, 1, 0xFFFF0000U));
    photos.put("garis", Bitmap(10000, 10, 0xFFFF0000U));
    for (const fixture::NamedScreen& named : fixture::screens()) {
        for (const char* name : {"titik", "garis"}) {
            const auto cards = cards_of(with({{}, {}, Photos::named(name)}), named.screen, photos);
            CHECK(photos_in(cards).empty());
            CHECK_FALSE(cards.empty());
        }
    }
}

TEST_CASE("photos of unlike shapes are cut to one, in their middle, and never distorted") {
    Photos photos;
    photos.put("tegak", fixture::street(900, 1600, false));
    photos.put("lebar", fixture::street(1600, 900, true));
    for (const fixture::NamedScreen& named : fixture::screens()) {
        const auto shown =
            photos_in(cards_of(with({Photos::named("tegak"), Photos::named("lebar"), {}}), named.screen, photos));
        REQUIRE(shown.size() == 2);
        CHECK(shown[0].rect.width == shown[1].rect.width);
        CHECK(shown[0].rect.height == shown[1].rect.height);
    }
    // Left half red, right half blue: whatever is cut off at both sides, the border stays in the middle.
    Bitmap halves(400, 100, 0xFFFF0000U);
    fill(halves, {200, 0, 200, 100}, 0xFF0000FFU);
    photos.put("paruh", halves);
    studio().rasters.take_pictures_from(photos.source());
    const Layer square{Photo{Photos::named("paruh")}, {0, 0, 100, 100}};
    const auto cut = studio().rasters.get(square, studio().theme.palette);
    REQUIRE(cut->bitmap.width == 100);
    CHECK(cut->bitmap.row(50)[48] == 0xFFFF0000U);
    CHECK(cut->bitmap.row(50)[51] == 0xFF0000FFU);
    const Layer fitted{Photo{Photos::named("paruh"), true}, {0, 0, 100, 100}};
    const auto whole = studio().rasters.get(fitted, studio().theme.palette);
    CHECK(whole->bitmap.width == 100);
    CHECK(whole->bitmap.height == 25);
}

TEST_CASE("a photo adds two seconds to the time a card stands") {
    Card card;
    constexpr int words = 20; // more than the shortest stay
    for (int i = 0; i < words; ++i)
        card.layers.push_back({{Text{{Run{"kata"_label}}}, {}, 1}, 0});
    const auto plain = dwell(card);
    card.layers.push_back({{Photo{Photos::named("sebelum")}, {0, 0, 9, 9}, 1}, 0});
    card.layers.push_back({{Photo{Photos::named("sesudah")}, {0, 0, 9, 9}, 1}, 1});
    CHECK(dwell(card) - plain == std::chrono::seconds{2});
}

TEST_CASE("a text that lies on a photo is a flaw, also while the photo is not there") {
    const Photos photos;
    const model::Screen& screen = fixture::screens().front().screen;
    auto cards = cards_of(with({{}, {}, Photos::named("sebelum")}), screen, photos);
    const Grid grid = grid_of(screen, studio().theme, studio().fonts);
    for (const bool there : {true, false}) {
        if (!there) studio().rasters.take_pictures_from({});
        Card card = cards.front();
        card.layers.insert(card.layers.begin(), {{Photo{Photos::named("sebelum")}, grid.safe, 1}, 0});
        const auto found = flaws(card, screen, grid, fixture::now(), studio().fonts, studio().rasters, false);
        CHECK(
            std::any_of(found.begin(), found.end(), [](const Flaw& flaw) { return flaw.kind == Flaw::Kind::crossed; }));
    }
}

TEST_CASE("pixels that come later are drawn when they are there, and forgotten when nobody wants them") {
    const Photos photos;
    RasterCache rasters(studio().fonts, SIAR_SOURCE_DIR "/assets/icons");
    const Layer layer{Photo{Photos::named("sebelum")}, {0, 0, 80, 60}};
    CHECK(rasters.get(layer, studio().theme.palette)->bitmap.pixels.empty());
    CHECK(rasters.bytes() == 0);
    rasters.take_pictures_from(photos.source());
    CHECK(rasters.get(layer, studio().theme.palette)->bitmap.width == 80);
    CHECK(rasters.bytes() == 80 * 60 * 4);
    rasters.forget_pictures([](const model::Digest& picture) { return picture != Photos::named("sebelum"); });
    CHECK(rasters.bytes() == 0);
}

TEST_CASE("what is decoded are the pixels of a sound picture, made smaller where it is large") {
    const Bitmap street = fixture::street(640, 480, true);
    const auto whole = decode(png(street), "uji");
    REQUIRE(whole);
    CHECK(*whole == street);
    const auto smaller = decode(png(street), "uji", {40'000'000, 320});
    REQUIRE(smaller);
    CHECK(smaller->width == 320);
    CHECK(smaller->height == 240);
    CHECK(decode(png(Bitmap(10000, 10, 0xFF00FF00U)), "uji")->width == 1920);
    CHECK(size_told(png(street), "uji")->width == 640);
    const std::string bytes = png(street);
    for (const std::string& broken : {bytes.substr(0, bytes.size() / 2), bytes.substr(0, 20), std::string("bukan"),
                                      std::string(), std::string("\xff\xd8\xff\xe0") + std::string(500, 'x')}) {
        const auto none = decode(broken, "uji");
        REQUIRE_FALSE(none);
        CHECK(none.error().where == "uji");
    }
    CHECK(decode(bytes, "uji", {1000, 1920}).error().what == "gambar terlalu banyak pikselnya");
}

TEST_CASE("an album opens in the background what is asked for, keeps what fits and lets go of the rest") {
    const auto picture = std::make_shared<const Bitmap>(100, 100, 0xFF123456U);
    std::atomic<int> opened = 0;
    Album album(
        [&](const model::Digest& asked) -> std::shared_ptr<const Bitmap> {
            ++opened;
            return asked == model::sha256("rusak") ? nullptr : picture;
        },
        3 * 100 * 100 * 4);
    const auto come = [&](const char* name) {
        for (int tries = 0; tries < 500; ++tries) {
            if (album.pixels(model::sha256(name))) return true;
            std::this_thread::sleep_for(std::chrono::milliseconds{2});
        }
        return false;
    };
    CHECK(album.pixels(model::sha256("a")) == nullptr);
    for (const char* name : {"a", "b", "c"})
        CHECK(come(name));
    CHECK(album.count() == 3);
    CHECK(album.pixels(model::sha256("rusak")) == nullptr);
    CHECK(come("d")); // the longest unused one has gone for it
    CHECK(opened == 5);
    CHECK(album.pixels(model::sha256("rusak")) == nullptr); // not tried again at once
    CHECK(album.pixels(model::sha256("a")) == nullptr);
    CHECK(come("a"));
    album.keep_only([](const model::Digest& one) { return one == model::sha256("d"); });
    CHECK(album.pixels(model::sha256("d")) != nullptr);
    CHECK(album.pixels(model::sha256("a")) == nullptr);
}

TEST_CASE("a card whose photo the newest Edition names no more is cut at once") {
    const Photos photos;
    auto steady = std::chrono::nanoseconds{0};
    auto edition = std::make_shared<model::Edition>(with({{}, Photos::named("sesudah"), {}}));
    const auto& item = edition->items.front();
    Programme programme{[&] { return std::shared_ptr<const model::Edition>(edition); },
                        [id = item.id](const model::Edition&, const auto&, const auto& shown, auto,
                                       auto) -> std::optional<model::Slide> {
                            if (shown.empty()) return model::Slide{model::Scene::resolved, id};
                            return model::Slide{model::Scene::channels, {}};
                        },
                        {},
                        {[] { return fixture::now(); }, [&] { return steady; }, [](auto) {}}};
    programme.pictures = photos.source();
    // A screen that holds the item with its photo on one card.
    const model::Screen screen = fixture::screens()[1].screen;
    Player player(programme, studio().theme, screen, studio().fonts);
    (void)player.frame();
    REQUIRE(player.card().slide.scene == model::Scene::resolved);
    steady += std::chrono::seconds{2};
    (void)player.frame();
    CHECK(player.card().slide.scene == model::Scene::resolved);
    auto without = std::make_shared<model::Edition>(*edition);
    without->items.front().photos = {};
    edition = without;
    steady += std::chrono::milliseconds{50};
    (void)player.frame();
    CHECK(player.card().slide.scene == model::Scene::channels);
}

} // namespace siar::display
