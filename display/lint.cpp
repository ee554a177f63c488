// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/lint.hpp"

#include "display/text_measure.hpp"
#include "display/ties.hpp"

#include <algorithm>
#include <memory>

namespace siar::display {
namespace {

themes::Rgb rgb(std::uint32_t pixel) {
    return {static_cast<std::uint8_t>(pixel >> 16 & 0xFF), static_cast<std::uint8_t>(pixel >> 8 & 0xFF),
            static_cast<std::uint8_t>(pixel & 0xFF)};
}

std::string words_of(const Text& text) {
    std::string words;
    for (const Run& run : text.runs)
        words += run.text.str();
    constexpr std::size_t enough = 60;
    if (words.size() <= enough) return words;
    std::size_t end = enough;
    while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0U) == 0x80U)
        --end;
    return words.substr(0, end);
}

/// A text of the picture and the pixels that it inks.
struct Inked {
    const Layer* layer = nullptr;
    const Text* text = nullptr;
    std::shared_ptr<const Raster> raster;
    Rect place;
};

class Looking {
public:
    Looking(const Picture& picture, const model::Screen& screen, const Grid& grid, const Fonts& fonts,
            RasterCache& rasters)
        : picture_(picture), screen_(screen), grid_(grid), fonts_(fonts), rasters_(rasters) {
        for (const Layer& layer : picture.layers) {
            const Text* text = std::get_if<Text>(&layer.content);
            if (text == nullptr) continue;
            auto raster = rasters.get(layer, picture.palette);
            const Rect place = painted(layer, *raster);
            texts_.push_back({&layer, text, std::move(raster), place});
        }
    }

    std::vector<Flaw> all(bool contrast) {
        for (const Inked& one : texts_) {
            look_at_size(one);
            look_at_lines(one);
            look_at_place(one);
            if (contrast) look_at_contrast(one);
        }
        look_for_crossings();
        return std::move(found_);
    }

private:
    void tell(Flaw::Kind kind, const Inked& one, double is, double needs) {
        found_.push_back({kind, words_of(*one.text), is, needs});
    }

    void look_at_size(const Inked& one) {
        constexpr double play = 0.01;
        // Aksara Jawa repeats a name that stands beside it in Latin letters.
        const double share = one.text->face == Face::native ? 0.75 : 1.0;
        for (const Run& run : one.text->runs) {
            if (run.text.empty()) continue;
            const double cap = run.size * fonts_.cap_height(one.text->face);
            const double least = least_cap(run.role, screen_) * share;
            if (cap < least - play) return tell(Flaw::Kind::small, one, cap, least);
        }
    }

    void look_at_lines(const Inked& one) {
        if (const int unknown = unknown_glyphs(*one.text, fonts_); unknown > 0)
            tell(Flaw::Kind::unknown, one, unknown, 0);
        const Block block = set_block(*one.text, one.layer->rect.width, fonts_);
        const int height = block.lines() * one.text->pitch;
        if (height > one.layer->rect.height) tell(Flaw::Kind::cut, one, height, one.layer->rect.height);
        look_at_line_ends(one, block);
        if (block.lines() < 2 || block.broken) return;
        const std::string all = joined_words(*one.text);
        const std::string_view last = std::string_view(all).substr(block.line_starts.back());
        constexpr std::size_t short_word = 4;
        if (last.size() <= short_word && last.find(' ') == std::string_view::npos) tell(Flaw::Kind::widow, one, 1, 2);
    }

    /// Ties are known anew from the words that are drawn. One may be loose where what it ties is wider than its block,
    /// or, if it is firm, than a card holds in the least size.
    void look_at_line_ends(const Inked& one, const Block& block) {
        const std::string all = joined_words(*one.text);
        for (const Joint& joint : joints(all)) {
            const bool ends =
                std::find(block.line_starts.begin(), block.line_starts.end(), joint.end()) != block.line_starts.end();
            if (!ends || joint.tie == Tie::none) continue;
            for (const Chain& chain : chains(all, joint.tie)) {
                if (joint.at < chain.begin || joint.at >= chain.end) continue;
                const bool firm = joint.tie == Tie::firm;
                const int width = width_of(one, chain, firm);
                const int room = firm ? grid_.safe.width : one.layer->rect.width;
                if (width <= room) tell(Flaw::Kind::parted, one, width, room);
            }
        }
    }

    /// Of a part of a text, as it is drawn or in the least size of its role.
    int width_of(const Inked& one, const Chain& chain, bool least) const {
        Text alone = *one.text;
        alone.runs = part(alone.runs, chain.begin, chain.end);
        for (Run& run : alone.runs)
            if (least) run.size = std::min(run.size, fonts_.size_for_cap(least_cap(run.role, screen_)));
        return natural_width(alone, fonts_);
    }

    static std::string joined_words(const Text& text) {
        std::string all;
        for (const Run& run : text.runs)
            all += run.text.str();
        return all;
    }

    void look_at_place(const Inked& one) {
        // Descenders and marks may reach into the margin by less than half a line.
        const int reach = one.text->cap / 2;
        const Rect safe{grid_.safe.x - reach, grid_.safe.y - reach, grid_.safe.width + 2 * reach,
                        grid_.safe.height + 2 * reach};
        if (!contains(grid_.screen, one.place) || !contains(safe, one.place)) tell(Flaw::Kind::outside, one, 0, 0);
    }

    void look_for_crossings() {
        for (std::size_t i = 0; i < texts_.size(); ++i) {
            for (std::size_t j = i + 1; j < texts_.size(); ++j) {
                if (intersection(texts_[i].place, texts_[j].place).empty()) continue;
                const std::string both = words_of(*texts_[i].text) + " / " + words_of(*texts_[j].text);
                found_.push_back({Flaw::Kind::crossed, both, 0, 0});
            }
        }
        for (const Layer& layer : picture_.layers) {
            const bool photo = std::holds_alternative<Photo>(layer.content); // all of its place, drawn or not
            const bool solid = std::holds_alternative<Icon>(layer.content) || std::holds_alternative<Qr>(layer.content);
            if (!solid && !photo) continue;
            const Rect icon = photo ? layer.rect : painted(layer, *rasters_.get(layer, picture_.palette));
            for (const Inked& one : texts_)
                if (!intersection(icon, one.place).empty()) tell(Flaw::Kind::crossed, one, 0, 0);
        }
    }

    /// Every inked pixel against what lies under it.
    void look_at_contrast(const Inked& one) {
        Picture without = picture_;
        std::erase_if(without.layers, [&](const Layer& layer) { return layer == *one.layer; });
        const Bitmap under = draw(without, screen_.width, screen_.height, rasters_);
        constexpr int step = 3;
        constexpr std::uint32_t nearly_full = 200;
        const Rect seen = intersection(one.place, under.bounds());
        for (const Run& run : one.text->runs) {
            const double needed = run.role == Role::body ? themes::body_contrast : themes::any_contrast;
            const themes::Rgb ink = colour(picture_.palette, run.ink);
            double least = 21;
            for (int y = seen.y; y < seen.bottom(); y += step) {
                for (int x = seen.x; x < seen.right(); x += step) {
                    const std::uint32_t dot = one.raster->bitmap.row(y - one.place.y)[x - one.place.x];
                    if (dot >> 24 > nearly_full) least = std::min(least, themes::contrast(ink, rgb(under.row(y)[x])));
                }
            }
            if (least < needed) return tell(Flaw::Kind::faint, one, least, needed);
        }
    }

    const Picture& picture_;
    const model::Screen& screen_;
    const Grid& grid_;
    const Fonts& fonts_;
    RasterCache& rasters_;
    std::vector<Inked> texts_;
    std::vector<Flaw> found_;
};

} // namespace

std::vector<Flaw> flaws(const Card& card, const model::Screen& screen, const Grid& grid, model::Time now,
                        const Fonts& fonts, RasterCache& rasters, bool contrast) {
    const Picture picture = at(card, entered(card), now);
    return Looking(picture, screen, grid, fonts, rasters).all(contrast);
}

} // namespace siar::display
