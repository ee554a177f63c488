// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulated_calendar.hpp"

#include "app/contact_sheet.hpp"

#include <doctest/doctest.h>

#include <map>
#include <string>

using namespace siar;
using namespace std::chrono_literals;
using privacy::operator""_label;

namespace {

constexpr auto y = std::chrono::year{2027};

/// The calendar of 2027, with Ramadan from 8 February to the day before Lebaran.
app::SimulatedCalendar calendar(bool with_hijri = true) {
    config::Package package;
    package.regency.identity.zone.offset = 7h;
    if (with_hijri)
        package.regency.hijri = {{"Syawal"_label, "1447"_label, std::chrono::year{2026} / 3 / 21, false},
                                 {"Ramadan"_label, "1448"_label, y / 2 / 8, false},
                                 {"Syawal"_label, "1448"_label, y / 3 / 10, false}};
    return {package, 2027};
}

} // namespace

TEST_CASE("In Ramadan the office closes an hour earlier and the segment airs in the hour before berbuka") {
    struct Row {
        model::Date date;
        std::chrono::minutes closes;
        std::chrono::minutes airs;
    };
    const Row rows[] = {{y / 2 / 7, 16h, 15h}, {y / 2 / 8, 15h, 17h}, {y / 3 / 9, 15h, 17h}, {y / 3 / 10, 16h, 15h}};
    const auto days = calendar();
    for (const Row& row : rows) {
        CAPTURE(model::iso(row.date));
        CHECK(days.closes(row.date) == row.closes);
        CHECK(days.airs(row.date) == row.airs);
        CHECK(calendar(false).closes(row.date) == 16h);
    }
}

TEST_CASE("Nobody approves in two weeks of summer and the ten days of Lebaran; the API is silent for three days") {
    int absent = 0;
    int silent = 0;
    int cut_off = 0;
    const auto days = calendar();
    for (auto day = std::chrono::sys_days{y / 1 / 1}; day < std::chrono::sys_days{y / 12 / 31}; ++day) {
        absent += days.is_without_approval(day) ? 1 : 0;
        silent += days.is_api_silent({day, 10h}) ? 1 : 0;
        cut_off += days.is_cut_off(day) ? 1 : 0;
    }
    CHECK(absent == 24);
    CHECK(silent == 3);
    CHECK(cut_off == 5);
    CHECK(days.is_api_silent({y / 8 / 9, 13h}));
    CHECK_FALSE(days.is_api_silent({y / 8 / 9, 12h}));
    CHECK(days.is_without_approval(y / 3 / 10));
    CHECK_FALSE(days.is_without_approval(y / 3 / 20));
}

TEST_CASE("Each kind of special day is told once, a correction as often as one is agreed to") {
    std::map<std::string, int> told;
    const auto days = calendar();
    for (auto day = std::chrono::sys_days{y / 1 / 1}; day <= std::chrono::sys_days{y / 12 / 31}; ++day)
        if (const auto special = days.special(day)) ++told[special->str()];
    const std::map<std::string, int> all{
        {"API diam, hari ketiga", 1}, {"Dua minggu tanpa persetujuan", 1}, {"Hari dengan ralat", 3},
        {"Hari pertama Ramadan", 1},  {"Lebaran: kantor libur", 1},        {"Masa kampanye", 1},
        {"Masa tenang", 1},           {"Rob: puluhan aduan sepekan", 1},   {"Tahun baru: tahun ini masih kosong", 1}};
    CHECK(told == all);
}

TEST_CASE("A pixel of a smaller picture is the mean of those it stands for") {
    display::Bitmap bitmap(5, 2, 0xFF000000U);
    bitmap.row(0)[0] = 0xFFFF0004U;
    bitmap.row(1)[3] = 0xFF0000FFU;
    const auto small = app::shrunk(bitmap, 2);
    REQUIRE(small.width == 2);
    REQUIRE(small.height == 1);
    CHECK(small.row(0)[0] == 0xFF400001U);
    CHECK(small.row(0)[1] == 0xFF000040U);
}
