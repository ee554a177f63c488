// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/paper.hpp"

#include "display/lint.hpp"
#include "display/paginate.hpp"
#include "display/pdf_page.hpp"
#include "tests/display/edition_fixture.hpp"
#include "tests/display/hostile_fixture.hpp"
#include "tests/display/photos_fixture.hpp"
#include "tests/display/studio.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace siar::display {
namespace {

using fixture::studio;

const std::filesystem::path icons = std::filesystem::path(SIAR_SOURCE_DIR) / "assets/icons";

std::vector<Page> pages_of(const model::Edition& edition) {
    return wall_newspaper(edition, studio().theme, fixture::now(), studio().fonts);
}

std::string line(const std::vector<Page>& pages) {
    std::string all;
    for (const Page& page : pages)
        all += fixture::line(page.picture) + " || ";
    return all;
}

std::size_t count_of(const std::string& all, const std::string& words) {
    std::size_t count = 0;
    for (std::size_t at = 0; (at = all.find(words, at)) != std::string::npos; at += words.size())
        ++count;
    return count;
}

std::string bytes_of(const std::vector<Page>& pages) {
    return pdf(pages, "Kabar aduan warga", fixture::now(), studio().fonts, icons);
}

TEST_CASE("the wall newspaper tells each item of the week once, the figures and the way to complain") {
    const std::vector<Page> pages = pages_of(fixture::edition());
    const std::string all = line(pages);
    CAPTURE(all);
    CHECK(count_of(all, "Lampu jalan mati di tikungan dekat pasar") == 1);
    CHECK(count_of(all, "Saluran air tersumbat") == 1);
    CHECK(count_of(all, "Terbit 21 November 2026") == pages.size());
    CHECK(count_of(all, "DATA CONTOH") == pages.size());
    CHECK(count_of(all, "data per 21 November 2026 14.05 WIB") == pages.size());
    CHECK(count_of(all, "WhatsApp") >= 1);
    CHECK(count_of(all, "dari 118 aduan") >= 1);
    // A printed clock stands still.
    CHECK(count_of(all, "| 14.05 |") == 0);
}

TEST_CASE("an older item is left out where the week has three, and stands in where it has not") {
    model::Edition edition = fixture::edition();
    const std::string old = "Kartu keluarga belum jadi setelah sebulan";
    for (model::Item& item : edition.items)
        if (item.problem.str() == old) item.closed_on = std::chrono::year(2026) / 10 / 1;
    CHECK(count_of(line(pages_of(edition)), old) == 0);
    edition.items.pop_back();
    CHECK(count_of(line(pages_of(edition)), old) == 1);
}

TEST_CASE("on paper old data bear their day, and a published figure its source") {
    model::Edition edition = fixture::edition();
    edition.data_as_of = fixture::now() - std::chrono::hours(30);
    edition.statistics.recaps.erase(edition.statistics.recaps.begin());
    const std::vector<Page> pages = pages_of(edition);
    const std::string all = line(pages);
    CHECK(count_of(all, "data per 20 November 2026 08.05 WIB") == pages.size());
    CHECK(count_of(all, "Sumber: jatengtoday.com, 2022") == 1);
    const auto cards = telephone_cards(edition.items[0], edition, studio().theme, fixture::now(), studio().fonts);
    CHECK(fixture::says(cards, "data per 20 November 2026 08.05 WIB"));
}

TEST_CASE("many items take more pages and none is lost") {
    model::Edition edition = fixture::edition();
    const model::Item lamp = fixture::lamp();
    edition.items.clear();
    for (int i = 0; i < 23; ++i) {
        edition.items.push_back(lamp);
        edition.items.back().id.value = "i" + std::to_string(i);
        edition.items.back().problem = fixture::words("Lampu nomor " + std::to_string(100 + i) + " mati");
    }
    const std::vector<Page> pages = pages_of(edition);
    CHECK(pages.size() > 1);
    const std::string all = line(pages);
    for (int i = 0; i < 23; ++i)
        CHECK(count_of(all, "nomor " + std::to_string(100 + i)) == 1);
}

TEST_CASE("the same pages give the same PDF, of A3") {
    const std::vector<Page> pages = pages_of(fixture::edition());
    const std::string bytes = bytes_of(pages);
    CHECK(bytes.substr(0, 5) == "%PDF-");
    CHECK(bytes == bytes_of(pages));
    CHECK(bytes.size() < 3'000'000);
    if (const char* look = std::getenv("SIAR_LOOK"))
        std::ofstream(std::filesystem::path(look) / "koran.pdf", std::ios::binary) << bytes;
}

TEST_CASE("on paper the map names every kecamatan, and three visits have room") {
    const std::string all = line(pages_of(fixture::edition()));
    CAPTURE(all);
    for (const model::District& district : fixture::edition().districts)
        CHECK(count_of(all, district.name.str()) >= 1);
    CHECK(count_of(all, "Balai Desa Karangsari") == 1);
}

TEST_CASE("whatever is written, paper keeps it within its margins and loses no word") {
    std::string told;
    for (int i = 0; i < 240; ++i)
        told += "kata" + std::to_string(i) + " dan kalimat yang panjang sekali ";
    const int bottom = 420 * paper_pixels_per_mm * 95 / 100;
    for (const fixture::Hostile& hostile : fixture::hostile_editions()) {
        CAPTURE(std::string(hostile.name));
        model::Edition edition = hostile.edition;
        edition.items[1].action = fixture::words(told);
        const std::vector<Page> pages = pages_of(edition);
        const std::string all = line(pages);
        for (int i = 0; i < 240; ++i)
            CHECK(count_of(all, "kata" + std::to_string(i) + " ") == 1);
        for (const Page& page : pages) {
            for (const Layer& layer : page.picture.layers) {
                if (!std::holds_alternative<Text>(layer.content)) continue;
                CHECK(layer.rect.bottom() <= bottom);
                CHECK(layer.rect.right() <= page.width_mm * paper_pixels_per_mm);
            }
        }
    }
}

TEST_CASE(
    "photos that are at hand stand on paper and in the picture for the telephone, those that are not leave no gap") {
    const fixture::Photos photos;
    const PixelSource source = photos.source();
    const AtHand there = at_hand(source);
    const model::Edition edition = fixture::pictured_edition();
    const auto count = [](const Picture& picture) {
        return std::count_if(picture.layers.begin(), picture.layers.end(),
                             [](const Layer& layer) { return std::holds_alternative<Photo>(layer.content); });
    };
    const auto pages = wall_newspaper(edition, studio().theme, fixture::now(), studio().fonts, there);
    std::ptrdiff_t printed = 0;
    for (const Page& page : pages)
        printed += count(page.picture);
    const auto with_photos = std::count_if(edition.items.begin(), edition.items.end(),
                                           [](const model::Item& item) { return item.photos.before.has_value(); });
    CHECK(printed == 2 * with_photos);
    const std::string with = pdf(pages, "Kabar", fixture::now(), studio().fonts, icons, source);
    CHECK(with == pdf(pages, "Kabar", fixture::now(), studio().fonts, icons, source));
    CHECK(with.size() < 8'000'000);
    const auto drawn = draw_pdf(with, 1, "koran", 700, 990);
    REQUIRE(drawn);
    const auto night = std::count_if(drawn->pixels.begin(), drawn->pixels.end(), [](std::uint32_t pixel) {
        const std::uint32_t red = pixel >> 16 & 0xFF;
        const std::uint32_t blue = pixel & 0xFF;
        return blue < 100 && blue > red + 15;
    });
    CHECK_MESSAGE(night > 10'000, "the sky of the made-up street");
    if (const char* look = std::getenv("SIAR_LOOK"))
        std::ofstream(std::filesystem::path(look) / "koran-foto.pdf", std::ios::binary) << with;
    const auto made = telephone_cards(edition.items[0], edition, studio().theme, fixture::now(), studio().fonts, there);
    REQUIRE(made.size() == 1);
    CHECK(count(fixture::rest(made.front())) == 2);
    for (const Page& page : pages_of(edition))
        CHECK(count(page.picture) == 0);
}

TEST_CASE("an item makes one picture for the telephone, without a clock") {
    const model::Edition edition = fixture::edition();
    const model::Screen screen = telephone();
    const Grid grid = grid_of(screen, studio().theme, studio().fonts);
    for (const model::Item& item : edition.items) {
        CAPTURE(item.id.value);
        const std::vector<Card> made = telephone_cards(item, edition, studio().theme, fixture::now(), studio().fonts);
        CHECK(made.size() == 1);
        for (const Card& card : made) {
            CHECK(flaws(card, screen, grid, fixture::now(), studio().fonts, studio().rasters, true).empty());
            if (const char* look = std::getenv("SIAR_LOOK"))
                CHECK(write_png(
                    fixture::drawn(card, screen),
                    std::filesystem::path(look) / ("wa-" + item.id.value + "-" + std::to_string(card.part) + ".png")));
        }
    }
}

} // namespace
} // namespace siar::display
