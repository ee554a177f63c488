// SPDX-License-Identifier: GPL-3.0-or-later
#include "spoken_cases.hpp"
#include "spoken_properties.hpp"
#include "tts/speakable.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>

using namespace siar;

namespace {

/// Every line of a table is read as it says there, by words only, and read again it stays.
void check_cases(const std::string& name, std::size_t at_least) {
    const std::vector<tests::SpokenCase> all = tests::spoken_cases(name);
    CHECK(all.size() >= at_least);
    for (const tests::SpokenCase& one : all) {
        const tts::SpokenLine got = tts::spoken_words(one.written, tests::lexicon());
        INFO(one.written << " -> " << got.text << ", wanted " << one.spoken.front());
        CHECK(std::count(one.spoken.begin(), one.spoken.end(), tests::compared(got.text)) > 0);
        CHECK(tests::symbols_left(got.text) == "");
        CHECK(tests::misplaced(got, one.written) == "");
        CHECK(tests::unspoken(got, one.written, tests::lexicon()) == "");
        CHECK(tts::spoken_line(got.text, tests::lexicon()) == got.text);
    }
}

void check_table(const std::string& rule) {
    check_cases("rules/" + rule + ".tsv", 15);
}

} // namespace

TEST_CASE("every case handed to the project is read as written there") {
    check_cases("spoken.tsv", 70);
}

TEST_CASE("lines that others wrote by the rules are still read as they say") {
    for (const char* set : {"by_others/set1.tsv", "by_others/set2.tsv", "by_others/set3.tsv"})
        check_cases(set, 170);
}

TEST_CASE("the tables by rule hold at least four hundred lines") {
    std::size_t lines = 0;
    for (const auto& entry : std::filesystem::directory_iterator(tests::source_folder() / "tests" / "tts" / "rules"))
        lines += tests::spoken_cases("rules/" + entry.path().filename().string()).size();
    CHECK(lines >= 400);
}

TEST_CASE("dots group thousands, and whole numbers are words up to a quadrillion") {
    check_table("bilangan_bulat");
}

TEST_CASE("behind a comma, or a dot without exactly three digits, the digits are read one by one") {
    check_table("desimal");
}

TEST_CASE("phones, codes and numbers led by zero are read digit by digit") {
    check_table("kode_dan_telepon");
}

TEST_CASE("money ends in its currency, and short forms of thousands and millions are spelled out") {
    check_table("persen_dan_uang");
}

TEST_CASE("a date is day, month by name and year") {
    check_table("tanggal");
}

TEST_CASE("a time is its hour, then its minutes where there are any") {
    check_table("waktu");
}

TEST_CASE("between the ends of a range stands sampai") {
    check_table("rentang");
}

TEST_CASE("ke- and kings count by ordinals, assistants and stages by cardinals") {
    check_table("bilangan_tingkat");
}

TEST_CASE("a fraction is a half, a third or so many of so many") {
    check_table("pecahan");
}

TEST_CASE("behind a number a unit is its whole word") {
    check_table("satuan");
}

TEST_CASE("signs beside numbers are words") {
    check_table("tanda_di_antara_bilangan");
}

TEST_CASE("the short forms of addresses are whole words, and house numbers drop their zeros") {
    check_table("alamat");
}

TEST_CASE("forms of address are read, academic degrees are not") {
    check_table("sebutan_dan_gelar");
}

TEST_CASE("short forms of offices and letters are whole words") {
    check_table("bentuk_pendek");
}

TEST_CASE("shortened spellings are read as the words they stand for, spoken words as they are") {
    check_table("ejaan_santai");
}

TEST_CASE("a 2 behind a word doubles the word or its root") {
    check_table("pengulangan");
}

TEST_CASE("an acronym is a word or its letters, as the lexicon or its shape says") {
    check_table("akronim");
}

TEST_CASE("links, mail addresses, handles and tags are read by their parts") {
    check_table("alamat_daring");
}

TEST_CASE("shouting is lowered, one mark stays, and what is only seen goes") {
    check_table("teriakan_dan_emoji");
}

TEST_CASE("a slash between words is silent, between numbers it is said") {
    check_table("garis_miring");
}

TEST_CASE("a mark of the gate says what was masked, and takes the honorific with it") {
    check_table("tanda_gerbang");
}

TEST_CASE("whole messy sentences are read by all rules at once") {
    check_table("kalimat");
}
