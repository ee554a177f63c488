// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/card.hpp"
#include "display/fonts.hpp"
#include "display/pixel_source.hpp"
#include "model/edition.hpp"
#include "model/screen.hpp"
#include "model/time.hpp"
#include "themes/theme.hpp"

#include <vector>

namespace siar::display {

/// The cards of a slide at `now`, measured for this screen: what does not fit in sizes that can be read from its
/// viewing distance is split over more cards, never shrunk under them and never cut. None where the edition has
/// nothing for the slide. `fonts` must have been made for the theme's type. Every card of a demo edition bears DATA
/// CONTOH. Where the time is not known, they bear no clock, no date and no word that means today. Room is kept only for
/// those pictures that are `at_hand`.
std::vector<Card> paginate(const model::Slide& slide, const model::Edition& edition, const themes::Theme& theme,
                           const model::Screen& screen, model::Time now, const Fonts& fonts, bool time_is_known = true,
                           const AtHand& at_hand = none_at_hand());

/// The card of a screen that has nothing else to show.
Card idle(const model::Edition& edition, const themes::Theme& theme, const model::Screen& screen, model::Time now,
          const Fonts& fonts, bool time_is_known = true);

} // namespace siar::display
