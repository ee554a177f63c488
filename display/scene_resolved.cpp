// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/chrome.hpp"
#include "display/flow.hpp"
#include "display/photo_row.hpp"
#include "display/resolved_parts.hpp"
#include "display/scene.hpp"

#include <algorithm>
#include <optional>

namespace siar::display {
namespace {

constexpr double times_most = 1.35; ///< two figures side by side need room between them

const model::Item* find(const model::Edition& edition, const model::Slide& slide) {
    for (const model::Item& item : edition.items) {
        if (slide.item && item.id == *slide.item) return &item;
    }
    return nullptr;
}

/// One item on one screen, in arrangements from the best to the one that always works.
class Resolved {
public:
    Resolved(const Stage& stage, const model::Slide& slide, const model::Item& item)
        : stage_(stage),
          slide_(slide),
          item_(item),
          blank_(dress(stage, slide, age_footer(stage))),
          photos_(photos_at_hand(stage, item.photos, stage.grid.size)) {}

    /// Where its photos find no room among the words, they have a card of their own after the first.
    std::vector<Card> cards() const {
        std::vector<Card> all = message();
        if (photos_.empty() || std::any_of(all.begin(), all.end(), has_photo)) return all;
        if (std::optional<Card> pictures = largest_pictures()) all.insert(all.begin() + 1, std::move(*pictures));
        return all;
    }

private:
    static bool has_photo(const Card& card) {
        return std::any_of(card.layers.begin(), card.layers.end(),
                           [](const Placed& placed) { return std::holds_alternative<Photo>(placed.layer.content); });
    }

    std::vector<Card> message() const {
        if (auto card = largest([&](const Sizes& sizes) { return one(sizes); })) return {std::move(*card)};
        for (const Where where : {Where::front, Where::back, Where::apart}) {
            bool shortened = false;
            std::optional<Card> first = largest_front(shortened, where == Where::front);
            std::optional<Card> second = first ? largest_back(shortened, where == Where::back) : std::nullopt;
            if (!second) continue;
            std::vector<Card> cards{std::move(*first), std::move(*second)};
            if (where != Where::apart || intervals(item_).empty()) return cards;
            if (std::optional<Card> third = largest_times()) {
                cards.push_back(std::move(*third));
                return cards;
            }
        }
        const Piece again = continuation(stage_, item_, blank_.room);
        return flow(stage_, slide_, age_footer(stage_), all_pieces(stage_, item_, blank_.room), again);
    }

    /// The card that says how long it took.
    enum class Where { front, back, apart };

    bool stacked() const { return stage_.grid.format == Format::portrait || stage_.grid.format == Format::classic; }
    int gutter() const { return stage_.grid.gap * 5 / 2; }
    int panel_width(const Rect& room) const {
        return room.width * (stage_.grid.format == Format::wide ? 22 : 34) / 100;
    }

    /// The card in the largest sizes; rather smaller words than photos on a card of their own.
    template <class Make>
    std::optional<Card> largest(const Make& make) const {
        const auto with_photo = [&](const Sizes& sizes) {
            auto card = make(sizes);
            return card && has_photo(*card) ? std::move(card) : std::nullopt;
        };
        auto card = photos_.empty() ? std::nullopt : in_largest_sizes(stage_.grid.size, scales.front(), with_photo);
        return card ? std::move(card) : in_largest_sizes(stage_.grid.size, scales.front(), make);
    }
    std::optional<Card> largest_front(bool& shortened, bool with_figures) const {
        const auto make = [&](const Sizes& sizes) { return front(sizes, shortened, with_figures); };
        return in_largest_sizes(stage_.grid.size, scales.front(), make);
    }
    std::optional<Card> largest_back(bool shortened, bool with_figures) const {
        return largest([&](const Sizes& sizes) { return back(sizes, shortened, with_figures); });
    }
    std::optional<Card> largest_times() const {
        for (const Role about : {Role::body, Role::fine}) {
            const auto make = [&](const Sizes& sizes) { return times(sizes, about); };
            if (auto card = in_largest_sizes(stage_.grid.size, times_most, make)) return card;
        }
        return std::nullopt;
    }

    /// Everything on one card.
    std::optional<Card> one(const Sizes& sizes) const {
        if (stage_.grid.format == Format::wide) return one_wide(sizes);
        if (stage_.grid.format == Format::portrait) return one_stacked(sizes);
        std::optional<Card> card = one_beside(sizes);
        return card ? card : stacked() ? one_stacked(sizes) : std::nullopt;
    }

    /// What a message may fill of a room: larger sizes are taken only where white space is left.
    int most_height(const Sizes& sizes) const {
        return sizes == stage_.grid.size ? blank_.room.height : blank_.room.height * 9 / 10;
    }

    /// The hero with the place on a line of its own, or else beside the status.
    std::optional<Hero> hero_within(const Sizes& sizes, int width, int height) const {
        auto tall = hero(stage_, item_, sizes, width, height, false);
        return tall ? tall : hero(stage_, item_, sizes, width, height, true);
    }

    std::optional<Panel> figures(const Sizes& sizes, int width, bool band) const {
        const std::vector<Figure> known = intervals(item_);
        if (known.empty()) return Panel{}; // of no height: nothing is drawn
        const Rect room{0, 0, width, blank_.room.height};
        auto made = panel(stage_, known, sizes, room, band);
        // "22,5 hari" may be too wide for half a band: then one figure stands under the other.
        return made || !band ? made : panel(stage_, known, sizes, room, false);
    }

    std::vector<Piece> text(const Sizes& sizes, int width) const {
        std::vector<Piece> all = detail(stage_, item_, sizes, width);
        for (Piece& piece : closing(stage_, item_, sizes, width, true))
            all.push_back(std::move(piece));
        return all;
    }

    /// Text left, panel right.
    std::optional<Card> one_beside(const Sizes& sizes) const {
        Sheet sheet = blank_;
        const Rect& room = sheet.room;
        const auto right = figures(sizes, panel_width(room), false);
        if (!right) return std::nullopt;
        const int width = right->columns.empty() ? room.width : room.width - right->width - gutter();
        const std::vector<Piece> words = text(sizes, width);
        const int below = stacked_height(words) + gutter();
        const auto top = hero_within(sizes, width, most_height(sizes) - below);
        if (!top || top->shortened || broken(words)) return std::nullopt;
        const int end = put(sheet, *top, room.x, room.y, 0);
        const int free = room.bottom() - end - stacked_height(words);
        stack(sheet, words, room.x, end + std::max(gutter(), free * 3 / 5), 3);
        put_beside(sheet, *right, 3);
        return sheet.card;
    }

    /// Text over the whole width, the panel as a band under it.
    std::optional<Card> one_stacked(const Sizes& sizes) const {
        Sheet sheet = blank_;
        const Rect& room = sheet.room;
        const auto band = figures(sizes, room.width, true);
        if (!band) return std::nullopt;
        const std::vector<Piece> words = text(sizes, room.width);
        const int band_height = band->columns.empty() ? 0 : band->height() + gutter();
        const int below = stacked_height(words) + band_height + gutter();
        const auto top = hero_within(sizes, room.width, most_height(sizes) - below);
        if (!top || top->shortened || broken(words)) return std::nullopt;
        const int end = put(sheet, *top, room.x, room.y, 0);
        const int free = room.bottom() - band_height - end - stacked_height(words);
        const auto row = photo_row(stage_, photos_, room.width, free - 2 * gutter(), false);
        if (row) {
            const int spare = (free - row->full_height()) / 3;
            put(sheet, *row, room.x, end + spare, 3);
            stack(sheet, words, room.x, end + free - spare, 5);
        } else {
            stack(sheet, words, room.x, end + free / 2, 3);
        }
        put_below(sheet, *band, row ? 7 : 4);
        return sheet.card;
    }

    /// Three columns: what and where, who and how, how long.
    std::optional<Card> one_wide(const Sizes& sizes) const {
        Sheet sheet = blank_;
        const Rect& room = sheet.room;
        const auto right = figures(sizes, panel_width(room), false);
        if (!right) return std::nullopt;
        const int free = right->columns.empty() ? room.width : room.width - right->width - 2 * gutter();
        const int left_width = free * 52 / 100 - gutter();
        const int middle_x = room.x + left_width + 2 * gutter();
        const auto left = hero_within(sizes, left_width, most_height(sizes));
        const std::vector<Piece> words = text(sizes, room.x + free - middle_x);
        const bool unfit = broken(words) || stacked_height(words) > most_height(sizes);
        if (!left || left->shortened || unfit) return std::nullopt;
        put(sheet, *left, room.x, room.y, 0);
        stack(sheet, words, middle_x, room.y, 3);
        put_beside(sheet, *right, 4);
        return sheet.card;
    }

    /// What and where; `with_figures`: also how long, which 16:9 has no room for.
    std::optional<Card> front(const Sizes& sizes, bool& shortened, bool with_figures) const {
        Sheet sheet = blank_;
        const Rect& room = sheet.room;
        if (with_figures && stage_.grid.format == Format::landscape) return std::nullopt;
        const bool wide = with_figures && stage_.grid.format == Format::wide;
        const auto side = wide ? figures(sizes, panel_width(room), false) : Panel{};
        const auto band = with_figures && stacked() ? figures(sizes, room.width, true) : Panel{};
        if (!band || !side) return std::nullopt;
        const int below = band->columns.empty() ? 0 : band->height() + gutter();
        const int width = side->columns.empty() ? room.width : room.width - side->width - 2 * gutter();
        const auto top = hero_within(sizes, width, most_height(sizes) - below);
        if (!top) return std::nullopt;
        shortened = top->shortened;
        put(sheet, *top, room.x, room.y + (room.height - below - top->height()) / 3, 0);
        put_below(sheet, *band, 3);
        put_beside(sheet, *side, 3);
        return sheet.card;
    }

    /// Who did what and what came of it; `with_figures`: also how long. Before it what was wrong and where, once more,
    /// where there is room, and always when the first card could not name the village.
    std::optional<Card> back(const Sizes& sizes, bool named_short, bool with_figures) const {
        Sheet sheet = blank_;
        const Rect& room = sheet.room;
        const auto side = with_figures && !stacked() ? figures(sizes, panel_width(room), false) : Panel{};
        const auto band = with_figures && stacked() ? figures(sizes, room.width, true) : Panel{};
        if (!side || !band) return std::nullopt;
        const int width = side->columns.empty() ? room.width : room.width - side->width - gutter();
        const int below = band->columns.empty() ? 0 : band->height() + gutter();
        const std::vector<Piece> words = detail(stage_, item_, sizes, width);
        const auto tried = [&](const Block& memory, bool channel, int gap) -> std::optional<Card> {
            const std::vector<Piece> last = closing(stage_, item_, sizes, width, channel);
            const int before = memory.lines() > 0 ? memory.height() + gap : 0;
            const int needed = before + stacked_height(words) + stacked_height(last) + gap;
            const int spare = most_height(sizes) - below - needed;
            if (spare < 0 || memory.broken || broken(words) || broken(last)) return std::nullopt;
            int top = room.y;
            if (memory.lines() > 0) top = sheet.put(memory, room.x, top, 0) + std::min(gutter(), gap + spare / 2);
            const auto row =
                side->columns.empty() ? photo_row(stage_, photos_, room.width, spare - gutter(), false) : std::nullopt;
            stack(sheet, words, room.x, top, 1);
            if (row) put(sheet, *row, room.x, top + stacked_height(words) + gutter(), 2);
            stack(sheet, last, room.x, room.bottom() - below - stacked_height(last), 4);
            put_beside(sheet, *side, 3);
            put_below(sheet, *band, 3);
            return sheet.card;
        };
        const Block whole = reminder(stage_, item_, sizes, width);
        for (const bool channel : {true, false}) {
            if (auto card = tried(whole, channel, gutter())) return card;
        }
        if (sizes != stage_.grid.size) return std::nullopt; // rather smaller words than fewer
        if (auto card = tried(whole, false, gutter() * 3 / 5)) return card;
        const Block place =
            running(stage_, {run(stage_, item_.place, Role::fine, sizes.fine, Weight::text, Ink::grey_text)}, width);
        if (auto card = tried(place, false, gutter() * 3 / 4)) return card;
        return named_short ? std::nullopt : tried(Block{}, false, gutter() * 3 / 4);
    }

    /// How long it took, for those whose words need a card of their own.
    std::optional<Card> times(const Sizes& sizes, Role about) const {
        Sheet sheet = blank_;
        const Rect& room = sheet.room;
        const Block memory = reminder(stage_, item_, sizes, room.width, about);
        const auto band = figures(sizes, room.width, true);
        const int top = room.y + memory.height() + gutter();
        if (!band || band->columns.empty() || memory.broken || top + band->height() > room.bottom())
            return std::nullopt;
        const int free = room.bottom() - top - band->height();
        sheet.put(memory, room.x, room.y, 0);
        put(sheet, stage_, *band, {room.x, top + free / 3, room.width, band->height()}, 1);
        return sheet.card;
    }

    /// The photos as large as they can be, and words that grow as long as no photo shrinks for it.
    std::optional<Card> largest_pictures() const {
        const auto least = pictures(stage_.grid.size);
        if (!least) return std::nullopt;
        const auto as_large = [&](const Sizes& sizes) {
            auto card = pictures(sizes);
            return card && photo_width(*card) == photo_width(*least) ? std::move(card) : std::nullopt;
        };
        return in_largest_sizes(stage_.grid.size, scales.front(), as_large);
    }

    static int photo_width(const Card& card) {
        for (const Placed& placed : card.layers)
            if (std::holds_alternative<Photo>(placed.layer.content)) return placed.layer.rect.width;
        return 0;
    }

    /// What was wrong and where, quietly where that leaves more room.
    std::vector<Block> about_photos(const Sizes& sizes, int width) const {
        if (stage_.grid.format == Format::landscape) return {reminder(stage_, item_, sizes, width)};
        const auto said = [&](const privacy::Showable& words, Weight weight, Ink ink) {
            return heading(stage_, {run(stage_, words, Role::body, sizes.body, weight, ink)}, width);
        };
        return {said(item_.problem, Weight::strong, Ink::ink), said(item_.place, Weight::text, Ink::accent)};
    }

    /// The photos under what was wrong and where, on wide screens beside it.
    std::optional<Card> pictures(const Sizes& sizes) const {
        Sheet sheet = blank_;
        const Rect& room = sheet.room;
        const bool beside = stage_.grid.format == Format::wide;
        const int width = beside ? room.width * 28 / 100 : room.width;
        const Piece words{about_photos(sizes, width), 0, sizes.body / 2};
        if (broken({words}) || words.height() > room.height) return std::nullopt;
        const int x = beside ? room.x + width + gutter() : room.x;
        const int top = beside ? room.y : room.y + words.height() + gutter() / 2;
        const auto row = photo_row(stage_, photos_, room.right() - x, room.bottom() - top, true);
        if (!row) return std::nullopt;
        stack(sheet, {words}, room.x, room.y, 0);
        put(sheet, *row, x, top + (room.bottom() - top - row->full_height()) / 3, 1);
        return sheet.card;
    }

    void put_beside(Sheet& sheet, const Panel& panel, int group) const {
        const Rect& room = sheet.room;
        if (panel.columns.empty()) return;
        put(sheet, stage_, panel, {room.right() - panel.width, room.y, panel.width, panel.height()}, group);
    }
    void put_below(Sheet& sheet, const Panel& panel, int group) const {
        const Rect& room = sheet.room;
        if (panel.columns.empty()) return;
        put(sheet, stage_, panel, {room.x, room.bottom() - panel.height(), room.width, panel.height()}, group);
    }

    const Stage& stage_;
    const model::Slide& slide_;
    const model::Item& item_;
    Sheet blank_;
    std::vector<Captioned> photos_; ///< none: the plain cards
};

} // namespace

std::vector<Card> resolved_cards(const Stage& stage, const model::Slide& slide) {
    const model::Item* item = find(stage.edition, slide);
    if (item == nullptr || fitting(item->problem, stage.fonts).empty()) return {};
    return Resolved(stage, slide, *item).cards();
}

} // namespace siar::display
