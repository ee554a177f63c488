// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/calendar.hpp"
#include "model/complaint.hpp"
#include "model/digest.hpp"
#include "model/time.hpp"
#include "privacy/showable.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace siar::model {

/// The regency's own goal for the first answer, calendar hours, for what was forwarded from the first day of a year on.
struct Target {
    int since = 0;
    int hours = 0;
    friend bool operator==(const Target&, const Target&) = default;
};

/// Official deadlines, working days; the standard shown beside the mean; the regency's own goals, oldest first.
struct Standards {
    int first_follow_up_days = 5;
    int forward_days = 3;
    int complaint_days = 14;
    privacy::Label first_follow_up; ///< "5 hari kerja"
    int information_days = 5;
    int aspiration_days = 5;
    int oversight_days = 60;
    std::vector<Target> targets;
    friend bool operator==(const Standards&, const Standards&) = default;
};

/// What is due, and from when it counts. Codes: diteruskan (submitted to forwarded), ditanggapi (forwarded to first
/// follow-up), selesai (submitted to closed), target (forwarded to first follow-up, calendar hours).
enum class Deadline { forward, first_follow_up, closing, target };
std::string_view code(Deadline);
template <>
std::optional<Deadline> from_code<Deadline>(std::string_view);

/// How it went. `open`: it has not happened yet; whether that is late, only the day of asking tells.
enum class Outcome { open, in_time, late };

/// The last day on which something is in time, and how it went.
struct Due {
    int day = 0; ///< day_number in the regency's zone
    Outcome outcome = Outcome::open;
    friend bool operator==(const Due&, const Due&) = default;
};

/// All that the figures of a complaint depend on besides the complaint: another zone, deadline or holiday, and they
/// have to be counted anew.
struct Terms {
    Zone zone;
    Standards standards;
    std::vector<Date> holidays; ///< holidays and cuti bersama
    friend bool operator==(const Terms&, const Terms&) = default;
};
/// Differs where terms differ in what is counted; not in names.
Digest fingerprint(const Terms& terms);

/// The deadlines of complaints under one set of terms.
class Deadlines {
public:
    explicit Deadlines(const Terms& terms);
    const Zone& zone() const { return zone_; }
    /// The day a clock in the zone shows, as day_number.
    int day(Time time) const;
    /// Nothing where the deadline does not run, or where how it went is not known: a time is missing though the status
    /// says that it is over, or times are in the wrong order.
    std::optional<Due> of(const Complaint& complaint, Deadline deadline) const;

private:
    std::optional<Due> in_workdays(Time start, int days, std::optional<Time> end) const;
    std::optional<Due> in_hours(Time start, std::optional<Time> end) const;

    Zone zone_;
    Standards standards_;
    Workdays workdays_;
};

} // namespace siar::model
