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

const model::Correction* find(const model::Edition& edition, const model::Slide& slide) {
    for (const model::Correction& correction : edition.corrections) {
        if (slide.item && correction.item == *slide.item) return &correction;
    }
    return nullptr;
}

/// Which complaint or figure it is about, quietly.
Showable about(const model::Correction& correction) {
    if (correction.place.empty()) return correction.category_name;
    return correction.category_name + ", "_label + correction.place;
}

/// A correction in words for one width.
struct Words {
    const Stage& stage;
    const model::Correction& correction;
    Sizes sizes;
    int width;

    Block quiet(const Showable& text, Role role, int size) const {
        return running(stage, {run(stage, text, role, size, Weight::text, Ink::grey_text)}, width);
    }
    Block right(Role role, int size) const {
        return heading(stage, {run(stage, correction.right, role, size, Weight::strong)}, width);
    }
    Run title(Role role, int size, Ink ink) const { return run(stage, "Ralat"_label, role, size, Weight::strong, ink); }

    Piece head() const {
        const Block block = heading(stage, {title(Role::key, sizes.key, Ink::caution)}, width);
        return {{block, quiet(about(correction), Role::body, sizes.body)}, 0, sizes.key / 3};
    }
    /// The same on one line.
    Piece brief_head() const {
        const Showable of_what = Showable(": "_label) + about(correction);
        return {{running(stage,
                         {title(Role::fine, sizes.body, Ink::caution),
                          run(stage, of_what, Role::body, sizes.body, Weight::text, Ink::grey_text)},
                         width)},
                0,
                0};
    }
    Piece what_was_wrong() const {
        return {{quiet("Yang kami tayangkan salah:"_label, Role::body, sizes.body),
                 running(stage, {run(stage, correction.wrong, Role::body, sizes.body)}, width)},
                sizes.key * 3 / 4,
                sizes.key / 4};
    }
    Piece what_is_right(Role role, int size) const {
        return {
            {quiet("Yang benar:"_label, Role::body, sizes.body), right(role, size)}, sizes.key * 3 / 4, sizes.key / 4};
    }
    /// The same as large as it stands whole under the head: half of it would be another wrong sentence.
    Piece what_is_right_within(int height) const {
        const Piece large = what_is_right(Role::key, sizes.key);
        if (large.height() <= height) return large;
        const Piece small = what_is_right(Role::body, sizes.body * 5 / 4);
        return small.height() <= height ? small : what_is_right(Role::body, sizes.body);
    }
    Piece apology() const {
        return {{quiet("Kami mohon maaf atas kekeliruan ini."_label, Role::fine, sizes.fine)}, sizes.key * 3 / 4, 0};
    }

    /// What was wrong before what is right; the right one is to stay in mind, so it stands larger.
    std::vector<Piece> whole() const {
        return {head(), what_was_wrong(), what_is_right(Role::key, sizes.key), apology()};
    }
    /// The same in less room, `gap` apart.
    std::vector<Piece> brief(int gap) const {
        const Block wrong = running(stage,
                                    {run(stage, "Salah: "_label, Role::body, sizes.body, Weight::text, Ink::grey_text),
                                     run(stage, correction.wrong, Role::body, sizes.body)},
                                    width);
        return {brief_head(),
                {{wrong}, gap, 0},
                {{quiet("Yang benar:"_label, Role::body, sizes.body), right(Role::key, sizes.key)},
                 gap,
                 sizes.body * 3 / 5}};
    }
    /// On several cards the first says what is right: nobody is to see only what was wrong.
    std::vector<Piece> torn(int height) const {
        const Piece right = what_is_right_within(height - brief_head().height() - sizes.key * 3 / 4);
        return {brief_head(), right, what_was_wrong(), apology()};
    }
};

/// Whether an icon of this side may stand at the right end of a head of two lines: it reaches down to the second.
bool is_free(const Piece& head, int width, int side) {
    return head.blocks.size() > 1 && std::all_of(head.blocks.begin(), head.blocks.end(), [&](const Block& block) {
               return block.ink_width + side * 3 / 2 <= width;
           });
}

/// All on one card, with the icon at the right end of the first line where that is free; larger sizes only where white
/// space is left.
std::optional<Card> one(const Sizes& least, const Sizes& sizes, Sheet sheet, const std::vector<Piece>& text) {
    const Rect& room = sheet.room;
    const int most = sizes == least ? room.height : room.height * 9 / 10;
    const int height = stacked_height(text);
    if (height > most || broken(text)) return std::nullopt;
    const int top = room.y + (room.height - height) / 3;
    stack(sheet, text, room.x, top, 0);
    const int side = sizes.key * 3 / 2;
    if (is_free(text.front(), room.width, side))
        sheet.put(Icon{"triangle-alert", Ink::caution}, {room.right() - side, top - side / 8, side, side}, 0);
    return std::move(sheet.card);
}

} // namespace

std::vector<Card> correction_cards(const Stage& stage, const model::Slide& slide) {
    const model::Correction* correction = find(stage.edition, slide);
    if (correction == nullptr || !correction->validity.holds(stage.now)) return {};
    if (fitting(correction->wrong, stage.fonts).empty() || fitting(correction->right, stage.fonts).empty()) return {};
    const Sheet blank = dress(stage, slide, age_footer(stage));
    const Sizes& least = stage.grid.size;
    const auto whole = [&](const Sizes& sizes) {
        return one(least, sizes, blank, Words{stage, *correction, sizes, blank.room.width}.whole());
    };
    const auto brief = [&](const Sizes& sizes) {
        const Words words{stage, *correction, sizes, blank.room.width};
        auto card = one(least, sizes, blank, words.brief(sizes.key / 2));
        return card ? card : one(least, sizes, blank, words.brief(sizes.body / 2));
    };
    if (auto card = in_largest_sizes(least, scales.front(), whole)) return {std::move(*card)};
    if (auto card = in_largest_sizes(least, scales.front(), brief)) return {std::move(*card)};
    const Words words{stage, *correction, least, blank.room.width};
    return flow(stage, slide, age_footer(stage), words.torn(blank.room.height), words.brief_head());
}

} // namespace siar::display
