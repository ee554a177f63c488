// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/knowledge.hpp"
#include "privacy/redact.hpp"
#include "tests/privacy/gate_words.hpp"

#include <doctest/doctest.h>

#include <string_view>

using siar::privacy::bit;
using siar::privacy::in_dictionary;
using siar::privacy::Is;
using siar::privacy::redact;
using siar::privacy::WordTable;

TEST_CASE("the dictionary knows stems, what affixes make of them, English, rare Javanese and things") {
    const WordTable none;
    for (const std::string_view word : {"kamboja", "pertanggungjawaban", "menyedot", "parkirnya", "template", "standby",
                                        "sakwulan", "telulas", "sanyo", "insektisida"}) {
        CAPTURE(word);
        CHECK(in_dictionary(word, none) != 0);
    }
    CHECK((in_dictionary("sanyo", none) & bit(Is::thing)) != 0);
    CHECK((in_dictionary("diskusi", none) & bit(Is::thing)) == 0);
    for (const std::string_view word : {"rasmadun", "painemah", "ngatini", "sukarni", "kertopati", "mugiyarso"}) {
        CAPTURE(word);
        CHECK(in_dictionary(word, none) == 0);
    }
}

TEST_CASE("a word in small letters that no dictionary knows may be a name and waits, wherever it stands") {
    for (const std::string_view line : {"wingi rasmadun ngaku ora ngerti", "sampah itu ditaruh mugiyarso tiap malam",
                                        "yang punya kandang itu wagisan", "SAMPAH ITU DITARUH MUGIYARSO TIAP MALAM"}) {
        CAPTURE(line);
        CHECK(redact(line, demak_gate()).verdict.has(siar::privacy::Reason::possible_name));
    }
    for (const std::string_view line :
         {"bunga kamboja di taman layu", "ular kobra di pos ronda", "dalane jeglong kabeh, tulung diuruk",
          "aplikasi error terus, loading lama", "banjir di kedungsampir belum surut", "parkirnya semrawut banget"}) {
        CAPTURE(line);
        CHECK(redact(line, demak_gate()).verdict.line() == "ok");
    }
}

TEST_CASE("a capital makes a name of a rare word, not of a thing nor inside of a title") {
    CHECK(redact("kemarin Gendon datang lagi", demak_gate()).verdict.has(siar::privacy::Reason::possible_name));
    for (const std::string_view line : {"Mesin pompa Sanyo terbakar", "mesin Yanmar bantuan dinas bocor oli",
                                        "Festival Jipang berlangsung meriah", "Harga Bimoli naik"}) {
        CAPTURE(line);
        CHECK(redact(line, demak_gate()).verdict.line() == "ok");
    }
}

TEST_CASE("behind the word of a kind stands no person, behind an office of the village one does") {
    struct Line {
        std::string_view raw;
        std::string_view shown;
    };
    constexpr Line lines[] = {
        {"beras Mawar Melati naik", "beras Mawar Melati naik"},
        {"padi varietas Inpari 32, cocok", "padi varietas Inpari 32, cocok"},
        {"kisah Nabi Ibrahim", "kisah Nabi Ibrahim"},
        {"Maulid Nabi Muhammad Sholikin", "Maulid Nabi [nama]"},
        {"bantuan beras Sri Wahyuni tidak sampai", "bantuan beras [nama] tidak sampai"},
        {"pupuk Sugiyono diambil", "pupuk [nama] diambil"},
        {"di ruang Bambang Sutejo tidak dilayani", "di ruang [nama] tidak dilayani"},
        {"ziarah Raden Fatah", "ziarah Raden Fatah"},
        {"burung hantu Tyto alba", "burung hantu Tyto alba"},
        {"Bidan desa Wulan Apriliani, A.Md.Keb ramah", "Bidan desa [nama] ramah"},
        {"perangkat desa Sulastri", "perangkat desa [nama]"},
        {"jalan desa Bungo", "jalan desa Bungo"},
        {"tanpa pita cukai", "tanpa pita cukai"},
        {"dimulai Senin Legi, 2 Maret", "dimulai Senin Legi, 2 Maret"},
        {"Debu batu bara dari pabrik", "Debu batu bara dari pabrik"},
        {"Pelajaran Budi Pekerti", "Pelajaran Budi Pekerti"},
        {"pajak motor h2210ane lunas", "pajak motor [plat nomor] lunas"},
    };
    for (const Line& line : lines) {
        CAPTURE(line.raw);
        CHECK(redact(line.raw, demak_gate()).text.str() == line.shown);
    }
    CHECK_FALSE(redact("Pak Raden Fatah lapor", demak_gate()).verdict.ok());
    for (const std::string_view line :
         {"nama saya Raden Fatah", "Pak Minggu Legi", "Pak Sultan Agung datang", "kades ihsan belum turun",
          "Uang itu dibawa Suro sejak Senin.", "Guru SD Siti Aminah marah"}) {
        CAPTURE(line);
        CHECK_FALSE(redact(line, demak_gate()).verdict.ok());
    }
    CHECK_FALSE(redact("mbah min jualan di pasar", demak_gate()).verdict.ok());
}
