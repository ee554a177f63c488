// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/write_whole.hpp"

#include "config/table.hpp"
#include "tests/folder.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

namespace siar::config {
namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& file) {
    return read_text_file(file.string()).value();
}

std::size_t entries(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

TEST_CASE("a file is replaced whole and leaves nothing beside it") {
    const test::Folder folder;
    const fs::path file = folder.path() / "isi.json";
    const std::string long_one(300'000, 'a');
    for (const std::string& bytes : {long_one, std::string("b\0c", 3), std::string()}) {
        REQUIRE(write_whole(file, bytes));
        CHECK(bytes_of(file) == bytes);
        CHECK(entries(folder.path()) == 1);
    }
}

TEST_CASE("a closed file is not for others") {
    const test::Folder folder;
    const fs::path file = folder.path() / "isi.csv";
    REQUIRE(write_whole(file, "a", true));
    CHECK((fs::status(file).permissions() & fs::perms::others_all) == fs::perms::none);
}

TEST_CASE("what cannot be written says which file and leaves the old one") {
    const test::Folder folder;
    const auto missing = write_whole(folder.path() / "tidak-ada" / "isi", "a");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().where == (folder.path() / "tidak-ada" / "isi").string());
    const fs::path taken = folder.path() / "folder";
    fs::create_directories(taken / "isi");
    CHECK_FALSE(write_whole(taken, "a"));
    CHECK(fs::is_directory(taken));
    CHECK(entries(folder.path()) == 1);
}

TEST_CASE("those who write one file at once leave one of their contents, never a mix") {
    const test::Folder folder;
    const fs::path file = folder.path() / "isi";
    constexpr int rounds = 50;
    std::vector<std::thread> writers;
    for (const char letter : {'a', 'b', 'c'})
        writers.emplace_back([&file, letter] {
            for (int n = 0; n < rounds; ++n)
                CHECK(write_whole(file, std::string(10'000, letter)));
        });
    for (auto& writer : writers)
        writer.join();
    const std::string left = bytes_of(file);
    CHECK(left == std::string(10'000, left.at(0)));
    CHECK(entries(folder.path()) == 1);
}

} // namespace
} // namespace siar::config
