// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/count_word.hpp"
#include "editorial/durations.hpp"
#include "editorial/ear.hpp"
#include "editorial/said_instead.hpp"
#include "editorial/script_parts.hpp"
#include "editorial/telling.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <utility>

namespace siar::editorial {

using model::Line;
using model::Part;
using model::Role;
using privacy::Label;
using privacy::operator""_label;
using privacy::Showable;

namespace {

Label ordinal(std::size_t index) {
    if (index == 0) return "pertama"_label;
    constexpr std::size_t in_words = 10;
    return (index < in_words ? "ke"_label : "ke-"_label) + count_word(static_cast<std::int64_t>(index) + 1);
}

/// Which of the two lengths of time may be told, each by its own name: an item that was only followed up was closed,
/// not mended.
Showable times_of(const model::Item& item, const Telling& telling, std::size_t turn) {
    const auto ear = [](const auto& length) { return length ? took_for_the_ear(*length) : Label{}; };
    const Label responded = ear(item.responded_within);
    // Until a system closed it by itself tells nothing to a listener; the margin has it.
    const bool by_itself = item.how_closed == model::HowClosed::by_itself;
    const Label closed = by_itself ? Label{} : ear(item.resolved_within);
    if (responded.empty() && closed.empty()) return {};
    const Part part = closed.empty()      ? Part::responded
                      : responded.empty() ? (item.repaired ? Part::resolved : Part::closed)
                      : item.repaired     ? Part::responded_resolved
                                          : Part::responded_closed;
    return sentence(fill(Showable(telling.pattern(part, turn).text),
                         {{"ditanggapi", responded}, {"selesai", closed}, {"ditutup", closed}}));
}

Showable closing_of(const model::Item& item, const Telling& telling, std::size_t turn) {
    if (item.how_closed == model::HowClosed::confirmed_by_reporter)
        return sentence(telling.pattern(Part::confirmed, turn).text);
    if (item.how_closed == model::HowClosed::by_itself) return sentence(telling.pattern(Part::by_itself, turn).text);
    return {};
}

Showable agency_of(const model::Item& item, const Telling& telling, std::size_t turn) {
    if (item.agency_name.empty()) return {};
    return sentence(fill(Showable(telling.pattern(Part::agency, turn).text), {{"instansi", item.agency_name}}));
}

/// What every line of an item has.
Line marked(Line line, const model::Item& item) {
    line.item = item.id;
    line.names = {item.place, item.agency_name};
    std::erase_if(line.names, [](const auto& name) { return name.empty(); });
    return line;
}

/// A sentence of an item as a listener can follow it; empty where he could not.
Showable for_the_ear(const privacy::PublicText& text, const Telling& telling) {
    const auto told = in_short_sentences(said_instead(sentence(text), telling.copybook));
    if (!told) return {};
    const auto sentences = text::sentences(told->view());
    const bool easy = std::all_of(sentences.begin(), sentences.end(),
                                  [](const auto& one) { return numbers_in(one) <= most_numbers; });
    return easy ? *told : Showable{};
}

Showable trimmed(const Showable& text) {
    return text.part(0, text.view().find_last_not_of(' ') + 1);
}

/// What was wrong, or where that cannot be told, that something was.
Showable problem_of(const model::Item& item, const Telling& telling, std::size_t turn) {
    const Showable told = for_the_ear(item.problem, telling);
    if (!told.empty()) return told;
    return sentence(fill(Showable(telling.pattern(Part::plain_item, turn).text),
                         {{"kategori", uncapitalised(item.category_name)}}));
}

/// Of a sensitive matter the bridge says all that may be said of it: its subject and its district. Its three sentences
/// are templates, and the first only says the subject again.
Line discreet_line(const model::Item& item, const Telling& telling, std::size_t turn, int drop_order) {
    Line out =
        line(Role::item,
             for_the_ear(item.action, telling) + agency_of(item, telling, turn) + closing_of(item, telling, turn),
             drop_order, 0.9);
    out.margin = margin_of(item);
    return marked(std::move(out), item);
}

Line item_line(const model::Item& item, const Telling& telling, std::size_t turn, int drop_order) {
    if (item.discreet && !item.action.empty()) return discreet_line(item, telling, turn, drop_order);
    const Showable told = problem_of(item, telling, turn);
    const Showable done = for_the_ear(item.action, telling) + for_the_ear(item.outcome, telling);
    Line out = or_shorter(line(Role::item,
                               told + agency_of(item, telling, turn) + done + times_of(item, telling, turn) +
                                   closing_of(item, telling, turn),
                               drop_order, 0.9),
                          told + done);
    out.margin = margin_of(item);
    return marked(std::move(out), item);
}

/// A lead and a bridge; the next pair is another one in both, and none comes back before all others were said.
Showable bridge_text(const Telling& telling, std::size_t index, std::size_t count, const model::Item& item) {
    const Label& place = item.place;
    const Showable category = uncapitalised(item.category_name);
    if (count == 1)
        return fill(Showable(telling.pattern(Part::bridge_only, telling.rundown.items_before).text),
                    {{"tempat", place}, {"kategori", category}});
    const bool last = index + 1 == count;
    const std::size_t turn =
        index == 0 || last ? telling.rundown.segments_before : telling.rundown.bridges_before + index - 1;
    const std::size_t bridges = telling.copybook.of(Part::bridge).size();
    const std::size_t offset = last ? bridges / 2 : 0; // the first and the last of one segment are not alike
    const Part part = index == 0 ? Part::lead_first : last ? Part::lead_last : Part::lead_next;
    const auto lead =
        fill(Showable(telling.pattern(part, turn % bridges + turn / bridges).text), {{"urutan", ordinal(index)}});
    return fill(Showable(telling.pattern(Part::bridge, turn + offset).text),
                {{"pengait", lead}, {"tempat", place}, {"kategori", category}});
}

} // namespace

Showable margin_of(const model::Item& item) {
    Showable out = model::status(item);
    if (item.responded_within) out = out + "; ditanggapi dalam "_label + took(*item.responded_within);
    if (item.resolved_within)
        out = out + (item.repaired ? "; selesai dalam "_label : "; ditutup dalam "_label) + took(*item.resolved_within);
    return out;
}

std::vector<const model::Item*> items_of(const Telling& telling) {
    std::vector<const model::Item*> out;
    const auto& all = telling.edition.items;
    for (const auto& id : telling.rundown.items) {
        const auto found = std::find_if(all.begin(), all.end(), [&](const auto& item) { return item.id == id; });
        if (found != all.end()) out.push_back(&*found);
    }
    return out;
}

std::vector<Line> item_lines(const Telling& telling) {
    std::vector<Line> out;
    const auto items = items_of(telling);
    for (std::size_t i = 0; i < items.size(); ++i) {
        Line bridge = line(Role::bridge, bridge_text(telling, i, items.size(), *items[i]), drop::item(i), 0.4);
        bridge.names = {items[i]->place};
        out.push_back(std::move(bridge));
        out.push_back(item_line(*items[i], telling, telling.rundown.items_before + i, drop::item(i)));
    }
    return out;
}

std::vector<Line> headline_lines(const Telling& telling) {
    std::vector<Line> out;
    const auto items = items_of(telling);
    for (std::size_t i = 0; i < items.size(); ++i) {
        const model::Item& item = *items[i];
        const std::size_t turn = telling.rundown.items_before + i;
        const Showable done = for_the_ear(item.action, telling);
        const Showable outcome = for_the_ear(item.outcome, telling);
        const bool brief = item.discreet && !done.empty(); // the pattern has its subject already
        Line one = line(Role::item, telling.pattern(Part::headline, turn),
                        {{"tempat", item.place},
                         {"kategori", uncapitalised(item.category_name)},
                         {"masalah", trimmed(brief ? done : problem_of(item, telling, turn))},
                         {"hasil", brief ? Showable{} : trimmed(outcome.empty() ? done : outcome)}},
                        drop::item(i), 0.7);
        one.margin = margin_of(item);
        out.push_back(marked(std::move(one), item));
    }
    return out;
}

} // namespace siar::editorial
