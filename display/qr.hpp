// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace siar::display {

/// The modules of a QR symbol, row by row, true is dark; the smallest version that holds the data, with the strongest
/// error correction that fits into it. Side 0 where the data does not fit into any.
struct QrModules {
    int side = 0;
    std::vector<bool> dark;
};
QrModules qr_modules(std::string_view data);

/// Width of the free space that readers need around a symbol, in modules (ISO/IEC 18004, 9.1).
inline constexpr int qr_quiet = 4;

} // namespace siar::display
