// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/presenter.hpp"

#include "display/presenters.hpp"
#include "display/x_display.hpp"
#include "display/x_loss.hpp"

#include <SFML/System/Err.hpp>

#include <ostream>

namespace siar::display {

model::Result<std::unique_ptr<Presenter>> open_presenter(const WindowWish& wish, RasterCache& rasters) {
    const auto display = find_display();
    if (!display) return tl::unexpected(display.error());
    if (!display->glx) {
        return model::fail("layar tidak mendukung OpenGL (GLX)", "X11",
                           "Nyalakan GLX pada server X, atau pakai siar preview");
    }
    end_with_the_display();
    // SFML tells its guesses about drivers here; what goes wrong is told by our own lines.
    sf::err().rdbuf(nullptr);
    const bool gl = wish.kind == PresenterKind::gl || (wish.kind == PresenterKind::automatic && !software_gl());
    return gl ? open_gl(wish, *display, rasters) : open_shm(wish, *display, rasters);
}

} // namespace siar::display
