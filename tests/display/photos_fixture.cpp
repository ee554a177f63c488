// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/display/photos_fixture.hpp"

#include "display/cairo_surface.hpp"
#include "display/paginate.hpp"
#include "tests/display/edition_fixture.hpp"
#include "tests/display/studio.hpp"

#include <numbers>
#include <utility>

namespace siar::display::fixture {
namespace {

void shade(cairo_t* context, double x, double y, double width, double height, double r, double g, double b) {
    cairo_set_source_rgb(context, r, g, b);
    cairo_rectangle(context, x, y, width, height);
    cairo_fill(context);
}

} // namespace

Bitmap street(int width, int height, bool lit) {
    Bitmap out(width, height, 0xFF000000U);
    const CairoSurface surface = surface_on(out);
    const CairoContext drawing(cairo_create(surface.get()));
    cairo_t* const context = drawing.get();
    cairo_scale(context, width / 4.0, height / 3.0);
    shade(context, 0, 0, 4, 3, 0.10, 0.13, 0.22);
    shade(context, 0, 2.2, 4, 0.8, 0.20, 0.20, 0.22);
    for (int i = 0; i < 4; ++i)
        shade(context, 0.1 + i, 1.2 + 0.1 * (i % 2), 0.7, 1.0, 0.24, 0.22, 0.26);
    if (lit) {
        cairo_set_source_rgba(context, 1, 0.85, 0.5, 0.45);
        cairo_move_to(context, 2.5, 0.7);
        cairo_line_to(context, 1.4, 3);
        cairo_line_to(context, 3.6, 3);
        cairo_fill(context);
    }
    shade(context, 2.95, 0.6, 0.06, 1.8, 0.5, 0.5, 0.5);
    shade(context, 2.4, 0.58, 0.6, 0.05, 0.5, 0.5, 0.5);
    cairo_set_source_rgb(context, lit ? 1 : 0.3, lit ? 0.95 : 0.3, lit ? 0.7 : 0.3);
    cairo_arc(context, 2.5, 0.68, 0.1, 0, 2 * std::numbers::pi);
    cairo_fill(context);
    cairo_surface_flush(surface.get());
    return out;
}

Photos::Photos() {
    put("sebelum", street(1600, 1200, false));
    put("sesudah", street(1600, 1200, true));
}

void Photos::put(const std::string& name, Bitmap bitmap) {
    all_[named(name)] = std::make_shared<const Bitmap>(std::move(bitmap));
}

PixelSource Photos::source() const {
    return {[all = all_](const model::Digest& picture) -> std::shared_ptr<const Bitmap> {
        const auto found = all.find(picture);
        return found == all.end() ? nullptr : found->second;
    }};
}

model::Edition pictured_edition() {
    model::Edition out = edition();
    for (model::Item& item : out.items)
        if (!item.discreet) item.photos = {Photos::named("sebelum"), Photos::named("sesudah"), {}};
    return out;
}

std::vector<Card> cards_with(const model::Slide& slide, const model::Edition& edition, const model::Screen& screen,
                             const PixelSource& source) {
    studio().rasters.take_pictures_from(source);
    return paginate(slide, edition, studio().theme, screen, now(), studio().fonts, true, at_hand(source));
}

} // namespace siar::display::fixture
