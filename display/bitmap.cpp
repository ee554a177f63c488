// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/bitmap.hpp"

#include "config/write_whole.hpp"
#include "display/cairo_surface.hpp"

#include <zlib.h>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace siar::display {
namespace {

constexpr std::uint32_t red_blue = 0x00FF00FF;

/// All four channels times factor / 256.
std::uint32_t dimmed(std::uint32_t pixel, std::uint32_t factor) {
    const std::uint32_t rb = ((pixel & red_blue) * factor >> 8) & red_blue;
    const std::uint32_t ag = ((pixel >> 8) & red_blue) * factor & ~red_blue;
    return rb | ag;
}

cairo_status_t append_bytes(void* closure, const unsigned char* data, unsigned int size) {
    static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), size);
    return CAIRO_STATUS_SUCCESS;
}

} // namespace

Bitmap::Bitmap(int columns, int rows, std::uint32_t pixel)
    : width(columns), height(rows), pixels(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows), pixel) {}

std::uint32_t pixel(themes::Rgb colour) {
    return 0xFF000000U | static_cast<std::uint32_t>(colour.r) << 16 | static_cast<std::uint32_t>(colour.g) << 8 |
           static_cast<std::uint32_t>(colour.b);
}

void fill(Bitmap& ground, const Rect& area, std::uint32_t pixel) {
    const Rect inside = intersection(area, ground.bounds());
    for (int y = inside.y; y < inside.bottom(); ++y) {
        std::fill_n(ground.row(y) + inside.x, std::max(inside.width, 0), pixel);
    }
}

void blend(Bitmap& ground, const Bitmap& over, int x, int y, double opacity, const Rect& area) {
    const Rect inside = intersection(intersection({x, y, over.width, over.height}, area), ground.bounds());
    if (inside.empty()) return;
    const auto factor = static_cast<std::uint32_t>(std::lround(std::clamp(opacity, 0.0, 1.0) * 256));
    for (int row = inside.y; row < inside.bottom(); ++row) {
        std::uint32_t* to = ground.row(row) + inside.x;
        const std::uint32_t* from = over.row(row - y) + (inside.x - x);
        for (int i = 0; i < inside.width; ++i) {
            const std::uint32_t source = factor == 256 ? from[i] : dimmed(from[i], factor);
            const std::uint32_t alpha = source >> 24;
            if (alpha == 0) continue;
            // 256 - alpha keeps an opaque pixel exact only when alpha 255 takes nothing of the ground.
            to[i] = alpha == 255 ? source : source + dimmed(to[i], 256 - alpha - (alpha >> 7));
            to[i] |= 0xFF000000U;
        }
    }
}

CairoSurface surface_on(Bitmap& bitmap) {
    return CairoSurface(cairo_image_surface_create_for_data(reinterpret_cast<unsigned char*>(bitmap.pixels.data()),
                                                            CAIRO_FORMAT_ARGB32, bitmap.width, bitmap.height,
                                                            bitmap.width * 4));
}

namespace {

void append_number(std::string& out, std::uint32_t number) {
    for (const unsigned shift : {24U, 16U, 8U, 0U})
        out += static_cast<char>(number >> shift & 0xFFU);
}

/// Behind the header, which is the first chunk and always as long.
void add_description(std::string& bytes, std::string_view words) {
    constexpr std::size_t behind_header = 8 + 12 + 13;
    using namespace std::string_view_literals;
    // Keyword; not compressed, method 0; language; no translated keyword; text.
    const std::string chunk = std::string("iTXtDescription\0\0\0id\0\0"sv).append(words);
    std::string whole;
    append_number(whole, static_cast<std::uint32_t>(chunk.size() - 4));
    whole += chunk;
    append_number(whole,
                  static_cast<std::uint32_t>(crc32_z(0, reinterpret_cast<const Bytef*>(chunk.data()), chunk.size())));
    bytes.insert(behind_header, whole);
}

} // namespace

std::string png(const Bitmap& bitmap, std::string_view words) {
    Bitmap copy = bitmap;
    for (std::uint32_t& one : copy.pixels)
        one |= 0xFF000000U;
    const CairoSurface surface(cairo_image_surface_create_for_data(reinterpret_cast<unsigned char*>(copy.pixels.data()),
                                                                   CAIRO_FORMAT_RGB24, copy.width, copy.height,
                                                                   copy.width * 4));
    std::string bytes;
    const auto written = cairo_surface_write_to_png_stream(surface.get(), append_bytes, &bytes);
    if (written == CAIRO_STATUS_SUCCESS && !words.empty()) add_description(bytes, words);
    return bytes;
}

model::Result<void> write_png(const Bitmap& bitmap, const std::filesystem::path& file, std::string_view words) {
    return config::write_whole(file, png(bitmap, words));
}

model::Result<Bitmap> read_png(const std::filesystem::path& file) {
    const CairoSurface surface(cairo_image_surface_create_from_png(file.c_str()));
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) {
        return model::fail("gambar tidak terbaca", file.string(), "Periksa apakah berkas itu PNG");
    }
    Bitmap bitmap(cairo_image_surface_get_width(surface.get()), cairo_image_surface_get_height(surface.get()));
    const CairoSurface target = surface_on(bitmap);
    const CairoContext context(cairo_create(target.get()));
    cairo_set_operator(context.get(), CAIRO_OPERATOR_SOURCE);
    cairo_set_source_surface(context.get(), surface.get(), 0, 0);
    cairo_paint(context.get());
    cairo_surface_flush(target.get());
    return bitmap;
}

} // namespace siar::display
