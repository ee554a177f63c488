// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/tally.hpp"
#include "store/database.hpp"

#include <array>
#include <string>
#include <vector>

namespace siar::store {

/// The units that sums are kept of, each made of whole ones of the level before; their numbers stand on disk. The third
/// of a month (dasarian: days 1 to 10, 11 to 20, 21 to its end) spares reading up to twenty days at each end of a
/// period.
enum class Level { day = 0, third = 1, month = 2, year = 3 };
inline constexpr std::array levels{Level::day, Level::third, Level::month, Level::year};

/// The unit that a day (model::day_number) belongs to, and the first day of a unit.
int unit_of(int day, Level level);
int first_day(int unit, Level level);

/// The names of named kinds, by number.
std::vector<std::string> read_names(const Database& database);

/// All that is in no sums yet, in any order.
std::vector<model::Tally::Entry> put_aside(const Database& database);

} // namespace siar::store
