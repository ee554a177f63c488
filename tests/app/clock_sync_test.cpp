// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clock_sync.hpp"

#include "app/instance.hpp"
#include "app/radio_findings.hpp"
#include "offices.hpp"
#include "tests/store/fixture.hpp"

#include <chrono>

using namespace siar;
using namespace std::chrono_literals;
using store::testing::need;
using store::testing::noon;

TEST_CASE("a clock that no server keeps is believed for a day after the last answer of any source, or if it was told") {
    const test::Folder folder;
    auto office = test::office_in(folder.path(), noon());
    office.settings.radio.destinations.emplace_back();
    auto store = app::open_store(office).value();
    CHECK(app::trusted_clock(office, store, false));
    office.clock_is_told = false;
    CHECK(app::trusted_clock(office, store, false).error().where == "jam 21 November 2026 14.05 WIB, belum ada kabar");

    need(store.apply(store::testing::batch({store::testing::row(store::testing::complaint("1"))}),
                     store::ReviewPolicy::all));
    struct Row {
        model::Seconds since;
        bool trusted;
    };
    const Row rows[] = {{0s, true}, {24h, true}, {24h + 1s, false}, {-1s, false}, {-24h * 365, false}};
    for (const Row& row : rows) {
        CAPTURE(row.since.count());
        office.clock = model::shifted_clock(noon() + row.since, 0);
        CHECK(app::trusted_clock(office, store, false).has_value() == row.trusted);
        CHECK(app::trusted_clock(office, store, true).has_value());
        CHECK(app::delivery_findings(office, store, false).empty() == row.trusted);
        CHECK(app::delivery_findings(office, store, true).empty());
    }
    office.settings.radio.destinations.clear();
    office.settings.radio.out = folder.path() / "radio";
    CHECK_MESSAGE(app::delivery_findings(office, store, false).empty(), "nothing is made or delivered");
    const auto watch = app::Instance::claim(office.settings.radio.out, "radio-watch");
    CHECK_MESSAGE(!app::delivery_findings(office, store, false).empty(), "a watch that makes evergreens waits");
    CHECK(app::trusted_clock(office, store, false).error().where ==
          "jam 21 November 2025 14.05 WIB, kabar terakhir 21 November 2026 14.05 WIB");
}
