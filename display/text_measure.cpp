// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/text_measure.hpp"

#include "display/pango_text.hpp"
#include "display/ties.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <cmath>

namespace siar::display {
namespace {

using privacy::Showable;
using privacy::operator""_label;

/// Wide enough for any line, well within Pango's integers.
constexpr int endless = 500'000;

/// Aksara Jawa bears marks above and writes letters below the line, in type sizes.
constexpr double aksara_line_height = 2.0;

bool has_aksara(std::string_view words) {
    for (const text::CodePoint& c : text::CodePoints(words))
        if (c.value >= U'\uA980' && c.value <= U'\uA9DF') return true;
    return false;
}

int ceil_pixels(int units) {
    return (units + PANGO_SCALE - 1) / PANGO_SCALE;
}

constexpr std::string_view soft_border = "\u200B"; ///< zero width: here a long word may be broken

/// True where a line that ends with this text does not break a word.
bool may_end_line(std::string_view text) {
    const char last = text.back();
    return last == ' ' || last == '-' || last == '/' || text.ends_with("–") || text.ends_with(soft_border);
}

void read_lines(Block& block, PangoLayout* layout) {
    const std::string all = joined(block.text);
    block.line_starts.clear();
    block.ink_width = 0;
    block.broken = false;
    const int count = pango_layout_get_line_count(layout);
    for (int i = 0; i < count; ++i) {
        PangoLayoutLine* line = pango_layout_get_line_readonly(layout, i);
        PangoRectangle ink;
        PangoRectangle logical;
        pango_layout_line_get_extents(line, &ink, &logical);
        block.ink_width = std::max(block.ink_width, ceil_pixels(logical.width));
        const auto start = static_cast<std::size_t>(line->start_index);
        if (i == 0) {
            // Letters with ascenders, too, stand a little higher than capitals.
            const int above = ceil_pixels(-ink.y) - block.text.cap;
            block.rise = block.text.face == Face::words && above > block.text.cap / 4 ? above : 0;
        }
        if (i + 1 == count) block.hang = std::max(0, ceil_pixels(ink.y + ink.height) - block.text.cap / 3);
        if (i > 0 && start > 0 && start < all.size()) {
            block.broken = block.broken || !may_end_line(std::string_view(all).substr(0, start));
        }
        block.line_starts.push_back(start);
    }
    if (all.empty()) block.line_starts.clear();
}

std::vector<Run> grown(const std::vector<Run>& runs, int first_size) {
    std::vector<Run> out = runs;
    const double factor = static_cast<double>(first_size) / runs.front().size;
    for (Run& run : out)
        run.size = static_cast<int>(std::ceil(run.size * factor));
    return out;
}

/// The runs without the ties of these places, of the first on.
std::vector<Run> untied(const std::vector<Run>& runs, const std::string& all, const std::vector<Joint>& places) {
    std::vector<Run> out;
    std::size_t from = 0;
    const auto keep = [&](std::size_t end) {
        for (Run& run : part(runs, from, end))
            out.push_back(std::move(run));
    };
    for (const Joint& place : places) {
        keep(place.at);
        for (Run& run : part(runs, place.at, place.end())) {
            if (!place.space) continue;
            run.text = Showable(" "_label);
            out.push_back(std::move(run));
        }
        from = place.end();
    }
    keep(all.size());
    return out;
}

/// Takes away the ties, at least as strong as `least`, that hold together what is wider than a line; true where there
/// were any.
bool loosen(Text& text, Tie least, int width, const Fonts& fonts) {
    const std::string all = joined(text);
    std::vector<Joint> places;
    for (const Chain& chain : chains(all, least)) {
        const auto joint = [&](const Joint& one) { return one.at < chain.end && one.end() > chain.begin; };
        Text alone = text;
        alone.runs = part(text.runs, chain.begin, chain.end);
        if (natural_width(alone, fonts) <= width) continue;
        for (const Joint& one : joints(all))
            if (one.size > 0 && one.tie == least && joint(one) && all[one.at] != ' ') places.push_back(one);
    }
    text.runs = untied(text.runs, all, places);
    return !places.empty();
}

} // namespace

std::vector<Run> part(const std::vector<Run>& runs, std::size_t from, std::size_t to) {
    std::vector<Run> out;
    std::size_t begin = 0;
    for (const Run& run : runs) {
        const std::size_t end = begin + run.text.str().size();
        const std::size_t first = std::max(from, begin);
        const std::size_t last = std::min(to, end);
        if (first < last) {
            Run piece = run;
            piece.text = run.text.part(first - begin, last - first);
            out.push_back(std::move(piece));
        }
        begin = end;
    }
    return out;
}

Text paragraph(std::vector<Run> runs, double line_height, const Fonts& fonts, Face face) {
    Text text;
    text.runs = std::move(runs);
    text.face = face;
    int size = 0;
    for (const Run& run : text.runs)
        size = std::max(size, run.size);
    const bool tall =
        std::any_of(text.runs.begin(), text.runs.end(), [](const Run& run) { return has_aksara(run.text.view()); });
    const double lines_apart = face == Face::words && tall ? std::max(line_height, aksara_line_height) : line_height;
    text.pitch = static_cast<int>(std::lround(size * lines_apart));
    text.cap = static_cast<int>(std::lround(size * fonts.cap_height(face)));
    return text;
}

Block set_block(Text text, int width, const Fonts& fonts) {
    Block block;
    block.text = std::move(text);
    block.width = width;
    read_lines(block, set_text(block.text, width, fonts, nullptr).get());
    if (!block.broken) return block;
    block.loosened = loosen(block.text, Tie::loose, width, fonts);
    const bool parted = loosen(block.text, Tie::firm, width, fonts);
    if (block.loosened || parted) read_lines(block, set_text(block.text, width, fonts, nullptr).get());
    block.parted = parted && !block.broken;
    block.broken = block.broken || parted;
    return block;
}

Block set_balanced(Text text, int width, const Fonts& fonts) {
    Block block = set_block(std::move(text), width, fonts);
    if (block.lines() < 2 || block.broken) return block;
    const auto layout = set_text(block.text, width, fonts, nullptr);
    int too_narrow = width / 2;
    int enough = width;
    while (enough - too_narrow > 4) {
        const int middle = (enough + too_narrow) / 2;
        pango_layout_set_width(layout.get(), middle * PANGO_SCALE);
        Block narrower = block;
        read_lines(narrower, layout.get());
        (narrower.lines() == block.lines() && !narrower.broken ? enough : too_narrow) = middle;
    }
    pango_layout_set_width(layout.get(), enough * PANGO_SCALE);
    block.width = enough;
    read_lines(block, layout.get());
    return block;
}

std::optional<Block> largest(const Text& text, const Bounds& bounds, double line_height, const Fonts& fonts) {
    const auto setting = [&](int size) -> std::optional<Block> {
        Text larger = paragraph(grown(text.runs, size), line_height, fonts, text.face);
        larger.align = text.align;
        larger.tabular = text.tabular;
        Block block = set_block(std::move(larger), bounds.width, fonts);
        const bool fits = !block.broken && block.lines() <= bounds.lines && block.height() <= bounds.height &&
                          block.ink_width <= bounds.width;
        if (!fits) return std::nullopt;
        return block;
    };
    std::optional<Block> best = setting(bounds.least);
    if (!best) return std::nullopt;
    int fits = bounds.least;
    int too_large = bounds.most + 1;
    while (too_large - fits > 1) {
        const int middle = (fits + too_large) / 2;
        if (std::optional<Block> block = setting(middle)) {
            fits = middle;
            best = std::move(block);
        } else {
            too_large = middle;
        }
    }
    // Evened lines may bring a word with marks that hang deep into the last one.
    Block balanced = set_balanced(best->text, bounds.width, fonts);
    return balanced.height() <= bounds.height ? std::optional(std::move(balanced)) : best;
}

int lines_within(const Block& block, int height) {
    height -= block.rise + block.hang; // marks of aksara Jawa, of whatever line
    if (height < block.text.cap) return 0;
    return std::min(block.lines(), (height - block.text.cap) / block.text.pitch + 1);
}

std::pair<Block, Block> split_after(const Block& block, int lines, const Fonts& fonts) {
    const std::size_t end = joined(block.text).size();
    const std::size_t border =
        lines < block.lines() ? block.line_starts[static_cast<std::size_t>(std::max(lines, 0))] : end;
    Text head = block.text;
    head.runs = part(block.text.runs, 0, border);
    Text tail = block.text;
    tail.runs = part(block.text.runs, border, end);
    return {set_block(std::move(head), block.width, fonts), set_block(std::move(tail), block.width, fonts)};
}

int natural_width(const Text& text, const Fonts& fonts) {
    return set_block(text, endless, fonts).ink_width;
}

int unknown_glyphs(const Text& text, const Fonts& fonts) {
    return pango_layout_get_unknown_glyphs_count(set_text(text, endless, fonts, nullptr).get());
}

} // namespace siar::display
