// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/lexicon.hpp"

#include "speech_data.hpp"
#include "tests/folder.hpp"
#include "tts/speakable.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

using namespace siar;
namespace fs = std::filesystem;

namespace {

/// A private copy of the tables, to be broken.
struct Copy {
    test::Folder home;
    fs::path folder = home.path() / "speech";
    Copy() { fs::copy(tests::source_folder() / "assets" / "speech", folder); }
};

} // namespace

TEST_CASE("the shipped tables are read") {
    const tts::Lexicon& tables = tests::lexicon();
    CHECK(tables.acronyms.at("opd").spoken == "o pe de");
    CHECK(tables.units.at("km") == "kilometer");
    CHECK(tables.forms.at("dr").front().needs_dot);
    CHECK(tables.degrees.count("ssos") == 1);
}

TEST_CASE("a broken line is named with its file and number") {
    const Copy copy;
    std::ofstream(copy.folder / "satuan.tsv") << "# satuan\nkm\tkilometer\nsatu kolom saja\n";
    const auto tables = tts::load_lexicon(copy.folder);
    REQUIRE_FALSE(tables);
    CHECK(tables.error().where == (copy.folder / "satuan.tsv").string() + " baris 3");
    CHECK(tables.error().what == "baris tabel ucapan salah: kolomnya kurang");
}

TEST_CASE("what a producer can get wrong in a line has words of its own") {
    struct Case {
        const char* file;
        const char* lines;
        const char* fault;
    };
    constexpr Case cases[] = {
        {"satuan.tsv", "km\tkilometer\tpanjang\n", "kolomnya terlalu banyak"},
        {"satuan.tsv", "km\t\n", "ada kolom kosong"},
        {"satuan.tsv", "km\tkilo meter\nkm\tkilometer\n", "sudah ditulis di atasnya"},
        {"satuan.tsv", "m2\tmeter 2\n", "bacaannya harus huruf saja, tanpa angka dan lambang"},
        {"akronim.tsv", "OPD\t*\nopd\topede\n", "sudah ditulis di atasnya"},
        {"satuan.tsv", "km\t- -\n", "bacaannya harus huruf saja, tanpa angka dan lambang"},
        {"akronim.tsv", "P3K\tpe 3 ka\n", "bacaannya harus huruf saja, tanpa angka dan lambang"},
        {"informal.tsv", "gpp\ttidak apa2\n", "bacaannya harus huruf saja, tanpa angka dan lambang"},
        {"singkatan.tsv", "jl\tjalan\tkadang\n", "syaratnya tidak dikenal (titik, besar, nama, angka, kata)"},
        {"gelar.tsv", "ssos\ttengah\n", "kolom kedua harus depan atau belakang"},
        {"peran.tsv", "sms\tangka\n", "perannya tidak dikenal"},
    };
    for (const Case& one : cases) {
        const Copy copy;
        std::ofstream(copy.folder / one.file) << one.lines;
        const auto tables = tts::load_lexicon(copy.folder);
        INFO(one.file << ": " << one.lines);
        REQUIRE_FALSE(tables);
        CHECK(tables.error().what == std::string("baris tabel ucapan salah: ") + one.fault);
    }
}

TEST_CASE("a table written on another system, with carriage returns, is read the same") {
    const Copy copy;
    std::ofstream(copy.folder / "satuan.tsv") << "# satuan\r\nkm\tkilometer\r\n\r\n";
    const auto tables = tts::load_lexicon(copy.folder);
    REQUIRE(tables);
    CHECK(tables->units.at("km") == "kilometer");
}

TEST_CASE("the mark that some editors write before a table is no part of its first row") {
    const Copy copy;
    std::ofstream(copy.folder / "satuan.tsv") << "\xEF\xBB\xBFkm\tkilometer\nkM\tkilometer\n";
    const auto tables = tts::load_lexicon(copy.folder);
    REQUIRE(tables);
    CHECK(tables->units.count("km") == 1);
}

TEST_CASE("a saying with a digit in it is refused") {
    const auto tables =
        tts::load_lexicon(tests::source_folder() / "assets" / "speech", {{{"Radio Kota", "Radio 2"}}, {}});
    REQUIRE_FALSE(tables);
    CHECK(tables.error().where == "Radio Kota");
}

TEST_CASE("a regency lays its own rows over every common table") {
    const test::Folder home;
    const auto write = [&](const char* name, const char* lines) { std::ofstream(home.path() / name) << lines; };
    write("singkatan.tsv", "Jl.\tgang besar\n");
    write("akronim.tsv", "OPD\topede\nRSKW\t*\n");
    write("satuan.tsv", "km\tkilo\nbau\tbahu\n");
    write("informal.tsv", "tak\t-\nnang\tdi\n");
    write("ungkapan.tsv", "Hallo Demak\thalo Demak\n");
    write("gelar.tsv", "Kom\tdepan\nS.Krt\tbelakang\n");
    write("peran.tsv", "sms\t-\nposko\tkode\n");
    const auto tables = tts::load_lexicon(tests::source_folder() / "assets" / "speech", {{}, home.path()});
    REQUIRE(tables);
    const auto said = [&](const char* written) { return tts::spoken_line(written, *tables); };
    CHECK(said("jl. Raya") == "gang besar Raya");
    CHECK(said("OPD dan RSKW") == "opede dan er es ka we");
    CHECK(said("5 km, 2 bau, 3 m") == "lima kilo, dua bahu, tiga meter");
    CHECK(said("tak nang kota yg itu") == "tak di kota yang itu");
    CHECK(said("Hallo Demak") == "Halo Demak");
    CHECK(said("Kom. Budi, S.Krt.") == "Budi");
    CHECK(said("SMS 170, posko 170") == "es em es seratus tujuh puluh, posko satu tujuh nol");
    CHECK(said("Kec. Sayung") == "Kecamatan Sayung");
}

TEST_CASE("a regency's table with a name that is none of a table is refused, and so is a bad line in it") {
    const test::Folder home;
    std::ofstream(home.path() / "akronin.tsv") << "OPD\t*\n";
    const auto folder = tests::source_folder() / "assets" / "speech";
    const auto slip = tts::load_lexicon(folder, {{}, home.path()});
    REQUIRE_FALSE(slip);
    CHECK(slip.error().where == (home.path() / "akronin.tsv").string());
    fs::rename(home.path() / "akronin.tsv", home.path() / "akronim.tsv");
    CHECK(tts::load_lexicon(folder, {{}, home.path()}));
    std::ofstream(home.path() / "akronim.tsv") << "OPD\t*\nKTP\n";
    const auto bad = tts::load_lexicon(folder, {{}, home.path()});
    REQUIRE_FALSE(bad);
    CHECK(bad.error().where == (home.path() / "akronim.tsv").string() + " baris 2");
}

TEST_CASE("what an editor leaves beside a regency's tables is no table") {
    const test::Folder home;
    for (const char* name : {".akronim.tsv.swp", "akronim.tsv~", "akronim.tsv.bak", "akronim.swp", ".DS_Store"})
        std::ofstream(home.path() / name) << "bukan tabel\n";
    CHECK(tts::load_lexicon(tests::source_folder() / "assets" / "speech", {{}, home.path()}));
}

TEST_CASE("a regency's speech folder that cannot be read is an error") {
    const test::Folder home;
    const fs::path file = home.path() / "ucapan";
    std::ofstream(file) << "bukan folder\n";
    const auto tables = tts::load_lexicon(tests::source_folder() / "assets" / "speech", {{}, file});
    REQUIRE_FALSE(tables);
    CHECK(tables.error().where == file.string());
}

TEST_CASE("a regency without tables of its own has the common ones") {
    CHECK(tts::load_lexicon(tests::source_folder() / "assets" / "speech", {{}, "/tidak/ada"}));
}

TEST_CASE("a missing table is an error, not an empty one") {
    const Copy copy;
    fs::remove(copy.folder / "akronim.tsv");
    const auto tables = tts::load_lexicon(copy.folder);
    REQUIRE_FALSE(tables);
    CHECK(tables.error().where == (copy.folder / "akronim.tsv").string());
}

TEST_CASE("letters are spelled by their Indonesian names") {
    CHECK(tts::spelled("ABCXYZ") == "a be ce eks ye zet");
    CHECK(tts::spelled("b-2").empty() == false);
    CHECK(tts::spelled("12").empty());
}
