// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/bitmap.hpp"
#include "display/card.hpp"
#include "display/pixel_source.hpp"
#include "model/edition.hpp"
#include "model/screen.hpp"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace siar::display::fixture {

/// A made-up photo of a street at night, its lamp out or lit.
Bitmap street(int width, int height, bool lit);

/// Photos by what they are called, as a running screen has them.
class Photos {
public:
    /// Two photos of 1600 x 1200, before and after.
    Photos();
    void put(const std::string& name, Bitmap bitmap);
    static model::Digest named(const std::string& name) { return model::sha256(name); }
    PixelSource source() const;

private:
    std::map<model::Digest, std::shared_ptr<const Bitmap>> all_;
};

/// The edition of the other tests whose every item that may have photos has these two.
model::Edition pictured_edition();

/// The cards of a slide with what is at hand in `source`; the studio draws it from there, too.
std::vector<Card> cards_with(const model::Slide& slide, const model::Edition& edition, const model::Screen& screen,
                             const PixelSource& source);

} // namespace siar::display::fixture
