// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tally_units.hpp"

#include "store/tally_blob.hpp"

#include <algorithm>

namespace siar::store {

int unit_of(int day, Level level) {
    if (level == Level::day) return day;
    const auto date = model::from_day_number(day);
    const int year = static_cast<int>(date.year());
    if (level == Level::year) return year;
    const int month = year * 12 + static_cast<int>(static_cast<unsigned>(date.month())) - 1;
    if (level == Level::month) return month;
    return month * 3 + std::min((static_cast<int>(static_cast<unsigned>(date.day())) - 1) / 10, 2);
}

int first_day(int unit, Level level) {
    if (level == Level::day) return unit;
    const int month = level == Level::year ? unit * 12 : level == Level::month ? unit : unit / 3;
    const int day = level == Level::third ? unit % 3 * 10 + 1 : 1;
    return model::day_number(model::Date{std::chrono::year{month / 12},
                                         std::chrono::month{static_cast<unsigned>(month % 12) + 1},
                                         std::chrono::day{static_cast<unsigned>(day)}});
}

std::vector<std::string> read_names(const Database& database) {
    std::vector<std::string> out;
    auto query = database.statement("SELECT name FROM tally_names ORDER BY number");
    while (query.step())
        out.push_back(query.get<std::string>(0));
    return out;
}

std::vector<model::Tally::Entry> put_aside(const Database& database) {
    std::vector<model::Tally::Entry> out;
    auto query = database.statement("SELECT changes FROM tally_changes");
    while (query.step())
        unpack(query.blob(0), out);
    return out;
}

} // namespace siar::store
