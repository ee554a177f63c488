// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/decode.hpp"

#include <gdk-pixbuf/gdk-pixbuf.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace siar::display {
namespace {

struct Release {
    void operator()(void* object) const { g_object_unref(object); }
};
using Loader = std::unique_ptr<GdkPixbufLoader, Release>;
using Pixels = std::unique_ptr<GdkPixbuf, Release>;

constexpr const char* todo = "Simpan ulang gambarnya sebagai JPEG atau PNG";

tl::unexpected<model::Error> refused(std::string what, const std::string& where) {
    return model::fail(std::move(what), where, todo);
}

/// By the first bytes: ITU-T T.81 (JPEG), PNG specification 5.2, RFC 9649 (WebP).
const char* kind_of(std::string_view bytes) {
    using namespace std::string_view_literals;
    if (bytes.substr(0, 3) == "\xff\xd8\xff"sv) return "jpeg";
    if (bytes.substr(0, 8) == "\x89PNG\r\n\x1a\n"sv) return "png";
    if (bytes.size() > 12 && bytes.substr(0, 4) == "RIFF"sv && bytes.substr(8, 4) == "WEBP"sv) return "webp";
    return nullptr;
}

/// A decoder draws what there is of a picture that was cut off, and grey for the rest.
bool is_whole(std::string_view bytes, std::string_view kind) {
    using namespace std::string_view_literals;
    if (kind == "jpeg") return bytes.rfind("\xff\xd9"sv) != std::string_view::npos;
    if (kind == "png") return bytes.rfind("IEND"sv) != std::string_view::npos;
    std::size_t told = 0; // of a RIFF file, from the eighth byte on
    for (std::size_t i = 8; i-- > 4;)
        told = told << 8U | static_cast<unsigned char>(bytes[i]);
    return told + 8 <= bytes.size();
}

/// What the loader is told once it knows the size, before it makes room for the pixels.
struct Sizing {
    DecodeLimits limits;
    bool only_head = false;
    int width = 0;
    int height = 0;
    bool too_large = false;
};

void on_size(GdkPixbufLoader* loader, int width, int height, gpointer told) {
    auto& sizing = *static_cast<Sizing*>(told);
    sizing.width = width;
    sizing.height = height;
    sizing.too_large = width < 1 || height < 1 ||
                       static_cast<std::size_t>(width) * static_cast<std::size_t>(height) > sizing.limits.pixels;
    if (sizing.too_large || sizing.only_head) return gdk_pixbuf_loader_set_size(loader, 0, 0); // no decoder goes on
    const double part = static_cast<double>(sizing.limits.longest_side) / std::max(width, height);
    const auto side = [&](int whole) { return std::max(1, static_cast<int>(std::lround(whole * part))); };
    if (part < 1) gdk_pixbuf_loader_set_size(loader, side(width), side(height));
}

/// Hands over the bytes; false where the decoder gave up. The loader is closed either way.
bool feed(GdkPixbufLoader* loader, std::string_view bytes, const Sizing& sizing) {
    constexpr std::size_t piece = 65'536;
    bool good = true;
    while (good && !sizing.too_large && !(sizing.only_head && sizing.width > 0) && !bytes.empty()) {
        const auto now = bytes.substr(0, piece);
        good =
            gdk_pixbuf_loader_write(loader, reinterpret_cast<const guchar*>(now.data()), now.size(), nullptr) != FALSE;
        bytes.remove_prefix(now.size());
    }
    const bool closed = gdk_pixbuf_loader_close(loader, nullptr) != FALSE;
    return good && closed && !sizing.too_large;
}

Bitmap on_white(const GdkPixbuf* pixels) {
    Bitmap out(gdk_pixbuf_get_width(pixels), gdk_pixbuf_get_height(pixels));
    const int channels = gdk_pixbuf_get_n_channels(pixels);
    const bool has_alpha = gdk_pixbuf_get_has_alpha(pixels) != FALSE;
    const guint8* const bytes = gdk_pixbuf_read_pixels(pixels);
    for (int y = 0; y < out.height; ++y) {
        const guint8* from = bytes + static_cast<std::ptrdiff_t>(y) * gdk_pixbuf_get_rowstride(pixels);
        std::uint32_t* to = out.row(y);
        for (int x = 0; x < out.width; ++x, from += channels) {
            const unsigned alpha = has_alpha ? from[3] : 255U;
            const auto over = [&](guint8 value) { return (value * alpha + 255U * (255U - alpha) + 127U) / 255U; };
            to[x] = 0xFF000000U | over(from[0]) << 16U | over(from[1]) << 8U | over(from[2]);
        }
    }
    return out;
}

} // namespace

model::Result<Bitmap> decode(std::string_view bytes, const std::string& where, const DecodeLimits& limits) {
    const char* const kind = kind_of(bytes);
    if (kind == nullptr) return refused("bukan gambar JPEG, PNG, atau WebP", where);
    if (!is_whole(bytes, kind)) return refused("gambar terpotong", where);
    const Loader loader(gdk_pixbuf_loader_new_with_type(kind, nullptr));
    if (!loader)
        return model::fail("pembaca gambar jenis ini belum dipasang", where, std::string("Pasang pembaca ") + kind);
    Sizing sizing{limits};
    g_signal_connect(loader.get(), "size-prepared", G_CALLBACK(on_size), &sizing);
    const bool fed = feed(loader.get(), bytes, sizing);
    if (sizing.too_large) return refused("gambar terlalu banyak pikselnya", where);
    GdkPixbuf* const raw = fed ? gdk_pixbuf_loader_get_pixbuf(loader.get()) : nullptr;
    if (raw == nullptr) return refused("gambar rusak", where);
    const Pixels upright(gdk_pixbuf_apply_embedded_orientation(raw));
    if (!upright) return model::fail("memori tidak cukup untuk gambar ini", where, todo);
    return on_white(upright.get());
}

model::Result<HeadSize> size_told(std::string_view bytes, const std::string& where) {
    const char* const kind = kind_of(bytes);
    if (kind == nullptr) return refused("bukan gambar JPEG, PNG, atau WebP", where);
    const Loader loader(gdk_pixbuf_loader_new_with_type(kind, nullptr));
    if (!loader)
        return model::fail("pembaca gambar jenis ini belum dipasang", where, std::string("Pasang pembaca ") + kind);
    Sizing sizing{{}, true};
    g_signal_connect(loader.get(), "size-prepared", G_CALLBACK(on_size), &sizing);
    (void)feed(loader.get(), bytes, sizing);
    if (sizing.width < 1 || sizing.height < 1) return refused("gambar rusak", where);
    return HeadSize{sizing.width, sizing.height};
}

} // namespace siar::display
