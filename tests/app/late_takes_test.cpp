// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/late_takes.hpp"

#include "model/digest.hpp"
#include "tests/folder.hpp"
#include "tests/tts/recordings.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>

using namespace siar;
using namespace std::chrono_literals;

TEST_CASE("a segment is worth another try each time that takes came or changed, and not in between") {
    const test::Folder folder;
    app::LateTakes takes(folder.path());
    CHECK(takes.came_for("pagi"));
    CHECK_FALSE(takes.came_for("pagi"));
    const auto take = folder.path() / tts::take_name(1, "Selamat pagi.");
    tests::write_sound(take, {48000, std::vector<float>(4800), {}});
    CHECK_FALSE(takes.came_for("pagi")); // it may still be on its way
    tests::age(take, 60s);
    CHECK(takes.came_for("pagi"));
    CHECK_FALSE(takes.came_for("pagi"));
    CHECK(takes.came_for("siang"));
    tests::age(take, 30s); // recorded again
    CHECK(takes.came_for("pagi"));
    std::filesystem::remove(take);
    CHECK(takes.came_for("pagi"));
}
