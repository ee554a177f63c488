// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/agreement.hpp"
#include "config/settings.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <sstream>
#include <string>

using namespace siar;
using namespace std::chrono_literals;
using config::SourceKind;

namespace {

const std::string head = "[[source]]\nname = \"a\"\nkind = ";

std::string error_of(const std::string& toml) {
    const auto settings = config::parse_settings(toml, "siar.toml");
    return settings ? "" : settings.error().line();
}

config::SourceSettings read(const std::string& rest) {
    const auto settings = config::parse_settings(head + rest, "/etc/siar/siar.toml");
    REQUIRE_MESSAGE(settings.has_value(), settings.error().line());
    REQUIRE(settings->sources.size() == 1);
    return settings->sources.front();
}

const config::Package& demak() {
    static const config::Package package =
        config::load_package(std::string(SIAR_SOURCE_DIR) + "/config/regencies/demak").value();
    return package;
}

/// The explained example with the "# " of its commented-out lines taken away; its prose stays a comment.
std::string whole_example() {
    std::ifstream file(std::string(SIAR_SOURCE_DIR) + "/config/contoh-siar.toml");
    std::ostringstream out;
    for (std::string line; std::getline(file, line);) {
        const std::string rest = line.rfind("# ", 0) == 0 ? line.substr(2) : "";
        const std::size_t key = rest.find_first_not_of("abcdefghijklmnopqrstuvwxyz_0123456789");
        const bool value = key != 0 && key != std::string::npos && rest.compare(key, 3, " = ") == 0;
        const bool table = rest.rfind('[', 0) == 0;
        const bool word = rest.rfind('"', 0) == 0;
        out << (value || table || word ? rest : line) << "\n";
    }
    return out.str();
}

} // namespace

TEST_CASE("the example explains every kind of source, and every example in it is right") {
    const auto settings = config::parse_settings(whole_example(), "siar.toml");
    REQUIRE_MESSAGE(settings.has_value(), settings.error().line());
    for (const SourceKind kind : {SourceKind::demo, SourceKind::siar, SourceKind::open311, SourceKind::sp4n,
                                  SourceKind::sheet, SourceKind::statistics}) {
        CHECK(std::count_if(settings->sources.begin(), settings->sources.end(),
                            [kind](const config::SourceSettings& source) { return source.kind == kind; }) == 1);
    }
    const auto agreed = config::check_agreement(*settings, demak());
    CHECK_MESSAGE(agreed.has_value(), agreed.error().line());
    CHECK(settings->screen.window.has_value());
    CHECK_FALSE(settings->screen.edition_url.empty());
    // All that can be said of a source is said there once.
    const std::string text = whole_example();
    for (const char* key : {"interval", "origin", "photos", "form", "jurisdiction", "format", "local_times", "folder",
                            "plain_http", "[source.only]", "[source.fields]", "[source.status]", "[source.category]",
                            "[source.agency]", "[source.channel]", "[source.district]"}) {
        CAPTURE(key);
        CHECK(text.find(key) != std::string::npos);
    }
    for (const std::string_view field : config::record_fields) {
        CAPTURE(field);
        CHECK(text.find(field) != std::string::npos);
    }
}

TEST_CASE("a source of the national system is read whole") {
    const config::SourceSettings source = read(R"("sp4n"
url = "https://www.lapor.go.id"
token_file = "token"
interval = "0:10"
form = "f.toml"
origin = "sp4n-lapor"
local_times = true
photos = true
[source.fields]
ditutup = "date.closed"
[source.status]
"Sudah Beres" = "selesai"
"" = "proses"
[source.category]
"Jalan Rusak" = "jalan"
[source.agency]
"Dinas PU" = "dinputaru"
[source.channel]
WA = "whatsapp"
[source.district]
"Demak Kota" = "33.21.11"
[source.only]
instansi = ["Pemkab Demak", "Pemerintah Kabupaten Demak"]
)");
    CHECK(source.kind == SourceKind::sp4n);
    CHECK(source.url == "https://www.lapor.go.id");
    CHECK(source.token_file == "/etc/siar/token");
    CHECK(source.form == "/etc/siar/f.toml");
    CHECK(source.interval == 10s);
    CHECK(source.origin == "sp4n-lapor");
    CHECK(source.local_times);
    CHECK(source.photos);
    CHECK(source.fields == config::Terms{{"ditutup", "date.closed"}});
    CHECK(source.status == config::Terms{{"Sudah Beres", "selesai"}, {"", "proses"}});
    CHECK(source.category == config::Terms{{"Jalan Rusak", "jalan"}});
    CHECK(source.agency == config::Terms{{"Dinas PU", "dinputaru"}});
    CHECK(source.channel == config::Terms{{"WA", "whatsapp"}});
    CHECK(source.district == config::Terms{{"Demak Kota", "33.21.11"}});
    REQUIRE(source.only.count("instansi") == 1);
    CHECK(source.only.at("instansi").size() == 2);
    CHECK(source.review == config::Review::all);
}

TEST_CASE("what a source is not told keeps its default") {
    const config::SourceSettings open311 = read("\"open311\"\nurl = \"https://x\"\n");
    CHECK(open311.interval == 300s);
    CHECK(open311.format.empty());
    CHECK(open311.token_file.empty());
    CHECK_FALSE(open311.local_times);
    CHECK(read("\"open311\"\nurl = \"https://x\"\norigin = \"a\"\n[source.fields]\nasal = \"x.y\"\n").origin == "a");
    const config::SourceSettings sheet = read("\"sheet\"\nfolder = \"masuk\"\ninterval = \"1440:00\"\n");
    CHECK(sheet.folder == "/etc/siar/masuk");
    CHECK(sheet.form.empty());
    CHECK(sheet.interval == 24h);
    const config::SourceSettings flagged = read(
        "\"sheet\"\nfolder = \"masuk\"\nreview = \"flagged\"\nreview_by = \"Bu Tinjau\"\nreview_reason = \"SK 12\"\n");
    CHECK(flagged.review == config::Review::flagged);
    CHECK(flagged.review_by == "Bu Tinjau");
    CHECK(read("\"statistics\"\nurl = \"http://127.0.0.1:9/t.json\"\n").kind == SourceKind::statistics);
}

TEST_CASE("a source that cannot be is refused with its line and a way out") {
    struct Case {
        std::string rest;
        std::string error;
    };
    const Case cases[] = {
        {"\"open311\"", "kunci \"url\" tidak ada: siar.toml baris 1. Tambahkan kunci itu"},
        {"\"sp4n\"\nurl = \"https://x\"", "kunci \"token_file\" tidak ada: siar.toml baris 1. Tambahkan kunci itu"},
        {"\"sheet\"", "kunci \"folder\" tidak ada: siar.toml baris 1. Tambahkan kunci itu"},
        {"\"sheet\"\nfolder = \"x\"\nurl = \"https://x\"",
         "kunci \"url\" tidak berlaku untuk kind = \"sheet\": siar.toml baris 5. Hapus baris itu, atau betulkan kind"},
        {"\"demo\"\nfolder = \"x\"",
         "kunci \"folder\" tidak berlaku untuk kind = \"demo\": siar.toml baris 4. Hapus baris itu, atau betulkan "
         "kind"},
        {"\"siar\"\nurl = \"https://x\"\n[source.status]\nx = \"selesai\"",
         "kunci \"status\" tidak berlaku untuk kind = \"siar\": siar.toml baris 5. Hapus baris itu, atau betulkan "
         "kind"},
        {"\"open311\"\nurl = \"https://x\"\nrecent = true",
         "kunci \"recent\" tidak berlaku untuk kind = \"open311\": siar.toml baris 5. Hapus baris itu, atau betulkan "
         "kind"},
        {"\"open311\"\nurl = \"https://x\"\nreview = \"hub\"",
         "review = \"hub\" hanya untuk kind = \"siar\": siar.toml baris 5. Hapus baris itu: aduan dari sumber ini "
         "disetujui di sini"},
        {"\"siar\"\nurl = \"https://x\"\nreview = \"flagged\"\nreview_reason = \"a\"",
         "review = \"flagged\" hanya untuk sumber yang teksnya dibaca di sini: siar.toml baris 5. Hapus baris itu, "
         "atau "
         "tulis review = \"hub\" untuk sebuah pusat"},
        {"\"open311\"\nurl = \"https://x\"\nreview = \"flagged\"\nreview_reason = \"a\"",
         "kunci \"review_by\" tidak ada: siar.toml baris 1. Tambahkan kunci itu"},
        {"\"open311\"\nurl = \"https://x\"\nreview_by = \"b\"",
         "review_by hanya untuk review = \"flagged\": siar.toml baris 5. Hapus, atau tulis review = \"flagged\""},
        {"\"open311\"\nurl = \"https://x\"\nformat = \"csv\"",
         "nilai \"format\" tidak dikenal: \"csv\": siar.toml baris 5. Pilih salah satu: \"\", \"json\", \"xml\""},
        {"\"open311\"\nurl = \"https://x\"\ninterval = \"0:09\"",
         "jarak antar-pertanyaan bukan menit:detik: siar.toml baris 5. Isi \"0:10\" sampai \"1440:00\", misalnya "
         "\"5:00\""},
        {"\"open311\"\nurl = \"https://x\"\ninterval = \"1440:01\"",
         "jarak antar-pertanyaan bukan menit:detik: siar.toml baris 5. Isi \"0:10\" sampai \"1440:00\", misalnya "
         "\"5:00\""},
        {"\"open311\"\nurl = \"https://x\"\ninterval = 300",
         "nilai \"interval\" bukan teks dalam tanda kutip: siar.toml baris 5. Isi dengan teks dalam tanda kutip"},
        {"\"open311\"\nurl = \"https://x\"\norigin = \"a b\"",
         "\"a b\" bukan nama yang dapat dipakai: siar.toml baris 5. Pakai huruf, angka, dan tanda hubung saja, tanpa "
         "spasi"},
        {"\"open311\"\nurl = \"https://x\"\norigin = \"sp4n-lapor\"\n[source.fields]\nkanal = \"x\"",
         "origin tanpa letak nomor asalnya di jawaban server: siar.toml baris 5. Tambahkan asal di [source.fields]; "
         "asal = \"service_request_id\" bila nomor server itu sendiri"},
        {"\"open311\"\nurl = \"https://x\"\n[source.fields]\npelapor = \"name\"",
         "isian \"pelapor\" tidak dikenal: siar.toml baris 6. Pilih salah satu: nomor, asal, judul, isi, lokasi, "
         "status, "
         "klasifikasi, rahasia, anonim, kategori, instansi, kanal, kecamatan, desa, diterima, diteruskan, ditanggapi, "
         "ditutup, diubah, cara_tutup, penilaian, tanggapan, waktu_tanggapan, foto"},
        {"\"open311\"\nurl = \"https://x\"\n[source.status]\n\n\"Beres\" = \"beres\"",
         "status \"beres\" tidak dikenal: siar.toml baris 7. Pilih salah satu: belum_terverifikasi, "
         "terdisposisi_belum, "
         "proses, selesai, tertunda, arsip"},
        {"\"open311\"\nurl = \"https://x\"\n[source.category]\n\"Jalan\" = 1",
         "nilai \"Jalan\" bukan teks dalam tanda kutip: siar.toml baris 6. Isi dengan teks dalam tanda kutip"},
        {"\"open311\"\nurl = \"https://x\"\n[source.only]\ninstansi = []",
         "daftar \"instansi\" kosong: tidak ada aduan yang cocok: siar.toml baris 6. Isi kata-katanya, atau hapus "
         "baris "
         "itu"},
        {"\"open311\"\nurl = \"https://x\"\nonly = \"x\"",
         "\"only\" harus berupa tabel: siar.toml baris 5. Tulis [only] di baris sendiri"},
    };
    for (const Case& each : cases) {
        CAPTURE(each.rest);
        CHECK(error_of(head + each.rest) == each.error);
    }
}

TEST_CASE("a code that the regency does not have is refused where both are known") {
    struct Case {
        const char* table;
        const char* file;
    };
    for (const Case& each : {Case{"category", "categories.toml"},
                             {"agency", "agencies.toml"},
                             {"channel", "channels.toml"},
                             {"district", "districts.toml"}}) {
        CAPTURE(each.table);
        const auto settings = config::parse_settings(
            head + "\"open311\"\nurl = \"https://x\"\n[source." + each.table + "]\n\"Kata\" = \"tidak-ada\"\n",
            "siar.toml");
        REQUIRE(settings.has_value());
        const auto agreed = config::check_agreement(*settings, demak());
        REQUIRE_FALSE(agreed.has_value());
        CHECK(agreed.error().line() == "kode \"tidak-ada\" untuk \"Kata\" tidak ada di paket kabupaten: [source." +
                                           std::string(each.table) + "] sumber a. Pakai kode dari " + each.file +
                                           " paket itu");
    }
}
