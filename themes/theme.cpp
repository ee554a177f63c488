// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/theme.hpp"

#include "themes/section.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <system_error>

namespace siar::themes {
namespace {

/// Of sRGB (IEC 61966-2-1), 0 to 1.
double linear(std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double encoded(double light) {
    return light <= 0.0031308 ? light * 12.92 : 1.055 * std::pow(light, 1 / 2.4) - 0.055;
}

Type read_type(Section section) {
    Type type;
    type.family = section.text("family");
    type.native_family = section.text("native_family");
    type.text_weight = static_cast<int>(section.number("text_weight", 100, 900));
    type.strong_weight = static_cast<int>(section.number("strong_weight", 100, 900));
    type.line_height = section.number("line_height", 1.0, 2.0);
    type.headline_height = section.number("headline_height", 0.9, 2.0);
    section.finish();
    return type;
}

Form read_form(Section section) {
    Form form;
    form.corner_radius = section.number("corner_radius", 0, 0.2);
    form.line_width = section.number("line_width", 0, 0.02);
    form.pattern = section.choice("pattern", {"kawung", "none"}) == 0 ? Pattern::kawung : Pattern::none;
    form.pattern_width = section.number("pattern_width", 0, 0.1);
    section.finish();
    return form;
}

} // namespace

double luminance(Rgb colour) {
    return 0.2126 * linear(colour.r) + 0.7152 * linear(colour.g) + 0.0722 * linear(colour.b);
}

double contrast(Rgb a, Rgb b) {
    const double one = luminance(a) + 0.05;
    const double other = luminance(b) + 0.05;
    return one > other ? one / other : other / one;
}

Rgb mix(Rgb from, Rgb to, double share) {
    const auto channel = [share](std::uint8_t a, std::uint8_t b) {
        const double value = a + (b - a) * share;
        return static_cast<std::uint8_t>(std::lround(value < 0 ? 0 : value > 255 ? 255 : value));
    };
    return {channel(from.r, to.r), channel(from.g, to.g), channel(from.b, to.b)};
}

Rgb dimmed(Rgb colour, double most) {
    const double light = luminance(colour);
    if (light <= most) return colour;
    // Rounded down, so that the bound holds.
    const auto channel = [share = most / light](std::uint8_t value) {
        return static_cast<std::uint8_t>(std::floor(255 * encoded(linear(value) * share)));
    };
    return {channel(colour.r), channel(colour.g), channel(colour.b)};
}

std::string hex(Rgb colour) {
    return fmt::format("#{:02x}{:02x}{:02x}", colour.r, colour.g, colour.b);
}

bool light_on_dark(const Palette& palette) {
    return luminance(palette.ink) > luminance(palette.paper);
}

Rgb on_tile(const Palette& palette, Rgb tile) {
    return contrast(palette.ink, tile) >= contrast(palette.on_accent, tile) ? palette.ink : palette.on_accent;
}

std::vector<Pair> pairs(const Palette& p) {
    return {{"ink_on_paper", p.ink, p.paper, body_contrast},
            {"grey_text_on_paper", p.grey_text, p.paper, body_contrast},
            {"grey_mark_on_paper", p.grey_mark, p.paper, any_contrast},
            {"accent_on_paper", p.accent, p.paper, body_contrast},
            {"positive_on_paper", p.positive, p.paper, any_contrast},
            {"caution_on_paper", p.caution, p.paper, any_contrast},
            {"ink_on_panel", p.ink, p.panel, body_contrast},
            {"grey_text_on_panel", p.grey_text, p.panel, body_contrast},
            {"accent_on_panel", p.accent, p.panel, any_contrast},
            {"on_accent_on_accent", p.on_accent, p.accent, body_contrast},
            {"on_accent_quiet_on_accent", p.on_accent_quiet, p.accent, any_contrast},
            {"on_caution_on_caution", p.on_caution, p.caution, any_contrast},
            {"on_tile_1", on_tile(p, p.tile_1), p.tile_1, body_contrast},
            {"on_tile_2", on_tile(p, p.tile_2), p.tile_2, body_contrast},
            {"on_tile_3", on_tile(p, p.tile_3), p.tile_3, body_contrast},
            {"on_tile_4", on_tile(p, p.tile_4), p.tile_4, body_contrast}};
}

Palette dimmed(Palette palette, double most) {
    for (const auto& [name, member] : palette_colours)
        palette.*member = dimmed(palette.*member, most);
    return palette;
}

model::Result<Theme> parse_theme(std::string_view text, std::string_view name, const std::string& file) {
    const auto root = parse_toml(text, file);
    if (!root) return tl::unexpected(root.error());
    Fault fault;
    Theme theme;
    theme.name = name;
    theme.palette = read_palette(*root, 1, file, fault);
    theme.type = read_type({*root, "type", file, fault});
    theme.form = read_form({*root, "form", file, fault});
    check_sections(*root, {"palette", "contrast", "type", "form"}, file, fault);
    if (fault) return tl::unexpected(*fault);
    return theme;
}

model::Result<Theme> load_theme(const std::filesystem::path& folder) {
    const std::filesystem::path path = folder / "theme.toml";
    const auto text = file_text(path);
    if (!text)
        return model::fail("tema tidak ada atau tidak boleh dibaca", path.string(),
                           "Pilih nama folder di themes, misalnya theme = \"siar\"");
    return parse_theme(*text, folder.filename().string(), path.string());
}

std::vector<std::string> theme_names(const std::filesystem::path& themes) {
    std::vector<std::string> names;
    std::error_code error;
    for (std::filesystem::directory_iterator each(themes, error), end; !error && each != end; each.increment(error)) {
        if (std::filesystem::exists(each->path() / "theme.toml", error))
            names.push_back(each->path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace siar::themes
