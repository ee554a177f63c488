// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/photo.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

/// Any bytes give a photo within the limits or an error; a photo is taken again, and its size stays.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const siar::feeds::PhotoLimits limits{100'000, 200'000, 20, 64};
    const auto photo = siar::feeds::readied({reinterpret_cast<const char*>(data), size}, limits);
    if (!photo) return 0;
    if (photo->width < 1 || photo->height < 1 || photo->width > 64 || photo->height > 64) std::abort();
    if (photo->sha256 != siar::model::sha256(photo->jpeg)) std::abort();
    const auto again = siar::feeds::readied(photo->jpeg, limits);
    if (!again || again->width != photo->width || again->height != photo->height) std::abort();
    return 0;
}
