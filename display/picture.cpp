// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/picture.hpp"

#include <algorithm>

namespace siar::display {

Rect intersection(const Rect& a, const Rect& b) {
    const int x = std::max(a.x, b.x);
    const int y = std::max(a.y, b.y);
    return {x, y, std::min(a.right(), b.right()) - x, std::min(a.bottom(), b.bottom()) - y};
}

Rect covering(const Rect& a, const Rect& b) {
    if (a.empty()) return b;
    if (b.empty()) return a;
    const int x = std::min(a.x, b.x);
    const int y = std::min(a.y, b.y);
    return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

bool contains(const Rect& outer, const Rect& inner) {
    return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right() &&
           inner.bottom() <= outer.bottom();
}

themes::Rgb colour(const themes::Palette& palette, Ink ink) {
    switch (ink) {
        case Ink::paper: return palette.paper;
        case Ink::ink: return palette.ink;
        case Ink::grey_text: return palette.grey_text;
        case Ink::grey_mark: return palette.grey_mark;
        case Ink::grey_line: return palette.grey_line;
        case Ink::accent: return palette.accent;
        case Ink::on_accent: return palette.on_accent;
        case Ink::on_accent_quiet: return palette.on_accent_quiet;
        case Ink::positive: return palette.positive;
        case Ink::caution: return palette.caution;
        case Ink::on_caution: return palette.on_caution;
        case Ink::pattern: return palette.pattern;
        case Ink::panel: return palette.panel;
        case Ink::tile_1: return palette.tile_1;
        case Ink::tile_2: return palette.tile_2;
        case Ink::tile_3: return palette.tile_3;
        case Ink::tile_4: return palette.tile_4;
        case Ink::on_tile_1: return themes::on_tile(palette, palette.tile_1);
        case Ink::on_tile_2: return themes::on_tile(palette, palette.tile_2);
        case Ink::on_tile_3: return themes::on_tile(palette, palette.tile_3);
        case Ink::on_tile_4: return themes::on_tile(palette, palette.tile_4);
    }
    return palette.ink;
}

std::string words(const Picture& picture) {
    std::string out;
    for (const Layer& layer : picture.layers) {
        if (layer.opacity <= 0) continue;
        if (const auto* const text = std::get_if<Text>(&layer.content)) {
            for (const Run& run : text->runs)
                out += run.text.view();
        } else if (const auto* const qr = std::get_if<Qr>(&layer.content)) {
            out += qr->data.view();
        } else {
            continue;
        }
        out += '\n';
    }
    return out;
}

Picture transition(const Picture& from, const Picture& to, double progress) {
    if (progress >= 1) return to;
    Picture picture{to.palette, {}};
    const auto stands_in = [](const Picture& other, const Layer& layer) {
        return std::find(other.layers.begin(), other.layers.end(), layer) != other.layers.end();
    };
    for (Layer layer : from.layers) {
        if (stands_in(to, layer)) continue;
        layer.opacity *= 1 - std::max(progress, 0.0);
        if (layer.opacity > 0) picture.layers.push_back(std::move(layer));
    }
    for (Layer layer : to.layers) {
        if (!stands_in(from, layer)) layer.opacity *= std::max(progress, 0.0);
        if (layer.opacity > 0) picture.layers.push_back(std::move(layer));
    }
    return picture;
}

} // namespace siar::display
