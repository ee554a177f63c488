// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/demo/plan.hpp"
#include "model/calendar.hpp"

#include <algorithm>
#include <array>

namespace siar::feeds::demo {

using model::HowClosed;
using model::Status;
using model::Time;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

Time last_moment(const model::Zone& zone) {
    return model::at({std::chrono::year(2022) / 12 / 31, hours(13) + minutes(40)}, zone);
}

static constexpr minutes opens = hours(7) + minutes(30);
static constexpr minutes closes = hours(16);

/// A value by its thousandth, between the points of a curve.
template <std::size_t N>
static int along(const std::array<std::pair<int, int>, N>& curve, int thousandth) {
    for (std::size_t i = 1; i < N; ++i) {
        if (thousandth > curve[i].first) continue;
        const auto& [from, low] = curve[i - 1];
        return low + (curve[i].second - low) * (thousandth - from) / (curve[i].first - from);
    }
    return curve.back().second;
}

/// The clock on the wall of the offices.
class Offices {
public:
    Offices(const model::Regency& regency, Random& random)
        : regency_(regency), random_(random), last_(last_moment(regency.identity.zone)) {}

    Time last() const { return last_; }
    minutes of_day(Time time) const { return model::local(time, regency_.identity.zone).of_day; }
    bool works(Time time) const {
        return !model::is_day_off(model::local(time, regency_.identity.zone).date, regency_.holidays);
    }
    Time midnight(Time time) const {
        return model::at({model::local(time, regency_.identity.zone).date, minutes(0)}, regency_.identity.zone);
    }
    /// The time itself in office hours, else a moment of the next morning. Somebody is on duty on some Saturdays, and
    /// on the last one of the year.
    Time open(Time time) {
        if (works(time) && of_day(time) >= opens && of_day(time) < closes) return time;
        Time day = midnight(time);
        if (of_day(time) >= opens) day += hours(24);
        while (!works(day) && !on_duty(day))
            day += hours(24);
        return day + opens + random_.minutes(5, 75);
    }
    /// Half past midnight after ten working days.
    Time ten_days_after(Time time) {
        Time day = midnight(time);
        for (int days = 0; days < 10;) {
            day += hours(24);
            if (works(day)) ++days;
        }
        return day + hours(24) + minutes(30);
    }

private:
    bool on_duty(Time day) {
        const std::chrono::weekday weekday{std::chrono::sys_days(model::local(day, regency_.identity.zone).date)};
        return weekday == std::chrono::Saturday && (day + hours(24) > last_ || random_.percent(30));
    }

    const model::Regency& regency_;
    Random& random_;
    Time last_;
};

static bool is_answered(const Case& one) {
    return one.facts.status != Status::archived && one.facts.status != Status::forwarded;
}

/// Takes up to `most` of `from` for which `fits` holds, spread over the year.
template <class Fits>
static std::vector<std::size_t> some(std::vector<std::size_t>& from, std::size_t most, Random& random, Fits fits) {
    std::vector<std::size_t> order = from;
    random.shuffle(order);
    std::vector<std::size_t> taken;
    for (const std::size_t i : order) {
        if (taken.size() < most && fits(i)) taken.push_back(i);
    }
    from.erase(std::remove_if(from.begin(), from.end(),
                              [&](std::size_t i) { return std::find(taken.begin(), taken.end(), i) != taken.end(); }),
               from.end());
    return taken;
}

/// How long each case waits for its first follow-up, and how many seconds are left to give out.
struct Waits {
    std::vector<std::int64_t> took;
    std::int64_t left = 0;
    void set(std::size_t one, std::int64_t duration) {
        took[one] = duration;
        left -= duration;
    }
};

/// Those of `open` that are answered overnight, after a weekend, or in the evening leave it.
static void set_slow(std::vector<std::size_t>& open, Waits& waits, const std::vector<Case>& cases, Offices& offices,
                     Random& random) {
    const auto forwarded = [&](std::size_t i) { return *cases[i].facts.forwarded; };
    const auto next_morning = [&](std::size_t i) { return offices.midnight(forwarded(i)) + hours(24); };
    for (const std::size_t i : some(open, 13, random, [&](std::size_t c) {
             return offices.of_day(forwarded(c)) >= hours(12) && offices.works(next_morning(c)) &&
                    next_morning(c) + hours(12) < offices.last();
         }))
        waits.set(i, (next_morning(i) + opens + minutes(random.between(10, 130)) - forwarded(i)).count());
    for (const std::size_t i : some(open, 1, random, [&](std::size_t c) {
             return offices.of_day(forwarded(c)) >= hours(14) && !offices.works(next_morning(c)) &&
                    offices.works(next_morning(c) + hours(48)) && next_morning(c) + hours(72) < offices.last();
         }))
        waits.set(i, (next_morning(i) + hours(48) + opens + minutes(random.between(20, 90)) - forwarded(i)).count());
    for (const std::size_t i : some(open, 13, random, [&](std::size_t c) {
             const minutes at = offices.of_day(forwarded(c));
             return at >= hours(9) && at < hours(14) && forwarded(c) + hours(14) < offices.last();
         })) {
        const Time evening = offices.midnight(forwarded(i)) + hours(19) + minutes(random.between(5, 150));
        waits.set(i, (evening - forwarded(i)).count());
    }
}

/// The others are answered on the same day, stretched so that nothing is left.
static void set_quick(const std::vector<std::size_t>& open, Waits& waits, const std::vector<Case>& cases,
                      Offices& offices, Random& random) {
    static constexpr std::array<std::pair<int, int>, 7> quick_minutes = {
        {{0, 6}, {100, 24}, {250, 50}, {500, 88}, {750, 130}, {900, 190}, {1000, 330}}};
    std::vector<std::size_t> elastic;
    std::int64_t quick = 0;
    for (const std::size_t i : open) {
        const Time forwarded = *cases[i].facts.forwarded;
        std::int64_t duration = along(quick_minutes, random.between(0, 1000)) * 60;
        duration += random.between(0, 59);
        const std::int64_t until_evening = (offices.midnight(forwarded) + hours(16) + minutes(40) - forwarded).count();
        duration = std::min(duration, std::max<std::int64_t>(until_evening, 240 + random.between(0, 900)));
        if (forwarded + hours(8) > offices.last()) {
            waits.set(i, std::min(duration, (offices.last() - forwarded).count() / 3));
            continue;
        }
        waits.took[i] = duration;
        quick += duration;
        elastic.push_back(i);
    }
    for (const std::size_t i : elastic) {
        const std::int64_t duration = waits.took[i];
        waits.set(i, duration * waits.left / quick);
        quick -= duration;
    }
}

/// First follow-ups, with a mean over all of mean_seconds to the second.
static void set_first_follow_ups(std::vector<Case>& cases, Offices& offices, Random& random) {
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        if (is_answered(cases[i])) open.push_back(i);
    }
    Waits waits{std::vector<std::int64_t>(cases.size(), 0), static_cast<std::int64_t>(open.size()) * mean_seconds};
    set_slow(open, waits, cases, offices, random);
    set_quick(open, waits, cases, offices, random);
    for (std::size_t i = 0; i < cases.size(); ++i) {
        if (is_answered(cases[i])) cases[i].facts.first_follow_up = *cases[i].facts.forwarded + seconds(waits.took[i]);
    }
}

/// A later working moment after `time`. What would lie beyond the last moment is done in the last days of the year,
/// when desks are cleared.
static Time later(Time time, Offices& offices, Random& random) {
    static constexpr std::array<std::pair<int, int>, 6> wait_hours = {
        {{0, 3}, {250, 26}, {500, 75}, {750, 200}, {900, 430}, {1000, 1100}}};
    const hours wait(along(wait_hours, random.between(0, 1000)));
    const Time at = offices.open(time + wait + random.minutes(0, 59));
    if (at + hours(3) < offices.last()) return at;
    const Time saturday = offices.midnight(offices.last());
    const int days_ago = random.between(0, 2);
    const seconds of_day = days_ago == 0 ? random.minutes(8 * 60, 12 * 60 + 30) : random.minutes(8 * 60, 15 * 60 + 30);
    const Time cleared = saturday - hours(24 * days_ago) + of_day;
    if (cleared > time + minutes(30)) return cleared;
    return time + (offices.last() - time) * random.between(20, 60) / 100;
}

static void close(Case& one, Offices& offices, Random& random) {
    model::Complaint& facts = one.facts;
    const Time end = one.answered.value_or(*facts.first_follow_up);
    const int draw = random.between(0, 99);
    const Time by_itself = offices.ten_days_after(end);
    const seconds of_day = random.minutes(6 * 60, 21 * 60);
    const Time evening = offices.midnight(end) + of_day + hours(24 * random.between(0, 2));
    const Time confirmed = evening > end ? evening : evening + hours(24);
    if ((draw < 24 || (one.hollow && draw < 75)) && by_itself < offices.last()) {
        facts.how_closed = HowClosed::by_itself;
        facts.closed = by_itself + seconds(random.between(0, 900));
    } else if (!one.hollow && draw >= 82 && confirmed < offices.last()) {
        facts.how_closed = HowClosed::confirmed_by_reporter;
        facts.closed = confirmed;
    } else {
        facts.how_closed = HowClosed::by_agency;
        facts.closed = std::min(end + seconds(random.between(20, 1500)), offices.last());
    }
    const bool confirmed_it = facts.how_closed == HowClosed::confirmed_by_reporter;
    if (random.percent(confirmed_it ? 88 : facts.how_closed == HowClosed::by_agency ? 30 : 0))
        facts.rating = one.hollow ? random.between(1, 3) : std::min(5, random.between(confirmed_it ? 4 : 2, 6));
}

/// How often the first answer is the last one: questions and empty words are quick, repairs are not.
static int at_once(const Case& one) {
    const auto took = *one.facts.first_follow_up - *one.facts.forwarded;
    if (one.hollow) return 40;
    if (one.facts.classification == model::Classification::information) return 65;
    return took > hours(12) ? 60 : took > hours(3) ? 20 : 0;
}

static void finish(Case& one, Offices& offices, Random& random) {
    model::Complaint& facts = one.facts;
    switch (facts.status) {
        case Status::archived:
            facts.closed = std::min(offices.open(facts.submitted + minutes(random.between(30, 2500))), offices.last());
            facts.first_follow_up = facts.closed;
            facts.how_closed = HowClosed::by_agency;
            break;
        case Status::resolved:
            if (!random.percent(at_once(one))) one.answered = later(*facts.first_follow_up, offices, random);
            close(one, offices, random);
            break;
        case Status::in_process:
            if (random.percent(50)) one.answered = later(*facts.first_follow_up, offices, random);
            break;
        case Status::postponed: one.answered = later(*facts.first_follow_up, offices, random); break;
        default: break;
    }
    facts.updated = facts.submitted;
    for (const auto& time : {facts.forwarded, facts.first_follow_up, one.answered, facts.closed}) {
        if (time) facts.updated = std::max(facts.updated, *time);
    }
}

void set_times(std::vector<Case>& cases, const model::Regency& regency, Random& random) {
    Offices offices(regency, random);
    for (Case& one : cases) {
        if (one.facts.status == Status::archived) continue;
        const Time open = offices.open(one.facts.submitted);
        const Time forwarded = open + (open == one.facts.submitted ? random.minutes(3, 70) : random.minutes(0, 40));
        one.facts.forwarded = std::min(forwarded, offices.last() - hours(1));
    }
    set_first_follow_ups(cases, offices, random);
    for (Case& one : cases)
        finish(one, offices, random);
}

} // namespace siar::feeds::demo
