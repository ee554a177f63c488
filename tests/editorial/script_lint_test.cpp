// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/script_lint.hpp"

#include "copybook_fixture.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace siar;
using editorial::Flaw;
using privacy::operator""_label;
using Kind = Flaw::Kind;

namespace {

model::Script script_of(const privacy::Showable& text) {
    model::Line line;
    line.text = text;
    model::Script out;
    out.lines = {line};
    return out;
}

std::vector<Kind> kinds_of(const privacy::Showable& text) {
    std::vector<Kind> out;
    for (const auto& flaw : editorial::lint(script_of(text), test::copybook()))
        out.push_back(flaw.kind);
    return out;
}

} // namespace

TEST_CASE("Each rule of the ear has its flaw, and plain sentences have none") {
    struct Row {
        privacy::Label text;
        std::vector<Kind> kinds;
    };
    const Row rows[] = {
        {"Lampu jalan mati. Petugas menggantinya."_label, {}},
        {"Satu dua tiga empat lima enam tujuh delapan sembilan sepuluh satu dua tiga empat lima enam tujuh delapan "
         "sembilan sepuluh."_label,
         {}},
        {"Satu dua tiga empat lima enam tujuh delapan sembilan sepuluh satu dua tiga empat lima enam tujuh delapan "
         "sembilan sepuluh lagi."_label,
         {Kind::long_sentence}},
        {"Satu dua tiga empat lima enam tujuh delapan sembilan sepuluh satu dua tiga empat lima enam tujuh delapan "
         "sembilan sepuluh satu dua tiga empat lima enam."_label,
         {Kind::too_long}},
        {"Ada 3 lampu, 2 tiang, dan 4 kabel."_label, {Kind::numbers}},
        {"Ada 3 lampu dan 2 tiang. Ada 4 kabel."_label, {}},
        {"Lewat WhatsApp, 0823 2430 9949."_label, {}},
        {"Menurut Singgih, S.Sos, sudah selesai."_label, {Kind::degree}},
        {"Menurut Drs. Singgih sudah selesai."_label, {Kind::degree}},
        {"Buka hallodemak.lapor.go.id sekarang."_label, {}},
        {"Buka lapor.go.id/aduan sekarang."_label, {Kind::link}},
        {"Buka https://lapor.go.id sekarang."_label, {Kind::link}},
        {"Jalan di RT.03/RW.05 berlubang."_label, {}},
        {"Jembatan itu diresmikan bupati."_label, {Kind::office_holder}},
        {"Selokan dinormalisasi."_label, {Kind::hard_word}},
        {"Infrastrukturnya rusak."_label, {}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text.str());
        CHECK(kinds_of(row.text) == row.kinds);
    }
}

TEST_CASE("A flaw tells what, the sentence, and what to do") {
    const auto flaws = editorial::lint(script_of("Selokan Dinormalisasi kemarin."_label), test::copybook());
    REQUIRE(flaws.size() == 1);
    CHECK(flaws[0].note.str() ==
          "Sulit diucapkan \"Dinormalisasi\": \"Selokan Dinormalisasi kemarin\". Coba: dikeruk atau dilebarkan");
}

TEST_CASE("Only a sentence that is too long keeps a script from the air, also one in a short form") {
    CHECK(editorial::may_air(editorial::lint(script_of("Ada 3 lampu, 2 tiang, dan 4 kabel."_label), test::copybook())));
    auto script = script_of("Pendek saja."_label);
    script.lines[0].short_form =
        "Satu dua tiga empat lima enam tujuh delapan sembilan sepuluh satu dua tiga empat lima enam tujuh delapan "
        "sembilan sepuluh satu dua tiga empat lima enam."_label;
    CHECK_FALSE(editorial::may_air(editorial::lint(script, test::copybook())));
}

TEST_CASE("What stands in both forms of a line is told once") {
    auto script = script_of("Selokan dinormalisasi."_label);
    script.lines[0].short_form = script.lines[0].text;
    CHECK(editorial::lint(script, test::copybook()).size() == 1);
}

TEST_CASE("The estimate of a script is that of its lines at their paces, with the pauses between them") {
    auto script = script_of("satu"_label);
    script.lines.push_back(script.lines[0]);
    script.lines[0].pause_after = 0.5;
    script.lines[1].pause_after = 9;
    script.lines[1].pace = 0.5;
    CHECK(editorial::estimated_seconds(script, [](const auto&) { return 2.0; }) == doctest::Approx(2 + 0.5 + 4));
}
