// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/plot.hpp"

#include <algorithm>
#include <cmath>

namespace siar::display {
namespace {

Block words_of(const Stage& stage, const privacy::Showable& words, int size, Align align) {
    Text text = paragraph({run(stage, words, Role::fine, size, Weight::text, Ink::grey_text)}, 1.3, stage.fonts);
    text.align = align;
    return set_block(text, natural_width(text, stage.fonts) + 2, stage.fonts);
}

} // namespace

int least_height(const Sizes& sizes) {
    return sizes.fine * 5;
}

bool put(Sheet& sheet, const Stage& stage, const Plot& plot, const Rect& area, const Sizes& sizes, int group) {
    if (plot.points.empty() || plot.top <= 0 || area.height < least_height(sizes)) return false;
    const Block above = words_of(stage, plot.top_words, sizes.fine, Align::left);
    const Block first = words_of(stage, plot.first_words, sizes.fine, Align::left);
    const Block last = words_of(stage, plot.last_words, sizes.fine, Align::right);
    const Block middle = words_of(stage, plot.middle_words, sizes.fine, Align::left);
    const int away = sizes.fine / 3;
    const bool both = first.width + last.width + sizes.fine <= area.width;
    if (above.width > area.width || last.width > area.width) return false;

    const int line = std::max({2, stage.grid.line, sizes.fine / 20});
    const int roof = area.y + above.height() + away;
    const int ground = area.bottom() - std::max(first.height(), last.height()) - sizes.fine * 2 / 3;
    sheet.put(above, area.x, area.y, group);
    sheet.put(Shape{Shape::Kind::box, Ink::grey_line, 0}, {area.x, roof, area.width, line}, group);
    const int count = static_cast<int>(plot.points.size());
    const auto left_of = [&](int index) { return area.x + area.width * index / count; };
    const auto y_of = [&](double value) {
        return ground - static_cast<int>(std::lround(value / plot.top * (ground - roof)));
    };
    for (int i = 0; i < count; ++i) {
        const Plot::Point& point = plot.points[static_cast<std::size_t>(i)];
        const int slot = left_of(i + 1) - left_of(i);
        const int space = std::max(1, slot / 10);
        const int enters = group + i * 3 / count; // all of them in three steps
        if (point.column && *point.column > 0) {
            const int inset = point.stroke ? slot / 4 : slot / 6;
            const int y = std::min(y_of(*point.column), ground - line);
            const Rect box{left_of(i) + inset, y, std::max(2, slot - 2 * inset), ground - y};
            sheet.put(Shape{Shape::Kind::box, point.highlighted ? Ink::accent : Ink::tile_3, 0}, box, enters);
        }
        if (!point.column && !point.stroke) { // not known is not nothing
            const int wide = std::clamp(sizes.fine * 3 / 4, 2, std::max(2, slot / 2));
            const int thick = std::max(line, sizes.fine / 8);
            const Rect dash{left_of(i) + (slot - wide) / 2, ground - sizes.fine * 2 / 5 - thick, wide, thick};
            sheet.put(Shape{Shape::Kind::box, Ink::grey_mark, 0}, dash, enters);
        }
        if (point.stroke) {
            const int thick = std::max(line * 2, sizes.fine / 10);
            const Rect box{left_of(i) + space, y_of(*point.stroke) - thick / 2, slot - 2 * space, thick};
            sheet.put(Shape{Shape::Kind::box, Ink::ink, 0}, box, enters);
        }
    }
    sheet.put(Shape{Shape::Kind::box, Ink::grey_mark, 0}, {area.x, ground, area.width, line}, group);
    const int under = area.bottom() - std::max(first.height(), last.height());
    if (both) sheet.put(first, area.x, under, group);
    const int middle_x = area.x + (area.width - middle.width) / 2;
    const bool free = middle_x >= area.x + first.width + sizes.fine &&
                      middle_x + middle.width + sizes.fine <= area.right() - last.width;
    if (both && middle.lines() > 0 && free) sheet.put(middle, middle_x, under, group);
    sheet.put(last, area.right() - last.width, under, group);
    return true;
}

double round_up(double value) {
    if (value <= 0) return 0;
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    for (const double step : {1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0})
        if (step * power >= value - 1e-9) return step * power;
    return 10 * power;
}

} // namespace siar::display
