// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/informal.hpp"

#include "text/unicode.hpp"

#include <doctest/doctest.h>

#include <string_view>

namespace text = siar::text;

TEST_CASE("informal spelling is expanded word by word") {
    struct Case {
        std::string_view written;
        std::string_view plain;
    };
    constexpr Case cases[] = {
        {"yg rusak", "yang rusak"},
        {"Yg rusak", "Yang rusak"},
        {"YG RUSAK", "YANG RUSAK"},
        {"dgn cepat", "dengan cepat"},
        {"tdk ada krn hujan", "tidak ada karena hujan"},
        {"sdh lama blm selesai", "sudah lama belum selesai"},
        {"dr dinas", "dari dinas"},
        {"jalan2 rusak", "jalan-jalan rusak"},
        {"orang2nya baik", "orang-orangnya baik"},
        {"jln. Sultan Fatah", "jalan Sultan Fatah"},
        {"Jl. Sultan Fatah", "Jalan Sultan Fatah"},
        {"Kec. Wonosalam", "Kecamatan Wonosalam"},
        {"lebar 5 cm", "lebar 5 cm"},
        {"cm mau tanya", "cuma mau tanya"},
        {"UKM dan PKL", "UKM dan PKL"},
        {"buka lapor.go.id/yg", "buka lapor.go.id/yg"},
        {"@yg_rusak #yg", "@yg_rusak #yg"},
        {"[akun] yg lain", "[akun] yang lain"},
        {"SP2D dan p3k", "SP2D dan p3k"},
        {"asap pabrik", "asap pabrik"},
        {"lampu, got, dll.", "lampu, got, dan lain-lain."},
        {"dr. Rina", "dr. Rina"},
        {"gak bs bgt", "tidak bisa banget"},
        {"dalan ngarep omahku wis peteng", "jalan depan rumah saya sudah gelap"},
        {"lampu ketabrak truk dkt psr", "lampu tertabrak truk dekat pasar"},
        {"", ""},
    };
    for (const Case& c : cases) {
        CAPTURE(c.written);
        CHECK(text::expand_informal(c.written) == c.plain);
    }
}

TEST_CASE("a package's own words come first") {
    const text::InformalWords more{{"ledeng", "air pdam"}, {"yg", "nan"}};
    CHECK(text::expand_informal("Ledeng yg mati", more) == "Air pdam nan mati");
}

TEST_CASE("expanding twice changes nothing more") {
    for (const std::string_view line :
         {"yg tdk krn utk jln sdh blm dll", "mhn segera diperbaiki jln2 di ds kami krn sdh rsk",
          "klo bs lampunya jg diganti ya pak"}) {
        const std::string once = text::expand_informal(line);
        CHECK(text::expand_informal(once) == once);
    }
}

TEST_CASE("every line of the table is a spelling in small letters and what it stands for") {
    for (const auto& [spelling, meaning] : text::informal_table()) {
        CHECK(spelling == text::lower(spelling));
        CHECK_FALSE(meaning.empty());
        CHECK(text::expand_informal(std::string(spelling) + " x") == std::string(meaning) + " x");
    }
}
