// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/tile_map.hpp"

#include <algorithm>
#include <iterator>

namespace siar::display {
namespace {

using privacy::Label;
using privacy::operator""_label;

/// The grid that holds all tiles, in an area.
struct Lattice {
    int first_column = 0;
    int first_row = 0;
    int columns = 1;
    int rows = 1;
    Rect area;
    int gap = 0;

    Rect place(const Tile& tile) const {
        const int column = tile.column - first_column;
        const int row = tile.row - first_row;
        const auto at = [this](int length, int count, int index) { return (length + gap) * index / count; };
        const int x = at(area.width, columns, column);
        const int y = at(area.height, rows, row);
        return {area.x + x, area.y + y, at(area.width, columns, column + 1) - gap - x,
                at(area.height, rows, row + 1) - gap - y};
    }
};

Lattice lattice_of(const std::vector<Tile>& tiles, const Rect& area, int gap) {
    const auto by_column = [](const Tile& a, const Tile& b) { return a.column < b.column; };
    const auto by_row = [](const Tile& a, const Tile& b) { return a.row < b.row; };
    const auto [left, right] = std::minmax_element(tiles.begin(), tiles.end(), by_column);
    const auto [top, bottom] = std::minmax_element(tiles.begin(), tiles.end(), by_row);
    Lattice out{left->column, top->row, right->column - left->column + 1, bottom->row - top->row + 1, area, gap};
    // A tile is never higher than it is broad, nor much flatter than half of that.
    const int width = area.width / out.columns;
    const int height = area.height / out.rows;
    if (height > width) out.area.height = width * out.rows;
    if (width > height * 5 / 2) out.area.width = height * 5 / 2 * out.columns;
    return out;
}

/// A tint and what is written on it; the more of the largest count, the darker.
struct Tint {
    Ink ground = Ink::tile_1;
    Ink words = Ink::on_tile_1;
};
Tint tint_of(std::int64_t count, std::int64_t most) {
    constexpr Tint tints[] = {{Ink::tile_1, Ink::on_tile_1},
                              {Ink::tile_2, Ink::on_tile_2},
                              {Ink::tile_3, Ink::on_tile_3},
                              {Ink::tile_4, Ink::on_tile_4}};
    if (most <= 0) return tints[0];
    constexpr std::int64_t steps = std::size(tints);
    return tints[std::clamp<std::int64_t>((count * steps - 1) / most, 0, steps - 1)];
}

std::int64_t most_of(const std::vector<Tile>& tiles) {
    std::int64_t most = 0;
    for (const Tile& tile : tiles)
        most = std::max(most, tile.count);
    return most;
}

Rect smaller(const Rect& rect, int by) {
    return {rect.x + by, rect.y + by, rect.width - 2 * by, rect.height - 2 * by};
}

Block line_of(const Stage& stage, const Label& words, Role role, int size, Weight weight, Ink ink) {
    const Text text = paragraph({run(stage, words, role, size, weight, ink)}, 1.2, stage.fonts);
    return set_block(text, natural_width(text, stage.fonts) + 2, stage.fonts);
}

} // namespace

bool put_named(Sheet& sheet, const Stage& stage, const std::vector<Tile>& tiles, const Rect& area, const Sizes& sizes,
               int group) {
    if (tiles.empty()) return false;
    const int gap = std::max(2, stage.grid.gap / 4);
    const Lattice lattice = lattice_of(tiles, area, gap);
    const int pad = sizes.fine / 4;
    const std::int64_t most = most_of(tiles);
    for (const Tile& tile : tiles) {
        const Rect place = lattice.place(tile);
        const Tint tint = tint_of(tile.count, most);
        const Ink ink = tint.words;
        const Block prefix = line_of(stage, "Kec."_label, Role::fine, sizes.fine, Weight::text, ink);
        const Block count = line_of(stage, Label::number(tile.count), Role::body, sizes.body, Weight::strong, ink);
        const Block name = line_of(stage, tile.name, Role::fine, sizes.fine, Weight::text, ink);
        const int inner = place.width - 2 * pad;
        const int height = count.height() + name.height() + 3 * pad;
        if (height > place.height || name.ink_width > inner || prefix.ink_width + count.ink_width + pad > inner)
            return false;
        const int enters = group + (tile.row - lattice.first_row) / 2;
        sheet.put(Shape{Shape::Kind::box, tint.ground, stage.grid.radius / 3}, place, enters);
        const int space = (place.height - count.height() - name.height()) / 3;
        const int base = place.y + space + count.height();
        sheet.put(prefix, place.x + pad, base - prefix.height(), enters);
        sheet.put(count, place.right() - pad - count.ink_width, base - count.height(), enters);
        sheet.put(name, place.x + pad, place.bottom() - space - name.height(), enters);
    }
    return true;
}

int put_marked(Sheet& sheet, const Stage& stage, const std::vector<Tile>& tiles, std::size_t first, std::size_t count,
               const Rect& area, const Sizes& sizes, int group) {
    const int gap = std::max(2, stage.grid.gap / 4);
    const Lattice lattice = lattice_of(tiles, area, gap);
    const std::int64_t most = most_of(tiles);
    const int frame = std::max(stage.grid.line, gap * 2 / 3);
    std::vector<Block> numbers;
    bool fit = true;
    for (std::size_t i = first; i < first + count; ++i) {
        const Rect place = lattice.place(tiles[i]);
        numbers.push_back(line_of(stage, Label::number(tiles[i].count), Role::body, sizes.body, Weight::strong,
                                  tint_of(tiles[i].count, most).words));
        fit = fit && numbers.back().ink_width + 2 * frame <= place.width &&
              numbers.back().height() + 2 * gap <= place.height;
    }
    for (std::size_t i = 0; i < tiles.size(); ++i) {
        const Rect place = lattice.place(tiles[i]);
        const bool marked = i >= first && i < first + count;
        const int radius = stage.grid.radius / 3;
        if (marked) sheet.put(Shape{Shape::Kind::box, Ink::ink, radius}, place, group);
        // A frame alone is lost around a dark tile: where no number stands, a white line sets it off.
        if (marked && !fit) sheet.put(Shape{Shape::Kind::box, Ink::paper, radius}, smaller(place, frame), group);
        const int inset = !marked ? 0 : fit ? frame : 2 * frame;
        sheet.put(Shape{Shape::Kind::box, tint_of(tiles[i].count, most).ground, radius}, smaller(place, inset), group);
        if (!marked || !fit) continue;
        const Block& number = numbers[i - first];
        sheet.put(number, place.x + (place.width - number.ink_width) / 2,
                  place.y + (place.height - number.height()) / 2, group);
    }
    return lattice.area.bottom();
}

} // namespace siar::display
