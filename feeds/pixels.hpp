// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

struct _GdkPixbuf; // NOLINT: gdk-pixbuf's own name; its headers stay in one file

namespace siar::feeds {

struct PixelsDeleter {
    void operator()(_GdkPixbuf* pixels) const;
};

/// Opaque pixels in RGB, 8 bits each.
class Pixels {
public:
    explicit Pixels(_GdkPixbuf* owned) : pixels_(owned) {}
    int width() const;
    int height() const;
    _GdkPixbuf* get() const { return pixels_.get(); }

private:
    std::unique_ptr<_GdkPixbuf, PixelsDeleter> pixels_;
};

/// How large a picture may be, and how large it becomes at most.
struct PixelLimits {
    std::size_t pixels;
    int longest_side;
};

inline constexpr const char* too_many_pixels = "foto terlalu banyak pikselnya";

/// Decodes bytes of a format that gdk-pixbuf knows by this name ("jpeg", "png", "webp"): upright, on white, scaled down
/// to the limit. The error says why, in Indonesian.
tl::expected<Pixels, std::string> decode(const char* format, std::string_view bytes, const PixelLimits& limits);

/// A baseline JPEG with nothing but the pixels.
tl::expected<std::string, std::string> encode_jpeg(const Pixels& pixels);

} // namespace siar::feeds
