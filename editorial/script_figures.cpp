// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/durations.hpp"
#include "editorial/ear.hpp"
#include "editorial/script_parts.hpp"
#include "editorial/telling.hpp"
#include "model/duration.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace siar::editorial {

using model::Line;
using model::Part;
using model::Role;
using privacy::Label;
using privacy::operator""_label;
using privacy::Showable;

namespace {

constexpr double after_figure = 0.9;

/// The sentences of a pattern, of its source and of its time.
template <class Figure>
Line figure_line(const Telling& telling, const Figure& figure, const Showable& told, int drop_order) {
    Showable text = told + " "_label;
    if (figure.source)
        text = text + sentence(fill(Showable(telling.pattern(Part::source).text), {{"sumber", *figure.source}}));
    if (figure.as_of)
        text = text + sentence(fill(Showable(telling.pattern(Part::counted_until).text),
                                    {{"saat", moment_for_the_ear(*figure.as_of, telling.airs_at(), telling.zone())}}));
    Line out = line(Role::figure, text, drop_order, after_figure);
    out.figure = model::figure_of(figure);
    return out;
}

model::Seconds length_of(double days) {
    constexpr double seconds = 24 * 3600;
    return model::Seconds{std::llround(days * seconds)};
}

Label verb_of(model::Interval interval) {
    return interval == model::Interval::responded_within ? "ditanggapi"_label : "dinyatakan selesai"_label;
}

Showable speed_margin(const model::Speed& speed) {
    Showable out = speed.period.name + ": rata-rata "_label + model::short_decimal(speed.mean_days) + " hari ("_label +
                   took(length_of(speed.mean_days)) + ")"_label;
    if (speed.median_days)
        out = out + ", separuh dalam "_label + model::short_decimal(*speed.median_days) + " hari"_label;
    if (speed.cases) out = out + "; "_label + Label::number(*speed.cases) + " aduan"_label;
    return out;
}

std::vector<Line> recap_lines(const Telling& telling, int drop_order) {
    const model::Recap* recap = standing(telling, telling.edition.statistics.recaps);
    if (recap == nullptr) return {};
    const Showable told =
        fill(Showable(telling.pattern(Part::recap).text), {{"masa", uncapitalised(recap->period.name)},
                                                           {"diterima", rounded_for_the_ear(recap->received)},
                                                           {"selesai", rounded_for_the_ear(recap->resolved)}});
    Line out = figure_line(telling, *recap, told, drop_order);
    out.margin = recap->period.name + ": "_label + Label::number(recap->resolved) + " dari "_label +
                 Label::number(recap->received);
    if (const auto percent = recap->resolved_of_received().percent())
        out.margin = out.margin + " = "_label + Label::decimal(*percent, 1) + "%"_label;
    return {out};
}

std::vector<Line> speed_lines(const Telling& telling, int drop_order) {
    const model::Speed* speed = standing(telling, telling.edition.statistics.speeds);
    if (speed == nullptr) return {};
    const bool half = speed->median_days && speed->cases;
    if (!half && !speed->source) return {}; // a mean that nobody else answers for needs its number of cases
    const Part part = half ? Part::median : Part::mean;
    const Showable told = fill(Showable(telling.pattern(part).text),
                               {{"masa", uncapitalised(speed->period.name)},
                                {"jeda", verb_of(speed->interval)},
                                {"rata", took_for_the_ear(length_of(speed->mean_days))},
                                {"tengah", took_for_the_ear(length_of(speed->median_days.value_or(0)))},
                                {"kasus", rounded_for_the_ear(speed->cases.value_or(0))}});
    Line out = figure_line(telling, *speed, told, drop_order);
    out.margin = speed_margin(*speed);
    return {out};
}

/// Weeks begin on Monday; day 0 of day_number is a Thursday.
bool is_week_of_speed(const Telling& telling) {
    constexpr int to_monday = 3;
    return (model::day_number(model::local(telling.airs_at(), telling.zone()).date) + to_monday) / 7 % 2 != 0;
}

} // namespace

Showable moment_for_the_ear(model::Time as_of, model::Time airs_at, const model::Zone& zone) {
    const auto then = model::local(as_of, zone);
    const auto now = model::local(airs_at, zone);
    if (then.date.year() != now.date.year()) // long ago: the hour says nothing any more
        return Label::weekday_date(then.date);
    Showable day;
    if (then.date != now.date) {
        const Showable date = Label::weekday_date(then.date);
        day = date.part(0, date.view().rfind(' ')) + ", "_label; // a third number would be too many for one sentence
    }
    return day + "pukul "_label + Label::clock(then.of_day) + " "_label + zone.name;
}

std::vector<Line> recap_lines(const Telling& telling) {
    return recap_lines(telling, drop::figure);
}
std::vector<Line> speed_lines(const Telling& telling) {
    return speed_lines(telling, drop::speed);
}

std::vector<Line> figure_lines(const Telling& telling) {
    auto recap = recap_lines(telling, drop::figure);
    auto speed = speed_lines(telling, drop::figure);
    return (is_week_of_speed(telling) && !speed.empty()) || recap.empty() ? speed : recap;
}

std::vector<Line> other_figure_lines(const Telling& telling) {
    auto recap = recap_lines(telling, drop::speed);
    auto speed = speed_lines(telling, drop::speed);
    if (recap.empty() || speed.empty()) return {};
    return is_week_of_speed(telling) ? recap : speed;
}

} // namespace siar::editorial
