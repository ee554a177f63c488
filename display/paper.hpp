// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/card.hpp"
#include "display/fonts.hpp"
#include "display/picture.hpp"
#include "display/pixel_source.hpp"
#include "model/edition.hpp"
#include "model/result.hpp"
#include "model/screen.hpp"
#include "model/time.hpp"
#include "themes/theme.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace siar::display {

/// Pixels of a page in a millimetre.
inline constexpr int paper_pixels_per_mm = 10;

/// A sheet of paper, drawn as pictures are.
struct Page {
    int width_mm = 0;
    int height_mm = 0;
    Picture picture;
};

/// The wall newspaper of a village board on A3, upright: what was closed in the seven days before `now` (the newest
/// ones where there were fewer than three), the figures, the way to complain, the next visits; read from 0.7 m. As many
/// pages as the items need; at least one. Every page says when the data were read, with day and year. Those photos that
/// are `at_hand` stand over their item. `fonts` must have been made for the theme's type.
std::vector<Page> wall_newspaper(const model::Edition& edition, const themes::Theme& theme, model::Time now,
                                 const Fonts& fonts, const AtHand& at_hand = none_at_hand());

/// The pages as a PDF file's bytes: type and lines stay what they are, so that any printer draws them as sharp as it
/// can; photos have paper_pixels_per_mm. The same pages give the same bytes. `title` goes into the file's properties.
std::string pdf(const std::vector<Page>& pages, const std::string& title, model::Time made, const Fonts& fonts,
                const std::filesystem::path& icons, const PixelSource& pictures = {});

/// A picture to send by WhatsApp, 1080 x 1350, as a telephone shows it.
model::Screen telephone();
/// An item as such a picture, without a clock; more than one only where it has no room on one.
std::vector<Card> telephone_cards(const model::Item& item, const model::Edition& edition, const themes::Theme& theme,
                                  model::Time now, const Fonts& fonts, const AtHand& at_hand = none_at_hand());

} // namespace siar::display
