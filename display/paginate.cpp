// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/paginate.hpp"

#include "display/age_banner.hpp"
#include "display/scene.hpp"

namespace siar::display {
namespace {

std::vector<Card> cards_of(const Stage& stage, const model::Slide& slide) {
    switch (slide.scene) {
        case model::Scene::resolved: return resolved_cards(stage, slide);
        case model::Scene::recap: return recap_cards(stage, slide);
        case model::Scene::speed: return speed_cards(stage, slide);
        case model::Scene::channels: return channel_cards(stage, slide);
        case model::Scene::outreach: return outreach_cards(stage, slide);
        case model::Scene::correction: return correction_cards(stage, slide);
        case model::Scene::trend:
        case model::Scene::map:
        case model::Scene::categories:
        case model::Scene::achievements:
        case model::Scene::about:
        case model::Scene::vanished:
        case model::Scene::satisfaction:
        case model::Scene::targets:
        case model::Scene::notices:
        case model::Scene::poster:
        case model::Scene::radio:
        case model::Scene::standby:
        case model::Scene::agencies:
        case model::Scene::deadlines:
        case model::Scene::feeds: return {};
    }
    return {};
}

} // namespace

std::vector<Card> paginate(const model::Slide& slide, const model::Edition& edition, const themes::Theme& theme,
                           const model::Screen& screen, model::Time now, const Fonts& fonts, bool time_is_known) {
    Stage stage{edition, theme, screen, now, fonts, grid_of(screen, theme, fonts), time_is_known};
    stage.grid = with_banner(stage);
    std::vector<Card> cards = cards_of(stage, slide);
    int part = 0;
    for (Card& card : cards) {
        card.part = ++part;
        card.parts = static_cast<int>(cards.size());
        card.dwell = dwell(card);
    }
    return cards;
}

Card idle(const model::Edition& edition, const themes::Theme& theme, const model::Screen& screen, model::Time now,
          const Fonts& fonts, bool time_is_known) {
    Stage stage{edition, theme, screen, now, fonts, grid_of(screen, theme, fonts), time_is_known};
    stage.grid = with_banner(stage);
    return idle_card(stage);
}

} // namespace siar::display
