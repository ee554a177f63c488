// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/presenters.hpp"
#include "display/window_events.hpp"
#include "display/x_canvas.hpp"
#include "display/x_exposure.hpp"

#include <SFML/Window/Window.hpp>

namespace siar::display {
namespace {

class ShmPresenter final : public Presenter {
public:
    ShmPresenter(const WindowPlace& place, RasterCache& rasters)
        : rasters_(rasters), turn_(place.turn), ground_(place.seen().width, place.seen().height) {
        window_.create(place.mode(), "Siar", place.style());
        settle(window_, place);
    }

    model::Result<void> connect() {
        const Rect window = turned(ground_.bounds(), ground_.bounds(), turn_);
        auto canvas = XCanvas::open(window_.getSystemHandle(), window.width, window.height);
        if (!canvas) return tl::unexpected(canvas.error());
        canvas_ = std::move(*canvas);
        auto exposure = XExposure::watch(window_.getSystemHandle());
        if (!exposure) return tl::unexpected(exposure.error());
        exposure_ = std::move(*exposure);
        return {};
    }

    bool wanted() override {
        if (exposure_->happened()) put(ground_.bounds());
        return still_wanted(window_);
    }

    void show(const Picture& picture) override {
        if (shown_ && *shown_ == picture) return;
        const bool anew = !shown_ || shown_->palette != picture.palette;
        const std::vector<Rect> areas = anew ? std::vector<Rect>{ground_.bounds()} : damage(*shown_, picture, rasters_);
        for (const Rect& area : areas) {
            draw_part(ground_, picture, area, rasters_);
            put(intersection(area, ground_.bounds()));
        }
        shown_ = picture;
    }

    void forget() override { shown_.reset(); }
    Rect size() const override { return ground_.bounds(); }
    std::string_view name() const override { return "shm"; }

private:
    void put(const Rect& area) {
        if (area.empty()) return;
        if (turn_ == Turn::none) {
            canvas_->put(ground_, area, area.x, area.y);
            return;
        }
        const Bitmap part = turned(ground_, area, turn_);
        const Rect place = turned(area, ground_.bounds(), turn_);
        canvas_->put(part, part.bounds(), place.x, place.y);
    }

    RasterCache& rasters_;
    Turn turn_;
    Bitmap ground_;
    std::optional<Picture> shown_;
    sf::Window window_;
    std::unique_ptr<XCanvas> canvas_;
    std::unique_ptr<XExposure> exposure_;
};

} // namespace

model::Result<std::unique_ptr<Presenter>> open_shm(const WindowWish& wish, const XDisplay& display,
                                                   RasterCache& rasters) {
    auto presenter = std::make_unique<ShmPresenter>(place_of(wish, display), rasters);
    if (const auto connected = presenter->connect(); !connected) return tl::unexpected(connected.error());
    return presenter;
}

} // namespace siar::display
