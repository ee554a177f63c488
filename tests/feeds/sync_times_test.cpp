// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/sync.hpp"
#include "scripted_source.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

using namespace siar;
using feeds::Ask;
using feeds::Page;
using std::chrono::minutes;
using test::number;
using test::page_of;
using test::raw;
using test::ScriptedSource;
using test::Shelf;
using test::sync_now;
using test::told;

TEST_CASE("nothing is handed on where nothing came and nothing moved") {
    ScriptedSource source([](const Ask&) { return Page{}; });
    Shelf shelf;
    shelf.mark.high_water = sync_now() - minutes{60};
    const auto round = shelf.read(source);
    REQUIRE(round);
    CHECK(round->unchanged);
    CHECK(round->read_at == sync_now());
    CHECK(shelf.batches.empty());
    CHECK(source.readings_stored == 1);
}

TEST_CASE("an ETag is kept where the next question is the same, and never for a whole list") {
    ScriptedSource source([](const Ask& ask) {
        Page page;
        page.unchanged = ask.etag == "e";
        page.etag = "e";
        return page;
    });
    Shelf shelf;
    shelf.mark.high_water = sync_now() - minutes{60};
    REQUIRE(shelf.read(source));
    CHECK(shelf.mark.etag == "e");
    const auto second = shelf.read(source);
    REQUIRE(second);
    CHECK(source.asks.back().etag == "e");
    CHECK(second->unchanged);
    CHECK(shelf.mark.etag == "e");
    CHECK(shelf.batches.size() == 1);
    REQUIRE(shelf.read(source, true));
    CHECK(source.asks.back().etag.empty());

    SUBCASE("it goes when the question changes") {
        shelf.mark.etag = "alt";
        ScriptedSource other([](const Ask&) {
            Page page = page_of({raw("a", 5)});
            page.etag = "f";
            return page;
        });
        REQUIRE(shelf.read(other));
        CHECK(shelf.mark.etag.empty());
    }
    SUBCASE("'unchanged' that nobody asked for is told, and is no list") {
        ScriptedSource other([](const Ask&) {
            Page page;
            page.unchanged = true;
            return page;
        });
        shelf.rows["lama"] = {};
        const auto round = shelf.read(other, true);
        REQUIRE(round);
        CHECK(told(*round, "tanpa ditanya"));
        CHECK(shelf.rows.count("lama") == 1);
    }
}

TEST_CASE("a row dated more than a day ahead is a flaw and no row, and hides nothing that follows") {
    ScriptedSource source([](const Ask&) { return page_of({raw("a", 60), raw("b", -25 * 60), raw("c", -60)}); });
    Shelf shelf;
    shelf.rows["b"] = {};
    const auto round = shelf.read(source);
    REQUIRE(round);
    CHECK(round->flawed == 1);
    REQUIRE(round->flaws.size() == 1);
    CHECK(round->flaws[0] == feeds::Flaw{"b", "tertanggal di masa depan"});
    CHECK(round->reasons.at("tertanggal di masa depan") == 1);
    CHECK_MESSAGE(shelf.rows.count("b") == 1, "what is listed is not gone, however it is dated");
    CHECK(shelf.rows.count("c") == 1);
    CHECK(shelf.mark.high_water == sync_now());
}

TEST_CASE("a server's clock ten years off stores nothing wrong and loses nothing") {
    constexpr std::chrono::hours ten_years{24 * 3650};
    for (const auto off : {ten_years, -ten_years}) {
        CAPTURE(off.count());
        auto server_now = sync_now();
        // It stamps what changes with its own clock and answers what changed since, on that clock.
        std::vector<feeds::RawComplaint> all{raw("a", 60)};
        ScriptedSource source([&](const Ask& ask) {
            Page page;
            for (const auto& one : all)
                if (!ask.since || one.facts.updated >= *ask.since) page.complaints.push_back(one);
            page.server_time = server_now;
            return page;
        });
        Shelf shelf;
        REQUIRE(shelf.read(source));

        server_now += off;
        auto wrong = raw("b", 0);
        wrong.facts.updated += off;
        all.push_back(wrong);
        const auto during = shelf.read(source);
        REQUIRE(during);
        CHECK(during->skew == off);
        CHECK(told(*during, off.count() > 0 ? "jam server 3.650 hari lebih cepat daripada komputer ini"
                                            : "jam server 3.650 hari lebih lambat daripada komputer ini"));
        CHECK(shelf.mark.high_water <= std::min(server_now, sync_now()));
        for (const auto& [id, row] : shelf.rows)
            CHECK(row.first <= sync_now() + std::chrono::hours{24});
        CHECK(shelf.rows.count("a") == 1);

        server_now = sync_now() + minutes{10};
        all.back() = raw("b", 0);
        all.push_back(raw("c", -5));
        REQUIRE(shelf.read(source, false, {}, server_now));
        CHECK(shelf.ids() == std::vector<std::string>{"a", "b", "c"});
        CHECK(shelf.mark.high_water == sync_now() + minutes{5});
    }
}

TEST_CASE("our own clock ten years behind takes nothing, withdraws nothing, and is told") {
    ScriptedSource source([](const Ask&) {
        Page page = page_of({raw("a", 60)});
        page.server_time = sync_now();
        return page;
    });
    Shelf shelf;
    REQUIRE(shelf.read(source));
    const auto round = shelf.read(source, true, {}, test::time("2016-11-21T14:05:00+07:00"));
    REQUIRE(round);
    CHECK(round->flawed == 1);
    CHECK(shelf.ids() == std::vector<std::string>{"a"});
    CHECK(told(*round, "jam server 3.652 hari lebih cepat"));
    REQUIRE(shelf.read(source));
    CHECK(shelf.rows.at("a").first == sync_now() - minutes{60});
}

TEST_CASE("what a source withdraws is withdrawn, also where it comes back in the same reading") {
    ScriptedSource source([](const Ask& ask) {
        if (ask.page.empty()) {
            Page page = page_of({raw("a", 60), raw("b", 60)}, "2");
            page.gone = {"c", "nie"};
            return page;
        }
        Page page = page_of({raw("c", 30)});
        page.gone = {"a"};
        return page;
    });
    Shelf shelf;
    shelf.rows["c"] = {};
    const auto round = shelf.read(source);
    REQUIRE(round);
    CHECK(round->tombstones == 3);
    CHECK(shelf.ids() == std::vector<std::string>{"b", "c"});
    CHECK(shelf.rows.at("c").first == sync_now() - minutes{30});
}

TEST_CASE("the addresses of a resolved complaint's photos follow its row") {
    ScriptedSource source([](const Ask&) {
        auto open = raw("a", 60);
        open.photos = {"https://contoh.example/a.jpg"};
        auto resolved = raw("b", 60);
        resolved.facts.status = model::Status::resolved;
        resolved.photos = {"https://contoh.example/b.jpg"};
        auto secret = resolved;
        secret.facts.key.id = "c";
        secret.facts.secret = true;
        return page_of({open, resolved, secret});
    });
    Shelf shelf;
    std::vector<std::string> got;
    shelf.photos = [&](const model::Key& key, const std::vector<std::string>& addresses) {
        CHECK(shelf.rows.count(key.id) == 1);
        got.insert(got.end(), addresses.begin(), addresses.end());
    };
    REQUIRE(shelf.read(source));
    CHECK(got == std::vector<std::string>{"https://contoh.example/b.jpg"});
}

TEST_CASE("the next page is read while the store works, and the store is never called twice at once") {
    std::atomic<int> inside{0};
    std::atomic<int> pages{0};
    std::atomic<int> read_ahead{0};
    int batches = 0;
    ScriptedSource source([&](const Ask& ask) {
        ++pages;
        const int at = std::stoi(number(ask.page));
        return page_of({raw(std::to_string(at), 60)}, at < 20 ? std::to_string(at) : "");
    });
    const privacy::Gate gate;
    const feeds::SyncPorts ports{gate,
                                 [&](model::Batch&&) -> model::Result<void> {
                                     CHECK(inside.fetch_add(1) == 0);
                                     std::this_thread::sleep_for(std::chrono::milliseconds{5});
                                     read_ahead += pages > ++batches ? 1 : 0;
                                     --inside;
                                     return {};
                                 },
                                 [&] {
                                     CHECK(inside == 0);
                                     return model::Result<std::vector<std::string>>();
                                 },
                                 sync_now,
                                 {}};
    feeds::SyncLimits limits;
    limits.batch_rows = 1;
    REQUIRE(feeds::sync(source, {"uji"}, {}, false, ports, limits));
    CHECK(batches == 21);
    CHECK(read_ahead > 0);
}
