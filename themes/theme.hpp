// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.hpp"

#include <array>
#include <compare>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace siar::themes {

/// A colour of sRGB, 8 bits a channel.
struct Rgb {
    std::uint8_t r = 0;
    std::uint8_t g = 0;
    std::uint8_t b = 0;
    friend auto operator<=>(const Rgb&, const Rgb&) = default;
};

/// Relative luminance, 0 to 1 (WCAG 2.2, definition of relative luminance).
double luminance(Rgb colour);
/// Contrast ratio of two colours, 1 to 21 (WCAG 2.2, definition of contrast ratio).
double contrast(Rgb a, Rgb b);
/// The colour `share` of the way from `from` (0) to `to` (1), per sRGB channel.
Rgb mix(Rgb from, Rgb to, double share);
/// The colour with its light scaled down to `most` of relative luminance; a darker one stays as it is.
Rgb dimmed(Rgb colour, double most);
/// "#0b5d4b".
std::string hex(Rgb colour);

/// Least contrast of running text with what it stands on, and of anything else that means something.
inline constexpr double body_contrast = 7.0;
inline constexpr double any_contrast = 4.5;

/// What a screen is painted with. Colours that carry meaning have a checked contrast with what they stand on.
struct Palette {
    Rgb paper;           ///< the ground of every card
    Rgb panel;           ///< a quiet ground a little off paper
    Rgb ink;             ///< text on paper and panel, at least 7:1
    Rgb grey_text;       ///< quieter text on paper and panel, at least 7:1
    Rgb grey_mark;       ///< small marks and unimportant bars on paper, at least 4.5:1
    Rgb grey_line;       ///< hairlines and empty bars: decoration, no contrast asked
    Rgb accent;          ///< the regency's colour: words and figures on paper, at least 7:1, on panel 4.5:1; a ground
    Rgb on_accent;       ///< text on accent, at least 7:1
    Rgb on_accent_quiet; ///< quieter text on accent, at least 4.5:1
    Rgb positive;        ///< done, on paper, at least 4.5:1
    Rgb caution;         ///< wants attention, on paper, at least 4.5:1
    Rgb on_caution;      ///< text on caution, at least 4.5:1
    Rgb pattern;         ///< the quiet pattern at the edge: decoration
    Rgb tile_1; ///< four tints of the accent for maps, from the palest to the full one; text on them: on_tile()
    Rgb tile_2;
    Rgb tile_3;
    Rgb tile_4;
    friend bool operator==(const Palette&, const Palette&) = default;
};

/// The colours of a palette under the names of its file, in the order of their declaration.
inline constexpr std::array<std::pair<std::string_view, Rgb Palette::*>, 17> palette_colours{
    {{"paper", &Palette::paper},
     {"panel", &Palette::panel},
     {"ink", &Palette::ink},
     {"grey_text", &Palette::grey_text},
     {"grey_mark", &Palette::grey_mark},
     {"grey_line", &Palette::grey_line},
     {"accent", &Palette::accent},
     {"on_accent", &Palette::on_accent},
     {"on_accent_quiet", &Palette::on_accent_quiet},
     {"positive", &Palette::positive},
     {"caution", &Palette::caution},
     {"on_caution", &Palette::on_caution},
     {"pattern", &Palette::pattern},
     {"tile_1", &Palette::tile_1},
     {"tile_2", &Palette::tile_2},
     {"tile_3", &Palette::tile_3},
     {"tile_4", &Palette::tile_4}}};

/// True where text is lighter than the ground of the cards.
bool light_on_dark(const Palette& palette);

/// Text on a tile, at least 7:1: ink or on_accent, whichever is read better there.
Rgb on_tile(const Palette& palette, Rgb tile);

/// Letters and what they stand on, and the least contrast of the two.
struct Pair {
    std::string_view name; ///< "ink_on_paper": the key of [contrast] that states it
    Rgb text;
    Rgb ground;
    double least = any_contrast;
};
/// All that a palette promises.
std::vector<Pair> pairs(const Palette& palette);

/// The palette with no colour brighter than `most` of relative luminance.
Palette dimmed(Palette palette, double most);

/// How outlines meet the grid of pixels: as they were drawn, or bent to whole pixels, for panels whose single lamps are
/// seen.
enum class Hinting { none, full };

/// Which of the bundled fonts (assets/fonts) a theme writes with; weights as in CSS. Two weights a card.
struct Type {
    std::string family;        ///< "Plus Jakarta Sans"
    std::string native_family; ///< for aksara Jawa: "Noto Sans Javanese"
    int text_weight = 500;
    int strong_weight = 800;
    double line_height = 1.3;        ///< of running text, in type sizes
    double headline_height = 1.1;    ///< of headlines, in type sizes
    Hinting hinting = Hinting::none; ///< an output profile's to say, not a theme's
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
    int least_stroke = 1;         ///< pixels; an output profile's to say, not a theme's
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

/// The names of all themes in a folder of themes, sorted: its folders that hold a theme.toml.
std::vector<std::string> theme_names(const std::filesystem::path& themes);

} // namespace siar::themes
