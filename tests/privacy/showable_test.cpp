// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/showable.hpp"

#include "gate_words.hpp"
#include "privacy/redact.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <string_view>
#include <type_traits>

using namespace siar::privacy;
using namespace std::chrono_literals;

static_assert(!std::is_constructible_v<Showable, std::string>);
static_assert(!std::is_constructible_v<Showable, const char*>);
static_assert(!std::is_constructible_v<Label, std::string>);
static_assert(!std::is_constructible_v<PublicText, const char*>);
static_assert(!std::is_constructible_v<Held, std::string>);
static_assert(std::is_convertible_v<PublicText, Showable>);
static_assert(std::is_convertible_v<Label, Showable>);

TEST_CASE("labels of the program's own making") {
    CHECK(Label::number(3870).str() == "3.870");
    CHECK(Label::decimal(2.44, 1).str() == "2,4");
    CHECK(Label::date(std::chrono::year(2026) / 11 / 21).str() == "21 November 2026");
    CHECK(Label::weekday_date(std::chrono::year(2026) / 11 / 21).str() == "Sabtu, 21 November 2026");
    CHECK(Label::clock(845min).str() == "14.05");
    CHECK(("pukul "_label + Label::clock(845min)).str() == "pukul 14.05");
}

TEST_CASE("public texts and labels are joined to what may be shown") {
    const PublicText text = redact("Jalan rusak", demak_gate()).text;
    CHECK((text + ": "_label + Label::number(3)).str() == "Jalan rusak: 3");
    CHECK(("Aduan: "_label + text).str() == "Aduan: Jalan rusak");
    CHECK(Showable(text).part(0, 5).str() == "Jalan");
}

TEST_CASE("patterns are filled by name") {
    const Showable pattern = "{jumlah} dari {semua} aduan {apa}"_label;
    CHECK(fill(pattern, {{"jumlah", Label::number(373)}, {"semua", Label::number(422)}}).str() ==
          "373 dari 422 aduan {apa}");
    CHECK(fill("{a}{b}"_label, {{"a", "{b}"_label}, {"b", "x"_label}}).str() == "{b}x");
    CHECK(fill("{ {a} }"_label, {{"a", "x"_label}}).str() == "{ x }");
    CHECK(fill("{a"_label, {{"a", "x"_label}}).str() == "{a");
    CHECK(fill(""_label, {}).empty());
}

TEST_CASE("a package's strings become labels unless the gate would mask them") {
    for (const std::string_view good :
         {"Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak", "WhatsApp 0823-2430-9949",
          "hallodemak.lapor.go.id", "RSUD Sunan Kalijaga", "Kecamatan Karangtengah", "Radio Suara Kota Wali 104.8 FM",
          "Sugeng rawuh ing Demak", "Peraturan Bupati No. 75 Tahun 2020", "Poli Anak dan Kandungan",
          "Balai Desa Bungo"}) {
        CAPTURE(good);
        const auto label = Label::from_package(good, demak_gate());
        REQUIRE(label.has_value());
        CHECK(label->view() == good);
    }
    std::string long_text;
    while (long_text.size() < 3000)
        long_text += "Jalan rusak. ";
    CHECK(Label::from_package(long_text, demak_gate()).has_value());
}

TEST_CASE("a package's strings with private or unexplained things are refused") {
    struct Case {
        std::string_view text;
        std::string_view verdict;
    };
    constexpr Case cases[] = {
        {"Hubungi 081100001234", "hold:angka"},
        {"admin@contoh.com", "hold:angka"},
        {"Narahubung: Pak Sutrisno", "hold:nama"},
        {"Kode 1234567", "hold:angka"},
        {"bajingan", "hold:umpatan"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        const auto label = Label::from_package(c.text, demak_gate());
        REQUIRE_FALSE(label.has_value());
        CHECK(label.error().line() == c.verdict);
    }
}
