// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/letter_case.hpp"

#include <doctest/doctest.h>

#include <string_view>

namespace text = siar::text;

TEST_CASE("the first letter becomes a capital") {
    CHECK(text::capitalised("jalan rusak") == "Jalan rusak");
    CHECK(text::capitalised("\"jalan\"") == "\"Jalan\"");
    CHECK(text::capitalised("3 lampu mati") == "3 lampu mati");
    CHECK(text::capitalised("[nama] melapor") == "[nama] melapor");
    CHECK(text::capitalised("") == "");
}

TEST_CASE("acronyms are known") {
    CHECK(text::is_acronym("RSUD"));
    CHECK(text::is_acronym("KTP-EL"));
    CHECK(text::is_acronym("SP4N-LAPOR"));
    CHECK_FALSE(text::is_acronym("JALAN"));
    CHECK_FALSE(text::is_acronym("ktp"));
}

TEST_CASE("shouting is heard") {
    CHECK(text::is_shouting("JALAN RUSAK PARAH"));
    CHECK_FALSE(text::is_shouting("Jalan RUSAK parah sekali"));
    CHECK_FALSE(text::is_shouting("KTP RSUD"));
    CHECK_FALSE(text::is_shouting("TOLONG"));
    CHECK_FALSE(text::is_shouting("373 422"));
}

TEST_CASE("shouting is lowered and acronyms stay") {
    struct Case {
        std::string_view shouted;
        std::string_view quiet;
    };
    constexpr Case cases[] = {
        {"JALAN RUSAK PARAH!!!", "Jalan rusak parah!"},
        {"MOHON KTP SAYA DI DISDUKCAPIL DICETAK", "Mohon KTP saya di disdukcapil dicetak"},
        {"LAMPU PJU DI DESA BUNGO MATI", "Lampu PJU di desa Bungo mati"},
        {"KAPAN DIPERBAIKI?!?!", "Kapan diperbaiki?"},
        {"Jalan RUSAK sejak lama", "Jalan rusak sejak lama"},
        {"Antre di RSUD lama sekali", "Antre di RSUD lama sekali"},
        {"PAK [nama] TIDAK HADIR", "Pak [nama] tidak hadir"},
        {"Jalan rusak. TOLONG SEGERA DIPERBAIKI PAK", "Jalan rusak. Tolong segera diperbaiki pak"},
        {"jalan biasa saja", "jalan biasa saja"},
        {"", ""},
    };
    for (const Case& c : cases) {
        CAPTURE(c.shouted);
        CHECK(text::unshout(c.shouted) == c.quiet);
    }
}
