// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/bitmap.hpp"

#include <cairo.h>

#include <memory>

namespace siar::display {

struct ReleaseCairo {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* context) const { cairo_destroy(context); }
};
using CairoSurface = std::unique_ptr<cairo_surface_t, ReleaseCairo>;
using CairoContext = std::unique_ptr<cairo_t, ReleaseCairo>;

/// Cairo's surface on the pixels of a bitmap that outlives it.
CairoSurface surface_on(Bitmap& bitmap);

} // namespace siar::display
