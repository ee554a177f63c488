// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/chrome.hpp"
#include "display/figure_title.hpp"
#include "display/flow.hpp"
#include "display/panel.hpp"
#include "display/scene.hpp"
#include "display/wording.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>

namespace siar::display {
namespace {

using privacy::Label;
using privacy::Showable;
using privacy::operator""_label;

constexpr double scale_most = 1.5;
constexpr int number_most = 4; ///< times the key size

/// From when until when the interval runs, in words.
Label explained(model::Interval interval) {
    switch (interval) {
        case model::Interval::forwarded_within: return "sejak aduan masuk sampai diteruskan"_label;
        case model::Interval::responded_within: return "sejak aduan diteruskan sampai tanggapan pertama"_label;
        case model::Interval::resolved_within: return "sejak aduan masuk sampai ditutup"_label;
    }
    return {};
}

/// One speed on one screen.
class Timed {
public:
    Timed(const Stage& stage, const model::Slide& slide, const model::Speed& speed)
        : stage_(stage),
          slide_(slide),
          speed_(speed),
          footer_(speed.source ? source_footer(stage, speed.period, *speed.source, speed.as_of) : age_footer(stage)),
          blank_(dress(stage, slide, footer_)) {}

    std::vector<Card> cards() const {
        for (const bool meant : {true, false}) {
            if (auto card = with_large_figure(meant)) return {std::move(*card)};
        }
        return in_pieces(stage_.grid.size);
    }

private:
    Run words(const Showable& text, int size, Weight weight = Weight::text, Ink ink = Ink::ink) const {
        return run(stage_, text, Role::body, size, weight, ink);
    }

    /// In days, as published ones are; one that would be 0,0 days in the unit that says more.
    bool rounds_to_nothing() const { return speed_.mean_days < 0.05; }
    model::Amount mean() const {
        if (!rounds_to_nothing()) return days(speed_.mean_days);
        return model::duration(
            std::chrono::round<model::Seconds>(std::chrono::duration<double>(speed_.mean_days * 86400)));
    }

    std::vector<Run> figure(const Sizes& sizes) const {
        const model::Amount mean = this->mean();
        return {run(stage_, mean.number, Role::key, sizes.key, Weight::strong, Ink::accent),
                run(stage_, "\u00A0"_label + mean.unit, Role::body, sizes.body, Weight::strong, Ink::accent)};
    }

    /// How many cases the mean is made of, and the median beside it; empty where neither is known.
    Showable sentence() const {
        Showable words;
        if (speed_.cases) words = Showable("Rata-rata dari "_label + Label::number(*speed_.cases) + " aduan."_label);
        if (!speed_.median_days) return words;
        // Known to a tenth of a day only.
        if (*speed_.median_days < 0.05) return words + Showable(" Nilai tengah kurang dari 0,1 hari."_label);
        const model::Amount median = days(*speed_.median_days);
        return words + Showable(" Nilai tengah "_label + median.number + " "_label + median.unit + "."_label);
    }

    Block title(const Sizes& sizes) const {
        return figure_title(stage_, interval_name(speed_.interval), speed_.period.name, sizes.body, blank_.room.width);
    }

    /// "(setara 2,4 jam)" of a published mean; one that was measured has more decimals than the days show, and tenths
    /// of hours would contradict them: "(sekitar 8 jam)".
    Label same_length() const {
        if (rounds_to_nothing()) return {};
        if (speed_.source || speed_.mean_days >= 1) return same_in_hours(speed_.mean_days);
        return "(sekitar "_label + Label::number(std::llround(speed_.mean_days * 24)) + " jam)"_label;
    }
    Run hours(const Sizes& sizes, const Showable& words) const {
        return run(stage_, words, Role::fine, sizes.fine, Weight::text, Ink::grey_text);
    }
    Block hours(const Sizes& sizes, int width) const { return running(stage_, {hours(sizes, same_length())}, width); }

    /// From when until when it runs.
    Block meaning(const Sizes& sizes, int width) const {
        const Label from_to = (speed_.cases ? "Dihitung "_label : "Rata-rata "_label) + explained(speed_.interval);
        return running(stage_, {run(stage_, from_to, Role::fine, sizes.fine, Weight::text, Ink::grey_text)}, width);
    }

    /// What the figure is made of; `meant`: also from when until when it runs.
    std::vector<Piece> below(const Sizes& sizes, int width, bool meant) const {
        const int gap = sizes.body * 4 / 5;
        std::vector<Piece> all{{{running(stage_, {words(sentence(), sizes.body)}, width)}, gap, 0}};
        if (meant) all.push_back({{meaning(sizes, width)}, gap, 0});
        return all;
    }

    std::optional<Panel> standard(const Sizes& sizes, const Rect& room, bool band) const {
        const Showable all = speed_.standard;
        const std::size_t border = all.view().find(' ');
        if (border == std::string_view::npos) return std::nullopt;
        const Figure figure{"Standar nasional"_label, all.part(0, border),
                            all.part(border + 1, all.view().size() - border - 1)};
        return panel(stage_, {figure}, sizes, room, band);
    }

    /// A card and the type size of its figure.
    struct Made {
        Card card;
        int figure = 0;
    };
    /// Where the standard stands: at the foot; beside the figure; at the right end, with the words between both.
    enum class Layout { foot, beside, across };
    std::vector<Layout> layouts() const {
        switch (stage_.grid.format) {
            case Format::wide: return {Layout::across, Layout::beside};
            case Format::landscape: return {Layout::beside};
            case Format::classic:
            case Format::portrait: break;
        }
        return {Layout::foot, Layout::beside};
    }

    /// The figure is the picture: the layout and the sizes that make it largest, of those that come near it the ones
    /// with the largest words.
    std::optional<Card> with_large_figure(bool meant) const {
        std::vector<Made> all;
        int most = 0;
        for (const double scale : scales) {
            if (scale > scale_most || (!meant && scale > 1.0)) continue;
            for (const Layout layout : layouts()) {
                auto made = one(scaled(stage_.grid.size, scale), layout, meant);
                if (!made) continue;
                most = std::max(most, made->figure);
                all.push_back(std::move(*made));
            }
        }
        for (Made& made : all) {
            if (made.figure * 10 >= most * 9) return std::move(made.card);
        }
        return std::nullopt;
    }

    std::optional<Made> one(const Sizes& sizes, Layout layout, bool meant) const {
        const bool foot = layout == Layout::foot;
        const Rect& room = blank_.room;
        const int share = foot ? 100 : stage_.grid.format == Format::wide ? 24 : 34;
        const Block head = title(sizes);
        const int top = room.y + head.height() + stage_.grid.gap * 5 / 2;
        const Rect area{room.x, top, room.width, room.bottom() - top};
        std::optional<Panel> side;
        if (!speed_.standard.empty()) {
            side = standard(sizes, {0, 0, room.width * share / 100, room.height / 2}, foot);
            if (!side || side->height() > area.height) return std::nullopt;
        }
        Sheet sheet = blank_;
        sheet.put(head, room.x, room.y, 0);
        if (layout == Layout::across) return across(std::move(sheet), sizes, area, side, meant);
        return upright(std::move(sheet), sizes, area, side, foot, meant);
    }

    /// Larger words stand only beside a larger figure.
    std::optional<Block> largest_figure(const Sizes& sizes, int width, int height) const {
        // A comma of large figures hangs a quarter of their height below the line.
        const Bounds bounds{width, height * 4 / 5, 1, sizes.key, sizes.key * number_most};
        auto large = largest(paragraph(figure(sizes), 1.0, stage_.fonts), bounds, 1.0, stage_.fonts);
        const int least = sizes == stage_.grid.size ? 0 : 2 * sizes.key;
        return large && large->text.runs.front().size >= least ? large : std::nullopt;
    }
    static int with_comma(const Block& figure) { return figure.height() * 5 / 4; }

    /// The figure, its words under it over the whole width; the standard beside the figure or at the foot.
    std::optional<Made> upright(Sheet sheet, const Sizes& sizes, Rect area, const std::optional<Panel>& side, bool foot,
                                bool meant) const {
        const int gap = sizes.body * 4 / 5;
        const int gutter = stage_.grid.gap * 5 / 2;
        const int spare = sizes == stage_.grid.size ? 0 : blank_.room.height / 12;
        if (side && foot) area.height -= side->height() + gutter;
        const int width = area.width - (side && !foot ? side->width + gutter : 0);
        const Block same = hours(sizes, width);
        const int same_height = same.lines() > 0 ? same.height() + gap / 2 : 0;
        const std::vector<Piece> words = below(sizes, area.width, meant);
        const int free = area.height - stacked_height(words) - gap - spare;
        const auto large = largest_figure(sizes, width, free - same_height);
        if (!large || broken(words) || (side && !foot && side->height() > free)) return std::nullopt;
        sheet.put(*large, area.x, area.y, 1);
        int end = area.y + with_comma(*large);
        if (same.lines() > 0) end = sheet.put(same, area.x, end + gap / 2, 2);
        if (side) {
            const Rect ground = foot ? Rect{area.x, area.bottom() + gutter, area.width, side->height()}
                                     : Rect{area.right() - side->width, area.y, side->width, side->height()};
            put(sheet, stage_, *side, ground, 3);
            if (!foot) end = std::max(end, ground.bottom());
        }
        stack(sheet, words, area.x, end + gap, 2);
        return Made{std::move(sheet.card), large->text.runs.front().size};
    }

    /// For screens much broader than high: the figure, its words beside it on the same line, the standard at the right.
    std::optional<Made> across(Sheet sheet, const Sizes& sizes, const Rect& area, const std::optional<Panel>& side,
                               bool meant) const {
        const int gutter = stage_.grid.gap * 5 / 2;
        const auto large = largest_figure(sizes, area.width * 2 / 5, area.height);
        if (!large) return std::nullopt;
        const int x = area.x + large->ink_width + gutter;
        const int width = area.right() - x - (side ? side->width + gutter : 0);
        if (width < sizes.body * 6) return std::nullopt;
        std::vector<Piece> words = below(sizes, width, meant);
        words.insert(words.begin(), Piece{{hours(sizes, width)}, 0, 0});
        const int height = stacked_height(words);
        if (broken(words) || height > area.height) return std::nullopt;
        sheet.put(*large, area.x, area.y, 1);
        stack(sheet, words, x, area.y + std::max(0, large->height() - height), 2);
        if (side) {
            put(sheet, stage_, *side, {area.right() - side->width, area.y, side->width, side->height()}, 3);
        }
        return Made{std::move(sheet.card), large->text.runs.front().size};
    }

    /// The figure and what it is made of, which alone would be read as one: "Nilai tengah" as the mean.
    Piece key(const Sizes& sizes, int width) const {
        Piece key{{heading(stage_, figure(sizes), width)}, sizes.body * 2 / 3, sizes.body * 2 / 3};
        const Label same = same_length();
        std::vector<Run> runs = figure(sizes);
        runs.push_back(hours(sizes, Showable("  "_label) + same));
        const Block beside = heading(stage_, runs, width);
        if (!same.empty() && !beside.broken && beside.lines() == 1)
            key.blocks.front() = beside;
        else if (!same.empty())
            key.blocks.push_back(hours(sizes, width));
        if (const Block said = running(stage_, {words(sentence(), sizes.body)}, width); said.lines() > 0)
            key.blocks.push_back(said);
        return key;
    }

    /// "0,3 hari, rata-rata dari 112 aduan": the figure again, where what follows has a card of its own.
    Block once_more(const Sizes& sizes, int width) const {
        const model::Amount mean = this->mean();
        Showable made = ", rata-rata"_label;
        if (speed_.cases) made = made + Showable(" dari "_label + Label::number(*speed_.cases) + " aduan"_label);
        const Showable figure = mean.number + " "_label + mean.unit;
        return running(stage_, {words(figure, sizes.body, Weight::strong, Ink::accent), words(made, sizes.body)},
                       width);
    }

    /// The layout that always works: the figure with its cases, never torn; the standard and from when until when it
    /// runs under it, or on further cards that say the figure again.
    std::vector<Card> in_pieces(const Sizes& sizes) const {
        const int width = blank_.room.width;
        const int gap = sizes.body * 2 / 3;
        const Piece head{{title(sizes)}, 0, 0};
        const Piece again{{title(sizes), once_more(sizes, width)}, 0, sizes.body * 2 / 3};
        const auto alone = [&](const Piece& piece) {
            return !whole_cards(stage_, slide_, footer_, head, {piece}).empty();
        };
        std::vector<Piece> on_first{key(sizes, width)};
        if (!alone(on_first.front())) on_first.front() = {{once_more(sizes, width)}, 0, 0};
        if (!alone(on_first.front())) return {};
        std::vector<Piece> further;
        const auto add = [&](Block block) {
            on_first.push_back({{block}, gap, 0});
            if (further.empty() && whole_cards(stage_, slide_, footer_, head, on_first).size() == 1) return;
            on_first.pop_back();
            further.push_back({{std::move(block)}, gap, 0});
        };
        if (!speed_.standard.empty())
            add(running(stage_, {words("Standar nasional "_label + speed_.standard, sizes.body, Weight::strong)},
                        width));
        add(meaning(sizes, width));
        std::vector<Card> all = whole_cards(stage_, slide_, footer_, head, on_first);
        std::vector<Card> more = whole_cards(stage_, slide_, footer_, again, further);
        std::move(more.begin(), more.end(), std::back_inserter(all));
        return all;
    }

    const Stage& stage_;
    const model::Slide& slide_;
    const model::Speed& speed_;
    Footer footer_;
    Sheet blank_;
};

} // namespace

std::vector<Card> speed_cards(const Stage& stage, const model::Slide& slide) {
    std::vector<Card> all;
    for (const bool published : {true, false}) {
        for (const model::Speed& speed : stage.edition.statistics.speeds) {
            if (speed.source.has_value() != published || (speed.cases && *speed.cases == 0)) continue;
            if (!model::shows(stage.edition, speed, stage.now)) continue;
            std::vector<Card> cards = Timed(stage, slide, speed).cards();
            std::move(cards.begin(), cards.end(), std::back_inserter(all));
        }
    }
    return all;
}

} // namespace siar::display
