// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/sheet_words.hpp"

#include "tests/display/sheet_fixture.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <limits>
#include <string>

namespace siar::display {
namespace {

using model::Run;
using privacy::Showable;
using privacy::operator""_label;

std::string written(const std::vector<Run>& runs) {
    std::string out;
    for (const Run& run : runs)
        out += run.kind == Run::Kind::breath ? "|" : run.text.str();
    return out;
}

TEST_CASE("a script's clock counts minutes and seconds and leaves fractions out") {
    CHECK(on_the_clock(0).str() == "00:00");
    CHECK(on_the_clock(42.9).str() == "00:42");
    CHECK(on_the_clock(171).str() == "02:51");
    CHECK(on_the_clock(600).str() == "10:00");
    CHECK(on_the_clock(-3).str() == "00:00");
    CHECK(on_the_clock(std::numeric_limits<double>::quiet_NaN()).str() == "00:00");
    CHECK(on_the_clock(1e300).str() == "999:59");
}

TEST_CASE("the head says how long a script is and for how many voices, where there is something to say") {
    model::Sheet sheet;
    CHECK(length_words(sheet).str().empty());
    sheet.length = std::chrono::seconds(90);
    CHECK(length_words(sheet).str() == "1 menit 30 detik");
    sheet.voices = 2;
    CHECK(length_words(sheet).str() == "1 menit 30 detik · 2 suara");
    sheet.length = std::chrono::seconds(45);
    CHECK(length_words(sheet).str() == "45 detik · 2 suara");
}

TEST_CASE("only marks that a script has are explained") {
    model::Sheet sheet;
    sheet.length = std::chrono::seconds(60);
    sheet.rows.push_back({{}, "SALAM"_label});
    sheet.rows.back().sentences = {fixture::sentence("Selamat pagi.")};
    CHECK(legend_words(sheet).str() == "// akhir kalimat");
    sheet.rows.back().sentences = {fixture::sentence("Selamat pagi, / *Demak*.")};
    CHECK(legend_words(sheet).str() == "/ ambil napas · // akhir kalimat · huruf tebal: nama");
    sheet.length.reset(); // a talk sheet is not read word by word
    CHECK(legend_words(sheet).str() == "huruf tebal: nama");
    sheet.rows.back().sentences = {fixture::sentence("Selamat pagi.")};
    CHECK(legend_words(sheet).str().empty());
}

TEST_CASE("a breath is taken between words, once, and with no space of its own") {
    CHECK(written(tidy(fixture::sentence("Di *Demak*, / air mengalir."))) == "Di Demak,|air mengalir.");
    const Run breath{Run::Kind::breath, {}};
    const Run space{Run::Kind::plain, Showable(" "_label)};
    const Run word{Run::Kind::plain, Showable(" kata "_label)};
    CHECK(written(tidy({breath, space, word, breath, space, breath, word, space, breath})) == "kata|kata");
    CHECK(tidy({space, breath}).empty());
}

} // namespace
} // namespace siar::display
