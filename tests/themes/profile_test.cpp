// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/profile.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

using namespace siar;
using themes::OutputProfile;
using themes::Rgb;

namespace {

const std::filesystem::path root = SIAR_SOURCE_DIR;
const std::filesystem::path folder = root / "themes" / "profiles";

themes::Theme theme(const std::string& name) {
    auto theme = themes::load_theme(root / "themes" / name);
    REQUIRE_MESSAGE(theme.has_value(), theme.error().line());
    return *theme;
}

OutputProfile profile(model::Profile code) {
    auto profile = themes::load_profile(folder, code);
    REQUIRE_MESSAGE(profile.has_value(), profile.error().line());
    return *profile;
}

themes::Theme worn(model::Profile code, const std::string& name) {
    auto out = themes::apply(profile(code), theme(name));
    REQUIRE_MESSAGE(out.has_value(), out.error().line());
    return *out;
}

double brightest(const themes::Palette& palette) {
    double most = 0;
    for (const auto& [name, member] : themes::palette_colours)
        most = std::max(most, themes::luminance(palette.*member));
    return most;
}

} // namespace

TEST_CASE("the usual profile changes nothing and needs no file") {
    const auto plain = themes::load_profile("tidak/ada", model::Profile::plain);
    REQUIRE(plain);
    CHECK(*themes::apply(*plain, theme("siar")) == theme("siar"));
    const model::Screen screen;
    CHECK(themes::apply(*plain, screen) == screen);
}

TEST_CASE("every theme can be shown on every output, and every pair stays as readable as it must be") {
    const std::vector<std::string> names = themes::theme_names(root / "themes");
    CHECK(names == std::vector<std::string>{"demak", "kontras", "malam", "siar"});
    for (const std::string& name : names) {
        for (const model::Profile code : model::all_profiles()) {
            CAPTURE(name);
            CAPTURE(std::string(model::code(code)));
            for (const themes::Pair& pair : themes::pairs(worn(code, name).palette)) {
                CAPTURE(std::string(pair.name));
                CHECK(themes::contrast(pair.text, pair.ground) >= pair.least);
            }
        }
    }
}

TEST_CASE("a panel in the sun shows light on black, letters on whole pixels, no thin stroke, and wastes no edge") {
    for (const std::string& name : themes::theme_names(root / "themes")) {
        const themes::Theme led = worn(model::Profile::led_day, name);
        CHECK(led.palette.paper == Rgb{0, 0, 0});
        CHECK(themes::luminance(led.palette.ink) == doctest::Approx(1.0));
        CHECK(led.type.hinting == themes::Hinting::full);
        CHECK(led.form.least_stroke >= 2);
        CHECK(led.form.pattern == themes::Pattern::none);
        CHECK(led.name == name);
        CHECK(led.type.family == theme(name).type.family);
    }
    const model::Screen wall{512, 256, 112.7, 12, 0.05};
    const model::Screen edge = themes::apply(profile(model::Profile::led_day), wall);
    CHECK(edge.safe_margin * 256 >= 2); // a few pixels, for what letters need around them
    CHECK(edge.safe_margin * 512 < 5);
    CHECK(edge.width == 512);
}

TEST_CASE("a panel at night has no colour brighter than its cap") {
    const OutputProfile night = profile(model::Profile::led_night);
    CHECK(night.most_luminance <= 0.5);
    CHECK(brightest(worn(model::Profile::led_night, "siar").palette) <= night.most_luminance);
    CHECK(brightest(worn(model::Profile::led_day, "siar").palette) > 0.9);
}

TEST_CASE("a projector has no pale grey that means something, a ground that does not glare, and a wide margin") {
    const themes::Palette wall = worn(model::Profile::projector, "siar").palette;
    for (const themes::Pair& pair : themes::pairs(wall))
        CHECK(themes::contrast(pair.text, pair.ground) > themes::body_contrast);
    CHECK(themes::luminance(wall.paper) < 0.9);
    CHECK(themes::luminance(wall.paper) > 0.75);
    CHECK(themes::contrast(wall.grey_line, wall.paper) > 2.5);
    CHECK(themes::apply(profile(model::Profile::projector), model::Screen{}).safe_margin > 0.05);
}

TEST_CASE("a profile without colours of its own dims the theme's, as long as it can still be read") {
    OutputProfile dim;
    dim.most_luminance = 0.7;
    const auto dark = themes::apply(dim, theme("kontras"));
    REQUIRE_MESSAGE(dark.has_value(), dark.error().line());
    CHECK(brightest(dark->palette) <= 0.7);
    CHECK(dark->palette.ink == theme("kontras").palette.ink);
    dim.most_luminance = 0.2;
    const auto too_dim = themes::apply(dim, theme("siar"));
    REQUIRE_FALSE(too_dim.has_value());
    CHECK(too_dim.error().line() ==
          "kontras \"ink_on_paper\" tinggal 3.85 sesudah diredupkan, kurang dari 7.0: tema siar. Beri profil itu "
          "[palette] sendiri, atau pilih tema lain");
}

TEST_CASE("a dimmed colour keeps its hue and stays under its bound, a darker one is left alone") {
    const Rgb white = themes::dimmed(Rgb{255, 255, 255}, 0.45);
    CHECK(white.r == white.g);
    CHECK(white.g == white.b);
    CHECK(themes::luminance(white) <= 0.45);
    CHECK(themes::luminance(white) > 0.44);
    CHECK(themes::dimmed(Rgb{10, 20, 30}, 0.45) == Rgb{10, 20, 30});
    const Rgb yellow = themes::dimmed(Rgb{255, 210, 31}, 0.3);
    CHECK(yellow.r > yellow.g);
    CHECK(yellow.g > yellow.b);
}

TEST_CASE("a broken profile is refused with file, line, key and a way out") {
    std::ifstream file(folder / "led-siang.toml");
    std::ostringstream read;
    read << file.rdbuf();
    const std::string shipped = read.str();
    struct Case {
        std::string from;
        std::string to;
        std::string error;
    };
    const Case cases[] = {
        {"hinting = \"full\"", "hinting = \"penuh\"",
         "nilai \"hinting\" di [output] tidak dikenal: p.toml baris 7. Pilih salah satu: \"none\", \"full\""},
        {"least_stroke = 2", "least_stroke = 0",
         "nilai \"least_stroke\" di [output] bukan angka yang boleh: p.toml baris 8. Isi 1 sampai 20"},
        {"margin_px = 2", "margin_pixel = 2",
         "kunci \"margin_px\" di [output] tidak ada: p.toml baris 6. Tambahkan kunci itu"},
        {"accent = \"#ffd21f\"", "accent = \"kuning\"",
         "nilai \"accent\" di [palette] bukan warna: p.toml baris 21. Isi seperti \"#0b5d4b\""},
        {"ink_on_paper = 21.00", "ink_on_paper = 20.00",
         "kontras \"ink_on_paper\" tertulis 20.00, hitungannya 21.00 (#ffffff di atas #000000): p.toml baris 34. Tulis "
         "21.00"},
        {"[palette]", "[warna]", "bagian [palette] tidak ada: p.toml baris 1. Tambahkan bagian itu"},
    };
    for (const Case& each : cases) {
        CAPTURE(each.to);
        std::string text = shipped;
        const std::size_t at = text.find(each.from);
        REQUIRE(at != std::string::npos);
        text.replace(at, each.from.size(), each.to);
        const auto profile = themes::parse_profile(text, "p.toml");
        REQUIRE_FALSE(profile.has_value());
        CHECK(profile.error().line() == each.error);
    }
    const auto missing = themes::load_profile("tidak/ada", model::Profile::projector);
    REQUIRE_FALSE(missing);
    CHECK(missing.error().line() ==
          "profil layar tidak ada atau tidak boleh dibaca: tidak/ada/proyektor.toml. Pasang ulang data program");
}
