// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/pixel_source.hpp"

namespace siar::display {

AtHand at_hand(const PixelSource& source) {
    return [&source](const model::Digest& picture) -> std::optional<Extent> {
        const auto pixels = source.pixels ? source.pixels(picture) : nullptr;
        if (!pixels) return std::nullopt;
        return Extent{pixels->width, pixels->height};
    };
}

const AtHand& none_at_hand() {
    static const AtHand none = [](const model::Digest&) -> std::optional<Extent> { return std::nullopt; };
    return none;
}

} // namespace siar::display
