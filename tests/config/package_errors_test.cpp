// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/package.hpp"
#include "tests/folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

using namespace siar;
namespace fs = std::filesystem;

namespace {

/// A copy of the Demak package that goes with the test.
struct Copy {
    test::Folder home;
    fs::path folder = home.path() / "demak";

    Copy() { fs::copy(fs::path(SIAR_SOURCE_DIR) / "config/regencies/demak", folder, fs::copy_options::recursive); }

    /// Changes the first `from` in a file; returns the line on which `marker` then first stands.
    int change(const std::string& file, const std::string& from, const std::string& to,
               const std::string& marker) const {
        std::ostringstream read;
        read << std::ifstream(folder / file).rdbuf();
        std::string text = read.str();
        const std::size_t at = text.find(from);
        REQUIRE(at != std::string::npos);
        std::ofstream(folder / file) << text.replace(at, from.size(), to);
        const std::size_t found = text.find(marker);
        REQUIRE(found != std::string::npos);
        return 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(found), '\n'));
    }

    /// The error of loading it, without the path that changes from run to run.
    std::string error() const {
        const auto package = config::load_package(folder);
        if (package) return "ok";
        std::string line = package.error().line();
        const std::string prefix = folder.string() + "/";
        if (const std::size_t at = line.find(prefix); at != std::string::npos) line.erase(at, prefix.size());
        return line;
    }
};

} // namespace

TEST_CASE("a copy of the package loads as the original does") {
    CHECK(Copy().error() == "ok");
}

TEST_CASE("a broken package is refused with file, line, what and a way out") {
    struct Case {
        std::string file;
        std::string from;
        std::string to;
        std::string at; ///< stands on the line that the error must name (the first such line after the change)
        std::string what;
        std::string todo;
    };
    const std::string add = "Tambahkan kunci itu";
    const std::string spelling = "Betulkan ejaannya atau hapus";
    const std::string twice = "Hapus salah satunya";
    const Case cases[] = {
        {"regency.toml", "short = ", "pendek = ", "[regency]", "kunci \"short\" tidak ada", add},
        {"regency.toml", "minutes = 420", "minutes = 7", "minutes = 7", "nilai \"minutes\" di luar batas: 7",
         "Isi 420 sampai 540"},
        {"regency.toml", "[look]", "[lok]", "[lok]", "kunci \"lok\" tidak dikenal", spelling},
        {"regency.toml", "source = \"pedoman", "sumber = \"pedoman", "[prayer]", "kunci \"source\" tidak ada", add},
        {"regency.toml", "subuh = 0", "subuh = 11", "corrections", "nilai \"subuh\" di luar batas: 11",
         "Isi -10 sampai 10"},
        {"station.toml", "jumat = [2, 45]", "jumat = [45]", "jumat = [45]", "bukan [menit sebelum, menit sesudah]",
         "Isi dua bilangan dari 0 sampai 90"},
        {"station.toml", "er es ka we", "radio 1", "radio 1", "bacaannya harus huruf saja, tanpa angka dan lambang",
         "Betulkan cara menyebutnya"},
        {"station.toml", "\"Medini\"", "\"Medini 2\"", "Medini 2", "lafal tidak dimengerti: Medini 2",
         "Satu kata; \u00E9 untuk e taling"},
        {"districts.toml", "33.21.04", "33.22.04", "Sayung", "kode kecamatan 33.22.04 bukan bagian dari 33.21",
         "Betulkan kodenya"},
        {"districts.toml", "tile = [1, 4]", "tile = [0, 4]", "Karangawen", "ubin Mranggen dan Karangawen bertumpuk",
         "Pindahkan salah satunya"},
        {"districts.toml", "tile = [1, 4]", "tile = [1]", "Karangawen", "letak ubin bukan [kolom, baris]",
         "Isi dua bilangan dari 0 sampai 20"},
        {"districts.toml", "33.21.02", "33.21.01", "Karangawen", "kode kecamatan 33.21.01 ditulis dua kali", twice},
        {"villages.tsv", "33.21.01.2001\tBanyumeneng", "33.21.01.2001 Banyumeneng", "Banyumeneng",
         "baris desa bukan \"kode, tab, nama\"", "Pisahkan kode dan nama dengan satu tab"},
        {"villages.tsv", "33.21.01.2001", "33.21.99.2001", "Banyumeneng",
         "kode desa 33.21.99.2001 tidak masuk kecamatan mana pun",
         "Betulkan kodenya, atau tambahkan kecamatannya di districts.toml"},
        {"agencies.toml", "code = \"dinkes\"", "code = \"dindikbud\"", "Dinkes",
         "kode instansi dindikbud ditulis dua kali", twice},
        {"categories.toml", "agency = \"dinputaru\"", "agency = \"dinput\"", "\"dinput\"",
         "instansi \"dinput\" tidak ada di agencies.toml", "Betulkan kodenya"},
        {"categories.toml", "share = 17", "share = 18", "category = [", "jumlah \"share\" 101, bukan 100",
         "Samakan jumlahnya menjadi 100"},
        {"categories.toml", "kind = \"asset\"", "kind = \"aset\"", "\"aset\"", "nilai \"kind\" tidak dikenal: \"aset\"",
         "Pilih salah satu: \"asset\", \"service\", \"person\""},
        {"categories.toml", "kind = \"asset\", ", "", "code = \"jalan\"", "kunci \"kind\" tidak ada", add},
        {"channels.toml", "owner = \"dinkominfo\"", "owner = \"dinko\"", "\"dinko\"",
         "instansi \"dinko\" tidak ada di agencies.toml", "Betulkan kodenya"},
        {"channels.toml", "name = \"SMS\"", "name = 1708", "name = 1708", "nilai \"name\" bukan teks dalam tanda kutip",
         "Isi dengan teks dalam tanda kutip"},
        {"facts.toml", "resolved = 373", "resolved = 374", "received = 422", "rekap Tahun 2022 tidak berjumlah",
         "received harus sama dengan resolved + in_process + archived"},
        {"calendar.toml", "date = 2022-05-02", "date = 2023-05-02", "date = 2023-05-02",
         "libur 2023-05-02 tidak di tahun 2022", "Betulkan tanggalnya"},
        {"calendar.toml", "joint_leave = [2022-04-29", "joint_leave = [2021-04-29", "joint_leave = [2021",
         "libur 2021-04-29 tidak di tahun 2022", "Betulkan tanggalnya"},
        {"calendar.toml", "date = 2022-05-02", "date = 2022-02-30", "date = 2022-02-30", "isinya bukan TOML yang sah",
         "Periksa tanda kutip, tanda sama dengan, kurung, dan kunci ganda di baris itu"},
        {"calendar.toml", "status = \"skb\"", "status = \"kira-kira\"", "\"kira-kira\"",
         "nilai \"status\" tidak dikenal: \"kira-kira\"", "Pilih salah satu: \"skb\", \"hitungan\""},
        {"station.toml", "out_cue = ", "outcue = ", "[station]", "kunci \"out_cue\" tidak ada", add},
        {"gate.toml", "offices = [", "bukan_nama = [\"rob\"]\noffices = [", "bukan_nama = [",
         "isi \"bukan_nama\" bukan tabel", "Tulis { kunci = nilai } untuk tiap isinya"},
        {"gate.toml", "offices = [", "jabatan = [", "jabatan = [", "kunci \"jabatan\" tidak dikenal", spelling},
    };
    for (const Case& each : cases) {
        CAPTURE(each.to);
        const Copy copy;
        const int line = copy.change(each.file, each.from, each.to, each.at);
        CHECK(copy.error() == each.what + ": " + each.file + " baris " + std::to_string(line) + ". " + each.todo);
    }
}

TEST_CASE("the village list must hold as many as each kecamatan says") {
    const Copy copy;
    copy.change("districts.toml", "desa = 19", "desa = 18", "desa = 18");
    CHECK(
        copy.error() ==
        "Kec. Mranggen disebut punya 18 desa dan 0 kelurahan, daftarnya berisi 19 dan 0: villages.tsv. Samakan dengan "
        "districts.toml");
}

TEST_CASE("a package string that the gate would mask never becomes showable") {
    const Copy copy;
    const int line = copy.change("channels.toml", "note = \"dulu Twitter\"", "note = \"hubungi 081100001234\"", "0811");
    const std::string error = copy.error();
    CHECK(error.find("teks \"hubungi 081100001234\" tidak lolos gerbang privasi") == 0);
    CHECK(error.find("channels.toml baris " + std::to_string(line)) != std::string::npos);
}

TEST_CASE("a special time hides its tags from its first to its last day") {
    const Copy copy;
    std::ofstream(copy.folder / "calendar.toml", std::ios::app)
        << "\n[[masa]]\ncode = \"masa_tenang\"\nname = \"Masa tenang\"\nsource = \"jadwal\"\nfrom = 2031-02-01\nuntil "
           "= "
           "2031-02-03\nhide = [\"prestasi\", \"tokoh\"]\n";
    const auto package = config::load_package(copy.folder);
    REQUIRE_MESSAGE(package.has_value(), package.error().line());
    REQUIRE(package->regency.windows.size() == 1);
    CHECK(package->regency.windows[0].hide ==
          std::vector<model::Tag>{model::Tag::achievement, model::Tag::office_holder});
    const int line = copy.change("calendar.toml", "until = 2031-02-03", "until = 2031-01-31", "until = 2031");
    CHECK(copy.error() == "masa masa_tenang berakhir sebelum mulai: calendar.toml baris " + std::to_string(line) +
                              ". Tukar from dan until");
}

TEST_CASE("a package that is not there, or lacks a file, is one line") {
    const auto missing = config::load_package("config/regencies/atlantis");
    REQUIRE_FALSE(missing.has_value());
    CHECK(missing.error().line() ==
          "paket data kabupaten tidak ada: config/regencies/atlantis. Pilih nama folder di "
          "config/regencies dengan --regency NAMA");
    const Copy copy;
    fs::remove(copy.folder / "facts.toml");
    CHECK(copy.error() ==
          "berkas tidak ada atau tidak boleh dibaca: facts.toml. Periksa nama, letak, dan izin berkas itu");
}
