// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/sheet.hpp"
#include "scripted_source.hpp"
#include "sheet_office.hpp"

#include <doctest/doctest.h>
#include <utime.h>

#include <string>
#include <utility>
#include <vector>

using namespace siar;
using namespace siar::feeds;
using namespace std::chrono_literals;
namespace fs = std::filesystem;
using test::any_has;
using test::by_id;
using test::sheet_header;
using test::sheet_row;
using test::wib;
using Office = test::SheetOffice;

TEST_CASE("a sheet is read when it has stopped changing, and what programs keep beside it never") {
    Office office;
    const auto real = std::chrono::floor<model::Seconds>(std::chrono::system_clock::now());
    office.drop("a.csv", sheet_header + sheet_row("1", "a"));
    for (const char* name : {"~$a.xlsx", "b.csv.part", ".c.csv", "d.csv.tmp", ".~lock.a.csv#", "e.csv.crdownload"})
        office.drop(name, sheet_header + sheet_row("2", "a"));
    office.drop("baca-saya.md", "x");
    fs::create_symlink("/etc/passwd", office.sheets() / "f.csv");
    fs::create_directory(office.sheets() / "map.csv");
    const auto at = [&office](model::Time now) {
        Ask ask;
        ask.now = now;
        return office.source().read(ask).value();
    };
    const Page early = at(real);
    CHECK(early.complaints.empty());
    CHECK(any_has(early.remarks, "1 lembar masih ditulis"));
    CHECK(any_has(early.remarks, "1 berkas bukan lembar"));
    CHECK(at(real + 2s).complaints.empty());
    std::ofstream(office.sheets() / "a.csv", std::ios::app) << sheet_row("2", "b");
    CHECK(at(real + 6s).complaints.empty());
    CHECK(at(real + 9s).complaints.empty());
    CHECK(at(real + 11s).complaints.size() == 2);
    // a new process waits for the quiet alone
    office.restart();
    CHECK(at(real + 30s).complaints.size() == 2);
}

TEST_CASE("a reading that dies before all is stored reads the sheet again") {
    Office office;
    office.drop("a.csv", sheet_header + sheet_row("1", "a") + sheet_row("2", "b", "entah"));
    const Page first = office.read();
    office.restart();
    const Page second = office.read();
    CHECK(second.complaints.size() == first.complaints.size());
    CHECK(office.names(office.aside()).empty());
    office.source().stored();
    CHECK(office.names(office.sheets()).empty());
    CHECK(office.names(office.aside()).size() == 2);
}

TEST_CASE("a sheet not handed on whole is not deleted") {
    Office office;
    std::string many = sheet_header;
    for (int i = 0; i < 2500; ++i)
        many += sheet_row(std::to_string(5'000'000 + i), "a");
    office.drop("a.csv", many);
    Ask ask;
    ask.now = office.now + 60s;
    const Page page = office.source().read(ask).value();
    CHECK(page.complaints.size() == 1000);
    CHECK_FALSE(page.next.empty());
    office.source().stored();
    CHECK(office.names(office.sheets()).size() == 1);
    CHECK(office.read_and_store().complaints.size() == 2500);
    CHECK(office.pages == 3);
    CHECK(office.names(office.sheets()).empty());

    ask.page = "7:0";
    CHECK_FALSE(office.source().read(ask));
}

TEST_CASE("the sheet read last is known when it comes again and deleted unread, unless it had flaws") {
    Office office;
    const std::string good = sheet_header + sheet_row("1", "a");
    const std::string flawed = sheet_header + sheet_row("2", "a") + sheet_row("3", "b", "entah");
    office.drop("a.csv", good);
    CHECK(office.read_and_store().complaints.size() == 1);
    office.restart();
    office.drop("lain.csv", good);
    const Page again = office.read_and_store();
    CHECK(again.complaints.empty());
    CHECK(any_has(again.remarks, "sudah pernah dibaca"));
    CHECK(office.names(office.sheets()).empty());

    office.drop("b.csv", flawed);
    CHECK(office.read_and_store().complaints.size() == 1);
    office.drop("b.csv", flawed);
    CHECK(office.read_and_store().complaints.size() == 1);

    office.drop("a.csv", good);
    CHECK(office.read_and_store().complaints.size() == 1);
    std::ofstream(office.state() / "lembar-lembar.json") << "[{\"hash\":3},[],\"x\"";
    office.restart();
    office.drop("a.csv", good);
    CHECK(office.read_and_store().complaints.size() == 1);
}

TEST_CASE("a sheet whose rows the store lost is read again") {
    Office office;
    const std::string good = sheet_header + sheet_row("1", "a");
    test::Shelf shelf;
    const auto rows_after = [&](bool whole) {
        office.now += 60s;
        const auto round = shelf.read(office.source(), whole, {}, office.now);
        REQUIRE(round);
        CHECK(office.names(office.sheets()).empty());
        return round->rows;
    };
    office.drop("a.csv", good);
    CHECK(rows_after(false) == 1);
    office.drop("a.csv", good);
    CHECK(rows_after(false) == 0);
    CHECK(shelf.rows.size() == 1);
    shelf = {};
    office.restart();
    office.drop("a.csv", good);
    CHECK(rows_after(false) == 1);
    CHECK(shelf.rows.size() == 1);
    // all is asked for: then all comes
    office.drop("a.csv", good);
    CHECK(rows_after(true) == 1);
    office.drop("a.csv", good);
    CHECK(rows_after(false) == 0);
}

TEST_CASE("the same sheet exported anew is as of then, though nothing in it is new") {
    Office office;
    const auto exported = [&office](const char* when) {
        office.drop("a.csv", sheet_header + sheet_row("1", "a"));
        const auto at = wib(when).time_since_epoch().count();
        const utimbuf times{at, at};
        REQUIRE(utime((office.sheets() / "a.csv").c_str(), &times) == 0);
        office.restart();
        return office.read_and_store();
    };
    CHECK(exported("2022-01-20T07:00:00").data_as_of == wib("2022-01-20T07:00:00"));
    const Page again = exported("2022-02-01T07:00:00");
    CHECK(again.complaints.empty());
    CHECK(again.data_as_of == wib("2022-02-01T07:00:00"));
    CHECK_MESSAGE(exported("2022-01-25T07:00:00").data_as_of == wib("2022-02-01T07:00:00"), "never back");
    office.restart();
    CHECK(office.read().data_as_of == wib("2022-02-01T07:00:00"));
}

TEST_CASE("a clock that was ahead once shuts no sheet out, and makes no figure look newer") {
    Office office;
    const model::Time right = office.now;
    office.now = right + 10 * 366 * 24h;
    office.drop("a.csv", sheet_header + sheet_row("1", "a"));
    const utimbuf late{0, office.now.time_since_epoch().count()};
    REQUIRE(utime((office.sheets() / "a.csv").c_str(), &late) == 0);
    const Page ahead = office.read_and_store();
    CHECK(by_id(ahead, "1").facts.updated > right + 9 * 366 * 24h);

    for (const char* id : {"2", "3"}) {
        office.now = right + 60s;
        office.restart();
        office.drop("b.csv", sheet_header + sheet_row(id, "b"));
        const utimbuf old{0, 1'640'995'200};
        REQUIRE(utime((office.sheets() / "b.csv").c_str(), &old) == 0);
        const Page page = office.read_and_store();
        CHECK(by_id(page, id).facts.updated <= office.now + 60s);
        CHECK(page.data_as_of == wib("2022-01-01T07:00:00"));
        CHECK(office.names(office.sheets()).empty());
    }
}

TEST_CASE("an older sheet dropped again takes back what came since, beside others too") {
    Office office;
    const std::string older = sheet_header + sheet_row("1", "lama");
    const std::string newer = sheet_header + sheet_row("1", "baru");
    office.drop("a.csv", older);
    (void)office.read_and_store();
    office.drop("b.csv", newer);
    (void)office.read_and_store();
    office.drop("a.csv", older);
    const Page back = office.read_and_store();
    REQUIRE(back.complaints.size() == 1);
    CHECK(back.complaints[0].title == "lama");
    office.drop("b.csv", newer);
    office.drop("a.csv", older);
    const Page both = office.read_and_store();
    REQUIRE(both.complaints.size() == 2);
    CHECK(both.complaints[1].title == "lama");
}

TEST_CASE("rows that cannot be used are set aside without people, can be mended and dropped again, and expire") {
    Office office;
    office.drop("Rekap.csv", sheet_header + "JANUARI 2022;;;;;;;;\n" + sheet_row("11", "=1+1", "entah", "12") +
                                 sheet_row("", "Tanpa nomor") + sheet_row("5,55E+06", "Dibulatkan") +
                                 sheet_row("12", "a", "Selesai", "kapan-kapan") + sheet_row("13", "Baik"));
    const Page page = office.read_and_store();
    REQUIRE(page.complaints.size() == 1);
    REQUIRE(page.flaws.size() == 4);
    CHECK(page.flaws[0] == Flaw{"11", "status tidak dikenal"});
    CHECK(page.flaws[1].why == "tanpa nomor");
    CHECK(page.flaws[2] == Flaw{"", "nomor dibulatkan oleh pengolah lembar"});
    const auto names = office.names(office.aside());
    REQUIRE(names.size() == 2);
    const std::string reason = Office::text(office.aside() / names[0]);
    CHECK(names[0].substr(0, 6) == "Rekap-");
    CHECK(reason.find("1 baris tersimpan, 4 tidak terpakai") != std::string::npos);
    CHECK(reason.find("baris 3: status tidak dikenal\nbaris 4: tanpa nomor\nbaris 5: nomor dibulatkan") !=
          std::string::npos);
    const std::string csv = Office::text(office.aside() / names[1]);
    CHECK(csv.find("\"Tracking ID\"") != std::string::npos);
    CHECK(csv.find("\"2022-01-12\";\"11\"") != std::string::npos);
    CHECK(csv.find("\"'=1+1\"") != std::string::npos);
    CHECK(csv.find("Baik") == std::string::npos);

    std::string mended = csv;
    mended.replace(mended.find("entah"), 5, "Arsip");
    office.drop("Rekap perbaikan.csv", mended);
    CHECK(office.read().complaints.size() == 1);

    office.now += 6 * 24h;
    office.read();
    CHECK(office.names(office.aside()).size() == 2);
    office.now += 25h;
    office.read();
    CHECK(office.names(office.aside()).empty());
}

TEST_CASE("a sheet that is not understood stays and is told of; one that is cut is waited for") {
    Office office;
    office.drop("lama.xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 PENANDA-ORANG");
    office.drop("besar.csv", "");
    fs::resize_file(office.sheets() / "besar.csv", (32u << 20) + 1);
    office.drop("catatan.txt", "Rapat hari Senin\n");
    office.drop("potong.xlsx", test::made_sheet("per-bulan.xlsx").substr(0, 3000));
    office.drop("baik.csv", sheet_header + sheet_row("1", "a"));
    const Page page = office.read_and_store();
    CHECK(page.complaints.size() == 1);
    CHECK_MESSAGE(page.flaws.empty(), "a sheet is no complaint that cannot be read");
    CHECK(any_has(page.remarks,
                  "lembar lama.xls tidak terbaca: berkas XLS lama atau bersandi. Simpan sebagai XLSX "
                  "tanpa kata sandi. Berkas itu dibiarkan, dan dihapus "));
    CHECK(any_has(page.remarks, "besar.csv tidak terbaca: lebih dari 32 MB"));
    CHECK(any_has(page.remarks, "catatan.txt tidak terbaca: "));
    CHECK(any_has(page.remarks, "potong.xlsx belum utuh"));
    const std::vector<std::string> all{"besar.csv", "catatan.txt", "lama.xls", "potong.xlsx"};
    CHECK(office.names(office.sheets()) == all);
    CHECK(office.names(office.aside()).size() == 3);
    for (const std::string& name : office.names(office.aside()))
        CHECK(Office::text(office.aside() / name).find("PENANDA-ORANG") == std::string::npos);
    office.now += 10min;
    const Page later = office.read();
    CHECK(any_has(later.remarks, "potong.xlsx tidak terbaca: "));
    CHECK(office.names(office.sheets()) == all);
}

TEST_CASE("where the clock was told nothing is deleted for its age") {
    Office office;
    office.expires = false;
    office.restart();
    office.drop("catatan.txt", "Rapat hari Senin\n");
    office.drop("cacat.csv", sheet_header + sheet_row("11", "a", "entah"));
    office.read_and_store();
    const auto aside = office.names(office.aside());
    REQUIRE(aside.size() == 3);
    office.now += 200 * 24h;
    office.read_and_store();
    office.restart();
    office.read_and_store();
    CHECK(office.names(office.sheets()) == std::vector<std::string>{"catatan.txt"});
    CHECK(office.names(office.aside()) == aside);
}

TEST_CASE("a sheet dropped again is read again where the words of the settings have changed") {
    Office office;
    const auto sheet = sheet_header + sheet_row("1", "a");
    office.drop("a.csv", sheet);
    CHECK(office.read_and_store().complaints.size() == 1);
    office.restart();
    office.drop("a.csv", sheet);
    CHECK(office.read_and_store().complaints.empty());
    office.settings.category["jalan rusak"] = "jalan";
    office.restart();
    office.drop("a.csv", sheet);
    CHECK(office.read_and_store().complaints.size() == 1);
    office.drop("a.csv", sheet);
    CHECK(office.read_and_store().complaints.empty());
}

TEST_CASE("a sheet that is not understood is read again when it changes or the program begins anew") {
    Office office;
    office.drop("a.csv", "Nomor surat;Perihal\n1;a\n");
    const auto reads = [&office] {
        const Page page = office.read_and_store();
        return std::pair(page.complaints.size(), page.unchanged);
    };
    CHECK(reads() == std::pair(std::size_t{0}, false));
    // the disk tells the time of the machine, the office one that runs ahead: they differ in the date at midnight
    const utimbuf first{0, office.now.time_since_epoch().count()};
    for (const std::string& name : office.names(office.aside()))
        REQUIRE(utime((office.aside() / name).c_str(), &first) == 0);
    CHECK_MESSAGE(reads() == std::pair(std::size_t{0}, true), "nothing is read");
    const auto told = office.read().remarks;
    CHECK(any_has(told, "a.csv tidak terbaca"));
    office.restart();
    CHECK_MESSAGE(reads() == std::pair(std::size_t{0}, false), "the settings may have been mended");
    CHECK(office.read().remarks == told);
    office.drop("a.csv", sheet_header + sheet_row("1", "a"));
    CHECK(reads() == std::pair(std::size_t{1}, false));
    CHECK(office.names(office.sheets()).empty());
}

TEST_CASE("a sheet that is not understood is deleted a week after it was first told of, and not by its age alone") {
    Office office;
    office.drop("a.csv", "Nomor surat;Perihal\n1;PENANDA-ORANG\n");
    bool restarts = false;
    SUBCASE("by one process") {}
    SUBCASE("by many") {
        restarts = true;
    }
    SUBCASE("by one that stood still for a month") {
        office.now += 30 * 24h;
    }
    const auto lies_there = [&] {
        if (restarts) office.restart();
        (void)office.read_and_store();
        return !office.names(office.sheets()).empty();
    };
    CHECK(lies_there());
    office.now += 6 * 24h;
    CHECK(lies_there());
    office.now += 25h;
    if (restarts) office.restart();
    const auto told = office.read().remarks;
    CHECK(any_has(told, "lembar a.csv dihapus: 7 hari tidak terbaca"));
    CHECK(office.names(office.sheets()).empty());
    CHECK(office.names(office.aside()).empty());
    CHECK(office.everything().find("PENANDA-ORANG") == std::string::npos);
}
