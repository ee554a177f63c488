// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/paper.hpp"

#include "display/cairo_surface.hpp"
#include "display/chrome.hpp"
#include "display/flow.hpp"
#include "display/paginate.hpp"
#include "display/photo_row.hpp"
#include "display/resolved_parts.hpp"
#include "display/scene.hpp"
#include "display/strokes.hpp"
#include "display/wording.hpp"

#include <cairo-pdf.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace siar::display {
namespace {

using privacy::Label;
using privacy::Showable;
using privacy::operator""_label;

constexpr int a3_width_mm = 297;
constexpr int a3_height_mm = 420;
constexpr double board_distance_m = 0.7;
constexpr std::size_t columns = 2;
constexpr std::size_t fewest_items = 3;

/// A rectangle of paper as a screen of its own.
model::Screen paper(int width, int height, double margin) {
    constexpr double mm_per_inch = 25.4;
    model::Screen out;
    out.width = width;
    out.height = height;
    out.diagonal_inch = std::hypot(width, height) / paper_pixels_per_mm / mm_per_inch;
    out.viewing_distance_m = board_distance_m;
    out.safe_margin = margin;
    return out;
}

/// For what is looked at later, too: the data's age is told with day and year.
Stage printed(const model::Edition& edition, const themes::Theme& theme, const model::Screen& screen, model::Time now,
              const Fonts& fonts, const AtHand& at_hand) {
    Stage stage{edition, theme, screen, now, fonts, grid_of(screen, theme, fonts)};
    stage.dated = true;
    stage.at_hand = at_hand;
    return stage;
}

/// The items of the last seven days, newest first; where they are few, the newest ones.
std::vector<const model::Item*> of_the_week(const model::Edition& edition, model::Time now) {
    const model::Date today = model::local(now, edition.identity.zone).date;
    std::vector<const model::Item*> all;
    for (const model::Item& item : edition.items) {
        const bool hidden = model::hidden(item.tags, edition.windows, today);
        const bool gone =
            std::find(edition.withdrawn.begin(), edition.withdrawn.end(), item.id) != edition.withdrawn.end();
        if (item.validity.holds(now) && !hidden && !gone) all.push_back(&item);
    }
    std::stable_sort(all.begin(), all.end(), [](const auto* a, const auto* b) {
        return model::day_number(a->closed_on) > model::day_number(b->closed_on);
    });
    constexpr int week = 7;
    const auto older = std::find_if(all.begin(), all.end(), [&](const model::Item* item) {
        return model::day_number(item->closed_on) <= model::day_number(today) - week;
    });
    const auto kept = std::max(static_cast<std::size_t>(older - all.begin()), fewest_items);
    if (all.size() > kept) all.resize(kept);
    return all;
}

/// Items in two columns, as a newspaper has them; at the foot of the last page figures, the way to complain, the
/// visits.
class Newspaper {
public:
    Newspaper(const model::Edition& edition, const themes::Theme& theme, model::Time now, const Fonts& fonts,
              const AtHand& at_hand)
        : edition_(edition),
          theme_(theme),
          now_(now),
          fonts_(fonts),
          sheet_(paper(a3_width_mm * paper_pixels_per_mm, a3_height_mm * paper_pixels_per_mm, 0.05)),
          stage_(printed(edition, theme, sheet_, now, fonts, at_hand)) {}

    std::vector<Page> pages() {
        begin();
        for (const model::Item* item : of_the_week(edition_, now_))
            put_item(*item);
        const int ends = *std::max_element(ends_.begin(), ends_.end());
        if (ends > page_.room.bottom() - closing_height()) {
            end();
            begin();
        }
        put_closing();
        end();
        return std::move(pages_);
    }

private:
    int gap() const { return stage_.grid.size.body * 5 / 4; }
    int gutter() const { return stage_.grid.size.body * 2; }
    int cell_width() const { return (page_.room.width - gutter()) / static_cast<int>(columns); }
    int column_x(std::size_t column) const {
        return page_.room.x + static_cast<int>(column) * (cell_width() + gutter());
    }
    /// A little higher than broad: the symbol stands under the words there.
    int closing_height() const { return cell_width() * 6 / 5; }

    void begin() {
        page_ = dress(stage_, model::Slide{model::Scene::resolved, {}, {}}, age_footer(stage_));
        std::erase_if(page_.card.live, [](const Live& live) { return live.kind == Live::Kind::clock; });
        const Sizes& sizes = stage_.grid.size;
        const model::Date today = model::local(now_, edition_.identity.zone).date;
        const Block title = heading(
            stage_, {run(stage_, "Kabar aduan warga"_label, Role::key, sizes.key * 3 / 2, Weight::strong, Ink::accent)},
            page_.room.width);
        const Showable issued = Showable("Terbit "_label) + Label::date(today);
        const Block week = running(stage_, {run(stage_, issued, Role::body, sizes.body * 5 / 4)}, page_.room.width);
        const int under = page_.put(title, page_.room.x, page_.room.y, 0) + sizes.body;
        top_ = rule(page_.put(week, page_.room.x, under, 0) + gap()) + gap();
        ends_.assign(columns, top_);
    }

    void end() { pages_.push_back({a3_width_mm, a3_height_mm, at(page_.card, entered(page_.card), now_)}); }

    /// Its photos as broad as a column.
    std::optional<PhotoRow> photos_of(const model::Item& item) const {
        const model::Screen column = paper(cell_width(), cell_width(), 0);
        Stage stage = printed(edition_, theme_, column, now_, fonts_, stage_.at_hand);
        stage.grid = stage_.grid;
        const auto photos = photos_at_hand(stage, item.photos, stage.grid.size);
        return photo_row(stage, photos, cell_width(), cell_width(), false);
    }

    /// An item longer than a page, from a new page on, from column to column, line by line.
    void put_long(const std::vector<Piece>& pieces) {
        if (*std::max_element(ends_.begin(), ends_.end()) > top_) {
            end();
            begin();
        }
        std::size_t column = 0;
        for (const Piece& piece : pieces) {
            if (ends_[column] > top_) ends_[column] += piece.before;
            for (Block block : piece.blocks)
                column = put_lines(std::move(block), column);
        }
        ends_[column] += 2 * gap();
    }
    std::size_t put_lines(Block block, std::size_t column) {
        while (block.lines() > 0) {
            const int lines = lines_within(block, page_.room.bottom() - ends_[column]);
            if (lines == 0) {
                if (++column == columns) {
                    end();
                    begin();
                    column = 0;
                }
                continue;
            }
            auto [head, tail] = split_after(block, lines, fonts_);
            ends_[column] = page_.put(head, column_x(column), ends_[column], 0) + block.text.pitch / 3;
            block = std::move(tail);
        }
        return column;
    }

    /// In the column that is shortest so far; on the next page where there is no room left.
    void put_item(const model::Item& item) {
        const std::vector<Piece> pieces = print_pieces(stage_, item, cell_width(), stage_.grid.size.body);
        const int most = page_.room.bottom() - top_;
        const int words = stacked_height(pieces);
        if (words > most) return put_long(pieces);
        auto photos = photos_of(item);
        int above = photos ? photos->full_height() + stage_.grid.size.body : 0;
        if (words + above > most) {
            photos.reset();
            above = 0;
        }
        const int height = above + words;
        auto column = std::min_element(ends_.begin(), ends_.end());
        if (*column > top_ && *column + height > page_.room.bottom()) {
            end();
            begin();
            column = ends_.begin();
        }
        const int x = column_x(static_cast<std::size_t>(column - ends_.begin()));
        if (*column > top_) {
            page_.put(Shape{Shape::Kind::box, Ink::grey_line, 0}, {x, *column - gap(), cell_width(), stage_.grid.line},
                      0);
        }
        if (photos) put(page_, *photos, x, *column, 0);
        *column = stack(page_, pieces, x, *column + above, 0) + 2 * gap();
    }

    int rule(int y) {
        page_.put(Shape{Shape::Kind::box, Ink::grey_mark, 0}, {page_.room.x, y, page_.room.width, stage_.grid.line}, 0);
        return y + stage_.grid.line;
    }

    /// The first card of a scene as a part of the page; returns false where it has nothing to show, and of a scene that
    /// is one message where one card has no room for it.
    bool put_scene(model::Scene scene, const Rect& cell) {
        const model::Screen screen = paper(cell.width, cell.height, 0);
        Stage part{edition_, theme_, screen, now_, fonts_, grid_of(screen, theme_, fonts_)};
        part.bare = true;
        part.grid.gap = stage_.grid.size.body / 2;
        const std::vector<Card> cards = cards_of(part, {scene, {}, {}});
        const bool many = scene == model::Scene::recap || scene == model::Scene::channels;
        if (cards.empty() || (cards.size() > 1 && !many)) return false;
        for (const Placed& placed : cards.front().layers) {
            Rect rect = placed.layer.rect;
            rect.x += cell.x;
            rect.y += cell.y;
            page_.put(placed.layer.content, rect, 0);
        }
        return true;
    }

    void put_closing() {
        const int height = closing_height() - gap() * 2;
        const int y = page_.room.bottom() - height;
        rule(y - gap());
        const int upper = (height - gap()) / 2;
        put_scene(model::Scene::recap, {column_x(0), y, cell_width(), upper});
        put_visits({column_x(0), y + upper + gap(), cell_width(), height - upper - gap()});
        put_scene(model::Scene::channels, {column_x(1), y, cell_width(), height});
        const bool no_items = std::all_of(ends_.begin(), ends_.end(), [&](int one) { return one == top_; });
        if (!no_items) return;
        const int free = y - 3 * gap() - top_;
        if (put_scene(model::Scene::map, {column_x(0), top_, cell_width(), free})) {
            put_scene(model::Scene::categories, {column_x(1), top_, cell_width(), free});
            return;
        }
        const Rect whole{page_.room.x, top_, page_.room.width, free};
        if (!put_scene(model::Scene::map, whole)) put_scene(model::Scene::categories, whole);
    }

    /// The next visits with their days: paper hangs longer than today.
    void put_visits(const Rect& cell) {
        const Sizes& sizes = stage_.grid.size;
        const auto body = [&](const Showable& words, Weight weight, Ink ink) {
            return running(stage_, {run(stage_, words, Role::body, sizes.body, weight, ink)}, cell.width);
        };
        std::vector<Piece> pieces;
        for (const model::Visit* visit : coming_visits(stage_)) {
            const Showable when = weekday_day(visit->date, false) + Showable(", "_label) + Label::clock(visit->from) +
                                  Showable("–"_label) + Label::clock(visit->until) +
                                  Showable("\u00A0"_label + edition_.identity.zone.name);
            const Showable district = district_words(visit->district, edition_);
            const Showable where =
                district.empty() ? Showable(visit->place) : visit->place + Showable(", "_label) + district;
            if (pieces.empty()) pieces.push_back({{body("Mengadu langsung"_label, Weight::strong, Ink::accent)}, 0, 0});
            pieces.push_back({{body(when, Weight::strong, Ink::ink), body(where, Weight::text, Ink::ink)},
                              sizes.body,
                              sizes.body / 2});
            if (stacked_height(pieces) > cell.height) {
                pieces.pop_back();
                break;
            }
        }
        if (pieces.size() > 1) stack(page_, pieces, cell.x, cell.y, 0);
    }

    const model::Edition& edition_;
    const themes::Theme& theme_;
    model::Time now_;
    const Fonts& fonts_;
    model::Screen sheet_;
    Stage stage_;
    Sheet page_;
    int top_ = 0;           ///< where items begin
    std::vector<int> ends_; ///< of each column, with the white space under it
    std::vector<Page> pages_;
};

cairo_status_t append_bytes(void* closure, const unsigned char* data, unsigned int size) {
    static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), size);
    return CAIRO_STATUS_SUCCESS;
}

/// The photo cut and made small as the page shows it: as it is, it would make the file many times larger. The page's
/// context holds the pixels as long as it needs them.
void paint_photo(cairo_t* context, const Photo& photo, const Rect& rect, Tools tools, const PixelSource& pictures) {
    const auto pixels = pictures.pixels ? pictures.pixels(photo.picture) : nullptr;
    if (!pixels) return;
    tools.picture = pixels.get();
    const CairoSurface small(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, rect.width, rect.height));
    {
        const CairoContext drawing(cairo_create(small.get()));
        stroke(drawing.get(), photo, rect.width, rect.height, tools);
    }
    cairo_set_source_surface(context, small.get(), 0, 0);
    cairo_paint(context);
}

void paint(cairo_t* context, const Page& page, const Fonts& fonts, const std::filesystem::path& icons,
           const PixelSource& pictures) {
    const Tools tools{page.picture.palette, fonts, icons};
    for (const Layer& layer : page.picture.layers) {
        if (layer.opacity <= 0) continue;
        cairo_save(context);
        cairo_translate(context, layer.rect.x, layer.rect.y);
        if (const Photo* photo = std::get_if<Photo>(&layer.content))
            paint_photo(context, *photo, layer.rect, tools, pictures);
        else
            stroke(context, layer.content, layer.rect.width, layer.rect.height, tools);
        cairo_restore(context);
    }
}

} // namespace

std::vector<Page> wall_newspaper(const model::Edition& edition, const themes::Theme& theme, model::Time now,
                                 const Fonts& fonts, const AtHand& at_hand) {
    return Newspaper(edition, theme, now, fonts, at_hand).pages();
}

std::string pdf(const std::vector<Page>& pages, const std::string& title, model::Time made, const Fonts& fonts,
                const std::filesystem::path& icons, const PixelSource& pictures) {
    constexpr double points_per_mm = 72 / 25.4;
    std::string bytes;
    {
        const CairoSurface surface(cairo_pdf_surface_create_for_stream(append_bytes, &bytes, 1, 1));
        cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, title.c_str());
        cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, model::rfc3339(made).c_str());
        for (const Page& page : pages) {
            cairo_pdf_surface_set_size(surface.get(), page.width_mm * points_per_mm, page.height_mm * points_per_mm);
            const CairoContext context(cairo_create(surface.get()));
            cairo_scale(context.get(), points_per_mm / paper_pixels_per_mm, points_per_mm / paper_pixels_per_mm);
            paint(context.get(), page, fonts, icons, pictures);
            cairo_show_page(context.get());
        }
        cairo_surface_finish(surface.get());
        if (const auto status = cairo_surface_status(surface.get()); status != CAIRO_STATUS_SUCCESS)
            throw std::runtime_error(std::string("PDF tidak dapat dibuat: ") + cairo_status_to_string(status));
    }
    return bytes;
}

std::vector<Card> telephone_cards(const model::Item& item, const model::Edition& edition, const themes::Theme& theme,
                                  model::Time now, const Fonts& fonts, const AtHand& at_hand) {
    const model::Screen screen = telephone();
    const model::Slide slide{model::Scene::resolved, item.id, {}};
    const Stage stage = printed(edition, theme, screen, now, fonts, at_hand);
    std::vector<Card> cards = cards_of(stage, slide);
    if (cards.size() > 1) {
        Sheet sheet = dress(stage, slide, age_footer(stage));
        const auto photos = photos_at_hand(stage, item.photos, stage.grid.size);
        const int body = stage.grid.size.body;
        // Photos need the room that words without them have between each other.
        const std::vector<Piece> pieces =
            print_pieces(stage, item, sheet.room.width, photos.empty() ? body : body * 2 / 3);
        int free = sheet.room.height - stacked_height(pieces);
        if (free >= 0) {
            const auto row = photo_row(stage, photos, sheet.room.width, free - body, false);
            const int above = row ? row->full_height() + body : 0;
            free -= above;
            const int top = sheet.room.y + free / 3;
            if (row) put(sheet, *row, sheet.room.x, top, 0);
            stack(sheet, pieces, sheet.room.x, top + above, 0);
            cards = {std::move(sheet.card)};
        }
    }
    for (std::size_t i = 0; i < cards.size(); ++i) {
        cards[i].part = static_cast<int>(i) + 1;
        cards[i].parts = static_cast<int>(cards.size());
        std::erase_if(cards[i].live, [](const Live& live) { return live.kind == Live::Kind::clock; });
    }
    return cards;
}

model::Screen telephone() {
    model::Screen out;
    out.width = 1080;
    out.height = 1350;
    // As broad as a telephone's face of 68 mm, read from where a hand holds it.
    constexpr double face_mm = 68;
    constexpr double mm_per_inch = 25.4;
    out.diagonal_inch = std::hypot(out.width, out.height) * face_mm / out.width / mm_per_inch;
    out.viewing_distance_m = 0.3;
    return out;
}

} // namespace siar::display
