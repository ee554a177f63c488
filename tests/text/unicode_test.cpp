// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/unicode.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

namespace text = siar::text;

TEST_CASE("well-formed UTF-8 is told from what is none") {
    CHECK(text::is_valid_utf8(""));
    CHECK(text::is_valid_utf8("jalan rusak"));
    CHECK(text::is_valid_utf8("½ ± ° é ꦗ 😀"));
    CHECK_FALSE(text::is_valid_utf8("\xC0\xAF"));         // overlong
    CHECK_FALSE(text::is_valid_utf8("\xE0\x80\x80"));     // overlong
    CHECK_FALSE(text::is_valid_utf8("\xED\xA0\x80"));     // surrogate
    CHECK_FALSE(text::is_valid_utf8("\xF4\x90\x80\x80")); // over U+10FFFF
    CHECK_FALSE(text::is_valid_utf8("caf\xE9"));
    CHECK_FALSE(text::is_valid_utf8("\xE2\x82")); // cut off
}

TEST_CASE("broken bytes become one replacement character per run, controls a space each") {
    CHECK(text::valid_utf8("caf\xE9") == "caf\xEF\xBF\xBD");
    CHECK(text::valid_utf8("a\xFF\xFE\xFD"
                           "b") ==
          "a\xEF\xBF\xBD"
          "b");
    CHECK(text::valid_utf8(std::string("a\0b", 3)) == "a b");
    CHECK(text::valid_utf8("a\r\nb\tc") == "a  b c");
    CHECK(text::valid_utf8("a\u2028b\u0085c") == "a b c");
}

TEST_CASE("code points come with the place of their bytes") {
    std::vector<text::CodePoint> points;
    for (const text::CodePoint& c : text::CodePoints("a½\xFF€😀"))
        points.push_back(c);
    const std::vector<text::CodePoint> expected{
        {U'a', 0, 1, true}, {0xBD, 1, 2, true}, {0xFFFD, 3, 1, false}, {0x20AC, 4, 3, true}, {0x1F600, 7, 4, true}};
    CHECK(points == expected);
    CHECK(text::code_point_count("a½€😀") == 4);
}

TEST_CASE("every code point survives being written and read") {
    for (char32_t c = 1; c <= 0x10FFFF; c += 37) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        std::string out;
        text::append(out, c);
        REQUIRE(text::code_point_at(out, 0).value == c);
        REQUIRE(text::code_point_at(out, 0).size == out.size());
    }
}

TEST_CASE("NFKC makes wide and styled letters plain") {
    CHECK(text::nfkc("０８１１") == "0811");
    CHECK(text::nfkc("𝐏𝐚𝐤") == "Pak");
    CHECK(text::nfkc("ﬁle") == "file");
    CHECK(text::nfkc("e\u0301") == "é");
    CHECK(text::nfkc("a\xFF"
                     "b") ==
          "a\xEF\xBF\xBD"
          "b");
}

TEST_CASE("small and capital letters") {
    CHECK(text::lower("JALAN É") == "jalan é");
    CHECK(text::upper("jalan é") == "JALAN É");
    CHECK(text::is_upper(U'É'));
    CHECK_FALSE(text::is_upper(U'1'));
    CHECK(text::is_letter(0xA997)); // Javanese letter
    CHECK_FALSE(text::is_digit(0x0661));
}

TEST_CASE("what is not seen goes") {
    CHECK(text::without_zero_width("08\u200B11\u00AD0\uFEFF0") == "081100");
    CHECK(text::without_zero_width("a\u202Eb\u2060c") == "abc");
    CHECK(text::without_zero_width("rob") == "rob");
}

TEST_CASE("emoji go and words stay apart") {
    CHECK(text::without_emoji("rusak😭😭parah") == "rusak parah");
    CHECK(text::without_emoji("rusak 😭 parah") == "rusak  parah");
    CHECK(text::without_emoji("👨‍👩‍👧 keluarga") == " keluarga");
    CHECK(text::without_emoji("🙏🏽") == "");
    CHECK(text::without_emoji("25°C ± ½ → Rp € ©") == "25°C ± ½ → Rp € ©");
}

TEST_CASE("one space stays between words and none at the ends") {
    CHECK(text::squeeze_spaces("  a \t b\u00A0\u3000c\n") == "a b c");
    CHECK(text::squeeze_spaces(" \n ") == "");
}

TEST_CASE("any bytes give valid UTF-8") {
    std::mt19937 random(7);
    for (int round = 0; round < 2000; ++round) {
        std::string bytes(random() % 40, '\0');
        for (char& c : bytes)
            c = static_cast<char>(random() % 256);
        REQUIRE(text::is_valid_utf8(text::valid_utf8(bytes)));
        REQUIRE(text::is_valid_utf8(text::nfkc(bytes)));
        REQUIRE(text::is_valid_utf8(text::squeeze_spaces(text::without_emoji(bytes))));
        REQUIRE(text::is_valid_utf8(text::lower(bytes)));
    }
}

TEST_CASE("a character that is not seen is told from one that is") {
    CHECK(text::is_unseen(0x200B));
    CHECK(text::is_unseen(0xFE0F));
    CHECK_FALSE(text::is_unseen('a'));
    CHECK_FALSE(text::is_unseen(0x1F600));
}
