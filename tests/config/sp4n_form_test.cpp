// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/sp4n_form.hpp"

#include "config/paths.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace siar;

namespace {

std::string form(const std::string& request, const std::string& rest = "") {
    return "[request]\ntoken = \"KEY\"\n" + request + "\n[endpoints]\nlist = \"/list\"\n[answer]\nrows = [\"data\"]\n" +
           "[fields]\nnomor = [\"id\"]\nstatus = [\"s\"]\nditerima = [\"t\"]\n" + rest;
}

} // namespace

TEST_CASE("the shipped form of the national system is right and names no reporter") {
    const auto read = config::load_sp4n_form(config::sources_folder(SIAR_SOURCE_DIR) / "sp4n.toml");
    REQUIRE_MESSAGE(read.has_value(), read.error().line());
    CHECK(read->request.token == "KEYTOKEN");
    CHECK(read->request.body == config::Sp4nForm::Body::form);
    CHECK(read->endpoints.topics == "/api/services/f01/gettopics");
    CHECK(read->topics.name == "topic_name");
    CHECK(read->fields.size() == 22);
    CHECK(read->status.at("Arsip") == "arsip");
    CHECK(read->endpoints.detail.empty());
    for (const auto& [field, paths] : read->fields) {
        for (const std::string& path : paths) {
            for (const char* person : {"user", "reporter", "pelapor", "phone", "email", "nik"}) {
                CAPTURE(path);
                CHECK(path.find(person) == std::string::npos);
            }
        }
    }
}

TEST_CASE("a form keeps what it says and has defaults for the rest") {
    const auto read = config::parse_sp4n_form(
        form("body = \"json\"\npage = \"\"\nsince_form = \"detik\"\npage_size = 7\n[request.extra]\nx = \"1\""),
        "f.toml");
    REQUIRE_MESSAGE(read.has_value(), read.error().line());
    CHECK(read->request.body == config::Sp4nForm::Body::json);
    CHECK(read->request.page.empty());
    CHECK(read->request.since.empty());
    CHECK(read->request.since_form == config::Sp4nForm::SinceForm::unix_seconds);
    CHECK(read->request.page_size == 7);
    CHECK(read->request.extra.at("x") == "1");
    CHECK(read->endpoints.topics.empty());
    CHECK(read->answer.rows == config::Paths{"data"});
}

TEST_CASE("a broken form is refused with file, line and a way out") {
    struct Case {
        std::string toml;
        std::string error;
    };
    const Case cases[] = {
        {"", "tabel [request] tidak ada: f.toml baris 1. Salin dari config/sources/sp4n.toml"},
        {form("pages = \"x\""), "kunci \"request.pages\" tidak dikenal: f.toml baris 3. Betulkan ejaannya atau hapus"},
        {form("body = \"xml\""),
         "nilai \"body\" tidak dikenal: \"xml\": f.toml baris 3. Pilih salah satu: \"form\", \"json\""},
        {form("page_size = 0"), "nilai \"page_size\" di luar batas: 0: f.toml baris 3. Isi 1 sampai 10000"},
        {form("", "pelapor = [\"x\"]"),
         "isian \"pelapor\" tidak dikenal: f.toml baris 12. Pilih salah satu: nomor, asal, judul, isi, lokasi, status, "
         "klasifikasi, rahasia, anonim, kategori, instansi, kanal, kecamatan, desa, diterima, diteruskan, ditanggapi, "
         "ditutup, diubah, cara_tutup, penilaian, tanggapan, waktu_tanggapan, foto"},
        {"[request]\ntoken = \"K\"\n[endpoints]\nlist = \"list\"",
         "\"list\" bukan letak di dalam url: f.toml baris 4. Tulis dengan garis miring di depan"},
        {"[request]\ntoken = \"K\"\n[endpoints]\nlist = \"/list\"\ndetail = \"/d\"",
         "detail tanpa nama isian nomornya: f.toml baris 5. Isi id di [request]"},
        {"[request]\ntoken = \"K\"\n[endpoints]\nlist = \"/list\"\n[answer]\nrows = []",
         "letak daftar aduan belum ditulis: f.toml baris 6. Isi rows, misalnya [\"data\"]"},
        {"[request]\ntoken = \"K\"\n[endpoints]\nlist = \"/list\"\n[answer]\nrows = [\"\"]\n[fields]\nnomor = [\"id\"]",
         "isian \"status\" tanpa letak: f.toml baris 7. Tulis letaknya dalam jawaban"},
        {form("", "[status]\n\"Beres\" = \"beres\""),
         "status \"beres\" tidak dikenal: f.toml baris 13. Pilih salah satu: belum_terverifikasi, terdisposisi_belum, "
         "proses, selesai, tertunda, arsip"},
    };
    for (const Case& each : cases) {
        CAPTURE(each.toml);
        const auto read = config::parse_sp4n_form(each.toml, "f.toml");
        REQUIRE_FALSE(read.has_value());
        CHECK(read.error().line() == each.error);
    }
}
