// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/sheet/workbook.hpp"
#include "feeds/sheet/xlsx_book.hpp"
#include "feeds/sheet/xlsx_rows.hpp"
#include "sheet_form.hpp"
#include "xlsx_maker.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace siar;
using namespace siar::feeds;
using namespace siar::feeds::sheet;
using test::inline_cell;
using test::value;

namespace {

tl::expected<Workbook, Refusal> tried(const std::string& bytes, const Limits& limits = {}) {
    static const Headings headings = test::sheet_headings();
    return read_workbook(bytes, headings, limits);
}

Workbook read(const std::string& bytes) {
    auto workbook = tried(bytes);
    INFO((workbook ? std::string() : workbook.error().why));
    REQUIRE(workbook);
    CHECK(test::all_text(*workbook).find(test::marker) == std::string::npos);
    return *workbook;
}

std::string refusal(const std::string& bytes, const Limits& limits = {}) {
    const auto workbook = tried(bytes, limits);
    REQUIRE_FALSE(workbook);
    CHECK_FALSE(workbook.error().todo.empty());
    return workbook.error().why;
}

const std::string header = "<row r=\"1\">" + inline_cell("A1", "Tracking ID") + inline_cell("B1", "USER") +
                           inline_cell("C1", "JUDUL") + inline_cell("D1", "TANGGAL") + "</row>";

std::string line(int row, const std::string& id_cell) {
    const std::string r = std::to_string(row);
    return "<row r=\"" + r + "\">" + id_cell + inline_cell("B" + r, std::string(test::marker)) +
           inline_cell("C" + r, "Lampu padam") + inline_cell("D" + r, "12/1/2022") + "</row>";
}

} // namespace

TEST_CASE("a workbook kept by hand is read: months, merged cells, two headings, dates, several tabs, a hidden one") {
    const Workbook workbook = read(test::made_sheet("per-bulan.xlsx"));
    CHECK(workbook.hidden_tabs == 1);
    REQUIRE(workbook.tables.size() == 2);
    const Table& year = workbook.tables[0];
    CHECK(year.tab == "Rekap");
    REQUIRE(year.lines.size() == 4);
    struct Row {
        std::uint32_t row;
        std::chrono::month month;
        const char *date, *id, *title, *agency, *status;
    };
    const Row rows[] = {
        {7, std::chrono::January, "12", "[5551234](javascript:;)", "Lampu padam", "Dinhub", "Selesai"},
        {8, std::chrono::January, "13", "5551235", "Rambu roboh", "Dinhub", "Proses"},
        {11, std::chrono::February, "3 Februari", "5551236", "Jalan rusak", "Dinputaru", "Selesai 9/2/2022"},
        {12, std::chrono::February, "2022-02-04", "5.551237E+06", "Salah kirim", "Dinputaru", "Arsip"},
    };
    for (std::size_t i = 0; i < std::size(rows); ++i) {
        CAPTURE(i);
        CHECK(year.lines[i].row == rows[i].row);
        CHECK(year.lines[i].month == Month{rows[i].month, std::chrono::year(2022)});
        CHECK(value(year, i, Field::submitted) == rows[i].date);
        CHECK(value(year, i, Field::id) == rows[i].id);
        CHECK(value(year, i, Field::title) == rows[i].title);
        CHECK(value(year, i, Field::agency) == rows[i].agency);
        CHECK(value(year, i, Field::status) == rows[i].status);
    }
    const Table& march = workbook.tables[1];
    REQUIRE(march.lines.size() == 1);
    CHECK(march.lines[0].month == Month{std::chrono::March, std::chrono::year(2022)});
    CHECK(value(march, 0, Field::title) == "Selokan mampat");
}

TEST_CASE("the calendar from 1904, dates without a date's format, booleans") {
    const Workbook workbook = read(test::made_sheet("1904.xlsx"));
    REQUIRE(workbook.tables.size() == 1);
    const Table& table = workbook.tables[0];
    REQUIRE(table.lines.size() == 2);
    CHECK(table.since_1904);
    CHECK(value(table, 0, Field::submitted) == "2022-01-12 08:30:00");
    CHECK(value(table, 1, Field::submitted) == "43111");
    CHECK(value(table, 0, Field::secret) == "ya");
    CHECK(value(table, 1, Field::secret) == "tidak");
}

TEST_CASE("cells of every kind of producer: shared, rich, inline, formulas, without names, with prefixes") {
    const auto id_of = [](const std::string& id_cell, const std::string& strings) {
        const Workbook workbook = read(test::zipped(test::workbook_parts(header + line(2, id_cell), strings)));
        REQUIRE(workbook.tables.size() == 1);
        REQUIRE(workbook.tables[0].lines.size() == 1);
        return value(workbook.tables[0], 0, Field::id);
    };
    CHECK(id_of("<c r=\"A2\" t=\"s\"><v>1</v></c>", "<si><t>x</t></si><si><t>77</t></si>") == "77");
    CHECK(id_of("<c r=\"A2\" t=\"s\"><v>0</v></c>",
                "<si><r><t>7</t></r><r><rPr><b/></rPr><t>8</t></r><rPh sb=\"0\" eb=\"1\"><t>zz</t></rPh></si>") ==
          "78");
    CHECK(id_of("<c r=\"A2\" t=\"str\"><f>A1&amp;\"1\"</f><v>79</v></c>", "") == "79");
    CHECK(id_of("<c t=\"inlineStr\"><is><t>80</t></is></c>", "") == "80");
    CHECK(id_of("<c r=\"A2\"><v>8.1E1</v></c>", "") == "81");
    CHECK(id_of("<c r=\"A2\" t=\"s\"><v>9</v></c>", "<si><t>x</t></si>") == "");
    CHECK(id_of("<c r=\"A2\" t=\"e\"><v>#REF!</v></c>", "") == "");
}

TEST_CASE("a merged cell that begins in a column of people gives nothing to its neighbours") {
    const std::string rows = header + "<row r=\"2\">" + inline_cell("A2", "5") +
                             inline_cell("B2", std::string(test::marker)) + inline_cell("D2", "1/1/2022") + "</row>";
    const Workbook workbook =
        read(test::zipped(test::workbook_parts(rows, {}, "<mergeCells><mergeCell ref=\"B2:C2\"/></mergeCells>")));
    CHECK(value(workbook.tables.at(0), 0, Field::title) == "");
}

TEST_CASE("what is no workbook, or none that is honest, is refused in one line") {
    using namespace std::string_literals;
    const std::string good = test::zipped(test::workbook_parts(header + line(2, inline_cell("A2", "5"))));
    REQUIRE(tried(good));
    CHECK(refusal("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(600, 'x')) == "berkas XLS lama atau bersandi");
    CHECK(refusal("  <HTML><table><tr><td>Tracking ID</td></tr></table>") == "halaman web, bukan lembar");
    CHECK(refusal("<?xml version=\"1.0\"?><Workbook/>") == "berkas XML, bukan lembar");
    CHECK(refusal("%PDF-1.4 ...") == "dokumen, bukan lembar");
    CHECK(refusal(test::zipped({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}})) ==
          "berkas OpenDocument, bukan XLSX");
    CHECK(refusal(test::zipped({{"a.txt", "halo"}})) == "bukan buku kerja XLSX");
    CHECK(refusal(test::zipped(test::workbook_parts(header), "rahasia")) == "berkas XLSX bersandi");
    CHECK(refusal(test::zipped(test::workbook_parts("<row r=\"1\"><c r=\"A1\"><v>1</c></row>"))) ==
          "isi berkas XLSX rusak");
    CHECK(refusal(test::zipped(test::workbook_parts(line(1, inline_cell("A1", "5"))))).find("tidak ada baris judul") ==
          0);

    test::Parts lost = test::workbook_parts(header);
    lost.erase("buku/tab/satu.xml");
    CHECK(refusal(test::zipped(lost)) == "berkas XLSX rusak atau terpotong");
    test::Parts entities = test::workbook_parts(header);
    entities["buku/teks.xml"] =
        "<!DOCTYPE sst [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><sst><si><t>&b;</t></si></sst>";
    CHECK(refusal(test::zipped(entities)) == "isi berkas XLSX rusak");
}

TEST_CASE("a file cut anywhere is refused as unfinished and never crashes") {
    const std::string good = test::made_sheet("per-bulan.xlsx");
    for (std::size_t size = 2; size < good.size(); size += 97) {
        const auto workbook = tried(good.substr(0, size));
        CAPTURE(size);
        REQUIRE_FALSE(workbook);
        CHECK(workbook.error().unfinished);
    }
}

TEST_CASE("bombs are refused before they go off") {
    const std::string spaces(64u << 20, ' ');
    CHECK(refusal(test::zipped(test::workbook_parts(header + spaces))) == "isi berkas XLSX terlalu besar");
    Limits small;
    small.unzipped = 4000;
    CHECK(refusal(test::zipped(test::workbook_parts(header + std::string(4000, ' '))), small) ==
          "isi berkas XLSX terlalu besar");
    small = {};
    small.parts = 4;
    CHECK(refusal(test::zipped(test::workbook_parts(header)), small) == "berkas XLSX berisi terlalu banyak bagian");

    // one long shared string told by many cells
    small = {};
    small.texts = 100'000;
    std::string rows = header;
    for (int row = 2; row < 202; ++row)
        rows +=
            "<row r=\"" + std::to_string(row) + "\"><c r=\"A" + std::to_string(row) + "\" t=\"s\"><v>0</v></c></row>";
    CHECK(refusal(test::zipped(test::workbook_parts(rows, "<si><t>" + std::string(1000, 'x') + "</t></si>")), small)
              .find("terlalu banyak") != std::string::npos);
    CHECK(refusal(test::zipped(test::workbook_parts(header, "<si><t>" + std::string(200'000, 'x') + "</t></si>")))
              .find("terlalu banyak") != std::string::npos);
    std::string merged = "<mergeCells>";
    for (int i = 0; i < 3; ++i)
        merged += "<mergeCell ref=\"A1:XFD1\"/>";
    CHECK(refusal(test::zipped(test::workbook_parts(header, {}, merged + "</mergeCells>"))).find("tidak berurutan") !=
          std::string::npos);
    CHECK(refusal(test::zipped(test::workbook_parts(header + "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")))
              .find("tidak berurutan") != std::string::npos);
}

TEST_CASE("a number's format tells a date, a month or neither") {
    const std::pair<const char*, NumberLook> rows[] = {
        {"dd/mm/yyyy", NumberLook::date},
        {"d mmmm yyyy", NumberLook::date},
        {"[$-421]dd mmmm yyyy;@", NumberLook::date},
        {"yyyy-mm-dd hh:mm", NumberLook::date},
        {"mmmm yyyy", NumberLook::month},
        {"[$-421]mmm\\-yy", NumberLook::month},
        {"General", NumberLook::plain},
        {"0.00", NumberLook::plain},
        {"#,##0 \"hari\"", NumberLook::plain},
        {"[h]:mm", NumberLook::plain},
        {"hh:mm", NumberLook::plain},
        {"0\\d", NumberLook::plain},
        {"\"dd", NumberLook::plain},
        {"", NumberLook::plain},
    };
    for (const auto& pair : rows) {
        const auto& code = pair.first;
        const auto& look = pair.second;
        CAPTURE(code);
        CHECK(look_of(code) == look);
    }
}

TEST_CASE("a merged area is two cells at least, inside of a sheet") {
    CHECK(area_of("A1:C4") == Area{0, 0, 3, 2});
    CHECK(area_of("XFD1:XFD1048576") == Area{0, 16383, 1048575, 16383});
    for (const char* text :
         {"A1", "A1:A1", "C4:A1", "A0:B2", "1:2", "A:B", "", ":", "AAAAAAAAAA1:B2", "A1:B99999999999"})
        CHECK_FALSE(area_of(text));
}
