// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/player.hpp"
#include "display/presenter.hpp"
#include "model/result.hpp"
#include "model/screen.hpp"
#include "themes/theme.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <set>

namespace siar::display {

/// Everything a screen needs; handed over once.
struct ShowParts {
    Programme programme;
    themes::Theme theme;
    model::Screen screen; ///< its width and height become those of the window, turned
    WindowWish window;
    std::filesystem::path fonts; ///< folder of assets/fonts
    std::filesystem::path icons; ///< folder of assets/icons
    std::function<bool()> stop;  ///< true: end; asked before every frame; may be empty
    /// Another look to wear from now on; asked before every frame, so it must be quick; may be empty. Its families must
    /// be among the fonts.
    std::function<std::optional<themes::Theme>()> restyled;
    /// Told which pictures from outside the newest Edition names, whenever there is one: nobody may keep any other; may
    /// be empty.
    std::function<void(const std::set<model::Digest>&)> named;
    std::function<void(const Presenter&)> opened; ///< told once the window stands; may be empty
};

/// Plays until the window is closed, Esc is pressed or `stop` says so. Draws only what changed, and nothing while
/// nothing does. An error where there is no display.
model::Result<void> show(const ShowParts& parts);

} // namespace siar::display
