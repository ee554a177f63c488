// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contact_sheet.hpp"

#include "display/picture.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace siar::app {

using display::Ink;
using display::Weight;
using privacy::Label;
using privacy::Showable;
using privacy::operator""_label;

namespace {

constexpr int edge = 40;  ///< around everything
constexpr int gap = 10;   ///< between pictures
constexpr int title = 56; ///< type size
constexpr int day = 34;
constexpr int small = 24;
constexpr int label = 300; ///< width of the words before the pictures

} // namespace

display::Bitmap shrunk(const display::Bitmap& bitmap, int factor) {
    display::Bitmap out(bitmap.width / factor, bitmap.height / factor);
    const auto count = static_cast<std::uint32_t>(factor * factor);
    for (int y = 0; y < out.height; ++y)
        for (int x = 0; x < out.width; ++x) {
            std::uint32_t sums[4]{};
            for (int i = 0; i < factor * factor; ++i) {
                const auto pixel = bitmap.row(y * factor + i / factor)[x * factor + i % factor];
                for (unsigned channel = 0; channel < 4; ++channel)
                    sums[channel] += (pixel >> (8 * channel)) & 0xFFU;
            }
            std::uint32_t mean = 0;
            for (unsigned channel = 0; channel < 4; ++channel)
                mean |= (sums[channel] + count / 2) / count << (8 * channel);
            out.row(y)[x] = mean;
        }
    return out;
}

void ContactSheet::put_label(display::Bitmap& sheet, const Row& row, int top, int height) {
    const auto ink = row.special ? Ink::accent : Ink::grey_text;
    const Label date = Label::weekday_date(row.day);
    const auto comma = date.view().find(',');
    const Showable words = date;
    lettering_.put(sheet, words.part(0, comma), {{}, small, Weight::text, Ink::grey_text}, edge, top, label - gap);
    lettering_.put(sheet, Label::day_and_month(row.day), {{}, day, Weight::strong, Ink::ink}, edge, top + small + gap,
                   label - gap);
    lettering_.put(sheet, row.what, {{}, small, row.special ? Weight::strong : Weight::text, ink}, edge,
                   top + small + day + 2 * gap, label - 2 * gap);
    lettering_.put(sheet, row.beside, {{}, small, Weight::text, Ink::grey_text}, edge, top + height - small,
                   label - gap);
    if (row.special) display::fill(sheet, {edge - 20, top, 8, height}, display::pixel(lettering_.palette().accent));
}

model::Result<void> ContactSheet::write(const std::filesystem::path& file, const Showable& heading) {
    int width = 0;
    int height = 0;
    for (const auto& row : rows_)
        for (const auto& picture : row.pictures) {
            width = std::max(width, picture.width);
            height = std::max(height, picture.height);
        }
    const int first = edge + title + edge;
    const int count = static_cast<int>(rows_.size());
    display::Bitmap sheet(edge + label + static_cast<int>(columns) * (width + gap) - gap + edge,
                          first + count * (height + 2 * gap) + edge, display::pixel(lettering_.palette().paper));
    lettering_.put(sheet, heading, {{}, title, Weight::strong, Ink::ink}, edge, edge, sheet.width - 2 * edge);
    const auto line = display::pixel(lettering_.palette().grey_line);
    int top = first;
    for (const auto& row : rows_) {
        display::fill(sheet, {edge, top - gap, sheet.width - 2 * edge, 1}, line);
        put_label(sheet, row, top, height);
        int left = edge + label;
        for (const auto& picture : row.pictures) {
            display::fill(sheet, {left - 1, top - 1, picture.width + 2, picture.height + 2}, line);
            display::blend(sheet, picture, left, top, 1, sheet.bounds());
            left += width + gap;
        }
        top += height + 2 * gap;
    }
    rows_.clear();
    return display::write_png(sheet, file, heading.view());
}

} // namespace siar::app
