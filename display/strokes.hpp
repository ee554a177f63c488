// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/fonts.hpp"
#include "display/picture.hpp"

#include <cairo.h>

#include <filesystem>

namespace siar::display {

/// How far ink may reach beyond the rectangle of a content.
int bleed(const Content& content);

/// Draws a content into [0, width) x [0, height) of the context. Icons are read from `icons`; one that is missing
/// becomes a question mark in a circle.
void stroke(cairo_t* context, const Content& content, int width, int height, const themes::Palette& palette,
            const Fonts& fonts, const std::filesystem::path& icons);

} // namespace siar::display
