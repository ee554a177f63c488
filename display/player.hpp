// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/card.hpp"
#include "display/fonts.hpp"
#include "display/pixel_source.hpp"
#include "model/edition.hpp"
#include "model/history.hpp"
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
    /// What comes after what was shown; of the same form as editorial::next_slide.
    std::function<std::optional<model::Slide>(const model::Edition&, const model::Schedule&,
                                              const std::vector<model::Shown>&, std::uint64_t seed, model::Time now)>
        next;
    model::Schedule schedule;
    model::Clock clock;
    std::uint64_t seed = 0;                          ///< of this screen, so that not all of a house show the same
    std::vector<model::Shown> before{};              ///< what it showed in the last day, before it was started again
    std::function<void(const model::Shown&)> note{}; ///< told each slide as it begins; may be empty; must be quick
    /// Whether a time server keeps the clock; see model::trusts. Empty: its time is a told one, which is right.
    std::function<bool()> clock_synchronised{};
    /// Pictures from outside; of one that has none no card shows any.
    PixelSource pictures{};
    bool shifts = false; ///< the whole picture moves a little with the time, against burn-in (display/shift.hpp)
};

/// Decides what a screen shows at each moment. A slide ends before a newer Edition applies. An item that the newest
/// Edition withdraws is cut at once, and so is one with a photo that it names no more. There is always a picture. Where
/// the clock cannot be trusted no card tells the time or speaks of today, what the schedule binds to hours and days has
/// turns at any time, and what is over is told by the last contact at the earliest. No window, no pixels.
class Player {
public:
    /// `fonts` must outlive it and be made for the theme's type.
    Player(Programme programme, const themes::Theme& theme, const model::Screen& screen, const Fonts& fonts);

    /// Another look from the next frame on: the card that stands is laid out anew at once and keeps its time. `fonts`
    /// as in the constructor.
    void wear(const themes::Theme& theme, const model::Screen& screen, const Fonts& fonts);

    /// The picture of this moment.
    Picture frame();
    /// True while the last frame's layers were on their way.
    bool moving() const { return moving_; }
    /// The card of the last frame.
    const Card& card() const { return card_; }
    /// Once for each card, after it came to rest, and again when more pictures from outside are at hand: the next one's
    /// picture at rest, so that it can be drawn ahead.
    std::optional<Picture> upcoming();

private:
    /// The time by which cards are made, and whether anybody may be told it.
    struct Moment {
        model::Time now;
        bool is_known = true;
    };
    Moment moment(const model::Edition* edition) const;
    std::vector<Card> next_cards();
    std::optional<model::Slide> next_slide(const model::Edition& edition, const Moment& moment) const;
    void note(const model::Slide& slide, model::Time now);
    std::vector<Card> cards_of(const model::Slide& slide, const model::Edition& edition, const Moment& moment) const;
    bool withdrawn(const model::Edition* edition) const;
    bool shows_taken_back_photo(const model::Edition& edition) const;
    void start(Card card, std::chrono::nanoseconds steady, bool cut);

    Programme programme_;
    model::Schedule timeless_; ///< the schedule where nobody knows the time
    themes::Theme theme_;
    model::Screen screen_;
    const Fonts* fonts_;

    std::vector<model::Shown> shown_; ///< of the last day
    std::vector<Card> waiting_;       ///< the rest of the slide, last one first

    Card card_;
    bool started_ = false;
    std::chrono::nanoseconds since_{0}; ///< steady time at which the card began
    std::chrono::nanoseconds last_{-1}; ///< steady time of the last frame
    bool moving_ = false;
    bool foretold_ = false;
    std::uint64_t foretold_with_ = 0; ///< so many pictures from outside
    Picture picture_;                 ///< of the last frame
    std::optional<Picture> leaving_;  ///< what the card fades in over
};

} // namespace siar::display
