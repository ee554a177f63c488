// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/panel.hpp"

#include <algorithm>

namespace siar::display {
namespace {

using privacy::Showable;
using privacy::operator""_label;

/// The panel with figures of at most `most` pixels.
std::optional<Panel> panel_of(const Stage& stage, const std::vector<Figure>& figures, const Sizes& sizes, int width,
                              bool band, int most) {
    Panel panel;
    panel.band = band;
    panel.width = width;
    panel.pad = stage.grid.gap * 2;
    panel.gap = std::max(stage.grid.gap, sizes.fine * 3 / 5);
    const int inner = width - 2 * panel.pad;
    const int columns = band ? std::max(static_cast<int>(figures.size()), 1) : 1;
    const int column = (inner - (columns - 1) * stage.grid.gap) / columns;
    for (const Figure& figure : figures) {
        const Text amount = paragraph({run(stage, figure.number, Role::key, sizes.key, Weight::strong, Ink::on_accent),
                                       run(stage, Showable("\u00A0"_label) + figure.unit, Role::body, sizes.body,
                                           Weight::strong, Ink::on_accent)},
                                      1.1, stage.fonts);
        const int free = columns > 1 ? column - stage.grid.gap : column;
        const Bounds bounds{free, 4 * sizes.key, 1, sizes.key, most};
        const std::optional<Block> set = largest(amount, bounds, 1.1, stage.fonts);
        Block caption =
            running(stage, {run(stage, figure.caption, Role::fine, sizes.fine, Weight::text, Ink::on_accent)}, free);
        if (!set || caption.broken) return std::nullopt;
        panel.columns.push_back({std::move(caption), *set});
    }
    return panel;
}

/// The type size of the smallest figure.
int smallest(const Panel& panel, int most) {
    for (const Panel::Column& column : panel.columns)
        most = std::min(most, column.amount.text.runs.front().size);
    return most;
}

} // namespace

int Panel::amount_height() const {
    int most = 0;
    for (const Column& column : columns)
        most = std::max(most, column.amount.height());
    return most;
}

int Panel::height() const {
    int sum = 0;
    for (const Column& column : columns) {
        const int one = column.caption.height() + gap + (band ? amount_height() : column.amount.height());
        sum = band ? std::max(sum, one) : sum + one + (sum > 0 ? 2 * gap : 0);
    }
    return sum + 2 * pad;
}

std::optional<Panel> panel(const Stage& stage, const std::vector<Figure>& figures, const Sizes& sizes, const Rect& room,
                           bool band) {
    for (const int percent : {150, 125, 100}) {
        const int most = sizes.key * percent / 100;
        auto panel = panel_of(stage, figures, sizes, room.width, band, most);
        // No figure is to look more than another.
        if (panel) panel = panel_of(stage, figures, sizes, room.width, band, smallest(*panel, most));
        if (panel && panel->height() <= room.height) return panel;
    }
    return std::nullopt;
}

void put(Sheet& sheet, const Stage& stage, const Panel& panel, const Rect& ground, int group) {
    sheet.put(Shape{Shape::Kind::box, Ink::accent, stage.grid.radius}, ground, group);
    const int columns = panel.band ? std::max(static_cast<int>(panel.columns.size()), 1) : 1;
    const int column = (ground.width - 2 * panel.pad + stage.grid.gap) / columns;
    int x = ground.x + panel.pad;
    int top = ground.y + panel.pad;
    for (const Panel::Column& figure : panel.columns) {
        if (panel.band) { // figures and the last lines of captions stand on one line each, whatever they need
            const int under = ground.bottom() - panel.pad - panel.amount_height() - panel.gap;
            sheet.put(figure.caption, x, under - figure.caption.height(), group);
            sheet.put(figure.amount, x, ground.bottom() - panel.pad - figure.amount.height(), group);
            x += column;
        } else {
            const int under = sheet.put(figure.caption, x, top, group) + panel.gap;
            top = sheet.put(figure.amount, x, under, group) + 2 * panel.gap;
        }
    }
}

} // namespace siar::display
