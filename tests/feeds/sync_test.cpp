// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/sync.hpp"

#include "scripted_source.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <string>
#include <thread>
#include <vector>

using namespace siar;
using feeds::Ask;
using feeds::Page;
using model::Seconds;
using std::chrono::minutes;
using test::broken;
using test::page_of;
using test::raw;
using test::ScriptedSource;
using test::Shelf;
using test::sync_now;

namespace {

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}
bool told(const feeds::Round& round, const std::string& part) {
    return std::any_of(round.remarks.begin(), round.remarks.end(), [&](const auto& one) { return has(one, part); });
}
std::string number(const std::string& page) {
    return page.empty() ? "1" : std::to_string(std::stoi(page) + 1);
}

} // namespace

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
