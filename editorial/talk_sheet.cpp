// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/talk_sheet.hpp"

#include "editorial/script_parts.hpp"
#include "editorial/telling.hpp"

#include <algorithm>
#include <utility>

namespace siar::editorial {

using model::Part;
using model::Run;
using model::SheetRow;
using privacy::Label;
using privacy::operator""_label;
using privacy::Showable;

namespace {

std::vector<Run> plain(const Showable& text) {
    return {{Run::Kind::plain, text}};
}

SheetRow row(const Label& heading, std::vector<std::vector<Run>> sentences, const Showable& margin = {}) {
    SheetRow out;
    out.heading = heading;
    out.sentences = std::move(sentences);
    out.margin = margin;
    return out;
}

/// "Sampai Sabtu, 21 November, pukul 14.05 WIB", or whose figure it is.
template <class Figure>
Showable told_by(const Figure& figure, const Telling& telling) {
    Showable out;
    if (figure.source) out = "Sumber: "_label + *figure.source;
    if (figure.as_of)
        out = out + (out.empty() ? Label{} : ". "_label) + "Data sampai "_label +
              moment_for_the_ear(*figure.as_of, telling.airs_at(), telling.zone());
    return out;
}

/// Two questions of an item, others for the next one.
std::vector<std::vector<Run>> questions(const model::Item& item, const Telling& telling, std::size_t turn) {
    std::vector<std::vector<Run>> out;
    const auto count = std::min<std::size_t>(2, telling.copybook.of(Part::ask_item).size());
    for (std::size_t i = 0; i < telling.copybook.of(Part::ask_item).size() && out.size() < count; ++i) {
        const auto& pattern = telling.pattern(Part::ask_item, 2 * turn + i).text;
        const bool asks_agency = pattern.view().find("{instansi}") != std::string_view::npos;
        if (asks_agency && item.agency_name.empty()) continue;
        out.push_back(plain(fill(Showable(pattern), {{"tempat", item.place},
                                                     {"kategori", uncapitalised(item.category_name)},
                                                     {"instansi", item.agency_name}})));
    }
    return out;
}

void add_items(model::Sheet& sheet, const Telling& telling) {
    const auto items = items_of(telling);
    for (std::size_t i = 0; i < items.size(); ++i) {
        const model::Item& item = *items[i];
        std::vector<std::vector<Run>> told{{{Run::Kind::name, item.place}}};
        for (const privacy::PublicText* text : {&item.problem, &item.action, &item.outcome})
            if (!text->empty()) told.push_back(plain(*text));
        Showable margin = margin_of(item);
        if (!item.agency_name.empty()) margin = item.agency_name + "; "_label + margin;
        sheet.rows.push_back(row("BAHAN "_label + Label::number(static_cast<std::int64_t>(i) + 1), told, margin));
        sheet.rows.push_back(row("TANYA"_label, questions(item, telling, telling.rundown.items_before + i)));
    }
}

void add_recap(model::Sheet& sheet, const Telling& telling) {
    const auto* recap = standing(telling, telling.edition.statistics.recaps);
    if (recap == nullptr) return;
    Showable told = recap->period.name + ": "_label + Label::number(recap->resolved) + " dari "_label +
                    Label::number(recap->received) + " aduan selesai"_label;
    if (const auto percent = recap->resolved_of_received().percent())
        told = told + " ("_label + Label::decimal(*percent, 1) + "%)"_label;
    const Showable rest =
        Label::number(recap->in_process) + " diproses, "_label + Label::number(recap->archived) + " diarsipkan."_label;
    sheet.rows.push_back(row("ANGKA"_label, {plain(told + "."_label), plain(rest)}, told_by(*recap, telling)));
    sheet.rows.push_back(row("TANYA"_label, {plain(fill(Showable(telling.pattern(Part::ask_recap).text),
                                                        {{"masa", uncapitalised(recap->period.name)}}))}));
}

/// What most complaints are about, of how many; not of data that nobody confirmed for three days, as other figures.
void add_share(model::Sheet& sheet, const Telling& telling) {
    const auto& as_of = telling.edition.data_as_of;
    if (!as_of || telling.airs_at() - *as_of >= std::chrono::hours{72}) return;
    const auto& all = telling.edition.statistics.breakdowns;
    const auto found = std::find_if(all.begin(), all.end(), [](const auto& one) {
        return one.dimension == code(model::Dimension::category) && !one.counts.empty() && one.whole > 0;
    });
    if (found == all.end()) return;
    std::vector<std::vector<Run>> told;
    constexpr std::size_t most = 3;
    for (std::size_t i = 0; i < std::min(most, found->counts.size()); ++i)
        told.push_back(plain(found->counts[i].name + ": "_label + Label::number(found->counts[i].count) +
                             " dari "_label + Label::number(found->whole) + " aduan."_label));
    const Showable counted =
        found->period.name + ". Data sampai "_label + moment_for_the_ear(*as_of, telling.airs_at(), telling.zone());
    sheet.rows.push_back(row("ANGKA"_label, told, counted));
    sheet.rows.push_back(row("TANYA"_label, {plain(fill(Showable(telling.pattern(Part::ask_share).text),
                                                        {{"masa", uncapitalised(found->period.name)},
                                                         {"kategori", uncapitalised(found->counts[0].name)}}))}));
}

void add_speed(model::Sheet& sheet, const Telling& telling) {
    const auto* speed = standing(telling, telling.edition.statistics.speeds);
    const auto lines = speed_lines(telling);
    if (speed == nullptr || lines.empty()) return;
    const Label what = speed->interval == model::Interval::responded_within ? "Dari diteruskan sampai ditanggapi"_label
                                                                            : "Dari diterima sampai selesai"_label;
    sheet.rows.push_back(row("ANGKA"_label, {plain(what + "."_label), plain(lines.front().margin + "."_label)},
                             told_by(*speed, telling)));
    sheet.rows.push_back(row("TANYA"_label, {plain(fill(Showable(telling.pattern(Part::ask_speed).text),
                                                        {{"masa", uncapitalised(speed->period.name)}}))}));
}

void add_ways(model::Sheet& sheet, const Telling& telling) {
    std::vector<std::vector<Run>> told;
    for (const auto& channel : telling.edition.channels)
        if (channel.main && !channel.address.empty())
            told.push_back(plain(channel.name + ": "_label + channel.address));
    if (!telling.edition.emergency.empty())
        told.push_back(plain("Keadaan darurat: "_label + telling.edition.emergency));
    for (const auto& line : visit_lines(telling))
        told.push_back(plain(line.text));
    if (!told.empty()) sheet.rows.push_back(row("CARA MENGADU"_label, told));
}

} // namespace

std::optional<model::Time> next_live_show(const model::Station& station, model::Time now, const model::Zone& zone) {
    if (!station.live_show) return std::nullopt;
    const auto then = model::local(now, zone);
    const auto today = model::at({then.date, station.live_show->from}, zone);
    return then.of_day < station.live_show->until ? today : today + std::chrono::hours{24};
}

model::Result<model::Sheet> talk_sheet(const model::Rundown& rundown, const model::Edition& edition,
                                       const model::Copybook& copybook) {
    const auto& show = edition.station.live_show;
    if (!show)
        return model::fail("stasiun tidak punya siaran langsung", edition.station.name.str(),
                           "Tambahkan [live_show] di station.toml kabupaten");
    const Telling telling{edition, copybook, rundown};
    const auto& zone = edition.identity.zone;
    const Label day = Label::weekday_date(model::local(rundown.slot.airs_at, zone).date);
    const Label from = Label::clock(show->from);
    const Label until = Label::clock(show->until) + " "_label + zone.name;
    model::Sheet out;
    out.title = "Lembar obrolan "_label + show->name;
    out.station = edition.station.spoken_name + " "_label + edition.station.frequency;
    out.airs = day + ", pukul "_label + from + " sampai "_label + until;
    out.demo = edition.demo;
    out.out_cue = edition.station.out_cue;
    out.rows.push_back(row("PEMBUKA"_label, {plain(fill(Showable(telling.pattern(Part::ask_opening).text),
                                                        {{"obrolan", show->name},
                                                         {"stasiun", edition.station.name},
                                                         {"tanggal", day},
                                                         {"dari", from},
                                                         {"sampai", until}}))}));
    add_items(out, telling);
    add_recap(out, telling);
    add_share(out, telling);
    add_speed(out, telling);
    add_ways(out, telling);
    std::vector<std::vector<Run>> reminders;
    for (const auto& one : copybook.of(Part::reminder))
        reminders.push_back(plain(one.text));
    out.rows.push_back(row("INGAT"_label, reminders));
    out.rows.push_back(
        row("PENUTUP"_label, {plain(fill(Showable(telling.pattern(Part::ask_closing).text),
                                         {{"obrolan", show->name}, {"kata_penutup", edition.station.out_cue}}))}));
    return out;
}

} // namespace siar::editorial
