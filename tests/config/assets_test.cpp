// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/paths.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

using namespace siar;
namespace fs = std::filesystem;

TEST_CASE("every bundled font is a TrueType file, which FreeType and HarfBuzz both read, with its licence beside it") {
    const fs::path fonts = config::fonts_folder(SIAR_SOURCE_DIR);
    int count = 0;
    for (const fs::directory_entry& entry : fs::directory_iterator(fonts)) {
        if (entry.path().extension() != ".ttf") continue;
        CAPTURE(entry.path().filename().string());
        ++count;
        std::string tag(4, ' ');
        std::ifstream(entry.path(), std::ios::binary).read(tag.data(), 4);
        CHECK(tag == std::string("\0\1\0\0", 4));
        const std::string stem = entry.path().stem().string();
        CHECK(fs::exists(fonts / (stem.substr(0, stem.find('-')) + "-OFL.txt")));
    }
    CHECK(count == 12);
    CHECK(fs::exists(fonts / "fonts.conf"));
}

TEST_CASE("every icon takes its colour from outside and has its licence beside it") {
    const fs::path icons = config::icons_folder(SIAR_SOURCE_DIR);
    CHECK(fs::exists(icons / "LICENSE.txt"));
    for (const fs::directory_entry& entry : fs::directory_iterator(icons)) {
        if (entry.path().extension() != ".svg") continue;
        CAPTURE(entry.path().filename().string());
        std::ifstream file(entry.path());
        bool coloured = false;
        for (std::string line; std::getline(file, line);) {
            coloured = coloured || line.find("stroke=\"currentColor\"") != std::string::npos;
        }
        CHECK(coloured);
    }
}
