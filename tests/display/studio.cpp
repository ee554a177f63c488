// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/display/studio.hpp"

#include "display/paginate.hpp"
#include "tests/display/edition_fixture.hpp"

#include <filesystem>
#include <stdexcept>
#include <utility>

namespace siar::display::fixture {
namespace {

const std::filesystem::path root = SIAR_SOURCE_DIR;

template <class T>
T whole(const model::Result<T>& result) {
    if (!result) throw std::runtime_error(result.error().line());
    return *result;
}

themes::Theme theme_named(const std::string& name) {
    return whole(themes::load_theme(root / "themes" / name));
}

Studio* worn = nullptr;

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
        text.replace(at, from.size(), to);
    }
}

} // namespace

Studio::Studio(themes::Theme dressed)
    : theme(std::move(dressed)),
      fonts(root / "assets/fonts", theme.type),
      rasters(fonts, root / "assets/icons", RasterCache::usual_bytes, theme.form.least_stroke) {}

Studio& studio() {
    static Studio house(theme_named("siar"));
    return worn == nullptr ? house : *worn;
}

Wearing::Wearing(const std::string& theme, model::Profile profile)
    : profile_(whole(themes::load_profile(root / "themes/profiles", profile))),
      studio_(whole(themes::apply(profile_, theme_named(theme)))),
      before_(std::exchange(worn, &studio_)) {}

Wearing::~Wearing() {
    worn = before_;
}

std::vector<Card> cards(const model::Slide& slide, const model::Edition& edition, const model::Screen& screen) {
    return cards(slide, edition, screen, now());
}

std::vector<Card> cards(const model::Slide& slide, const model::Edition& edition, const model::Screen& screen,
                        model::Time now) {
    return paginate(slide, edition, studio().theme, screen, now, studio().fonts);
}

Picture rest(const Card& card) {
    return rest(card, now());
}

Picture rest(const Card& card, model::Time now) {
    return at(card, entered(card), now);
}

Bitmap drawn(const Card& card, const model::Screen& screen) {
    return draw(rest(card), screen.width, screen.height, studio().rasters);
}

std::vector<std::string> texts(const Picture& picture) {
    std::vector<std::string> all;
    for (const Layer& layer : picture.layers) {
        const Text* text = std::get_if<Text>(&layer.content);
        if (text == nullptr) continue;
        std::string words;
        for (const Run& run : text->runs)
            words += run.text.str();
        replace_all(words, "\u00A0", " ");
        replace_all(words, "\u200B", "");
        replace_all(words, "\u2060", "");
        all.push_back(std::move(words));
    }
    return all;
}

std::string line(const Picture& picture) {
    std::string all;
    for (const std::string& text : texts(picture))
        all += (all.empty() ? "" : " | ") + text;
    return all;
}

std::string line(const std::vector<Card>& cards) {
    std::string all;
    for (const Card& card : cards)
        all += (all.empty() ? "" : " || ") + line(rest(card));
    return all;
}

bool says(const std::vector<Card>& cards, std::string_view words) {
    return line(cards).find(words) != std::string::npos;
}

} // namespace siar::display::fixture
