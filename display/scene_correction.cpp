// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/chrome.hpp"
#include "display/flow.hpp"
#include "display/scene.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace siar::display {
namespace {

using privacy::Showable;
using privacy::operator""_label;

constexpr double scales[] = {1.7, 1.5, 1.35, 1.2, 1.1, 1.0};

const model::Correction* find(const model::Edition& edition, const model::Slide& slide) {
    for (const model::Correction& correction : edition.corrections) {
        if (slide.item && correction.item == *slide.item) return &correction;
    }
    return nullptr;
}

/// Whose complaint it was about, quietly.
Showable about(const model::Correction& correction) {
    if (correction.place.empty()) return correction.category_name;
    return correction.category_name + ", "_label + correction.place;
}

/// What was wrong before what is right; the right one is what stays in mind, so it stands larger.
std::vector<Piece> pieces(const Stage& stage, const model::Correction& correction, const Sizes& sizes, int width) {
    const auto quiet = [&](const Showable& text, Role role, int size) {
        return running(stage, {run(stage, text, role, size, Weight::text, Ink::grey_text)}, width);
    };
    const int gap = sizes.key / 2;
    const Block head =
        heading(stage, {run(stage, "Ralat"_label, Role::key, sizes.key, Weight::strong, Ink::caution)}, width);
    const Block right = heading(stage, {run(stage, correction.right, Role::key, sizes.key, Weight::strong)}, width);
    return {{{head, quiet(about(correction), Role::body, sizes.body)}, 0, gap * 2 / 3},
            {{quiet("Yang kami tayangkan salah:"_label, Role::body, sizes.body),
              running(stage, {run(stage, correction.wrong, Role::body, sizes.body)}, width)},
             gap * 3 / 2,
             gap / 2},
            {{quiet("Yang benar:"_label, Role::body, sizes.body), right}, gap * 3 / 2, gap / 2},
            {{quiet("Kami mohon maaf atas kekeliruan ini."_label, Role::fine, sizes.fine)}, gap * 3 / 2, 0}};
}

bool broken(const std::vector<Piece>& pieces) {
    return std::any_of(pieces.begin(), pieces.end(), [](const Piece& piece) {
        return std::any_of(piece.blocks.begin(), piece.blocks.end(), [](const Block& block) { return block.broken; });
    });
}

/// All on one card; larger sizes only where white space is left.
std::optional<Card> one(const Stage& stage, const model::Correction& correction, Sheet sheet, const Sizes& sizes) {
    const Rect& room = sheet.room;
    const std::vector<Piece> text = pieces(stage, correction, sizes, room.width);
    const int most = sizes == stage.grid.size ? room.height : room.height * 9 / 10;
    const int height = stacked_height(text);
    if (height > most || broken(text)) return std::nullopt;
    const int top = room.y + (room.height - height) / 3;
    stack(sheet, text, room.x, top, 0);
    const int side = sizes.key * 3 / 2;
    if (text.front().blocks.front().ink_width + side * 2 <= room.width)
        sheet.put(Icon{"triangle-alert", Ink::caution}, {room.right() - side, top - side / 8, side, side}, 0);
    return std::move(sheet.card);
}

} // namespace

std::vector<Card> correction_cards(const Stage& stage, const model::Slide& slide) {
    const model::Correction* correction = find(stage.edition, slide);
    if (correction == nullptr || !correction->validity.holds(stage.now)) return {};
    if (fitting(correction->wrong, stage.fonts).empty() || fitting(correction->right, stage.fonts).empty()) return {};
    const Sheet blank = dress(stage, slide, age_footer(stage));
    for (const double scale : scales) {
        if (auto card = one(stage, *correction, blank, scaled(stage.grid.size, scale))) return {std::move(*card)};
    }
    return flow(stage, slide, age_footer(stage), pieces(stage, *correction, stage.grid.size, blank.room.width));
}

} // namespace siar::display
