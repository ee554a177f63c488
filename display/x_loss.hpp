// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace siar::display {

/// From now on a lost X server ends the process with one line in a person's words and exit code 1. Xlib lets nobody go
/// on: its handler must not return.
void end_with_the_display();

} // namespace siar::display
