// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/show.hpp"

#include <chrono>
#include <memory>
#include <optional>
#include <utility>

namespace siar::display {
namespace {

constexpr std::chrono::milliseconds moving_pause{16};
constexpr std::chrono::milliseconds resting_pause{50};

/// Lets go of the pixels of every photo that the newest Edition names no more.
class Forgetting {
public:
    Forgetting(const ShowParts& parts, RasterCache& rasters, Presenter& presenter)
        : parts_(parts), rasters_(rasters), presenter_(presenter) {}

    void look() {
        const auto edition = parts_.programme.edition();
        if (edition == seen_ || !edition) return;
        seen_ = edition;
        const auto photos = model::photos_named(*edition);
        const std::set<model::Digest> named(photos.begin(), photos.end());
        if (parts_.named) parts_.named(named);
        if (rasters_.forget_pictures([&](const model::Digest& one) { return named.count(one) != 0; }))
            presenter_.forget();
    }

private:
    const ShowParts& parts_;
    RasterCache& rasters_;
    Presenter& presenter_;
    std::shared_ptr<const model::Edition> seen_;
};

} // namespace

model::Result<void> show(const ShowParts& parts) {
    auto fonts = std::make_unique<const Fonts>(parts.fonts, parts.theme.type);
    RasterCache rasters(*fonts, parts.icons, RasterCache::usual_bytes, parts.theme.form.least_stroke);
    auto presenter = open_presenter(parts.window, rasters);
    if (!presenter) return tl::unexpected(presenter.error());
    if (parts.opened) parts.opened(**presenter);

    model::Screen screen = parts.screen;
    screen.width = (*presenter)->size().width;
    screen.height = (*presenter)->size().height;
    Player player(parts.programme, parts.theme, screen, *fonts);
    rasters.take_pictures_from(parts.programme.pictures);
    Forgetting forgetting(parts, rasters, **presenter);
    const model::Clock& clock = parts.programme.clock;
    while ((*presenter)->wanted() && !(parts.stop && parts.stop())) {
        const std::chrono::nanoseconds began = clock.steady();
        if (const auto theme = parts.restyled ? parts.restyled() : std::nullopt) {
            auto fresh = std::make_unique<const Fonts>(parts.fonts, theme->type);
            rasters.equip(*fresh, theme->form.least_stroke);
            player.wear(*theme, screen, *fresh);
            fonts = std::move(fresh);
            (*presenter)->forget();
        }
        const Picture picture = player.frame(); // cut before its photo goes
        forgetting.look();
        (*presenter)->show(picture);
        if (const auto next = player.upcoming()) {
            for (const Layer& layer : next->layers)
                rasters.get(layer, next->palette);
        }
        const std::chrono::nanoseconds spent = clock.steady() - began;
        const std::chrono::nanoseconds pause = player.moving() ? moving_pause : resting_pause;
        if (spent < pause) clock.sleep_for(pause - spent);
    }
    return {};
}

} // namespace siar::display
