// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/chrome.hpp"
#include "display/flow.hpp"
#include "display/rows.hpp"
#include "display/scene.hpp"
#include "display/wording.hpp"

#include <algorithm>
#include <optional>

namespace siar::display {
namespace {

using privacy::Label;
using privacy::Showable;
using privacy::operator""_label;

constexpr double scales[] = {1.7, 1.5, 1.35, 1.2, 1.1, 1.0};
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
class Next {
public:
    Next(const Stage& stage, const model::Slide& slide, const model::Visit& visit, bool today)
        : stage_(stage), slide_(slide), visit_(visit), today_(today), blank_(dress(stage, slide, age_footer(stage))) {}

    std::vector<Card> cards() const {
        for (const double scale : scales) {
            if (auto card = one(scaled(stage_.grid.size, scale), true)) return {std::move(*card)};
        }
        if (auto card = one(stage_.grid.size, false)) return {std::move(*card)};
        return flow(stage_, slide_, age_footer(stage_), pieces(stage_.grid.size, false));
    }

private:
    /// All on one card; `call`: with the words that invite.
    std::optional<Card> one(const Sizes& sizes, bool call) const {
        const std::vector<Piece> text = pieces(sizes, call);
        Sheet sheet = blank_;
        const Rect& room = sheet.room;
        const int most = sizes == stage_.grid.size ? room.height : room.height * 9 / 10;
        const int free = room.height - stacked_height(text);
        if (room.height - free > most || broken(text)) return std::nullopt;
        stack(sheet, text, room.x, room.y + free / 3, 0);
        put_icon(sheet, text.front(), room.y + free / 3);
        return sheet.card;
    }

    std::vector<Piece> pieces(const Sizes& sizes, bool with_call) const {
        const int width = blank_.room.width;
        const int gap = sizes.key / 2;
        const Showable when = today_ ? Showable(" hari ini"_label) : Showable(" berikutnya"_label);
        const Block head = heading(
            stage_,
            {run(stage_, Showable(kind_name(visit_.kind)) + when, Role::body, sizes.body, Weight::strong, Ink::accent)},
            width);
        const Block place = heading(stage_, {run(stage_, visit_.place, Role::key, sizes.key, Weight::strong)}, width);
        const Block district = heading(stage_,
                                       {run(stage_, district_words(visit_.district, stage_.edition), Role::key,
                                            sizes.key, Weight::text, Ink::accent)},
                                       width);
        const Showable day = today_ ? Showable() : weekday_day(visit_.date, false) + Showable(", "_label);
        const Run hour = run(stage_, day + hours(visit_), Role::key, sizes.key);
        const Label zone = "\u00A0"_label + stage_.edition.identity.zone.name;
        Block time = heading(stage_, {hour, run(stage_, zone, Role::body, sizes.body)}, width);
        // The zone is said where it does not cost a line of its own.
        const Block bare = heading(stage_, {hour}, width);
        if (bare.lines() < time.lines()) time = bare;
        const Block call = running(stage_,
                                   {run(stage_, "Datang saja: petugas mencatat aduan Anda di tempat."_label, Role::body,
                                        sizes.body, Weight::text, Ink::grey_text)},
                                   width);
        std::vector<Piece> all{{{head}, 0, 0}, {{place, district}, gap, gap * 4 / 5}, {{time}, gap, 0}};
        if (with_call) all.push_back({{call}, gap, 0});
        return all;
    }

    static bool broken(const std::vector<Piece>& pieces) {
        for (const Piece& piece : pieces) {
            for (const Block& block : piece.blocks) {
                if (block.broken || block.lines() > 3) return true;
            }
        }
        return false;
    }

    /// The kind's icon at the right end of the first line, where it is free.
    void put_icon(Sheet& sheet, const Piece& head, int top) const {
        const Rect& room = sheet.room;
        const int side = stage_.grid.size.key * 3 / 2;
        if (head.blocks.front().ink_width + side * 2 > room.width) return;
        sheet.put(Icon{kind_icon(visit_.kind), Ink::accent}, {room.right() - side, top - side / 8, side, side}, 0);
    }

    const Stage& stage_;
    const model::Slide& slide_;
    const model::Visit& visit_;
    bool today_;
    Sheet blank_;
};

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
    std::vector<Card> all = Next(stage, slide, next, is_today(next)).cards();

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
