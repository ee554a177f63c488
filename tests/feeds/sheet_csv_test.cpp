// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/sheet/csv.hpp"
#include "sheet_form.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace siar;
using namespace siar::feeds;
using namespace siar::feeds::sheet;
using namespace std::string_literals;
using test::value;

namespace {

Workbook read(const std::string& bytes) {
    static const Headings headings = test::sheet_headings();
    auto workbook = read_csv(bytes, headings);
    INFO((workbook ? std::string() : workbook.error().why));
    REQUIRE(workbook);
    CHECK(test::all_text(*workbook).find(test::marker) == std::string::npos);
    return *workbook;
}

std::string refusal(const std::string& bytes) {
    static const Headings headings = test::sheet_headings();
    const auto workbook = read_csv(bytes, headings);
    REQUIRE_FALSE(workbook);
    return workbook.error().why;
}

std::string utf16(const std::string& ascii, bool little) {
    std::string out;
    for (const char c : ascii)
        out += little ? std::string{c, '\0'} : std::string{'\0', c};
    return out;
}

const std::string header = "No,Tanggal,Tracking ID,USER,JUDUL,STAKEHOLDER,TANGGAPAN,KETERANGAN\n";
const std::string row = "1,12/01/2022,5551234,PENANDA-ORANG,Lampu padam,Dinhub,Sudah diganti,Selesai\n";

} // namespace

TEST_CASE("a CSV is read whatever separates its cells and however it is encoded") {
    const std::string plain = header + row;
    const auto with = [&plain](char separator) {
        std::string out = plain;
        std::replace(out.begin(), out.end(), ',', separator);
        return out;
    };
    const std::pair<const char*, std::string> files[] = {
        {"commas", plain},
        {"semicolons", with(';')},
        {"tabs", with('\t')},
        {"bars", with('|')},
        {"told separator", "sep=;\r\n" + with(';')},
        {"UTF-8 with mark", "\xEF\xBB\xBF" + plain},
        {"UTF-16 LE with mark", "\xFF\xFE" + utf16(with('\t'), true)},
        {"UTF-16 BE with mark", "\xFE\xFF" + utf16(with('\t'), false)},
        {"UTF-16 LE without mark", utf16(plain, true)},
        {"CR LF",
         "No,Tanggal,Tracking ID,USER,JUDUL,STAKEHOLDER,TANGGAPAN,KETERANGAN\r\n"
         "1,12/01/2022,5551234,PENANDA-ORANG,Lampu padam,Dinhub,Sudah diganti,Selesai\r\n"},
        {"no line break at the end", plain.substr(0, plain.size() - 1)},
        {"quotes around all",
         "\"No\",\"Tanggal\",\"Tracking ID\",\"USER\",\"JUDUL\",\"KETERANGAN\",\"STAKEHOLDER\"\n"
         "\"1\",\"12/01/2022\",\"5551234\",\"PENANDA-ORANG\",\"Lampu padam\",\"Selesai\",\"Dinhub\"\n"},
    };
    for (const auto& pair : files) {
        const auto& name = pair.first;
        const auto& bytes = pair.second;
        CAPTURE(name);
        const Workbook workbook = read(bytes);
        REQUIRE(workbook.tables.size() == 1);
        REQUIRE(workbook.tables[0].lines.size() == 1);
        CHECK(value(workbook.tables[0], 0, Field::id) == "5551234");
        CHECK(value(workbook.tables[0], 0, Field::title) == "Lampu padam");
        CHECK(value(workbook.tables[0], 0, Field::agency) == "Dinhub");
        CHECK(value(workbook.tables[0], 0, Field::status) == "Selesai");
    }
}

TEST_CASE("Windows-1252 is understood, and its holes become a mark") {
    const Workbook workbook =
        read(header + "1,12/01/2022,5551234,x,Jalan \x93rusak\x94 \x96 d\xE9sa \x81,a,b,Selesai\n");
    CHECK(value(workbook.tables[0], 0, Field::title) == "Jalan “rusak” – désa \uFFFD");
}

TEST_CASE("quotes within a cell, line breaks and separators in it are its text") {
    const Workbook workbook =
        read(header +
             "1,12/01/2022,5551234,x,\"Kata \"\"aduh\"\", pagar 12\" roboh\nlagi\",Dinhub,Pipa 3\" diganti,Selesai\n");
    CHECK(value(workbook.tables[0], 0, Field::title) == "Kata \"aduh\", pagar 12\" roboh lagi");
    CHECK(value(workbook.tables[0], 0, Field::answer) == "Pipa 3\" diganti");
}

TEST_CASE("a quote that is never closed is refused and swallows no row with a person in it") {
    CHECK(refusal(header + row + "2,13/01/2022,5551235,x,\"Jalan,a,b,Selesai\n" + row) ==
          "tanda kutip yang dibuka di baris 3 tidak ditutup");
    // closed by the first quote of a later row
    CHECK(refusal(header + "1,12/01/2022,5551234,x,\"Jalan,a,b,Selesai\n"
                           "2,13/01/2022,5551235,PENANDA-ORANG,\"Lampu\",a,b,Selesai\n")
              .find("tanda kutip yang dibuka di baris 2") == 0);
    // a list in a text is no row
    const Workbook listed =
        read(header + "1,12/01/2022,5551234,x,\"Rusak:\nsatu, dua, tiga, empat, lima\n1, 2, 3\",a,b,Selesai\n");
    CHECK(listed.tables[0].lines.size() == 1);
}

TEST_CASE("columns in any order, lines of title, two lines of headings, months and totals between the data") {
    const Workbook workbook = read(
        "REKAP ADUAN HALLO DEMAK,,,,,,\n"
        ",,,,,,\n"
        "KETERANGAN,PELAPOR,,ADUAN,,TANGGAL,INSTANSI\n"
        ",NAMA,LOKASI,Tracking ID,JUDUL,MASUK,\n"
        "1,2,3,4,5,6,7\n"
        "JANUARI 2022,,,,,,\n"
        "Selesai,PENANDA-ORANG,PENANDA-ORANG,101,Lampu padam,12,Dinhub\n"
        "\n"
        "Proses,PENANDA-ORANG,PENANDA-ORANG,102,Jalan rusak,13 Januari,Dinputaru\n"
        "JUMLAH,,,2,,,\n"
        "FEBRUARI,,,,,,\n"
        "Arsip,PENANDA-ORANG,PENANDA-ORANG,103,Salah alamat,1,Dinhub\n"
        "Mengetahui,,,,,,\n"
        "TOTAL,,,3,,,\n");
    REQUIRE(workbook.tables.size() == 1);
    const Table& table = workbook.tables[0];
    REQUIRE(table.lines.size() == 3);
    CHECK(table.columns == std::vector{Field::status, Field::id, Field::title, Field::submitted, Field::agency});
    CHECK(table.lines[0].month == Month{std::chrono::January, std::chrono::year(2022)});
    CHECK(table.lines[0].row == 7);
    CHECK(table.lines[1].row == 9);
    CHECK(table.lines[2].month == Month{std::chrono::February, std::chrono::year(2022)});
    CHECK(value(table, 2, Field::id) == "103");
}

TEST_CASE("a month without a year takes that of the title, else that of the months before it, else none") {
    const std::string columns = "Tanggal,Tracking ID,JUDUL\n";
    const auto month_of = [](const std::string& text, std::size_t line) {
        return read(text).tables.at(0).lines.at(line).month;
    };
    CHECK(month_of("REKAP TAHUN 2021,,\n" + columns + "MARET,,\n1,7,a\n", 0) ==
          Month{std::chrono::March, std::chrono::year(2021)});
    CHECK(month_of("ADUAN BULAN MEI 2022,,\n" + columns + "1,7,a\n", 0) ==
          Month{std::chrono::May, std::chrono::year(2022)});
    const std::string turn = columns + "DESEMBER 2021,,\n1,7,a\nJANUARI,,\n1,8,a\n";
    CHECK(month_of(turn, 0) == Month{std::chrono::December, std::chrono::year(2021)});
    CHECK(month_of(turn, 1) == Month{std::chrono::January, std::nullopt});
}

TEST_CASE("a header in the middle orders the columns anew") {
    const Workbook workbook = read(header + row +
                                   "JUDUL,USER,Tracking ID,KETERANGAN,Tanggal\n"
                                   "Jalan rusak,PENANDA-ORANG,5551299,Proses,14/01/2022\n");
    REQUIRE(workbook.tables.size() == 2);
    CHECK(value(workbook.tables[1], 0, Field::id) == "5551299");
    CHECK(value(workbook.tables[1], 0, Field::title) == "Jalan rusak");
}

TEST_CASE("what is no table with a number for each complaint is refused") {
    CHECK(refusal("").find("tidak ada baris judul") == 0);
    CHECK(refusal("halo\ndunia\n").find("tidak ada baris judul") == 0);
    CHECK(refusal("No,USER,JUDUL,KETERANGAN\n1,PENANDA-ORANG,a,Selesai\n").find("tidak ada baris judul") == 0);
    CHECK(refusal("a\0b,c\nx\0,y\n"s).find("bukan CSV") == 0);
    CHECK(refusal(header + "1,12/01/2022,5551234,x," + std::string(200'000, 'a') + ",a,b,Selesai\n")
              .find("sel terlalu panjang") == 0);
}

TEST_CASE("a header without rows is an empty sheet, not a broken one") {
    CHECK(read(header).tables.empty());
}

TEST_CASE("a cell of our own CSV is quoted and never a formula") {
    CHECK(csv_cell("a \"b\"") == "\"a \"\"b\"\"\"");
    CHECK(csv_cell("=HYPERLINK(\"x\")") == "\"'=HYPERLINK(\"\"x\"\")\"");
    CHECK(csv_cell("-5") == "\"'-5\"");
    CHECK(csv_cell("") == "\"\"");
}

TEST_CASE("a row whose cells do not stand under their headings is not kept, for a person may stand anywhere in it") {
    const std::string semicolons = "No;JUDUL;USER;Tracking ID;Tanggal;KETERANGAN\n";
    const Workbook workbook = read(semicolons +
                                   "1;Lampu; padam;PENANDA-ORANG;101;12/01/2022;Selesai\n"
                                   "2;Jalan\n"
                                   "rusak;PENANDA-ORANG;102;13/01/2022;Selesai\n"
                                   "3;Got mampet;PENANDA-ORANG;103;14/01/2022\n");
    CHECK(workbook.torn == std::vector<std::uint32_t>{2, 4});
    REQUIRE(workbook.tables.size() == 1);
    REQUIRE(workbook.tables[0].lines.size() == 1);
    CHECK(value(workbook.tables[0], 0, Field::id) == "103");
    // a spreadsheet leaves out empty cells at the end
    const Workbook ragged = read(
        "Tanggal;Tracking ID;JUDUL;KETERANGAN;OPD;Kategori\nMEI 2022\n1;101;a;Selesai\n"
        "2;102;b;Proses;Dinhub\nJUMLAH\n3;103;c;Arsip\n");
    CHECK(ragged.torn.empty());
    CHECK(ragged.tables.at(0).lines.size() == 3);
}

TEST_CASE("a link as text that its own semicolon cuts in two is one cell") {
    const Workbook workbook =
        read("No;Tracking ID;USER;JUDUL;KETERANGAN\n1;[5551234](javascript:;);PENANDA-ORANG;Lampu padam;Selesai\n");
    REQUIRE(workbook.tables.size() == 1);
    CHECK(value(workbook.tables[0], 0, Field::title) == "Lampu padam");
}
