// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/numbers.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace text = siar::text;

TEST_CASE("whole numbers are grouped by dots") {
    CHECK(text::grouped(0) == "0");
    CHECK(text::grouped(422) == "422");
    CHECK(text::grouped(3870) == "3.870");
    CHECK(text::grouped(1240000) == "1.240.000");
    CHECK(text::grouped(-1250) == "-1.250");
    CHECK(text::grouped(std::numeric_limits<std::int64_t>::min()) == "-9.223.372.036.854.775.808");
}

TEST_CASE("decimals are rounded half away from zero as they are written") {
    struct Case {
        double value;
        int decimals;
        std::string_view written;
    };
    constexpr Case cases[] = {
        {2.44, 1, "2,4"},
        {2.45, 1, "2,5"},
        {2.35, 1, "2,4"},
        {0.05, 1, "0,1"},
        {1.005, 2, "1,01"},
        {2.675, 2, "2,68"},
        {88.388625592417, 1, "88,4"},
        {93.01745635910225, 1, "93,0"},
        {99.95, 1, "100,0"},
        {0.0, 1, "0,0"},
        {-0.04, 1, "0,0"},
        {-0.05, 1, "-0,1"},
        {-2.5, 0, "-3"},
        {2.5, 0, "3"},
        {1234567.891, 1, "1.234.567,9"},
        {1e15, 0, "1.000.000.000.000.000"},
        {0.1, 3, "0,100"},
        {9.999, 2, "10,00"},
    };
    for (const Case& c : cases)
        CHECK(text::with_comma(c.value, c.decimals) == c.written);
    CHECK(text::with_comma(std::numeric_limits<double>::quiet_NaN(), 1) == "-");
    CHECK(text::with_comma(std::numeric_limits<double>::infinity(), 1) == "-");
    CHECK(text::with_comma(std::numeric_limits<double>::max(), 0).size() == 309 + 102);
}

TEST_CASE("numbers are read in words") {
    struct Case {
        std::int64_t value;
        std::string_view words;
    };
    constexpr Case cases[] = {
        {0, "nol"},
        {8, "delapan"},
        {10, "sepuluh"},
        {11, "sebelas"},
        {17, "tujuh belas"},
        {20, "dua puluh"},
        {100, "seratus"},
        {111, "seratus sebelas"},
        {373, "tiga ratus tujuh puluh tiga"},
        {1000, "seribu"},
        {1945, "seribu sembilan ratus empat puluh lima"},
        {3870, "tiga ribu delapan ratus tujuh puluh"},
        {11000, "sebelas ribu"},
        {101000, "seratus satu ribu"},
        {1000000, "satu juta"},
        {1001000, "satu juta seribu"},
        {1250000, "satu juta dua ratus lima puluh ribu"},
        {1000000000, "satu miliar"},
        {2000000000000, "dua triliun"},
        {1000000000000000, "satu kuadriliun"},
        {-5, "minus lima"},
    };
    for (const Case& c : cases)
        CHECK(text::cardinal(c.value) == c.words);
    CHECK(text::cardinal(1000000000000001) == text::digit_words("1000000000000001"));
}

TEST_CASE("ordinals") {
    CHECK(text::ordinal_words(1) == "pertama");
    CHECK(text::ordinal_words(2) == "kedua");
    CHECK(text::ordinal_words(25) == "kedua puluh lima");
    CHECK(text::ordinal_words(78) == "ketujuh puluh delapan");
}

TEST_CASE("figures by name") {
    CHECK(text::digit_words("0291") == "nol dua sembilan satu");
    CHECK(text::digit_words("(17-08)") == "satu tujuh nol delapan");
    CHECK(text::digit_words("") == "");
}

TEST_CASE("written numbers are read as they are written") {
    struct Case {
        std::string_view written;
        std::string_view words;
    };
    constexpr Case cases[] = {
        {"0,1", "nol koma satu"},
        {"1,25", "satu koma dua lima"},
        {"2,45", "dua koma empat lima"},
        {"12.5", "dua belas koma lima"},
        {"3.870", "tiga ribu delapan ratus tujuh puluh"},
        {"1.000.000.000", "satu miliar"},
        {"1.250,50", "seribu dua ratus lima puluh koma lima nol"},
        {"0.125", "nol koma satu dua lima"},
        {"-0,5", "minus nol koma lima"},
        {"1708", "seribu tujuh ratus delapan"},
        {"007", "nol nol tujuh"},
        {"40", "empat puluh"},
        {"", ""},
        {"abc", ""},
        {"1.2.3", ""},
        {"1,2,3", ""},
    };
    for (const Case& c : cases)
        CHECK(text::decimal_words(c.written) == c.words);
}

TEST_CASE("Roman numbers") {
    CHECK(text::roman_value("III") == 3);
    CHECK(text::roman_value("XIX") == 19);
    CHECK(text::roman_value("MCMXLV") == 1945);
    CHECK(text::roman_value("IIII") == 0);
    CHECK(text::roman_value("VX") == 0);
    CHECK(text::roman_value("DI") == 501);
    CHECK(text::roman_value("") == 0);
    CHECK(text::roman_value("iv") == 0);
}
