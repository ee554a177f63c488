// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/sync.hpp"

#include "feeds/outgoing.hpp"
#include "scripted_source.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace siar;
using feeds::Ask;
using feeds::Page;
using model::Seconds;
using std::chrono::minutes;
using test::broken;
using test::number;
using test::page_of;
using test::raw;
using test::ScriptedSource;
using test::Shelf;
using test::sync_now;
using test::told;

TEST_CASE("the first reading asks for all, the next only for what changed, with an overlap of two hours") {
    ScriptedSource source([](const Ask&) { return page_of({raw("a", 60), raw("b", 10)}); });
    Shelf shelf;
    const auto first = shelf.read(source);
    REQUIRE(first);
    CHECK(first->whole);
    CHECK(first->complete);
    CHECK(first->rows == 2);
    CHECK(!source.asks[0].since);
    CHECK(source.asks[0].whole);
    CHECK(shelf.mark.high_water == sync_now() - minutes{10});
    CHECK(shelf.mark.listed == sync_now());
    CHECK(source.readings_stored == 1);

    REQUIRE(shelf.read(source));
    CHECK(source.asks[1].since == sync_now() - minutes{130});
    CHECK(!source.asks[1].whole);
}

TEST_CASE("without a cursor the mark moves only when all was read, and a failure keeps what came") {
    bool fails = true;
    ScriptedSource source([&](const Ask& ask) -> tl::expected<Page, feeds::Failure> {
        if (ask.page.empty()) return page_of({raw("a", 60)}, "2");
        if (fails) return broken();
        return page_of({raw("b", 70)});
    });
    Shelf shelf;
    const auto cut = shelf.read(source);
    REQUIRE(!cut);
    CHECK(cut.error().retry_after == Seconds{77});
    CHECK(shelf.ids() == std::vector<std::string>{"a"});
    CHECK(shelf.mark == model::Mark{});
    CHECK(source.readings_stored == 0);
    fails = false;
    REQUIRE(shelf.read(source));
    CHECK(shelf.ids() == std::vector<std::string>{"a", "b"});
    CHECK(shelf.mark.high_water == sync_now() - minutes{60});
}

TEST_CASE("with a cursor the mark moves with the pages, so that a failure need not begin anew") {
    bool fails = true;
    ScriptedSource source([&](const Ask& ask) -> tl::expected<Page, feeds::Failure> {
        const std::string at = ask.page.empty() ? ask.cursor : ask.page;
        if (at == "c1" && fails) return broken();
        Page page = page_of({raw(at.empty() ? "a" : "b", 60)}, at.empty() ? "c1" : "");
        page.cursor = at.empty() ? "c1" : "c2";
        return page;
    });
    Shelf shelf;
    REQUIRE(!shelf.read(source));
    CHECK(shelf.mark.cursor == "c1");
    fails = false;
    REQUIRE(shelf.read(source));
    CHECK(source.asks.back().cursor == "c1");
    CHECK(!source.asks.back().since);
    CHECK(shelf.mark.cursor == "c2");
    CHECK(shelf.ids() == std::vector<std::string>{"a", "b"});
}

TEST_CASE("a first list that goes on from its cursor is complete at its end, and nothing is missing from it") {
    ScriptedSource source([&](const Ask&) {
        Page page = page_of({raw("b", 60)});
        page.cursor = "c2";
        return page;
    });
    Shelf shelf;
    shelf.mark.cursor = "c1";
    shelf.rows["a"] = {};
    const auto round = shelf.read(source);
    REQUIRE(round);
    CHECK(source.asks[0].cursor == "c1");
    CHECK(!round->whole);
    CHECK(round->ended);
    CHECK(shelf.mark.listed == sync_now());
    CHECK(shelf.ids() == std::vector<std::string>{"a", "b"});
}

TEST_CASE("a list that is read anew moves the cursor once all of it is told, and its failure takes nothing back") {
    bool fails = true;
    ScriptedSource source([&](const Ask& ask) -> tl::expected<Page, feeds::Failure> {
        if (ask.page == "c1" && fails) return broken();
        Page page = page_of({raw(ask.page.empty() ? "a" : "b", 60)}, ask.page.empty() ? "c1" : "");
        page.cursor = ask.page.empty() ? "c1" : "c10";
        if (ask.page.empty()) page.flaws.push_back({"x", "tanpa waktu"});
        return page;
    });
    Shelf shelf;
    shelf.mark.cursor = "c9";
    const privacy::Gate gate;
    const feeds::SyncPorts ports{gate,
                                 [&](model::Batch&& batch) { return shelf.apply(std::move(batch)); },
                                 [&] { return model::Result<std::vector<std::string>>(shelf.ids()); },
                                 sync_now,
                                 {}};
    const auto broken_off = feeds::sync(source, {"uji"}, model::Mark(shelf.mark), true, ports);
    REQUIRE(!broken_off);
    CHECK(broken_off.error().so_far.whole);
    CHECK(broken_off.error().so_far.rows == 1);
    CHECK(broken_off.error().so_far.reasons.at("tanpa waktu") == 1);
    CHECK(shelf.mark.cursor == "c9");
    fails = false;
    REQUIRE(shelf.read(source, true));
    CHECK(shelf.mark.cursor == "c10");
    CHECK(shelf.mark.listed == sync_now());
}

TEST_CASE("rows are handed on as they come, with the old mark until the end") {
    ScriptedSource source([](const Ask& ask) {
        const int at = std::stoi(number(ask.page));
        return page_of({raw(std::to_string(2 * at), 90 - at), raw(std::to_string(2 * at + 1), 90 - at)},
                       at < 10 ? std::to_string(at) : "");
    });
    Shelf shelf;
    feeds::SyncLimits limits;
    limits.batch_rows = 4;
    REQUIRE(shelf.read(source, false, limits));
    REQUIRE(shelf.batches.size() == 6);
    for (std::size_t n = 0; n < 5; ++n) {
        CHECK(shelf.batches[n].rows.size() == 4);
        CHECK(shelf.batches[n].mark == model::Mark{});
    }
    CHECK(shelf.batches[5].rows.empty());
    CHECK(shelf.batches[5].mark.high_water == sync_now() - minutes{80});
}

TEST_CASE("heavy rows are handed on before they are many, and what replaces a row is not weighed beside it") {
    std::string letter;
    while (letter.size() < 10'000)
        letter += "Lampu padam lagi. ";
    const std::size_t weight = letter.size();
    const auto batches_of = [&](bool same) {
        ScriptedSource source([&](const Ask& ask) {
            const int at = std::stoi(number(ask.page));
            auto heavy = raw(same ? "a" : std::to_string(at), 90 - at);
            heavy.body = letter;
            return page_of({std::move(heavy)}, at < 20 ? std::to_string(at) : "");
        });
        Shelf shelf;
        feeds::SyncLimits limits;
        limits.batch_bytes = 45'000;
        REQUIRE(shelf.read(source, false, limits));
        for (std::size_t n = 0; n + 1 < shelf.batches.size(); ++n) {
            std::size_t bytes = 0;
            for (const auto& row : shelf.batches[n].rows)
                bytes += feeds::bytes_of(row);
            CHECK(bytes >= limits.batch_bytes);
            CHECK_MESSAGE(bytes < limits.batch_bytes + 2 * weight, "by no more than a page");
        }
        CHECK(shelf.rows.size() == (same ? 1 : 20));
        return shelf.batches.size();
    };
    CHECK(batches_of(false) == 5);
    CHECK(batches_of(true) == 1);
}

TEST_CASE("a store that fails ends the reading, and nothing later says that all before it was stored") {
    ScriptedSource source([](const Ask& ask) {
        Page page = page_of({raw(number(ask.page), 60)}, number(ask.page));
        page.cursor = page.next;
        return page;
    });
    Shelf shelf;
    shelf.full = true;
    feeds::SyncLimits limits;
    limits.batch_rows = 1;
    const auto failed = shelf.read(source, false, limits);
    REQUIRE(!failed);
    CHECK(failed.error().error.what == "ruang disk habis");
    CHECK(shelf.batches.empty());
    CHECK(source.asks.size() <= 3);
    CHECK(source.readings_stored == 0);
}

TEST_CASE("of the same complaint the newest wins, wherever it stands") {
    struct Row {
        const char* name;
        std::vector<std::vector<int>> pages; ///< minutes ago, of one and the same complaint
        std::size_t repeated;
    };
    for (const Row& row : std::vector<Row>{
             {"newer later in the page", {{90, 30}}, 1},
             {"newer earlier in the page", {{30, 90}}, 1},
             {"newer on a later page", {{90}, {30}}, 1},
             {"newer on an earlier page", {{30}, {90}}, 1},
             {"in the middle", {{90, 60}, {30, 80}, {70, 30}}, 5},
         })
        for (const std::size_t batch_rows : {std::size_t{1}, std::size_t{100}}) {
            CAPTURE(row.name);
            ScriptedSource source([&](const Ask& ask) {
                const auto at = static_cast<std::size_t>(std::stoi(number(ask.page)));
                Page page;
                for (const int ago : row.pages[at - 1])
                    page.complaints.push_back(raw("a", ago, fmt::format("Menit {}", ago)));
                if (at < row.pages.size()) page.next = std::to_string(at);
                return page;
            });
            Shelf shelf;
            feeds::SyncLimits limits;
            limits.batch_rows = batch_rows;
            const auto round = shelf.read(source, false, limits);
            REQUIRE(round);
            CHECK(round->repeated == row.repeated);
            CHECK(shelf.rows.at("a").second == "Menit 30");
        }
}

TEST_CASE("of two that changed at the same time the later one wins") {
    ScriptedSource source([](const Ask&) { return page_of({raw("a", 30, "Satu"), raw("a", 30, "Dua")}); });
    Shelf shelf;
    const auto round = shelf.read(source);
    REQUIRE(round);
    CHECK(round->rows == 1);
    CHECK(shelf.rows.at("a").second == "Dua");
}

TEST_CASE("words that a source does not know are told") {
    ScriptedSource source([](const Ask&) { return Page{}; });
    source.words = {"kategori: Jalan Rusak"};
    Shelf shelf;
    const auto round = shelf.read(source);
    REQUIRE(round);
    CHECK(round->strangers == source.words);
}

TEST_CASE("a source without complaints is listed once a night, not at every reading") {
    ScriptedSource source([](const Ask&) { return Page{}; });
    Shelf shelf;
    REQUIRE(shelf.read(source));
    CHECK(shelf.batches.size() == 1);
    REQUIRE(shelf.read(source, false, {}, sync_now() + minutes{5}));
    CHECK(shelf.batches.size() == 1);
    REQUIRE(shelf.read(source, true, {}, sync_now() + minutes{10}));
    CHECK(shelf.mark.listed == sync_now() + minutes{10});
}
