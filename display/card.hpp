// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/picture.hpp"
#include "display/wording.hpp"
#include "model/screen.hpp"
#include "model/time.hpp"

#include <chrono>
#include <vector>

namespace siar::display {

/// A layer and when it enters: group 0 first, 1 a little later; below 0 it stands from the beginning.
struct Placed {
    Layer layer;
    int group = standing;
    static constexpr int standing = -1;
    friend bool operator==(const Placed&, const Placed&) = default;
};

/// A text that time changes: the first run's words are replaced.
struct Live {
    enum class Kind { clock, date };
    Kind kind = Kind::clock;
    DateForm form = DateForm::full;
    bool pasaran = false; ///< of a date
    Text text;
    Rect rect;
    std::vector<model::HijriMonth> hijri{}; ///< of a date that bears the Hijri one, too
    friend bool operator==(const Live&, const Live&) = default;
};

/// One message on one screen, measured and placed; all that is left is time.
struct Card {
    model::Slide slide;
    int part = 1; ///< of `parts` cards of this slide
    int parts = 1;
    themes::Palette palette;
    model::Zone zone;
    std::vector<Placed> layers;
    std::vector<Live> live;
    int rise = 0;                          ///< pixels that an entering layer comes up
    std::chrono::milliseconds dwell{8000}; ///< how long it stands, from its words and figures
    friend bool operator==(const Card&, const Card&) = default;
};

/// How long one layer takes to enter, how much later each group begins, and when all stand still.
inline constexpr std::chrono::milliseconds entrance{500};
inline constexpr std::chrono::milliseconds entrance_step{90};
std::chrono::milliseconds entered(const Card& card);

/// The card `since` its beginning, with the clock of `now`. Only places; measures nothing.
Picture at(const Card& card, std::chrono::nanoseconds since, model::Time now);

/// clamp(3 s + 0.40 s a word + 1.5 s a number + 2 s where there is a photo, 8 s, 30 s) over what enters (header and
/// footer do not count); a picture shown whole, which has words that nobody counted, stands for 12 s.
std::chrono::milliseconds dwell(const Card& card);

} // namespace siar::display
