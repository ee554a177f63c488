// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/card.hpp"
#include "display/layout.hpp"
#include "model/screen.hpp"

#include <vector>

namespace siar::display {

/// The cards of the slide's scene.
std::vector<Card> cards_of(const Stage& stage, const model::Slide& slide);
/// The cards of each scene, in order; none where the edition has nothing for it. Their dwell is not yet set.
std::vector<Card> resolved_cards(const Stage& stage, const model::Slide& slide);
std::vector<Card> recap_cards(const Stage& stage, const model::Slide& slide);
std::vector<Card> speed_cards(const Stage& stage, const model::Slide& slide);
std::vector<Card> channel_cards(const Stage& stage, const model::Slide& slide);
std::vector<Card> outreach_cards(const Stage& stage, const model::Slide& slide);
/// The visits of the next seven days that are not over, in order of time; none whose place no font has.
std::vector<const model::Visit*> coming_visits(const Stage& stage);
std::vector<Card> correction_cards(const Stage& stage, const model::Slide& slide);
std::vector<Card> trend_cards(const Stage& stage, const model::Slide& slide);
std::vector<Card> map_cards(const Stage& stage, const model::Slide& slide);
std::vector<Card> category_cards(const Stage& stage, const model::Slide& slide);
std::vector<Card> fact_cards(const Stage& stage, const model::Slide& slide);
std::vector<Card> vanished_cards(const Stage& stage, const model::Slide& slide);
std::vector<Card> satisfaction_cards(const Stage& stage, const model::Slide& slide);
std::vector<Card> target_cards(const Stage& stage, const model::Slide& slide);
std::vector<Card> notice_cards(const Stage& stage, const model::Slide& slide);
std::vector<Card> poster_cards(const Stage& stage, const model::Slide& slide);
std::vector<Card> radio_cards(const Stage& stage, const model::Slide& slide);
std::vector<Card> agency_cards(const Stage& stage, const model::Slide& slide);
std::vector<Card> deadline_cards(const Stage& stage, const model::Slide& slide);
std::vector<Card> feed_cards(const Stage& stage, const model::Slide& slide);
/// The card for a screen that has nothing to show: whose it is.
Card idle_card(const Stage& stage);

} // namespace siar::display
