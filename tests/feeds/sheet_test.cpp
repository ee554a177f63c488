// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/sheet.hpp"

#include "scripted_source.hpp"
#include "sheet_office.hpp"

#include <doctest/doctest.h>
#include <utime.h>

#include <string>
#include <vector>

using namespace siar;
using namespace siar::feeds;
using namespace std::chrono_literals;
namespace fs = std::filesystem;
using test::any_has;
using test::by_id;
using test::demak;
using test::sheet_header;
using test::sheet_row;
using test::wib;
using Office = test::SheetOffice;

TEST_CASE("a dropped sheet becomes complaints, and is deleted once they are stored; hash, name and count stay") {
    Office office;
    office.drop("Januari.csv",
                sheet_header + sheet_row("5551234", "Lampu padam") + sheet_row("5551235", "Jalan rusak", "Proses"));
    const Page page = office.read();
    REQUIRE(page.complaints.size() == 2);
    CHECK(page.flaws.empty());
    const model::Complaint& facts = by_id(page, "5551234").facts;
    CHECK(facts.key.source == model::SourceName{"lembar"});
    CHECK(facts.origin == model::Origin{"sp4n-lapor", "5551234"});
    CHECK(facts.status == model::Status::resolved);
    CHECK(facts.agencies == std::vector{model::AgencyId{"dinhub"}});
    CHECK(by_id(page, "5551234").title == "Lampu padam");
    REQUIRE(by_id(page, "5551234").follow_ups.size() == 1);
    CHECK(by_id(page, "5551234").follow_ups[0].text == "Sudah ditangani");
    CHECK(by_id(page, "5551235").facts.status == model::Status::in_process);

    CHECK(fs::exists(office.sheets() / "Januari.csv"));
    office.source().stored();
    CHECK(office.names(office.sheets()).empty());
    CHECK(office.names(office.aside()).empty());
    const std::string ledger = Office::text(office.state() / "lembar-lembar.json");
    CHECK(ledger.find("\"nama\": \"Januari.csv\"") != std::string::npos);
    CHECK(ledger.find("\"baris\": 2") != std::string::npos);
    CHECK(ledger.find(office.sheets().string()) == std::string::npos);
    CHECK(office.read().unchanged);
}

TEST_CASE("what a column of people holds is in no row, no error and no file left behind") {
    Office office;
    office.drop("a.xlsx", test::made_sheet("per-bulan.xlsx"));
    office.drop("b.csv", sheet_header + sheet_row("5551240", "Lampu padam") + sheet_row("5551241", "Aneh", "entah") +
                             sheet_row("", "Tanpa nomor"));
    office.drop("c.csv", sheet_header + sheet_row("1", "\"kutip terbuka"));
    office.drop("e.csv", sheet_header + sheet_row("2;3", "bergeser"));
    office.drop("d.csv", "Nama;Masalah\nPENANDA-ORANG;Lampu\n");
    const Page page = office.read_and_store();
    CHECK(page.complaints.size() == 6);
    for (const RawComplaint& raw : page.complaints) {
        std::string all = raw.title + raw.body + raw.place + raw.facts.key.id;
        for (const RawFollowUp& follow_up : raw.follow_ups)
            all += follow_up.text;
        CHECK(all.find(test::marker) == std::string::npos);
    }
    for (const Flaw& flaw : page.flaws)
        CHECK((flaw.id + flaw.why).find(test::marker) == std::string::npos);
    for (const std::string& remark : page.remarks)
        CHECK(remark.find(test::marker) == std::string::npos);
    CHECK(page.flaws.size() == 3);
    // what is not understood is the office's own still, until its week is over
    CHECK(office.names(office.sheets()) == std::vector<std::string>{"c.csv", "d.csv"});
    for (const char* name : {"c.csv", "d.csv"})
        fs::remove(office.sheets() / name);
    CHECK(office.names(office.aside()).size() == 6);
    CHECK(office.everything().find("disisihkan/b-") != std::string::npos);
    CHECK(office.everything().find(test::marker) == std::string::npos);
}

TEST_CASE("a folder without a new sheet is nothing new: no remark, no reading that was cut") {
    Office office;
    office.drop("a.csv", sheet_header + sheet_row("5551240", "Lampu padam"));
    test::Shelf shelf;
    office.now += 60s;
    REQUIRE(shelf.read(office.source(), false, {}, office.now));
    CHECK(shelf.rows.size() == 1);
    for (const bool whole : {false, true}) {
        office.now += 60s;
        const auto idle = shelf.read(office.source(), whole, {}, office.now);
        REQUIRE(idle);
        CHECK(idle->remarks.empty());
        CHECK(idle->unchanged);
        CHECK(idle->complete == whole);
    }
    CHECK(shelf.mark.listed == office.now);
    CHECK(shelf.rows.size() == 1);
}

TEST_CASE("the name of a sheet goes through the gate wherever it is written or told") {
    Office office;
    const std::string phone = "0811-0000-1234";
    office.drop("Aduan " + phone + ".csv", sheet_header + sheet_row("5551241", "Aneh", "entah"));
    office.drop("Rusak " + phone + ".csv", "Nama;Masalah\nx;Lampu\n");
    const auto told = [&](const Page& page) {
        for (const auto& remark : page.remarks)
            CHECK_MESSAGE(remark.find(phone) == std::string::npos, remark);
        for (const Flaw& flaw : page.flaws)
            CHECK_MESSAGE(flaw.why.find(phone) == std::string::npos, flaw.why);
    };
    SUBCASE("set aside") {
        told(office.read_and_store());
        CHECK(office.names(office.aside()).size() == 3);
        // what is not understood lies under the name its office gave it
        CHECK(fs::remove(office.sheets() / ("Rusak " + phone + ".csv")));
        CHECK(office.everything().find(phone) == std::string::npos);
    }
    SUBCASE("where it cannot be set aside") {
        std::ofstream(office.aside()) << "bukan folder";
        told(office.read_and_store());
        const Page next = office.read();
        told(next);
        CHECK(any_has(next.remarks, "tidak dapat disisihkan"));
    }
}

TEST_CASE("days without a time of day are never made more exact than they are") {
    Office office;
    const std::string columns =
        "Tracking ID;JUDUL;KETERANGAN;TANGGAL;Tanggal Disposisi;Tanggal Tanggapan;Tanggal Selesai\n";
    office.drop("a.csv", columns +
                             "1;a;Selesai;12/01/2022;12/01/2022;12/01/2022;12/01/2022\n"
                             "2;a;Selesai;12/01/2022 08.00;12/01/2022 09.00;12/01/2022 10.00;13/01/2022 11.00\n"
                             "3;a;Selesai;12/01/2022;;;\n"
                             "4;a;Selesai (15 Januari 2022);12/01/2022;;;\n"
                             "5;a;Proses 15/01/2022;12/01/2022;;;\n");
    const Page page = office.read();
    REQUIRE(page.complaints.size() == 5);
    const model::Complaint& days = by_id(page, "1").facts;
    CHECK(days.submitted == wib("2022-01-12T00:00:00"));
    CHECK_FALSE(days.forwarded);
    CHECK(days.first_follow_up == wib("2022-01-12T23:59:59"));
    CHECK(days.closed == wib("2022-01-12T23:59:59"));
    const model::Complaint& times = by_id(page, "2").facts;
    CHECK(times.submitted == wib("2022-01-12T08:00:00"));
    CHECK(times.forwarded == wib("2022-01-12T09:00:00"));
    CHECK(times.first_follow_up == wib("2022-01-12T10:00:00"));
    CHECK(times.closed == wib("2022-01-13T11:00:00"));
    // resolved, and nobody knows when
    CHECK(by_id(page, "3").facts.status == model::Status::resolved);
    CHECK_FALSE(by_id(page, "3").facts.closed);
    CHECK(by_id(page, "4").facts.closed == wib("2022-01-15T23:59:59"));
    CHECK_FALSE(by_id(page, "5").facts.closed);
}

TEST_CASE("a day of closing ends at the latest when the sheet was written") {
    Office office;
    office.drop("a.csv", sheet_header + sheet_row("1", "a", "Selesai 15/01/2022"));
    const utimbuf noon{0, wib("2022-01-15T12:00:00").time_since_epoch().count()};
    REQUIRE(utime((office.sheets() / "a.csv").c_str(), &noon) == 0);
    const Page page = office.read();
    CHECK(by_id(page, "1").facts.closed == wib("2022-01-15T12:00:00"));
    CHECK(page.data_as_of == wib("2022-01-15T12:00:00"));
}

TEST_CASE(
    "of a complaint told twice the last row wins, and the sheet dropped last, whatever its file says of its age") {
    Office office;
    office.drop("z.csv", sheet_header + sheet_row("7", "lama", "Proses") + sheet_row("8", "lain") +
                             sheet_row("[7](javascript:;)", "baru", "Selesai"));
    office.drop("a.csv", sheet_header + sheet_row("9", "sembilan", "Proses"));
    const Page first = office.read_and_store();
    REQUIRE(first.complaints.size() == 3);
    CHECK(by_id(first, "7").title == "baru");
    CHECK(any_has(first.remarks, "1 baris ganda"));
    CHECK(by_id(first, "7").facts.updated < by_id(first, "9").facts.updated);

    office.drop("b.csv", sheet_header + sheet_row("9", "sembilan lagi"));
    const utimbuf old{0, 1'000'000'000};
    REQUIRE(utime((office.sheets() / "b.csv").c_str(), &old) == 0);
    office.restart();
    office.now -= 55s;
    const Page second = office.read_and_store();
    CHECK(by_id(second, "9").facts.updated > by_id(first, "9").facts.updated);
}

TEST_CASE("a file named after a person is told of through the gate") {
    Office office;
    office.drop("aduan 0811-0000-1234.csv", "bukan tabel");
    const Page page = office.read();
    REQUIRE(page.remarks.size() == 1);
    CHECK(page.remarks[0].find("lembar aduan ") == 0);
    CHECK(page.remarks[0].find("0811") == std::string::npos);
}

TEST_CASE("what is not ours is left out, what is not known is told, and without a folder there is one line") {
    Office office;
    office.settings.only = {{"instansi", {"Dinhub"}}};
    office.restart();
    office.drop("a.csv", sheet_header + sheet_row("1", "a") + "2;12/01/2022;2;x;b;Dinas Entah Berantah;c;Selesai;\n");
    CHECK(office.read_and_store().complaints.size() == 1);
    office.settings.only.clear();
    office.restart();
    office.drop("b.csv", sheet_header + "2;12/01/2022;2;x;b;Dinas Entah Berantah;c;Selesai;\n");
    (void)office.read_and_store();
    CHECK(any_has(office.source().strangers(), "instansi: Dinas Entah Berantah"));
    CHECK_FALSE(office.source().by_time());
    CHECK_FALSE(office.source().lists_all());

    office.settings.folder = office.sheets() / "tidak-ada";
    auto source = Sheet::open(office.settings, test::sheet_form(), demak(), office.state());
    REQUIRE(source);
    const auto failed = (*source)->read(Ask{});
    REQUIRE_FALSE(failed);
    CHECK(failed.error().error.line().find("folder lembar tidak terbaca") == 0);
}
