// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/photo_row.hpp"

#include <algorithm>
#include <cmath>

namespace siar::display {
namespace {

using privacy::operator""_label;

constexpr int least_pixels = 96; ///< of either side of a photo: what has fewer shows nothing
constexpr double narrowest = 3.0 / 4;
constexpr double widest = 16.0 / 9;
constexpr double much_larger = 1.5;

/// The shape that all are cut to: between those that they have.
double common_shape(const std::vector<Captioned>& photos) {
    double product = 1;
    for (const Captioned& one : photos)
        product *= std::clamp(static_cast<double>(one.extent.width) / one.extent.height, narrowest, widest);
    return std::pow(product, 1.0 / static_cast<double>(photos.size()));
}

PhotoRow arranged(const Stage& stage, const std::vector<Captioned>& photos, int width, int height, bool upright) {
    PhotoRow row;
    row.photos = photos;
    row.upright = upright;
    row.gap = stage.grid.gap;
    for (const Captioned& one : photos)
        row.label = std::max(row.label, one.label.height());
    row.label += photos.front().label.text.cap * 2 / 3;
    const auto count = static_cast<int>(photos.size());
    const int across = upright ? 1 : count;
    const int down = upright ? count : 1;
    const int most_width = (width - (across - 1) * row.gap) / across;
    const int most_height = (height - (down - 1) * row.gap) / down - row.label;
    const double shape = common_shape(photos);
    row.width = std::min(most_width, static_cast<int>(most_height * shape));
    row.height = std::min(most_height, static_cast<int>(std::lround(row.width / shape)));
    return row;
}

} // namespace

int PhotoRow::full_width() const {
    const auto count = upright ? 1 : static_cast<int>(photos.size());
    return count * width + (count - 1) * gap;
}

int PhotoRow::full_height() const {
    const auto count = upright ? static_cast<int>(photos.size()) : 1;
    return count * (label + height) + (count - 1) * gap;
}

std::vector<Captioned> photos_at_hand(const Stage& stage, const model::Photos& photos, const Sizes& sizes) {
    std::vector<Captioned> out;
    const auto add = [&](const std::optional<model::Digest>& photo, const privacy::Label& name, Weight weight,
                         Ink ink) {
        const auto extent = photo ? stage.at_hand(*photo) : std::nullopt;
        if (!extent || std::min(extent->width, extent->height) < least_pixels) return;
        const Text text = paragraph({run(stage, name, Role::fine, sizes.fine, weight, ink)}, 1.2, stage.fonts);
        out.push_back({{*photo}, *extent, set_block(text, natural_width(text, stage.fonts) + 2, stage.fonts)});
    };
    add(photos.before, "Sebelum"_label, Weight::text, Ink::grey_text);
    add(photos.after, "Sesudah"_label, Weight::strong, Ink::ink);
    if (out.empty()) add(photos.plain, "Foto"_label, Weight::text, Ink::grey_text);
    return out;
}

std::optional<PhotoRow> photo_row(const Stage& stage, const std::vector<Captioned>& photos, int width, int height,
                                  bool may_stand) {
    if (photos.empty()) return std::nullopt;
    PhotoRow row = arranged(stage, photos, width, height, false);
    if (may_stand && photos.size() > 1) {
        PhotoRow upright = arranged(stage, photos, width, height, true);
        if (upright.width > row.width * much_larger) row = std::move(upright);
    }
    const int widest_label = std::max_element(row.photos.begin(), row.photos.end(), [](const auto& a, const auto& b) {
                                 return a.label.ink_width < b.label.ink_width;
                             })->label.ink_width;
    const int least = std::min(stage.screen.width, stage.screen.height) / 5;
    if (std::min(row.width, row.height) < least || row.width < widest_label) return std::nullopt;
    return row;
}

void put(Sheet& sheet, const PhotoRow& row, int x, int top, int group) {
    for (const Captioned& one : row.photos) {
        sheet.put(one.label, x, top, group);
        sheet.put(one.photo, {x, top + row.label, row.width, row.height}, group);
        if (row.upright)
            top += row.label + row.height + row.gap;
        else
            x += row.width + row.gap;
        ++group;
    }
}

} // namespace siar::display
