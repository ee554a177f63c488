// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/edition_feed.hpp"

#include "app/intake.hpp"
#include "offices.hpp"
#include "tests/folder.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <memory>
#include <optional>
#include <thread>

using namespace siar;
using namespace std::chrono_literals;

namespace {

/// A hub with the demo of this day.
struct Hub {
    test::Folder folder;
    app::Office office = test::office_in(folder.path());

    Hub() {
        auto store = app::open_store(office).value();
        const auto taken = app::take_in(office, store, office.settings.sources.back());
        REQUIRE_MESSAGE(taken, taken.error().line());
    }
};

/// The feed's first Edition; none within ten seconds.
std::shared_ptr<const model::Edition> first_of(const app::EditionFeed& feed) {
    for (int i = 0; i < 1000; ++i) {
        if (auto edition = feed()) return edition;
        std::this_thread::sleep_for(10ms);
    }
    return nullptr;
}

} // namespace

TEST_CASE("a screen fed by a desk ends at once, also while it waits for news") {
    const Hub hub;
    const desk::Server desk = test::desk_of(hub.office);
    const test::Folder state;
    std::optional<app::EditionFeed> feed =
        app::feed_from_desk(test::office_in(state.path()), desk.address(), test::token_of(hub.office)).value();
    REQUIRE(first_of(*feed));
    std::this_thread::sleep_for(300ms); // by now it waits, up to 25 s
    const auto began = std::chrono::steady_clock::now();
    feed.reset();
    CHECK(std::chrono::steady_clock::now() - began < 5s);
}

TEST_CASE("without its desk a screen goes on with the last good Edition, also after it was started again") {
    const test::Folder state;
    const app::Office screen = test::office_in(state.path());
    std::string address;
    std::shared_ptr<const model::Edition> seen;
    {
        const Hub hub;
        const desk::Server desk = test::desk_of(hub.office);
        address = desk.address();
        const auto feed = app::feed_from_desk(screen, address, test::token_of(hub.office)).value();
        seen = first_of(feed);
        REQUIRE(seen);
        CHECK_FALSE(seen->items.empty());
    }
    const auto again = app::feed_from_desk(screen, address, {}).value();
    const auto kept = first_of(again);
    REQUIRE(kept);
    CHECK(*kept == *seen);
    CHECK(kept->demo);
}
