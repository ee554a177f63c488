// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/pixels.hpp"

#include <gdk-pixbuf/gdk-pixbuf.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace siar::feeds {

namespace {

struct ObjectDeleter {
    void operator()(void* object) const { g_object_unref(object); }
};
struct BytesDeleter {
    void operator()(gchar* bytes) const { g_free(bytes); }
};
using Loader = std::unique_ptr<GdkPixbufLoader, ObjectDeleter>;

/// A GError that somebody may set.
class Reason {
public:
    Reason() = default;
    Reason(const Reason&) = delete;
    Reason& operator=(const Reason&) = delete;
    ~Reason() { g_clear_error(&error_); }
    GError** out() {
        g_clear_error(&error_);
        return &error_;
    }
    bool unknown_format() const { return g_error_matches(error_, GDK_PIXBUF_ERROR, GDK_PIXBUF_ERROR_UNKNOWN_TYPE); }
    bool no_memory() const { return g_error_matches(error_, GDK_PIXBUF_ERROR, GDK_PIXBUF_ERROR_INSUFFICIENT_MEMORY); }

private:
    GError* error_ = nullptr;
};

/// What the loader is told once it knows the size, before it makes room for the pixels.
struct Sizing {
    const PixelLimits& limits;
    bool told = false;
    bool too_large = false;
};

std::pair<int, int> scaled(int width, int height, int longest) {
    const double part = std::min(1.0, static_cast<double>(longest) / std::max(width, height));
    const auto side = [&](int whole) { return std::max(1, static_cast<int>(std::lround(whole * part))); };
    return {side(width), side(height)};
}

void on_size(GdkPixbufLoader* loader, int width, int height, gpointer sizing_) {
    auto& sizing = *static_cast<Sizing*>(sizing_);
    sizing.told = true;
    sizing.too_large = width < 1 || height < 1 ||
                       static_cast<std::size_t>(width) * static_cast<std::size_t>(height) > sizing.limits.pixels;
    if (sizing.too_large) return gdk_pixbuf_loader_set_size(loader, 0, 0); // no decoder goes on with that
    const auto [w, h] = scaled(width, height, sizing.limits.longest_side);
    if (w != width || h != height) gdk_pixbuf_loader_set_size(loader, w, h);
}

/// Hands over everything; false where the decoder gives up or must. The loader is closed either way.
bool feed(GdkPixbufLoader* loader, std::string_view bytes, const Sizing& sizing, Reason& reason) {
    constexpr std::size_t piece = 65'536;
    bool good = true;
    while (good && !sizing.too_large && !bytes.empty()) {
        const auto now = bytes.substr(0, piece);
        good = gdk_pixbuf_loader_write(loader, reinterpret_cast<const guchar*>(now.data()), now.size(), reason.out()) !=
               FALSE;
        bytes.remove_prefix(now.size());
    }
    const bool closed = gdk_pixbuf_loader_close(loader, good ? reason.out() : nullptr) != FALSE;
    return good && closed && sizing.told && !sizing.too_large;
}

/// What shone through is white; what was under it is gone.
Pixels on_white(const Pixels& pixels) {
    GdkPixbuf* const from = pixels.get();
    Pixels out(gdk_pixbuf_new(GDK_COLORSPACE_RGB, FALSE, 8, pixels.width(), pixels.height()));
    if (out.get() == nullptr) return out;
    gdk_pixbuf_fill(out.get(), 0xffffffff);
    gdk_pixbuf_composite(from, out.get(), 0, 0, out.width(), out.height(), 0, 0, 1, 1, GDK_INTERP_NEAREST, 255);
    return out;
}

std::string why(const Sizing& sizing, const Reason& reason) {
    if (sizing.too_large) return too_many_pixels;
    return reason.no_memory() ? "memori tidak cukup untuk foto ini" : "foto rusak";
}

} // namespace

void PixelsDeleter::operator()(_GdkPixbuf* pixels) const {
    g_object_unref(pixels);
}

int Pixels::width() const {
    return gdk_pixbuf_get_width(pixels_.get());
}
int Pixels::height() const {
    return gdk_pixbuf_get_height(pixels_.get());
}

tl::expected<Pixels, std::string> decode(const char* format, std::string_view bytes, const PixelLimits& limits) {
    Reason reason;
    const Loader loader(gdk_pixbuf_loader_new_with_type(format, reason.out()));
    if (!loader)
        return tl::unexpected<std::string>(reason.unknown_format() ? "pembaca foto jenis ini belum dipasang"
                                                                   : "pembaca foto tidak dapat dimulai");
    Sizing sizing{limits};
    g_signal_connect(loader.get(), "size-prepared", G_CALLBACK(on_size), &sizing);
    if (!feed(loader.get(), bytes, sizing, reason)) return tl::unexpected(why(sizing, reason));
    GdkPixbuf* const raw = gdk_pixbuf_loader_get_pixbuf(loader.get());
    if (raw == nullptr) return tl::unexpected<std::string>("foto rusak");
    Pixels upright(gdk_pixbuf_apply_embedded_orientation(raw));
    if (upright.get() == nullptr) return tl::unexpected<std::string>("memori tidak cukup untuk foto ini");
    if (std::max(upright.width(), upright.height()) > limits.longest_side)
        return tl::unexpected<std::string>(too_many_pixels); // a decoder that went its own way
    Pixels opaque = on_white(upright);
    if (opaque.get() == nullptr) return tl::unexpected<std::string>("memori tidak cukup untuk foto ini");
    return opaque;
}

tl::expected<std::string, std::string> encode_jpeg(const Pixels& pixels) {
    gchar* bytes = nullptr;
    gsize size = 0;
    const bool done =
        gdk_pixbuf_save_to_buffer(pixels.get(), &bytes, &size, "jpeg", nullptr, "quality", "85", nullptr) != FALSE;
    const std::unique_ptr<gchar, BytesDeleter> owner(bytes);
    if (!done) return tl::unexpected<std::string>("foto tidak dapat ditulis ulang");
    return std::string(bytes, size);
}

} // namespace siar::feeds
