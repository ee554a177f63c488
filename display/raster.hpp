// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/bitmap.hpp"
#include "display/fonts.hpp"
#include "display/picture.hpp"
#include "display/pixel_source.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

namespace siar::display {

/// A content drawn once: only the pixels that bear ink, and where they lie from the rectangle's corner.
struct Raster {
    Bitmap bitmap;
    int x = 0;
    int y = 0;
    std::uint64_t id = 0; ///< differs between any two rasters of one cache
};

/// Draws contents by Cairo and keeps them, at most `most_bytes` of pixels, the longest unused ones leaving first.
/// For one thread.
class RasterCache {
public:
    static constexpr std::size_t usual_bytes = 96U << 20U;

    /// `icons` is the folder of assets/icons; patterns and icons are drawn with strokes of at least `least_stroke`
    /// pixels; `fonts` must outlive the cache.
    RasterCache(const Fonts& fonts, std::filesystem::path icons, std::size_t most_bytes = usual_bytes,
                int least_stroke = 1);

    /// From now on pictures from outside come from here; before, and where it has none, they draw nothing.
    void take_pictures_from(PixelSource source) { pictures_ = std::move(source); }
    /// Forgets all pictures from outside that `wanted` does not want any more; true where there were any.
    bool forget_pictures(const std::function<bool(const model::Digest&)>& wanted);

    /// From now on draws with these; forgets all that was drawn.
    void equip(const Fonts& fonts, int least_stroke);

    /// The raster of a layer's content at its size; drawn when it is not there. It stays valid for its holder.
    std::shared_ptr<const Raster> get(const Layer& layer, const themes::Palette& palette);

    std::size_t bytes() const { return bytes_; }
    std::size_t drawn() const { return drawn_; } ///< how often something had to be drawn

private:
    struct Entry {
        std::string key;
        std::shared_ptr<const Raster> raster;
        std::optional<model::Digest> picture{}; ///< what it shows from outside
    };
    std::shared_ptr<const Raster> drawn_now(const Layer& layer, const themes::Palette& palette, const Bitmap* pixels);
    void forget_oldest();

    const Fonts* fonts_;
    std::filesystem::path icons_;
    std::size_t most_bytes_;
    int least_stroke_;
    PixelSource pictures_;
    std::size_t bytes_ = 0;
    std::size_t drawn_ = 0;
    std::list<Entry> entries_; ///< newest use first
    std::unordered_map<std::string, std::list<Entry>::iterator> places_;
};

/// Where a layer puts ink.
Rect painted(const Layer& layer, const Raster& raster);

/// The whole picture, opaque.
Bitmap draw(const Picture& picture, int width, int height, RasterCache& rasters);
/// Paints again what lies within `area`.
void draw_part(Bitmap& bitmap, const Picture& picture, const Rect& area, RasterCache& rasters);

} // namespace siar::display
