// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/copybook.hpp"
#include "model/edition.hpp"
#include "model/history.hpp"
#include "model/radio_slot.hpp"
#include "model/script.hpp"
#include "model/time.hpp"

#include <string_view>
#include <vector>

namespace siar::editorial {

/// Whether what is said by this format is as true in the evening as in the morning: no greeting, no figure with the
/// hour of its data, no visit of the day.
bool is_timeless(const model::Format& format);

/// The timeless format whose usual length is nearest to this one, the first of equals; null where a station has none.
const model::Format* timeless(const model::Copybook& copybook, model::Seconds length);

/// Whether the words speak of a day by what it is now: "kemarin", "hari ini", "pekan depan".
bool speaks_of_today(std::string_view text);

/// The edition with those items only that may air at any time from `from` until `until`: valid all that while, hidden
/// on no day of it, and in words that do not speak of today.
model::Edition lasting(model::Edition edition, model::Time from, model::Time until);

/// The edition without what other evergreen segments tell that are nearer to the slot than `rest`. `choice`: the items
/// that may be told now, `least` of them stay, then those whose telling is farthest away.
model::Edition rested(model::Edition edition, std::vector<model::ItemId> choice, const model::History& told,
                      model::Seconds rest, const model::Slot& slot, std::size_t least);

/// The slots of a day's evergreen segments, a minute apart so that each has a name of its own; all are valid until the
/// same time on the next day.
std::vector<model::Slot> evergreen_slots(model::Date date, const model::Evergreens& evergreens,
                                         const model::Zone& zone);

} // namespace siar::editorial
