// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/chrome.hpp"
#include "display/figure_title.hpp"
#include "display/flow.hpp"
#include "display/panel.hpp"
#include "display/scene.hpp"
#include "display/wording.hpp"

#include <algorithm>
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
        case model::Interval::forwarded_within: return "dari aduan masuk sampai diteruskan"_label;
        case model::Interval::responded_within: return "dari aduan diteruskan sampai tanggapan pertama"_label;
        case model::Interval::resolved_within: return "dari aduan masuk sampai ditutup"_label;
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
        const bool stacked = stage_.grid.format == Format::portrait || stage_.grid.format == Format::classic;
        for (const bool under : {stacked, false}) {
            const auto whole = [&](const Sizes& sizes) { return one(sizes, under, true); };
            if (auto card = in_largest_sizes(stage_.grid.size, scale_most, whole)) return {std::move(*card)};
            if (auto card = one(stage_.grid.size, under, false)) return {std::move(*card)};
        }
        return whole_cards(stage_, slide_, footer_, {{title(stage_.grid.size)}, 0, 0}, pieces(stage_.grid.size));
    }

private:
    Run words(const Showable& text, int size, Weight weight = Weight::text, Ink ink = Ink::ink) const {
        return run(stage_, text, Role::body, size, weight, ink);
    }

    /// As published, in days; a measured mean in the unit people would use, for "0,1 hari" of 3.2 hours is not the
    /// same as "0,1 hari" of 2.4.
    model::Amount mean() const {
        if (speed_.source) return days(speed_.mean_days);
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

    /// What belongs to the figure, under it; `meaning`: also from when until when it runs.
    std::vector<Piece> below(const Sizes& sizes, int width, int gap, bool meaning) const {
        const Label same = speed_.source ? same_in_hours(speed_.mean_days) : Label{};
        const Block hours = running(stage_, {words(same, sizes.body, Weight::text, Ink::grey_text)}, width);
        const Block said = running(stage_, {words(sentence(), sizes.body)}, width);
        const Label from_to = (speed_.cases ? "Dihitung "_label : "Rata-rata "_label) + explained(speed_.interval);
        const Block meant =
            running(stage_, {run(stage_, from_to, Role::fine, sizes.fine, Weight::text, Ink::grey_text)}, width);
        std::vector<Piece> all{{{hours}, gap, 0}, {{said}, gap, 0}};
        if (meaning) all.push_back({{meant}, gap, 0});
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

    /// The title; under it the figure and its words, the standard on a panel beside them, or under them on tall
    /// screens.
    std::optional<Card> one(const Sizes& sizes, bool stacked, bool meaning) const {
        Sheet sheet = blank_;
        const Rect& room = sheet.room;
        const int gutter = stage_.grid.gap * 5 / 2;
        const bool held = !speed_.standard.empty();
        const int panel_width =
            stacked ? room.width : room.width * (stage_.grid.format == Format::wide ? 24 : 34) / 100;
        const auto side = held ? standard(sizes, {0, 0, panel_width, room.height / 2}, stacked) : std::nullopt;
        const Block head = title(sizes);
        const int gap = sizes.body * 4 / 5;
        Rect left = room;
        left.y += head.height() + gutter;
        left.height -= head.height() + gutter;
        if (held && (!side || side->height() > left.height)) return std::nullopt;
        if (side && stacked) left.height -= side->height() + gutter;
        if (side && !stacked) left.width -= side->width + gutter;

        const std::vector<Piece> words = below(sizes, left.width, gap, meaning);
        const int spare = sizes == stage_.grid.size ? 0 : room.height / 12;
        // A comma of large figures hangs a quarter of their height below the line.
        const int height = (left.height - gap - stacked_height(words) - spare) * 4 / 5;
        const Bounds bounds{left.width, height, 1, sizes.key, sizes.key * number_most};
        const auto large = largest(paragraph(figure(sizes), 1.0, stage_.fonts), bounds, 1.0, stage_.fonts);
        const bool larger_words = sizes != stage_.grid.size;
        if (!large || broken(words) || (larger_words && large->text.runs.front().size < 2 * sizes.key))
            return std::nullopt;
        sheet.put(head, room.x, room.y, 0);
        const int end = sheet.put(*large, left.x, left.y, 1) + large->height() / 4;
        stack(sheet, words, left.x, end + gap, 2);
        if (side) {
            const Rect ground = stacked ? Rect{room.x, room.bottom() - side->height(), room.width, side->height()}
                                        : Rect{room.right() - side->width, left.y, side->width, side->height()};
            put(sheet, stage_, *side, ground, 3);
        }
        return sheet.card;
    }

    std::vector<Piece> pieces(const Sizes& sizes) const {
        const int width = blank_.room.width;
        const int gap = sizes.body * 4 / 5;
        Piece key{{heading(stage_, figure(sizes), width)}, gap, gap};
        if (!speed_.standard.empty()) {
            key.blocks.push_back(running(
                stage_, {words("Standar nasional "_label + speed_.standard, sizes.body, Weight::strong)}, width));
        }
        std::vector<Piece> all{key};
        for (Piece& piece : below(sizes, width, gap, true))
            all.push_back(std::move(piece));
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
