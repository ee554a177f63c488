// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/settings.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace siar;

namespace {

model::Result<config::Settings> parsed(const std::string& radio) {
    return config::parse_settings("[radio]\n" + radio, "/etc/siar/siar.toml");
}

} // namespace

TEST_CASE("espeak speaks where the settings name nobody else") {
    CHECK(parsed("").value().radio.engine == config::EngineSettings{});
}

TEST_CASE("a program that speaks is named by its path, from the folder of the settings, with its arguments") {
    const auto engine =
        parsed("engine = \"command\"\n[radio.command]\nprogram = [\"suara/baca\", \"-v\", \"id\"]\nstart = \"0:05\"\n")
            .value()
            .radio.engine;
    CHECK(engine.kind == config::EngineKind::command);
    CHECK(engine.program == std::vector<std::string>{"/etc/siar/suara/baca", "-v", "id"});
    CHECK(engine.start == model::Seconds{5});
    const auto absolute = parsed("[radio.command]\nprogram = [\"/usr/bin/baca\"]\n").value().radio.engine;
    CHECK(absolute.program.front() == "/usr/bin/baca");
}

TEST_CASE("the folders of takes and of the bank start at the folder of the settings") {
    const auto engine = parsed("engine = \"human\"\ntakes = \"rekaman\"\nbank = \"/srv/frasa\"\n").value().radio.engine;
    CHECK(engine.kind == config::EngineKind::human);
    CHECK(engine.takes == "/etc/siar/rekaman");
    CHECK(engine.bank == "/srv/frasa");
}

TEST_CASE("evergreen segments have a voice of their own: espeak, whoever says the slots") {
    const auto radio = parsed("engine = \"human\"\ntakes = \"rekaman\"\n").value().radio;
    CHECK(radio.evergreen_engine == config::EngineKind::espeak);
    CHECK(parsed("evergreen_engine = \"bank\"\nbank = \"frasa\"\n").value().radio.evergreen_engine ==
          config::EngineKind::bank);
}

TEST_CASE("an engine without what it needs is refused, and so is one nobody knows") {
    struct Row {
        std::string radio;
        std::string word;
    };
    const Row rows[] = {{"engine = \"command\"\n", "program"},
                        {"engine = \"command\"\n[radio.command]\nprogram = []\n", "program"},
                        {"engine = \"human\"\n", "takes"},
                        {"engine = \"bank\"\n", "bank"},
                        {"engine = \"piper\"\n", "espeak"},
                        {"evergreen_engine = \"bank\"\n", "bank"},
                        {"evergreen_engine = \"human\"\n", "tidak sempat direkam"},
                        {"[radio.command]\nprogram = \"baca\"\n", "program"},
                        {"[radio.command]\nprogram = [\"baca\"]\nstart = \"20:00\"\n", "menit:detik"},
                        {"[radio.command]\nshell = true\n", "shell"}};
    for (const Row& row : rows) {
        const auto settings = parsed(row.radio);
        CAPTURE(row.radio);
        REQUIRE_FALSE(settings);
        CHECK(settings.error().line().find(row.word) != std::string::npos);
        CHECK(settings.error().where.find("/etc/siar/siar.toml") != std::string::npos);
    }
}
