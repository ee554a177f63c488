// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/copybook.hpp"

#include "config/package.hpp"
#include "config/paths.hpp"
#include "model/script.hpp"
#include "tests/folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

using namespace siar;
namespace fs = std::filesystem;

namespace {

const fs::path common = fs::path(SIAR_SOURCE_DIR) / "config/naskah.toml";

const privacy::Gate& gate() {
    static const auto package = config::load_package(config::regency_folder(SIAR_SOURCE_DIR, "demak")).value();
    return package.gate;
}

/// What loading says of a station's own file with this text behind its source.
std::string error_of(const std::string& text) {
    const test::Folder folder;
    const fs::path own = folder.path() / "naskah.toml";
    std::ofstream(own) << "source = \"uji\"\n" << text;
    const auto loaded = config::load_copybook(common, own, gate());
    if (loaded) return "ok";
    std::string line = loaded.error().line();
    const std::string prefix = folder.path().string() + "/";
    if (const std::size_t at = line.find(prefix); at != std::string::npos) line.erase(at, prefix.size());
    return line;
}

std::string pattern(const std::string& part, const std::string& text) {
    return "[[pola]]\nbagian = \"" + part + "\"\nteks = \"" + text + "\"\n";
}

} // namespace

TEST_CASE("the words for all stations load by themselves, and each length has a format") {
    const auto loaded = config::load_copybook(common, "", gate());
    REQUIRE(loaded);
    CHECK(loaded->unsure.empty());
    for (const auto& rule : model::copy_rules()) {
        CAPTURE(std::string(rule.code));
        CHECK_FALSE(loaded->copybook.of(rule.part).empty());
    }
    for (auto length = model::shortest_segment; length <= model::longest_segment; ++length) {
        const auto& format = loaded->copybook.usual(length);
        CHECK(format.from <= length);
        CHECK(length <= format.until);
    }
}

TEST_CASE("a station's own words replace those of the same part, and its formats those of the same code") {
    const test::Folder folder;
    const fs::path own = folder.path() / "naskah.toml";
    std::ofstream(own) << "source = \"uji\"\nverify = true\n"
                       << pattern("salam", "Halo, warga {wilayah}. Ini {tanggal}.")
                       << "[[format]]\nkode = \"spot\"\nnama = \"Sisipan\"\nbutir = 0\ndari = \"0:15\"\nsampai = "
                          "\"0:44\"\nisi = [\"contoh\", \"suara_sintetis\", \"ajakan\", \"privasi\", \"penutup\"]\n"
                       << "[[kata_sulit]]\nkata = [\"ETCETERA\"]\nganti = \"dan lain-lain\"\n";
    const auto loaded = config::load_copybook(common, own, gate());
    const auto before = config::load_copybook(common, "", gate());
    REQUIRE(loaded);
    CHECK(loaded->copybook.of(model::Part::greeting).size() == 1);
    CHECK(loaded->copybook.of(model::Part::greeting)[0].text.str() == "Halo, warga {wilayah}. Ini {tanggal}.");
    CHECK(loaded->copybook.of(model::Part::call) == before->copybook.of(model::Part::call));
    CHECK(loaded->copybook.formats.size() == before->copybook.formats.size());
    CHECK(loaded->copybook.format("spot")->name.str() == "Sisipan");
    CHECK(loaded->copybook.hard_words.back().word == "etcetera");
    REQUIRE(loaded->unsure.size() == 1);
    CHECK(loaded->unsure[0].what.find("belum dipastikan stasiun") == 0);
}

TEST_CASE("Demak's own words keep every rule") {
    const auto loaded =
        config::load_copybook(common, config::regency_folder(SIAR_SOURCE_DIR, "demak") / "naskah.toml", gate());
    REQUIRE(loaded);
    const auto& greetings = loaded->copybook.of(model::Part::greeting);
    CHECK(std::all_of(greetings.begin(), greetings.end(), [](const auto& one) { return !one.krama.empty(); }));
}

TEST_CASE("what a station may not say is refused with file, line, what and a way out") {
    struct Row {
        std::string text;
        const char* error;
    };
    const std::string format = "[[format]]\nkode = \"x\"\nnama = \"X\"\nbutir = 1\nisi = ";
    const Row rows[] = {
        {pattern("salim", "Halo."),
         "bagian \"salim\" tidak dikenal: naskah.toml baris 3. Lihat nama-nama bagian di config/naskah.toml"},
        {pattern("salam", "Halo, {nama}."),
         "isian {nama} tidak dikenal di bagian salam; yang ada: waktu, wilayah, tanggal: naskah.toml baris 4. Tulis "
         "ulang kalimatnya"},
        {pattern("waktu_ditutup", "Diperbaiki dalam {ditutup}."),
         "bagian waktu_ditutup harus memuat \"ditutup dalam {ditutup}\": naskah.toml baris 4. Tulis ulang kalimatnya"},
        {pattern("angka_rekap", "Angka {masa}, {selesai} selesai."),
         "bagian angka_rekap harus memuat \"{diterima}\": naskah.toml baris 4. Tulis ulang kalimatnya"},
        {pattern("suara_sintetis", "Selamat mendengarkan."),
         "bagian suara_sintetis harus memuat \"suara\": naskah.toml baris 4. Tulis ulang kalimatnya"},
        {pattern("penutup", "{kata_penutup} Sampai jumpa."),
         "bagian penutup harus berakhir dengan {kata_penutup}: tanda bagi penyiar: naskah.toml baris 4. Tulis ulang "
         "kalimatnya"},
        {pattern("nilai",
                 "Satu dua tiga empat lima enam tujuh delapan sembilan sepuluh satu dua tiga empat lima enam "
                 "tujuh delapan sembilan sepuluh lagi."),
         "kalimat lebih dari 20 kata: naskah.toml baris 4. Tulis ulang kalimatnya"},
        {pattern("nilai", "Hubungi 081298765432."),
         "teks \"Hubungi 081298765432.\" tidak lolos gerbang privasi (hold:angka): naskah.toml baris 4. Tulis ulang "
         "tanpa nama atau nomor orang"},
        {pattern("nilai", "Mudah.") + "jawa = \"Sugeng {waktu}\"\n",
         "kalimat krama tidak boleh berisi isian: naskah.toml baris 5. Tulis kalimat yang tetap"},
        {pattern("nilai", "Mudah.") + "pilihan = [\"Murah.\"]\n",
         "tulis salah satu: teks atau pilihan: naskah.toml baris 4. Hapus yang lain"},
        {format + "[\"contoh\", \"suara_sintetis\", \"penutup\"]\n",
         "\"privasi\" harus ada sekali di tiap format: naskah.toml baris 6. Tambahkan"},
        {format + "[\"contoh\", \"suara_sintetis\", \"penutup\", \"privasi\"]\n",
         "\"penutup\" harus terakhir: katanya tanda bagi penyiar: naskah.toml baris 6. Pindahkan ke akhir"},
        {"[[kata_sulit]]\nkata = [\"PJU\", \"lampu PJU\"]\nganti = \"lampu jalan\"\nsiaran = true\n",
         "\"lampu PJU\" dengan siaran = true lebih dari satu kata: naskah.toml baris 3. Sebut satu kata, atau hapus "
         "siaran"},
        {format + "[\"lagu\"]\n",
         "\"lagu\" tidak dikenal: naskah.toml baris 6. Lihat isi format di config/naskah.toml"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(error_of(row.text) == row.error);
    }
}

TEST_CASE("words without a source, and lengths without a format, are refused") {
    const test::Folder folder;
    const fs::path alone = folder.path() / "naskah.toml";
    std::ofstream(alone) << pattern("nilai", "Mudah.");
    auto loaded = config::load_copybook(alone, "", gate());
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().line().find("source") != std::string::npos);
    CHECK(error_of("[[format]]\nkode = \"spot\"\nnama = \"X\"\nbutir = 1\nisi = [\"contoh\", \"suara_sintetis\", "
                   "\"privasi\", \"penutup\"]\n")
              .find("tidak ada format untuk 0:15") == 0);
}
