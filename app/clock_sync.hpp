// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace siar::app {

/// Whether the kernel says that a time server keeps this computer's clock (adjtimex(2)); false also where it may not be
/// asked.
bool clock_synchronised();

} // namespace siar::app
