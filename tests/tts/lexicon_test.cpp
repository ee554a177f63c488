// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/lexicon.hpp"

#include "speech_data.hpp"
#include "tests/folder.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

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
}

TEST_CASE("a condition nobody knows is refused") {
    const Copy copy;
    std::ofstream(copy.folder / "singkatan.tsv") << "jl\tjalan\tkadang\n";
    CHECK_FALSE(tts::load_lexicon(copy.folder));
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
