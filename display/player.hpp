// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/card.hpp"
#include "display/fonts.hpp"
#include "model/edition.hpp"
#include "model/screen.hpp"
#include "model/time.hpp"
#include "themes/theme.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace siar::display {

/// What a screen plays from.
struct Programme {
    /// The newest Edition; null while there is none. Asked before every frame, so it must be quick.
    std::function<std::shared_ptr<const model::Edition>()> edition;
    /// One round of slides; of the same form as editorial::rotate.
    std::function<model::Rotation(const model::Edition&, const model::Schedule&, std::uint64_t seed, model::Time now)>
        rotate;
    model::Schedule schedule;
    model::Clock clock;
};

/// A rotation under way.
struct Round {
    model::Rotation slides;
    std::size_t next = 0; ///< the slide to come
    friend bool operator==(const Round&, const Round&) = default;
};
/// The round in the slides of another rotation: in its places for items stand first those that were shown, then those
/// the round did not know, then the rest; the slide to come is behind what was shown.
Round going_on(const Round& round, model::Rotation fresh);

/// Decides what a screen shows at each moment. A slide ends before a newer Edition applies; new items come next, and
/// the round goes on with what it has not shown. An item that the newest Edition withdraws is cut at once. There is
/// always a picture. No window, no pixels.
class Player {
public:
    /// `fonts` must outlive it and be made for the theme's type.
    Player(Programme programme, const themes::Theme& theme, const model::Screen& screen, const Fonts& fonts);

    /// The picture of this moment.
    Picture frame();
    /// True while the last frame's layers were on their way.
    bool moving() const { return moving_; }
    /// The card of the last frame.
    const Card& card() const { return card_; }
    /// Once for each card, after it came to rest: the next one's picture at rest, so that it can be drawn ahead.
    std::optional<Picture> upcoming();

private:
    std::vector<Card> next_cards(model::Time now);
    void plan(const model::Edition& edition, model::Time now);
    std::vector<Card> cards_of(const model::Slide& slide, const model::Edition& edition, model::Time now) const;
    bool withdrawn(const model::Edition* edition) const;
    void start(Card card, std::chrono::nanoseconds steady, bool cut);

    Programme programme_;
    themes::Theme theme_;
    model::Screen screen_;
    const Fonts& fonts_;

    Round round_;
    std::vector<model::Slide> told_; ///< what the Edition had of which the round was made
    std::uint64_t rotations_ = 0;    ///< how often one was made
    std::vector<Card> waiting_;      ///< the rest of the slide, last one first

    Card card_;
    bool started_ = false;
    std::chrono::nanoseconds since_{0}; ///< steady time at which the card began
    std::chrono::nanoseconds last_{-1}; ///< steady time of the last frame
    bool moving_ = false;
    bool foretold_ = false;
    Picture picture_;                ///< of the last frame
    std::optional<Picture> leaving_; ///< what the card fades in over
};

} // namespace siar::display
