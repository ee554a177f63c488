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
        const auto both = [&](const Sizes& sizes) {
            return sizes.body < scaled(least, roomy).body ? std::nullopt : totals(sizes, true);
        };
        if (auto card = in_largest_sizes(least, scale_most, both)) return {std::move(*card)};
        const auto alone = [&](const Sizes& sizes) { return totals(sizes, false); };
        if (auto first = in_largest_sizes(least, scale_most, alone)) {
            std::vector<Card> cards{std::move(*first)};
            if (has_own()) add_own(cards);
            return cards;
        }
        return whole_cards(stage_, slide_, footer_, head(), pieces());
    }

private:
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

    /// The number, what it is part of, and the bar; `own`: with the second share as a sentence.
    std::optional<Card> totals(const Sizes& sizes, bool own) const {
        Sheet sheet = blank_;
        const Rect& room = sheet.room;
        const int gap = sizes.body * 4 / 5;
        const Block head = title(sizes, room.width);
        const auto bar = share_bar(stage_, parts(), recap_.received, sizes, room.width);
        if (!bar) return std::nullopt;
        Block second;
        if (own && has_own()) {
            const double share = *recap_.resolved_of_own().percent();
            second = body(sizes, {words(of_own() + ", "_label), words(percent(share), Weight::text, Ink::grey_text)},
                          room.width);
        }
        const int below = bar->height + (second.lines() > 0 ? second.height() + gap : 0);
        const int top = room.y + head.height() + gap;
        const Rect middle{room.x, top, room.width, room.bottom() - below - gap - top};
        const bool spare = own || sizes != stage_.grid.size; // larger words only beside a larger number
        if (!put_number(sheet, sizes, middle, spare ? 2 * sizes.key : 0)) return std::nullopt;
        sheet.put(head, room.x, room.y, 0);
        if (second.lines() > 0) sheet.put(second, room.x, room.bottom() - below, 2);
        put(sheet, *bar, room.x, room.bottom() - bar->height, 3);
        return sheet.card;
    }

    /// The number in at least the type size `least` with its words beside it, or under it on narrow screens; centred in
    /// the height of `middle`.
    bool put_number(Sheet& sheet, const Sizes& sizes, const Rect& middle, int least) const {
        const bool beside = stage_.grid.format != Format::portrait;
        const int gap = sizes.body * 3 / 4;
        const Label figure = Label::number(recap_.resolved);
        if (beside) {
            const Block large = number(sizes, figure, middle.width / 2, middle.height);
            const int left = large.ink_width + gap;
            const Block said = body(sizes, of_received(), std::min(middle.width - left, sizes.body * 11));
            const bool fits = large.lines() == 1 && large.text.runs.front().size >= least && !said.broken &&
                              said.height() <= middle.height;
            if (!fits) return false;
            const int height = std::max(large.height(), said.height());
            const int baseline = middle.y + (middle.height + height) / 2;
            sheet.put(large, middle.x, baseline - large.height(), 1);
            sheet.put(said, middle.x + left, baseline - said.height(), 1);
            return true;
        }
        const Block said = body(sizes, of_received(), middle.width);
        const Block large = number(sizes, figure, middle.width, middle.height - said.height() - gap);
        if (large.lines() == 0 || large.text.runs.front().size < least || said.broken) return false;
        const int height = large.height() + gap + said.height();
        const int top = middle.y + (middle.height - height) / 2;
        sheet.put(said, middle.x, sheet.put(large, middle.x, top, 1) + gap, 1);
        return true;
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
        for (const SharePart& part : parts()) {
            if (part.count > 0) all.push_back({{body(sizes, {words(part.words)}, width)}, gap, 0});
        }
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
