// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/measure.hpp"

#include "editorial/agencies.hpp"
#include "editorial/office_figures.hpp"
#include "editorial/vanished.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

namespace siar::editorial {

using model::Deadline;
using model::Dimension;
using model::Kind;
using model::Outcome;
using model::Period;
using model::Sums;
using privacy::Label;
using privacy::operator""_label;

namespace {

constexpr std::int64_t ranked_from = 5; // an agency of fewer cases is not held against others
constexpr int shortest_days = 14;

bool is_among(const std::vector<model::SourceName>& sources, const model::SourceName& source) {
    return std::find(sources.begin(), sources.end(), source) != sources.end();
}

bool same(const Period& a, const Period& b) {
    return a.first == b.first && a.last == b.last;
}

bool overlap(const Period& a, const Period& b) {
    return a.first <= b.last && b.first <= a.last;
}

std::int64_t days_of(const Period& period) {
    return model::day_number(period.last) - model::day_number(period.first) + 1;
}

/// Totals of a source without complaints, newest first, under its name: of periods of which nothing was counted here
/// and nothing published, long and full enough to be spoken of, none twice.
void add_told(model::Statistics& out, const model::Given& told, const model::Regency& regency,
              const model::Rules& rules) {
    constexpr std::size_t most = 3;
    std::vector<model::Recap> taken;
    for (const auto& recap : told.recaps) {
        const auto of_same_days = [&](const model::Recap& other) { return overlap(other.period, recap.period); };
        const auto of_same_period = [&](const model::Recap& other) { return same(other.period, recap.period); };
        if (taken.size() == most) break;
        if (recap.received < rules.period_cases || days_of(recap.period) < shortest_days) continue;
        if (std::any_of(out.recaps.begin(), out.recaps.end(), of_same_days) ||
            std::any_of(taken.begin(), taken.end(), of_same_days) ||
            std::any_of(regency.published.begin(), regency.published.end(), of_same_period))
            continue;
        taken.push_back(recap);
    }
    for (const auto& speed : told.speeds)
        if (std::any_of(taken.begin(), taken.end(), [&](const auto& one) { return same(one.period, speed.period); }))
            out.speeds.push_back(speed);
    out.recaps.insert(out.recaps.end(), taken.begin(), taken.end());
}

template <class Value>
unsigned number(Value value) {
    return static_cast<unsigned>(value);
}

std::vector<Deadline> deadlines_for(model::Audience audience) {
    if (audience == model::Audience::office)
        return {Deadline::forward, Deadline::first_follow_up, Deadline::target, Deadline::closing};
    return {Deadline::first_follow_up, Deadline::target, Deadline::closing};
}

// The coordinator's own time is the office's business.
std::vector<model::Interval> intervals_for(model::Audience audience) {
    if (audience == model::Audience::office)
        return {model::Interval::responded_within, model::Interval::resolved_within, model::Interval::forwarded_within};
    return {model::Interval::responded_within, model::Interval::resolved_within};
}

Label workdays(int days) {
    return Label::number(days) + " hari kerja"_label;
}

Label standard_of(Deadline deadline, const model::Standards& standards) {
    switch (deadline) {
        case Deadline::forward: return workdays(standards.forward_days);
        case Deadline::first_follow_up: return workdays(standards.first_follow_up_days);
        case Deadline::closing: {
            const auto [least, most] = std::minmax({standards.information_days, standards.aspiration_days,
                                                    standards.complaint_days, standards.oversight_days});
            return Label::number(least) + " sampai "_label + workdays(most) + ", menurut jenisnya"_label;
        }
        case Deadline::target:
            if (!standards.targets.empty()) return Label::number(standards.targets.back().hours) + " jam"_label;
    }
    return {};
}

model::Share share_in_time(const Sums& sums, Deadline deadline) {
    model::Share out;
    for (const auto& count : sums.of(Kind::due, number(deadline))) {
        out.whole += count.n;
        if (static_cast<Outcome>(count.cell.slot()) == Outcome::in_time) out.part += count.n;
    }
    return out;
}

std::int64_t resolved_in(const Sums& sums) {
    return sums.at(model::Cell::of(Kind::closed, 0, number(model::Status::resolved)));
}

/// Everything measure() is made of.
class Measuring {
public:
    Measuring(const std::vector<model::PeriodSums>& sums, const model::Regency& regency, const model::Rules& rules,
              model::Audience audience, model::Time as_of, model::Time now)
        : sums_(sums),
          regency_(regency),
          rules_(rules),
          audience_(audience),
          as_of_(as_of),
          periods_(periods(as_of, now, regency.identity.zone)) {}

    model::Statistics all() const {
        model::Statistics out;
        out.as_of = as_of_;
        const Period newest = newest_of(sums_, periods_, rules_.period_cases);
        std::vector<Period> told;
        if (received(newest) > 0) told.push_back(newest);
        if (const auto year = first_full(sums_, periods_.year, rules_.period_cases)) told.push_back(*year);
        for (const auto& period : told) {
            out.recaps.push_back(recap(of(period), period, as_of_));
            for (const auto interval : intervals_for(audience_))
                if (auto one = speed(of(period), interval, period, regency_.standards, as_of_))
                    out.speeds.push_back(*one);
        }
        break_down(out, newest);
        for (const auto& count : of(periods_.ever).of(Kind::received))
            if (is_open(static_cast<model::Status>(count.cell.slot()))) out.open += count.n;
        out.secret = of(newest).total(Kind::secret);
        add_trend(out, model::Step::week, periods_.weeks);
        add_trend(out, model::Step::month, periods_.months);
        for (const auto deadline : deadlines_for(audience_))
            add_on_time(out, deadline);
        add_satisfaction(out);
        if (audience_ == model::Audience::office) out.office = for_office(newest);
        return out;
    }

private:
    const Sums& of(const Period& period) const { return sums_of(sums_, period); }
    std::int64_t received(const Period& period) const { return of(period).total(Kind::received); }

    void break_down(model::Statistics& out, const Period& newest) const {
        const auto least = audience_ == model::Audience::office ? rules_.small_count_office : rules_.small_count;
        const auto add = [&](Dimension dimension, const Period& period) {
            out.breakdowns.push_back(breakdown(dimension, of(period), regency_, period, least));
        };
        for (const auto dimension : breakdown_dimensions)
            add(dimension, newest);
        if (audience_ == model::Audience::office) add(Dimension::classification, newest);
        for (const auto& period : periods_.newest)
            if (period != newest && received(period) > 0) add(Dimension::district, period);
        out.map_period = map_period(sums_, periods_.newest, regency_, rules_.small_count);
    }

    void add_trend(model::Statistics& out, model::Step step, const std::vector<Period>& parts) const {
        model::Trend trend{step, {}};
        for (const auto& part : parts) {
            const auto came = received(part);
            const auto resolved = resolved_in(of(part));
            // Before anything came there is nothing to tell of.
            if (trend.points.empty() && came == 0 && resolved == 0) continue;
            trend.points.push_back({part.first, part.last, came, resolved});
        }
        if (!trend.points.empty()) out.trends.push_back(std::move(trend));
    }

    void add_on_time(model::Statistics& out, Deadline deadline) const {
        for (const auto* tried : {&periods_.due_newest, &periods_.due_year}) {
            const auto full = std::find_if(tried->begin(), tried->end(), [&](const Period& period) {
                return share_in_time(of(period), deadline).whole >= rules_.period_cases;
            });
            if (full != tried->end())
                out.on_time.push_back(on_time(of(*full), deadline, *full, regency_.standards, as_of_));
        }
        using Parts = std::pair<model::Step, const std::vector<Period>*>;
        for (const auto& [step, parts] :
             {Parts{model::Step::day, &periods_.due_days}, Parts{model::Step::week, &periods_.due_weeks},
              Parts{model::Step::month, &periods_.due_months}}) {
            model::OnTimeTrend trend{deadline, step, rules_.period_cases, {}};
            for (const auto& part : *parts) {
                const auto share = share_in_time(of(part), deadline);
                if (trend.points.empty() && share.whole == 0) continue;
                trend.points.push_back({part.first, part.last, share});
            }
            if (!trend.points.empty()) out.on_time_trends.push_back(std::move(trend));
        }
    }

    void add_satisfaction(model::Statistics& out) const {
        for (const auto& period : periods_.newest) {
            model::Satisfaction one = satisfaction(of(period), period, as_of_);
            if (one.count() < rules_.period_cases) continue;
            out.satisfaction = one;
            return;
        }
    }

    model::OfficeFigures for_office(const Period& newest) const {
        model::OfficeFigures out;
        const Sums& past = of(periods_.past);
        out.overdue = past.at(model::Cell::of(Kind::due, number(Deadline::closing), number(Outcome::open)));
        auto standing = agencies(of(newest), of(periods_.ever), past, newest, regency_, ranked_from);
        if (!standing.agencies.empty()) out.agencies = std::move(standing);
        for (const auto deadline : deadlines_for(audience_)) {
            if (deadline == Deadline::target && regency_.standards.targets.empty()) continue;
            out.due.push_back(due_counts(deadline, past, of(periods_.due_today), of(periods_.due_next)));
            out.due.back().standard = standard_of(deadline, regency_.standards);
        }
        return out;
    }

public:
    static model::Satisfaction satisfaction(const Sums& sums, const Period& period, model::Time as_of) {
        model::Satisfaction out{period, {}, as_of};
        for (const auto& count : sums.of(Kind::rating))
            if (const auto rating = count.cell.value(); rating >= 1 && rating <= out.answers.size())
                out.answers.at(rating - 1) += count.n;
        return out;
    }

private:
    const std::vector<model::PeriodSums>& sums_;
    const model::Regency& regency_;
    const model::Rules& rules_;
    model::Audience audience_;
    model::Time as_of_;
    Periods periods_;
};

bool same_counts(const model::Recap& a, const model::Recap& b) {
    return model::Compared{{}, a, b}.agrees();
}

} // namespace

model::Recap recap(const Sums& sums, const Period& period, model::Time as_of) {
    model::Recap out;
    out.period = period;
    out.as_of = as_of;
    for (const auto& count : sums.of(Kind::received)) {
        const auto status = static_cast<model::Status>(count.cell.slot());
        out.received += count.n;
        if (status == model::Status::resolved)
            out.resolved += count.n;
        else if (status == model::Status::archived)
            out.archived += count.n;
        else
            out.in_process += count.n;
    }
    out.followed_up = model::Share{sums.at(model::Cell::of(Kind::forwarded, 0, 1)), sums.total(Kind::forwarded)};
    return out;
}

std::optional<model::Speed> speed(const Sums& sums, model::Interval interval, const Period& period,
                                  const model::Standards& standards, model::Time as_of) {
    Histogram histogram;
    for (const auto& count : sums.of(Kind::span, number(interval)))
        histogram[count.cell.column()] += count.n;
    const auto took = lengths(histogram, sums.at(model::Cell::of(Kind::seconds, number(interval))));
    if (!took) return std::nullopt;
    model::Speed out;
    out.interval = interval;
    out.period = period;
    out.cases = took->cases;
    out.mean_days = took->mean_days;
    out.median_days = took->median_days;
    if (interval == model::Interval::responded_within) out.standard = standards.first_follow_up;
    out.as_of = as_of;
    return out;
}

model::OnTime on_time(const Sums& sums, Deadline deadline, const Period& period, const model::Standards& standards,
                      model::Time as_of) {
    return {deadline, period, share_in_time(sums, deadline), standard_of(deadline, standards), as_of};
}

model::Statistics measure(const model::Material& material, const model::Regency& regency, const model::Rules& rules,
                          model::Audience audience, model::Time now) {
    model::Statistics out;
    if (material.data_as_of) {
        out = Measuring(material.sums, regency, rules, audience, *material.data_as_of, now).all();
        const auto all = periods(*material.data_as_of, now, regency.identity.zone);
        out.vanished = vanished(material, all, regency, rules, now);
    }
    if (audience == model::Audience::office) {
        if (!out.office) out.office.emplace(); // how the sources fare is known even before the first of them answers
        out.office->given = compared(material);
        out.office->feeds = feed_health(material, rules.freshness, now);
        out.office->waiting = material.waiting;
    }
    for (const auto& [source, totals] : material.given)
        if (is_among(material.totals_only, source)) add_told(out, totals, regency, rules);
    out.recaps.insert(out.recaps.end(), regency.published.begin(), regency.published.end());
    out.speeds.insert(out.speeds.end(), regency.published_speeds.begin(), regency.published_speeds.end());
    return out;
}

model::Statistics measure_period(const Sums& sums, const Sums& due, const Period& period, const model::Regency& regency,
                                 const model::Rules& rules, model::Time as_of, bool may_be_split) {
    model::Statistics out;
    out.as_of = as_of;
    const auto whole = recap(sums, period, as_of);
    if (whole.received == 0) return out;
    out.recaps.push_back(whole);
    if (!may_be_split) return out;
    out.secret = sums.total(Kind::secret);
    const bool short_one = days_of(period) < shortest_days;
    if (short_one || whole.received < rules.period_cases) return out;
    for (const auto interval : intervals_for(model::Audience::public_))
        if (auto one = speed(sums, interval, period, regency.standards, as_of)) out.speeds.push_back(*one);
    for (const auto dimension : breakdown_dimensions)
        out.breakdowns.push_back(breakdown(dimension, sums, regency, period, rules.small_count));
    for (const auto deadline : deadlines_for(model::Audience::public_))
        if (auto one = on_time(due, deadline, period, regency.standards, as_of); one.share.whole >= rules.period_cases)
            out.on_time.push_back(std::move(one));
    if (auto one = Measuring::satisfaction(sums, period, as_of); one.count() >= rules.period_cases)
        out.satisfaction = one;
    return out;
}

std::vector<model::Compared> compared(const model::Material& material) {
    std::vector<model::Compared> out;
    if (!material.data_as_of) return out;
    for (const auto& [source, totals] : material.given)
        for (const auto& there : totals.recaps) {
            // A hub hands on what others told it, too; that is of no complaints of its own.
            const bool tells_only = is_among(material.totals_only, source);
            if (!tells_only && (there.source || material.counted_sources != 1)) continue;
            auto here = recap(sums_of(material.sums, there.period), there.period, *material.data_as_of);
            // Who tells no complaints may tell of years that nobody brought here.
            if (here.received == 0 && tells_only) continue;
            out.push_back({source.value, there, std::move(here)});
        }
    return out;
}

std::vector<model::Compared> disagreements(const model::Material& material) {
    auto out = compared(material);
    out.erase(std::remove_if(out.begin(), out.end(), [](const auto& one) { return one.agrees(); }), out.end());
    return out;
}

std::vector<model::Asked> periods_of(const model::Statistics& theirs) {
    std::vector<model::Asked> out;
    for (const auto& there : theirs.recaps)
        if (there.as_of && !there.source) out.push_back({there.period.first, there.period.last, model::Depth::totals});
    return out;
}

std::vector<Disagreement> disagreements(const model::Statistics& theirs, const std::vector<model::PeriodSums>& ours) {
    std::vector<Disagreement> out;
    for (const model::Recap& there : theirs.recaps) {
        if (!there.as_of || there.source) continue;
        model::Recap here = recap(sums_of(ours, there.period), there.period, *there.as_of);
        if (!same_counts(here, there)) out.push_back({there, std::move(here)});
    }
    return out;
}

} // namespace siar::editorial
