// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/presenter.hpp"
#include "display/x_display.hpp"

#include <memory>

namespace siar::display {

/// See PresenterKind.
model::Result<std::unique_ptr<Presenter>> open_shm(const WindowWish& wish, const XDisplay& display,
                                                   RasterCache& rasters);
model::Result<std::unique_ptr<Presenter>> open_gl(const WindowWish& wish, const XDisplay& display,
                                                  RasterCache& rasters);

/// True when OpenGL is done by the processor. There must be a display with GLX.
bool software_gl();

} // namespace siar::display
