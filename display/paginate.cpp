// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/paginate.hpp"

#include "display/age_banner.hpp"
#include "display/scene.hpp"

namespace siar::display {

std::vector<Card> cards_of(const Stage& stage, const model::Slide& slide) {
    const bool office = stage.edition.audience == model::Audience::office;
    if (model::is_for_office(slide.scene) && !office) return {};
    switch (slide.scene) {
        case model::Scene::resolved: return resolved_cards(stage, slide);
        case model::Scene::recap: return recap_cards(stage, slide);
        case model::Scene::speed: return speed_cards(stage, slide);
        case model::Scene::channels: return channel_cards(stage, slide);
        case model::Scene::outreach: return outreach_cards(stage, slide);
        case model::Scene::correction: return correction_cards(stage, slide);
        case model::Scene::trend: return trend_cards(stage, slide);
        case model::Scene::map: return map_cards(stage, slide);
        case model::Scene::categories: return category_cards(stage, slide);
        case model::Scene::achievements:
        case model::Scene::about: return fact_cards(stage, slide);
        case model::Scene::vanished: return vanished_cards(stage, slide);
        case model::Scene::satisfaction: return satisfaction_cards(stage, slide);
        case model::Scene::targets: return target_cards(stage, slide);
        case model::Scene::notices: return notice_cards(stage, slide);
        case model::Scene::poster: return poster_cards(stage, slide);
        case model::Scene::radio: return radio_cards(stage, slide);
        case model::Scene::standby: return {idle_card(stage)};
        case model::Scene::agencies: return agency_cards(stage, slide);
        case model::Scene::deadlines: return deadline_cards(stage, slide);
        case model::Scene::feeds: return feed_cards(stage, slide);
    }
    return {};
}

std::vector<Card> paginate(const model::Slide& slide, const model::Edition& edition, const themes::Theme& theme,
                           const model::Screen& screen, model::Time now, const Fonts& fonts, bool time_is_known,
                           const AtHand& at_hand) {
    Stage stage{edition,       theme, screen, now,    fonts, grid_of(screen, theme, fonts),
                time_is_known, false, false,  at_hand};
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
