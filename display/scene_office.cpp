// SPDX-License-Identifier: GPL-3.0-or-later
// What only the office sees: who is late, what is due, how the feeds fare.
#include "display/plot_card.hpp"
#include "display/scene.hpp"
#include "display/table.hpp"
#include "display/wording.hpp"

#include <algorithm>

namespace siar::display {
namespace {

using privacy::Label;
using privacy::Showable;
using privacy::operator""_label;

const model::OfficeFigures* figures_of(const Stage& stage) {
    const auto& office = stage.edition.statistics.office;
    return office ? &*office : nullptr;
}

Ink ink_of(std::int64_t late) {
    return late > 0 ? Ink::caution : Ink::ink;
}

/// "0,3 hari"; what was never measured has a stroke.
Label median(const std::optional<model::Lengths>& lengths) {
    if (!lengths) return "–"_label;
    return Label::decimal(lengths->median_days, 1) + " hari"_label;
}

/// The coordinator's own time, apart from the agencies: received to forwarded.
std::vector<Card> coordinator_cards(const Stage& stage, const model::Slide& slide) {
    for (const model::Speed& speed : stage.edition.statistics.speeds) {
        const bool own = speed.interval == model::Interval::forwarded_within && !speed.source && speed.cases;
        if (!own || !model::shows(stage.edition, speed, stage.now)) continue;
        PlotCard card;
        card.what = "Waktu koordinator"_label;
        card.when = speed.period.name;
        card.lead = "Diteruskan ke instansi dalam"_label;
        const model::Amount mean = days(speed.mean_days);
        Label words = "rata-rata dari "_label + Label::number(*speed.cases) + " aduan"_label;
        if (speed.median_days)
            words = words + ", nilai tengah "_label + Label::decimal(*speed.median_days, 1) + " hari"_label;
        card.amounts = {{PlotCard::Sign::none, mean.number, mean.unit, words}};
        return plot_cards(stage, slide, age_footer(stage), card);
    }
    return {};
}

Label deed_of(model::Deadline deadline) {
    switch (deadline) {
        case model::Deadline::forward: return "Diteruskan"_label;
        case model::Deadline::first_follow_up: return "Ditanggapi"_label;
        case model::Deadline::closing: return "Ditutup"_label;
        case model::Deadline::target: return "Target tanggapan"_label;
    }
    return {};
}

Table::Row feed_row(const Stage& stage, const model::FeedHealth& feed) {
    using State = model::FeedHealth::State;
    Table::Row row;
    row.icon = feed.state == State::well ? "circle-check" : feed.state == State::late ? "clock" : "triangle-alert";
    row.icon_ink = feed.state == State::well ? Ink::positive : Ink::caution;
    row.name = feed.name;
    const Label state = feed.state == State::well   ? "baik"_label
                        : feed.state == State::late ? "lama diam"_label
                                                    : "belum ada kabar"_label;
    Showable contact = "belum pernah"_label;
    if (feed.last_contact) contact = moment(*feed.last_contact, stage.now, stage.edition.identity.zone);
    row.cells = {{state, feed.state == State::well ? Ink::ink : Ink::caution}, {contact, Ink::ink}};
    return row;
}

} // namespace

std::vector<Card> agency_cards(const Stage& stage, const model::Slide& slide) {
    const model::OfficeFigures* office = figures_of(stage);
    if (office == nullptr || !office->agencies || !model::stands(stage.edition.statistics, stage.now)) return {};
    Table table;
    table.what = "Aduan tiap perangkat daerah"_label;
    table.when = office->agencies->period.name;
    table.note =
        "Terbuka dan lewat batas: seluruhnya. Ditanggapi: nilai tengah, mulai 5 aduan. "_label + office->agencies->note;
    table.headings = {"masuk"_label, "terbuka"_label, "lewat batas"_label, "ditanggapi"_label};
    for (const model::AgencyFigures& one : office->agencies->agencies) {
        const Showable took = one.ranked ? median(one.responded) : "–"_label;
        table.rows.push_back({{},
                              Ink::accent,
                              one.name,
                              {},
                              {{Label::number(one.received), Ink::ink},
                               {Label::number(one.open), Ink::ink},
                               {Label::number(one.overdue), ink_of(one.overdue)},
                               {took, Ink::ink}}});
    }
    std::vector<Card> all = table_cards(stage, slide, age_footer(stage), table);
    std::vector<Card> own = coordinator_cards(stage, slide);
    std::move(own.begin(), own.end(), std::back_inserter(all));
    return all;
}

std::vector<Card> deadline_cards(const Stage& stage, const model::Slide& slide) {
    const model::OfficeFigures* office = figures_of(stage);
    if (office == nullptr || office->due.empty() || !model::stands(stage.edition.statistics, stage.now)) return {};
    Table table;
    table.what = "Batas waktu"_label;
    table.when = Label::number(stage.edition.statistics.open) + " aduan terbuka"_label;
    table.headings = {"lewat"_label, "hari ini"_label, "7 hari ke depan"_label};
    for (const model::DueCounts& one : office->due) {
        table.rows.push_back({{},
                              Ink::accent,
                              deed_of(one.deadline),
                              one.standard,
                              {{Label::number(one.overdue), ink_of(one.overdue)},
                               {Label::number(one.today), Ink::ink},
                               {Label::number(one.next_week), Ink::ink}}});
    }
    return table_cards(stage, slide, age_footer(stage), table);
}

std::vector<Card> feed_cards(const Stage& stage, const model::Slide& slide) {
    const model::OfficeFigures* office = figures_of(stage);
    if (office == nullptr || office->feeds.empty()) return {};
    Table table;
    table.what = "Sumber data"_label;
    table.when = Label::number(static_cast<std::int64_t>(office->waiting)) + " aduan menunggu persetujuan"_label;
    table.headings = {"keadaan"_label, "kabar terakhir"_label};
    for (const model::FeedHealth& feed : office->feeds)
        table.rows.push_back(feed_row(stage, feed));
    return table_cards(stage, slide, age_footer(stage), table);
}

} // namespace siar::display
