// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/vanished.hpp"

#include "scripted_source.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace siar;
using feeds::vanished;
using test::page_of;
using test::raw;
using test::ScriptedSource;
using test::Shelf;

namespace {

std::vector<std::string> ids(int from, int to) {
    std::vector<std::string> out;
    for (int n = from; n < to; ++n)
        out.push_back(fmt::format("id-{}", n));
    return out;
}

feeds::Seen listing(int from, int to) {
    feeds::Seen seen;
    for (const auto& id : ids(from, to))
        seen.of(feeds::id_hash(id));
    return seen;
}

} // namespace

TEST_CASE("a few that are missing from a complete list are gone, many at once only when they are missing twice") {
    struct Row {
        const char* name;
        int have;
        int listed_from;
        std::size_t certain;
        std::size_t doubted;
    };
    for (const Row& row : std::vector<Row>{
             {"none", 100, 0, 0, 0},
             {"one", 100, 1, 1, 0},
             {"twenty of a hundred", 100, 20, 20, 0},
             {"twenty-one of a hundred", 100, 21, 0, 21},
             {"a tenth of a thousand", 1000, 100, 100, 0},
             {"more than a tenth of a thousand", 1000, 101, 0, 101},
             {"all of three", 3, 3, 0, 3},
         }) {
        CAPTURE(row.name);
        const auto known = ids(0, row.have);
        const auto seen = listing(row.listed_from, row.have);
        const auto first = vanished(known, seen, "", 20, false);
        CHECK(first.certain.size() == row.certain);
        CHECK(first.doubted == row.doubted);
        CHECK(first.doubt.empty() == (row.doubted == 0));
        const auto second = vanished(known, seen, first.doubt, 20, false);
        CHECK(second.certain.size() == row.certain + row.doubted);
        CHECK(second.doubt.empty());
    }
}

TEST_CASE("one more that vanishes does not renew the doubt of the rest") {
    const auto known = ids(0, 1000);
    const auto first = vanished(known, listing(500, 1000), "", 20, false);
    CHECK(first.doubted == 500);
    const auto second = vanished(known, listing(501, 1000), first.doubt, 20, false);
    CHECK(second.certain.size() > 480);
    CHECK(second.certain.size() + second.doubted == 501);
}

TEST_CASE("those that came back are neither gone nor in doubt, and a spoilt doubt is none") {
    const auto known = ids(0, 1000);
    const auto first = vanished(known, listing(500, 1000), "", 20, false);
    CHECK(vanished(known, listing(0, 1000), first.doubt, 20, false) == feeds::Vanished{});
    CHECK(vanished(known, listing(500, 1000), "kein Zweifel", 20, false).certain.empty());
    CHECK(vanished(known, listing(500, 1000), std::string(1024, 'x'), 20, false).certain.empty());
}

TEST_CASE(
    "nothing is believed gone at once of a list that is unsure: with records without a number, or pages that slip") {
    const auto first = vanished(ids(0, 100), listing(1, 100), "", 20, true);
    CHECK(first.certain.empty());
    CHECK(first.doubted == 1);
    CHECK(vanished(ids(0, 100), listing(1, 100), first.doubt, 20, true).certain.size() == 1);
}

TEST_CASE("what vanished goes with the mark that says so, and a list that does not list all withdraws nothing") {
    for (const bool lists : {true, false}) {
        ScriptedSource source([](const feeds::Ask&) { return page_of({raw("a", 60)}); });
        source.lists = lists;
        Shelf shelf;
        shelf.rows["lama"] = {};
        const auto first = shelf.read(source, true);
        REQUIRE(first);
        CHECK_MESSAGE(first->doubted == (lists ? 1 : 0), "pages that are counted may slip by a row");
        CHECK(shelf.rows.count("lama") == 1);
        const auto round = shelf.read(source, true);
        REQUIRE(round);
        CHECK(round->vanished == (lists ? 1 : 0));
        CHECK(shelf.rows.count("lama") == (lists ? 0 : 1));
        CHECK(shelf.batches.size() == 2);
        CHECK(shelf.batches[0].mark.listed == test::sync_now());
    }
}

TEST_CASE("a list that its source says is not all withdraws nothing, and is not asked for at once again") {
    ScriptedSource source([](const feeds::Ask&) {
        feeds::Page page = page_of({raw("a", 60)});
        page.withholds = true;
        return page;
    });
    Shelf shelf;
    shelf.rows["lama"] = {};
    for (int list = 0; list < 2; ++list) {
        const auto round = shelf.read(source, true);
        REQUIRE(round);
        CHECK_FALSE(round->complete);
        CHECK(round->doubted + round->vanished == 0);
        CHECK(shelf.rows.count("lama") == 1);
        CHECK(shelf.mark.listed == test::sync_now());
    }
}

TEST_CASE("a list that is read by cursor cannot slip: what one of it misses is gone at once") {
    ScriptedSource source([](const feeds::Ask&) {
        feeds::Page page = page_of({raw("a", 60)});
        page.cursor = "c1";
        return page;
    });
    Shelf shelf;
    shelf.rows["lama"] = {};
    const auto round = shelf.read(source, true);
    REQUIRE(round);
    CHECK(round->vanished == 1);
    CHECK(shelf.rows.count("lama") == 0);
}

TEST_CASE("a source that is empty overnight keeps what it gave until it is empty again") {
    ScriptedSource source([](const feeds::Ask&) { return feeds::Page{}; });
    Shelf shelf;
    shelf.rows["a"] = shelf.rows["b"] = {};
    const auto first = shelf.read(source, true);
    REQUIRE(first);
    CHECK(first->doubted == 2);
    CHECK(first->remarks.size() == 1);
    CHECK(shelf.rows.size() == 2);
    const auto second = shelf.read(source, true);
    REQUIRE(second);
    CHECK(second->vanished == 2);
    CHECK(shelf.rows.empty());
    CHECK(shelf.mark.doubt.empty());
}

TEST_CASE("a table of what was seen finds every one of many, and no other") {
    feeds::Seen seen;
    for (int n = 0; n < 100'000; ++n) {
        auto& entry = seen.of(feeds::id_hash(std::to_string(n)));
        entry.place = static_cast<std::uint32_t>(n);
    }
    CHECK(seen.size() == 100'000);
    int wrong = 0;
    for (int n = 0; n < 100'000; ++n)
        wrong += seen.of(feeds::id_hash(std::to_string(n))).place == static_cast<std::uint32_t>(n) ? 0 : 1;
    for (int n = 100'000; n < 200'000; ++n)
        wrong += seen.has(feeds::id_hash(std::to_string(n))) ? 1 : 0;
    CHECK(wrong == 0);
    CHECK(!feeds::Seen{}.has(1));
}
