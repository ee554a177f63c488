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
    const Label doubt = fact->unsure ? " (belum dipastikan)"_label : Label();
    const Footer footer{"Sumber: "_label + fact->source + doubt, Ink::grey_text, true};
    Stacked message;
    message.icon = praise ? "award" : "info";
    message.again = about;
    message.pieces = [&](const Sizes& sizes, int width, bool all) {
        const Run title = run(stage, about + "   "_label, Role::body, sizes.body, Weight::strong, Ink::accent);
        const Run year = run(stage, fact->year, Role::body, sizes.body, Weight::text, Ink::grey_text);
        // The fact itself is what is read from afar, where it has room for that.
        const auto smaller = [&](int size) {
            return heading(stage, {run(stage, fact->text, Role::body, size, Weight::strong)}, width);
        };
        Block text = all ? heading(stage, {run(stage, fact->text, Role::key, sizes.key, Weight::strong)}, width)
                         : smaller(sizes.body * 5 / 4);
        if (!all && text.broken) text = smaller(sizes.body);
        return std::vector<Piece>{{{heading(stage, {title, year}, width)}, 0, 0}, {{text}, sizes.body, 0}};
    };
    return stacked_cards(stage, slide, footer, message);
}

} // namespace siar::display
