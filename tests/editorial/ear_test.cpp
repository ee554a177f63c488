// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/ear.hpp"

#include "privacy/showable.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace siar;
using privacy::operator""_label;

TEST_CASE("The ear keeps two digits of a count, and what is said of it stays true") {
    struct Row {
        std::int64_t count;
        const char* said;
    };
    for (const Row& row : {Row{0, "0"}, Row{7, "7"}, Row{97, "97"}, Row{100, "100"}, Row{101, "lebih dari 100"},
                           Row{104, "lebih dari 100"}, Row{105, "hampir 110"}, Row{373, "lebih dari 370"},
                           Row{422, "lebih dari 420"}, Row{420, "420"}, Row{999, "hampir 1.000"},
                           Row{3870, "hampir 3.900"}, Row{12'000, "12.000"}, Row{1'524'000, "lebih dari 1.500.000"}}) {
        CAPTURE(row.count);
        CHECK(editorial::rounded_for_the_ear(row.count).str() == row.said);
    }
    for (std::int64_t count = 1; count < 200'000; count += 37) {
        const auto said = editorial::rounded_for_the_ear(count).str();
        std::int64_t number = 0;
        for (const char c : said)
            if (c >= '0' && c <= '9') number = number * 10 + (c - '0');
        const bool more = said.starts_with("lebih dari");
        const bool nearly = said.starts_with("hampir");
        REQUIRE((more ? number < count : nearly ? number > count : number == count));
        REQUIRE(std::abs(number - count) * 20 <= count);
    }
}

TEST_CASE("A sentence that no listener could follow is told in two, parted at its commas; else not at all") {
    const auto of = [](const privacy::Label& text) { return editorial::in_short_sentences(text); };
    CHECK(of("Lampu mati. Petugas datang."_label)->str() == "Lampu mati. Petugas datang.");
    CHECK(of({})->str().empty());
    const auto long_one =
        "Petugas membersihkan selokan di sepanjang jalan desa itu bersama warga dari tiga dusun, lalu mengangkut "
        "semua lumpur dan sampah dengan dua truk, dan menutup lubang di bahu jalan."_label;
    const auto parted = of(long_one);
    REQUIRE(parted);
    CHECK(parted->str() ==
          "Petugas membersihkan selokan di sepanjang jalan desa itu bersama warga dari tiga dusun, lalu mengangkut "
          "semua lumpur dan sampah dengan dua truk. dan menutup lubang di bahu jalan.");
    CHECK_FALSE(
        of("satu dua tiga empat lima enam tujuh delapan sembilan sepuluh satu dua tiga empat lima enam tujuh "
           "delapan sembilan sepuluh satu dua tiga empat lima enam"_label));
    CHECK_FALSE(
        of("Ya, dua tiga empat lima enam tujuh delapan sembilan sepuluh satu dua tiga empat lima enam tujuh "
           "delapan sembilan sepuluh satu dua tiga empat lima enam tujuh"_label));
}

TEST_CASE("Groups with one space between them are one number") {
    struct Row {
        const char* sentence;
        std::size_t numbers;
    };
    for (const Row& row : {Row{"Lewat WhatsApp, 0823 2430 9949.", 1}, Row{"Senin, 30 November 2026", 2},
                           Row{"pukul 07.00 sampai 10.00", 2}, Row{"373 dari 422, atau 88,4%", 3}, Row{"tiga", 0}}) {
        CAPTURE(row.sentence);
        CHECK(editorial::numbers_in(row.sentence) == row.numbers);
    }
}
