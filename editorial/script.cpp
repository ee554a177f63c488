// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/script.hpp"

#include "editorial/count_word.hpp"
#include "editorial/ear.hpp"
#include "editorial/script_parts.hpp"
#include "editorial/telling.hpp"
#include "editorial/titles.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace siar::editorial {

using model::Line;
using model::Part;
using model::Role;
using model::Stretch;
using privacy::Label;
using privacy::operator""_label;
using privacy::Showable;

namespace {

Label time_of_day(std::chrono::minutes of_day) {
    const auto hour = of_day.count() / 60;
    if (hour < 4 || hour >= 18) return "malam"_label;
    if (hour < 11) return "pagi"_label;
    return hour < 15 ? "siang"_label : "sore"_label;
}

Line opening_line(const Telling& telling) {
    const auto& station = telling.edition.station;
    return line(Role::opening, telling.pattern(Part::opening),
                {{"acara", station.programme}, {"stasiun", station.name}, {"frekuensi", station.frequency}});
}

Line greeting_line(const Telling& telling) {
    const auto when = model::local(telling.airs_at(), telling.zone());
    return line(Role::greeting, telling.pattern(Part::greeting),
                {{"waktu", time_of_day(when.of_day)},
                 {"wilayah", telling.edition.identity.short_name},
                 {"tanggal", Label::weekday_date(when.date)}},
                0, 0.6);
}

Line closing_line(const Telling& telling) {
    const auto& station = telling.edition.station;
    return line(Role::closing, telling.pattern(Part::closing),
                {{"acara", station.programme}, {"kata_penutup", station.out_cue}});
}

/// How many items follow, by what may be said of all of them.
std::vector<Line> count_lines(const Telling& telling) {
    const auto items = items_of(telling);
    if (items.empty()) return {};
    const bool repaired = std::all_of(items.begin(), items.end(), [](const auto* item) { return item->repaired; });
    // It must not outlive any of them.
    const int order = items.size() > 1 ? drop::item(items.size() - 1) : drop::first_item;
    return {line(Role::bridge, telling.pattern(repaired ? Part::count_repaired : Part::count_followed_up),
                 {{"jumlah", count_word(static_cast<std::int64_t>(items.size()))}}, order, 0.6)};
}

std::vector<Line> emergency_lines(const Telling& telling) {
    const auto& number = telling.edition.emergency;
    if (number.empty()) return {};
    return {line(Role::call, telling.pattern(Part::emergency), {{"nomor", number}}, drop::emergency, 0.6)};
}

bool has(const model::Format& format, Stretch stretch) {
    return std::find(format.stretches.begin(), format.stretches.end(), stretch) != format.stretches.end();
}

/// What there is to say on a day with few items.
std::vector<Line> filler_lines(const Telling& telling, const model::Format& format) {
    if (static_cast<int>(items_of(telling).size()) >= format.items) return {};
    auto out = other_figure_lines(telling);
    auto emergency = emergency_lines(telling);
    std::move(emergency.begin(), emergency.end(), std::back_inserter(out));
    return out;
}

std::vector<Line> lines_of(Stretch stretch, const Telling& telling, const model::Format& format, bool synthetic_voice) {
    switch (stretch) {
        case Stretch::opening: return {opening_line(telling)};
        case Stretch::greeting: return {greeting_line(telling)};
        case Stretch::demo:
            if (!telling.edition.demo) return {};
            return {line(Role::demo, telling.pattern(Part::demo), {})};
        case Stretch::synthetic:
            if (!synthetic_voice) return {};
            return {line(Role::synthetic, telling.pattern(format.voices > 1 ? Part::synthetic_two : Part::synthetic),
                         {}, 0, 0.7)};
        case Stretch::count: return count_lines(telling);
        case Stretch::items: return item_lines(telling);
        case Stretch::headlines: return headline_lines(telling);
        case Stretch::figure: return has(format, Stretch::speed) ? recap_lines(telling) : figure_lines(telling);
        case Stretch::speed: return speed_lines(telling);
        case Stretch::filler: return filler_lines(telling, format);
        case Stretch::visit: return visit_lines(telling);
        case Stretch::value: return {line(Role::call, telling.pattern(Part::value), {}, drop::value, 0.6)};
        case Stretch::call: return call_lines(telling);
        case Stretch::emergency: return emergency_lines(telling);
        case Stretch::privacy: return {line(Role::privacy, telling.pattern(Part::privacy), {}, 0, 0.7)};
        case Stretch::closing: return {closing_line(telling)};
    }
    return {};
}

/// The second voice takes the first item and every other one, with its bridge, and the privacy line; the first one all
/// else.
void share_between_voices(std::vector<Line>& lines) {
    int items = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        lines[i].voice = lines[i].role == Role::privacy ? 1 : 0;
        if (!lines[i].item) continue;
        lines[i].voice = 1 - items++ % 2;
        if (i > 0 && lines[i - 1].role == Role::bridge) lines[i - 1].voice = lines[i].voice;
    }
}

} // namespace

const model::Pattern& Telling::pattern(Part part, std::size_t turn) const {
    const auto& all = copybook.of(part);
    return all.at(turn % all.size());
}

bool tells_items(const model::Format& format) {
    return has(format, Stretch::items) || has(format, Stretch::headlines);
}

model::Script script(const model::Rundown& rundown, const model::Edition& edition, const model::Copybook& copybook,
                     const model::Format& format, bool synthetic_voice) {
    const Telling telling{edition, copybook, rundown};
    model::Script out;
    out.title = script_title(edition.station.programme, rundown.slot.airs_at, edition.identity.zone);
    out.station = edition.station;
    out.airs_at = rundown.slot.airs_at;
    out.zone = edition.identity.zone;
    out.length = rundown.slot.length;
    out.demo = edition.demo;
    out.voices = format.voices;
    for (const Stretch stretch : format.stretches) {
        auto lines = lines_of(stretch, telling, format, synthetic_voice);
        std::move(lines.begin(), lines.end(), std::back_inserter(out.lines));
    }
    for (Line& line : out.lines) {
        line.extra = line.drop_order > 0 && line.drop_order <= drop::last_extra;
        line.text = in_short_sentences(line.text).value_or(line.text);
        line.short_form = in_short_sentences(line.short_form).value_or(line.short_form);
    }
    if (format.voices > 1) share_between_voices(out.lines);
    return out;
}

} // namespace siar::editorial
