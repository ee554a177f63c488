// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/aired.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <vector>

using namespace siar;
using namespace std::chrono_literals;
using namespace std::string_literals;
using privacy::operator""_label;

namespace {

const model::Zone wib{420min, "WIB"_label};

feeds::PlayedList read(const std::string& csv) {
    const auto list = feeds::read_played(csv, wib, "siar.csv");
    REQUIRE_MESSAGE(list.has_value(), list.error().line());
    return *list;
}

std::string first(const std::string& csv) {
    const auto list = read(csv);
    REQUIRE(list.played.size() == 1);
    CHECK(list.unread.empty());
    const auto& one = list.played.front();
    return std::to_string(one.line) + " " + one.name + " " + model::rfc3339(one.at, wib) + " " +
           std::to_string(one.length.count());
}

} // namespace

TEST_CASE("a list of what was played is read in the forms in which stations export it") {
    struct Row {
        const char* form;
        std::string csv;
        const char* played;
    };
    const Row rows[] = {
        {"ISO, commas", "date,time,cut,length\n2026-11-21,06:30:02,20261121-0630-180s,3:00\n",
         "2 20261121-0630-180s 2026-11-21T06:30:02+07:00 180"},
        {"Indonesian, semicolons", "Tanggal;Jam;Judul;Durasi\r\n21/11/2026;06.30;Kabar;0:03:00\r\n",
         "2 Kabar 2026-11-21T06:30:00+07:00 180"},
        {"tabs, both in one", "Air Time\tFile\n21-11-2026 06:30:02\tD:\\spot\\kabar.wav\n",
         "2 D:\\spot\\kabar.wav 2026-11-21T06:30:02+07:00 0"},
        {"Rivendell's columns, milliseconds",
         "LOG_NAME,EVENT_DATETIME,CART_NUMBER,CUT_NUMBER,TITLE,LENGTH\n"
         "RSKW-1121,2026-11-21 06:30:02,40123,1,Kabar Hallo Demak,180023\n",
         "2 40123\t1\tKabar Hallo Demak 2026-11-21T06:30:02+07:00 180"},
        {"a report with a head",
         "LPPL Radio Suara Kota Wali\n\nDaftar siar;;;\nTgl;Pukul;Materi\n21/11/26;6:30 PM;Kabar\n",
         "5 Kabar 2026-11-21T18:30:00+07:00 0"},
        {"byte order mark, quotes",
         "\xEF\xBB\xBF\"Date\",\"Time\",\"Title\",\"Length\"\n"
         "\"21 November 2026\",\"06:30\",\"Kabar, \"\"sore\"\"\",\"180,5\"\n",
         "2 Kabar, \"sore\" 2026-11-21T06:30:00+07:00 181"},
        {"Windows-1252", "date,time,title\n2026-11-21,06:30,Caf\xE9\n", "2 Caf\xC3\xA9 2026-11-21T06:30:00+07:00 0"},
        {"a zone of its own", "timestamp,name\n2026-11-20T23:30:00Z,Kabar\n", "2 Kabar 2026-11-21T06:30:00+07:00 0"},
        {"old line ends", "date,time,cut\r2026-11-21,06:30,a\r", "2 a 2026-11-21T06:30:00+07:00 0"},
        {"a line break in quotes", "date,time,cut\n2026-11-21,06:30,\"a\nb\"\n", "2 a b 2026-11-21T06:30:00+07:00 0"},
        {"a length that is none", "date,time,cut,length\n2026-11-21,06:30,a,tiga menit\n",
         "2 a 2026-11-21T06:30:00+07:00 0"},
    };
    for (const Row& row : rows) {
        CAPTURE(std::string(row.form));
        CHECK(first(row.csv) == row.played);
    }
}

TEST_CASE("UTF-16, as spreadsheets call Unicode text, is read") {
    std::string wide = "\xFF\xFE";
    for (const char c : "date\ttime\tcut\n2026-11-21\t06:30\ta\n"s)
        wide += std::string{c, '\0'};
    CHECK(first(wide) == "2 a 2026-11-21T06:30:00+07:00 0");
}

TEST_CASE("rows without a time that can be read are counted, blank ones are not") {
    const auto list =
        read("date,time,cut\n2026-11-21,06:30,a\n,,\n\n2026-13-40,06:30,b\n2026-11-21,,c\n2026-11-21,07:00\n");
    REQUIRE(list.played.size() == 2);
    CHECK(list.played[1].line == 7);
    CHECK(list.played[1].name.empty());
    CHECK(list.unread == std::vector<std::size_t>{5, 6});
}

TEST_CASE("what is no such list is refused with a way out") {
    for (const std::string& csv : {""s, "a,b\n1,2\n"s, "date,time\n2026-11-21,06:30\n"s, "cut,title\na,b\n"s}) {
        const auto list = feeds::read_played(csv, wib, "siar.csv");
        REQUIRE_FALSE(list.has_value());
        CHECK(list.error().where == "siar.csv");
        CHECK(list.error().what == "tidak ada baris judul kolom tanggal, jam, dan yang diputar");
    }
    const auto swallowed =
        feeds::read_played("date,time,cut\n2026-11-21,06:30,\"a\n2026-11-21,07:00,b\n", wib, "siar.csv");
    REQUIRE_FALSE(swallowed.has_value());
    CHECK(swallowed.error().what == "ada tanda kutip yang dibuka dan tidak ditutup");
    CHECK_FALSE(feeds::read_played("date,time,cut\n\0\0"s, wib, "siar.csv").has_value());
}
