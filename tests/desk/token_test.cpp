// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/token.hpp"

#include "house.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

using namespace siar;
namespace fs = std::filesystem;

TEST_CASE("a missing token is made once, long, and readable by its owner only") {
    const test::Folder folder;
    const fs::path file = folder.path() / "token";
    const auto made = desk::token_of(file);
    REQUIRE_MESSAGE(made, made.error().line());
    CHECK(made->size() == 64);
    CHECK(fs::status(file).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    CHECK(desk::token_of(file) == *made);
    CHECK(desk::token_of(folder.path() / "other") != *made);
}

TEST_CASE("a token that others can read, or that is too short, is refused with its file's name") {
    const test::Folder folder;
    const fs::path file = folder.path() / "token";
    const auto written = [&](const std::string& text, fs::perms permissions) {
        std::ofstream(file) << text;
        fs::permissions(file, permissions);
        return desk::token_of(file);
    };
    const fs::perms own = fs::perms::owner_read | fs::perms::owner_write;
    CHECK(written("0123456789abcdef\n", own) == std::string("0123456789abcdef"));
    CHECK(!written("0123456789abcdef\n", own | fs::perms::group_read));
    const auto short_one = written("pendek", own);
    REQUIRE(!short_one);
    CHECK(short_one.error().where == file.string());
    CHECK(!desk::token_of(folder.path()));
    CHECK(!desk::token_of(folder.path() / "no" / "folder"));
}

TEST_CASE("tokens are the same only when every character is") {
    CHECK(desk::same_token("abc", "abc"));
    CHECK(!desk::same_token("abc", "abd"));
    CHECK(!desk::same_token("abc", "abcd"));
    CHECK(!desk::same_token("", "abc"));
}
