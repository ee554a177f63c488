// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/spool.hpp"

#include "tests/folder.hpp"

#include <doctest/doctest.h>
#include <sys/resource.h>

#include <csignal>
#include <filesystem>
#include <iterator>
#include <vector>

using namespace siar;

TEST_CASE("samples come back as they went, from anywhere, and leave no file behind") {
    const test::Folder folder;
    auto spool = tts::Spool::open(folder.path());
    REQUIRE(spool);
    std::vector<float> first(70000);
    for (std::size_t i = 0; i < first.size(); ++i)
        first[i] = static_cast<float>(i) * 0.25F;
    REQUIRE(spool->append(first));
    REQUIRE(spool->append(std::vector<float>{-1, -2}));
    CHECK(spool->size() == 70002);
    std::vector<float> some(3);
    REQUIRE(spool->read(69999, some));
    CHECK(some == std::vector<float>{69999 * 0.25F, -1, -2});
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 0);
    CHECK_FALSE(spool->read(70000, some)); // behind the end
}

TEST_CASE("a folder that is not there, and a disk that is full, are told") {
    const test::Folder folder;
    CHECK_FALSE(tts::Spool::open(folder.path() / "tidak-ada"));
    auto spool = tts::Spool::open(folder.path());
    REQUIRE(spool);
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit little{1000, before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &little);
    const auto kept = spool->append(std::vector<float>(1000));
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    REQUIRE_FALSE(kept);
    CHECK(kept.error().line().find("ruang disk") != std::string::npos);
}
