// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office.hpp"
#include "editorial/rotate.hpp"
#include "offices.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <set>

using namespace siar;
using model::Scene;

namespace {

/// The demo as it is shown without any settings, with its clock standing still.
app::Office demo_at(const char* at) {
    app::Common common;
    common.data = SIAR_SOURCE_DIR;
    common.at = model::parse_rfc3339(at).value();
    common.speed = 0;
    auto office = app::open_office(common, false);
    REQUIRE_MESSAGE(office, office.error().line());
    return *office;
}

} // namespace

TEST_CASE("the demo has something for every scene of the public and of the office but posters") {
    const auto office = demo_at("2026-11-21T14:05+07:00");
    const auto store = app::shown_store(office).value();
    const auto all = app::edition_of(office, store, model::Audience::office).value();
    for (const Scene scene : model::scheduled_scenes()) {
        CAPTURE(model::code(scene));
        CHECK(editorial::slides_of(all, scene, office.clock.now()).empty() == (scene == Scene::poster));
    }
    REQUIRE(all.statistics.office);
    const auto& figures = *all.statistics.office;
    CHECK(figures.waiting > 0);
    REQUIRE(figures.feeds.size() == 2);
    CHECK(figures.feeds.front().name.str() == "contoh");
    for (const auto& feed : figures.feeds)
        CHECK(feed.state == model::FeedHealth::State::well);
    std::int64_t due = 0;
    for (const auto& one : figures.due)
        due += one.overdue + one.today + one.next_week;
    CHECK(figures.due.size() == 4);
    CHECK(due > 0);
    CHECK(all.facts == office.package.regency.facts);
}
