// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/periods.hpp"

#include <algorithm>
#include <iterator>

namespace siar::editorial {

using model::Date;
using model::Depth;
using model::Period;
using privacy::Label;
using privacy::operator""_label;
using namespace std::chrono;

namespace {

constexpr int shortest_days = 14;
constexpr int weeks_shown = 26;
constexpr int months_shown = 24;
constexpr int days_shown = 14;

Date plus(Date date, int days) {
    return model::from_day_number(model::day_number(date) + days);
}

int length(const Period& period) {
    return model::day_number(period.last) - model::day_number(period.first) + 1;
}

std::vector<Period> newest_until(Date last, const Label& suffix) {
    return {{plus(last, -29), last, "30 hari "_label + suffix},
            {plus(last, -89), last, "90 hari "_label + suffix},
            {plus(last, -364), last, "12 bulan "_label + suffix}};
}

/// As many days as each has, right before it.
std::vector<Period> before(const std::vector<Period>& newest) {
    const Label names[] = {"30 hari sebelumnya"_label, "90 hari sebelumnya"_label, "12 bulan sebelumnya"_label};
    std::vector<Period> out;
    for (const auto& period : newest)
        out.push_back({plus(period.first, -length(period)), plus(period.first, -1), names[out.size()]});
    return out;
}

std::vector<Period> years_until(Date last) {
    const Period this_year = period_of(Date{last.year(), January, day{1}}, last);
    const Period joined = period_of(Date{last.year() - years{1}, January, day{1}}, last);
    if (length(this_year) < shortest_days) return {joined};
    return {this_year, joined};
}

std::vector<Period> weeks_until(Date last) {
    std::vector<Period> out;
    const Date monday = model::monday_of(last);
    for (int n = weeks_shown - 1; n >= 0; --n) {
        const Date first = plus(monday, -7 * n);
        out.push_back(period_of(first, std::min(plus(first, 6), last)));
    }
    return out;
}

std::vector<Period> months_until(Date last) {
    std::vector<Period> out;
    const year_month newest{last.year(), last.month()};
    for (int n = months_shown - 1; n >= 0; --n) {
        const year_month month = newest - months{n};
        out.push_back(period_of(Date{month / day{1}}, std::min(Date{month / std::chrono::last}, last)));
    }
    return out;
}

std::vector<Period> days_until(Date last) {
    std::vector<Period> out;
    for (int n = days_shown - 1; n >= 0; --n)
        out.push_back(period_of(plus(last, -n), plus(last, -n)));
    return out;
}

void ask(std::vector<model::Asked>& out, const std::vector<Period>& periods, Depth depth) {
    for (const auto& period : periods)
        out.push_back({period.first, period.last, depth});
}

/// What every figure is made of, without what costs most.
std::vector<model::Asked> for_all_figures(const Periods& all, const model::GivenTotals& given) {
    std::vector<model::Asked> out;
    ask(out, all.newest, Depth::districts);
    ask(out, {all.ever, all.past}, Depth::agencies);
    ask(out, {all.due_today, all.due_next}, Depth::totals);
    for (const auto* parts : {&all.year, &all.weeks, &all.months, &all.due_newest, &all.due_year, &all.due_days,
                              &all.due_weeks, &all.due_months})
        ask(out, *parts, Depth::totals);
    for (const auto& [source, totals] : given)
        for (const auto& recap : totals.recaps)
            out.push_back({recap.period.first, recap.period.last, Depth::totals});
    return out;
}

void append(std::vector<model::PeriodSums>& out, std::vector<model::PeriodSums> more) {
    std::move(more.begin(), more.end(), std::back_inserter(out));
}

} // namespace

bool may_be_split(Date first, Date last, const Periods& spoken_of) {
    if (first == model::monday_of(first) && last == plus(first, 6)) return true;
    const year_month from{first.year(), first.month()};
    const year_month to{last.year(), last.month()};
    const auto count = (to - from).count() + 1;
    const bool of_months = first.day() == day{1} && last == Date{to / std::chrono::last};
    const auto begun = (static_cast<unsigned>(first.month()) - 1);
    if (of_months && (count == 1 || (count == 3 && begun % 3 == 0) || (count == 12 && begun == 0))) return true;
    const auto same = [&](const Period& one) { return one.first == first && one.last == last; };
    return std::any_of(spoken_of.newest.begin(), spoken_of.newest.end(), same) ||
           std::any_of(spoken_of.year.begin(), spoken_of.year.end(), same);
}

Period period_of(Date first, Date last) {
    if (first == last) return {first, last, Label::date(first)};
    if (first.year() != last.year()) return {first, last, Label::date(first) + " sampai "_label + Label::date(last)};
    return {first, last, Label::day_and_month(first) + " sampai "_label + Label::date(last)};
}

Periods periods(model::Time as_of, model::Time now, const model::Zone& zone) {
    Periods out;
    out.today = model::local(std::min(as_of, now), zone).date;
    const Date yesterday = plus(out.today, -1);
    const Date earliest{year{0}, January, day{1}};
    out.newest = newest_until(out.today, "terakhir"_label);
    out.year = years_until(out.today);
    out.weeks = weeks_until(out.today);
    out.months = months_until(out.today);
    out.ever = {earliest, Date{year{9999}, December, day{31}}, {}};
    out.due_newest = newest_until(yesterday, "sampai "_label + Label::date(yesterday));
    out.due_year = years_until(yesterday);
    out.due_days = days_until(yesterday);
    out.due_weeks = weeks_until(yesterday);
    out.due_months = months_until(yesterday);
    out.past = {earliest, yesterday, {}};
    out.due_today = {out.today, out.today, {}};
    out.due_next = {plus(out.today, 1), plus(out.today, 7), {}};
    out.before = before(out.newest);
    for (const auto& period : out.before)
        out.reached.push_back({earliest, period.first, {}});
    return out;
}

std::optional<Period> first_full(const std::vector<model::PeriodSums>& all, const std::vector<Period>& tried,
                                 std::int64_t least) {
    for (const auto& period : tried)
        if (sums_of(all, period).total(model::Kind::received) >= least) return period;
    return std::nullopt;
}

Period newest_of(const std::vector<model::PeriodSums>& all, const Periods& periods, std::int64_t least) {
    return first_full(all, periods.newest, least).value_or(periods.newest.back());
}

bool may_vanish(const model::Category& category) {
    return !category.sensitive && category.concern != model::Concern::person && !category.name.empty();
}

std::int64_t received_of(const model::Sums& sums, const model::CategoryId& category) {
    std::int64_t out = 0;
    for (const auto& count : sums.of(model::Kind::category))
        if (sums.name(count) == category.value) out += count.n;
    return out;
}

model::Asking asking(const model::Rules& rules, const model::Regency& regency, model::Time now) {
    std::vector<model::CategoryId> themes;
    for (const auto& category : regency.categories)
        if (may_vanish(category)) themes.push_back(category.id);
    return [least = rules.period_cases, zone = regency.identity.zone, themes, now](
               model::Time as_of, const model::GivenTotals& given, const model::SumsOf& answer) {
        const Periods all = periods(as_of, now, zone);
        auto counted = answer(for_all_figures(all, given));
        // All of it costs most, and is needed of no more than two periods.
        std::vector<model::Asked> deep;
        const Period newest = newest_of(counted, all, least);
        ask(deep, {newest}, Depth::all);
        if (const auto year = first_full(counted, all.year, least)) ask(deep, {*year}, Depth::all);
        auto out = answer(deep);
        const auto& shortest = sums_of(out, all.newest.front());
        const bool any_silent = std::any_of(themes.begin(), themes.end(),
                                            [&](const auto& theme) { return received_of(shortest, theme) == 0; });
        std::vector<model::Asked> more;
        if (any_silent || sums_of(out, newest).total(model::Kind::rating) < least) ask(more, all.newest, Depth::counts);
        if (any_silent) {
            ask(more, all.before, Depth::counts);
            ask(more, all.reached, Depth::totals);
        }
        append(out, answer(more));
        append(out, std::move(counted));
        return out;
    };
}

const model::Sums& sums_of(const std::vector<model::PeriodSums>& all, const Period& period) {
    static const model::Sums none;
    // What was asked for deepest comes first.
    const auto found = std::find_if(all.begin(), all.end(), [&](const model::PeriodSums& one) {
        return one.asked.first == period.first && one.asked.last == period.last;
    });
    return found == all.end() ? none : found->sums;
}

} // namespace siar::editorial
