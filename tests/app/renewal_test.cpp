// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/renewal.hpp"

#include "tests/app/offices.hpp"
#include "tests/folder.hpp"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

using namespace siar;
using namespace siar::test;
namespace fs = std::filesystem;

namespace {

/// Settings and data that people change while a watch works by them.
struct Station {
    Folder folder;
    fs::path settings = folder.path() / "siar.toml";
    app::Common common;
    bool good = true;
    int opened = 0;
    std::vector<std::string> lines;
    app::TellLine tell = [this](const std::string& line) { lines.push_back(line); };

    Station() {
        fs::create_directories(folder.path() / "config" / "regencies" / "demak");
        fs::create_directories(folder.path() / "assets" / "speech");
        common.config = settings;
        write(settings, "lama");
    }
    static void write(const fs::path& file, const std::string& text) { std::ofstream(file) << text; }
    app::Renewal renewal() {
        return {common, folder.path(), [this]() -> model::Result<app::Office> {
                    ++opened;
                    if (!good) return model::fail("jam bukan jam:menit", "siar.toml baris 3", "Isi \"06:30\"");
                    return app::Office{};
                }};
    }
};

} // namespace

TEST_CASE("an office is opened anew where any file behind it is changed, comes or goes, and only then") {
    Station station;
    auto renewal = station.renewal();
    CHECK(!renewal.look(station.tell));
    CHECK(station.opened == 0);
    const auto package = station.folder.path() / "config" / "regencies" / "demak" / "naskah.toml";
    SUBCASE("its settings") {
        Station::write(station.settings, "yang baru");
    }
    SUBCASE("as long as before") {
        fs::last_write_time(station.settings, fs::last_write_time(station.settings) + std::chrono::seconds{1});
    }
    SUBCASE("a file of its package") {
        Station::write(package, "x");
    }
    SUBCASE("how a word is said") {
        Station::write(station.folder.path() / "assets" / "speech" / "lafal.tsv", "x");
    }
    SUBCASE("the settings are away while an editor puts new ones there") {
        fs::remove(station.settings);
    }
    CHECK(renewal.look(station.tell));
    CHECK(!renewal.look(station.tell));
    CHECK(station.opened == 1);
    CHECK(station.lines == std::vector<std::string>{"pengaturan dibaca ulang"});
}

TEST_CASE("what is wrong with new settings is told once, and they are used when they are mended") {
    Station station;
    auto renewal = station.renewal();
    station.good = false;
    Station::write(station.settings, "salah");
    CHECK(!renewal.look(station.tell));
    CHECK(!renewal.look(station.tell));
    CHECK(station.lines ==
          std::vector<std::string>{"pengaturan baru tidak dipakai: jam bukan jam:menit: siar.toml baris 3. Isi "
                                   "\"06:30\"; yang lama tetap berlaku"});
    station.good = true;
    Station::write(station.settings, "betul lagi");
    CHECK(renewal.look(station.tell));
}
