// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/paths.hpp"

#include "tests/folder.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <map>
#include <string>

using namespace siar;
namespace fs = std::filesystem;

namespace {

/// An empty folder of data.
fs::path data_at(const fs::path& place) {
    for (const char* part : {"config/regencies", "themes", "assets"})
        fs::create_directories(place / part);
    return place;
}

config::Environment environment(std::map<std::string, std::string> values) {
    return [values = std::move(values)](const char* name) -> std::optional<std::string> {
        const auto found = values.find(name);
        if (found == values.end()) return std::nullopt;
        return found->second;
    };
}

} // namespace

TEST_CASE("data is what was asked for, then the variable, then beside or above the program, then the prefix") {
    const test::Folder folder;
    const fs::path asked = data_at(folder.path() / "asked");
    const fs::path variable = data_at(folder.path() / "variable");
    const fs::path tree = data_at(folder.path() / "tree");
    const fs::path installed = data_at(folder.path() / "prefix/share/siar");
    const auto none = environment({});
    const auto some = environment({{"SIAR_DATA", variable.string()}});

    CHECK(config::find_data(asked, some, tree / "build/dev/siar") == asked);
    CHECK(config::find_data(std::nullopt, some, tree / "build/dev/siar") == variable);
    CHECK(config::find_data(std::nullopt, none, tree / "build/dev/siar") == tree);
    CHECK(config::find_data(std::nullopt, none, tree / "siar") == tree);
    CHECK(config::find_data(std::nullopt, none, folder.path() / "prefix/bin/siar") == installed);
}

TEST_CASE("a folder asked for from where one stands is named in full") {
    const test::Folder folder;
    const fs::path before = fs::current_path();
    fs::current_path(data_at(folder.path() / "sini"));
    const auto data = config::find_data(".", environment({}), "");
    const auto variable = config::find_data(std::nullopt, environment({{"SIAR_DATA", "../sini"}}), "");
    fs::current_path(before);
    REQUIRE(data);
    CHECK(data->is_absolute());
    CHECK(fs::equivalent(*data, folder.path() / "sini"));
    CHECK(fs::equivalent(variable.value(), folder.path() / "sini"));
}

TEST_CASE("a folder asked for by name must hold the data") {
    const test::Folder folder;
    const auto data = config::find_data(folder.path(), environment({}), "");
    REQUIRE_FALSE(data.has_value());
    CHECK(data.error().line() == "folder data program tidak lengkap (--data): " + folder.path().string() +
                                     ". Tunjuk folder yang berisi config/regencies, themes, dan assets");
    const auto variable = config::find_data(std::nullopt, environment({{"SIAR_DATA", "/tidak/ada"}}), "");
    REQUIRE_FALSE(variable.has_value());
    CHECK(variable.error().line() ==
          "folder data program tidak lengkap (SIAR_DATA): /tidak/ada. Tunjuk folder yang "
          "berisi config/regencies, themes, dan assets");
}

TEST_CASE("a program far from its data says how to point at it") {
    const auto data = config::find_data(std::nullopt, environment({}), "/tidak/ada/bin/siar");
    REQUIRE_FALSE(data.has_value());
    CHECK(data.error().line() ==
          "data program tidak ditemukan: di dekat /tidak/ada/bin. Tunjuk dengan --data FOLDER atau "
          "SIAR_DATA");
}

TEST_CASE("state is what was asked for, then the user's folder for state") {
    CHECK(config::find_state("/x", environment({{"HOME", "/h"}})) == fs::path("/x"));
    CHECK(config::find_state(std::nullopt, environment({{"XDG_STATE_HOME", "/s"}, {"HOME", "/h"}})) ==
          fs::path("/s/siar"));
    CHECK(config::find_state(std::nullopt, environment({{"HOME", "/h"}})) == fs::path("/h/.local/state/siar"));
    CHECK_FALSE(config::find_state(std::nullopt, environment({})).has_value());
}

TEST_CASE("this program knows where its own file lies") {
    CHECK(fs::exists(config::own_executable()));
    CHECK(config::own_executable().filename() == "test_config");
}

TEST_CASE("A program that was told no regency takes the one named beside the packages") {
    const auto name = config::default_regency(SIAR_SOURCE_DIR);
    REQUIRE(name);
    CHECK(std::filesystem::is_directory(config::regency_folder(SIAR_SOURCE_DIR, *name)));
    const auto none = config::default_regency(std::filesystem::path(SIAR_SOURCE_DIR) / "config");
    REQUIRE_FALSE(none);
    CHECK(none.error().line().find("--regency NAMA") != std::string::npos);
}
