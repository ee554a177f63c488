// SPDX-License-Identifier: GPL-3.0-or-later
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

/// One theme that nobody complains about any more: its name, and both counts side by side.
class Gone {
public:
    Gone(const Stage& stage, const model::Slide& slide, const model::Vanished& theme)
        : stage_(stage), slide_(slide), theme_(theme), blank_(dress(stage, slide, age_footer(stage))) {}

    std::vector<Card> cards() const {
        // Smaller words before none.
        for (const std::optional<Role> caveat :
             {std::optional(Role::body), std::optional(Role::fine), std::optional<Role>()}) {
            const auto make = [&](const Sizes& sizes) { return one(sizes, caveat); };
            if (auto card = in_largest_sizes(stage_.grid.size, scale_most, make)) return {std::move(*card)};
        }
        return whole_cards(stage_, slide_, age_footer(stage_), head(stage_.grid.size), pieces());
    }

private:
    Showable days(const model::Period& period) const { return days_from_to(period.first, period.last, true); }

    Piece head(const Sizes& sizes) const {
        return {
            {figure_title(stage_, "Tidak lagi diadukan"_label, theme_.now.name, sizes.body, blank_.room.width)}, 0, 0};
    }

    std::optional<Card> one(const Sizes& sizes, std::optional<Role> caveat_role) const {
        Sheet sheet = blank_;
        const Rect& room = sheet.room;
        const Piece title = head(sizes);
        const int icon = sizes.key * 6 / 5;
        const Block name = heading(stage_, {run(stage_, theme_.name, Role::key, sizes.key, Weight::strong)},
                                   room.width - icon - sizes.body);
        const Label words =
            caveat_role ? "Tidak ada aduan belum tentu tidak ada masalah: tetap laporkan."_label : Label();
        const Role role = caveat_role.value_or(Role::fine);
        const int size = role == Role::body ? sizes.body : sizes.fine;
        const Block caveat =
            running(stage_, {run(stage_, words, role, size, Weight::text, Ink::grey_text)}, room.width);
        const int gap = sizes.body;
        const int used = title.height() + name.height() + 2 * gap + (caveat.lines() > 0 ? caveat.height() + gap : 0);
        const std::vector<Figure> figures{{days(theme_.before), Label::number(theme_.before_count), "aduan"_label},
                                          {days(theme_.now), Label::number(theme_.now_count), "aduan"_label}};
        const auto counts = panel(stage_, figures, sizes, {0, 0, room.width, room.height - used}, true);
        if (!counts || name.broken || caveat.broken || title.blocks.front().broken) return std::nullopt;
        const int free = room.height - used - counts->height();
        if (sizes != stage_.grid.size && free < room.height / 12) return std::nullopt;
        int top = stack(sheet, {title}, room.x, room.y, 0) + gap + free / 3;
        sheet.put(Icon{theme_.icon, Ink::accent}, {room.x, top - (icon - name.text.cap) / 2, icon, icon}, 1);
        top = sheet.put(name, room.x + icon + sizes.body / 2, top, 1) + gap + free / 6;
        put(sheet, stage_, *counts, {room.x, top, room.width, counts->height()}, 2);
        if (caveat.lines() > 0) sheet.put(caveat, room.x, room.bottom() - caveat.height(), 3);
        return sheet.card;
    }

    std::vector<Piece> pieces() const {
        const Sizes& sizes = stage_.grid.size;
        const int width = blank_.room.width;
        const auto counted = [&](const model::Period& period, std::int64_t count) {
            return running(
                stage_,
                {run(stage_, Label::number(count) + " aduan, "_label, Role::body, sizes.body, Weight::strong),
                 run(stage_, days(period), Role::body, sizes.body)},
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
