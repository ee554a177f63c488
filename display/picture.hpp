// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/digest.hpp"
#include "privacy/showable.hpp"
#include "themes/theme.hpp"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace siar::display {

/// A rectangle of whole pixels; x grows to the right, y downwards.
struct Rect {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    int right() const { return x + width; }
    int bottom() const { return y + height; }
    bool empty() const { return width <= 0 || height <= 0; }
    friend bool operator==(const Rect&, const Rect&) = default;
};
/// What both cover; empty() where they do not meet.
Rect intersection(const Rect& a, const Rect& b);
/// The smallest rectangle that covers both; an empty one does not count.
Rect covering(const Rect& a, const Rect& b);
/// True when nothing of `inner` lies outside `outer`.
bool contains(const Rect& outer, const Rect& inner);

/// What a colour is for; the theme's palette says which colour that is.
enum class Ink : std::uint8_t {
    paper,
    ink,
    grey_text,
    grey_mark,
    grey_line,
    accent,
    on_accent,
    on_accent_quiet,
    positive,
    caution,
    on_caution,
    pattern,
    panel,
    tile_1, ///< four tints of the accent, the palest first; text on each is on_tile_1 and so on
    tile_2,
    tile_3,
    tile_4,
    on_tile_1,
    on_tile_2,
    on_tile_3,
    on_tile_4
};
themes::Rgb colour(const themes::Palette& palette, Ink ink);

enum class Weight : std::uint8_t { text, strong };
enum class Align : std::uint8_t { left, right };
/// Which of the theme's families: the one for words, or the one for aksara Jawa.
enum class Face : std::uint8_t { words, native };

/// How far away a text must be readable: what names things and may be read from near, what is read, what is seen first
/// (status, number, place, headline). Each has its least capital height per metre of viewing distance.
enum class Role : std::uint8_t { fine, body, key };

/// A piece of text in one look; `size` is the type size (em) in pixels.
struct Run {
    privacy::Showable text;
    int size = 0;
    Weight weight = Weight::text;
    Ink ink = Ink::ink;
    Role role = Role::body;
    friend bool operator==(const Run&, const Run&) = default;
};

/// One paragraph, wrapped at the width of its rectangle. Line i (from 0) has its box at i * pitch below the top of the
/// rectangle and its capitals, `cap` pixels high in the largest run, centred in that box.
struct Text {
    std::vector<Run> runs;
    int pitch = 0;
    int cap = 0;
    Align align = Align::left;
    Face face = Face::words;
    bool tabular = false; ///< figures of one width, for clocks and columns
    friend bool operator==(const Text&, const Text&) = default;
};

/// A filled rectangle with round corners (`radius` 0: sharp; it also serves as a line), or the kawung pattern.
struct Shape {
    enum class Kind : std::uint8_t { box, kawung };
    Kind kind = Kind::box;
    Ink ink = Ink::grey_line;
    int radius = 0;
    friend bool operator==(const Shape&, const Shape&) = default;
};

/// A bar of the whole, its parts side by side from the left; shares sum to at most 1, the rest stays empty.
struct Chart {
    struct Part {
        double share = 0;
        Ink ink = Ink::accent;
        friend bool operator==(const Part&, const Part&) = default;
    };
    std::vector<Part> parts;
    int radius = 0;
    friend bool operator==(const Chart&, const Chart&) = default;
};

/// A QR symbol (ISO/IEC 18004) without its quiet zone, which the layout leaves free. Where the ink is lighter than the
/// paper it is drawn the other way round, its quiet zone, too.
struct Qr {
    privacy::Label data;
    Ink ink = Ink::ink;
    friend bool operator==(const Qr&, const Qr&) = default;
};

/// A line icon of assets/icons, by file stem.
struct Icon {
    std::string name;
    Ink ink = Ink::ink;
    friend bool operator==(const Icon&, const Icon&) = default;
};

/// A picture from outside, known by a digest: a photo by the SHA-256 of its file. Never distorted: it fills its
/// rectangle and loses what stands over at two sides, in equal parts, or, `whole`, is shown with nothing cut off.
struct Photo {
    model::Digest picture;
    bool whole = false;
    friend bool operator==(const Photo&, const Photo&) = default;
};

using Content = std::variant<Text, Shape, Chart, Qr, Icon, Photo>;

/// Something drawn somewhere; opacity 0 to 1.
struct Layer {
    Content content;
    Rect rect;
    double opacity = 1;
    friend bool operator==(const Layer&, const Layer&) = default;
};

/// All that a screen shows at one moment: layers from back to front on paper.
struct Picture {
    themes::Palette palette;
    std::vector<Layer> layers;
    friend bool operator==(const Picture&, const Picture&) = default;
};

/// All that can be read in a picture, a line for each text and QR symbol, from back to front: what it says to those who
/// cannot see it.
std::string words(const Picture& picture);

/// The way from one picture to another, progress 0 to 1: what stands in both stays, the rest fades out and in.
Picture transition(const Picture& from, const Picture& to, double progress);

} // namespace siar::display
