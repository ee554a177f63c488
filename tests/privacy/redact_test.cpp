// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/redact.hpp"

#include "gate_words.hpp"
#include "privacy/held_access.hpp"
#include "text/unicode.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using siar::privacy::Gate;
using siar::privacy::HeldAccess;
using siar::privacy::redact;
using siar::privacy::Redacted;

namespace {

std::vector<std::string> split(const std::string& line, char sign) {
    std::vector<std::string> out(1);
    for (const char c : line) {
        if (c == sign) {
            out.emplace_back();
        } else {
            out.back() += c;
        }
    }
    return out;
}

std::string joined(const std::vector<std::string>& words, std::mt19937& random, std::size_t count) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) {
        if (i != 0) out += ' ';
        out += words[random() % words.size()];
    }
    return out;
}

void check_promises(const std::string& raw) {
    const Redacted once = redact(raw, demak_gate());
    const std::string& text = once.text.str();
    CAPTURE(raw);
    CAPTURE(text);
    REQUIRE(siar::text::is_valid_utf8(text));
    REQUIRE(text.size() <= 3 * raw.size() + 64);
    REQUIRE(redact(text, demak_gate()).text == once.text);
}

} // namespace

TEST_CASE("every line of the shared cases loses its secrets and keeps the rest") {
    std::ifstream file(SIAR_SOURCE_DIR "/tests/privacy/redact.tsv");
    REQUIRE(file);
    std::size_t lines = 0;
    for (std::string line; std::getline(file, line); ++lines) {
        const std::vector<std::string> columns = split(line, '\t');
        REQUIRE(columns.size() == 3);
        CAPTURE(columns[0]);
        const Redacted out = redact(columns[0], demak_gate());
        CAPTURE(out.text.str());
        for (const std::string& secret : split(columns[1], '|')) {
            if (!secret.empty()) CHECK(out.text.str().find(secret) == std::string::npos);
        }
        for (const std::string& kept : split(columns[2], '|'))
            CHECK(out.text.str().find(kept) != std::string::npos);
        if (columns[1].empty()) CHECK(out.verdict.line() == "ok");
    }
    CHECK(lines >= 15);
}

TEST_CASE("a masked name waits sealed, and nothing structured waits with it") {
    const Redacted out = redact("Saya Dewi Anggrahini, hp 081100001234, NIK 3321115203920000.", demak_gate());
    CHECK(out.text.str() == "Saya [nama], hp [nomor telepon], NIK [NIK].");
    REQUIRE(out.held.has_value());
    CHECK(HeldAccess::open(*out.held) == "Saya Dewi Anggrahini, hp [nomor telepon], NIK [NIK].");
    CHECK_FALSE(redact("Jalan rusak di Mranggen.", demak_gate()).held.has_value());
}

TEST_CASE("a name suspected but not masked is sealed too") {
    const Redacted out = redact("Menurut Kertopati jalan itu rusak.", demak_gate());
    CHECK(out.verdict.line() == "hold:nama");
    REQUIRE(out.held.has_value());
    CHECK(HeldAccess::open(*out.held) == out.text.str());
}

TEST_CASE("a backtick is an apostrophe, in plain text and beside other characters") {
    for (const std::string_view around : {"", " – sudah", " “sudah”", "\n"}) {
        CAPTURE(around);
        const auto of = [&](std::string text) { return redact(text.append(around), demak_gate()); };
        for (const std::string_view with_backtick :
             {"oleh Mas`ud", "Saya Syafi`i dari Demak", "hari Jum`at Mas`udah sudah lapor"}) {
            CAPTURE(with_backtick);
            std::string apostrophe(with_backtick);
            std::replace(apostrophe.begin(), apostrophe.end(), '`', '\'');
            const auto backtick = of(std::string(with_backtick));
            CHECK(backtick.verdict == of(apostrophe).verdict);
            CHECK(backtick.text.str() == of(apostrophe).text.str());
        }
    }
    CHECK(redact("oleh Mas`ud", demak_gate()).text.str() == "oleh [nama]");
}

TEST_CASE("line breaks, emoji and broken bytes do not hide anything") {
    CHECK(redact("hp\n0811\r\n0000\n1234", demak_gate()).text.str() == "hp [nomor telepon]");
    CHECK(redact("hp 0811\xF0\x9F\x98\x80"
                 "0000\xF0\x9F\x98\x80"
                 "1234",
                 demak_gate())
              .text.str() == "hp [nomor telepon]");
    CHECK(redact("hp 0811\xFF"
                 "0000\xFE"
                 "1234",
                 demak_gate())
              .text.str() == "hp [nomor telepon]");
    CHECK(redact("hp ０８１１ ００００ １２３４", demak_gate()).text.str() == "hp [nomor telepon]");
    CHECK(redact("hp 08\u200B11\u200D00\u00AD001234", demak_gate()).text.str() == "hp [nomor telepon]");
    CHECK(
        redact("hp 0️⃣8️⃣1️⃣1️⃣0️⃣0️⃣0️⃣0️⃣1️⃣2️⃣3️⃣4️⃣", demak_gate())
            .text.str() == "hp [nomor telepon]");
    CHECK(redact("hp ٠٨١١٠٠٠٠١٢٣٤", demak_gate()).text.str() == "hp [nomor telepon]");
    CHECK(redact("Pak Ѕutrіѕmаn marah", demak_gate()).text.str() == "Pak [nama] marah");
    CHECK(redact("", demak_gate()).text.empty());
    CHECK(redact("120 m² dan ½ hari, 25°C", demak_gate()).text.str() == "120 m² dan ½ hari, 25°C");
}

TEST_CASE("the answer is its own answer, bounded and valid: sentences of dangerous words") {
    const std::vector<std::string> words{"pak",
                                         "Bu",
                                         "nama",
                                         "saya",
                                         "Sutrisno",
                                         "budi",
                                         "Dewi",
                                         "a.n.",
                                         "RT",
                                         "RW",
                                         "03",
                                         "/05",
                                         "no",
                                         "17",
                                         "Jl.",
                                         "Melati",
                                         "hp",
                                         "0811",
                                         "0000",
                                         "1234",
                                         "o8122",
                                         "NIK",
                                         "3321115203920000",
                                         "@",
                                         "@budi_s",
                                         "budi@contoh.id",
                                         "http://",
                                         "contoh.com/x",
                                         "H",
                                         "1834",
                                         "CE",
                                         "lahir",
                                         "12",
                                         "Mei",
                                         "1985",
                                         "-6.921377,110.512843",
                                         "[nama]",
                                         "[NIK]",
                                         "[nomor telepon]",
                                         ",",
                                         ".",
                                         "-",
                                         "(",
                                         ")",
                                         "+62",
                                         "rek",
                                         "BCA",
                                         "Desa",
                                         "Bungo",
                                         "camat",
                                         "H.",
                                         "S.Pd",
                                         "nol",
                                         "delapan",
                                         "satu",
                                         "Rp",
                                         "75.000",
                                         "juta",
                                         "blok",
                                         "C5",
                                         "°",
                                         "6°55'17\"",
                                         "7J4X+2F",
                                         "ig:",
                                         "Darmantoro",
                                         "indah",
                                         "anak",
                                         "umur",
                                         "IKA",
                                         "DI",
                                         "\u00BD",
                                         "dan",
                                         "Kertopati",
                                         "S.H.",
                                         "bin",
                                         "tetangga",
                                         "slamet",
                                         "toko",
                                         "Barokah",
                                         "limbah",
                                         "Kepala",
                                         "Puskesmas",
                                         "dr.",
                                         "[alamat]",
                                         "gang",
                                         "Jalan",
                                         "Bhayangkara"};
    std::mt19937 random(20261121);
    for (int round = 0; round < 6000; ++round)
        check_promises(joined(words, random, 1 + random() % 14));
}

TEST_CASE("the answer is its own answer, bounded and valid: any bytes") {
    std::mt19937 random(1945);
    for (int round = 0; round < 4000; ++round) {
        std::string bytes(random() % 60, '\0');
        const unsigned range = round % 2 == 0 ? 256 : 64;
        for (char& c : bytes)
            c = static_cast<char>(32 + random() % range);
        check_promises(bytes);
    }
}

TEST_CASE("characters that grow in normal form stay within the bound") {
    std::string bytes;
    for (int i = 0; i < 200; ++i)
        bytes += "\uFDFA\u3300\u00BD";
    check_promises(bytes);
}

TEST_CASE("hostile lengths take time in proportion to the text") {
    for (const std::string_view unit :
         {"1", "0 ", "a.", "@a", "pak ", "RT 1 ", "nol ", "Budi ", "(", "[nama]", "no 1 ", "H 1 A "}) {
        std::string text;
        while (text.size() < 60000)
            text += unit;
        CHECK(redact(text, demak_gate()).text.str().size() <= 3 * text.size() + 64);
    }
}
