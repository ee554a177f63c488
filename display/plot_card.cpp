// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/plot_card.hpp"

#include "display/figure_title.hpp"
#include "display/flow.hpp"

#include <algorithm>
#include <utility>

namespace siar::display {
namespace {

using privacy::operator""_label;

/// Where the plot stands.
enum class Place { beside, under, nowhere };
/// An arrangement: the words of a figure under it, or behind it in one line; without a plot, how it was before in
/// words.
struct Way {
    Place place = Place::beside;
    bool in_line = false;
    bool before = false;
};
constexpr Way plot_ways[] = {{Place::beside, false}, {Place::beside, true}};
constexpr Way tall_plot_ways[] = {{Place::under, false}};
constexpr Way word_ways[] = {{Place::nowhere, false, true},
                             {Place::nowhere, true, true},
                             {Place::nowhere, false, false},
                             {Place::nowhere, true, false}};

constexpr int number_most = 3; ///< times the key size

class Plotted {
public:
    Plotted(const Stage& stage, const Sizes& sizes, const Sheet& blank, const PlotCard& told, const Way& way)
        : stage_(stage), sizes_(sizes), blank_(blank), told_(told), way_(way) {}

    std::optional<Card> card() const {
        const Rect& room = blank_.room;
        const privacy::Showable& when = leads_in_title() ? told_.lead : told_.when;
        const Block head = figure_title(stage_, told_.what, when, sizes_.body, room.width);
        const int top = room.y + head.height() + sizes_.body;
        const Rect left{room.x, top, room.width, room.bottom() - top};
        if (head.broken || left.height <= 0) return std::nullopt;
        Sheet sheet = blank_;
        sheet.put(head, room.x, room.y, 0);
        const bool put = way_.place == Place::beside  ? beside(sheet, left)
                         : way_.place == Place::under ? under(sheet, left)
                                                      : alone(sheet, left);
        if (!put) return std::nullopt;
        return sheet.card;
    }

private:
    struct SetAmount {
        PlotCard::Sign sign = PlotCard::Sign::none;
        Block number;
        Block words;
        int height() const { return number.height() + (words.lines() > 0 ? between() + words.height() : 0); }
        /// A decimal comma hangs below the line of large figures.
        int between() const { return std::max(number.text.runs.front().size / 4, words.text.cap * 3 / 5); }
    };

    int apart() const { return sizes_.body * 4 / 5; }
    /// They are the legend of a plot.
    bool signs() const {
        return way_.place != Place::nowhere &&
               std::any_of(told_.amounts.begin(), told_.amounts.end(),
                           [](const auto& one) { return one.sign != PlotCard::Sign::none; });
    }
    int indent() const { return signs() ? sizes_.body * 5 / 4 : 0; }

    /// Without a plot the title has room for it: its own words are of one part of time then.
    bool leads_in_title() const { return way_.place == Place::nowhere && told_.when.empty(); }
    Block lead(int width) const {
        const privacy::Showable words = leads_in_title() ? privacy::Showable() : told_.lead;
        return running(stage_, {run(stage_, words, Role::body, sizes_.body, Weight::text, Ink::grey_text)}, width);
    }

    Block before(int width) const {
        if (!way_.before) return {};
        return running(stage_, {run(stage_, told_.before, Role::body, sizes_.body, Weight::text, Ink::grey_text)},
                       width);
    }

    std::vector<SetAmount> amounts(int width) const {
        std::vector<SetAmount> out;
        for (const PlotCard::Amount& one : told_.amounts) {
            const Ink ink = one.sign == PlotCard::Sign::stroke ? Ink::ink : Ink::accent;
            std::vector<Run> runs{run(stage_, one.number, Role::key, sizes_.key, Weight::strong, ink)};
            if (!one.unit.empty())
                runs.push_back(run(stage_, privacy::Showable("\u00A0"_label) + one.unit, Role::body, sizes_.body,
                                   Weight::strong, ink));
            Run words = run(stage_, one.words, Role::body, sizes_.body);
            if (way_.in_line && !words.text.empty()) {
                words.text = privacy::Showable(" "_label) + words.text;
                runs.push_back(std::exchange(words, Run{}));
                words.size = sizes_.body;
            }
            out.push_back({one.sign, heading(stage_, std::move(runs), width - indent()),
                           running(stage_, {words}, width - indent())});
        }
        return out;
    }

    static bool sound(const std::vector<SetAmount>& all) {
        return std::none_of(all.begin(), all.end(), [](const SetAmount& one) {
            return one.number.broken || one.words.broken || one.words.loosened || one.number.lines() > 1;
        });
    }

    void put_sign(Sheet& sheet, const SetAmount& one, int x, int top, int group) const {
        if (!signs()) return;
        const int side = sizes_.body / 2;
        const int middle = top + one.number.height() / 2;
        if (one.sign == PlotCard::Sign::column) {
            sheet.put(Shape{Shape::Kind::box, Ink::accent, 0}, {x, middle - side, side, 2 * side}, group);
        } else if (one.sign == PlotCard::Sign::stroke) {
            const int thick = std::max(4, sizes_.fine / 8);
            sheet.put(Shape{Shape::Kind::box, Ink::ink, 0}, {x, middle - thick / 2, side * 3 / 2, thick}, group);
        }
    }

    /// Returns the last baseline.
    int put_amount(Sheet& sheet, const SetAmount& one, int x, int top, int group) const {
        put_sign(sheet, one, x, top, group);
        const int end = sheet.put(one.number, x + indent(), top, group);
        return one.words.lines() > 0 ? sheet.put(one.words, x + indent(), end + one.between(), group) : end;
    }

    /// Lead and amounts one under the other; the height they take, or nothing where they do not fit.
    std::optional<int> column_height(const Block& first, const std::vector<SetAmount>& all) const {
        if (first.broken || first.loosened || !sound(all)) return std::nullopt;
        int sum = first.height();
        for (const SetAmount& one : all)
            sum += (sum > 0 ? apart() : 0) + one.height();
        return sum;
    }
    void put_column(Sheet& sheet, const Block& first, const std::vector<SetAmount>& all, int x, int top) const {
        if (first.lines() > 0) top = sheet.put(first, x, top, 1) + apart();
        int group = 1;
        for (const SetAmount& one : all)
            top = put_amount(sheet, one, x, top, group++) + apart();
    }

    bool beside(Sheet& sheet, const Rect& room) const {
        if (!told_.plot) return false;
        const int width = room.width * (stage_.grid.format == Format::wide && !way_.in_line ? 30 : 40) / 100;
        const Block first = lead(width);
        const std::vector<SetAmount> all = amounts(width);
        const auto height = column_height(first, all);
        const int most = sizes_ == stage_.grid.size ? room.height : room.height * 9 / 10;
        if (!height || *height > most) return false;
        int used = first.ink_width;
        for (const SetAmount& one : all)
            used = std::max({used, indent() + one.number.ink_width, indent() + one.words.ink_width});
        const int gutter = stage_.grid.gap * 5 / 2;
        const int x = room.x + used + gutter;
        put_column(sheet, first, all, room.x, room.y + (room.height - *height) / 3);
        return put(sheet, stage_, *told_.plot, {x, room.y, room.right() - x, room.height}, sizes_, 2);
    }

    bool under(Sheet& sheet, const Rect& room) const {
        if (!told_.plot || told_.amounts.empty()) return false;
        const int columns = static_cast<int>(told_.amounts.size());
        const int width = room.width / columns;
        const Block first = lead(room.width);
        const std::vector<SetAmount> all = amounts(width - stage_.grid.gap);
        if (first.broken || first.loosened || !sound(all)) return false;
        int top = room.y;
        if (first.lines() > 0) top = sheet.put(first, room.x, top, 1) + apart();
        int end = top;
        for (int i = 0; i < columns; ++i)
            end = std::max(end, put_amount(sheet, all[static_cast<std::size_t>(i)], room.x + i * width, top, 1 + i));
        end += sizes_.body * 3 / 2;
        // A plot much higher than broad looks steeper than it is.
        const int height = std::min(room.bottom() - end, room.width);
        return put(sheet, stage_, *told_.plot, {room.x, end, room.width, height}, sizes_, 2);
    }

    bool alone(Sheet& sheet, Rect room) const {
        const Block first = lead(room.width);
        std::vector<SetAmount> all = amounts(room.width);
        const Block earlier = before(room.width);
        if (earlier.broken || earlier.loosened) return false;
        if (earlier.lines() > 0) room.height -= earlier.height() + apart();
        auto height = column_height(first, all);
        if (!height || *height > room.height) return false;
        if (all.size() == 1 && !way_.in_line) {
            // A figure that stands for itself takes the room that is left.
            Block& number = all.front().number;
            const Bounds bounds{room.width, number.height() + (room.height - *height) * 3 / 5, 1, sizes_.key,
                                sizes_.key * number_most};
            if (auto larger = largest(number.text, bounds, 1.0, stage_.fonts)) number = std::move(*larger);
            height = column_height(first, all);
            if (!height || *height > room.height) return false;
        }
        const int top = room.y + (room.height - *height) / 3;
        put_column(sheet, first, all, room.x, top);
        if (earlier.lines() > 0) sheet.put(earlier, room.x, top + *height + apart(), 2);
        return true;
    }

    const Stage& stage_;
    Sizes sizes_;
    const Sheet& blank_;
    const PlotCard& told_;
    Way way_;
};

std::vector<Card> in_pieces(const Stage& stage, const model::Slide& slide, const Footer& footer, const PlotCard& told) {
    const Sizes& sizes = stage.grid.size;
    const int width = dress(stage, slide, footer).room.width;
    const auto body = [&](const privacy::Showable& words) {
        return running(stage, {run(stage, words, Role::body, sizes.body)}, width);
    };
    std::vector<Piece> pieces;
    for (const PlotCard::Amount& one : told.amounts) {
        std::vector<Run> runs{run(stage, one.number, Role::key, sizes.key, Weight::strong, Ink::accent)};
        if (!one.unit.empty())
            runs.push_back(run(stage, privacy::Showable(" "_label) + one.unit, Role::body, sizes.body, Weight::strong));
        pieces.push_back(
            {{body(told.lead), heading(stage, std::move(runs), width), body(one.words)}, sizes.body, sizes.body / 2});
    }
    const Piece head{{figure_title(stage, told.what, told.when, sizes.body, width)}, 0, 0};
    return whole_cards(stage, slide, footer, head, pieces);
}

} // namespace

std::vector<Card> plot_cards(const Stage& stage, const model::Slide& slide, const Footer& footer,
                             const PlotCard& told) {
    const Sheet blank = dress(stage, slide, footer);
    const auto try_ways = [&](const auto& ways) -> std::optional<Card> {
        for (const Way& way : ways) {
            const auto set = [&](const Sizes& sizes) { return Plotted(stage, sizes, blank, told, way).card(); };
            if (auto card = in_largest_sizes(stage.grid.size, scales.front(), set)) return card;
        }
        return std::nullopt;
    };
    const bool upright = stage.grid.format == Format::portrait;
    if (auto card = upright ? try_ways(tall_plot_ways) : try_ways(plot_ways)) return {std::move(*card)};
    if (auto card = try_ways(word_ways)) return {std::move(*card)};
    return in_pieces(stage, slide, footer, told);
}

} // namespace siar::display
