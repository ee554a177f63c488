// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/office.hpp"
#include "display/bitmap.hpp"
#include "display/fonts.hpp"
#include "display/raster.hpp"
#include "privacy/showable.hpp"
#include "themes/theme.hpp"

namespace siar::app {

/// Writes on bitmaps in the office's type. For one thread.
class Lettering {
public:
    explicit Lettering(const Office& office);

    const themes::Palette& palette() const { return theme_.palette; }

    /// One paragraph whose first capitals begin at (x, top); the run of `look` bears the text.
    void put(display::Bitmap& sheet, const privacy::Showable& text, display::Run look, int x, int top, int width);
    /// The same in colours of another palette.
    void put(display::Bitmap& sheet, const privacy::Showable& text, display::Run look, int x, int top, int width,
             const themes::Palette& palette);

private:
    themes::Theme theme_;
    display::Fonts fonts_;
    display::RasterCache rasters_;
};

} // namespace siar::app
