// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/window_events.hpp"

#include <SFML/Window/Event.hpp>
#include <SFML/Window/WindowStyle.hpp>

namespace siar::display {

sf::VideoMode WindowPlace::mode() const {
    return {static_cast<unsigned>(rect.width), static_cast<unsigned>(rect.height)};
}

sf::Uint32 WindowPlace::style() const {
    // A mode that the monitor does not list would be changed by SFML; a bare window over everything never is.
    if (!full_screen) return sf::Style::Titlebar | sf::Style::Close;
    return mode().isValid() ? sf::Style::Fullscreen : sf::Style::None;
}

Rect WindowPlace::seen() const {
    const Rect whole{0, 0, rect.width, rect.height};
    return turned(whole, whole, turn);
}

WindowPlace place_of(const WindowWish& wish, const XDisplay& display) {
    if (wish.window) return {*wish.window, false, wish.turn};
    return {display.monitor, true, wish.turn};
}

void settle(sf::Window& window, const WindowPlace& place) {
    window.setPosition({place.rect.x, place.rect.y});
    window.setMouseCursorVisible(false);
}

bool still_wanted(sf::Window& window) {
    sf::Event event;
    bool wanted = window.isOpen();
    while (window.pollEvent(event)) {
        const bool escape = event.type == sf::Event::KeyPressed && event.key.code == sf::Keyboard::Escape;
        if (event.type == sf::Event::Closed || escape) wanted = false;
    }
    return wanted;
}

} // namespace siar::display
