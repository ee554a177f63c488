// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/theme.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

using namespace siar;
using themes::Rgb;

namespace {

const std::filesystem::path folder = std::filesystem::path(SIAR_SOURCE_DIR) / "themes" / "siar";

std::string shipped() {
    std::ifstream file(folder / "theme.toml");
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// The shipped theme with one piece of it changed.
std::string changed(const std::string& from, const std::string& to) {
    std::string text = shipped();
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

} // namespace

TEST_CASE("contrast follows WCAG: black on white is 21, a colour on itself 1, the order does not matter") {
    CHECK(themes::contrast({0, 0, 0}, {255, 255, 255}) == doctest::Approx(21.0));
    CHECK(themes::contrast({12, 34, 56}, {12, 34, 56}) == doctest::Approx(1.0));
    // A grey often quoted for the 4.5:1 limit on white.
    CHECK(themes::contrast({0x76, 0x76, 0x76}, {255, 255, 255}) == doctest::Approx(4.54).epsilon(0.001));
    CHECK(themes::contrast({255, 255, 255}, {0x76, 0x76, 0x76}) == doctest::Approx(4.54).epsilon(0.001));
}

TEST_CASE("a mix starts at one colour and ends at the other") {
    const Rgb from{0, 100, 255};
    const Rgb to{200, 0, 55};
    CHECK(themes::mix(from, to, 0) == from);
    CHECK(themes::mix(from, to, 1) == to);
    CHECK(themes::mix(from, to, 0.5) == Rgb{100, 50, 155});
    CHECK(themes::mix(from, to, 3) == Rgb{255, 0, 0});
}

TEST_CASE("the shipped theme loads and every pair is as readable as it must be") {
    const auto theme = themes::load_theme(folder);
    REQUIRE_MESSAGE(theme.has_value(), theme.error().line());
    CHECK(theme->name == "siar");
    CHECK(themes::hex(theme->palette.accent) == "#0b5d4b");
    CHECK(theme->type.family == "Plus Jakarta Sans");
    CHECK(theme->type.text_weight == 500);
    CHECK(theme->type.strong_weight == 800);
    CHECK(theme->form.pattern == themes::Pattern::kawung);
    const themes::Palette& p = theme->palette;
    for (const Rgb text : {p.ink, p.grey_text})
        CHECK(themes::contrast(text, p.paper) >= themes::body_contrast);
    for (const Rgb mark : {p.grey_mark, p.accent, p.positive, p.caution}) {
        CHECK(themes::contrast(mark, p.paper) >= themes::any_contrast);
    }
}

TEST_CASE("every shipped theme loads; tiles go step by step from pale to the accent, the panel is a little off paper") {
    const auto themes_folder = folder.parent_path();
    for (const std::string& name : themes::theme_names(themes_folder)) {
        CAPTURE(name);
        const auto theme = themes::load_theme(themes_folder / name);
        REQUIRE_MESSAGE(theme.has_value(), theme.error().line());
        CHECK(theme->name == name);
        const themes::Palette& p = theme->palette;
        CHECK(p.tile_4 == p.accent);
        Rgb before = p.paper;
        double away = 1;
        for (const Rgb tile : {p.tile_1, p.tile_2, p.tile_3, p.tile_4}) {
            CHECK(themes::contrast(before, tile) > 1.1);
            CHECK(themes::contrast(p.paper, tile) > away);
            CHECK(themes::contrast(themes::on_tile(p, tile), tile) >= themes::body_contrast);
            away = themes::contrast(p.paper, tile);
            before = tile;
        }
        CHECK(themes::contrast(p.panel, p.paper) > 1.05);
        CHECK(themes::contrast(p.panel, p.paper) < 1.25);
    }
}

TEST_CASE("a broken theme is refused with file, line, key and a way out") {
    struct Case {
        std::string from;
        std::string to;
        std::string error;
    };
    const Case cases[] = {
        {"ink = \"#14231f\"", "ink = \"hitam\"",
         "nilai \"ink\" di [palette] bukan warna: t.toml baris 9. Isi seperti \"#0b5d4b\""},
        {"ink = \"#14231f\"", "ink = \"#14231g\"",
         "nilai \"ink\" di [palette] bukan warna: t.toml baris 9. Isi seperti \"#0b5d4b\""},
        {"ink = \"#14231f\"\n", "", "kunci \"ink\" di [palette] tidak ada: t.toml baris 6. Tambahkan kunci itu"},
        {"grey_line =", "gray_line =",
         "kunci \"grey_line\" di [palette] tidak ada: t.toml baris 6. Tambahkan kunci itu"},
        {"paper = \"#f6f3ec\"", "paper = \"#f6f3ec\"\nglow = \"#ffffff\"",
         "kunci \"glow\" di [palette] tidak dikenal: t.toml baris 8. Betulkan ejaannya atau hapus"},
        {"ink_on_paper = 14.69", "ink_on_paper = 12.00",
         "kontras \"ink_on_paper\" tertulis 12.00, hitungannya 14.69 (#14231f di atas #f6f3ec): t.toml baris 26. Tulis "
         "14.69"},
        {"caution = \"#8a4b00\"", "caution = \"#d9902f\"",
         "kontras \"caution_on_paper\" 2.37, kurang dari 4.5 (#d9902f di atas #f6f3ec): t.toml baris 31. Gelapkan atau "
         "terangkan salah satunya"},
        {"text_weight = 500", "text_weight = 5000",
         "nilai \"text_weight\" di [type] bukan angka yang boleh: t.toml baris 46. Isi 100 sampai 900"},
        {"family = \"Plus Jakarta Sans\"", "family = 7",
         "nilai \"family\" di [type] bukan teks: t.toml baris 44. Isi teks dalam tanda kutip"},
        {"pattern = \"kawung\"", "pattern = \"parang\"",
         "nilai \"pattern\" di [form] tidak dikenal: t.toml baris 54. Pilih salah satu: \"kawung\", \"none\""},
        {"[form]", "[bentuk]", "bagian [form] tidak ada: t.toml baris 1. Tambahkan bagian itu"},
        {"[palette]", "[extra]\nx = 1\n[palette]",
         "bagian \"extra\" tidak dikenal: t.toml baris 6. Betulkan ejaannya atau hapus"},
        {"paper = \"#f6f3ec\"", "paper = #f6f3ec",
         "isinya bukan TOML yang sah: t.toml baris 7. Periksa tanda kutip, tanda sama dengan, kurung, dan kunci ganda "
         "di "
         "baris itu"},
    };
    for (const Case& each : cases) {
        CAPTURE(each.to);
        const auto theme = themes::parse_theme(changed(each.from, each.to), "t", "t.toml");
        REQUIRE_FALSE(theme.has_value());
        CHECK(theme.error().line() == each.error);
    }
}

TEST_CASE("a theme that is not there says which folder was looked for") {
    const auto theme = themes::load_theme("tidak/ada");
    REQUIRE_FALSE(theme.has_value());
    CHECK(theme.error().line() ==
          "tema tidak ada atau tidak boleh dibaca: tidak/ada/theme.toml. Pilih nama folder di themes, misalnya theme = "
          "\"siar\"");
}
