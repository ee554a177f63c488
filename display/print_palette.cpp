// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/print_palette.hpp"

namespace siar::display {
namespace {

using themes::Rgb;

constexpr Rgb white{255, 255, 255};
constexpr Rgb black{0, 0, 0};

/// The colour, as much darker as it has to be for that contrast with white.
Rgb deepened(Rgb colour, double least) {
    constexpr int steps = 64;
    for (int step = 0; step < steps; ++step) {
        const Rgb darker = themes::mix(colour, black, static_cast<double>(step) / steps);
        if (themes::contrast(darker, white) >= least) return darker;
    }
    return black;
}

} // namespace

themes::Palette printed(const themes::Palette& palette) {
    themes::Palette out = palette;
    out.paper = out.panel = white;
    out.ink = deepened(themes::light_on_dark(palette) ? palette.paper : palette.ink, themes::body_contrast);
    out.grey_text = deepened(palette.grey_text, themes::body_contrast);
    out.grey_mark = deepened(palette.grey_mark, themes::any_contrast);
    out.grey_line = themes::mix(white, out.ink, 0.25);
    out.accent = deepened(palette.accent, themes::body_contrast);
    out.positive = deepened(palette.positive, themes::body_contrast);
    out.caution = deepened(palette.caution, themes::body_contrast);
    out.on_accent = out.on_accent_quiet = out.on_caution = white;
    out.pattern = out.grey_line;
    out.tile_1 = themes::mix(white, out.accent, 0.1);
    out.tile_2 = themes::mix(white, out.accent, 0.2);
    out.tile_3 = themes::mix(white, out.accent, 0.3);
    out.tile_4 = out.accent;
    return out;
}

} // namespace siar::display
