// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/print_palette.hpp"

#include "model/screen.hpp"
#include "tests/display/studio.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

namespace siar::display {
namespace {

TEST_CASE("every theme prints dark on white, with enough contrast for what is read") {
    for (const std::string& name : themes::theme_names(std::filesystem::path(SIAR_SOURCE_DIR) / "themes")) {
        CAPTURE(name);
        const fixture::Wearing wearing(name, model::Profile::plain);
        const themes::Palette palette = printed(fixture::studio().theme.palette);
        const themes::Rgb white{255, 255, 255};
        CHECK(palette.paper == white);
        CHECK_FALSE(themes::light_on_dark(palette));
        for (const themes::Rgb colour : {palette.ink, palette.grey_text, palette.accent, palette.caution})
            CHECK(themes::contrast(colour, white) >= themes::body_contrast);
        CHECK(themes::contrast(palette.grey_mark, white) >= themes::any_contrast);
        for (const themes::Pair& pair : themes::pairs(palette)) {
            CAPTURE(std::string(pair.name));
            CHECK(themes::contrast(pair.text, pair.ground) >= pair.least);
        }
        CHECK(printed(palette).ink == palette.ink);
        CHECK(printed(palette).accent == palette.accent);
    }
}

} // namespace
} // namespace siar::display
