// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/speakable.hpp"

#include "spoken_cases.hpp"
#include "spoken_properties.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <random>
#include <sstream>
#include <string>
#include <vector>

using namespace siar;

namespace {

std::string spoken(const std::string& written) {
    return tts::spoken_line(written, tests::lexicon());
}

/// Lines glued at random from pieces of the cases, symbols, and any bytes.
std::string any_line(std::mt19937& random, const std::vector<std::string>& pieces) {
    std::string line;
    for (auto parts = 1 + random() % 6; parts > 0; --parts) {
        for (auto bytes = random() % 16 == 0 ? random() % 5 : 0UL; bytes > 0; --bytes) {
            line += static_cast<char>(random() % 256);
        }
        line += pieces[random() % pieces.size()];
        if (random() % 2 == 0) line += ' ';
    }
    return line;
}

std::vector<std::string> pieces() {
    std::vector<std::string> made{"-", ".", ",", "/", "'", "(", ")", "[", "]",
                                  ":", "@", "#", "%", "±", "½", "😡", "é", "x"};
    for (const char* name : {"spoken.tsv", "by_others/set1.tsv", "rules/satuan.tsv", "rules/kalimat.tsv"}) {
        for (const tests::SpokenCase& one : tests::spoken_cases(name)) {
            std::istringstream words(one.written);
            for (std::string word; words >> word;)
                made.push_back(word);
        }
    }
    return made;
}

} // namespace

TEST_CASE("of any bytes no digit and no symbol is left, every word has its place, and what was said stays said") {
    const std::vector<std::string> parts = pieces();
    std::mt19937 random(20221231);
    for (int round = 0; round < 20000; ++round) {
        const std::string line = any_line(random, parts);
        const tts::SpokenLine said = tts::spoken_words(line, tests::lexicon());
        INFO(line << " -> " << said.text);
        REQUIRE(tests::symbols_left(said.text) == "");
        REQUIRE(tests::misplaced(said, line) == "");
        REQUIRE(tests::unspoken(said, line, tests::lexicon()) == "");
        REQUIRE(spoken(said.text) == said.text);
    }
}

TEST_CASE("a lost name, a lost line of capitals and a lost digit are found") {
    const auto found = [](std::string_view written, std::string_view lost) {
        tts::SpokenLine line = tts::spoken_words(written, tests::lexicon());
        const std::size_t from = written.find(lost);
        std::erase_if(line.words, [&](const tts::SpokenWord& word) {
            return word.written.from >= from && word.written.to <= from + lost.size();
        });
        return tests::unspoken(line, written, tests::lexicon());
    };
    CHECK(found("warga Budi lapor", "").empty());
    CHECK(found("warga Budi lapor", "Budi") == "Budi lapor");
    CHECK(found("LAMPU MATI", "LAMPU MATI") == "LAMPU MATI");
    CHECK(found("RT 5", "5") == "5");
    CHECK(found("catatan: 3:5", "catatan") == "catatan: 3:5");
    CHECK(found("Budi, S.Sos., di sini", "").empty());
}

TEST_CASE("a long line of anything takes time in step with its length") {
    for (const char* piece : {"a.",   "Jan,",    "1-",  "1/", "ke-", "jalan2", "M.",     "Senin-", "1.000-", "1\"",
                              "1\" ", "[nama] ", "@a_", ",",  "(",   "!",      ". ",     "?! ",    "- ",     "1:",
                              "1(",   "/",       "+",   "=",  "' ",  "a^2 ",   "(1/1) ", "II/",    "rt 1 "}) {
        std::string line = "Senin";
        while (line.size() < 100'000)
            line += piece;
        const auto began = std::chrono::steady_clock::now();
        CHECK_FALSE(spoken(line).empty());
        INFO(piece);
        CHECK(std::chrono::steady_clock::now() - began < std::chrono::seconds(3)); // a square would take ten and more
    }
}

TEST_CASE("letter names are no words of the informal table") {
    for (char c = 'a'; c <= 'z'; ++c) {
        const std::string name = tts::spelled(std::string(1, c));
        CHECK(spoken(name) == name);
    }
}

TEST_CASE("punctuation that helps the voice stays, one mark at a time") {
    CHECK(spoken("Sudah selesai, Pak?!!") == "Sudah selesai, Pak?");
    CHECK(spoken("Rusak... lalu diperbaiki!!!") == "Rusak. lalu diperbaiki!");
    CHECK(spoken("Lampu (PJU) mati.") == "Lampu, pe je u, mati.");
}

TEST_CASE("a name's capital stays, a shouted one does not") {
    CHECK(spoken("Kec. Wonosalam") == "Kecamatan Wonosalam");
    CHECK(spoken("KEC. WONOSALAM RUSAK PARAH SEKALI") == "kecamatan wonosalam rusak parah sekali");
}

TEST_CASE("what a regency says of its own names goes before the common tables") {
    const auto tables = tts::load_lexicon(tests::source_folder() / "assets" / "speech",
                                          {{{"Hallo Demak", "halo Demak"}, {"RSKW", "er es ka we"}}, {}});
    REQUIRE(tables);
    CHECK(tts::spoken_line("Hallo Demak di RSKW", *tables) == "Halo Demak di er es ka we");
}

TEST_CASE("a Showable becomes Spoken, nothing else does") {
    using privacy::operator""_label;
    const tts::Spoken said = tts::spoken(privacy::Showable("3 hari"_label), tests::lexicon());
    CHECK(said.str() == "tiga hari");
    CHECK(said.words() == std::vector<tts::SpokenWord>{{{0, 4}, {0, 1}}, {{5, 9}, {2, 6}}});
}
