// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.hpp"

#include <compare>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace siar::themes {

/// A colour of sRGB, 8 bits a channel.
struct Rgb {
    std::uint8_t r = 0;
    std::uint8_t g = 0;
    std::uint8_t b = 0;
    friend auto operator<=>(const Rgb&, const Rgb&) = default;
};

/// Contrast ratio of two colours, 1 to 21 (WCAG 2.2, definitions of relative luminance and contrast ratio).
double contrast(Rgb a, Rgb b);
/// The colour `share` of the way from `from` (0) to `to` (1), per sRGB channel.
Rgb mix(Rgb from, Rgb to, double share);
/// "#0b5d4b".
std::string hex(Rgb colour);

/// Least contrast of running text with what it stands on, and of anything else that means something.
inline constexpr double body_contrast = 7.0;
inline constexpr double any_contrast = 4.5;

/// What a screen is painted with. Colours that carry meaning have a checked contrast with what they stand on.
struct Palette {
    Rgb paper;           ///< the ground of every card
    Rgb ink;             ///< text on paper, at least 7:1
    Rgb grey_text;       ///< quieter text on paper, at least 7:1
    Rgb grey_mark;       ///< small marks and unimportant bars on paper, at least 4.5:1
    Rgb grey_line;       ///< hairlines and empty bars: decoration, no contrast asked
    Rgb accent;          ///< the regency's colour; key words and figures on paper, and a ground, at least 4.5:1
    Rgb on_accent;       ///< text on accent, at least 7:1
    Rgb on_accent_quiet; ///< quieter text on accent, at least 4.5:1
    Rgb positive;        ///< done, on paper, at least 4.5:1
    Rgb caution;         ///< wants attention, on paper, at least 4.5:1
    Rgb on_caution;      ///< text on caution, at least 4.5:1
    Rgb pattern;         ///< the quiet pattern at the edge: decoration
    friend bool operator==(const Palette&, const Palette&) = default;
};

/// Which of the bundled fonts (assets/fonts) a theme writes with; weights as in CSS. Two weights a card.
struct Type {
    std::string family;        ///< "Plus Jakarta Sans"
    std::string native_family; ///< for aksara Jawa: "Noto Sans Javanese"
    int text_weight = 500;
    int strong_weight = 800;
    double line_height = 1.3;     ///< of running text, in type sizes
    double headline_height = 1.1; ///< of headlines, in type sizes
    friend bool operator==(const Type&, const Type&) = default;
};

/// The pattern drawn by code at an edge.
enum class Pattern { none, kawung };

/// Shapes; lengths are shares of the screen's shorter side.
struct Form {
    double corner_radius = 0.03;
    double line_width = 0.002;
    Pattern pattern = Pattern::kawung;
    double pattern_width = 0.033; ///< of the strip at the right edge
    friend bool operator==(const Form&, const Form&) = default;
};

/// One look of the screens. It has no say over DATA CONTOH or over sizes of type.
struct Theme {
    std::string name; ///< its folder: "siar"
    Palette palette;
    Type type;
    Form form;
    friend bool operator==(const Theme&, const Theme&) = default;
};

/// Reads <folder>/theme.toml. An error names file, line and key: a missing or unknown key, a colour that is none, a
/// stated contrast that is not the computed one, a pair under its least contrast.
model::Result<Theme> load_theme(const std::filesystem::path& folder);
/// The same from the text of a theme file; `file` is what errors call it.
model::Result<Theme> parse_theme(std::string_view toml, std::string_view name, const std::string& file);

} // namespace siar::themes
