// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/plot_card.hpp"
#include "display/scene.hpp"
#include "display/wording.hpp"

#include <algorithm>
#include <chrono>
#include <iterator>

namespace siar::display {
namespace {

using privacy::Label;
using privacy::Showable;
using privacy::operator""_label;

constexpr std::size_t fewest_points = 3;
constexpr std::size_t most_points = 12;

/// Parts of time that are over: one that still runs looks like a fall.
std::vector<model::Trend::Point> whole_points(const model::Trend& trend, model::Date today) {
    std::vector<model::Trend::Point> out;
    for (const model::Trend::Point& point : trend.points)
        if (is_over(point.first, point.last, trend.step) && point.last < today) out.push_back(point);
    if (out.size() > most_points) out.erase(out.begin(), out.end() - most_points);
    return out;
}

Showable name_of(const model::Trend::Point& point, model::Step step, bool short_month) {
    if (step == model::Step::month) return month_and_year(point.first, short_month);
    return days_from_to(point.first, point.last, short_month);
}

Showable step_name(model::Step step) {
    switch (step) {
        case model::Step::day: return "Aduan tiap hari"_label;
        case model::Step::week: return "Aduan tiap pekan"_label;
        case model::Step::month: return "Aduan tiap bulan"_label;
    }
    return {};
}

Showable step_before(model::Step step) {
    switch (step) {
        case model::Step::day: return "Hari sebelumnya "_label;
        case model::Step::week: return "Pekan sebelumnya "_label;
        case model::Step::month: return "Bulan sebelumnya "_label;
    }
    return {};
}

/// "Pekan sebelumnya 34 masuk, 23 selesai"; of the last but one, where no part is missing in between.
Showable before(const std::vector<model::Trend::Point>& points, model::Step step) {
    const model::Trend::Point& newest = points.back();
    const model::Trend::Point& one = *std::prev(points.end(), 2);
    if (std::chrono::sys_days(one.last) + std::chrono::days(1) != std::chrono::sys_days(newest.first)) return {};
    return step_before(step) +
           Showable(Label::number(one.received) + " masuk, "_label + Label::number(one.resolved) + " selesai"_label);
}

Plot plot_of(const std::vector<model::Trend::Point>& points, model::Step step) {
    Plot plot;
    std::int64_t most = 0;
    for (const model::Trend::Point& point : points) {
        const bool newest = &point == &points.back();
        plot.points.push_back({static_cast<double>(point.resolved), static_cast<double>(point.received), newest});
        most = std::max({most, point.resolved, point.received});
    }
    plot.top = std::max(round_up(static_cast<double>(most)), 5.0);
    plot.top_words = Label::number(static_cast<std::int64_t>(plot.top)) + " aduan"_label;
    plot.first_words = name_of(points.front(), step, true);
    plot.last_words = name_of(points.back(), step, true);
    return plot;
}

} // namespace

std::vector<Card> trend_cards(const Stage& stage, const model::Slide& slide) {
    std::vector<Card> all;
    if (!stage.edition.statistics.as_of || !model::stands(stage.edition.statistics, stage.now)) return all;
    const model::Date last_read =
        model::local(*stage.edition.statistics.as_of, stage.edition.identity.zone).date; // that day still runs
    for (const model::Trend& trend : stage.edition.statistics.trends) {
        const std::vector<model::Trend::Point> points = whole_points(trend, last_read);
        if (points.size() < fewest_points) continue;
        const model::Trend::Point& newest = points.back();
        PlotCard told;
        told.what = step_name(trend.step);
        told.lead = name_of(newest, trend.step, false);
        told.amounts = {{PlotCard::Sign::stroke, Label::number(newest.received), {}, "aduan masuk"_label},
                        {PlotCard::Sign::column, Label::number(newest.resolved), {}, "dinyatakan selesai"_label}};
        told.plot = plot_of(points, trend.step);
        told.before = before(points, trend.step);
        std::vector<Card> cards = plot_cards(stage, slide, age_footer(stage), told);
        std::move(cards.begin(), cards.end(), std::back_inserter(all));
    }
    return all;
}

} // namespace siar::display
