// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/deadlines.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace siar::model {

namespace {

// Bumped when the same terms count the same complaints otherwise than before.
constexpr std::string_view rules_of_counting = "2";

int closing_days(const Standards& standards, Classification classification) {
    switch (classification) {
        case Classification::oversight: return standards.oversight_days;
        case Classification::complaint: return standards.complaint_days;
        case Classification::aspiration: return standards.aspiration_days;
        case Classification::information: return standards.information_days;
    }
    return standards.complaint_days;
}

} // namespace

Digest fingerprint(const Terms& terms) {
    const auto& s = terms.standards;
    std::string numbers;
    for (const long number :
         {long{terms.zone.offset.count()}, long{s.first_follow_up_days}, long{s.forward_days}, long{s.complaint_days},
          long{s.information_days}, long{s.aspiration_days}, long{s.oversight_days}})
        numbers += std::to_string(number) + ' ';
    std::string targets;
    for (const auto& target : s.targets)
        targets += std::to_string(target.since) + ':' + std::to_string(target.hours) + ' ';
    std::vector<int> days;
    for (const auto& date : terms.holidays)
        days.push_back(day_number(date));
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    std::string holidays;
    for (const int day : days)
        holidays += std::to_string(day) + ' ';
    return digest_fields({rules_of_counting, numbers, targets, holidays});
}

Deadlines::Deadlines(const Terms& terms) : zone_(terms.zone), standards_(terms.standards), workdays_(terms.holidays) {}

int Deadlines::day(Time time) const {
    return static_cast<int>(std::chrono::floor<std::chrono::days>(time + zone_.offset).time_since_epoch().count());
}

std::optional<Due> Deadlines::in_workdays(Time start, int days, std::optional<Time> end) const {
    if (end && *end < start) return std::nullopt;
    Due out{workdays_.after(day(start), days), Outcome::open};
    if (end) out.outcome = day(*end) <= out.day ? Outcome::in_time : Outcome::late;
    return out;
}

std::optional<Due> Deadlines::in_hours(Time start, std::optional<Time> end) const {
    if (end && *end < start) return std::nullopt;
    const int year = static_cast<int>(local(start, zone_).date.year());
    const auto& targets = standards_.targets;
    const auto later =
        std::find_if(targets.begin(), targets.end(), [&](const Target& target) { return target.since > year; });
    if (later == targets.begin()) return std::nullopt;
    const Time last = start + std::chrono::hours{std::prev(later)->hours};
    Due out{day(last), Outcome::open};
    if (end) out.outcome = *end <= last ? Outcome::in_time : Outcome::late;
    return out;
}

std::optional<Due> Deadlines::of(const Complaint& complaint, Deadline deadline) const {
    const auto& c = complaint;
    // A case that was closed without a follow-up of its own was answered by closing it.
    const auto answered = c.first_follow_up ? c.first_follow_up : c.closed;
    switch (deadline) {
        case Deadline::forward:
            if (!c.forwarded && c.status != Status::unverified) return std::nullopt;
            return in_workdays(c.submitted, standards_.forward_days, c.forwarded);
        case Deadline::first_follow_up:
        case Deadline::target:
            if (!c.forwarded || (!answered && c.status > Status::forwarded)) return std::nullopt;
            if (deadline == Deadline::target) return in_hours(*c.forwarded, answered);
            return in_workdays(*c.forwarded, standards_.first_follow_up_days, answered);
        case Deadline::closing:
            // What is archived was closed, not resolved: neither in time nor late.
            if (c.status == Status::archived || (!c.closed && c.status == Status::resolved)) return std::nullopt;
            return in_workdays(c.submitted, closing_days(standards_, c.classification), c.closed);
    }
    return std::nullopt;
}

} // namespace siar::model
