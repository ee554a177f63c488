// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/sheet/figures.hpp"

#include <doctest/doctest.h>

using namespace siar::feeds::sheet;

namespace {

constexpr Month january{std::chrono::January, std::chrono::year(2022)};

} // namespace

TEST_CASE("a complaint's number is found in whatever a spreadsheet made of it, or refused where it was rounded") {
    const std::pair<const char*, const char*> good[] = {
        {"5551234", "5551234"},
        {" 5551234 ", "5551234"},
        {"[5551234](javascript:;)", "5551234"},
        {"[ 5551234 ]", "5551234"},
        {"5551234.0", "5551234"},
        {"5551234,00", "5551234"},
        {"5.551234E6", "5551234"},
        {"5,551234E+06", "5551234"},
        {"5.551234e+6", "5551234"},
        {"'5551234", "5551234"},
        {"#5551234", "5551234"},
        {"0012345", "0012345"},
        {"LAPOR-77/2022", "LAPOR-77/2022"},
        {"", ""},
        {"-", "-"},
    };
    for (const auto& pair : good) {
        const auto& text = pair.first;
        const auto& wanted = pair.second;
        CAPTURE(text);
        const auto number = complaint_number(text);
        REQUIRE(number);
        CHECK(*number == wanted);
    }
    for (const char* text : {"5,55E+06", "5.55123E+11", "1E+16", "55512.5", "-3", "12345678901234567E1"}) {
        CAPTURE(text);
        CHECK_FALSE(complaint_number(text));
    }
    CHECK_FALSE(complaint_number(std::string(65, '7')));
}

TEST_CASE("a serial day number is a date of its calendar, and the day that never was is none") {
    CHECK(serial_date(44573, false) == "2022-01-12");
    CHECK(serial_date(44573.354166666664, false) == "2022-01-12 08:30:00");
    CHECK(serial_date(43111, true) == "2022-01-12");
    CHECK(serial_date(61, false) == "1900-03-01");
    CHECK(serial_date(59, false) == "1900-02-28");
    CHECK_FALSE(serial_date(60, false));
    CHECK_FALSE(serial_date(0.5, false));
    CHECK_FALSE(serial_date(-1, false));
    CHECK_FALSE(serial_date(3e9, false));
    CHECK_FALSE(serial_date(std::numeric_limits<double>::quiet_NaN(), false));
    // half a second before midnight is the next day, not 24:00:00
    CHECK(serial_date(44572.999999, false) == "2022-01-12");
}

TEST_CASE("dates are read as offices write them, and the heading only gives what they leave out") {
    struct Row {
        const char* text;
        std::optional<Month> month;
        const char* wanted;
    };
    const Row rows[] = {
        {"12 Januari 2022", {}, "2022-01-12"},
        {"Rabu, 12 Januari 2022", {}, "2022-01-12"},
        {"12/01/22", {}, "2022-01-12"},
        {"12-01-2022", {}, "2022-01-12"},
        {"2022-01-12", {}, "2022-01-12"},
        {"12-Jan-22", {}, "2022-01-12"},
        {"12 JAN 2022", {}, "2022-01-12"},
        {"44573", {}, "2022-01-12"},
        {"44573.354166666664", {}, "2022-01-12 08:30:00"},
        {"12/01/2022 08:30", {}, "2022-01-12 08:30:00"},
        {"12/01/22 08.30 WIB", {}, "2022-01-12 08:30:00"},
        {"12 Januari 2022 pukul 08.30 WIB", {}, "2022-01-12 08:30:00"},
        {"12 Januari 2022, 08:30:15", {}, "2022-01-12 08:30:15"},
        {"2022-01-12 08:30:00", {}, "2022-01-12 08:30:00"},
        {"12", january, "2022-01-12"},
        {"12 Januari", january, "2022-01-12"},
        {"Rabu, 12 Jan", january, "2022-01-12"},
        {"12 08.30", january, "2022-01-12 08:30:00"},
        {"3 Februari 2022", january, "2022-02-03"},
        // nothing is guessed
        {"12", {}, "12"},
        {"12", Month{std::chrono::January, {}}, "12"},
        {"31", Month{std::chrono::February, std::chrono::year(2022)}, "31"},
        {"12 Desember", january, "12 Desember"},
        {"12/01/2022 08.30 WITA", {}, "12/01/2022 08.30 WITA"},
        {"kemarin", january, "kemarin"},
        {"", january, ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(date_text(row.text, row.month, false) == row.wanted);
    }
    CHECK(date_text("43111", {}, true) == "2022-01-12");
    CHECK(is_day_only("2022-01-12"));
    CHECK_FALSE(is_day_only("2022-01-12 00:00:00"));
    CHECK_FALSE(is_day_only("12"));
}

TEST_CASE("a status may say since when, and only a date makes it do so") {
    const std::pair<const char*, DatedStatus> rows[] = {
        {"Selesai", {"Selesai", ""}},
        {"Selesai 15/01/2022", {"Selesai", "2022-01-15"}},
        {"SELESAI (15 Januari 2022)", {"SELESAI", "2022-01-15"}},
        {"Selesai tgl 15-01-22", {"Selesai", "2022-01-15"}},
        {"Selesai pada tanggal 15 Januari 2022 pukul 10.00 WIB", {"Selesai", "2022-01-15 10:00:00"}},
        {"Selesai 2 kali", {"Selesai 2 kali", ""}},
        {"15/01/2022", {"15/01/2022", ""}},
        {"", {"", ""}},
    };
    for (const auto& pair : rows) {
        const auto& text = pair.first;
        const auto& wanted = pair.second;
        CAPTURE(text);
        const DatedStatus status = dated_status(text, {});
        CHECK(status.status == wanted.status);
        CHECK(status.date == wanted.date);
    }
}

TEST_CASE("a number is shown as a person would type it") {
    CHECK(number_text("5551234") == "5551234");
    CHECK(number_text("5.551234E6") == "5551234");
    CHECK(number_text("5551234.0") == "5551234");
    CHECK(number_text("0.1") == "0.1");
    CHECK(number_text("Rp 5") == "Rp 5");
    CHECK(number_text("nan") == "nan");
}
