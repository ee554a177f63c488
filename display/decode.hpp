// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/bitmap.hpp"
#include "model/result.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace siar::display {

/// What a picture from outside may be, and what becomes of it.
struct DecodeLimits {
    std::size_t pixels = 40'000'000; ///< judged before any of them is decoded
    int longest_side = 1920;         ///< what is larger is made smaller, in proportion
};

/// The pixels of a JPEG, PNG or WebP, known by its content: upright as its EXIF says, on white where it is transparent.
/// The same bytes give the same pixels. `where` is what the error calls it.
model::Result<Bitmap> decode(std::string_view bytes, const std::string& where, const DecodeLimits& limits = {});

/// The size that the head of such a file tells, upright or not; an error where there is none.
struct HeadSize {
    int width = 0;
    int height = 0;
};
model::Result<HeadSize> size_told(std::string_view bytes, const std::string& where);

} // namespace siar::display
