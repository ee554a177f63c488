// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/scene.hpp"
#include "display/stacked.hpp"

namespace siar::display {
namespace {

using privacy::Label;
using privacy::Showable;
using privacy::operator""_label;

const model::Fact* find(const model::Edition& edition, const std::string& id) {
    for (const model::Fact& fact : edition.facts)
        if (fact.id == id) return &fact;
    return nullptr;
}

} // namespace

std::vector<Card> fact_cards(const Stage& stage, const model::Slide& slide) {
    const model::Fact* fact = find(stage.edition, slide.which);
    const model::Date today = model::local(stage.now, stage.edition.identity.zone).date;
    if (fact == nullptr || model::hidden(fact->tags, stage.edition.windows, today)) return {};
    const bool praise = model::praises(*fact);
    const Label about = praise ? "Prestasi"_label : "Tentang "_label + stage.edition.identity.program;
    const Footer footer{"Sumber: "_label + fact->source, Ink::grey_text, true};
    Stacked message;
    message.icon = praise ? "award" : "info";
    message.pieces = [&](const Sizes& sizes, int width, bool) {
        const Block head =
            heading(stage, {run(stage, about, Role::body, sizes.body, Weight::strong, Ink::accent)}, width);
        const Block year = heading(stage, {run(stage, fact->year, Role::key, sizes.key, Weight::strong)}, width);
        const Block text = running(stage, {run(stage, fact->text, Role::body, sizes.body * 5 / 4)}, width);
        const int gap = sizes.body * 4 / 5;
        return std::vector<Piece>{{{head}, 0, 0}, {{year}, gap, 0}, {{text}, gap, 0}};
    };
    return stacked_cards(stage, slide, footer, message);
}

} // namespace siar::display
