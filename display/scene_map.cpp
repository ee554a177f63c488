// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/figure_title.hpp"
#include "display/flow.hpp"
#include "display/scene.hpp"
#include "display/tile_map.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace siar::display {
namespace {

using privacy::Label;
using privacy::Showable;
using privacy::operator""_label;

constexpr double scale_most = 1.5;
constexpr std::size_t most_rows = 7;

const model::Breakdown* counted_on_map(const model::Statistics& statistics) {
    for (const model::Breakdown& one : statistics.breakdowns) {
        const bool district = one.dimension == model::code(model::Dimension::district);
        if (district && statistics.map_period && one.period == *statistics.map_period) return &one;
    }
    return nullptr;
}

/// Largest count first; those of one count as the eye meets them on the map.
std::vector<Tile> tiles_of(const std::vector<model::District>& districts,
                           const std::map<std::string, std::int64_t>& counts) {
    std::vector<Tile> tiles;
    for (const model::District& district : districts) {
        const auto found = counts.find(district.id.value);
        tiles.push_back({district.column, district.row, district.name, found == counts.end() ? 0 : found->second});
    }
    const auto place = [](const Tile& tile) { return std::tuple(-tile.count, tile.row, tile.column); };
    std::stable_sort(tiles.begin(), tiles.end(), [&](const Tile& a, const Tile& b) { return place(a) < place(b); });
    return tiles;
}

/// Where complaints came from: a map of tiles with the names in them where these can be read, else the map with some of
/// them marked and named beside it, card after card.
class Mapped {
public:
    Mapped(const Stage& stage, const model::Slide& slide, const model::Breakdown& counted)
        : stage_(stage),
          slide_(slide),
          counted_(counted),
          footer_(age_footer(stage)),
          blank_(dress(stage, slide, footer_)) {
        std::map<std::string, std::int64_t> counts;
        for (const model::Count& one : counted.counts)
            counts[one.code] = one.count;
        tiles_ = tiles_of(stage.edition.districts, counts);
        const auto nowhere = counts.find("tanpa_lokasi");
        if (nowhere != counts.end()) without_place_ = nowhere->second;
    }

    std::vector<Card> cards() const {
        if (auto card = named()) return {std::move(*card)};
        if (const auto least = grouped(stage_.grid.size, tiles_.size())) {
            const auto larger = [&](const Sizes& sizes) { return grouped(sizes, least->size()); };
            return in_largest_sizes(stage_.grid.size, scale_most, larger).value_or(*least);
        }
        return whole_cards(stage_, slide_, footer_, {{head(stage_.grid.size, blank_.room.width)}, 0, 0}, pieces());
    }

private:
    Block head(const Sizes& sizes, int width) const {
        return figure_title(stage_, "Aduan tiap kecamatan"_label, counted_.period.name, sizes.body, width);
    }

    /// "dari 118 aduan yang diterima, 12 tanpa lokasi".
    Label whole_words() const {
        Label words = "dari "_label + Label::number(counted_.whole) + " aduan yang diterima"_label;
        if (without_place_ > 0) words = words + ", "_label + Label::number(without_place_) + " tanpa lokasi"_label;
        return words;
    }
    Block whole(const Sizes& sizes, int width) const {
        return running(stage_, {run(stage_, whole_words(), Role::body, sizes.body, Weight::text, Ink::grey_text)},
                       width);
    }

    std::optional<Card> named() const {
        const Sizes& sizes = stage_.grid.size;
        Sheet sheet = blank_;
        const Rect& room = sheet.room;
        const bool side = stage_.grid.format == Format::wide;
        const int words_width = side ? room.width * 28 / 100 : room.width;
        const Block title = head(sizes, words_width);
        const Block of = whole(sizes, words_width);
        int top = sheet.put(title, room.x, room.y, 0);
        top = sheet.put(of, room.x, top + sizes.body / 2, 0);
        const int x = side ? room.x + words_width + stage_.grid.gap * 2 : room.x;
        const int y = side ? room.y : top + sizes.body;
        const Rect area{x, y, room.right() - x, room.bottom() - y};
        if (title.broken || of.broken || !put_named(sheet, stage_, tiles_, area, sizes, 1)) return std::nullopt;
        return sheet.card;
    }

    Block name_of(const Tile& tile, const Sizes& sizes, int width) const {
        return running(stage_, {run(stage_, "Kec. "_label + tile.name, Role::body, sizes.body)}, width);
    }
    Block count_of(const Tile& tile, const Sizes& sizes) const {
        Text text = paragraph({run(stage_, Label::number(tile.count), Role::body, sizes.body, Weight::strong)}, 1.3,
                              stage_.fonts);
        text.tabular = true;
        return set_block(text, natural_width(text, stage_.fonts) + 2, stage_.fonts);
    }

    /// Where map and names stand, and how many names a card holds.
    struct Plan {
        Rect map;
        Rect list;
        int row = 0;     ///< height of a name
        int column = 0;  ///< width of name and count
        int columns = 1; ///< of names
        int gap = 0;     ///< least one between rows
        std::size_t rows = 0;
    };

    int gutter_of_list() const { return stage_.grid.gap * (stage_.grid.format == Format::wide ? 4 : 2); }

    std::optional<Plan> plan(const Sizes& sizes, const Rect& area) const {
        Plan plan;
        int names = 0;
        int counts = 0;
        for (const Tile& tile : tiles_) {
            const Block name = name_of(tile, sizes, area.width);
            if (name.lines() != 1 || name.broken) return std::nullopt;
            names = std::max(names, name.ink_width);
            counts = std::max(counts, count_of(tile, sizes).ink_width);
            plan.row = std::max(plan.row, name.height());
        }
        plan.column = names + sizes.body + counts;
        plan.gap = sizes.body * 3 / 5;
        const int gutter = gutter_of_list();
        const bool upright = stage_.grid.format == Format::portrait;
        if (upright) {
            const int high = area.height * 45 / 100;
            plan.map = {area.x, area.y, area.width, high};
            plan.list = {area.x, area.y + high + gutter, area.width, area.height - high - gutter};
        } else {
            const bool wide = stage_.grid.format == Format::wide;
            const int broad = wide ? area.height * 2 : area.width - plan.column - gutter;
            plan.map = {area.x, area.y, broad, area.height};
            plan.list = {area.x + broad + gutter, area.y, area.width - broad - gutter, area.height};
        }
        plan.columns = std::max(1, (plan.list.width + gutter) / (plan.column + gutter));
        if (plan.column > plan.list.width || plan.map.width < area.width / 4 || plan.list.height < plan.row)
            return std::nullopt;
        plan.rows =
            std::min(most_rows, static_cast<std::size_t>((plan.list.height + plan.gap) / (plan.row + plan.gap)));
        return plan;
    }

    /// On at most `most` cards.
    std::optional<std::vector<Card>> grouped(const Sizes& sizes, std::size_t most) const {
        const Rect& room = blank_.room;
        const Block title = head(sizes, room.width);
        const Block of = whole(sizes, room.width);
        if (title.broken || of.broken) return std::nullopt;
        const int top = room.y + title.height() + sizes.body / 2 + of.height() + sizes.body;
        const auto found = plan(sizes, {room.x, top, room.width, room.bottom() - top});
        if (!found) return std::nullopt;
        const std::size_t fit = found->rows * static_cast<std::size_t>(found->columns);
        const std::size_t cards = (tiles_.size() + fit - 1) / fit;
        const std::size_t each = (tiles_.size() + cards - 1) / cards;
        if (cards > most) return std::nullopt;
        std::vector<Card> all;
        for (std::size_t first = 0; first < tiles_.size(); first += each) {
            Sheet sheet = blank_;
            sheet.put(of, room.x, sheet.put(title, room.x, room.y, 0) + sizes.body / 2, 0);
            put_group(sheet, *found, sizes, first, std::min(each, tiles_.size() - first));
            all.push_back(std::move(sheet.card));
        }
        return all;
    }

    void put_group(Sheet& sheet, const Plan& plan, const Sizes& sizes, std::size_t first, std::size_t count) const {
        const int bottom = put_marked(sheet, stage_, tiles_, first, count, plan.map, sizes, 1);
        const bool upright = stage_.grid.format == Format::portrait;
        const int top = upright ? bottom + plan.list.y - plan.map.bottom() : plan.list.y;
        const auto columns = static_cast<std::size_t>(plan.columns);
        const std::size_t rows = (count + columns - 1) / columns;
        const int free = plan.list.bottom() - top - static_cast<int>(rows) * plan.row;
        const int steps = static_cast<int>(rows) - 1;
        const int between = steps > 0 ? std::clamp(free / steps, plan.gap, plan.gap * 2) : plan.gap;
        for (std::size_t i = 0; i < count; ++i) {
            const Tile& tile = tiles_[first + i];
            const int x = plan.list.x + static_cast<int>(i / rows) * (plan.column + gutter_of_list());
            const int y = top + static_cast<int>(i % rows) * (plan.row + between);
            const Block number = count_of(tile, sizes);
            sheet.put(name_of(tile, sizes, plan.column), x, y, 2 + static_cast<int>(i % rows));
            sheet.put(number, x + plan.column - number.ink_width, y, 2 + static_cast<int>(i % rows));
        }
    }

    std::vector<Piece> pieces() const {
        const Sizes& sizes = stage_.grid.size;
        std::vector<Piece> all{{{whole(sizes, blank_.room.width)}, sizes.body / 2, 0}};
        for (const Tile& tile : tiles_) {
            all.push_back({{running(stage_,
                                    {run(stage_, "Kec. "_label + tile.name + "  "_label, Role::body, sizes.body),
                                     run(stage_, Label::number(tile.count), Role::body, sizes.body, Weight::strong)},
                                    blank_.room.width)},
                           sizes.body / 2,
                           0});
        }
        return all;
    }

    const Stage& stage_;
    const model::Slide& slide_;
    const model::Breakdown& counted_;
    Footer footer_;
    Sheet blank_;
    std::vector<Tile> tiles_; ///< largest count first
    std::int64_t without_place_ = 0;
};

} // namespace

std::vector<Card> map_cards(const Stage& stage, const model::Slide& slide) {
    if (!model::stands(stage.edition.statistics, stage.now)) return {};
    const model::Breakdown* counted = counted_on_map(stage.edition.statistics);
    if (counted == nullptr || counted->whole <= 0 || stage.edition.districts.empty()) return {};
    return Mapped(stage, slide, *counted).cards();
}

} // namespace siar::display
