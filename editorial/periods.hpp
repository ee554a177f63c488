// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/material.hpp"
#include "model/regency.hpp"
#include "model/rules.hpp"
#include "model/statistics.hpp"
#include "model/time.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace siar::editorial {

/// The periods that figures may be of, on one day; which of them are long and full enough to be spoken of, the counts
/// tell. Lists of alternatives are in the order in which they are tried.
struct Periods {
    model::Date today;                 ///< the last day that was read
    std::vector<model::Period> newest; ///< 30 days, 90 days, twelve months
    std::vector<model::Period> year;   ///< this year so far from its 14th day on; last year and this
    std::vector<model::Period> weeks;  ///< 26 from Monday on, oldest first, the last up to today
    std::vector<model::Period> months; ///< 24, likewise
    model::Period ever;

    /// For what fell due; today is not over, so these end yesterday.
    std::vector<model::Period> due_newest;
    std::vector<model::Period> due_year;
    std::vector<model::Period> due_days; ///< 14
    std::vector<model::Period> due_weeks;
    std::vector<model::Period> due_months;
    model::Period past;

    /// What is still open falls due: on the last day that was read, in the seven days after it.
    model::Period due_today;
    model::Period due_next;

    /// For what people complained about and do no more: `newest` and as many days before each; all before the last of
    /// these days, for a zero tells nothing of days that nobody counted.
    std::vector<model::Period> before;
    std::vector<model::Period> reached;
};

/// Days that nobody has read of would count as days without complaints: the periods end with the data.
Periods periods(model::Time as_of, model::Time now, const model::Zone& zone);

/// The whole of a period that somebody names by its days: "1 Maret 2026 sampai 31 Maret 2026".
model::Period period_of(model::Date first, model::Date last);

/// True for a week from Monday to Sunday, a month, a quarter, a year, and the newest and yearly ones of `spoken_of`. Of
/// any other only totals may be told: two that differ by a day would give away the small counts of that day.
bool may_be_split(model::Date first, model::Date last, const Periods& spoken_of);

/// Whether people may be told that nobody complains of it any more: it is of no person, and has a name.
bool may_vanish(const model::Category& category);
/// The complaints of a category among these sums.
std::int64_t received_of(const model::Sums& sums, const model::CategoryId& category);

/// What editorial::measure needs of the store at `now`: all of the periods that are spoken of, less of all others; what
/// came before them only where a category may have vanished.
model::Asking asking(const model::Rules& rules, const model::Regency& regency, model::Time now);

/// The first of these periods with at least so many complaints.
std::optional<model::Period> first_full(const std::vector<model::PeriodSums>& all,
                                        const std::vector<model::Period>& tried, std::int64_t least);
/// The shortest of the newest periods with enough complaints to speak of, or the longest.
model::Period newest_of(const std::vector<model::PeriodSums>& all, const Periods& periods, std::int64_t least);

/// The sums of a period, the deepest first; empty ones where they are not there.
const model::Sums& sums_of(const std::vector<model::PeriodSums>& all, const model::Period& period);

} // namespace siar::editorial
