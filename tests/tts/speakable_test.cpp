// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/speakable.hpp"

#include "speech_data.hpp"
#include "spoken_properties.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

using namespace siar;

namespace {

std::string spoken(const std::string& written) {
    return tts::spoken_line(written, tests::lexicon());
}

/// As the cases are compared: small letters, hyphens as spaces, no punctuation.
std::string compared(const std::string& words) {
    std::string out;
    for (const char c : words) {
        if (c == ' ' || c == '-') {
            if (!out.empty() && out.back() != ' ') out += ' ';
        } else if (c >= 'A' && c <= 'Z') {
            out += static_cast<char>(c - 'A' + 'a');
        } else if (c >= 'a' && c <= 'z') {
            out += c;
        }
    }
    while (!out.empty() && out.back() == ' ')
        out.pop_back();
    return out;
}

struct Case {
    std::string written;
    std::vector<std::string> spoken;
};

std::vector<Case> cases(const std::string& name) {
    std::ifstream in(tests::source_folder() / "tests" / "tts" / name);
    std::vector<Case> read;
    for (std::string line; std::getline(in, line);) {
        const std::size_t tab = line.find('\t');
        REQUIRE(tab != std::string::npos);
        read.push_back({line.substr(0, tab), {}});
        std::istringstream rest(line.substr(tab + 1));
        for (std::string one; std::getline(rest, one, '|');)
            read.back().spoken.push_back(compared(one));
    }
    return read;
}

void check_cases(const std::string& name, std::size_t at_least) {
    const std::vector<Case> all = cases(name);
    CHECK(all.size() >= at_least);
    for (const Case& one : all) {
        const std::string got = spoken(one.written);
        INFO(one.written << " -> " << got << ", wanted " << one.spoken.front());
        CHECK(std::count(one.spoken.begin(), one.spoken.end(), compared(got)) > 0);
        CHECK(spoken(got) == got);
        CHECK(tests::unspoken(tts::spoken_words(one.written, tests::lexicon()), one.written) == "");
    }
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
    for (const char* name : {"spoken.tsv", "spoken_more.tsv"}) {
        for (const Case& one : cases(name)) {
            std::istringstream words(one.written);
            for (std::string word; words >> word;)
                made.push_back(word);
        }
    }
    return made;
}

} // namespace

TEST_CASE("every case handed to the project is read as written there") {
    check_cases("spoken.tsv", 70);
}

TEST_CASE("our own cases are read as written there") {
    check_cases("spoken_more.tsv", 140);
}

TEST_CASE("of any bytes no digit and no symbol is left, every word has its place, and what was said stays said") {
    const std::vector<std::string> parts = pieces();
    std::mt19937 random(20221231);
    for (int round = 0; round < 20000; ++round) {
        const std::string line = any_line(random, parts);
        const tts::SpokenLine said = tts::spoken_words(line, tests::lexicon());
        INFO(line << " -> " << said.text);
        REQUIRE(tests::symbols_left(said.text) == "");
        REQUIRE(tests::misplaced(said, line) == "");
        REQUIRE(spoken(said.text) == said.text);
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
    CHECK(tts::spoken(privacy::Showable("3 hari"_label), tests::lexicon()).str() == "tiga hari");
}
