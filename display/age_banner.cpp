// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/age_banner.hpp"

#include "display/shift.hpp"
#include "display/wording.hpp"

namespace siar::display {
namespace {

/// The words in one line where they fit, with the month's short name where that makes them fit.
Block banner_words(const Stage& stage) {
    const auto block = [&](bool short_month) {
        const auto words = data_age(stage.edition, stage.now, stage.time_is_known, short_month).words;
        // Letters as large as these need the contrast of large ones, which is all that white on caution promises.
        return heading(stage, {run(stage, words, Role::fine, stage.grid.size.body, Weight::strong, Ink::on_caution)},
                       stage.grid.safe.width);
    };
    Block full = block(false);
    if (full.lines() <= 1) return full;
    Block brief = block(true);
    return brief.lines() <= 1 ? brief : full;
}

int pad_of(const Block& words) {
    return words.text.cap * 2 / 3;
}

} // namespace

Grid with_banner(const Stage& stage) {
    Grid grid = stage.grid;
    if (data_age(stage.edition, stage.now, stage.time_is_known).step != model::DataAge::stale) return grid;
    const Block words = banner_words(stage);
    const int top = grid.safe.bottom() - words.height() - pad_of(words);
    grid.banner = {0, top, grid.screen.width, grid.screen.height - top};
    grid.screen.height = top;
    grid.safe.height = top - grid.gap - grid.safe.y;
    return grid;
}

void put_banner(Sheet& sheet, const Stage& stage) {
    const Rect& room = stage.grid.banner;
    if (room.empty()) return;
    // Where the picture shifts a little, paper must not show beside it.
    const Rect band{room.x - most_shift, room.y, room.width + 2 * most_shift, room.height + most_shift};
    sheet.put(Shape{Shape::Kind::box, Ink::caution, 0}, band, Placed::standing);
    const Block words = banner_words(stage);
    sheet.put(words, stage.grid.safe.x, room.y + pad_of(words), Placed::standing);
}

} // namespace siar::display
