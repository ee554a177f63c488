// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/words.hpp"

#include "text/unicode.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace text = siar::text;

namespace {
std::string joined(std::string_view line) {
    std::string out;
    for (const text::Token& token : text::tokens(line)) {
        if (!out.empty()) out += '|';
        out += token.of(line);
        if (token.kind == text::TokenKind::number) out += '#';
    }
    return out;
}
} // namespace

TEST_CASE("a text falls into words, numbers and marks") {
    CHECK(joined("Jalan-jalan rusak, 3.870 m2!") == "Jalan-jalan|rusak|,|3.870#|m2|!");
    CHECK(joined("pukul 07.30-15.00 WIB.") == "pukul|07.30-15.00#|WIB|.");
    CHECK(joined("SP4N-LAPOR! ke-2, 75%") == "SP4N-LAPOR|!|ke-2|,|75#|%");
    CHECK(joined("Eisti'anah dan/atau 500rb") == "Eisti'anah|dan|/|atau|500#|rb");
    CHECK(joined("rusak- -berat") == "rusak|-|-|berat");
    CHECK(joined("") == "");
    CHECK(joined(" \n ") == "");
}

TEST_CASE("words are counted as a person counts those of a headline") {
    CHECK(text::word_count("Lampu jalan mati di tikungan dekat pasar") == 7);
    CHECK(text::word_count("Air [nomor telepon] - mati") == 3);
    CHECK(text::word_count("Jalan-jalan desa, 3.870 meter !") == 4);
    CHECK(text::word_count("...") == 0);
    CHECK(text::word_count("") == 0);
    CHECK(text::word_count("Pak [nama] melapor") == 3);
}

TEST_CASE("sentences end where a person ends them") {
    struct Case {
        std::string_view text;
        std::vector<std::string_view> sentences;
    };
    const Case cases[] = {
        {"Jalan rusak. Mohon diperbaiki.", {"Jalan rusak.", "Mohon diperbaiki."}},
        {"Di Jl. Sultan Fatah No. 57 rusak. Tolong!", {"Di Jl. Sultan Fatah No. 57 rusak.", "Tolong!"}},
        {"Yth. Bpk. Bupati, lampu mati", {"Yth. Bpk. Bupati, lampu mati"}},
        {"Kapan?? Sudah lama!!! Terima kasih", {"Kapan??", "Sudah lama!!!", "Terima kasih"}},
        {"Sekolah, puskesmas, dll. Mohon dicek", {"Sekolah, puskesmas, dll.", "Mohon dicek"}},
        {"lampu, got, dll. sudah rusak", {"lampu, got, dll. sudah rusak"}},
        {"Biaya Rp75.000.000. Selesai 2022.", {"Biaya Rp75.000.000.", "Selesai 2022."}},
        {"Singgih, S.Sos. hadir. Baik", {"Singgih, S.Sos. hadir.", "Baik"}},
        {"buka lapor.go.id sekarang", {"buka lapor.go.id sekarang"}},
        {"rusak... parah", {"rusak...", "parah"}},
        {"", {}},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        CHECK(text::sentences(c.text) == c.sentences);
    }
}

TEST_CASE("a sentence is never cut within a letter") {
    for (const std::string_view text : {"Warung \xC3\xA0", "JNPWP.\xC7\x85", "Selesai. \xC3\x85 lagi"})
        for (const std::string_view sentence : text::sentences(text)) {
            CAPTURE(sentence);
            CHECK(text::is_valid_utf8(sentence));
        }
}
