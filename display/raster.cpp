// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/raster.hpp"

#include "display/cairo_surface.hpp"
#include "display/strokes.hpp"

#include <algorithm>
#include <cstring>
#include <type_traits>
#include <utility>

namespace siar::display {
namespace {

/// Everything the pixels of a content depend on, as bytes.
class Key {
public:
    template <class Value>
    Key& operator<<(const Value& value) {
        static_assert(std::is_arithmetic_v<Value> || std::is_enum_v<Value>);
        char bytes[sizeof value];
        std::memcpy(bytes, &value, sizeof value);
        bytes_.append(bytes, sizeof value);
        return *this;
    }
    Key& operator<<(std::string_view text) {
        *this << text.size();
        bytes_.append(text);
        return *this;
    }
    Key& operator<<(themes::Rgb rgb) { return *this << rgb.r << rgb.g << rgb.b; }
    std::string take() { return std::move(bytes_); }

private:
    std::string bytes_;
};

struct Describe {
    Key& key;
    const themes::Palette& palette;

    void operator()(const Text& text) const {
        key << text.pitch << text.cap << text.align << text.face << text.tabular;
        for (const Run& run : text.runs) {
            key << run.text.view() << run.size << run.weight << colour(palette, run.ink);
        }
    }
    void operator()(const Shape& shape) const { key << shape.kind << colour(palette, shape.ink) << shape.radius; }
    void operator()(const Chart& chart) const {
        key << chart.radius << palette.grey_line;
        for (const Chart::Part& part : chart.parts)
            key << part.share << colour(palette, part.ink);
    }
    void operator()(const Qr& qr) const { key << qr.data.view() << colour(palette, qr.ink) << palette.paper; }
    void operator()(const Icon& icon) const { key << std::string_view(icon.name) << colour(palette, icon.ink); }
    void operator()(const Photo& photo) const {
        key << photo.whole
            << std::string_view(reinterpret_cast<const char*>(photo.picture.bytes.data()), photo.picture.bytes.size());
    }
};

std::string key_of(const Layer& layer, const themes::Palette& palette) {
    Key key;
    key << layer.content.index() << layer.rect.width << layer.rect.height;
    std::visit(Describe{key, palette}, layer.content);
    return key.take();
}

/// The smallest rectangle that holds every pixel with ink.
Rect inked(const Bitmap& bitmap) {
    Rect all;
    for (int y = 0; y < bitmap.height; ++y) {
        const std::uint32_t* row = bitmap.row(y);
        const std::uint32_t* end = row + bitmap.width;
        const std::uint32_t* first = std::find_if(row, end, [](std::uint32_t pixel) { return pixel != 0; });
        if (first == end) continue;
        const std::uint32_t* last = end;
        while (last[-1] == 0)
            --last;
        all = covering(all, {static_cast<int>(first - row), y, static_cast<int>(last - first), 1});
    }
    return all;
}

Bitmap cut(const Bitmap& bitmap, const Rect& area) {
    Bitmap out(std::max(area.width, 0), std::max(area.height, 0));
    for (int y = 0; y < out.height; ++y)
        std::copy_n(bitmap.row(area.y + y) + area.x, out.width, out.row(y));
    return out;
}

std::size_t bytes_of(const Raster& raster) {
    return raster.bitmap.pixels.size() * sizeof(std::uint32_t);
}

} // namespace

RasterCache::RasterCache(const Fonts& fonts, std::filesystem::path icons, std::size_t most_bytes, int least_stroke)
    : fonts_(&fonts), icons_(std::move(icons)), most_bytes_(most_bytes), least_stroke_(least_stroke) {}

void RasterCache::equip(const Fonts& fonts, int least_stroke) {
    fonts_ = &fonts;
    least_stroke_ = least_stroke;
    places_.clear();
    entries_.clear();
    bytes_ = 0;
}

std::shared_ptr<const Raster> RasterCache::get(const Layer& layer, const themes::Palette& palette) {
    std::string key = key_of(layer, palette);
    if (const auto found = places_.find(key); found != places_.end()) {
        entries_.splice(entries_.begin(), entries_, found->second);
        return found->second->raster;
    }
    const Photo* const photo = std::get_if<Photo>(&layer.content);
    const auto pixels = photo != nullptr && pictures_.pixels ? pictures_.pixels(photo->picture) : nullptr;
    auto raster = drawn_now(layer, palette, pixels.get());
    if (photo != nullptr && !pixels) return raster; // kept, it would stay empty when the pixels come
    bytes_ += bytes_of(*raster);
    entries_.push_front({key, raster, photo != nullptr ? std::optional(photo->picture) : std::nullopt});
    places_.emplace(std::move(key), entries_.begin());
    forget_oldest();
    return raster;
}

std::shared_ptr<const Raster> RasterCache::drawn_now(const Layer& layer, const themes::Palette& palette,
                                                     const Bitmap* pixels) {
    const int edge = bleed(layer.content, layer.rect.width, layer.rect.height);
    Bitmap whole(std::max(layer.rect.width, 0) + 2 * edge, std::max(layer.rect.height, 0) + 2 * edge);
    if (!whole.pixels.empty()) {
        const CairoSurface surface = surface_on(whole);
        const CairoContext context(cairo_create(surface.get()));
        cairo_translate(context.get(), edge, edge);
        stroke(context.get(), layer.content, layer.rect.width, layer.rect.height,
               {palette, *fonts_, icons_, least_stroke_, pixels});
        cairo_surface_flush(surface.get());
    }
    const Rect area = inked(whole);
    return std::make_shared<Raster>(Raster{cut(whole, area), area.x - edge, area.y - edge, ++drawn_});
}

bool RasterCache::forget_pictures(const std::function<bool(const model::Digest&)>& wanted) {
    bool found = false;
    for (auto entry = entries_.begin(); entry != entries_.end();) {
        if (!entry->picture || wanted(*entry->picture)) {
            ++entry;
            continue;
        }
        bytes_ -= bytes_of(*entry->raster);
        places_.erase(entry->key);
        entry = entries_.erase(entry);
        found = true;
    }
    return found;
}

void RasterCache::forget_oldest() {
    while (bytes_ > most_bytes_ && entries_.size() > 1) {
        bytes_ -= bytes_of(*entries_.back().raster);
        places_.erase(entries_.back().key);
        entries_.pop_back();
    }
}

Rect painted(const Layer& layer, const Raster& raster) {
    return {layer.rect.x + raster.x, layer.rect.y + raster.y, raster.bitmap.width, raster.bitmap.height};
}

Bitmap draw(const Picture& picture, int width, int height, RasterCache& rasters) {
    Bitmap bitmap(width, height);
    draw_part(bitmap, picture, bitmap.bounds(), rasters);
    return bitmap;
}

void draw_part(Bitmap& bitmap, const Picture& picture, const Rect& area, RasterCache& rasters) {
    fill(bitmap, area, pixel(picture.palette.paper));
    for (const Layer& layer : picture.layers) {
        const auto raster = rasters.get(layer, picture.palette);
        const Rect place = painted(layer, *raster);
        blend(bitmap, raster->bitmap, place.x, place.y, layer.opacity, area);
    }
}

} // namespace siar::display
