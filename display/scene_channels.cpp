// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/chrome.hpp"
#include "display/flow.hpp"
#include "display/qr.hpp"
#include "display/rows.hpp"
#include "display/scene.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace siar::display {
namespace {

using privacy::Label;
using privacy::Showable;
using privacy::operator""_label;

constexpr double scale_most = 1.5;

Label emergency_name() {
    return "Keadaan darurat"_label;
}

/// A telephone reads a symbol from ten times its side.
constexpr double reading_distance = 10;

/// The first channel that a telephone can open; the package lists the most important first.
const model::Channel* scannable(const model::Edition& edition) {
    for (const model::Channel& channel : edition.channels) {
        if (channel.main && !channel.qr.empty() && qr_modules(channel.qr.view()).side > 0) return &channel;
    }
    return nullptr;
}

/// The symbol's side in pixels that is wanted for this screen, in whole pixels a module.
int wanted_side(const Stage& stage, int modules) {
    const double mm = stage.screen.viewing_distance_m * 1000 / reading_distance;
    const double pixels = mm * stage.screen.pixels_per_mm();
    return static_cast<int>(std::ceil(pixels / modules)) * modules;
}

/// The largest symbol up to `wanted` that has its quiet zone within `width` and `height`.
int side_within(int wanted, int modules, int width, int height) {
    const int module = std::min(width, height) / (modules + 2 * qr_quiet);
    return std::min(wanted, module * modules);
}

/// The way to complain by telephone: symbol, name, address.
class Scan {
public:
    Scan(const Stage& stage, const model::Slide& slide, const model::Channel& channel)
        : stage_(stage), slide_(slide), channel_(channel), modules_(qr_modules(channel.qr.view()).side) {}

    std::vector<Card> cards() const {
        const auto whole = [&](const Sizes& sizes) { return one(sizes, true); };
        if (auto card = in_largest_sizes(stage_.grid.size, scale_most, whole)) return {std::move(*card)};
        if (auto card = one(stage_.grid.size, false)) return {std::move(*card)};
        const Sheet blank = dress(stage_, slide_, age_footer(stage_));
        return flow(stage_, slide_, age_footer(stage_), pieces(stage_.grid.size, blank.room.width, false, 1.0));
    }

private:
    /// `how`: with the words that say what to do with the symbol.
    std::optional<Card> one(const Sizes& sizes, bool how) const {
        return stage_.grid.format == Format::portrait ? under(sizes, how) : beside(sizes, how);
    }

    std::vector<Piece> pieces(const Sizes& sizes, int width, bool with_how, double growth) const {
        const auto one_line = [&](const Run& words, double most) {
            const Text text = paragraph({words}, 1.1, stage_.fonts);
            const Bounds bounds{width, sizes.key * 3, 1, words.size, static_cast<int>(words.size * most)};
            return largest(text, bounds, 1.1, stage_.fonts).value_or(heading(stage_, {words}, width));
        };
        const Block lead = running(
            stage_, {run(stage_, "Adukan lewat"_label, Role::body, sizes.body, Weight::text, Ink::grey_text)}, width);
        const Block name = one_line(run(stage_, channel_.name, Role::key, sizes.key, Weight::strong), growth);
        const Block address =
            one_line(run(stage_, channel_.address, Role::body, sizes.body, Weight::strong, Ink::accent), growth);
        const Label how = "Pindai dengan kamera telepon"_label;
        const Block scan = running(stage_, {run(stage_, how, Role::fine, sizes.fine)}, width);
        const Block note =
            running(stage_, {run(stage_, channel_.note, Role::fine, sizes.fine, Weight::text, Ink::grey_text)}, width);
        const int gap = growth > 1 ? sizes.body * 4 / 5 : sizes.body / 3;
        const int under_name = std::max(gap, name.text.pitch / 3);
        std::vector<Piece> all{{{lead, name}, 0, std::min(gap, sizes.body / 2)}, {{address}, under_name, 0}};
        if (with_how) {
            all.push_back({{scan}, gap, 0});
            all.push_back({{note}, gap, 0});
        }
        return all;
    }

    /// The symbol left over the whole height, header and words in the column beside it. Its quiet zone reaches into
    /// the margins, which are free anyhow.
    std::optional<Card> beside(const Sizes& sizes, bool how) const {
        const Rect& safe = stage_.grid.safe;
        const int side = side_within(wanted_side(stage_, modules_), modules_, stage_.grid.screen.width * 58 / 100,
                                     stage_.grid.screen.height - 2 * air());
        if (side == 0) return std::nullopt;
        const int quiet = qr_quiet * side / modules_;
        const int x = std::max(safe.x, quiet + air());
        const int text_x = x + side + std::max(quiet + air(), stage_.grid.gap * 2);
        const Rect column{text_x, safe.y, safe.right() - text_x, safe.height};
        Sheet sheet = dress(stage_, slide_, age_footer(stage_), column);
        const std::vector<Piece> text = pieces(sizes, column.width, how, 1.5);
        const int free = sheet.room.height - stacked_height(text);
        if (free < 0 || broken(text)) return std::nullopt;
        const int y = (stage_.grid.screen.height - side) / 2;
        sheet.put(Qr{channel_.qr, Ink::ink}, {x, y, side, side}, 0);
        stack(sheet, text, column.x, sheet.room.y + free / 3, 0);
        return sheet.card;
    }

    /// The words first, the symbol under them.
    std::optional<Card> under(const Sizes& sizes, bool how) const {
        Sheet sheet = dress(stage_, slide_, age_footer(stage_));
        const Rect& room = sheet.room;
        const int wanted = wanted_side(stage_, modules_);
        const int height = room.height - air() - sizes.fine / 3; // letters hang below the last line
        std::vector<Piece> text = pieces(sizes, room.width, how, 1.5);
        int side = side_within(wanted, modules_, stage_.grid.screen.width, height - stacked_height(text));
        if (side < wanted) {
            text = pieces(sizes, room.width, how, 1.0);
            side = side_within(wanted, modules_, stage_.grid.screen.width, height - stacked_height(text));
        }
        if (side < wanted && sizes.body > stage_.grid.size.body) return std::nullopt;
        if (side == 0 || broken(text)) return std::nullopt;
        const int quiet = qr_quiet * side / modules_;
        const int end = stack(sheet, text, room.x, room.y, 0);
        const int free = height + air() - (end - room.y) - side - 2 * quiet;
        const int x = std::max(room.x, quiet);
        sheet.put(Qr{channel_.qr, Ink::ink}, {x, room.bottom() - quiet - free / 2 - side, side, side}, 0);
        // The pattern at the edge gives way to the quiet zone.
        if (x + side + quiet > stage_.grid.screen.right() - stage_.grid.pattern) {
            std::erase_if(sheet.card.layers, [](const Placed& placed) {
                const Shape* shape = std::get_if<Shape>(&placed.layer.content);
                return shape != nullptr && shape->kind == Shape::Kind::kawung;
            });
        }
        return sheet.card;
    }

    /// Where the symbol stands on a light ground of its own: what is kept free around that.
    int air() const { return themes::light_on_dark(stage_.theme.palette) ? stage_.grid.gap : 0; }

    const Stage& stage_;
    const model::Slide& slide_;
    const model::Channel& channel_;
    int modules_;
};

/// The number to call in an emergency, which is no way to complain: as large as it fits, with its words beside it, on
/// tall screens over and under it.
class Emergency {
public:
    Emergency(const Stage& stage, const model::Slide& slide) : stage_(stage), slide_(slide) {}

    std::vector<Card> cards() const {
        const bool tall = stage_.grid.format == Format::portrait;
        const auto make = [&](const Sizes& sizes) { return tall ? under(sizes) : beside(sizes, true); };
        if (auto card = in_largest_sizes(stage_.grid.size, scale_most, make)) return {std::move(*card)};
        if (auto card = beside(stage_.grid.size, false)) return {std::move(*card)};
        return list_cards(stage_, slide_, age_footer(stage_), emergency_name(),
                          {{"siren", stage_.edition.emergency, {}, Ink::caution}});
    }

private:
    Block name(const Sizes& sizes, int width) const {
        return heading(stage_, {run(stage_, emergency_name(), Role::key, sizes.key, Weight::strong)}, width);
    }
    Block free_call(const Sizes& sizes, int width) const {
        return running(stage_, {run(stage_, "Telepon gratis"_label, Role::body, sizes.body)}, width);
    }
    std::optional<Block> number(const Sizes& sizes, int width, int height) const {
        const Run digits = run(stage_, stage_.edition.emergency, Role::key, sizes.key, Weight::strong, Ink::caution);
        const Bounds bounds{width, height, 1, sizes.key * 2, std::max(sizes.key * 2, height * 2)};
        return largest(paragraph({digits}, 1.0, stage_.fonts), bounds, 1.0, stage_.fonts);
    }
    static int icon(const Sizes& sizes) { return sizes.key * 6 / 5; }

    std::optional<Card> beside(const Sizes& sizes, bool with_icon) const {
        Sheet sheet = dress(stage_, slide_, age_footer(stage_));
        const Rect& room = sheet.room;
        const int gap = sizes.body * 4 / 5;
        const auto large = number(sizes, room.width * 55 / 100, room.height * 9 / 10);
        if (!large) return std::nullopt;
        const int x = room.x + large->ink_width + sizes.body * 3 / 2;
        const Block name = this->name(sizes, room.right() - x);
        const Block call = free_call(sizes, room.right() - x);
        const int above = with_icon ? icon(sizes) + gap : 0;
        const int height = above + name.height() + gap + call.height();
        const int highest = std::max(height, large->height());
        if (name.broken || call.broken || highest > room.height) return std::nullopt;
        const int end = room.y + (room.height + highest) / 2;
        sheet.put(*large, room.x, end - large->height(), 0);
        if (with_icon) sheet.put(Icon{"siren", Ink::caution}, {x, end - height, icon(sizes), icon(sizes)}, 1);
        const int under = sheet.put(name, x, end - height + above, 1);
        sheet.put(call, x, under + gap, 1);
        return sheet.card;
    }

    std::optional<Card> under(const Sizes& sizes) const {
        Sheet sheet = dress(stage_, slide_, age_footer(stage_));
        const Rect& room = sheet.room;
        const int gap = sizes.body * 4 / 5;
        const Block name = this->name(sizes, room.width);
        const Block call = free_call(sizes, room.width);
        const int fixed = icon(sizes) + name.height() + call.height() + 4 * gap;
        const auto large = number(sizes, room.width, room.height - fixed);
        if (!large || name.broken || call.broken) return std::nullopt;
        // Larger words only beside the largest number.
        if (sizes != stage_.grid.size && large->ink_width < room.width * 9 / 10) return std::nullopt;
        const int free = room.height - fixed - large->height();
        int top = room.y + free / 3;
        sheet.put(Icon{"siren", Ink::caution}, {room.x, top, icon(sizes), icon(sizes)}, 0);
        top = sheet.put(name, room.x, top + icon(sizes) + gap, 0) + 2 * gap;
        top = sheet.put(*large, room.x, top, 1) + gap;
        sheet.put(call, room.x, top, 2);
        return sheet.card;
    }

    const Stage& stage_;
    const model::Slide& slide_;
};

/// The other ways to complain; the number for emergencies among them where all stand on one card, else on its own.
std::vector<Card> other_cards(const Stage& stage, const model::Slide& slide, const Label& title,
                              const std::vector<Row>& rows) {
    const Footer footer = age_footer(stage);
    std::vector<Card> channels = list_cards(stage, slide, footer, title, rows);
    if (stage.edition.emergency.empty()) return channels;
    if (channels.size() == 1) {
        std::vector<Row> with_emergency = rows;
        with_emergency.push_back({"siren", emergency_name(), stage.edition.emergency, Ink::caution});
        std::vector<Card> all = list_cards(stage, slide, footer, title, with_emergency);
        if (all.size() == 1) return all;
    }
    std::vector<Card> emergency = Emergency(stage, slide).cards();
    std::move(emergency.begin(), emergency.end(), std::back_inserter(channels));
    return channels;
}

} // namespace

std::vector<Card> channel_cards(const Stage& stage, const model::Slide& slide) {
    const model::Channel* first = scannable(stage.edition);
    std::vector<Card> all;
    if (first != nullptr) all = Scan(stage, slide, *first).cards();
    std::vector<Row> rows;
    for (const model::Channel& channel : stage.edition.channels) {
        const bool shown = channel.main && &channel != first && !channel.address.empty();
        if (shown) rows.push_back({channel.icon, channel.name, channel.address, Ink::accent});
    }
    const Label title = first != nullptr ? "Cara lain mengadu, gratis"_label : "Cara mengadu, gratis"_label;
    std::vector<Card> others = other_cards(stage, slide, title, rows);
    std::move(others.begin(), others.end(), std::back_inserter(all));
    return all;
}

} // namespace siar::display
