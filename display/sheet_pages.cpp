// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/sheet_pages.hpp"

#include "display/print_palette.hpp"
#include "display/sheet_units.hpp"
#include "display/sheet_words.hpp"
#include "model/edition.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace siar::display {
namespace {

using privacy::Showable;

/// Lines that stand above everything on each page but the first, whose title is larger.
constexpr int header_lines = 2;
constexpr double header_line_height = 1.35;

/// White space above paragraphs and their heights.
int height_of(const std::vector<SheetLine>& lines) {
    int sum = 0;
    for (const SheetLine& line : lines)
        sum += line.block.height() + (sum > 0 ? line.before : 0);
    return sum;
}

/// A unit, or what of it stands on a page.
struct Portion {
    const SheetUnit* unit = nullptr;
    std::vector<SheetLine> lines{};
    bool first = true; ///< begins it
};
using Portions = std::vector<Portion>;

/// White space between units: as much as they ask for where a page has it, else down to this share of it.
constexpr double least_air = 0.65;

int pad(const SheetUnit& unit, const SheetGrid& grid) {
    return unit.boxed ? frame_pad(grid) : 0;
}

int height_of(const Portion& portion, const SheetGrid& grid) {
    const SheetUnit& unit = *portion.unit;
    int beside = unit.time ? unit.time->height() : 0;
    if (unit.mark) beside += voice_height(*unit.mark, grid) + (beside > 0 ? grid.gap : 0);
    return std::max(height_of(portion.lines) + 2 * pad(unit, grid), beside);
}

/// Says what stands on which page: as much as has room there at the least air.
class Paging {
public:
    Paging(const SheetGrid& grid, int room, const Fonts& fonts) : grid_(grid), room_(room), fonts_(fonts) {}

    std::vector<Portions> pages(const std::vector<SheetUnit>& units) {
        for (std::size_t i = 0; i < units.size(); ++i) {
            int height = height_of({&units[i], units[i].lines}, grid_);
            const int alone = height;
            for (std::size_t next = i + 1; next < units.size() && units[next].follows; ++next)
                height += above(units[next]) + height_of({&units[next], units[next].lines}, grid_);
            if (left(units[i]) < height) turn();
            if (left(units[i]) < alone)
                tear(units[i]);
            else
                put({&units[i], units[i].lines});
        }
        return std::move(pages_);
    }

private:
    bool fresh() const { return pages_.back().empty(); }
    static int above(const SheetUnit& unit) { return static_cast<int>(std::ceil(unit.before * least_air)); }
    int left(const SheetUnit& unit) const { return room_ - used_ - (fresh() ? 0 : above(unit)); }

    void turn() {
        if (fresh()) return;
        pages_.emplace_back();
        used_ = 0;
    }

    void put(Portion portion) {
        used_ = room_ - left(*portion.unit) + height_of(portion, grid_);
        pages_.back().push_back(std::move(portion));
    }

    /// What no page can hold, from a new page on: between paragraphs where that can be, else between lines.
    void tear(const SheetUnit& unit) {
        Portion here{&unit};
        const auto free = [&](const SheetLine& line) {
            return room_ - 2 * pad(unit, grid_) - height_of(here.lines) - (here.lines.empty() ? 0 : line.before);
        };
        const auto next_page = [&] {
            put(std::exchange(here, {&unit, unit.again, false}));
            turn();
        };
        for (SheetLine line : unit.lines) {
            if (here.lines.size() > unit.again.size() && free(line) < line.block.height()) next_page();
            while (free(line) < line.block.height()) {
                const int lines = std::max(1, lines_within(line.block, free(line)));
                SheetLine part = line;
                std::tie(part.block, line.block) = split_after(line.block, lines, fonts_);
                here.lines.push_back(std::move(part));
                if (line.block.lines() == 0) break;
                next_page();
            }
            if (line.block.lines() > 0) here.lines.push_back(std::move(line));
        }
        put(std::move(here));
    }

    const SheetGrid& grid_;
    int room_;
    const Fonts& fonts_;
    std::vector<Portions> pages_{1};
    int used_ = 0;
};

/// As few pages as can be, and about as much on each of them.
std::vector<Portions> even_pages(const std::vector<SheetUnit>& units, const SheetGrid& grid, int room,
                                 const Fonts& fonts) {
    std::vector<Portions> best = Paging(grid, room, fonts).pages(units);
    int too_low = room / 2;
    for (const SheetUnit& unit : units)
        too_low = std::max(too_low, height_of({&unit, unit.lines}, grid) - 1);
    while (room - too_low > grid.gap) {
        const int middle = (room + too_low) / 2;
        std::vector<Portions> pages = Paging(grid, middle, fonts).pages(units);
        const bool enough = pages.size() == best.size();
        (enough ? room : too_low) = middle;
        if (enough) best = std::move(pages);
    }
    return best;
}

/// Draws pages.
class Printing {
public:
    Printing(const model::Sheet& sheet, const SheetGrid& grid, const themes::Palette& palette, const Fonts& fonts)
        : sheet_(sheet), grid_(grid), palette_(palette), fonts_(fonts) {
        const Block number = fine(page_of(most_pages, most_pages), Weight::strong, Ink::ink, grid.safe.width);
        title_ = fine(sheet.title, Weight::text, Ink::grey_text, grid.safe.width - number.ink_width - 4 * grid.gap);
        if (title_.lines() > header_lines) title_ = split_after(title_, header_lines, fonts).first;
        banner_ = fine(model::demo_mark(), Weight::strong, Ink::caution, grid.safe.width - 2 * grid.gap);
        top_ = grid.safe.y + std::max(title_.height(), number.height()) + 4 * grid.gap;
        if (sheet.demo) top_ += banner_.height() + 4 * grid.gap;
    }

    /// What is left for portions.
    int room() const { return grid_.safe.bottom() - top_; }

    Page page(const Portions& portions, std::size_t index, std::size_t pages) {
        picture_ = {palette_, {}};
        head(index, pages);
        const double air = air_of(portions);
        int top = top_;
        for (const Portion& portion : portions) {
            if (&portion != &portions.front()) top += static_cast<int>(portion.unit->before * air);
            const int height = height_of(portion, grid_);
            if (portion.unit->at_foot) top = grid_.safe.bottom() - height;
            put(portion, top, height);
            top += height;
        }
        return {sheet_width_mm, sheet_height_mm, std::move(picture_)};
    }

private:
    static constexpr std::size_t most_pages = 888;

    Block fine(const Showable& words, Weight weight, Ink ink, int width) const {
        return set_block(
            paragraph({{fitting(words, fonts_), grid_.size.fine, weight, ink, Role::fine}}, header_line_height, fonts_),
            width, fonts_);
    }

    double air_of(const Portions& portions) const {
        int heights = 0;
        int asked = 0;
        for (const Portion& portion : portions) {
            heights += height_of(portion, grid_);
            if (&portion != &portions.front()) asked += portion.unit->before;
        }
        if (asked == 0) return 1;
        return std::clamp(static_cast<double>(room() - heights) / asked, least_air, 1.0);
    }

    void put(Layer layer) { picture_.layers.push_back(std::move(layer)); }
    void put(const Block& block, int x, int top) { put(Layer{block.text, block.at(x, top), 1}); }
    void put(std::vector<Layer> layers) {
        for (Layer& layer : layers)
            put(std::move(layer));
    }
    void box(const Rect& rect, Ink ink) { put(Layer{Shape{Shape::Kind::box, ink, 0}, rect, 1}); }

    void put(const Portion& portion, int top, int height) {
        const SheetUnit& unit = *portion.unit;
        const int edge = pad(unit, grid_);
        if (unit.boxed)
            put(frame_layers({unit.x, top, unit.width, height_of(portion.lines) + 2 * edge}, *unit.boxed,
                             grid_.stroke));
        put_beside(unit, top + edge, portion.first);
        if (unit.voice) put_bars(*unit.voice, top, height);
        int y = top + edge;
        for (const SheetLine& line : portion.lines) {
            if (&line != &portion.lines.front()) y += line.before;
            put_line(line, unit.x + edge + line.indent, y);
            y += line.block.height();
        }
    }

    void put_line(const SheetLine& line, int x, int y) {
        const int cap = line.block.text.cap;
        const int reach = cap / 3;
        const int left = x - 2 * grid_.gap;
        if (line.mark == SheetLine::Mark::edge)
            box({left, y - reach, grid_.stroke, line.block.height() + 2 * reach}, line.ink);
        if (line.mark == SheetLine::Mark::tick)
            put(frame_layers({left, y + line.block.rise, cap, cap}, line.ink, grid_.stroke));
        put(line.block, x, y);
    }

    void put_beside(const SheetUnit& unit, int top, bool first) {
        int y = top;
        if (unit.time && first) {
            put(*unit.time, grid_.safe.x, y);
            y += unit.time->height() + grid_.gap;
        }
        if (unit.mark) put(voice_layers(*unit.mark, *unit.voice, grid_, grid_.safe.x, y));
    }

    /// As many lines as the voice has for its number, down the side of what it reads; that of the first one is broad.
    void put_bars(int voice, int top, int height) {
        constexpr int most = 4;
        int x = grid_.text_x - 2 * grid_.gap;
        for (int i = 0; i < std::min(voice + 1, most); ++i) {
            box({x, top, voice == 0 ? 4 * grid_.stroke : grid_.stroke, height}, Ink::accent);
            x -= 5 * grid_.stroke;
        }
    }

    /// What every page bears.
    void head(std::size_t index, std::size_t pages) {
        const Rect& safe = grid_.safe;
        const Block number = fine(page_of(index + 1, pages), Weight::strong, Ink::ink, safe.width);
        put(number, safe.right() - number.ink_width, safe.y);
        if (index > 0) put(title_, safe.x, safe.y);
        if (!sheet_.demo) return;
        const int height = banner_.height() + 2 * grid_.gap;
        const int top = top_ - 4 * grid_.gap - height;
        put(frame_layers({safe.x, top, safe.width, height}, Ink::caution, grid_.stroke));
        put(banner_, safe.x + grid_.gap, top + grid_.gap);
    }

    const model::Sheet& sheet_;
    const SheetGrid& grid_;
    const themes::Palette& palette_;
    const Fonts& fonts_;
    Block title_;
    Block banner_;
    int top_ = 0; ///< where portions begin
    Picture picture_;
};

} // namespace

std::vector<Page> sheet_pages(const model::Sheet& sheet, const themes::Theme& theme, const Fonts& fonts) {
    const themes::Palette palette = printed(theme.palette);
    const SheetGrid grid = sheet_grid(sheet, theme, fonts);
    Printing printing(sheet, grid, palette, fonts);
    const std::vector<SheetUnit> units = sheet_units(sheet, grid, fonts);
    const std::vector<Portions> portions = even_pages(units, grid, printing.room(), fonts);
    std::vector<Page> pages;
    for (const Portions& one : portions)
        pages.push_back(printing.page(one, pages.size(), portions.size()));
    return pages;
}

} // namespace siar::display
