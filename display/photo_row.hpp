// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/chrome.hpp"
#include "display/layout.hpp"
#include "display/picture.hpp"
#include "model/photos.hpp"

#include <optional>
#include <vector>

namespace siar::display {

/// A photo, and what it is called: "Sebelum" and "Sesudah" only where a person said so, else "Foto".
struct Captioned {
    Photo photo;
    Extent extent; ///< its own size
    Block label;
};

/// The photos of an item that are at hand and have pixels enough to be looked at; those before and after, or else the
/// plain one. Labels are as small as may be: the
/// photos are what is looked at.
std::vector<Captioned> photos_at_hand(const Stage& stage, const model::Photos& photos, const Sizes& sizes);

/// Photos of one size and crop beside one another, or one under the other, each with its label over it.
struct PhotoRow {
    std::vector<Captioned> photos;
    bool upright = false; ///< one under the other
    int width = 0;        ///< of each photo
    int height = 0;
    int label = 0; ///< height of a label and the space under it
    int gap = 0;   ///< between two
    int full_width() const;
    int full_height() const;
};

/// As large as the room allows, in the shape that cuts least off; beside one another, unless they are much larger one
/// under the other and `may_stand`. Nothing without photos, and where their shorter side would be less than a fifth of
/// the screen's: what is smaller is not worth showing.
std::optional<PhotoRow> photo_row(const Stage& stage, const std::vector<Captioned>& photos, int width, int height,
                                  bool may_stand);
/// With its left upper corner there; group counts up from `group`.
void put(Sheet& sheet, const PhotoRow& row, int x, int top, int group);

} // namespace siar::display
