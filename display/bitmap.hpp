// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/picture.hpp"
#include "model/result.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace siar::display {

/// Pixels row by row, each 0xAARRGGBB with premultiplied alpha (Cairo's ARGB32).
struct Bitmap {
    int width = 0;
    int height = 0;
    std::vector<std::uint32_t> pixels;

    Bitmap() = default;
    Bitmap(int columns, int rows, std::uint32_t pixel = 0);
    std::uint32_t* row(int y) { return pixels.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width); }
    const std::uint32_t* row(int y) const {
        return pixels.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width);
    }
    Rect bounds() const { return {0, 0, width, height}; }
    friend bool operator==(const Bitmap&, const Bitmap&) = default;
};

/// The opaque pixel of a colour.
std::uint32_t pixel(themes::Rgb colour);

/// Paints `area` of the ground, as far as it lies inside.
void fill(Bitmap& ground, const Rect& area, std::uint32_t pixel);
/// Lays `over` at (x, y) upon an opaque ground, only within `area`; opacity 0 to 1. Whole numbers only, so the same
/// everywhere.
void blend(Bitmap& ground, const Bitmap& over, int x, int y, double opacity, const Rect& area);

/// The picture as a PNG file's bytes. `words`, if any, go into a text chunk "Description" (iTXt, PNG
/// specification 11.3.4) in Indonesian, for those who cannot see it.
std::string png(const Bitmap& bitmap, std::string_view words = {});
/// Writes the PNG beside its name and renames it when whole.
model::Result<void> write_png(const Bitmap& bitmap, const std::filesystem::path& file, std::string_view words = {});
/// Reads a PNG of 8 bits a channel.
model::Result<Bitmap> read_png(const std::filesystem::path& file);

} // namespace siar::display
