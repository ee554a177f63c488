// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/picture.hpp"
#include "model/result.hpp"

namespace siar::display {

/// What the X server behind $DISPLAY offers. SFML aborts without one, so this is asked first.
struct XDisplay {
    Rect monitor;     ///< the first (primary) monitor
    bool glx = false; ///< OpenGL windows are possible
    friend bool operator==(const XDisplay&, const XDisplay&) = default;
};
/// An error in a person's words where there is no X server.
model::Result<XDisplay> find_display();
/// True when find_display() finds one.
bool has_display();

} // namespace siar::display
