// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/token_file.hpp"

#include "tests/folder.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

namespace siar::config {
namespace {

namespace fs = std::filesystem;

TEST_CASE("a token file is one line that its owner alone can read") {
    const test::Folder folder;
    const fs::path file = folder.path() / "token";
    constexpr fs::perms own = fs::perms::owner_read | fs::perms::owner_write;
    struct Row {
        std::string text;
        fs::perms permissions;
        std::string token; ///< empty: refused
    };
    const Row rows[] = {{"0123456789abcdef\n", own, "0123456789abcdef"},
                        {"rahasia \r\n", own, "rahasia"},
                        {std::string(512, 'x'), own, std::string(512, 'x')},
                        {"0123456789abcdef\n", own | fs::perms::group_read, ""},
                        {"0123456789abcdef\n", own | fs::perms::others_read, ""},
                        {"", own, ""},
                        {"\n\n", own, ""},
                        {"dua baris\n", own, ""},
                        {"satu\ndua\n", own, ""},
                        {std::string("nol\0nol", 7), own, ""},
                        {std::string(513, 'x'), own, ""},
                        {std::string(600, 'x'), own, ""}};
    for (const Row& row : rows) {
        CAPTURE(row.text.substr(0, 30));
        std::ofstream(file, std::ios::binary) << row.text;
        fs::permissions(file, row.permissions);
        const auto token = read_token(file);
        CHECK(token.has_value() == !row.token.empty());
        if (token) CHECK(*token == row.token);
        if (!token) CHECK(token.error().where == file.string());
        if (!token && row.text.size() > 3) CHECK(token.error().line().find(row.text.substr(0, 8)) == std::string::npos);
    }
    CHECK(read_token({}) == std::string{});
    const auto not_a_file = read_token(folder.path());
    REQUIRE_FALSE(not_a_file);
    CHECK(not_a_file.error().what == "token tidak dapat dibaca");
    const auto missing = read_token(folder.path() / "tidak ada");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().what == "berkas token tidak ada");
}

TEST_CASE("a password may have blanks, and a key must be its owner's alone") {
    const test::Folder folder;
    const fs::path file = folder.path() / "sandi";
    std::ofstream(file) << "dua kata\n";
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
    CHECK(read_password(file) == "dua kata");
    CHECK(check_key_file(file));
    fs::permissions(file, fs::perms::group_read, fs::perm_options::add);
    CHECK(read_password(file).error().what == "berkas kata sandi dapat dibaca orang lain");
    CHECK(check_key_file(file).error().what == "berkas kunci dapat dibaca orang lain");
    CHECK(check_key_file(folder.path() / "tidak ada").error().what == "berkas kunci tidak ada");
}

} // namespace
} // namespace siar::config
