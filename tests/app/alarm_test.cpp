// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alarm.hpp"

#include "config/table.hpp"
#include "tests/folder.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

using namespace siar;
using namespace siar::test;
using namespace std::chrono_literals;

namespace {

/// A program that writes its last argument to a file, and what the alarm says of it.
struct Bell {
    Folder folder;
    std::filesystem::path heard = folder.path() / "terdengar";
    std::vector<std::string> lines;

    /// Rings these lines by a shell script, and ends.
    void ring(const std::string& script, const std::vector<std::string>& alarms,
              std::chrono::milliseconds longest = 10s) {
        app::Alarm alarm(
            {"/bin/sh", "-c", script, heard.string()}, [&](const auto& line) { lines.push_back(line); }, longest);
        for (const auto& one : alarms)
            alarm.ring(one);
    }
};

} // namespace

TEST_CASE("an alarm runs its program with each line once, as one argument that no shell reads") {
    Bell bell;
    bell.ring(R"(printf '%s\n' "$1" >> "$0")", {"slot $(id) lewat; \"a\"", "tarik dari siaran", "tarik dari siaran"});
    CHECK(config::read_text_file(bell.heard.string()) == "slot $(id) lewat; \"a\"\ntarik dari siaran\n");
    CHECK(bell.lines.empty());
}

TEST_CASE("an alarm that fails, hangs or is not there is told, and keeps the next one from nothing") {
    Bell bell;
    bell.ring("exit 3", {"a"});
    CHECK(bell.lines == std::vector<std::string>{"alarm gagal: /bin/sh berakhir dengan kode 3"});
    bell.lines.clear();
    bell.ring(R"([ "$1" = lama ] && exec sleep 60; printf x >> "$0")", {"lama", "b"}, 200ms);
    CHECK(bell.lines == std::vector<std::string>{"alarm dihentikan, terlalu lama: /bin/sh"});
    CHECK(config::read_text_file(bell.heard.string()) == "x");
    bell.lines.clear();
    {
        app::Alarm alarm({"/tidak/ada"}, [&](const auto& line) { bell.lines.push_back(line); });
        alarm.ring("a");
    }
    REQUIRE(bell.lines.size() == 1);
    CHECK(bell.lines.front().find("alarm tidak dapat dijalankan: ") == 0);
}
