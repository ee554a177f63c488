// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/bitmap.hpp"

#include <optional>

namespace siar::display::fixture {

/// Sets $DISPLAY to an X server without a screen, started on a free display; false where Xvfb is not installed. There
/// is one for the whole process and it ends with it: SFML keeps a connection for as long as that.
bool start_xvfb();

/// What the display shows from its upper left corner on.
std::optional<Bitmap> grab(int width, int height);
/// Presses Escape on the window that has the keyboard, as a person would; false where that cannot be done.
bool press_escape(unsigned long window);
/// Lays a black window over the display's upper left corner and takes it away again.
void cover(int width, int height);
/// The window that lies at the display's upper left corner; 0 for none.
unsigned long top_window();

} // namespace siar::display::fixture
