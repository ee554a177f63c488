// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/photo_intake.hpp"

#include "../net/raw_server.hpp"
#include "offices.hpp"
#include "tests/folder.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <string>

using namespace siar;

namespace {

struct Intake {
    test::Folder folder;
    app::Office office = test::office_in(folder.path());
    store::Store store = app::open_store(office).value();
    app::PhotoIntake photos;

    explicit Intake(const test::RawServer& server, const app::PhotoPatience& patience = {})
        : photos(settings_of(server), store, patience) {}
    static config::SourceSettings settings_of(const test::RawServer& server) {
        config::SourceSettings settings;
        settings.name = {"uji"};
        settings.url = server.url();
        return settings;
    }
};

} // namespace

TEST_CASE("of too many photos the oldest wishes are given up, and the newest are fetched first") {
    const test::RawServer server([](const std::string&) { return test::http(404, ""); });
    Intake intake(server);
    for (int n = 0; n < 2001; ++n)
        intake.photos.want({{"uji"}, std::to_string(n)}, {server.url("/" + std::to_string(n))});
    const auto fetched = intake.photos.fetch();
    REQUIRE(fetched);
    CHECK(fetched->failed == 20);
    CHECK(fetched->waiting == 1980);
    REQUIRE(server.heads().size() == 20);
    CHECK(server.heads()[0].find("GET /2000 ") == 0);
}

TEST_CASE("photos of a server that trickles keep the next reading waiting for a bounded time only") {
    using namespace std::chrono_literals;
    const test::RawServer server([](const std::string&) { return test::http(200, std::string(1000, 'x')); }, 50ms);
    Intake intake(server, {model::Seconds{1}, model::Seconds{2}});
    for (int n = 0; n < 10; ++n)
        intake.photos.want({{"uji"}, std::to_string(n)}, {server.url("/" + std::to_string(n))});
    const auto began = std::chrono::steady_clock::now();
    const auto fetched = intake.photos.fetch();
    REQUIRE(fetched);
    CHECK(std::chrono::steady_clock::now() - began < 5s);
    CHECK(fetched->kept == 0);
    CHECK(fetched->failed >= 1);
    CHECK(fetched->waiting + fetched->failed == 10);
    CHECK(fetched->waiting >= 7);
}
