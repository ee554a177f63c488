// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lettering.hpp"

#include "config/paths.hpp"
#include "display/text_measure.hpp"

namespace siar::app {

Lettering::Lettering(const Office& office)
    : theme_(office.theme),
      fonts_(config::fonts_folder(office.data), office.theme.type),
      rasters_(fonts_, config::icons_folder(office.data)) {}

void Lettering::put(display::Bitmap& sheet, const privacy::Showable& text, display::Run look, int x, int top,
                    int width) {
    put(sheet, text, std::move(look), x, top, width, theme_.palette);
}

void Lettering::put(display::Bitmap& sheet, const privacy::Showable& text, display::Run look, int x, int top, int width,
                    const themes::Palette& palette) {
    look.text = display::fitting(text, fonts_);
    const auto block = display::set_block(display::paragraph({look}, theme_.type.line_height, fonts_), width, fonts_);
    const display::Layer layer{block.text, block.at(x, top), 1};
    const auto raster = rasters_.get(layer, palette);
    display::blend(sheet, raster->bitmap, layer.rect.x + raster->x, layer.rect.y + raster->y, 1, sheet.bounds());
}

} // namespace siar::app
