// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.hpp"
#include "privacy/showable.hpp"

#include <chrono>
#include <compare>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace siar::model {

/// A point in time, UTC, whole seconds.
using Time = std::chrono::sys_seconds;
/// A length of time, whole seconds.
using Seconds = std::chrono::seconds;
/// A calendar day in the regency's zone.
using Date = std::chrono::year_month_day;

/// A fixed offset from UTC and its name ("WIB"); Indonesia has no daylight saving.
struct Zone {
    std::chrono::minutes offset{420};
    privacy::Label name;
    friend bool operator==(const Zone&, const Zone&) = default;
};

/// The day and the minutes since midnight that a clock in `zone` shows.
struct LocalTime {
    Date date;
    std::chrono::minutes of_day{};
    friend auto operator<=>(const LocalTime&, const LocalTime&) = default;
};
LocalTime local(Time time, const Zone& zone);
/// The moment at which clocks in `zone` show `local`.
Time at(const LocalTime& local, const Zone& zone);

/// RFC 3339, UTC: "2026-11-21T07:05:00Z".
std::string rfc3339(Time time);
/// RFC 3339 with the zone's offset: "2026-11-21T14:05:00+07:00".
std::string rfc3339(Time time, const Zone& zone);
/// Reads RFC 3339 ("2026-11-21T14:05+07:00", seconds and fractions optional, zone needed).
Result<Time> parse_rfc3339(std::string_view text);
/// "2026-11-21".
std::string iso(Date date);
Result<Date> parse_iso_date(std::string_view text);

/// Whole days since 1970-01-01; the form in which a day is stored.
int day_number(Date date);
Date from_day_number(int days);
/// Monday of the week that holds `date`.
Date monday_of(Date date);

/// Time as it is handed down: what it is now, a steady counter for animation, and a way to wait.
struct Clock {
    std::function<Time()> now;
    std::function<std::chrono::nanoseconds()> steady;
    std::function<void(std::chrono::nanoseconds)> sleep_for;
};

/// Whether what a computer's clock tells may be shown: it is kept by a time server, or at least not behind the last
/// contact with a source and no more than a day ahead of it, as one that was never set, or ran out of battery, is not.
bool trusts(bool synchronised, Time now, std::optional<Time> last_contact);

/// The computer's own clock.
Clock system_clock();
/// A clock that starts at `start` and runs `speed` times as fast as the computer's; 0 stands still.
Clock shifted_clock(Time start, double speed);

} // namespace siar::model
