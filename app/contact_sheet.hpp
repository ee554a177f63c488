// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/bitmap.hpp"
#include "model/result.hpp"

#include <filesystem>
#include <vector>

namespace siar::app {

/// Small pictures of one size in rows, on `ground`.
struct ContactSheet {
    std::vector<std::vector<display::Bitmap>> rows;
    std::uint32_t ground = 0;

    /// As one PNG, rows one below the other with a gap; an error names the file.
    model::Result<void> write(const std::filesystem::path& file) const;
};

} // namespace siar::app
