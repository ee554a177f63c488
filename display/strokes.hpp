// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/bitmap.hpp"
#include "display/fonts.hpp"
#include "display/picture.hpp"

#include <cairo.h>

#include <filesystem>

namespace siar::display {

/// How far ink may reach beyond the rectangle of a content of this size.
int bleed(const Content& content, int width, int height);

/// What contents are drawn with.
struct Tools {
    const themes::Palette& palette;
    const Fonts& fonts;
    const std::filesystem::path& icons; ///< folder of assets/icons
    int least_stroke = 1;               ///< pixels, of patterns and icons
    const Bitmap* picture = nullptr;    ///< of a Photo; null: nothing is drawn
};

/// Draws a content into [0, width) x [0, height) of the context. An icon that is missing becomes a question mark in a
/// circle.
void stroke(cairo_t* context, const Content& content, int width, int height, const Tools& tools);

} // namespace siar::display
