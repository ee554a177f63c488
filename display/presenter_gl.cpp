// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/presenters.hpp"
#include "display/window_events.hpp"
#include "display/x_exposure.hpp"

#include <SFML/Graphics/BlendMode.hpp>
#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/Graphics/Sprite.hpp>
#include <SFML/Graphics/Texture.hpp>
#include <SFML/Graphics/View.hpp>
#include <SFML/Window/Context.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <unordered_map>

namespace siar::display {
namespace {

/// Cairo's ARGB32 as OpenGL wants it: bytes R, G, B, A, alpha still premultiplied.
std::vector<std::uint8_t> as_rgba(const Bitmap& bitmap) {
    std::vector<std::uint8_t> bytes;
    bytes.reserve(bitmap.pixels.size() * 4);
    for (const std::uint32_t pixel : bitmap.pixels) {
        bytes.push_back(static_cast<std::uint8_t>(pixel >> 16 & 0xFF));
        bytes.push_back(static_cast<std::uint8_t>(pixel >> 8 & 0xFF));
        bytes.push_back(static_cast<std::uint8_t>(pixel & 0xFF));
        bytes.push_back(static_cast<std::uint8_t>(pixel >> 24));
    }
    return bytes;
}

/// Names under which Mesa and others draw by the processor.
constexpr const char* software_renderers[] = {"llvmpipe", "softpipe", "swrast", "SwiftShader", "Software"};

class GlPresenter final : public Presenter {
public:
    GlPresenter(const WindowPlace& place, RasterCache& rasters) : rasters_(rasters), seen_(place.seen()) {
        window_.create(place.mode(), "Siar", place.style());
        window_.setVerticalSyncEnabled(true);
        settle(window_, place);
        // A view turned against the clock shows what it sees turned with it.
        sf::View view({static_cast<float>(seen_.width) / 2, static_cast<float>(seen_.height) / 2},
                      {static_cast<float>(place.rect.width), static_cast<float>(place.rect.height)});
        view.setRotation(static_cast<float>(-degrees(place.turn)));
        window_.setView(view);
    }

    model::Result<void> connect() {
        auto exposure = XExposure::watch(window_.getSystemHandle());
        if (!exposure) return tl::unexpected(exposure.error());
        exposure_ = std::move(*exposure);
        return {};
    }

    bool wanted() override {
        if (exposure_->happened()) shown_.reset();
        return still_wanted(window_);
    }

    void show(const Picture& picture) override {
        if (shown_ && *shown_ == picture) return;
        ++turn_;
        const themes::Rgb paper = picture.palette.paper;
        window_.clear({paper.r, paper.g, paper.b});
        for (const Layer& layer : picture.layers)
            draw_layer(layer, picture.palette);
        window_.display();
        // A texture that this picture and the ones just before it did not need goes.
        std::erase_if(textures_, [this](const auto& entry) { return entry.second.used + kept_turns < turn_; });
        shown_ = picture;
    }

    void forget() override { shown_.reset(); }
    Rect size() const override { return seen_; }
    std::string_view name() const override { return "gl"; }

private:
    struct Entry {
        sf::Texture texture;
        std::uint64_t used = 0;
    };
    static constexpr std::uint64_t kept_turns = 60;

    void draw_layer(const Layer& layer, const themes::Palette& palette) {
        const auto raster = rasters_.get(layer, palette);
        if (raster->bitmap.pixels.empty()) return;
        const auto [found, fresh] = textures_.try_emplace(raster->id);
        Entry& entry = found->second;
        entry.used = turn_;
        if (fresh) {
            entry.texture.create(static_cast<unsigned>(raster->bitmap.width),
                                 static_cast<unsigned>(raster->bitmap.height));
            entry.texture.update(as_rgba(raster->bitmap).data());
        }
        sf::Sprite sprite(entry.texture);
        const Rect place = painted(layer, *raster);
        sprite.setPosition(static_cast<float>(place.x), static_cast<float>(place.y));
        const auto dim = static_cast<sf::Uint8>(std::lround(std::clamp(layer.opacity, 0.0, 1.0) * 255));
        sprite.setColor({dim, dim, dim, dim});
        const sf::BlendMode premultiplied(sf::BlendMode::One, sf::BlendMode::OneMinusSrcAlpha);
        window_.draw(sprite, sf::RenderStates(premultiplied));
    }

    RasterCache& rasters_;
    Rect seen_;
    std::optional<Picture> shown_;
    std::uint64_t turn_ = 0;
    sf::RenderWindow window_;
    std::unordered_map<std::uint64_t, Entry> textures_; ///< go before the window's context does
    std::unique_ptr<XExposure> exposure_;
};

} // namespace

bool software_gl() {
    const sf::Context context;
    using GetString = const unsigned char* (*)(unsigned);
    constexpr unsigned gl_renderer = 0x1F01;
    const auto get_string = reinterpret_cast<GetString>(sf::Context::getFunction("glGetString"));
    const unsigned char* bytes = get_string == nullptr ? nullptr : get_string(gl_renderer);
    if (bytes == nullptr) return true;
    const std::string renderer = reinterpret_cast<const char*>(bytes);
    return std::any_of(std::begin(software_renderers), std::end(software_renderers),
                       [&](const char* name) { return renderer.find(name) != std::string::npos; });
}

model::Result<std::unique_ptr<Presenter>> open_gl(const WindowWish& wish, const XDisplay& display,
                                                  RasterCache& rasters) {
    auto presenter = std::make_unique<GlPresenter>(place_of(wish, display), rasters);
    if (const auto connected = presenter->connect(); !connected) return tl::unexpected(connected.error());
    return presenter;
}

} // namespace siar::display
