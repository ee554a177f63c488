// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/dates.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <string_view>

namespace text = siar::text;
using namespace std::chrono_literals;
using std::chrono::year_month_day;

namespace {
constexpr year_month_day day_of(int y, unsigned m, unsigned d) {
    return {std::chrono::year(y), std::chrono::month(m), std::chrono::day(d)};
}
} // namespace

TEST_CASE("dates are written as Indonesians write them") {
    CHECK(text::written(day_of(2026, 11, 21)) == "21 November 2026");
    CHECK(text::written_with_weekday(day_of(2026, 11, 21)) == "Sabtu, 21 November 2026");
    CHECK(text::written_with_weekday(day_of(1945, 8, 17)) == "Jumat, 17 Agustus 1945");
}

TEST_CASE("dates are read in the forms people use") {
    struct Case {
        std::string_view text;
        year_month_day date;
    };
    constexpr Case cases[] = {
        {"22/12/2022", day_of(2022, 12, 22)},
        {"22/12/22", day_of(2022, 12, 22)},
        {"1-2-2023", day_of(2023, 2, 1)},
        {"01.02.2023", day_of(2023, 2, 1)},
        {"2022-12-22", day_of(2022, 12, 22)},
        {"22 Desember 2022", day_of(2022, 12, 22)},
        {"22 des 2022", day_of(2022, 12, 22)},
        {"7 Pebruari 2023", day_of(2023, 2, 7)},
        {"Senin, 7 Februari 2023", day_of(2023, 2, 7)},
        {"Jum'at, 17 Agst 1945", day_of(1945, 8, 17)},
        {"Kamis 22/12/2022", day_of(2022, 12, 22)},
        {"12/5/85", day_of(1985, 5, 12)},
        {"29 Feb 2024", day_of(2024, 2, 29)},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        CHECK(text::parse_date(c.text) == c.date);
    }
}

TEST_CASE("what is no date gives nothing") {
    for (const std::string_view wrong : {"", "22/13/2022", "31/02/2022", "29 Feb 2023", "22/12", "besok", "22 Des",
                                         "1/2/3/4", "2022/12", "0/1/2022", "22 Des 2022 pagi", "22--2022"}) {
        CAPTURE(wrong);
        CHECK_FALSE(text::parse_date(wrong).has_value());
    }
}

TEST_CASE("names of months and weekdays in any spelling") {
    CHECK(text::parse_month("AGUSTUS") == std::chrono::August);
    CHECK(text::parse_month("nop.") == std::chrono::November);
    CHECK(text::parse_month("Mei") == std::chrono::May);
    CHECK_FALSE(text::parse_month("mai").has_value());
    CHECK(text::parse_weekday("Ahad") == std::chrono::Sunday);
    CHECK(text::parse_weekday("jum'at") == std::chrono::Friday);
    CHECK_FALSE(text::parse_weekday("legi").has_value());
    CHECK(text::weekday_name(std::chrono::weekday(9)).empty());
    CHECK(text::month_name(std::chrono::month(13)).empty());
    CHECK(text::short_month_name(std::chrono::October) == "Okt");
}

TEST_CASE("dates and times in words") {
    CHECK(text::date_words(day_of(2022, 12, 22)) == "dua puluh dua Desember dua ribu dua puluh dua");
    CHECK(text::clock(845min) == "14.05");
    CHECK(text::clock(0min) == "00.00");
    CHECK(text::clock(1440min) == "00.00");
    CHECK(text::clock(-1min) == "23.59");
    CHECK(text::clock_words(480min) == "delapan");
    CHECK(text::clock_words(450min) == "tujuh tiga puluh");
    CHECK(text::clock_words(845min) == "empat belas lewat lima menit");
    CHECK(text::parse_clock("07.30") == 450min);
    CHECK(text::parse_clock("7:30") == 450min);
    CHECK(text::parse_clock("24.00") == 1440min);
    for (const std::string_view wrong : {"", "7", "25.00", "07.60", "24.01", "7.5", "07.30.00", "a.bc", "-1.30"}) {
        CAPTURE(wrong);
        CHECK_FALSE(text::parse_clock(wrong).has_value());
    }
}

TEST_CASE("every calendar word is a month or a weekday in small letters, the names among them") {
    const std::vector<std::string> words = text::calendar_words();
    for (const std::string& word : words) {
        INFO(word);
        CHECK((text::parse_month(word) || text::parse_weekday(word)));
        CHECK(word.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string::npos);
    }
    for (const char* name : {"senin", "desember", "agt", "ahad"})
        CHECK(std::count(words.begin(), words.end(), name) == 1);
}
