// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/picture.hpp"
#include "display/raster.hpp"
#include "display/turn.hpp"
#include "model/result.hpp"

#include <memory>
#include <optional>
#include <string_view>

namespace siar::display {

/// A window and the way pictures get into it. For the thread that opened it.
class Presenter {
public:
    virtual ~Presenter() = default;
    /// Sees to the window's events; false once its reader closed it or pressed Esc.
    virtual bool wanted() = 0;
    /// Shows a picture of `size()`; does nothing where the window already shows it.
    virtual void show(const Picture& picture) = 0;
    /// The rasters changed: the next picture is drawn whole, whatever the window shows.
    virtual void forget() = 0;
    /// Pixels of the pictures it shows: the window's as the eye meets it, after the turn.
    virtual Rect size() const = 0;
    /// "gl" or "shm".
    virtual std::string_view name() const = 0;
};

/// gl: textures, for real graphics hardware. shm: blended by the processor, only what changed is sent; better wherever
/// OpenGL is done in software.
enum class PresenterKind { automatic, gl, shm };

/// What kind of window.
struct WindowWish {
    std::optional<Rect> window; ///< a window at this place and of this size; nothing: the whole monitor
    PresenterKind kind = PresenterKind::automatic;
    Turn turn = Turn::none;
};

/// Opens the window, with the mouse pointer hidden. `rasters` must outlive it. An error where there is no display;
/// where it is lost later, the process ends with one line that says so.
model::Result<std::unique_ptr<Presenter>> open_presenter(const WindowWish& wish, RasterCache& rasters);

/// What two pictures differ in, as rectangles that do not overlap; empty where they look the same.
std::vector<Rect> damage(const Picture& before, const Picture& after, RasterCache& rasters);

} // namespace siar::display
