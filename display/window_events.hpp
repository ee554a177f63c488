// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/presenter.hpp"
#include "display/x_display.hpp"

#include <SFML/Window/Window.hpp>

namespace siar::display {

/// Where the window goes and how large it is.
struct WindowPlace {
    Rect rect;
    bool full_screen = false;
    Turn turn = Turn::none;
    /// The window's size as the eye meets it, after the turn.
    Rect seen() const;
    sf::VideoMode mode() const;
    sf::Uint32 style() const;
};
WindowPlace place_of(const WindowWish& wish, const XDisplay& display);

/// Puts an opened window where it belongs (without a window manager SFML leaves it anywhere) and hides the pointer.
void settle(sf::Window& window, const WindowPlace& place);

/// Takes all waiting events; false once the window was closed or Esc was pressed.
bool still_wanted(sf::Window& window);

} // namespace siar::display
