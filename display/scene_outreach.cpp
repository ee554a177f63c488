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
    const Showable place =
        visit.kind == model::VisitKind::van ? Showable(visit.place) : Showable("Lapak di "_label) + visit.place;
    return district.empty() ? place : place + Showable(", "_label) + district;
}

/// A visit as a card of its own: what, when, where.
class Visit {
public:
    Visit(const Stage& stage, const model::Visit& visit, bool today) : stage_(stage), visit_(visit), today_(today) {}

    /// Where that needs more than one card, the hours stand in the line of the head: a place without its time, and a
    /// time without its place, are no use to anybody.
    std::vector<Card> cards(const model::Slide& slide) const {
        Stacked message;
        message.icon = kind_icon(visit_.kind);
        message.again = kind() + Showable(", "_label) + when();
        message.pieces = [&](const Sizes& sizes, int width, bool with_call) { return open(sizes, width, with_call); };
        message.aside = 2;
        std::vector<Card> all = stacked_cards(stage_, slide, age_footer(stage_), message);
        if (all.size() == 1) return all;
        message.pieces = [&](const Sizes& sizes, int width, bool) { return dense(sizes, width); };
        message.aside = 0;
        return stacked_cards(stage_, slide, age_footer(stage_), message);
    }

private:
    Showable kind() const {
        return Showable(kind_name(visit_.kind)) +
               (today_ ? Showable(" hari ini"_label) : Showable(" berikutnya"_label));
    }
    Showable when() const {
        const Showable day = today_ ? Showable() : weekday_day(visit_.date, false) + Showable(", "_label);
        return day + hours(visit_);
    }
    Label zone() const { return "\u00A0"_label + stage_.edition.identity.zone.name; }

    Piece head(const Showable& words, const Sizes& sizes, int width) const {
        const Run line = run(stage_, words, Role::body, sizes.body, Weight::strong, Ink::accent);
        return {{running(stage_, {line}, width)}, 0, 0};
    }
    Piece place(const Sizes& sizes, int width) const {
        const int gap = sizes.key / 2;
        const Showable of = district_words(visit_.district, stage_.edition);
        return {{heading(stage_, {run(stage_, visit_.place, Role::key, sizes.key, Weight::strong)}, width),
                 heading(stage_, {run(stage_, of, Role::key, sizes.key, Weight::text, Ink::accent)}, width)},
                gap,
                gap * 4 / 5,
                true};
    }
    Block time(const Sizes& sizes, int width) const {
        const Run hour = run(stage_, when(), Role::key, sizes.key);
        const Block whole = heading(stage_, {hour, run(stage_, zone(), Role::body, sizes.body)}, width);
        // The zone is said where it does not cost a line of its own.
        const Block bare = heading(stage_, {hour}, width);
        return bare.lines() < whole.lines() ? bare : whole;
    }

    std::vector<Piece> open(const Sizes& sizes, int width, bool with_call) const {
        const int gap = sizes.key / 2;
        std::vector<Piece> all{head(kind(), sizes, width), place(sizes, width), {{time(sizes, width)}, gap, 0}};
        const Run call = run(stage_, "Datang saja: petugas mencatat aduan Anda di tempat."_label, Role::body,
                             sizes.body, Weight::text, Ink::grey_text);
        if (with_call) all.push_back({{running(stage_, {call}, width)}, gap, 0});
        return all;
    }
    std::vector<Piece> dense(const Sizes& sizes, int width) const {
        return {head(kind() + Showable(", "_label) + when() + zone(), sizes, width), place(sizes, width)};
    }

    const Stage& stage_;
    const model::Visit& visit_;
    bool today_;
};

} // namespace

std::vector<const model::Visit*> coming_visits(const Stage& stage) {
    const int today = model::day_number(model::local(stage.now, stage.edition.identity.zone).date);
    std::vector<const model::Visit*> visits;
    for (const model::Visit& visit : stage.edition.visits) {
        const bool over = model::departure(visit, stage.edition.identity.zone) <= stage.now;
        const bool readable = !fitting(visit.place, stage.fonts).empty();
        if (!over && readable && model::day_number(visit.date) <= today + days_ahead) visits.push_back(&visit);
    }
    std::stable_sort(visits.begin(), visits.end(), [](const model::Visit* a, const model::Visit* b) {
        return std::pair(model::day_number(a->date), a->from) < std::pair(model::day_number(b->date), b->from);
    });
    return visits;
}

std::vector<Card> outreach_cards(const Stage& stage, const model::Slide& slide) {
    const model::Date now = model::local(stage.now, stage.edition.identity.zone).date;
    const auto is_today = [&](const model::Visit& visit) { return stage.time_is_known && visit.date == now; };
    const std::vector<const model::Visit*> visits = coming_visits(stage);
    if (visits.empty()) return {};
    const model::Visit& next = *visits.front();
    std::vector<Card> all = Visit(stage, next, is_today(next)).cards(slide);

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
