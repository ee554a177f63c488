// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/correction.hpp"
#include "editorial/said_instead.hpp"
#include "editorial/script_parts.hpp"
#include "editorial/telling.hpp"
#include "editorial/titles.hpp"
#include "text/words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace siar::editorial {

using model::Part;
using model::Role;
using privacy::Label;
using privacy::operator""_label;
using privacy::Showable;

namespace {

/// Said in its short form at once, which may go no further.
model::Pattern brief(const model::Pattern& pattern) {
    return pattern.short_form.empty() ? pattern : model::Pattern{pattern.short_form, {}, {}};
}

constexpr model::Seconds a_day{24 * 3600};
/// The length first, then what is as near to it as can be.
constexpr int lengths[] = {20, 21, 19, 22, 18};
constexpr int longest = 22;
constexpr int shortest = 18;

/// "Rekap aduan, 30 hari terakhir"
Showable about(const model::Correction& correction) {
    return correction.place.empty() ? Showable(correction.category_name)
                                    : correction.category_name + ", "_label + correction.place;
}

/// Least needed: that it is a correction, that the voice is a computer's, that data are made up, and the two sentences.
model::Script script_of(const model::Correction& correction, const model::Edition& edition,
                        const model::Copybook& copybook, const model::Slot& slot, bool synthetic_voice) {
    const model::Rundown no_items{{}, slot};
    const Telling telling{edition, copybook, no_items};
    const auto& station = edition.station;
    model::Script out;
    out.title = correction_title(station.programme, slot.airs_at, edition.identity.zone);
    out.station = station;
    out.airs_at = slot.airs_at;
    out.zone = edition.identity.zone;
    out.length = slot.length;
    out.demo = edition.demo;
    constexpr double pause = 0.4;
    auto& lines = out.lines;
    lines.push_back(line(Role::opening, telling.pattern(Part::correction_opening),
                         {{"acara", station.programme}, {"stasiun", station.name}}, 0, pause));
    if (out.demo) lines.push_back(line(Role::demo, brief(telling.pattern(Part::demo)), {}, 0, pause));
    if (synthetic_voice) lines.push_back(line(Role::synthetic, telling.pattern(Part::synthetic), {}, 0, pause));
    // Who listens has no card before him. The sentences of an item mostly say it themselves, numbers never do.
    constexpr int first_to_go = 1;
    lines.push_back(line(Role::correction, telling.pattern(Part::correction_about), {{"perihal", about(correction)}},
                         correction.figure ? 0 : first_to_go + 1, pause));
    auto wrong = line(Role::correction, telling.pattern(Part::correction_wrong),
                      {{"salah", said_instead(sentence(correction.wrong), copybook)}});
    auto right = line(Role::correction, telling.pattern(Part::correction_right),
                      {{"benar", said_instead(sentence(correction.right), copybook)}});
    for (auto* const one : {&wrong, &right}) {
        one->figure = correction.figure;
        if (!correction.figure) one->item = correction.item;
    }
    lines.push_back(std::move(wrong));
    lines.push_back(std::move(right));
    lines.push_back(line(Role::closing, telling.pattern(Part::correction_sorry), {}, first_to_go));
    return out;
}

/// The fewest seconds that what is too long needs.
model::Result<int> seconds_needed(const model::Correction& correction, const model::Edition& edition,
                                  const model::Copybook& copybook, model::Time airs_at, bool synthetic_voice,
                                  const model::Judge& judge) {
    constexpr int hopeless = 60;
    int seconds = longest + 1;
    for (; seconds < hopeless; ++seconds) {
        const auto fits =
            judge(script_of(correction, edition, copybook, {airs_at, model::Seconds{seconds}}, synthetic_voice));
        if (!fits) return tl::unexpected(fits.error());
        if (*fits != model::Fill::over) break;
    }
    return seconds;
}

model::Error too_long(const model::Correction& correction, int seconds) {
    const auto wrong = text::word_count(correction.wrong.view());
    const auto right = text::word_count(correction.right.view());
    const bool longer_wrong = correction.wrong.view().size() > correction.right.view().size();
    return {fmt::format("ralat ini perlu {} detik di radio, paling lama {} detik", seconds, longest),
            model::subject_of(correction),
            fmt::format("Pendekkan --{} ({} kata) dulu, lalu usulkan lagi: siar review correct",
                        longer_wrong ? "salah" : "benar", longer_wrong ? wrong : right)};
}

} // namespace

std::optional<model::Time> slot_of_correction(const model::History& history, const model::ItemId& item,
                                              const model::Zone& zone, model::Time now) {
    std::optional<model::Time> last;
    for (const auto& made : history.made)
        if (made.item == item && !made.is_correction()) last = std::max(last.value_or(made.slot), made.slot);
    if (!last) return std::nullopt;
    const auto of_day = model::local(*last, zone).of_day;
    const auto today = model::at({model::local(now, zone).date, of_day}, zone);
    return today > now ? today : today + a_day;
}

model::Result<model::Script> correction_script(const model::Correction& correction, const model::Edition& edition,
                                               const model::Copybook& copybook, model::Time airs_at,
                                               bool synthetic_voice, const model::Judge& judge) {
    for (const int seconds : lengths) {
        auto made = script_of(correction, edition, copybook, {airs_at, model::Seconds{seconds}}, synthetic_voice);
        const auto fits = judge(made);
        if (!fits) return tl::unexpected(fits.error());
        if (*fits == model::Fill::roomy || *fits == model::Fill::full) return made;
        if (*fits == model::Fill::sparse && seconds == shortest)
            return model::fail(fmt::format("ralat ini terlalu pendek untuk {} detik di radio", shortest),
                               model::subject_of(correction),
                               "Sebut juga apa dan di mana, lalu usulkan lagi: siar review correct");
    }
    const auto needed = seconds_needed(correction, edition, copybook, airs_at, synthetic_voice, judge);
    if (!needed) return tl::unexpected(needed.error());
    return tl::unexpected(too_long(correction, *needed));
}

} // namespace siar::editorial
