// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/cairo_surface.hpp"
#include "display/lint.hpp"
#include "display/paginate.hpp"
#include "display/pdf_page.hpp"
#include "tests/display/edition_fixture.hpp"
#include "tests/display/photos_fixture.hpp"
#include "tests/display/studio.hpp"

#include <cairo-pdf.h>
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace siar::display {
namespace {

using fixture::Photos;
using fixture::studio;

cairo_status_t append(void* closure, const unsigned char* data, unsigned length) {
    static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

/// A PDF of A4 pages: a large headline, and many more letters of this size.
std::string pdf(int pages, double small) {
    std::string out;
    {
        const CairoSurface surface(cairo_pdf_surface_create_for_stream(append, &out, 595, 842));
        const CairoContext context(cairo_create(surface.get()));
        for (int page = 0; page < pages; ++page) {
            cairo_set_source_rgb(context.get(), 0.05, 0.35, 0.3);
            cairo_rectangle(context.get(), 0, 0, 595, 200);
            cairo_fill(context.get());
            cairo_set_source_rgb(context.get(), 1, 1, 1);
            cairo_set_font_size(context.get(), 60);
            cairo_move_to(context.get(), 40, 120);
            cairo_show_text(context.get(), "Senam bersama");
            cairo_set_source_rgb(context.get(), 0, 0, 0);
            cairo_set_font_size(context.get(), small);
            for (int line = 0; line < 8; ++line) {
                cairo_move_to(context.get(), 40, 260 + line * small * 1.5);
                cairo_show_text(context.get(), "Setiap Jumat pagi di alun-alun");
            }
            cairo_show_page(context.get());
        }
    }
    return out;
}

model::Edition with_poster(const std::string& name) {
    model::Edition out = fixture::edition();
    out.posters = {{"poster-1", Photos::named(name), {}, {}, {}}};
    return out;
}

} // namespace

TEST_CASE("a poster is shown whole and undistorted, as large as there is room, on every shape") {
    Photos photos;
    const auto page = draw_pdf(pdf(1, 20), 1, "uji", 1920, 1080);
    REQUIRE_MESSAGE(page, page.error().line());
    photos.put("a4", *page);
    photos.put("pita", fixture::street(3000, 300, true));
    photos.put("titik", Bitmap(1, 1, 0xFF008000U));
    for (const fixture::NamedScreen& named : fixture::screens()) {
        for (const char* name : {"a4", "pita", "titik"}) {
            const std::string shape_and_poster = named.name + " " + name;
            CAPTURE(shape_and_poster);
            const model::Edition edition = with_poster(name);
            const auto cards =
                fixture::cards_with({model::Scene::poster, {}, "poster-1"}, edition, named.screen, photos.source());
            REQUIRE(cards.size() == 1);
            CHECK(cards.front().dwell == std::chrono::seconds{12});
            CHECK(fixture::says(cards, "DATA CONTOH"));
            const auto shown =
                std::find_if(cards.front().layers.begin(), cards.front().layers.end(),
                             [](const auto& one) { return std::holds_alternative<Photo>(one.layer.content); });
            REQUIRE(shown != cards.front().layers.end());
            const Rect rect = shown->layer.rect;
            const auto pixels = photos.source().pixels(Photos::named(name));
            const double shape = static_cast<double>(pixels->width) / pixels->height;
            CHECK(std::abs(rect.width - rect.height * shape) <= shape + 1);
            CHECK(contains({0, 0, named.screen.width, named.screen.height}, rect));
            const Grid grid = grid_of(named.screen, studio().theme, studio().fonts);
            CHECK(flaws(cards.front(), named.screen, grid, fixture::now(), studio().fonts, studio().rasters, false)
                      .empty());
            if (const char* out = std::getenv("SIAR_LOOK"))
                CHECK(write_png(fixture::drawn(cards.front(), named.screen),
                                std::filesystem::path(out) / ("poster_" + named.name + "_" + name + ".png")));
        }
    }
}

TEST_CASE("a poster that is not at hand has no card") {
    CHECK(fixture::cards_with({model::Scene::poster, {}, "poster-1"}, with_poster("hilang"),
                              fixture::screens().front().screen, Photos().source())
              .empty());
}

TEST_CASE("a page of a PDF is drawn in its shape, and its small letters are known") {
    const std::string bytes = pdf(2, 14);
    CHECK(is_pdf(bytes));
    const auto page = draw_pdf(bytes, 2, "uji", 1920, 1080);
    REQUIRE(page);
    CHECK(page->height == 1080);
    CHECK(page->width == 763); // 595 of 842
    CHECK(page->row(50)[50] != 0xFFFFFFFFU);
    CHECK(page->row(1070)[700] == 0xFFFFFFFFU);
    const auto letters = letters_of_pdf(bytes, 1, "uji");
    REQUIRE(letters);
    CHECK(letters->common_small == doctest::Approx(14).epsilon(0.02));
    CHECK(letters->page_height == doctest::Approx(842));
    CHECK(draw_pdf(bytes, 3, "uji", 100, 100).error().line() == "PDF ini hanya 2 halaman: uji. Betulkan page");
    CHECK_FALSE(draw_pdf("%PDF-1.5 rusak", 1, "uji", 100, 100));
    CHECK_FALSE(draw_pdf(bytes.substr(0, 300), 1, "uji", 100, 100));
}

} // namespace siar::display
