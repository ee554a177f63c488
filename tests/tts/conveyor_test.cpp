// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/conveyor.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace siar;

namespace {

std::vector<float> block_of(int number) {
    return std::vector<float>(static_cast<std::size_t>(number % 7 + 1), static_cast<float>(number));
}

} // namespace

TEST_CASE("blocks come in order, all of them, on another thread, however slow the sink is") {
    std::vector<float> taken;
    bool elsewhere = true;
    const auto here = std::this_thread::get_id();
    tts::Conveyor conveyor([&](tts::Block block) {
        elsewhere = elsewhere && std::this_thread::get_id() != here;
        if (taken.size() % 50 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(1));
        taken.insert(taken.end(), block.begin(), block.end());
        return model::Result<void>{};
    });
    std::vector<float> given;
    for (int i = 0; i < 500; ++i) {
        const auto block = block_of(i);
        given.insert(given.end(), block.begin(), block.end());
        REQUIRE(conveyor.put(block));
    }
    REQUIRE(conveyor.finish());
    CHECK(elsewhere);
    CHECK(taken == given);
}

TEST_CASE("what goes wrong in the sink is told to who puts, and the sink is not asked again") {
    int asked = 0;
    tts::Conveyor conveyor([&](tts::Block) -> model::Result<void> {
        ++asked;
        return model::fail("disk penuh", "uji", "sediakan ruang");
    });
    for (int i = 0; i < 100; ++i)
        (void)conveyor.put(block_of(i));
    const auto done = conveyor.finish();
    REQUIRE_FALSE(done);
    CHECK(done.error().what == "disk penuh");
    CHECK(asked == 1);
}

TEST_CASE("what the sink throws comes out where its blocks are put") {
    tts::Conveyor conveyor([](tts::Block) -> model::Result<void> { throw std::runtime_error("penyandi berhenti"); });
    CHECK_THROWS_AS(
        [&] {
            for (int i = 0; i < 100; ++i)
                (void)conveyor.put(block_of(i));
            (void)conveyor.finish();
        }(),
        std::runtime_error);
}

TEST_CASE("a conveyor that is given up does not wait for what it has") {
    int taken = 0;
    {
        tts::Conveyor conveyor([&](tts::Block) {
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
            ++taken;
            return model::Result<void>{};
        });
        for (int i = 0; i < 20; ++i)
            REQUIRE(conveyor.put(block_of(i)));
    }
    CHECK(taken < 20);
}
