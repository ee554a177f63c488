// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time.hpp"

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace siar::model {

/// What becomes of a slot that touches a time at which the station airs the adzan.
enum class AtAdzan {
    moves, ///< "geser"
    stays, ///< "tetap": the station airs no adzan then, or plays both
};

/// A time of the station's week at which it airs a segment.
struct RadioSlot {
    std::chrono::minutes time{};                ///< since local midnight; it ends before the next one
    std::vector<std::chrono::weekday> weekdays; ///< none: every day
    Seconds length{180};
    std::string format;                    ///< of the copybook; empty: the usual one of the length
    std::string engine;                    ///< whose voice; empty: that of the settings
    std::vector<std::string> destinations; ///< names of those that it is delivered to; none: all
    Seconds lead{600};                     ///< so long before it airs it is delivered
    std::optional<Date> from;              ///< first and last day
    std::optional<Date> until;
    AtAdzan at_adzan = AtAdzan::moves;
    friend bool operator==(const RadioSlot&, const RadioSlot&) = default;

    bool airs_on(Date date) const {
        const std::chrono::weekday day{std::chrono::sys_days{date}};
        return (weekdays.empty() || std::find(weekdays.begin(), weekdays.end(), day) != weekdays.end()) &&
               (!from || *from <= date) && (!until || date <= *until);
    }
};

/// Segments that may air at any hour of a day, ready every morning.
struct Evergreens {
    std::vector<Seconds> lengths{Seconds{30}, Seconds{57}, Seconds{60}, Seconds{180}}; ///< none: nobody wants any
    std::chrono::minutes ready_by{5 * 60};                                             ///< since local midnight
    friend bool operator==(const Evergreens&, const Evergreens&) = default;
};

/// Minutes around a moment in which no segment airs: [moment - before, moment + after).
struct Silence {
    std::chrono::minutes before{2};
    std::chrono::minutes after{6};
    friend bool operator==(const Silence&, const Silence&) = default;
};

/// When a station airs something else than segments.
struct Silences {
    Silence adzan{};
    Silence friday{std::chrono::minutes{2}, std::chrono::minutes{45}};   ///< at dzuhur of a Friday: salat Jumat
    Silence imsak{std::chrono::minutes{5}, std::chrono::minutes{3}};     ///< in Ramadan
    Silence berbuka{std::chrono::minutes{10}, std::chrono::minutes{10}}; ///< at maghrib in Ramadan
    friend bool operator==(const Silences&, const Silences&) = default;
};

} // namespace siar::model
