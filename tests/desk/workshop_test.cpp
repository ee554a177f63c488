// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/workshop.hpp"

#include <doctest/doctest.h>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

using namespace siar;

namespace {

/// Stands for the desk's thread: holds tasks until the test runs them.
class Tasks {
public:
    void post(std::function<void()> task) {
        const std::lock_guard lock(lock_);
        tasks_.push_back(std::move(task));
        changed_.notify_one();
    }
    void run_one() {
        std::unique_lock lock(lock_);
        changed_.wait(lock, [this] { return !tasks_.empty(); });
        const auto task = std::move(tasks_.front());
        tasks_.erase(tasks_.begin());
        lock.unlock();
        task();
    }

private:
    std::mutex lock_;
    std::condition_variable changed_;
    std::vector<std::function<void()>> tasks_;
};

} // namespace

TEST_CASE("results are kept within the number of bytes, those used least lately go first") {
    Tasks tasks;
    desk::Workshop workshop([&](std::function<void()> task) { tasks.post(std::move(task)); }, 100);
    const auto make = [&](const std::string& key, std::size_t size) {
        REQUIRE(workshop.make(
            key, "text/plain", [size] { return std::string(size, 'x'); }, [](const auto&) {}));
        tasks.run_one();
    };
    make("a", 40);
    make("b", 40);
    CHECK(workshop.find("a"));
    make("c", 40);
    CHECK(workshop.find("a"));
    CHECK(!workshop.find("b"));
    CHECK(workshop.find("c"));
    make("too large", 101);
    CHECK(!workshop.find("too large"));
    CHECK(workshop.find("a"));
}

TEST_CASE("equal orders are made once and told to all; too many different ones are turned away") {
    Tasks tasks;
    desk::Workshop workshop([&](std::function<void()> task) { tasks.post(std::move(task)); }, 100);
    int told = 0;
    for (int i = 0; i < 3; ++i)
        REQUIRE(workshop.make(
            "same", "text/plain", [] { return std::string("x"); },
            [&](const auto& made) {
                CHECK(made);
                ++told;
            }));
    tasks.run_one();
    CHECK(told == 3);
    int taken = 0;
    while (taken < 100 && workshop.make(
                              std::to_string(taken), "text/plain", [] { return std::string("x"); }, [](const auto&) {}))
        ++taken;
    CHECK(taken == 32);
}
