// SPDX-License-Identifier: GPL-3.0-or-later
// What is counted in parts: categories, ratings, and what was done in time.
#include "display/bars.hpp"
#include "display/plot_card.hpp"
#include "display/scene.hpp"
#include "display/wording.hpp"

#include <algorithm>
#include <optional>

namespace siar::display {
namespace {

using privacy::Label;
using privacy::Showable;
using privacy::operator""_label;

Label deed_of(model::Deadline deadline) {
    switch (deadline) {
        case model::Deadline::forward: return "Diteruskan tepat waktu"_label;
        case model::Deadline::first_follow_up:
        case model::Deadline::target: return "Ditanggapi tepat waktu"_label;
        case model::Deadline::closing: return "Ditutup tepat waktu"_label;
    }
    return {};
}

/// "dalam 5 hari kerja"; of the regency's own goal "target 12 jam".
Label within(const model::OnTime& told) {
    if (told.standard.empty()) return {};
    return (told.deadline == model::Deadline::target ? "target "_label : "dalam "_label) + told.standard;
}

Label step_words(model::Step step) {
    switch (step) {
        case model::Step::day: return "tiap hari"_label;
        case model::Step::week: return "tiap pekan"_label;
        case model::Step::month: return "tiap bulan"_label;
    }
    return {};
}

bool is_full(const model::OnTimeTrend::Point& point, const model::OnTimeTrend& trend) {
    return point.share.whole > 0 && point.share.whole >= trend.least;
}

Showable point_name(const model::OnTimeTrend::Point& point, model::Step step) {
    switch (step) {
        case model::Step::day: return day_and_month(point.first, true);
        case model::Step::week: return days_from_to(point.first, point.last, true);
        case model::Step::month: return month_and_year(point.first, true);
    }
    return {};
}

/// The shares of parts of time that are over, from the first one on that has cases enough for a percentage; nothing
/// where fewer than three have.
std::optional<Plot> plot_of(const model::OnTimeTrend& trend) {
    constexpr std::ptrdiff_t enough = 3;
    constexpr std::ptrdiff_t most_points = 14;
    const auto full = [&](const model::OnTimeTrend::Point& point) { return is_full(point, trend); };
    auto end = trend.points.end();
    if (end != trend.points.begin() && !is_over(std::prev(end)->first, std::prev(end)->last, trend.step)) --end;
    auto first = std::find_if(trend.points.begin(), end, full);
    first = std::max(first, end - std::min(most_points, end - trend.points.begin()));
    if (std::count_if(first, end, full) < enough) return std::nullopt;
    Plot plot;
    plot.top = 100;
    plot.top_words = "semua aduan"_label;
    plot.first_words = point_name(*first, trend.step);
    plot.middle_words = step_words(trend.step);
    plot.last_words = point_name(*std::prev(end), trend.step);
    for (auto point = first; point != end; ++point)
        plot.points.push_back(
            {full(*point) ? point->share.percent() : std::nullopt, std::nullopt, point == std::prev(end)});
    return plot;
}

/// By day, week and month, as far as there are cases enough; one empty where there are never. Only the regency's own
/// goal is told in all of them: of the others, which are many, the finest one.
std::vector<std::optional<Plot>> plots_of(const model::Statistics& statistics, model::Deadline deadline) {
    std::vector<std::optional<Plot>> out;
    for (const model::Step step : {model::Step::day, model::Step::week, model::Step::month}) {
        if (!out.empty() && deadline != model::Deadline::target) break;
        for (const model::OnTimeTrend& trend : statistics.on_time_trends) {
            if (trend.deadline != deadline || trend.step != step) continue;
            if (auto plot = plot_of(trend)) out.push_back(std::move(plot));
        }
    }
    if (out.empty()) out.emplace_back();
    return out;
}

} // namespace

std::vector<Card> category_cards(const Stage& stage, const model::Slide& slide) {
    if (!model::stands(stage.edition.statistics, stage.now)) return {};
    for (const model::Breakdown& counted : stage.edition.statistics.breakdowns) {
        if (counted.dimension != model::code(model::Dimension::category) || counted.whole <= 0) continue;
        BarList list;
        list.what = "Yang diadukan"_label;
        list.when = counted.period.name;
        list.whole = "dari "_label + Label::number(counted.whole) + " aduan yang diterima"_label;
        list.others = "Kategori lain"_label;
        std::vector<model::Count> counts = counted.counts;
        // What has no category of its own is told last, with those that have no room.
        std::stable_partition(counts.begin(), counts.end(),
                              [](const model::Count& one) { return one.code != "lainnya"; });
        for (const model::Count& one : counts) {
            const Ink ink = list.bars.empty() ? Ink::accent : Ink::tile_3;
            list.bars.push_back({one.icon, one.name, one.count, Label::number(one.count), ink});
        }
        return bar_cards(stage, slide, age_footer(stage), list);
    }
    return {};
}

std::vector<Card> satisfaction_cards(const Stage& stage, const model::Slide& slide) {
    const auto& told = stage.edition.statistics.satisfaction;
    if (!told || told->count() == 0 || !model::stands(stage.edition.statistics, stage.now)) return {};
    PlotCard card;
    card.what = "Penilaian pelapor"_label;
    card.when = told->period.name;
    card.amounts = {{PlotCard::Sign::none, Label::decimal(told->mean(), 1), "dari 5"_label,
                     "rata-rata dari "_label + Label::number(told->count()) + " penilaian"_label}};
    Plot plot;
    std::int64_t most = 0;
    for (const std::int64_t answers : told->answers) {
        plot.points.push_back({static_cast<double>(answers), std::nullopt});
        most = std::max(most, answers);
    }
    plot.top = std::max(round_up(static_cast<double>(most)), 5.0);
    plot.top_words = Label::number(static_cast<std::int64_t>(plot.top)) + " penilaian"_label;
    plot.first_words = "nilai 1"_label;
    plot.last_words = "nilai 5"_label;
    card.plot = std::move(plot);
    return plot_cards(stage, slide, age_footer(stage), card);
}

std::vector<Card> target_cards(const Stage& stage, const model::Slide& slide) {
    std::vector<Card> all;
    const model::Statistics& statistics = stage.edition.statistics;
    if (!model::stands(statistics, stage.now)) return all;
    std::vector<model::Deadline> told;
    for (const model::OnTime& one : statistics.on_time) {
        const bool again = std::find(told.begin(), told.end(), one.deadline) != told.end();
        const auto percentage = one.share.percent();
        if (again || !percentage) continue; // the newest period comes first
        told.push_back(one.deadline);
        PlotCard card;
        card.what = deed_of(one.deadline);
        card.when = within(one);
        card.lead = one.period.name;
        card.amounts = {
            {PlotCard::Sign::none, Label::decimal(*percentage, 1), "persen"_label,
             Label::number(one.share.part) + " dari "_label + Label::number(one.share.whole) + " aduan"_label}};
        for (auto& plot : plots_of(statistics, one.deadline)) {
            card.plot = std::move(plot);
            std::vector<Card> cards = plot_cards(stage, slide, age_footer(stage), card);
            // Where no plot has room, the figure is not told again.
            const bool again_told = !all.empty() && !cards.empty() && cards.front().layers == all.back().layers;
            if (!again_told) std::move(cards.begin(), cards.end(), std::back_inserter(all));
        }
    }
    return all;
}

} // namespace siar::display
