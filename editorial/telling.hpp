// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/copybook.hpp"
#include "model/edition.hpp"
#include "model/figure.hpp"
#include "model/script.hpp"

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <string_view>
#include <utility>
#include <vector>

namespace siar::editorial {

using Fields = std::initializer_list<std::pair<std::string_view, privacy::Showable>>;

/// What the parts of one script are made of.
struct Telling {
    const model::Edition& edition;
    const model::Copybook& copybook;
    const model::Rundown& rundown;

    model::Time airs_at() const { return rundown.slot.airs_at; }
    const model::Zone& zone() const { return edition.identity.zone; }
    /// The pattern of a part whose turn it is, in this segment or at the given turn.
    const model::Pattern& pattern(model::Part part) const { return pattern(part, rundown.segments_before); }
    const model::Pattern& pattern(model::Part part, std::size_t turn) const;
};

/// A line made of a pattern; `drop_order` (see drop) and `pause_after` as those of model::Line.
model::Line line(model::Role role, const model::Pattern& pattern, Fields fields, int drop_order = 0,
                 double pause_after = 0.5);

/// What goes first where time runs short; equal numbers go together, 0 never goes.
namespace drop {
inline constexpr int emergency = 1;
inline constexpr int value = 2;
inline constexpr int visit = 3;
inline constexpr int other_channel = 4;
inline constexpr int speed = 5;
inline constexpr int last_extra = speed; ///< up to here they go before anything is shortened
inline constexpr int later_items = 6;
inline constexpr int figure = 7;
inline constexpr int again = 8;
inline constexpr int second_item = 9;
inline constexpr int first_item = 10;
inline constexpr int channel = 11; // in fifteen seconds there is no time for a number
/// The last items go before the first; the second one only after the figure.
inline int item(std::size_t index) {
    return index >= 2 ? later_items : index == 1 ? second_item : first_item;
}
} // namespace drop

/// The first figure that may be told on the radio when the segment airs; null where there is none.
template <class Figure>
const Figure* standing(const Telling& telling, const std::vector<Figure>& figures) {
    const auto found = std::find_if(figures.begin(), figures.end(), [&](const Figure& one) {
        return model::shows(telling.edition, one, telling.airs_at()) &&
               model::is_told_to(model::Audience::radio, model::figure_of(one));
    });
    return found == figures.end() ? nullptr : &*found;
}

/// What stands beside an item on paper: its status and its exact lengths of time.
privacy::Showable margin_of(const model::Item& item);
/// The items of the rundown that the edition has.
std::vector<const model::Item*> items_of(const Telling& telling);
/// How many there are, each with its bridge.
std::vector<model::Line> item_lines(const Telling& telling);
/// Each in a breath: where, what, and how it ended.
std::vector<model::Line> headline_lines(const Telling& telling);

/// The figure of the week: the recap and the speed by turns where both stand; none where none does.
std::vector<model::Line> figure_lines(const Telling& telling);
/// The other one of the two; none where only one stands.
std::vector<model::Line> other_figure_lines(const Telling& telling);
/// The recap alone, the speed alone.
std::vector<model::Line> recap_lines(const Telling& telling);
std::vector<model::Line> speed_lines(const Telling& telling);
/// Until when the figures were counted, with the day where that is not the day of airing: "pukul 14.05 WIB".
privacy::Showable moment_for_the_ear(model::Time as_of, model::Time airs_at, const model::Zone& zone);

/// Today's first visit, else the next one.
std::vector<model::Line> visit_lines(const Telling& telling);
/// The call, and the first two main channels that have something to dial, each number said twice and slowly; without
/// such a channel the first that has an address, without any nothing.
std::vector<model::Line> call_lines(const Telling& telling);

} // namespace siar::editorial
