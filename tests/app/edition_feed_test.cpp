// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/edition_feed.hpp"

#include "app/intake.hpp"
#include "feeds/desk_photos.hpp"
#include "offices.hpp"
#include "tests/folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
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

TEST_CASE("a screen is told what is for those who stand before it, from the store as from a desk") {
    const Hub hub;
    const desk::Server desk = test::desk_of(hub.office);
    for (const auto audience : {model::Audience::public_, model::Audience::office, model::Audience::van}) {
        CAPTURE(model::code(audience));
        const test::Folder state;
        auto screen = hub.office;
        screen.settings.screen.audience = audience;
        const auto seen = first_of(app::feed_from_store(screen).value());
        REQUIRE(seen);
        CHECK(seen->audience == audience);
        CHECK(seen->statistics.office.has_value() == (audience == model::Audience::office));
        screen.state = state.path();
        const auto feed = app::feed_from_desk(screen, desk.address(), test::token_of(hub.office));
        if (audience == model::Audience::office) {
            REQUIRE_FALSE(feed);
            CHECK(feed.error().line().find("layar kantor tidak dapat mengambil isinya dari meja lain") == 0);
            continue;
        }
        const auto fetched = first_of(feed.value());
        REQUIRE(fetched);
        CHECK(fetched->audience == audience);
    }
}

TEST_CASE("a screen fed by a desk has the photos of its Edition as files, until one is withdrawn") {
    const Hub hub;
    auto store = app::open_store(hub.office).value();
    const auto& regency = hub.office.package.regency;
    const auto edition = app::edition_of(hub.office, store, model::Audience::public_).value();
    REQUIRE_FALSE(edition.items.empty());
    const auto may = [&](const model::Item& item) { return !item.discreet && item.repaired; };
    const auto chosen = std::find_if(edition.items.begin(), edition.items.end(), may);
    REQUIRE(chosen != edition.items.end());
    const auto item = store.item(chosen->id).value().value();
    CHECK_FALSE(regency.category(item.complaint.category)->sensitive);
    const std::string jpeg = "\xff\xd8\xff bukan foto sungguhan";
    const auto photo = model::sha256(jpeg);
    REQUIRE(store.put_photo(item.complaint.key, model::digest("alamat"), photo, jpeg));
    const auto say = [&](model::Act act) {
        REQUIRE(store.decide({item.id, act, "Bu Tinjau", hub.office.clock.now(), photo, "", std::nullopt}));
    };
    say(model::Act::approve_after);

    const desk::Server desk = test::desk_of(hub.office);
    const test::Folder state;
    const auto screen = test::office_in(state.path());
    const auto feed = app::feed_from_desk(screen, desk.address(), test::token_of(hub.office)).value();
    const auto within = [&](const auto& holds) {
        for (int i = 0; i < 1500 && !holds(); ++i)
            std::this_thread::sleep_for(10ms);
        return holds();
    };
    const auto folder = app::desk_photo_folder(screen);
    CHECK(within([&] { return feeds::kept_photo(folder, photo) == jpeg; }));
    const auto named = model::photos_named(*first_of(feed));
    CHECK(named == std::vector{photo});
    say(model::Act::withdraw_photo);
    CHECK(within([&] { return !feeds::kept_photo(folder, photo); }));
    CHECK(within([&] { return model::photos_named(*feed()).empty(); }));
}
