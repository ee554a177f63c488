// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/chrome.hpp"
#include "display/flow.hpp"
#include "display/scene.hpp"

namespace siar::display {

using privacy::Label;
using privacy::Showable;
using privacy::operator""_label;

Card idle_card(const Stage& stage) {
    const model::Identity& identity = stage.edition.identity;
    const bool named = !identity.program.empty();
    Sheet sheet = dress(stage, model::Slide{model::Scene::standby, {}, {}}, named ? age_footer(stage) : Footer{});
    const Rect& room = sheet.room;
    const Sizes& sizes = stage.grid.size;
    const Showable who = named ? Showable(identity.program) : Showable("Siar"_label);
    const Text name = paragraph({run(stage, who, Role::key, sizes.key, Weight::strong, Ink::accent)}, 1.1, stage.fonts);
    const Showable said = named ? "Aduan warga "_label + identity.name : "Menunggu data aduan"_label;
    const Block words = running(stage, {run(stage, said, Role::body, sizes.body)}, room.width);
    const Bounds bounds{room.width * 2 / 3, room.height - words.height() - sizes.key, 1, sizes.key, sizes.key * 2};
    const Block large = largest(name, bounds, 1.1, stage.fonts).value_or(set_block(name, room.width, stage.fonts));
    const int gap = sizes.key / 2;
    const int top = room.y + (room.height - large.height() - gap - words.height()) / 2;
    sheet.put(words, room.x, sheet.put(large, room.x, top, 0) + gap, 1);
    return sheet.card;
}

} // namespace siar::display
