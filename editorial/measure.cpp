// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/measure.hpp"

#include "model/edition.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <map>

namespace siar::editorial {

using privacy::Label;
using privacy::operator""_label;

namespace {

using model::Cell;
using model::Dimension;
using model::Event;
using model::Period;

/// Calls `use` for every count whose day lies in the period; days lead the order of the cells.
void each_count(const model::Tally& tally, const Period& period,
                const std::function<void(const Cell&, std::int64_t)>& use) {
    const int last = model::day_number(period.last);
    for (auto it = tally.counts.lower_bound(Cell{model::day_number(period.first), Event{}, Dimension{}, "", {}});
         it != tally.counts.end() && it->first.day <= last; ++it)
        use(it->first, it->second);
}

Period last_days(model::Date today, int days, Label name) {
    return {model::from_day_number(model::day_number(today) - days + 1), today, std::move(name)};
}

std::int64_t received(const model::Tally& tally, const Period& period) {
    return recap(tally, period, model::Time{}).received;
}

/// The shortest of 30 days, 90 days and twelve months with enough complaints to speak of.
Period newest_period(const model::Tally& tally, model::Date today, const model::Rules& rules) {
    const std::array<Period, 3> periods{last_days(today, 30, "30 hari terakhir"_label),
                                        last_days(today, 90, "90 hari terakhir"_label),
                                        last_days(today, 365, "12 bulan terakhir"_label)};
    for (const auto& period : periods)
        if (received(tally, period) >= rules.period_cases) return period;
    return periods.back();
}

/// What a value of a dimension is called in a breakdown.
struct Named {
    std::string code;
    Label name;
};

/// Stands for what is counted without its category or channel, and for small counts joined into one.
Named others() {
    return {"lainnya", "Lainnya"_label};
}

template <class Entry>
Named named(const Entry* known) {
    return known ? Named{known->id.value, known->name} : others();
}

Named named_district(const model::District* known) {
    return known ? Named{known->id.value, "Kec. "_label + known->name} : Named{"tanpa_lokasi", "Tanpa lokasi"_label};
}

/// Largest first; values that have one code are one count.
std::vector<model::Count> counts_of(const model::Tally& tally, const Period& period, Dimension dimension,
                                    const std::function<Named(const std::string&)>& called) {
    std::map<std::string, model::Count> sums;
    each_count(tally, period, [&](const Cell& cell, std::int64_t count) {
        if (cell.event != Event::received || cell.dimension != dimension) return;
        const Named named = called(cell.value);
        auto& one = sums.try_emplace(named.code, model::Count{named.code, named.name, 0}).first->second;
        one.count += count;
    });
    std::vector<model::Count> out;
    for (auto& [code, one] : sums)
        out.push_back(std::move(one));
    std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.count > b.count; });
    return out;
}

std::int64_t sum(const std::vector<model::Count>& counts) {
    std::int64_t out = 0;
    for (const auto& one : counts)
        out += one.count;
    return out;
}

/// Joins small counts of person-related categories into one, and the next smallest with them until neither a single
/// category nor fewer than `least` complaints stand behind the sum.
std::vector<model::Count> without_small(std::vector<model::Count> counts, std::int64_t least,
                                        const std::function<bool(const std::string&)>& is_person) {
    const auto hidden = std::stable_partition(
        counts.begin(), counts.end(), [&](const auto& one) { return one.count >= least || !is_person(one.code); });
    std::vector<model::Count> merged(hidden, counts.end());
    counts.erase(hidden, counts.end());
    if (merged.empty()) return counts;
    while (!counts.empty() && (merged.size() < 2 || sum(merged) < least)) {
        merged.push_back(counts.back());
        counts.pop_back();
    }
    const Named rest = others();
    // What has no known category joins them: nobody should have to tell two rows of one name apart.
    const auto same =
        std::stable_partition(counts.begin(), counts.end(), [&](const auto& one) { return one.code != rest.code; });
    merged.insert(merged.end(), same, counts.end());
    counts.erase(same, counts.end());
    counts.push_back({rest.code, rest.name, sum(merged)});
    return counts;
}

std::vector<model::Count> counts_by(Dimension dimension, const model::Tally& tally, const model::Regency& regency,
                                    const Period& period, std::int64_t least) {
    const auto category = [&](const std::string& value) { return regency.category({value}); };
    const auto is_person = [&](const std::string& value) {
        const auto* known = category(value);
        return !known || known->concern == model::Concern::person || known->sensitive;
    };
    const auto called = [&](const std::string& value) {
        if (dimension == Dimension::district) return named_district(regency.district({value}));
        return dimension == Dimension::category ? named(category(value)) : named(regency.channel({value}));
    };
    auto counts = counts_of(tally, period, dimension, called);
    return dimension == Dimension::category ? without_small(std::move(counts), least, is_person) : counts;
}

std::vector<model::Breakdown> breakdowns(const model::Tally& tally, const model::Regency& regency, const Period& period,
                                         std::int64_t least) {
    std::vector<model::Breakdown> out;
    for (const auto dimension : breakdown_dimensions) {
        auto counts = counts_by(dimension, tally, regency, period, least);
        const auto whole = sum(counts);
        out.push_back({std::string(model::code(dimension)), period, std::move(counts), whole});
    }
    return out;
}

std::int64_t open_now(const model::Tally& tally) {
    std::int64_t out = 0;
    for (const auto& [cell, count] : tally.counts)
        if (cell.event == Event::received && cell.dimension == Dimension::total &&
            cell.status != model::Status::resolved && cell.status != model::Status::archived)
            out += count;
    return out;
}

std::int64_t secret_in(const model::Tally& tally, const Period& period) {
    std::int64_t out = 0;
    each_count(tally, period, [&](const Cell& cell, std::int64_t count) {
        if (cell.event == Event::received && cell.dimension == Dimension::secret && cell.value == "ya") out += count;
    });
    return out;
}

/// This year so far, once it is long and full enough to be spoken of.
std::optional<Period> this_year(const model::Tally& tally, model::Date today, const model::Rules& rules) {
    using namespace std::chrono;
    constexpr int shortest_days = 14;
    const model::Date first{today.year(), January, day{1}};
    if (model::day_number(today) - model::day_number(first) + 1 < shortest_days) return std::nullopt;
    // A year is written without a dot between thousands, so it comes out of the date's own words.
    const Period period{first, today, "1 Januari sampai "_label + Label::date(today)};
    if (received(tally, period) < rules.period_cases) return std::nullopt;
    return period;
}

model::Statistics measured(const model::Tally& tally, const model::Regency& regency, const model::Rules& rules,
                           model::Time as_of, model::Time now) {
    // Days nobody has read of would count as days without complaints.
    const auto today = model::local(std::min(as_of, now), regency.identity.zone).date;
    const auto newest = newest_period(tally, today, rules);
    model::Statistics out;
    out.as_of = as_of;
    std::vector<Period> periods;
    if (received(tally, newest) > 0) periods.push_back(newest);
    if (const auto year = this_year(tally, today, rules)) periods.push_back(*year);
    for (const auto& period : periods) {
        out.recaps.push_back(recap(tally, period, as_of));
        for (const auto interval : {model::Interval::responded_within, model::Interval::resolved_within})
            if (auto one = speed(tally, interval, period, regency.standards, as_of)) out.speeds.push_back(*one);
    }
    out.breakdowns = breakdowns(tally, regency, newest, rules.small_count);
    out.open = open_now(tally);
    out.secret = secret_in(tally, newest);
    return out;
}

} // namespace

model::Recap recap(const model::Tally& tally, const Period& period, model::Time as_of) {
    model::Recap out;
    out.period = period;
    out.as_of = as_of;
    each_count(tally, period, [&](const Cell& cell, std::int64_t count) {
        if (cell.event != Event::received || cell.dimension != Dimension::total) return;
        out.received += count;
        if (cell.status == model::Status::resolved)
            out.resolved += count;
        else if (cell.status == model::Status::archived)
            out.archived += count;
        else
            out.in_process += count;
    });
    return out;
}

std::optional<model::Speed> speed(const model::Tally& tally, model::Interval interval, const Period& period,
                                  const model::Standards& standards, model::Time as_of) {
    std::map<int, std::int64_t> histogram;
    std::int64_t cases = 0;
    std::int64_t seconds = 0;
    const int last = model::day_number(period.last);
    for (auto it = tally.spans.lower_bound({model::day_number(period.first), model::Interval{}, 0});
         it != tally.spans.end() && it->first.day <= last; ++it) {
        if (it->first.interval != interval) continue;
        histogram[it->first.tenths] += it->second.count;
        cases += it->second.count;
        seconds += it->second.seconds;
    }
    if (cases <= 0) return std::nullopt;
    constexpr double seconds_a_day = 86400;
    model::Speed out;
    out.interval = interval;
    out.period = period;
    out.cases = cases;
    out.mean_days = static_cast<double>(seconds) / static_cast<double>(cases) / seconds_a_day;
    std::int64_t below = 0;
    for (const auto& [tenths, count] : histogram) {
        below += count;
        if (2 * below < cases) continue;
        out.median_days = tenths / 10.0;
        break;
    }
    if (interval == model::Interval::responded_within) out.standard = standards.first_follow_up;
    out.as_of = as_of;
    return out;
}

std::vector<Disagreement> disagreements(const model::Statistics& theirs, const model::Tally& ours) {
    std::vector<Disagreement> out;
    for (const model::Recap& there : theirs.recaps) {
        if (!there.as_of) continue;
        model::Recap here = recap(ours, there.period, *there.as_of);
        if (here != there) out.push_back({there, std::move(here)});
    }
    return out;
}

model::Date measured_from(model::Time now, const model::Zone& zone) {
    constexpr int a_year = 366;
    const auto oldest = model::local(now - model::Freshness::longest, zone).date;
    return model::from_day_number(model::day_number(oldest) - a_year);
}

model::Statistics measure(const model::Tally& tally, const model::Regency& regency, const model::Rules& rules,
                          std::optional<model::Time> as_of, model::Time now) {
    model::Statistics out;
    if (as_of) out = measured(tally, regency, rules, *as_of, now);
    out.recaps.insert(out.recaps.end(), regency.published.begin(), regency.published.end());
    out.speeds.insert(out.speeds.end(), regency.published_speeds.begin(), regency.published_speeds.end());
    return out;
}

} // namespace siar::editorial
