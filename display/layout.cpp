// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/layout.hpp"

#include <algorithm>
#include <cmath>

namespace siar::display {
namespace {

int rounded(double pixels) {
    return static_cast<int>(std::lround(pixels));
}

} // namespace

double least_cap(Role role, const model::Screen& screen) {
    const double per_metre = role == Role::key ? key_cap_mm : role == Role::body ? body_cap_mm : fine_cap_mm;
    return per_metre * screen.viewing_distance_m * screen.pixels_per_mm();
}

Format format_of(const model::Screen& screen) {
    const double aspect = static_cast<double>(screen.width) / screen.height;
    if (aspect < 1.0) return Format::portrait;
    if (aspect < 1.45) return Format::classic;
    if (aspect < 2.5) return Format::landscape;
    return Format::wide;
}

Grid grid_of(const model::Screen& screen, const themes::Theme& theme, const Fonts& fonts) {
    Grid grid;
    grid.format = format_of(screen);
    grid.screen = {0, 0, screen.width, screen.height};
    const int side = rounded(screen.width * screen.safe_margin);
    const int edge = rounded(screen.height * screen.safe_margin);
    grid.safe = {side, edge, screen.width - 2 * side, screen.height - 2 * edge};
    grid.size = {fonts.size_for_cap(least_cap(Role::fine, screen)), fonts.size_for_cap(least_cap(Role::body, screen)),
                 fonts.size_for_cap(least_cap(Role::key, screen))};
    const int shorter = std::min(screen.width, screen.height);
    grid.chrome = std::max(grid.size.fine, rounded(shorter * 0.03));
    grid.gap = rounded(std::max(grid.size.fine * 0.5, shorter * 0.024));
    grid.radius = rounded(shorter * theme.form.corner_radius);
    grid.pattern = theme.form.pattern == themes::Pattern::kawung ? rounded(shorter * theme.form.pattern_width) : 0;
    grid.pattern = std::min(grid.pattern, side * 2 / 3);
    grid.line = std::max(theme.form.least_stroke, rounded(shorter * theme.form.line_width));
    return grid;
}

Sizes scaled(const Sizes& sizes, double scale) {
    return {rounded(sizes.fine * scale), rounded(sizes.body * scale), rounded(sizes.key * scale)};
}

Run run(const Stage& stage, const privacy::Showable& text, Role role, int size, Weight weight, Ink ink) {
    return {fitting(text, stage.fonts), size, weight, ink, role};
}

Block running(const Stage& stage, std::vector<Run> runs, int width) {
    return set_balanced(paragraph(std::move(runs), stage.theme.type.line_height, stage.fonts), width, stage.fonts);
}

Block heading(const Stage& stage, std::vector<Run> runs, int width) {
    return set_balanced(paragraph(std::move(runs), stage.theme.type.headline_height, stage.fonts), width, stage.fonts);
}

} // namespace siar::display
