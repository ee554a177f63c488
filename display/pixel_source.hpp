// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/bitmap.hpp"
#include "model/digest.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>

namespace siar::display {

/// Where the pixels of pictures from outside come from: photos of complaints, posters.
struct PixelSource {
    /// The whole picture, upright and opaque, not much larger than a screen; null where it is not at hand: not there
    /// yet, damaged, taken back. Quick where `count` is there; else it may decode on the spot.
    std::function<std::shared_ptr<const Bitmap>(const model::Digest&)> pixels{};
    /// Another number whenever more of what was asked for is at hand; empty: all that there is, is at hand at once.
    std::function<std::uint64_t()> count{};
};

/// Width and height in pixels.
struct Extent {
    int width = 0;
    int height = 0;
    friend bool operator==(const Extent&, const Extent&) = default;
};

/// The size of a picture whose pixels are at hand; nothing for others.
using AtHand = std::function<std::optional<Extent>(const model::Digest&)>;
/// What `source` has; it must outlive the answer.
AtHand at_hand(const PixelSource& source);
/// Nothing is.
const AtHand& none_at_hand();

} // namespace siar::display
