// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/kept_segments.hpp"

#include "tests/folder.hpp"
#include "tts/files.hpp"
#include "wire/segment.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

using namespace siar;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

constexpr model::Date day = std::chrono::year{2026} / 11 / 21;

/// A folder with a manifest of this cut, and something beside it.
void make(const fs::path& folder, const std::string& cut) {
    fs::create_directories(folder / "dalam");
    std::ofstream(folder / "dalam" / "berkas") << "suara";
    model::Manifest manifest;
    manifest.cut = cut;
    std::ofstream(folder / tts::manifest_name) << wire::encode(manifest);
}
void make(const fs::path& folder) {
    make(folder, folder.filename().string());
}

std::vector<std::string> before(const fs::path& parent) {
    std::vector<std::string> out;
    for (const auto& one : tts::segments_before(parent, day, privacy::Gate{}))
        out.push_back(one.cut);
    return out;
}

} // namespace

TEST_CASE("of what lies there only folders are segments whose manifest bears their name, of days before") {
    const test::Folder folder;
    const auto& parent = folder.path();
    for (const char* name : {"20261119-0630-180s", "20261120-2350-60s-contoh", "20261120-0500-30s-kapan-saja",
                             "20261121-0000-180s", "rekaman", "2026112-0630-180s", "20261120-0630"})
        make(parent / name);
    make(parent / "20261120-0631-180s", "20261120-0630-180s");
    make(parent / ".20261120-0632-180s.sebagian");
    std::ofstream(parent / "20261120-0633-180s") << "berkas";
    fs::create_directory(parent / "20261120-0634-180s");
    make(parent / "20261120-0635-180s");
    std::ofstream(parent / "20261120-0635-180s" / tts::manifest_name) << "{}";
    const test::Folder elsewhere;
    make(elsewhere.path() / "20261120-0636-180s");
    fs::create_directory_symlink(elsewhere.path() / "20261120-0636-180s", parent / "20261120-0636-180s");
    make(parent / "20261120-0637-180s");
    fs::rename(parent / "20261120-0637-180s" / tts::manifest_name, elsewhere.path() / "lain.json");
    fs::create_symlink(elsewhere.path() / "lain.json", parent / "20261120-0637-180s" / tts::manifest_name);
    CHECK(before(parent) ==
          std::vector<std::string>{"20261119-0630-180s", "20261120-0500-30s-kapan-saja", "20261120-2350-60s-contoh"});
    CHECK(before(parent / "tidak-ada").empty());
}

TEST_CASE("a segment is deleted whole, and nothing that a link in it leads to") {
    const test::Folder folder;
    const test::Folder elsewhere;
    std::ofstream(elsewhere.path() / "milik-orang") << "isi";
    const auto segment = folder.path() / "20261120-0630-180s";
    make(segment);
    fs::create_directory_symlink(elsewhere.path(), segment / "tautan");
    REQUIRE(tts::remove_segment(folder.path(), "20261120-0630-180s"));
    CHECK(fs::is_empty(folder.path()));
    CHECK(fs::exists(elsewhere.path() / "milik-orang"));
    const auto none = tts::remove_segment(folder.path(), "20261120-0630-180s");
    REQUIRE(!none);
    CHECK(none.error().where == segment.string());
}

TEST_CASE("what was cut off is never half under its name, and goes the next time") {
    const test::Folder folder;
    const auto& parent = folder.path();
    make(parent / ".20261120-0630-180s.hapus");
    make(parent / ".milik-orang.hapus");
    make(parent / "20261120-0630-180s.hapus");
    REQUIRE(tts::finish_removals(parent));
    CHECK(!fs::exists(parent / ".20261120-0630-180s.hapus"));
    CHECK(fs::exists(parent / ".milik-orang.hapus"));
    CHECK(fs::exists(parent / "20261120-0630-180s.hapus"));

    make(parent / "20261120-0631-180s");
    make(parent / ".20261120-0631-180s.hapus");
    CHECK_MESSAGE(tts::remove_segment(parent, "20261120-0631-180s"), "also behind one that was cut off");
    CHECK(!fs::exists(parent / ".20261120-0631-180s.hapus"));
}
