// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/script.hpp"

#include "editorial/count_word.hpp"
#include "editorial/durations.hpp"
#include "editorial/script_parts.hpp"
#include "model/figure.hpp"

#include <algorithm>

namespace siar::editorial {

using model::Line;
using model::Role;
using privacy::Label;
using privacy::operator""_label;
using privacy::Showable;

namespace {

Label time_of_day(std::chrono::minutes of_day) {
    const auto hour = of_day.count() / 60;
    if (hour < 4 || hour >= 18) return "malam"_label;
    if (hour < 10) return "pagi"_label;
    return hour < 15 ? "siang"_label : "sore"_label;
}

Label ordinal(std::size_t index) {
    if (index == 0) return "pertama"_label;
    constexpr std::size_t in_words = 10;
    return (index < in_words ? "ke"_label : "ke-"_label) + count_word(static_cast<std::int64_t>(index) + 1);
}

const model::Item* find(const model::Edition& edition, const model::ItemId& id) {
    const auto it =
        std::find_if(edition.items.begin(), edition.items.end(), [&](const auto& item) { return item.id == id; });
    return it == edition.items.end() ? nullptr : &*it;
}

/// What the time until closing is called: an item that was only followed up was closed, not mended.
Label closed_within(const model::Item& item) {
    return item.repaired ? "selesai dalam "_label : "ditutup dalam "_label;
}

/// Which of the two lengths of time may be told, each by its own name.
Showable times_of(const model::Item& item) {
    const auto responded =
        item.responded_within ? "ditanggapi dalam "_label + took_for_the_ear(*item.responded_within) : Label{};
    const auto closed = item.resolved_within ? closed_within(item) + took_for_the_ear(*item.resolved_within) : Label{};
    if (responded.empty() && closed.empty()) return {};
    if (responded.empty()) return "Aduan ini "_label + closed + ". "_label;
    if (closed.empty()) return "Aduan ini "_label + responded + ". "_label;
    return "Aduan ini "_label + responded + ", dan "_label + closed + ". "_label;
}

Showable closing_of(const model::Item& item) {
    if (item.how_closed == model::HowClosed::confirmed_by_reporter) return "Pelapor sudah memastikannya. "_label;
    if (item.how_closed == model::HowClosed::by_itself) return "Aduan ini ditutup otomatis oleh sistem. "_label;
    return {};
}

Line item_line(const model::Item& item) {
    const Showable told = sentence(item.problem);
    const Showable done = sentence(item.action) + sentence(item.outcome);
    const Showable who =
        item.agency_name.empty() ? Showable{} : Showable("Yang menangani, "_label) + item.agency_name + ". "_label;
    Line out = line(Role::item, told + who + done + times_of(item) + closing_of(item), 0, 0.9);
    out.item = item.id;
    out.short_form = told + done;
    out.margin = model::status(item);
    if (item.responded_within) out.margin = out.margin + "; ditanggapi dalam "_label + took(*item.responded_within);
    if (item.resolved_within) out.margin = out.margin + "; "_label + closed_within(item) + took(*item.resolved_within);
    return out;
}

/// Announces the items by what may be said of all of them.
Showable count_of(const std::vector<const model::Item*>& items) {
    const bool repaired = std::all_of(items.begin(), items.end(), [](const auto* item) { return item->repaired; });
    return "Kami kabarkan "_label + count_word(static_cast<std::int64_t>(items.size())) + " aduan warga yang "_label +
           (repaired ? "sudah selesai."_label : "sudah ditindaklanjuti."_label);
}

/// What goes first where time runs short; equal numbers go together, 0 never goes.
namespace drop {
constexpr int visit = 1;
constexpr int figure = 3;
/// The last items go before the first; the second one only after the figure.
int item(std::size_t index) {
    return index >= 2 ? 2 : index == 1 ? 4 : 5;
}
/// Says how many items follow, so it must not outlive any of them.
constexpr int count_of_items = 2;
} // namespace drop

/// Until when the figures were counted, with the day where that is not the day of airing.
Showable counted_until(model::Time as_of, model::Time airs_at, const model::Zone& zone) {
    const auto then = model::local(as_of, zone);
    if (then.date.year() != model::local(airs_at, zone).date.year()) // long ago: the hour says nothing any more
        return "Data ini dihitung sampai "_label + Label::weekday_date(then.date) + ". "_label;
    Showable day;
    if (then.date != model::local(airs_at, zone).date) {
        const Showable date = Label::weekday_date(then.date);
        day = date.part(0, date.view().rfind(' ')) + ", "_label; // a third number would be too many for one sentence
    }
    return "Data ini dihitung sampai "_label + day + "pukul "_label + Label::clock(then.of_day) + " "_label +
           zone.name + ". "_label;
}

Line figure_line(const model::Recap& recap, model::Time airs_at, const model::Zone& zone) {
    const Label when = recap.source ? recap.period.name : "Dalam "_label + recap.period.name;
    const Showable text = "Sekarang, angkanya. "_label + when + ", warga mengirim "_label +
                          Label::number(recap.received) + " aduan. Sebanyak "_label + Label::number(recap.resolved) +
                          " di antaranya dinyatakan selesai. "_label;
    Line out = line(Role::figure, text, drop::figure, 0.9);
    out.figure = model::figure_of(recap);
    if (recap.source) out.text = out.text + "Sumbernya, "_label + *recap.source + ". "_label;
    if (recap.as_of) out.text = out.text + counted_until(*recap.as_of, airs_at, zone);
    if (const auto percent = recap.resolved_of_received().percent())
        out.margin = Label::number(recap.resolved) + " dari "_label + Label::number(recap.received) + " = "_label +
                     Label::decimal(*percent, 1) + "%"_label;
    return out;
}

/// Today's first visit, else the next one.
std::optional<Line> visit_line(const model::Edition& edition, model::Time airs_at) {
    const auto now = model::local(airs_at, edition.identity.zone);
    for (const auto& visit : edition.visits) {
        if (model::departure(visit, edition.identity.zone) <= airs_at) continue;
        const Label day = visit.date == now.date ? "Hari ini"_label : "Pada "_label + Label::weekday_date(visit.date);
        const Label what = visit.kind == model::VisitKind::van ? ", Mobil Keliling datang ke "_label
                                                               : ", lapak aduan dibuka di "_label;
        const auto* district = [&]() -> const model::District* {
            for (const auto& one : edition.districts)
                if (one.id == visit.district) return &one;
            return nullptr;
        }();
        Showable text = Showable(day + what) + visit.place;
        if (district) text = text + ", Kecamatan "_label + district->name;
        text = text + ". Petugas menunggu dari pukul "_label + Label::clock(visit.from) + " sampai "_label +
               Label::clock(visit.until) + " "_label + edition.identity.zone.name + ". "_label;
        return line(Role::call, text, drop::visit, 0.7);
    }
    return std::nullopt;
}

/// The first two main channels that have something to dial, each number said twice.
Line call_line(const model::Edition& edition) {
    Showable text = "Ada layanan publik yang perlu diperbaiki? Sampaikan saja, gratis. "_label;
    Showable brief = "Sampaikan aduan Anda, gratis. "_label;
    int told = 0;
    for (const auto& channel : edition.channels) {
        const bool has_number = channel.address.view().find_first_of("0123456789") != std::string_view::npos;
        if (!channel.main || !has_number || told == 2) continue;
        ++told;
        const Showable once = channel.name + ", "_label + channel.address + ". "_label;
        text = text + (told == 1 ? "Lewat "_label : "Atau lewat "_label) + once + "Sekali lagi, "_label +
               channel.address + ". "_label;
        if (told == 1) brief = brief + "Lewat "_label + once;
    }
    Line out = line(Role::call, text, 0, 0.7);
    out.short_form = brief;
    return out;
}

Label bridge_to(std::size_t index, std::size_t count, const Label& place) {
    if (count == 1) return "Aduannya datang dari "_label + place + "."_label;
    if (index == 0) return "Aduan pertama datang dari "_label + place + "."_label;
    if (index + 1 == count) return "Dan yang terakhir, dari "_label + place + "."_label;
    return "Aduan "_label + ordinal(index) + ", dari "_label + place + "."_label;
}

} // namespace

model::Script script(const model::Rundown& rundown, const model::Edition& edition, bool synthetic_voice) {
    const auto airs_at = rundown.slot.airs_at;
    const auto& who = edition.identity;
    const auto& station = edition.station;
    const auto when = model::local(airs_at, who.zone);
    std::vector<const model::Item*> items;
    for (const auto& id : rundown.items)
        if (const auto* item = find(edition, id)) items.push_back(item);

    model::Script out;
    out.title = station.programme + ", "_label + Label::date(when.date);
    out.station = station;
    out.airs_at = airs_at;
    out.zone = who.zone;
    out.length = rundown.slot.length;
    out.demo = edition.demo;
    auto& lines = out.lines;
    lines.push_back(line(Role::opening, "Inilah "_label + station.programme + ", di "_label + station.name +
                                            ", "_label + station.frequency + "."_label));
    const Label greeting = "Selamat "_label + time_of_day(when.of_day) + ", warga "_label + who.short_name + "."_label;
    lines.push_back(or_shorter(
        line(Role::greeting, greeting + " Hari ini "_label + Label::weekday_date(when.date) + "."_label, 0, 0.6),
        greeting));
    if (out.demo)
        lines.push_back(
            line(Role::demo, "Perhatian, ini data contoh. Semua aduan di sini dibuat untuk peragaan."_label));
    if (synthetic_voice) lines.push_back(line(Role::synthetic, "Suara ini dibuat oleh komputer."_label, 0, 0.7));
    if (!items.empty())
        lines.push_back(
            line(Role::bridge, count_of(items), items.size() > 1 ? drop::count_of_items : drop::item(0), 0.6));
    for (std::size_t i = 0; i < items.size(); ++i) {
        lines.push_back(line(Role::bridge, bridge_to(i, items.size(), items[i]->place), drop::item(i), 0.4));
        lines.push_back(item_line(*items[i]));
        lines.back().drop_order = drop::item(i);
    }
    const auto& recaps = edition.statistics.recaps;
    const auto figure = std::find_if(recaps.begin(), recaps.end(),
                                     [&](const auto& recap) { return model::shows(edition, recap, airs_at); });
    if (figure != recaps.end()) lines.push_back(figure_line(*figure, airs_at, who.zone));
    if (auto visit = visit_line(edition, airs_at)) lines.push_back(*visit);
    lines.push_back(call_line(edition));
    lines.push_back(or_shorter(line(Role::privacy,
                                    "Identitas pelapor tidak kami siarkan. Pilih anonim atau rahasia saat melapor "
                                    "bila nama tidak ingin tampil."_label,
                                    0, 0.7),
                               "Identitas pelapor tidak kami siarkan."_label));
    lines.push_back(or_shorter(line(Role::closing, "Demikian "_label + station.programme +
                                                       ". Terima kasih sudah mendengarkan. "_label + station.out_cue),
                               station.out_cue));
    return out;
}

} // namespace siar::editorial
