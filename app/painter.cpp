// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/painter.hpp"

#include "config/paths.hpp"
#include "display/bitmap.hpp"
#include "display/paginate.hpp"
#include "display/sheet_pages.hpp"

#include <algorithm>
#include <utility>

namespace siar::app {

Painter::Painter(const Office& office, display::PixelSource pictures)
    : icons_(config::icons_folder(office.data)),
      theme_(office.theme),
      fonts_(config::fonts_folder(office.data), office.theme.type),
      rasters_(fonts_, icons_, display::RasterCache::usual_bytes, office.theme.form.least_stroke),
      pictures_(std::move(pictures)) {
    rasters_.take_pictures_from(pictures_);
}

std::vector<display::Card> Painter::cards(const model::Slide& slide, const model::Edition& edition,
                                          const model::Screen& screen, model::Time now) const {
    return display::paginate(slide, edition, theme_, screen, now, fonts_, true, display::at_hand(pictures_));
}

model::Result<std::string> Painter::png(const model::Slide& slide, const model::Edition& edition,
                                        const model::Screen& screen, model::Time now) {
    const auto made = cards(slide, edition, screen, now);
    if (made.empty())
        return model::fail("tidak ada yang dapat digambar", std::string(model::code(slide.scene)),
                           "Aduan ini tidak ada di edisi sekarang");
    const bool upright = screen.height > screen.width;
    const auto count = static_cast<int>(made.size());
    const int gap = std::min(screen.width, screen.height) / 40;
    const int right = upright ? screen.width + gap : 0;
    const int down = upright ? 0 : screen.height + gap;
    display::Bitmap sheet(screen.width + right * (count - 1), screen.height + down * (count - 1),
                          display::pixel(theme_.palette.grey_line));
    std::string words;
    for (int i = 0; i < count; ++i) {
        const auto& card = made[static_cast<std::size_t>(i)];
        const auto picture = display::at(card, display::entered(card), now);
        const auto bitmap = display::draw(picture, screen.width, screen.height, rasters_);
        display::blend(sheet, bitmap, right * i, down * i, 1, sheet.bounds());
        words += display::words(picture);
    }
    return display::png(sheet, words);
}

std::vector<display::Page> Painter::newspaper(const model::Edition& edition, model::Time now) const {
    return display::wall_newspaper(edition, theme_, now, fonts_, display::at_hand(pictures_));
}

std::vector<display::Page> Painter::sheet(const model::Sheet& sheet) const {
    return display::sheet_pages(sheet, theme_, fonts_);
}

std::string Painter::pdf(const std::vector<display::Page>& pages, const std::string& title, model::Time made) const {
    return display::pdf(pages, title, made, fonts_, icons_, pictures_);
}

std::vector<display::Card> Painter::message(const model::ItemId& item, const model::Edition& edition,
                                            model::Time now) const {
    const auto found = std::find_if(edition.items.begin(), edition.items.end(),
                                    [&](const model::Item& one) { return one.id == item; });
    if (found == edition.items.end()) return {};
    return display::telephone_cards(*found, edition, theme_, now, fonts_, display::at_hand(pictures_));
}

std::vector<display::Flaw> Painter::flaws(const display::Card& card, const model::Screen& screen, model::Time now,
                                          bool contrast) {
    const auto grid = display::grid_of(screen, theme_, fonts_);
    return display::flaws(card, screen, grid, now, fonts_, rasters_, contrast);
}

display::Bitmap Painter::draw(const display::Card& card, const model::Screen& screen, model::Time now) {
    return display::draw(display::at(card, display::entered(card), now), screen.width, screen.height, rasters_);
}

model::Result<void> Painter::write(const display::Card& card, const model::Screen& screen, model::Time now,
                                   const std::filesystem::path& file) {
    const auto picture = display::at(card, display::entered(card), now);
    return display::write_png(display::draw(picture, screen.width, screen.height, rasters_), file,
                              display::words(picture));
}

} // namespace siar::app
