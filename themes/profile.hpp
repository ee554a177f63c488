// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.hpp"
#include "model/screen.hpp"
#include "themes/theme.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace siar::themes {

/// What stands between pixels and eye asks of any look. As made it asks nothing: the profile `biasa`.
struct OutputProfile {
    std::optional<Palette> palette; ///< instead of the theme's; already dimmed
    double most_luminance = 1;      ///< no colour is brighter (relative luminance of WCAG 2.2)
    Hinting hinting = Hinting::none;
    int least_stroke = 1;           ///< pixels, of lines, patterns and icons
    std::optional<double> margin{}; ///< of each side; nothing: the screen's own
    int margin_px = 0;              ///< and at least so many pixels of the shorter side
    bool plain = false;             ///< no pattern
    friend bool operator==(const OutputProfile&, const OutputProfile&) = default;
};

/// Reads <folder>/<code>.toml (themes/profiles); `biasa` needs no file. Errors as of load_theme.
model::Result<OutputProfile> load_profile(const std::filesystem::path& folder, model::Profile profile);
/// The same from the text of a profile's file; `file` is what errors call it.
model::Result<OutputProfile> parse_profile(std::string_view toml, const std::string& file);

/// The theme as the output wants it. An error where dimming leaves a pair of the theme's colours under its least
/// contrast.
model::Result<Theme> apply(const OutputProfile& profile, Theme theme);
/// The screen with the margin that the output wants.
model::Screen apply(const OutputProfile& profile, model::Screen screen);

} // namespace siar::themes
