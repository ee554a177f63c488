// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/package.hpp"
#include "privacy/redact.hpp"
#include "tests/folder.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

using namespace siar;
namespace fs = std::filesystem;

namespace {

/// The Demak package with more at the end of its gate.toml.
model::Result<config::Package> demak_with(const std::string& more) {
    const test::Folder home;
    const fs::path folder = home.path() / "demak";
    fs::copy(fs::path(SIAR_SOURCE_DIR) / "config/regencies/demak", folder, fs::copy_options::recursive);
    std::ofstream(folder / "gate.toml", std::ios::app) << more;
    return config::load_package(folder);
}

std::string entry(const std::string& word, const std::string& by, const std::string& rest) {
    return "[[bukan_nama]]\nkata = \"" + word + "\"\noleh = [" + by + "]\n" + rest;
}

const std::string two = R"("peninjau satu", "peninjau dua")";
const std::string dated = "tanggal = 2026-11-29\nalasan = \"nama pintu air\"\n";

} // namespace

TEST_CASE("a word that two people answer for is left by the gate, and is kept with who, when and why") {
    const std::string line = "Pak Gledegan rusak";
    const auto without = demak_with("");
    REQUIRE(without.has_value());
    CHECK(without->not_names.empty());
    CHECK(privacy::redact(line, without->gate).text.str() == "Pak [nama] rusak");

    const auto with = demak_with(entry("gledegan", two, dated));
    REQUIRE_MESSAGE(with.has_value(), with.error().line());
    CHECK(privacy::redact(line, with->gate).text.str() == line);
    REQUIRE(with->not_names.size() == 1);
    const config::NotName& one = with->not_names.front();
    CHECK(one.word == "gledegan");
    CHECK(one.by == std::vector<std::string>{"peninjau satu", "peninjau dua"});
    CHECK(model::iso(one.since) == "2026-11-29");
    CHECK(one.reason.str() == "nama pintu air");
    CHECK(one.line > without->not_names.size());
}

TEST_CASE("an exception of the gate is refused where nobody answers for it or it would uncover a person") {
    struct Case {
        std::string entries;
        std::string what;
    };
    const std::string not_two = "kata \"gledegan\" belum disetujui dua orang yang berbeda";
    const std::string known = " adalah nama orang yang dikenal gerbang";
    const std::string no_word = "isi \"kata\" bukan satu kata dari huruf saja";
    const Case cases[] = {
        {entry("gledegan", "", dated), not_two},
        {entry("gledegan", "\"peninjau satu\"", dated), not_two},
        {entry("gledegan", R"("Peninjau Satu", "peninjau  satu.")", dated), not_two},
        {entry("gledegan", R"("peninjau satu", "-")", dated), not_two},
        {entry("gledegan", two, "alasan = \"x\"\n"), "kunci \"tanggal\" tidak ada"},
        {entry("gledegan", two, "tanggal = \"kemarin\"\nalasan = \"x\"\n"), "nilai \"tanggal\" bukan tanggal"},
        {entry("gledegan", two, "tanggal = 2026-11-29\n"), "kunci \"alasan\" tidak ada"},
        {entry("Sulastri", two, dated), "kata \"Sulastri\"" + known},
        {entry("MELATI", two, dated), "kata \"MELATI\"" + known},
        {"given_names = [\"Gledegan\"]\n" + entry("gledegan", two, dated), "kata \"gledegan\"" + known},
        {entry("081100001234", two, dated), no_word},
        {entry("pak gledegan", two, dated), no_word},
        {entry("gledegan", two, dated) + entry("Gledegan", two, dated), "kata \"Gledegan\" ditulis dua kali"},
    };
    for (const Case& each : cases) {
        CAPTURE(each.entries);
        const auto package = demak_with(each.entries);
        REQUIRE_FALSE(package.has_value());
        const std::string line = package.error().line();
        CHECK(line.find(each.what) == 0);
        CHECK(line.find("gate.toml baris ") != std::string::npos);
        CHECK(line.find('\n') == std::string::npos);
    }
}
