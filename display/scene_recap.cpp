// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/chrome.hpp"
#include "display/figure_title.hpp"
#include "display/flow.hpp"
#include "display/scene.hpp"
#include "display/share_bar.hpp"
#include "display/wording.hpp"

#include <algorithm>
#include <optional>

namespace siar::display {
namespace {

using privacy::Label;
using privacy::Showable;
using privacy::operator""_label;

constexpr double scale_most = 1.5;
constexpr double roomy = 1.15; ///< both shares stand on one card only where there is room to spare
constexpr int number_most = 4; ///< times the key size

/// One recap on one screen.
class Recapped {
public:
    Recapped(const Stage& stage, const model::Slide& slide, const model::Recap& recap)
        : stage_(stage),
          slide_(slide),
          recap_(recap),
          footer_(recap.source ? source_footer(stage, recap.period, *recap.source, recap.as_of) : age_footer(stage)),
          blank_(dress(stage, slide, footer_)) {}

    std::vector<Card> cards() const {
        const Sizes& least = stage_.grid.size;
        if (stage_.grid.format == Format::wide) {
            const auto bar_beside = [&](const Sizes& sizes) { return across(sizes); };
            if (auto card = in_largest_sizes(least, scale_most, bar_beside)) return with_own(std::move(*card));
        }
        const auto both = [&](const Sizes& sizes) {
            return sizes.body < scaled(least, roomy).body ? std::nullopt : totals(sizes, Rest::bar_and_own);
        };
        if (auto card = in_largest_sizes(least, scale_most, both)) return {std::move(*card)};
        for (const Rest rest : {Rest::bar, Rest::words, Rest::none}) {
            const auto alone = [&](const Sizes& sizes) { return totals(sizes, rest); };
            auto first = in_largest_sizes(least, scale_most, alone);
            if (!first) continue;
            return with_own(std::move(*first), rest == Rest::none);
        }
        return whole_cards(stage_, slide_, footer_, head(), pieces());
    }

private:
    /// What of the rest stands under the number.
    enum class Rest { bar_and_own, bar, words, none };

    /// The number and what it is part of, beside it or under it.
    struct Headline {
        Block large;
        Block said;
        int gap = 0;
        bool beside = true;
        int width() const { return beside ? large.ink_width + gap + said.width : std::max(large.width, said.width); }
        int height() const {
            return beside ? std::max(large.height(), said.height()) : large.height() + gap + said.height();
        }
    };

    /// Only the one who published a figure knows that the archived ones were sent to the wrong body: the status tells
    /// no reason. The second share says something else only where there are such.
    bool has_own() const { return recap_.published() && recap_.archived > 0 && recap_.received > recap_.archived; }
    Label archived_words() const { return recap_.published() ? "salah alamat, diarsipkan"_label : "diarsipkan"_label; }

    Block body(const Sizes& sizes, std::vector<Run> runs, int width) const {
        for (Run& one : runs)
            one.size = sizes.body;
        return running(stage_, std::move(runs), width);
    }
    Run words(const Showable& text, Weight weight = Weight::text, Ink ink = Ink::ink) const {
        return run(stage_, text, Role::body, stage_.grid.size.body, weight, ink);
    }

    Block title(const Sizes& sizes, int width) const {
        const Label whose = "Aduan warga "_label + stage_.edition.identity.short_name;
        return figure_title(stage_, whose, recap_.period.name, sizes.body, width);
    }

    /// "dari 422 aduan dinyatakan selesai, 88,4 persen": the number itself stands large before it.
    std::vector<Run> of_received() const {
        const model::Share share = recap_.resolved_of_received();
        std::vector<Run> runs{
            words("dari "_label + Label::number(recap_.received) + " aduan dinyatakan selesai"_label, Weight::strong)};
        if (share.percent())
            runs.push_back(words(", "_label + percent(*share.percent()), Weight::text, Ink::grey_text));
        return runs;
    }

    Label of_own() const {
        const model::Share share = recap_.resolved_of_own();
        return Label::number(share.part) + " dari "_label + Label::number(share.whole) +
               " aduan yang menjadi kewenangan "_label + stage_.edition.identity.short_name +
               " dinyatakan selesai"_label;
    }

    Piece head() const { return {{title(stage_.grid.size, blank_.room.width)}, 0, 0}; }

    Block number(const Sizes& sizes, const Label& figure, int width, int height) const {
        const Text text =
            paragraph({run(stage_, figure, Role::key, sizes.key, Weight::strong, Ink::accent)}, 1.0, stage_.fonts);
        const Bounds bounds{width, height, 1, stage_.grid.size.key, sizes.key * number_most};
        return largest(text, bounds, 1.0, stage_.fonts).value_or(Block{});
    }

    std::vector<SharePart> parts() const {
        return {{recap_.resolved, Label::number(recap_.resolved) + " selesai"_label, Ink::accent, Ink::on_accent},
                {recap_.in_process, Label::number(recap_.in_process) + " dalam proses"_label, Ink::caution,
                 Ink::on_caution},
                {recap_.archived, Label::number(recap_.archived) + " "_label + archived_words(), Ink::grey_mark,
                 Ink::paper}};
    }

    /// "17 dalam proses dan 4 diarsipkan": what became of the others.
    Label others() const {
        Label words;
        for (const SharePart& part : parts()) {
            if (part.count <= 0 || part.ink == Ink::accent) continue;
            words = words.empty() ? part.words : words + " dan "_label + part.words;
        }
        return words;
    }

    /// The smallest number that is worth its card: larger words stand only beside a larger number.
    int least_number(const Sizes& sizes) const { return sizes == stage_.grid.size ? sizes.key * 3 / 2 : sizes.key * 2; }

    /// What stands at the foot of the card, in words.
    Block foot(const Sizes& sizes, Rest rest, int width) const {
        if (rest == Rest::words) return body(sizes, {words(others(), Weight::text, Ink::grey_text)}, width);
        if (rest != Rest::bar_and_own || !has_own()) return {};
        const double share = *recap_.resolved_of_own().percent();
        return body(sizes, {words(of_own() + ", "_label), words(percent(share), Weight::text, Ink::grey_text)}, width);
    }

    /// The number, what it is part of, and the rest under it.
    std::optional<Card> totals(const Sizes& sizes, Rest rest) const {
        Sheet sheet = blank_;
        const Rect& room = sheet.room;
        const int gap = sizes.body * 4 / 5;
        const Block head = title(sizes, room.width);
        const bool with_bar = rest == Rest::bar_and_own || rest == Rest::bar;
        const auto bar = with_bar ? share_bar(stage_, parts(), recap_.received, sizes, room.width) : std::nullopt;
        const Block said = foot(sizes, rest, room.width);
        if ((with_bar && !bar) || said.broken) return std::nullopt;
        int below = (bar ? bar->height : 0) + said.height();
        if (bar && said.lines() > 0) below += gap;
        const int top = room.y + head.height() + gap;
        const int height = room.bottom() - top - (below > 0 ? below + gap : 0);
        const auto number = headline(sizes, room.width, height);
        if (!number) return std::nullopt;
        sheet.put(head, room.x, room.y, 0);
        put_headline(sheet, *number, room.x, top + (height - number->height()) / 2);
        if (said.lines() > 0) sheet.put(said, room.x, room.bottom() - below, 2);
        if (bar) put(sheet, *bar, room.x, room.bottom() - bar->height, 3);
        return sheet.card;
    }

    /// For screens much broader than high: the number left, what it is part of beside it, the bar at the right, all
    /// on one line.
    std::optional<Card> across(const Sizes& sizes) const {
        Sheet sheet = blank_;
        const Rect& room = sheet.room;
        const Block head = title(sizes, room.width);
        const int top = room.y + head.height() + sizes.body * 4 / 5;
        const auto number = headline(sizes, room.width * 3 / 5, room.bottom() - top);
        if (!number) return std::nullopt;
        const int left = number->width() + sizes.body * 2;
        const auto bar = share_bar(stage_, parts(), recap_.received, sizes, room.width - left);
        if (!bar || bar->height > room.bottom() - top || bar->width < room.width / 4) return std::nullopt;
        const int height = std::max(number->height(), bar->height);
        const int baseline = top + (room.bottom() - top + height) / 2;
        sheet.put(head, room.x, room.y, 0);
        put_headline(sheet, *number, room.x, baseline - number->height());
        put(sheet, *bar, room.x + left, baseline - bar->height, 3);
        return sheet.card;
    }

    /// The number as large as there is room, with its words beside it, or under it on narrow screens.
    std::optional<Headline> headline(const Sizes& sizes, int width, int height) const {
        Headline one;
        one.beside = stage_.grid.format != Format::portrait;
        one.gap = sizes.body * 3 / 4;
        const Label figure = Label::number(recap_.resolved);
        if (one.beside) {
            one.large = number(sizes, figure, width / 2, height);
            one.said = body(sizes, of_received(), std::min(width - one.large.ink_width - one.gap, sizes.body * 11));
        } else {
            one.said = body(sizes, of_received(), width);
            one.large = number(sizes, figure, width, height - one.said.height() - one.gap);
        }
        if (one.large.lines() == 0 || one.large.text.runs.front().size < least_number(sizes)) return std::nullopt;
        if (one.said.broken || one.height() > height) return std::nullopt;
        return one;
    }

    void put_headline(Sheet& sheet, const Headline& one, int x, int top) const {
        const int baseline = top + one.height();
        const int left = one.beside ? one.large.ink_width + one.gap : 0;
        sheet.put(one.large, x, one.beside ? baseline - one.large.height() : top, 1);
        sheet.put(one.said, x + left, baseline - one.said.height(), 1);
    }

    /// The card of the totals and, on their own, what it has no room for: `with_parts`, what became of the others; the
    /// second share.
    std::vector<Card> with_own(Card first, bool with_parts = false) const {
        std::vector<Card> cards{std::move(first)};
        if (with_parts) {
            std::vector<Card> parts = whole_cards(stage_, slide_, footer_, head(), {part_piece()});
            std::move(parts.begin(), parts.end(), std::back_inserter(cards));
        }
        if (has_own()) add_own(cards);
        return cards;
    }

    /// The second share as a card of its own.
    void add_own(std::vector<Card>& cards) const {
        for (const bool with_rest : {true, false}) {
            const auto own = [&](const Sizes& sizes) { return own_share(sizes, with_rest); };
            if (auto card = in_largest_sizes(stage_.grid.size, scale_most, own)) {
                cards.push_back(std::move(*card));
                return;
            }
        }
        std::vector<Card> more = whole_cards(stage_, slide_, footer_, head(), own_pieces());
        std::move(more.begin(), more.end(), std::back_inserter(cards));
    }

    /// `with_rest`: also what became of the others.
    std::optional<Card> own_share(const Sizes& sizes, bool with_rest) const {
        Sheet sheet = blank_;
        const Rect& room = sheet.room;
        const int gap = sizes.body * 4 / 5;
        const Block head = title(sizes, room.width);
        const Block said = body(sizes, {words(of_own(), Weight::strong)}, room.width);
        const Label others = Label::number(recap_.archived) + " aduan lain salah alamat, lalu diarsipkan."_label;
        const Block rest = body(sizes, {words(with_rest ? others : Label(), Weight::text, Ink::grey_text)}, room.width);
        const int fixed = head.height() + said.height() + rest.height() + (with_rest ? 3 : 2) * gap;
        // A comma of large figures hangs a quarter of their height below the line.
        const Label figure = percent(*recap_.resolved_of_own().percent());
        const Block large = number(sizes, figure, room.width, (room.height - fixed) * 4 / 5);
        if (large.lines() == 0) return std::nullopt;
        const int hang = large.height() / 4;
        const int free = room.height - fixed - large.height() - hang;
        sheet.put(head, room.x, room.y, 0);
        const int top = sheet.put(large, room.x, room.y + head.height() + gap + free / 2, 1);
        sheet.put(said, room.x, top + hang + gap, 2);
        if (with_rest) sheet.put(rest, room.x, room.bottom() - rest.height(), 3);
        return sheet.card;
    }

    std::vector<Piece> own_pieces() const {
        const Sizes& sizes = stage_.grid.size;
        const int width = blank_.room.width;
        const Label figure = percent(*recap_.resolved_of_own().percent());
        return {{{heading(stage_, {run(stage_, figure, Role::key, sizes.key, Weight::strong, Ink::accent)}, width),
                  body(sizes, {words(of_own())}, width)},
                 sizes.body,
                 sizes.body / 2}};
    }

    /// "Dari 118 aduan, 17 dalam proses dan 4 diarsipkan."
    Piece part_piece() const {
        const Label whole = "Dari "_label + Label::number(recap_.received) + " aduan, "_label;
        const Label all = others().empty() ? Label() : whole + others() + "."_label;
        const Sizes& sizes = stage_.grid.size;
        return {{body(sizes, {words(all)}, blank_.room.width)}, sizes.body * 2 / 3, 0};
    }

    std::vector<Piece> pieces() const {
        const Sizes& sizes = stage_.grid.size;
        const int width = blank_.room.width;
        const int gap = sizes.body * 2 / 3;
        const Label figure = Label::number(recap_.resolved);
        std::vector<Piece> all{
            {{heading(stage_, {run(stage_, figure, Role::key, sizes.key, Weight::strong, Ink::accent)}, width),
              body(sizes, of_received(), width)},
             gap,
             gap / 2}};
        all.push_back(part_piece());
        if (has_own()) {
            for (Piece& piece : own_pieces())
                all.push_back(std::move(piece));
        }
        return all;
    }

    const Stage& stage_;
    const model::Slide& slide_;
    const model::Recap& recap_;
    Footer footer_;
    Sheet blank_;
};

} // namespace

std::vector<Card> recap_cards(const Stage& stage, const model::Slide& slide) {
    std::vector<Card> all;
    for (const model::Recap& recap : stage.edition.statistics.recaps) {
        if (recap.received <= 0 || !model::shows(stage.edition, recap, stage.now)) continue; // 0 of 0 says nothing
        std::vector<Card> cards = Recapped(stage, slide, recap).cards();
        std::move(cards.begin(), cards.end(), std::back_inserter(all));
    }
    return all;
}

} // namespace siar::display
