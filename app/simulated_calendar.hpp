// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/package.hpp"
#include "model/calendar.hpp"
#include "model/time.hpp"
#include "privacy/showable.hpp"

#include <chrono>
#include <optional>
#include <vector>

namespace siar::app {

/// The days of a made-up year on which something is not as on ordinary days, and the hours of an office in it. Days of
/// the Hijri calendar come from the package; a year without them has none.
class SimulatedCalendar {
public:
    SimulatedCalendar(const config::Package& package, int year);

    model::Time begin() const;
    model::Time end() const;
    /// Election silence in the second week of February, a campaign in November and December.
    std::vector<model::Window> windows() const;

    /// Three days and some hours, so that measured figures grow too old on the last afternoon.
    bool is_api_silent(const model::LocalTime& clock) const;
    bool is_without_approval(model::Date date) const; ///< two weeks of summer, and the ten days of Lebaran
    bool is_cut_off(model::Date date) const;          ///< a screen hears nothing of its desk for five days
    bool is_ramadan(model::Date date) const;
    model::Date first_cut_off() const;
    model::Date first_of_tide() const; ///< the first day of a week of rob

    /// A correction of something that the radio told; nobody agrees to one of them.
    struct Correction {
        model::Date proposed;
        std::optional<model::Date> agreed;
    };
    std::vector<Correction> corrections() const;

    /// Hours of the office and of its lobby, since local midnight. In Ramadan it closes an hour earlier.
    std::chrono::minutes opens() const { return std::chrono::hours{7}; }
    std::chrono::minutes review_from() const { return std::chrono::hours{8}; }
    std::chrono::minutes closes(model::Date date) const;
    /// When the segment airs: in Ramadan in the hour before berbuka, when people listen.
    std::chrono::minutes airs(model::Date date) const;

    /// What is special about a day, a few words; nothing on most days.
    std::optional<privacy::Label> special(model::Date date) const;

private:
    std::chrono::year year_;
    model::Zone zone_;
    model::Date ramadan_{}; ///< not ok() where the package does not know it
    model::Date lebaran_{};
};

} // namespace siar::app
