// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/sync.hpp"
#include "scripted_source.hpp"

#include <doctest/doctest.h>

#include <string>
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

TEST_CASE("what is older than asked for is left out, unless all was asked for") {
    ScriptedSource source([](const Ask&) { return page_of({raw("alt", 10'000), raw("neu", 10)}); });
    Shelf shelf;
    shelf.mark.high_water = sync_now() - minutes{60};
    const auto round = shelf.read(source);
    REQUIRE(round);
    CHECK(round->unasked == 1);
    CHECK(round->rows == 1);
    CHECK(shelf.ids() == std::vector<std::string>{"neu"});
    REQUIRE(shelf.read(source, true));
    CHECK(shelf.ids() == std::vector<std::string>{"alt", "neu"});
}

TEST_CASE("a server that gives only what is older than asked for is read as a whole") {
    ScriptedSource source([](const Ask& ask) {
        // The wrong way round: what changed before.
        return ask.since ? page_of({raw("alt", 10'000)}) : page_of({raw("alt", 10'000), raw("neu", 10)});
    });
    Shelf shelf;
    shelf.mark.high_water = sync_now() - minutes{60};
    const auto round = shelf.read(source);
    REQUIRE(round);
    CHECK(told(*round, "lebih lama dari yang ditanya"));
    CHECK(round->whole);
    CHECK(round->complete);
    CHECK(shelf.ids() == std::vector<std::string>{"alt", "neu"});
    CHECK(source.asks.size() == 2);
}

TEST_CASE("a source that asks its server for more than was asked of it is no wrong one") {
    ScriptedSource source([](const Ask&) {
        Page page = page_of({raw("alt", 10'000)});
        page.wider = true;
        return page;
    });
    Shelf shelf;
    shelf.mark.high_water = sync_now() - minutes{60};
    const auto round = shelf.read(source);
    REQUIRE(round);
    CHECK(round->remarks.empty());
    CHECK(source.asks.size() == 1);
}

TEST_CASE("of a source that cannot be asked by time the later one wins, and its pages may repeat each other") {
    ScriptedSource source([](const Ask& ask) {
        const int at = std::stoi(number(ask.page));
        return page_of({raw("a", at == 6 ? 90 : 60, fmt::format("Jalan {}", at / 6))},
                       at < 6 ? std::to_string(at) : "");
    });
    source.timed = false;
    Shelf shelf;
    const auto round = shelf.read(source);
    REQUIRE(round);
    CHECK(round->remarks.empty());
    CHECK(shelf.rows.at("a").second == "Jalan 1");
}

TEST_CASE("a source that cannot be asked by time gives old complaints, too") {
    ScriptedSource source([](const Ask&) { return page_of({raw("alt", 10'000)}); });
    source.timed = false;
    Shelf shelf;
    shelf.mark.high_water = sync_now() - minutes{60};
    const auto round = shelf.read(source);
    REQUIRE(round);
    CHECK(!source.asks[0].since);
    CHECK(round->unasked == 0);
    CHECK(shelf.ids() == std::vector<std::string>{"alt"});
    CHECK(!round->complete);
}

TEST_CASE("a server that ignores the page is left after two repetitions, and what came is kept") {
    for (const bool rising : {false, true}) {
        ScriptedSource source([&](const Ask& ask) {
            return rising ? page_of({raw("a", 60), raw("b", 50)}, number(ask.page))
                          : page_of({raw("b", 50), raw("a", 60)}, number(ask.page));
        });
        Shelf shelf;
        const auto round = shelf.read(source);
        REQUIRE(round);
        CHECK(told(*round, "mengabaikan nomor halaman"));
        CHECK(source.asks.size() == 3);
        CHECK(shelf.ids() == std::vector<std::string>{"a", "b"});
        CHECK(!round->complete);
        CHECK(!shelf.mark.listed);
        CHECK_MESSAGE((shelf.mark.high_water == model::Time{}) != rising, "only a list that rises may be gone on with");
    }
}

TEST_CASE("a list that shifts by a page while it is read is no circle") {
    ScriptedSource source([](const Ask& ask) {
        const int at = std::stoi(number(ask.page));
        return page_of({raw(std::to_string(at == 2 ? 1 : at), 60)}, at < 5 ? std::to_string(at) : "");
    });
    Shelf shelf;
    const auto round = shelf.read(source);
    REQUIRE(round);
    CHECK(round->complete);
    CHECK(round->remarks.empty());
    CHECK(shelf.rows.size() == 4);
}

TEST_CASE("pages that hold only rows without a number are no circle, and what stands behind them is read") {
    ScriptedSource source([](const Ask& ask) {
        const int at = std::stoi(number(ask.page));
        if (at == 30) return page_of({raw("alt", 60)});
        Page page = page_of({}, std::to_string(at));
        page.flaws = {{"", "tanpa nomor: 3 baris"}};
        return page;
    });
    Shelf shelf;
    const auto round = shelf.read(source);
    REQUIRE(round);
    CHECK(round->complete);
    CHECK(round->remarks.empty());
    CHECK(round->reasons.at("tanpa nomor: 3 baris") == 29);
    CHECK(shelf.rows.count("alt") == 1);
}

TEST_CASE("endless answers end, and the reason is told") {
    struct Row {
        const char* said;
        ScriptedSource::Answer answer;
    };
    feeds::SyncLimits limits;
    limits.pages = 30;
    limits.rows = 40;
    for (const Row& row : std::vector<Row>{
             {"berulang-ulang", [](const Ask&) { return page_of({}, "1"); }},
             {"30 halaman", [](const Ask& ask) { return page_of({raw(number(ask.page), 60)}, number(ask.page)); }},
             {"30 halaman",
              [](const Ask& ask) {
                  Page page = page_of({}, number(ask.page));
                  page.flaws = {{"", "tanpa nomor: 3 baris"}};
                  return page;
              }},
             {"21 halaman kosong", [](const Ask& ask) { return page_of({}, number(ask.page)); }},
             {"40 aduan",
              [](const Ask& ask) {
                  Page page = page_of({}, number(ask.page));
                  for (int n = 0; n < 50; ++n)
                      page.complaints.push_back(raw(fmt::format("{}-{}", page.next, n), 60));
                  return page;
              }},
         }) {
        CAPTURE(row.said);
        ScriptedSource source(row.answer);
        Shelf shelf;
        shelf.rows["lama"] = {};
        const auto round = shelf.read(source, true, limits);
        REQUIRE(round);
        CHECK(told(*round, row.said));
        CHECK(source.asks.size() <= 30);
        CHECK(!round->complete);
        CHECK(round->vanished == 0);
        CHECK(shelf.rows.count("lama") == 1);
    }
}

TEST_CASE("empty pages before the last do not end a list") {
    ScriptedSource source([](const Ask& ask) {
        const int at = std::stoi(number(ask.page));
        return at < 15 ? page_of({}, std::to_string(at)) : page_of({raw("a", 60)});
    });
    Shelf shelf;
    const auto round = shelf.read(source);
    REQUIRE(round);
    CHECK(round->complete);
    CHECK(shelf.rows.size() == 1);
}
