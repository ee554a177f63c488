// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/chrome.hpp"
#include "display/rows.hpp"
#include "display/scene.hpp"
#include "display/stacked.hpp"
#include "display/wording.hpp"

#include <algorithm>

namespace siar::display {
namespace {

using privacy::Label;
using privacy::Showable;
using privacy::operator""_label;

constexpr int days_ahead = 7;

Label kind_name(model::VisitKind kind) {
    return kind == model::VisitKind::van ? "Mobil Keliling"_label : "Lapak aduan"_label;
}

const char* kind_icon(model::VisitKind kind) {
    return kind == model::VisitKind::van ? "van" : "store";
}

/// "09.00–11.30".
Label hours(const model::Visit& visit) {
    return Label::clock(visit.from) + "–"_label + Label::clock(visit.until);
}

Showable where(const Stage& stage, const model::Visit& visit) {
    const Showable district = district_words(visit.district, stage.edition);
    return district.empty() ? Showable(visit.place) : visit.place + Showable(", "_label) + district;
}

/// The visit that comes first, as a card of its own: what, when, where.
std::vector<Card> next_visit(const Stage& stage, const model::Slide& slide, const model::Visit& visit, bool today) {
    Stacked message;
    message.icon = kind_icon(visit.kind);
    message.again = visit.place;
    message.pieces = [&](const Sizes& sizes, int width, bool with_call) {
        const int gap = sizes.key / 2;
        const Showable when = today ? Showable(" hari ini"_label) : Showable(" berikutnya"_label);
        const Run kind =
            run(stage, Showable(kind_name(visit.kind)) + when, Role::body, sizes.body, Weight::strong, Ink::accent);
        const Block place = heading(stage, {run(stage, visit.place, Role::key, sizes.key, Weight::strong)}, width);
        const Showable of = district_words(visit.district, stage.edition);
        const Block district = heading(stage, {run(stage, of, Role::key, sizes.key, Weight::text, Ink::accent)}, width);
        const Showable day = today ? Showable() : weekday_day(visit.date, false) + Showable(", "_label);
        const Run hour = run(stage, day + hours(visit), Role::key, sizes.key);
        const Label zone = "\u00A0"_label + stage.edition.identity.zone.name;
        Block time = heading(stage, {hour, run(stage, zone, Role::body, sizes.body)}, width);
        // The zone is said where it does not cost a line of its own.
        const Block bare = heading(stage, {hour}, width);
        if (bare.lines() < time.lines()) time = bare;
        const Label call = "Datang saja: petugas mencatat aduan Anda di tempat."_label;
        std::vector<Piece> all{
            {{heading(stage, {kind}, width)}, 0, 0}, {{place, district}, gap, gap * 4 / 5, true}, {{time}, gap, 0}};
        if (with_call)
            all.push_back(
                {{running(stage, {run(stage, call, Role::body, sizes.body, Weight::text, Ink::grey_text)}, width)},
                 gap,
                 0});
        return all;
    };
    return stacked_cards(stage, slide, age_footer(stage), message);
}

} // namespace

std::vector<Card> outreach_cards(const Stage& stage, const model::Slide& slide) {
    const model::LocalTime now = model::local(stage.now, stage.edition.identity.zone);
    const int today = model::day_number(now.date);
    const auto is_today = [&](const model::Visit& visit) {
        return stage.time_is_known && model::day_number(visit.date) == today;
    };
    std::vector<const model::Visit*> visits;
    for (const model::Visit& visit : stage.edition.visits) {
        const int day = model::day_number(visit.date);
        const bool over = model::departure(visit, stage.edition.identity.zone) <= stage.now;
        const bool readable = !fitting(visit.place, stage.fonts).empty();
        if (!over && readable && day <= today + days_ahead) visits.push_back(&visit);
    }
    if (visits.empty()) return {};
    std::stable_sort(visits.begin(), visits.end(), [](const model::Visit* a, const model::Visit* b) {
        return std::pair(model::day_number(a->date), a->from) < std::pair(model::day_number(b->date), b->from);
    });
    const model::Visit& next = *visits.front();
    std::vector<Card> all = next_visit(stage, slide, next, is_today(next));

    std::vector<Row> rows;
    for (auto visit = visits.begin() + 1; visit != visits.end(); ++visit) {
        const Showable day = is_today(**visit) ? Showable("Hari ini"_label) : weekday_day((*visit)->date, true);
        const Showable time = Showable(", "_label + Label::clock((*visit)->from));
        rows.push_back({kind_icon((*visit)->kind), day + time, where(stage, **visit), Ink::accent});
    }
    std::vector<Card> list = list_cards(stage, slide, age_footer(stage), "Kunjungan berikutnya"_label, rows);
    std::move(list.begin(), list.end(), std::back_inserter(all));
    return all;
}

} // namespace siar::display
