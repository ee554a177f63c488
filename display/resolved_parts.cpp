// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/resolved_parts.hpp"

#include "display/wording.hpp"

#include <algorithm>
#include <string_view>

namespace siar::display {
namespace {

using privacy::Label;
using privacy::Showable;
using privacy::operator""_label;

constexpr double headline_most = 1.4; ///< times the key size

/// The tick and its colour are for a result that an officer stated; an answer is marked more quietly.
Icon status_mark(const model::Item& item) {
    return item.repaired ? Icon{"circle-check", Ink::positive} : Icon{"message-square-text", Ink::grey_text};
}

Block status_block(const Stage& stage, const model::Item& item, int size, int width) {
    const Weight weight = item.repaired ? Weight::strong : Weight::text;
    return heading(stage, {run(stage, model::status(item), Role::key, size, weight, status_mark(item).ink)}, width);
}

/// In the size of running text, whose contrast the positive ink does not have.
Block small_status(const Stage& stage, const model::Item& item, int size, int width) {
    const Weight weight = item.repaired ? Weight::strong : Weight::text;
    const Ink ink = item.repaired ? Ink::accent : Ink::grey_text;
    return running(stage, {run(stage, model::status(item), Role::body, size, weight, ink)}, width);
}

/// The place in key size: in one line where that is possible, first without the village, then in two.
Block place_block(const Stage& stage, const model::Item& item, int size, int width, bool& shortened) {
    const auto set = [&](const Showable& text) {
        return heading(stage, {run(stage, text, Role::key, size, Weight::text, Ink::accent)}, width);
    };
    Block whole = set(item.place);
    const Showable district = district_words(item.district, stage.edition);
    shortened = whole.lines() > 1 && !district.empty() && district != Showable(item.place);
    return shortened ? set(district) : whole;
}

/// How and when it was closed, and by which way it had come.
Showable closing_sentence(const model::Item& item, bool channel) {
    const Showable when = closing_date(item);
    Showable words = item.how_closed == model::HowClosed::open
                         ? Showable(item.repaired ? "Selesai "_label : "Ditutup "_label) + when
                         : Showable(closing_words(item.how_closed)) + Showable(" "_label) + when;
    if (channel && !item.channel_name.empty()) words = words + Showable(". Masuk lewat "_label) + item.channel_name;
    return words;
}

/// How long it took, caption and number on a line each; `large`: the number in key size.
std::vector<Block> length_lines(const Stage& stage, const model::Item& item, int width, bool large) {
    const Sizes& sizes = stage.grid.size;
    std::vector<Block> lines;
    for (const Figure& figure : intervals(item)) {
        const Showable amount = Showable("\u00A0"_label) + figure.number + Showable("\u00A0"_label) + figure.unit;
        const Run caption = run(stage, figure.caption, Role::body, sizes.body);
        const Run number = large ? run(stage, amount, Role::key, sizes.key, Weight::strong, Ink::accent)
                                 : run(stage, amount, Role::body, sizes.body, Weight::strong, Ink::accent);
        lines.push_back(heading(stage, {caption, number}, width));
    }
    return lines;
}

/// Lengths of time, closing and thanks, together where one card holds them: notes say nothing alone.
std::vector<Piece> ending(const Stage& stage, const model::Item& item, int width, int height) {
    const Sizes& sizes = stage.grid.size;
    std::vector<Block> notes;
    for (Piece& piece : closing(stage, item, sizes, width, true))
        notes.push_back(std::move(piece.blocks.front()));
    for (const bool large : {true, false}) {
        std::vector<Block> all = length_lines(stage, item, width, large);
        const bool one_line = std::all_of(all.begin(), all.end(), [](const Block& line) { return line.lines() == 1; });
        all.insert(all.end(), notes.begin(), notes.end());
        const int under_figures = large ? sizes.key * 11 / 40 : sizes.body / 2; // letters hang below the line
        Piece together{std::move(all), sizes.body, std::max(sizes.fine * 2 / 3, under_figures)};
        if (together.height() <= height && (one_line || !large)) return {std::move(together)};
    }
    return {{length_lines(stage, item, width, false), sizes.body, sizes.body / 2},
            {std::move(notes), sizes.body, sizes.fine * 2 / 3}};
}

} // namespace

int Hero::height() const {
    int sum = status.height() + gap + headline.height();
    if (place.lines() > 0 && !beside) sum += gap + place.height();
    return sum;
}

std::optional<Hero> hero(const Stage& stage, const model::Item& item, const Sizes& sizes, int width, int height,
                         bool beside) {
    Hero hero;
    hero.gap = sizes.key * 2 / 5;
    hero.beside = beside;
    const int cap = paragraph({run(stage, "H"_label, Role::key, sizes.key)}, 1, stage.fonts).cap;
    hero.icon = cap * 5 / 4;
    hero.mark = status_mark(item);
    hero.status = status_block(stage, item, sizes.key, width - hero.icon * 4 / 3);
    if (hero.status.lines() > 1) {
        hero.icon = 0;
        hero.status = status_block(stage, item, sizes.key, width);
    }
    const int beside_width = width - hero.icon * 4 / 3 - hero.status.ink_width - sizes.key / 2;
    if (beside && beside_width < sizes.key) return std::nullopt;
    hero.place = place_block(stage, item, sizes.key, beside ? beside_width : width, hero.shortened);
    // "Kec. Karangtengah" in the least size may be wider than a narrow screen.
    const bool too_wide = hero.place.parted && sizes == stage.grid.size && width == stage.grid.safe.width;
    const bool unfit = hero.status.broken || (hero.place.broken && !too_wide) || hero.status.lines() > 2 ||
                       hero.place.lines() > 2 || (beside && hero.place.lines() > 1);
    const int left = height - hero.height();
    if (unfit || left <= 0) return std::nullopt;

    const Text words = paragraph({run(stage, item.problem, Role::key, sizes.key, Weight::strong)}, 1.1, stage.fonts);
    const double pitch = stage.theme.type.headline_height;
    Bounds bounds{width, left, 3, sizes.key, static_cast<int>(sizes.key * headline_most)};
    std::optional<Block> headline = largest(words, bounds, pitch, stage.fonts);
    for (bounds.most = sizes.key; !headline && bounds.lines < 6;) {
        ++bounds.lines;
        headline = largest(words, bounds, pitch, stage.fonts);
    }
    if (!headline || headline->lines() == 0) return std::nullopt;
    hero.headline = *headline;
    return hero;
}

int put(Sheet& sheet, const Hero& hero, int x, int top, int group) {
    int text_x = x;
    if (hero.icon > 0) {
        const int rise = (hero.icon - hero.status.text.cap) / 2;
        sheet.put(hero.mark, {x, top - rise, hero.icon, hero.icon}, group);
        text_x += hero.icon * 4 / 3;
    }
    if (hero.beside) {
        const int place_x = text_x + hero.status.ink_width + hero.gap * 5 / 4;
        sheet.put(hero.place, place_x, top + hero.status.height() - hero.place.height(), group);
    }
    top = sheet.put(hero.status, text_x, top, group) + hero.gap;
    top = sheet.put(hero.headline, x, top, group + 1);
    if (hero.place.lines() == 0 || hero.beside) return top;
    return sheet.put(hero.place, x, top + hero.gap, group + 2);
}

std::vector<Piece> detail(const Stage& stage, const model::Item& item, const Sizes& sizes, int width) {
    const auto body = [&](const Showable& text, Weight weight, Ink ink) {
        return running(stage, {run(stage, text, Role::body, sizes.body, weight, ink)}, width);
    };
    const int gap = sizes.body * 2 / 3;
    return {{{body(item.agency_name, Weight::strong, Ink::accent)}, gap, 0},
            {{body(item.action, Weight::text, Ink::ink)}, gap, 0},
            {{body(item.outcome, Weight::text, Ink::ink)}, gap, 0}};
}

std::vector<Piece> closing(const Stage& stage, const model::Item& item, const Sizes& sizes, int width, bool channel) {
    const auto fine = [&](const Showable& text) {
        return running(stage, {run(stage, text, Role::fine, sizes.fine, Weight::text, Ink::grey_text)}, width);
    };
    const Showable whom = district_words(item.district, stage.edition);
    const Showable thanks = whom.empty() || item.discreet ? Showable("Terima kasih sudah melapor"_label)
                                                          : Showable("Terima kasih, warga "_label) + whom;
    return {{{fine(closing_sentence(item, channel))}, sizes.body, 0}, {{fine(thanks)}, sizes.fine * 2 / 3, 0}};
}

Block reminder(const Stage& stage, const model::Item& item, const Sizes& sizes, int width, Role role) {
    const Showable where = item.place;
    const Showable words = where.empty() ? Showable(item.problem) : where + Showable(": "_label) + item.problem;
    const int size = role == Role::fine ? sizes.fine : sizes.body;
    return running(stage, {run(stage, words, role, size, Weight::text, Ink::grey_text)}, width);
}

std::vector<Piece> all_pieces(const Stage& stage, const model::Item& item, const Rect& room) {
    const Sizes& sizes = stage.grid.size;
    const int width = room.width;
    const int gap = sizes.key / 2;
    const auto key = [&](const Showable& text, Weight weight, Ink ink) {
        return heading(stage, {run(stage, text, Role::key, sizes.key, weight, ink)}, width);
    };
    Piece first{{status_block(stage, item, sizes.key, width), key(item.problem, Weight::strong, Ink::ink)}, gap, gap};
    // A status alone on the first card says nothing: rather a smaller one above the headline.
    if (first.height() > room.height) {
        first.blocks[0] = small_status(stage, item, sizes.body, width);
        first.between = sizes.body / 2;
    }
    std::vector<Piece> pieces{std::move(first)};
    std::vector<Piece> told = detail(stage, item, sizes, width);
    // Who did it stands with what was done: a card of place and agency alone says nothing.
    Piece deed{{}, sizes.body * 2 / 3, sizes.body * 2 / 3};
    for (const Piece& piece : {told[0], told[1]})
        deed.blocks.insert(deed.blocks.end(), piece.blocks.begin(), piece.blocks.end());
    Piece place{{key(item.place, Weight::text, Ink::accent)}, gap, 0, true};
    // Every card after the first names the place: large only where the deed has room under it.
    if (place.height() + deed.before + deed.height() <= room.height) pieces.push_back(std::move(place));
    pieces.push_back(std::move(deed));
    pieces.push_back(std::move(told[2]));
    const int repeated = continuation(stage, item, room).height() + sizes.body * 2 / 3;
    for (Piece& piece : ending(stage, item, width, room.height - repeated))
        pieces.push_back(std::move(piece));
    return pieces;
}

Piece continuation(const Stage& stage, const model::Item& item, const Rect& room) {
    const Showable place = item.place;
    const auto said = [&](const Showable& words) {
        const int size = stage.grid.size.body;
        return running(stage, {run(stage, words, Role::body, size, Weight::strong, Ink::accent)}, room.width);
    };
    if (place.empty()) return {{said(item.problem)}, 0, 0};
    Block whole = said(place + Showable(": "_label) + item.problem);
    if (!whole.broken && whole.height() * 5 <= room.height) return {{std::move(whole)}, 0, 0};
    return {{said(place)}, 0, 0};
}

std::vector<Piece> print_pieces(const Stage& stage, const model::Item& item, int width, int gap) {
    const Sizes& sizes = stage.grid.size;
    const auto body = [&](const Showable& text, Weight weight, Ink ink) {
        return running(stage, {run(stage, text, Role::body, sizes.body, weight, ink)}, width);
    };
    std::vector<Piece> pieces{
        {{small_status(stage, item, sizes.body, width)}, 0, 0},
        {{heading(stage, {run(stage, item.problem, Role::key, sizes.key, Weight::strong)}, width)}, gap, 0},
        {{body(item.place, Weight::text, Ink::accent)}, gap, 0}};
    for (Piece& piece : detail(stage, item, sizes, width)) {
        piece.before = gap;
        pieces.push_back(std::move(piece));
    }
    Showable lengths;
    for (const Figure& figure : intervals(item)) {
        const Showable one =
            figure.caption + Showable("\u00A0"_label) + figure.number + Showable("\u00A0"_label) + figure.unit;
        lengths = lengths.empty() ? one : lengths + Showable(". "_label) + one;
    }
    if (!lengths.empty()) pieces.push_back({{body(lengths + Showable("."_label), Weight::strong, Ink::ink)}, gap, 0});
    for (const Piece& piece : closing(stage, item, sizes, width, true))
        pieces.push_back(piece);
    return pieces;
}

std::vector<Figure> intervals(const model::Item& item) {
    std::vector<Figure> figures;
    const auto add = [&](model::Interval interval, const std::optional<model::Seconds>& length) {
        if (!length) return;
        const model::Amount amount = model::duration(*length);
        figures.push_back({interval_name(interval, item), amount.number, amount.unit});
    };
    add(model::Interval::responded_within, item.responded_within);
    add(model::Interval::resolved_within, item.resolved_within);
    return figures;
}

} // namespace siar::display
