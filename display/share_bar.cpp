// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/share_bar.hpp"

#include <algorithm>
#include <cmath>

namespace siar::display {
namespace {

struct Segment {
    const SharePart* part = nullptr;
    int left = 0;
    int right = 0;
    int middle() const { return (left + right) / 2; }
};

Block name_of(const Stage& stage, const SharePart& part, const Sizes& sizes, Ink ink) {
    const Text text = paragraph({run(stage, part.words, Role::fine, sizes.fine, Weight::text, ink)}, 1.3, stage.fonts);
    return set_block(text, natural_width(text, stage.fonts) + 2, stage.fonts);
}

} // namespace

std::optional<ShareBar> share_bar(const Stage& stage, const std::vector<SharePart>& parts, std::int64_t whole,
                                  const Sizes& sizes, int width) {
    ShareBar bar;
    bar.width = width;
    bar.bar_height = sizes.fine * 3 / 2;
    bar.chart.radius = bar.bar_height / 4;
    bar.line = std::max({2, stage.theme.form.least_stroke, sizes.fine / 18});
    std::vector<Segment> outside;
    std::int64_t sum = 0;
    const auto pixel_at = [&](std::int64_t count) {
        return static_cast<int>(std::lround(static_cast<double>(count) / static_cast<double>(whole) * width));
    };
    for (const SharePart& part : parts) {
        if (part.count <= 0 || whole <= 0) continue;
        bar.chart.parts.push_back({static_cast<double>(part.count) / static_cast<double>(whole), part.ink});
        const Segment segment{&part, pixel_at(sum), pixel_at(sum + part.count)};
        sum += part.count;
        Block inside = name_of(stage, part, sizes, part.on);
        if (inside.width + sizes.fine <= segment.right - segment.left) {
            const int top = (bar.bar_height - inside.height()) / 2;
            bar.names.push_back({std::move(inside), segment.left + sizes.fine / 2, top, -1});
        } else {
            outside.push_back(segment);
        }
    }
    // A name goes to the side of its tick where it has room; those to the left come first, from left to right, so
    // that no tick crosses a name.
    const int pitch = sizes.fine * 3 / 2;
    int top = bar.bar_height + sizes.fine * 3 / 4;
    const auto add = [&](const Segment& segment, bool leftwards) {
        Block block = name_of(stage, *segment.part, sizes, Ink::ink);
        const int away = sizes.fine / 3;
        const int x = leftwards ? segment.middle() - away - block.width : segment.middle() + away;
        const bool fits = x >= 0 && x + block.width <= width;
        bar.names.push_back({std::move(block), x, top, segment.middle()});
        top += pitch;
        return fits;
    };
    bool fits = true;
    for (const Segment& segment : outside) {
        if (segment.middle() > width / 2) fits = add(segment, true) && fits;
    }
    for (auto segment = outside.rbegin(); segment != outside.rend(); ++segment) {
        if (segment->middle() <= width / 2) fits = add(*segment, false) && fits;
    }
    if (!fits) return std::nullopt;
    bar.height = outside.empty() ? bar.bar_height : top - pitch + bar.names.back().block.height();
    return bar;
}

void put(Sheet& sheet, const ShareBar& bar, int x, int y, int group) {
    sheet.put(bar.chart, {x, y, bar.width, bar.bar_height}, group);
    for (const ShareBar::Name& name : bar.names) {
        if (name.tick >= 0) {
            const int end = name.top + name.block.height() / 2;
            sheet.put(Shape{Shape::Kind::box, Ink::grey_mark, 0},
                      {x + name.tick - bar.line / 2, y + bar.bar_height, bar.line, end - bar.bar_height}, group);
        }
        sheet.put(name.block, x + name.x, y + name.top, group);
    }
}

} // namespace siar::display
