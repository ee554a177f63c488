// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/figure_title.hpp"
#include "display/flow.hpp"
#include "display/panel.hpp"
#include "display/scene.hpp"
#include "display/stacked.hpp"
#include "display/wording.hpp"

#include <algorithm>
#include <optional>

namespace siar::display {
namespace {

using privacy::Label;
using privacy::Showable;
using privacy::operator""_label;

constexpr double scale_most = 1.5;

/// One theme that nobody complains about any more: its name, and both counts side by side.
class Gone {
public:
    Gone(const Stage& stage, const model::Slide& slide, const model::Vanished& theme)
        : stage_(stage), slide_(slide), theme_(theme), blank_(dress(stage, slide, age_footer(stage))) {}

    std::vector<Card> cards() const {
        // Smaller words before a card of their own; a year before none.
        for (const bool year : {true, false}) {
            for (const Caveat& caveat : caveats()) {
                const auto make = [&](const Sizes& sizes) { return one(sizes, caveat, year); };
                if (auto card = in_largest_sizes(stage_.grid.size, scale_most, make)) return {std::move(*card)};
            }
        }
        return counts_and_caveat();
    }

private:
    /// Where the words of caution stand on the card, and how large.
    struct Caveat {
        enum class Place { below, beside, none };
        Place place = Place::below;
        Role role = Role::body;
    };
    std::vector<Caveat> caveats() const {
        std::vector<Caveat> all;
        for (const Role role : {Role::body, Role::fine}) {
            all.push_back({Caveat::Place::below, role});
            if (stage_.grid.format == Format::wide) all.push_back({Caveat::Place::beside, role});
        }
        return all;
    }
    static Label caution() { return "Tidak ada aduan belum tentu tidak ada masalah: tetap laporkan."_label; }

    /// `year`: with the year of the period.
    Showable days(const model::Period& period, bool year) const {
        return (year ? dated_from_to : days_from_to)(period.first, period.last, true);
    }

    Piece head(const Sizes& sizes) const {
        return {
            {figure_title(stage_, "Tidak lagi diadukan"_label, theme_.now.name, sizes.body, blank_.room.width)}, 0, 0};
    }

    /// The theme with its icon; beside it the words of caution where they are wanted there.
    struct Name {
        Block words;
        Block caution;
        int icon = 0;
        int caution_x = 0;
        int height() const { return std::max(words.height(), caution.height()); }
    };
    std::optional<Name> name(const Sizes& sizes, const Caveat& caveat, int width) const {
        Name one;
        one.icon = sizes.key * 6 / 5;
        one.words = heading(stage_, {run(stage_, theme_.name, Role::key, sizes.key, Weight::strong)},
                            width - one.icon - sizes.body);
        if (one.words.broken) return std::nullopt;
        if (caveat.place != Caveat::Place::beside) return one;
        one.caution_x = one.icon + sizes.body / 2 + one.words.ink_width + sizes.body * 2;
        if (width - one.caution_x < width * 2 / 5) return std::nullopt;
        one.caution = caution(sizes, caveat.role, width - one.caution_x);
        if (one.caution.broken) return std::nullopt;
        return one;
    }
    void put_name(Sheet& sheet, const Sizes& sizes, const Name& name, int x, int top) const {
        const int words_top = top + (name.height() - name.words.height()) / 2;
        const int rise = (name.icon - name.words.text.cap) / 2;
        sheet.put(Icon{theme_.icon, Ink::accent}, {x, words_top - rise, name.icon, name.icon}, 1);
        sheet.put(name.words, x + name.icon + sizes.body / 2, words_top, 1);
        if (name.caution.lines() == 0) return;
        sheet.put(name.caution, x + name.caution_x, top + (name.height() - name.caution.height()) / 2, 3);
    }

    Block caution(const Sizes& sizes, Role role, int width) const {
        const int size = role == Role::body ? sizes.body : sizes.fine;
        return running(stage_, {run(stage_, caution(), role, size, Weight::text, Ink::grey_text)}, width);
    }

    std::optional<Card> one(const Sizes& sizes, const Caveat& caveat, bool year) const {
        Sheet sheet = blank_;
        const Rect& room = sheet.room;
        const Piece title = head(sizes);
        const auto name = this->name(sizes, caveat, room.width);
        if (!name) return std::nullopt;
        const Block below = caveat.place == Caveat::Place::below ? caution(sizes, caveat.role, room.width) : Block{};
        const int gap = sizes.body;
        const int used = title.height() + name->height() + 2 * gap + (below.lines() > 0 ? below.height() + gap : 0);
        const std::vector<Figure> figures{
            {days(theme_.before, year), Label::number(theme_.before_count), "aduan"_label},
            {days(theme_.now, year), Label::number(theme_.now_count), "aduan"_label}};
        const auto counts = panel(stage_, figures, sizes, {0, 0, room.width, room.height - used}, true);
        if (!counts || below.broken || title.blocks.front().broken) return std::nullopt;
        const int free = room.height - used - counts->height();
        if (sizes != stage_.grid.size && free < room.height / 12) return std::nullopt;
        int top = stack(sheet, {title}, room.x, room.y, 0) + gap + free / 3;
        put_name(sheet, sizes, *name, room.x, top);
        top += name->height() + gap + free / 6;
        put(sheet, stage_, *counts, {room.x, top, room.width, counts->height()}, 2);
        if (below.lines() > 0) sheet.put(below, room.x, room.bottom() - below.height(), 3);
        return sheet.card;
    }

    /// The counts, then the words of caution under the same theme on a card of their own.
    std::vector<Card> counts_and_caveat() const {
        std::vector<Card> all;
        for (const bool year : {true, false}) {
            const auto make = [&](const Sizes& sizes) { return one(sizes, {Caveat::Place::none, Role::body}, year); };
            auto card = in_largest_sizes(stage_.grid.size, scale_most, make);
            if (!card) continue;
            all.push_back(std::move(*card));
            break;
        }
        const Footer footer = age_footer(stage_);
        if (all.empty()) all = whole_cards(stage_, slide_, footer, head(stage_.grid.size), pieces());
        Stacked message;
        message.icon = theme_.icon;
        message.pieces = [&](const Sizes& sizes, int width, bool roomy) {
            const Role role = roomy ? Role::key : Role::body;
            const int size = roomy ? sizes.key : sizes.body;
            const Block theme = heading(stage_, {run(stage_, theme_.name, role, size, Weight::strong)}, width);
            const Block words = running(stage_, {run(stage_, caution(), Role::body, sizes.body)}, width);
            return std::vector<Piece>{head(sizes), {{theme}, sizes.body, 0}, {{words}, sizes.body, 0}};
        };
        for (Card& card : stacked_cards(stage_, slide_, footer, message))
            all.push_back(std::move(card));
        return all;
    }

    std::vector<Piece> pieces() const {
        const Sizes& sizes = stage_.grid.size;
        const int width = blank_.room.width;
        const auto counted = [&](const model::Period& period, std::int64_t count) {
            return running(
                stage_,
                {run(stage_, Label::number(count) + " aduan, "_label, Role::body, sizes.body, Weight::strong),
                 run(stage_, days(period, true), Role::body, sizes.body)},
                width);
        };
        return {{{heading(stage_, {run(stage_, theme_.name, Role::key, sizes.key, Weight::strong)}, width),
                  counted(theme_.before, theme_.before_count), counted(theme_.now, theme_.now_count)},
                 sizes.body,
                 sizes.body / 2}};
    }

    const Stage& stage_;
    const model::Slide& slide_;
    const model::Vanished& theme_;
    Sheet blank_;
};

} // namespace

std::vector<Card> vanished_cards(const Stage& stage, const model::Slide& slide) {
    std::vector<Card> all;
    if (!model::stands(stage.edition.statistics, stage.now)) return all;
    for (const model::Vanished& theme : stage.edition.statistics.vanished) {
        if (!slide.which.empty() && slide.which != theme.category) continue;
        std::vector<Card> cards = Gone(stage, slide, theme).cards();
        std::move(cards.begin(), cards.end(), std::back_inserter(all));
    }
    return all;
}

} // namespace siar::display
