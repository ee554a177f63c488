// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/fonts.hpp"
#include "display/picture.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace siar::display {

/// A paragraph set in lines: what a layout reckons with. Distances between blocks are optical: from the baseline of
/// the last line to the top of the next capitals.
struct Block {
    Text text;
    int width = 0;                        ///< at which it is wrapped
    int ink_width = 0;                    ///< of its longest line
    std::vector<std::size_t> line_starts; ///< bytes of the runs' joined text
    bool broken = false;                  ///< a word had to be broken in its middle, or a firm tie had to give way
    bool parted = false;                  ///< broken, but only a tie: every word is whole
    bool loosened = false;                ///< a loose tie gave way: what it ties is wider than a line
    int rise = 0; ///< how far marks of the first line stand higher than letters do (aksara Jawa)
    int hang = 0; ///< and those of the last line hang deeper

    int lines() const { return static_cast<int>(line_starts.size()); }
    /// From the top of the first capitals, or of marks above them, to the last baseline, or to marks that hang below
    /// it.
    int height() const { return line_starts.empty() ? 0 : rise + (lines() - 1) * text.pitch + text.cap + hang; }
    /// The rectangle of a Text layer whose first capitals, or the marks above them, begin at (x, top).
    Rect at(int x, int top) const { return {x, top + rise - (text.pitch - text.cap) / 2, width, lines() * text.pitch}; }
};

/// The runs as a paragraph with lines `line_height` type sizes of its largest run apart.
Text paragraph(std::vector<Run> runs, double line_height, const Fonts& fonts, Face face = Face::words);

/// The paragraph set in lines of at most `width` pixels; ties that would break a word give way (ties.hpp).
Block set_block(Text text, int width, const Fonts& fonts);
/// The same, narrowed as far as it keeps its number of lines: lines of like length, no single word at the end.
Block set_balanced(Text text, int width, const Fonts& fonts);

/// What a search for a type size keeps to.
struct Bounds {
    int width = 0;
    int height = 0; ///< optical
    int lines = 3;
    int least = 0; ///< type size of the first run
    int most = 0;
};
/// The largest setting, all runs grown in proportion, that keeps to the bounds without breaking a word; nothing where
/// none does.
std::optional<Block> largest(const Text& text, const Bounds& bounds, double line_height, const Fonts& fonts);

/// How many of the block's first lines fit into an optical height.
int lines_within(const Block& block, int height);

/// The block's lines [0, lines) and the rest, each a block of its own.
std::pair<Block, Block> split_after(const Block& block, int lines, const Fonts& fonts);

/// The runs of bytes [from, to) of their joined text.
std::vector<Run> part(const std::vector<Run>& runs, std::size_t from, std::size_t to);

/// Width in pixels of the text on one line.
int natural_width(const Text& text, const Fonts& fonts);

/// Number of characters that no font can draw; 0 for text that went through fitting().
int unknown_glyphs(const Text& text, const Fonts& fonts);

/// The text without characters that no font has, with no-break spaces between a number and its word, before a year and
/// after short forms such as "Kec.", and with borders after the dots of a web address. Doing it twice changes nothing.
privacy::Showable fitting(const privacy::Showable& text, const Fonts& fonts);

} // namespace siar::display
