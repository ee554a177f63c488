// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/sheet.hpp"

#include "scripted_source.hpp"
#include "sheet_form.hpp"
#include "tests/folder.hpp"

#include <doctest/doctest.h>
#include <utime.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

using namespace siar;
using namespace siar::feeds;
namespace fs = std::filesystem;

namespace {

using namespace std::chrono_literals;

const config::Package& demak() {
    static const config::Package package =
        config::load_package(fs::path(SIAR_SOURCE_DIR) / "config/regencies/demak").value();
    return package;
}

const std::string header = "No;Tanggal;Tracking ID;USER;JUDUL;STAKEHOLDER;TANGGAPAN;KETERANGAN;NO HP\n";

std::string row(const std::string& id, const std::string& title, const std::string& status = "Selesai 15/1/2022",
                const std::string& date = "12/01/2022") {
    return "1;" + date + ";" + id + ";PENANDA-ORANG;" + title + ";Dinhub;Sudah ditangani;" + status +
           ";PENANDA-ORANG\n";
}

/// A folder of sheets with a state beside it, and a source over them at a time of its own.
class Office {
public:
    Office() {
        fs::create_directory(sheets());
        fs::create_directory(state());
        restart();
    }
    fs::path sheets() const { return folder_.path() / "lembar"; }
    fs::path aside() const { return sheets() / "disisihkan"; }
    fs::path state() const { return folder_.path() / "keadaan"; }

    /// As after kill -9: a new process knows only what lies on the disk.
    void restart() {
        settings.name = model::SourceName{"lembar"};
        settings.kind = config::SourceKind::sheet;
        settings.folder = sheets();
        settings.origin = "sp4n-lapor";
        auto source = Sheet::open(settings, test::sheet_form(), demak(), state());
        REQUIRE(source);
        source_ = *std::move(source);
    }
    void drop(const std::string& name, const std::string& bytes) {
        std::ofstream(sheets() / name, std::ios::binary) << bytes;
        // two sheets dropped within one tick of the file system's clock have no order
        std::this_thread::sleep_for(10ms);
    }
    /// One whole reading; what it gives, pages joined.
    Page read() {
        Page all;
        Ask ask;
        now += 60s;
        ask.now = now;
        do {
            auto page = source_->read(ask);
            REQUIRE(page);
            std::move(page->complaints.begin(), page->complaints.end(), std::back_inserter(all.complaints));
            all.flaws.insert(all.flaws.end(), page->flaws.begin(), page->flaws.end());
            all.remarks.insert(all.remarks.end(), page->remarks.begin(), page->remarks.end());
            all.unchanged = page->unchanged;
            all.data_as_of = page->data_as_of;
            ask.page = page->next;
            ++pages;
        } while (!ask.page.empty());
        return all;
    }
    Page read_and_store() {
        Page all = read();
        source_->stored();
        return all;
    }
    Sheet& source() { return *source_; }
    std::vector<std::string> names(const fs::path& where) const {
        std::vector<std::string> out;
        std::error_code error;
        for (fs::directory_iterator entry(where, error); !error && entry != fs::directory_iterator(); ++entry)
            if (entry->is_regular_file()) out.push_back(entry->path().filename().string());
        std::sort(out.begin(), out.end());
        return out;
    }
    /// All bytes of all files of the office.
    std::string everything() const {
        std::string all;
        for (const auto& entry : fs::recursive_directory_iterator(folder_.path())) {
            if (entry.is_regular_file()) all += entry.path().string() + "\n" + text(entry.path()) + "\n";
        }
        return all;
    }
    static std::string text(const fs::path& file) { return config::read_text_file(file.string()).value(); }

    model::Time now = std::chrono::floor<model::Seconds>(std::chrono::system_clock::now());
    config::SourceSettings settings;
    std::size_t pages = 0;

private:
    test::Folder folder_;
    std::unique_ptr<Sheet> source_;
};

const RawComplaint& by_id(const Page& page, const std::string& id) {
    const auto found = std::find_if(page.complaints.begin(), page.complaints.end(),
                                    [&id](const RawComplaint& c) { return c.facts.key.id == id; });
    REQUIRE(found != page.complaints.end());
    return *found;
}

model::Time wib(const char* text) {
    return model::parse_rfc3339(std::string(text) + "+07:00").value();
}

bool any_has(const std::vector<std::string>& lines, const std::string& part) {
    return std::any_of(lines.begin(), lines.end(),
                       [&part](const std::string& line) { return line.find(part) != std::string::npos; });
}

} // namespace

TEST_CASE("a dropped sheet becomes complaints, and is deleted once they are stored; hash, name and count stay") {
    Office office;
    office.drop("Januari.csv", header + row("5551234", "Lampu padam") + row("5551235", "Jalan rusak", "Proses"));
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
    office.drop("b.csv",
                header + row("5551240", "Lampu padam") + row("5551241", "Aneh", "entah") + row("", "Tanpa nomor"));
    office.drop("c.csv", header + row("1", "\"kutip terbuka"));
    office.drop("e.csv", header + row("2;3", "bergeser"));
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
    CHECK(page.flaws.size() == 5);
    CHECK(office.names(office.sheets()).empty());
    CHECK(office.names(office.aside()).size() == 6);
    CHECK(office.everything().find("disisihkan/b-") != std::string::npos);
    CHECK(office.everything().find(test::marker) == std::string::npos);
}

TEST_CASE("a folder without a new sheet is nothing new: no remark, no reading that was cut") {
    Office office;
    office.drop("a.csv", header + row("5551240", "Lampu padam"));
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
    office.drop("Aduan " + phone + ".csv", header + row("5551241", "Aneh", "entah"));
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
    office.drop("a.csv", header + row("1", "a", "Selesai 15/01/2022"));
    const utimbuf noon{0, wib("2022-01-15T12:00:00").time_since_epoch().count()};
    REQUIRE(utime((office.sheets() / "a.csv").c_str(), &noon) == 0);
    const Page page = office.read();
    CHECK(by_id(page, "1").facts.closed == wib("2022-01-15T12:00:00"));
    CHECK(page.data_as_of == wib("2022-01-15T12:00:00"));
}

TEST_CASE(
    "of a complaint told twice the last row wins, and the sheet dropped last, whatever its file says of its age") {
    Office office;
    office.drop("z.csv",
                header + row("7", "lama", "Proses") + row("8", "lain") + row("[7](javascript:;)", "baru", "Selesai"));
    office.drop("a.csv", header + row("9", "sembilan", "Proses"));
    const Page first = office.read_and_store();
    REQUIRE(first.complaints.size() == 3);
    CHECK(by_id(first, "7").title == "baru");
    CHECK(any_has(first.remarks, "1 baris ganda"));
    CHECK(by_id(first, "7").facts.updated < by_id(first, "9").facts.updated);

    office.drop("b.csv", header + row("9", "sembilan lagi"));
    const utimbuf old{0, 1'000'000'000};
    REQUIRE(utime((office.sheets() / "b.csv").c_str(), &old) == 0);
    office.restart();
    office.now -= 55s;
    const Page second = office.read_and_store();
    CHECK(by_id(second, "9").facts.updated > by_id(first, "9").facts.updated);
}

TEST_CASE("a sheet is read when it has stopped changing, and what programs keep beside it never") {
    Office office;
    const auto real = std::chrono::floor<model::Seconds>(std::chrono::system_clock::now());
    office.drop("a.csv", header + row("1", "a"));
    for (const char* name : {"~$a.xlsx", "b.csv.part", ".c.csv", "d.csv.tmp", ".~lock.a.csv#", "e.csv.crdownload"})
        office.drop(name, header + row("2", "a"));
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
    std::ofstream(office.sheets() / "a.csv", std::ios::app) << row("2", "b");
    CHECK(at(real + 6s).complaints.empty());
    CHECK(at(real + 9s).complaints.empty());
    CHECK(at(real + 11s).complaints.size() == 2);
    // a new process waits for the quiet alone
    office.restart();
    CHECK(at(real + 30s).complaints.size() == 2);
}

TEST_CASE("a reading that dies before all is stored reads the sheet again") {
    Office office;
    office.drop("a.csv", header + row("1", "a") + row("2", "b", "entah"));
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
    std::string many = header;
    for (int i = 0; i < 2500; ++i)
        many += row(std::to_string(5'000'000 + i), "a");
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

TEST_CASE("the same sheet dropped again is known and deleted unread, unless it had flaws") {
    Office office;
    const std::string good = header + row("1", "a");
    const std::string flawed = header + row("2", "a") + row("3", "b", "entah");
    office.drop("a.csv", good);
    office.drop("b.csv", flawed);
    CHECK(office.read_and_store().complaints.size() == 2);
    office.restart();
    office.drop("lain.csv", good);
    office.drop("b.csv", flawed);
    const Page again = office.read_and_store();
    REQUIRE(again.complaints.size() == 1);
    CHECK(again.complaints[0].facts.key.id == "2");
    CHECK(any_has(again.remarks, "sudah pernah dibaca"));
    CHECK(office.names(office.sheets()).empty());

    std::ofstream(office.state() / "lembar-lembar.json") << "[{\"hash\":3},[],\"x\"";
    office.restart();
    office.drop("a.csv", good);
    CHECK(office.read_and_store().complaints.size() == 1);
}

TEST_CASE("rows that cannot be used are set aside without people, can be mended and dropped again, and expire") {
    Office office;
    office.drop("Rekap.csv", header + "JANUARI 2022;;;;;;;;\n" + row("11", "=1+1", "entah", "12") +
                                 row("", "Tanpa nomor") + row("5,55E+06", "Dibulatkan") +
                                 row("12", "a", "Selesai", "kapan-kapan") + row("13", "Baik"));
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

TEST_CASE("a sheet that cannot be read is not kept, and its reason is; one that is cut is waited for") {
    Office office;
    office.drop("lama.xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 PENANDA-ORANG");
    office.drop("besar.csv", "");
    fs::resize_file(office.sheets() / "besar.csv", (32u << 20) + 1);
    office.drop("potong.xlsx", test::made_sheet("per-bulan.xlsx").substr(0, 3000));
    office.drop("baik.csv", header + row("1", "a"));
    const Page page = office.read_and_store();
    CHECK(page.complaints.size() == 1);
    REQUIRE(page.flaws.size() == 2);
    CHECK(page.flaws[0].why ==
          "lembar lama.xls tidak terbaca: berkas XLS lama atau bersandi. Simpan sebagai XLSX tanpa kata sandi");
    CHECK(page.flaws[1].why.find("lebih dari 32 MB") != std::string::npos);
    CHECK(any_has(page.remarks, "potong.xlsx belum utuh"));
    CHECK(office.names(office.sheets()) == std::vector<std::string>{"potong.xlsx"});
    CHECK(office.names(office.aside()).size() == 2);
    office.now += 10min;
    const Page later = office.read();
    REQUIRE(later.flaws.size() == 1);
    CHECK(later.flaws[0].why.find("rusak atau terpotong") != std::string::npos);
    CHECK(office.names(office.sheets()).empty());
}

TEST_CASE("a file named after a person is told of through the gate") {
    Office office;
    office.drop("aduan 0811-0000-1234.csv", "bukan tabel");
    const Page page = office.read();
    REQUIRE(page.flaws.size() == 1);
    CHECK(page.flaws[0].why.find("0811") == std::string::npos);
}

TEST_CASE("what is not ours is left out, what is not known is told, and without a folder there is one line") {
    Office office;
    office.settings.only = {{"instansi", {"Dinhub"}}};
    office.restart();
    office.drop("a.csv", header + row("1", "a") + "2;12/01/2022;2;x;b;Dinas Entah Berantah;c;Selesai;\n");
    CHECK(office.read_and_store().complaints.size() == 1);
    office.settings.only.clear();
    office.restart();
    office.drop("b.csv", header + "2;12/01/2022;2;x;b;Dinas Entah Berantah;c;Selesai;\n");
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
