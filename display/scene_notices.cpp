// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/scene.hpp"
#include "display/stacked.hpp"
#include "display/wording.hpp"

namespace siar::display {
namespace {

using privacy::Showable;
using privacy::operator""_label;

/// "Sampai Senin 30 November": the last moment of a notice that ends at a midnight is the day before.
Showable until_words(const Stage& stage, const model::Notice& notice) {
    if (!notice.validity.until) return {};
    const model::Zone& zone = stage.edition.identity.zone;
    const model::LocalTime end = model::local(*notice.validity.until, zone);
    const model::Date day = model::local(*notice.validity.until - model::Seconds{1}, zone).date;
    const Showable words = Showable("Berlaku sampai "_label) + weekday_day(day, false);
    if (end.of_day == std::chrono::minutes{0}) return words;
    return words + Showable(" pukul "_label) + Showable(privacy::Label::clock(end.of_day) + "\u00A0"_label + zone.name);
}

} // namespace

std::vector<Card> notice_cards(const Stage& stage, const model::Slide& slide) {
    std::vector<Card> all;
    for (const model::Notice& notice : stage.edition.notices) {
        const bool wanted = slide.which.empty() || slide.which == notice.id;
        if (!wanted || !notice.validity.holds(stage.now)) continue;
        if (fitting(notice.title, stage.fonts).empty() && fitting(notice.body, stage.fonts).empty()) continue;
        Stacked message;
        message.icon = "megaphone";
        message.aside = 2;
        message.again = notice.title;
        message.pieces = [&](const Sizes& sizes, int width, bool roomy) {
            const Run name = run(stage, "Pengumuman"_label, Role::body, sizes.body, Weight::strong, Ink::accent);
            // Short of room the end stands small on the line of the head.
            const Run end = run(stage, until_words(stage, notice), roomy ? Role::body : Role::fine,
                                roomy ? sizes.body : sizes.fine, Weight::text, Ink::grey_text);
            const Run space = run(stage, "   "_label, Role::fine, sizes.fine);
            const Block head =
                heading(stage, roomy || end.text.empty() ? std::vector{name} : std::vector{name, space, end}, width);
            const Block title = heading(stage, {run(stage, notice.title, Role::key, sizes.key, Weight::strong)}, width);
            const Block body = running(stage, {run(stage, notice.body, Role::body, sizes.body)}, width);
            const int gap = sizes.body * 4 / 5;
            std::vector<Piece> pieces{{{head}, 0, 0}, {{title}, gap, 0, true}, {{body}, gap, 0}};
            if (roomy) pieces.push_back({{running(stage, {end}, width)}, gap, 0});
            return pieces;
        };
        std::vector<Card> cards = stacked_cards(stage, slide, age_footer(stage), message);
        std::move(cards.begin(), cards.end(), std::back_inserter(all));
    }
    return all;
}

} // namespace siar::display
