// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/sheet_form.hpp"

#include "tests/folder.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace siar::config {
namespace {

namespace fs = std::filesystem;

const std::string columns = "[kolom]\nnomor = [\"Tracking ID\"]\n";
const std::string words = "[orang]\nkata = [\"user\"]\n[jumlah]\nkata = [\"jumlah\"]\n";

model::Result<SheetForm> load(const std::string& toml) {
    const test::Folder folder;
    const fs::path file = folder.path() / "bentuk.toml";
    std::ofstream(file) << toml;
    return load_sheet_form(file);
}

TEST_CASE("the form of sheets that is shipped knows the columns of an export and the words for people") {
    const auto form = load_sheet_form(fs::path(SIAR_SOURCE_DIR) / "config/sources/sheet.toml");
    REQUIRE(form);
    CHECK(form->columns.at("nomor").front() == "Tracking ID");
    CHECK(form->columns.at("status").front() == "Keterangan");
    CHECK(form->columns.count("diubah") == 0);
    CHECK_FALSE(form->person_words.empty());
    CHECK_FALSE(form->total_words.empty());
}

TEST_CASE("a form of sheets is refused in one line that names what is wrong") {
    REQUIRE(load(columns + words));
    const std::pair<std::string, const char*> rows[] = {
        {words, "tabel [kolom] tidak ada"},
        {"[kolom]\njudul = [\"Judul\"]\n" + words, "tidak ada nama kolom untuk nomor aduan"},
        {columns + "diubah = [\"Diubah\"]\n" + words, "diubah"},
        {columns + "warna = [\"Merah\"]\n" + words, "warna"},
        {columns + "[jumlah]\nkata = [\"jumlah\"]\n", "tabel [orang] tidak ada"},
        {columns + "[orang]\nkata = []\n[jumlah]\nkata = [\"jumlah\"]\n", "daftar kata kosong"},
        {columns + "judul = \"Judul\"\n" + words, "judul"},
        {"[kolom", "bentuk.toml"},
    };
    for (const auto& pair : rows) {
        const auto& toml = pair.first;
        const auto& told = pair.second;
        CAPTURE(toml);
        const auto form = load(toml);
        REQUIRE_FALSE(form);
        CHECK(form.error().line().find(told) != std::string::npos);
    }
    CHECK_FALSE(load_sheet_form("/tidak/ada.toml"));
}

} // namespace
} // namespace siar::config
