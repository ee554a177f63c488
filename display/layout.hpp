// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/fonts.hpp"
#include "display/picture.hpp"
#include "display/pixel_source.hpp"
#include "display/text_measure.hpp"
#include "model/edition.hpp"
#include "model/screen.hpp"
#include "model/time.hpp"
#include "themes/theme.hpp"

#include <array>
#include <cstdint>
#include <optional>

namespace siar::display {

/// Least height of capitals in millimetres per metre of viewing distance.
inline constexpr double key_cap_mm = 12.2;  ///< EN 301 549 5.1.4, 0.7 degrees
inline constexpr double body_cap_mm = 6.45; ///< ISO 9241-303, 22 arc minutes
inline constexpr double fine_cap_mm = 4.65; ///< NUREG-0700, 16 arc minutes: nothing is smaller
/// The least height of capitals in pixels that a text of this role may have on this screen.
double least_cap(Role role, const model::Screen& screen);

/// The shapes of screens, each with layouts of its own: 16:9, 4:3, 9:16, 32:9.
enum class Format : std::uint8_t { landscape, classic, portrait, wide };
Format format_of(const model::Screen& screen);

/// Type sizes in pixels.
struct Sizes {
    int fine = 0;
    int body = 0;
    int key = 0;
    friend bool operator==(const Sizes&, const Sizes&) = default;
};

/// What a screen gives a layout: sizes from viewing distance, distances from both type and screen.
struct Grid {
    Format format = Format::landscape;
    Rect screen;    ///< what is left above the banner
    Rect safe;      ///< the same within the margins
    Rect banner;    ///< over the foot of the screen, where the data are stale: see age_banner.hpp; empty: none
    Sizes size;     ///< the least ones
    int chrome = 0; ///< type size of header and footer
    int gap = 0;    ///< the unit of white space
    int radius = 0;
    int pattern = 0; ///< width of the strip at the right edge
    int line = 1;    ///< thickness of lines and ticks
};
Grid grid_of(const model::Screen& screen, const themes::Theme& theme, const Fonts& fonts);

/// The least sizes times `scale`; the larger ones a layout tries first where there is room.
Sizes scaled(const Sizes& sizes, double scale);

/// How many times the least sizes a layout tries, the largest first.
inline constexpr std::array scales{1.7, 1.5, 1.35, 1.2, 1.1, 1.0};

/// What `make(sizes)` gives for the largest sizes, at most `most` times the least ones, for which it gives anything: a
/// screen with room to spare gets larger words.
template <class Make>
auto in_largest_sizes(const Sizes& least, double most, const Make& make) {
    for (const double scale : scales) {
        if (scale > most) continue;
        if (auto made = make(scaled(least, scale))) return made;
    }
    return decltype(make(least)){};
}

/// Everything a scene is made from.
struct Stage {
    const model::Edition& edition;
    const themes::Theme& theme;
    const model::Screen& screen;
    model::Time now;
    const Fonts& fonts;
    Grid grid;
    bool time_is_known = true; ///< false: no clock, no date, no word that means today
    bool bare = false;         ///< part of a page: header, footer and pattern are the page's, but for a figure's source
    bool dated = false;        ///< the data's age is told with day and year: for what is looked at later, too
    AtHand at_hand = none_at_hand(); ///< which pictures from outside there are
};

/// A run of foreign words: what no font has is left out, numbers are tied to their words.
Run run(const Stage& stage, const privacy::Showable& text, Role role, int size, Weight weight = Weight::text,
        Ink ink = Ink::ink);

/// Running text, and headlines, in lines of at most `width` pixels; evenly filled.
Block running(const Stage& stage, std::vector<Run> runs, int width);
Block heading(const Stage& stage, std::vector<Run> runs, int width);

} // namespace siar::display
