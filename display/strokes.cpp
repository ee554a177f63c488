// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/strokes.hpp"

#include "display/cairo_surface.hpp"
#include "display/pango_text.hpp"
#include "display/qr.hpp"

#include <librsvg/rsvg.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <numbers>
#include <utility>

namespace siar::display {
namespace {

void set_colour(cairo_t* context, themes::Rgb rgb) {
    cairo_set_source_rgb(context, rgb.r / 255.0, rgb.g / 255.0, rgb.b / 255.0);
}

void round_path(cairo_t* context, double width, double height, double radius) {
    const double r = std::min({radius, width / 2, height / 2});
    constexpr double quarter = std::numbers::pi / 2;
    cairo_new_sub_path(context);
    cairo_arc(context, width - r, r, r, -quarter, 0);
    cairo_arc(context, width - r, height - r, r, 0, quarter);
    cairo_arc(context, r, height - r, r, quarter, 2 * quarter);
    cairo_arc(context, r, r, r, 2 * quarter, 3 * quarter);
    cairo_close_path(context);
}

/// Kawung: four petals around a point, each the overlap of two circles; a strip of tiles as wide as itself.
void kawung(cairo_t* context, int width, int height, int least_stroke) {
    const double cell = width / 2.0;
    cairo_set_line_width(context, std::max<double>(least_stroke, width / 22.0));
    constexpr double quarter = std::numbers::pi / 2;
    for (int row = 0; row * cell < height; ++row) {
        for (int column = 0; column < 2; ++column) {
            // The petal lies along one diagonal of its cell, turned from cell to cell.
            const double x = column * cell;
            const double y = row * cell;
            const bool falling = (row + column) % 2 == 0;
            cairo_new_sub_path(context);
            if (falling) {
                cairo_arc(context, x + cell, y, cell, quarter, 2 * quarter);
                cairo_arc(context, x, y + cell, cell, -quarter, 0);
            } else {
                cairo_arc(context, x, y, cell, 0, quarter);
                cairo_arc(context, x + cell, y + cell, cell, 2 * quarter, 3 * quarter);
            }
            cairo_stroke(context);
            cairo_arc(context, x + cell / 2, y + cell / 2, cell / 14, 0, 4 * quarter);
            cairo_fill(context);
        }
    }
}

class Stroke {
public:
    Stroke(cairo_t* context, int width, int height, const Tools& tools)
        : context_(context), width_(width), height_(height), palette_(tools.palette), tools_(tools) {}

    void operator()(const Text& text) const {
        const auto layout = set_text(text, width_, tools_.fonts, &palette_);
        const int count = pango_layout_get_line_count(layout.get());
        for (int i = 0; i < count; ++i) {
            PangoLayoutLine* line = pango_layout_get_line_readonly(layout.get(), i);
            PangoRectangle logical;
            pango_layout_line_get_extents(line, nullptr, &logical);
            const double left =
                text.align == Align::left ? 0 : width_ - static_cast<double>(logical.width) / PANGO_SCALE;
            // Whole pixels, like Block::at: the top of the capitals lies (pitch - cap) / 2 under the line's top.
            const int baseline = i * text.pitch + (text.pitch - text.cap) / 2 + text.cap;
            cairo_move_to(context_, left, baseline);
            pango_cairo_show_layout_line(context_, line);
        }
    }

    void operator()(const Shape& shape) const {
        set_colour(context_, colour(palette_, shape.ink));
        if (shape.kind == Shape::Kind::kawung) {
            kawung(context_, width_, height_, tools_.least_stroke);
        } else if (shape.radius > 0) {
            round_path(context_, width_, height_, shape.radius);
            cairo_fill(context_);
        } else {
            cairo_rectangle(context_, 0, 0, width_, height_);
            cairo_fill(context_);
        }
    }

    void operator()(const Chart& chart) const {
        round_path(context_, width_, height_, chart.radius);
        cairo_clip(context_);
        set_colour(context_, colour(palette_, Ink::grey_line));
        cairo_paint(context_);
        double sum = 0;
        for (const Chart::Part& part : chart.parts) {
            const double left = std::round(sum * width_);
            sum += part.share;
            const double right = std::round(sum * width_);
            set_colour(context_, colour(palette_, part.ink));
            cairo_rectangle(context_, left, 0, right - left, height_);
            cairo_fill(context_);
        }
    }

    void operator()(const Qr& qr) const {
        const QrModules modules = qr_modules(qr.data.view());
        if (modules.side == 0) return;
        const int side = std::min(width_, height_) / modules.side;
        const int edge = (std::min(width_, height_) - side * modules.side) / 2;
        cairo_set_antialias(context_, CAIRO_ANTIALIAS_NONE);
        themes::Rgb dark = colour(palette_, qr.ink);
        if (themes::luminance(dark) > themes::luminance(palette_.paper)) {
            // Many a camera knows only dark modules on a light ground, quiet zone included (ISO/IEC 18004).
            const int quiet = qr_quiet * side;
            const int whole = side * modules.side + 2 * quiet;
            set_colour(context_, std::exchange(dark, palette_.paper));
            cairo_rectangle(context_, edge - quiet, edge - quiet, whole, whole);
            cairo_fill(context_);
        }
        set_colour(context_, dark);
        for (int i = 0; i < modules.side * modules.side; ++i) {
            if (!modules.dark[static_cast<std::size_t>(i)]) continue;
            const int column = i % modules.side;
            const int row = i / modules.side;
            cairo_rectangle(context_, edge + column * side, edge + row * side, side, side);
        }
        cairo_fill(context_);
    }

    void operator()(const Photo& photo) const {
        if (tools_.picture == nullptr || tools_.picture->pixels.empty()) return;
        Bitmap copy = *tools_.picture; // Cairo wants pixels that it might change
        const CairoSurface surface = surface_on(copy);
        const double across = static_cast<double>(width_) / copy.width;
        const double down = static_cast<double>(height_) / copy.height;
        const double scale = photo.whole ? std::min(across, down) : std::max(across, down);
        // Whole pixels, so that no edge of a whole picture is half a pixel pale.
        const double left = std::round((width_ - copy.width * scale) / 2);
        const double top = std::round((height_ - copy.height * scale) / 2);
        const double shown_width = std::max(1.0, std::round(copy.width * scale));
        const double shown_height = std::max(1.0, std::round(copy.height * scale));
        cairo_rectangle(context_, 0, 0, width_, height_);
        cairo_clip(context_);
        cairo_rectangle(context_, left, top, shown_width, shown_height);
        cairo_clip(context_);
        cairo_translate(context_, left, top);
        cairo_scale(context_, shown_width / copy.width, shown_height / copy.height);
        cairo_set_source_surface(context_, surface.get(), 0, 0);
        cairo_pattern_set_filter(cairo_get_source(context_), CAIRO_FILTER_GOOD);
        cairo_pattern_set_extend(cairo_get_source(context_), CAIRO_EXTEND_PAD);
        cairo_paint(context_);
    }

    void operator()(const Icon& icon) const {
        Object<RsvgHandle> handle = open(icon.name);
        if (!handle) handle = open("circle-question-mark");
        if (!handle) return;
        const std::string style =
            "svg { color: " + themes::hex(colour(palette_, icon.ink)) + "; stroke-width: " + stroke_width() + "; }";
        rsvg_handle_set_stylesheet(handle.get(), reinterpret_cast<const guint8*>(style.data()), style.size(), nullptr);
        const RsvgRectangle place{0, 0, static_cast<double>(width_), static_cast<double>(height_)};
        rsvg_handle_render_document(handle.get(), context_, &place, nullptr);
    }

private:
    Object<RsvgHandle> open(const std::string& name) const {
        const std::string file = (tools_.icons / (name + ".svg")).string();
        return Object<RsvgHandle>(rsvg_handle_new_from_file(file.c_str(), nullptr));
    }

    /// In units of the icons' own grid of 24 (Lucide), where 2 is usual; no wider than leaves their inside open.
    std::string stroke_width() const {
        constexpr double grid = 24;
        constexpr double usual = 2;
        constexpr double widest = 3.5;
        const double least = tools_.least_stroke * grid / std::max(std::min(width_, height_), 1);
        return std::to_string(std::clamp(least, usual, widest));
    }

    cairo_t* context_;
    int width_;
    int height_;
    const themes::Palette& palette_;
    const Tools& tools_;
};

} // namespace

int bleed(const Content& content, int width, int height) {
    if (const Qr* qr = std::get_if<Qr>(&content)) {
        const int modules = qr_modules(qr->data.view()).side;
        return modules == 0 ? 0 : qr_quiet * (std::min(width, height) / modules);
    }
    const Text* text = std::get_if<Text>(&content);
    if (text == nullptr) return 0;
    // Marks above and below aksara Jawa reach further than any Latin letter.
    return text->face == Face::native ? text->cap * 2 : text->cap / 2;
}

void stroke(cairo_t* context, const Content& content, int width, int height, const Tools& tools) {
    std::visit(Stroke(context, width, height, tools), content);
}

} // namespace siar::display
