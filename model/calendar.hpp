// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time.hpp"
#include "privacy/showable.hpp"

#include <vector>

namespace siar::model {

/// The day of the Javanese five-day week: Legi, Pahing, Pon, Wage, Kliwon; 17 August 1945 was Legi.
privacy::Label pasaran(Date date);

/// True on Saturday, Sunday and the listed holidays.
bool is_day_off(Date date, const std::vector<Date>& holidays);

/// Counts in working days; a day is its day_number.
class Workdays {
public:
    /// Saturdays, Sundays and these days are free.
    explicit Workdays(const std::vector<Date>& holidays);
    bool is_free(int day) const;
    /// The last of the `count` working days that follow `day`; `day` itself does not count, whatever it is.
    int after(int day, int count) const;

private:
    std::vector<int> holidays_; ///< in order
};

} // namespace siar::model
