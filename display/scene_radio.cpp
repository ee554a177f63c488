// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/scene.hpp"
#include "display/stacked.hpp"

namespace siar::display {

using privacy::Label;
using privacy::Showable;
using privacy::operator""_label;

std::vector<Card> radio_cards(const Stage& stage, const model::Slide& slide) {
    const model::Station& station = stage.edition.station;
    if (station.name.empty()) return {};
    Stacked message;
    message.icon = "radio";
    message.aside = 2;
    message.again = station.name + Showable(" "_label) + station.frequency;
    message.pieces = [&](const Sizes& sizes, int width, bool roomy) {
        const auto body = [&](const Showable& words, Weight weight, Ink ink) {
            return running(stage, {run(stage, words, Role::body, sizes.body, weight, ink)}, width);
        };
        const Block head = body("Dengarkan juga di radio"_label, Weight::strong, Ink::accent);
        const Run name = run(stage, station.name, Role::key, sizes.key, Weight::strong);
        const Run frequency = run(stage, station.frequency, Role::key, sizes.key, Weight::text, Ink::accent);
        const Run space = run(stage, "  "_label, Role::key, sizes.key);
        const std::vector<Block> tuned =
            roomy ? std::vector{heading(stage, {name}, width), heading(stage, {frequency}, width)}
                  : std::vector{heading(stage, {name, space, frequency}, width)};
        const Block full = body(station.spoken_name, Weight::text, Ink::grey_text);
        const int gap = sizes.body * 4 / 5;
        std::vector<Piece> pieces{{{head}, 0, 0}, {tuned, gap, sizes.key / 3, true}, {{full}, gap, 0}};
        if (const auto& show = station.live_show) {
            const Label hours = Label::clock(show->from) + "–"_label + Label::clock(show->until) + "\u00A0"_label +
                                stage.edition.identity.zone.name;
            const Run name_run = run(stage, show->name + ", siaran langsung pukul\u00A0"_label, Role::body, sizes.body);
            const Run time_run = run(stage, hours, Role::body, sizes.body, Weight::strong);
            pieces.push_back({{running(stage, {name_run, time_run}, width)}, gap, 0});
        }
        return pieces;
    };
    return stacked_cards(stage, slide, age_footer(stage), message);
}

} // namespace siar::display
