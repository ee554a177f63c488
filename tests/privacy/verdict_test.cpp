// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate_words.hpp"
#include "privacy/redact.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <string>
#include <string_view>

using siar::privacy::parse_verdict;
using siar::privacy::Reason;
using siar::privacy::redact;
using siar::privacy::Verdict;

TEST_CASE("a verdict is written and read") {
    Verdict verdict;
    CHECK(verdict.ok());
    CHECK(verdict.line() == "ok");
    verdict.add(Reason::residual_digits);
    verdict.add(Reason::possible_name);
    CHECK(verdict.line() == "hold:nama,angka");
    CHECK(parse_verdict("hold:nama,angka") == verdict);
    CHECK(parse_verdict("ok") == Verdict{});
    for (std::size_t i = 0; i < static_cast<std::size_t>(Reason::count_); ++i) {
        Verdict one;
        one.add(static_cast<Reason>(i));
        CHECK(parse_verdict(one.line()) == one);
    }
    for (const std::string_view wrong : {"", "hold:", "hold:apa", "hold:nama,", "hold:nama,nama", "Ok", "hold"}) {
        CAPTURE(wrong);
        CHECK_FALSE(parse_verdict(wrong).has_value());
    }
}

TEST_CASE("words give the reasons to wait") {
    struct Case {
        std::string_view text;
        std::string_view verdict;
    };
    constexpr Case cases[] = {
        {"anak saya dipukul di sekolah", "hold:anak"},
        {"siswa di bawah umur bekerja", "hold:anak"},
        {"anak 7 tahun jatuh di got", "hold:anak"},
        {"jalan dekat sekolah membahayakan anak-anak", "ok"},
        {"Jadwal imunisasi balita di posyandu kapan?", "ok"},
        {"warga positif HIV", "hold:kesehatan"},
        {"istri saya sakit", "hold:kesehatan"},
        {"Rumah sakit penuh", "ok"},
        {"Ibu hamil antre lama", "ok"},
        {"saya diperkosa", "hold:kekerasan_seksual"},
        {"korban pelecehan seksual", "hold:kekerasan_seksual"},
        {"saya terjerat pinjol", "hold:utang"},
        {"punya hutang di bank", "hold:utang"},
        {"dasar bupati goblok", "hold:umpatan"},
        {"pelayanan asu", "hold:umpatan"},
        {"anjing liar berkeliaran di pasar", "ok"},
        {"bau kotoran babi dari kandang", "ok"},
        {"dasar cina", "hold:sara"},
        {"mereka itu kafir", "hold:sara"},
        {"warga keturunan cina membuka toko", "ok"},
        {"Pak Lurah korupsi dana desa", "hold:tuduhan"},
        {"oknum petugas pungli", "hold:tuduhan"},
        {"Mohon sosialisasi bahaya korupsi", "ok"},
        {"The road is broken and nobody is there to fix it", "hold:bahasa"},
        {"Dalane rusak kabeh, mboten saget dilewati, nyuwun tulung enggal didandani", "ok"},
        {"Jalan rusak pak, mbok ya didandani", "ok"},
        {"Улица сломана, помогите нам пожалуйста", "hold:bahasa"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        CHECK(redact(c.text, demak_gate()).verdict.line() == c.verdict);
    }
    std::string text;
    while (text.size() <= 1500)
        text += "Jalan rusak. ";
    CHECK(redact(text, demak_gate()).verdict.line() == "hold:panjang");
}

TEST_CASE("at most one in ten harmless lines is held, and none is changed") {
    std::ifstream file(SIAR_SOURCE_DIR "/tests/privacy/harmless.txt");
    REQUIRE(file);
    std::size_t lines = 0;
    std::size_t held = 0;
    for (std::string line; std::getline(file, line); ++lines) {
        const auto out = redact(line, demak_gate());
        CAPTURE(line);
        CHECK(out.text.str() == line);
        if (!out.verdict.ok()) ++held;
    }
    CHECK(lines >= 60);
    CHECK(held * 10 <= lines);
}
