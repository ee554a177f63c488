// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/card.hpp"
#include "display/fonts.hpp"
#include "display/raster.hpp"
#include "model/edition.hpp"
#include "model/screen.hpp"
#include "themes/theme.hpp"

#include <string>
#include <vector>

namespace siar::display::fixture {

/// The theme, fonts and icons of the project, opened once for all tests.
struct Studio {
    themes::Theme theme;
    Fonts fonts;
    RasterCache rasters;
    Studio();
};
Studio& studio();

std::vector<Card> cards(const model::Slide& slide, const model::Edition& edition, const model::Screen& screen);
std::vector<Card> cards(const model::Slide& slide, const model::Edition& edition, const model::Screen& screen,
                        model::Time now);
/// The card with all its layers at rest.
Picture rest(const Card& card);
Picture rest(const Card& card, model::Time now);
/// Its pixels.
Bitmap drawn(const Card& card, const model::Screen& screen);
/// All texts of a picture in the order of its layers, no-break spaces written as spaces.
std::vector<std::string> texts(const Picture& picture);
/// The same in one line, with " | " between them.
std::string line(const Picture& picture);
/// The texts of all the cards, as line().
std::string line(const std::vector<Card>& cards);
bool says(const std::vector<Card>& cards, std::string_view words);

} // namespace siar::display::fixture
