// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_hub.hpp"
#include "feeds/siar.hpp"
#include "store/store.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <vector>

using namespace siar;
using test::demak;
using test::FakeHub;
using test::gate;
using test::has;
using test::http;
using test::hub_at;
using test::hub_page;
using test::package_of;
using test::read_hub;
using test::Reader;

TEST_CASE("each page is handed on with its own mark, so that a later failure loses nothing") {
    const FakeHub hub([](const std::string& head) {
        if (has(head, "cursor=c1")) return http(500, "{}");
        return hub_page({false, {test::bare_row()}, {}, "c1", true});
    });
    Reader reader;
    const auto pulled = reader.read(hub.url());
    REQUIRE(!pulled);
    CHECK(has(pulled.error().error.what, "bermasalah"));
    REQUIRE(reader.batches.size() == 1);
    CHECK(reader.batches[0].mark.cursor == "c1");
    CHECK(!reader.batches[0].outreach);
}

TEST_CASE("a hub that answers wrong is told in one line, and nothing wrong is handed on") {
    struct Row {
        const char* name;
        std::string answer;
        const char* said;
    };
    for (const Row& row : std::vector<Row>{
             {"401", http(401, "{}"), "token ditolak"},
             {"404", http(404, "{}"), "tidak ada di server"},
             {"500", http(500, "x"), "bermasalah (500)"},
             {"429", http(429, "{}", "Retry-After: 30\r\n"), "jeda"},
             {"HTML", http(200, "<html>Masuk</html>", "", "text/html"), "bukan JSON"},
             {"no JSON", http(200, "maaf"), "bukan JSON"},
             {"another JSON", http(200, "{\"demo\":false}"), "$.complaints"},
             {"bad row",
              http(200, R"({"demo":false,"complaints":[{"demo":false}],"withdrawn":[],"cursor":"","more":false})"),
              "$.complaints[0].item_id"},
             {"cut", "HTTP/1.1 200 X\r\nConnection: close\r\nContent-Length: 100\r\n\r\n{", "terputus"},
             {"304 unasked", http(304, ""), "tanpa ditanya"},
         }) {
        const FakeHub hub([&](const std::string&) { return row.answer; });
        Reader reader;
        const auto pulled = reader.read(hub.url());
        REQUIRE_MESSAGE(!pulled, row.name);
        CHECK_MESSAGE(has(pulled.error().error.line(), row.said), pulled.error().error.line());
        CHECK(has(pulled.error().error.where, "127.0.0.1"));
        CHECK(!has(pulled.error().error.line(), test::Hub::token));
        CHECK(pulled.error().error.line().find('\n') == std::string::npos);
        CHECK(reader.batches.empty());
    }
}

TEST_CASE("a hub that has read nothing yet gives nothing, as of no time") {
    const test::Hub hub({}, false);
    Reader reader;
    const auto pulled = reader.read(hub.url());
    REQUIRE_MESSAGE(pulled, pulled.error().error.line());
    CHECK(pulled->rows == 0);
    CHECK(!pulled->read_at);
    CHECK(reader.batches.empty());
}

TEST_CASE("a hub whose pages go in circles is left, and what came is kept") {
    struct Row {
        const char* name;
        std::function<std::string(const std::string& head)> cursor;
    };
    for (const Row& row : std::vector<Row>{
             {"it never advances", [](const std::string&) { return "c1"; }},
             {"it goes back", [](const std::string& head) { return has(head, "cursor=c1") ? "c2" : "c1"; }},
         }) {
        CAPTURE(row.name);
        const FakeHub hub([&](const std::string& head) {
            return hub_page({false, {test::bare_row()}, {}, row.cursor(head), true});
        });
        Reader reader;
        const auto pulled = reader.read(hub.url());
        REQUIRE_MESSAGE(pulled, pulled.error().error.line());
        CHECK(!pulled->complete);
        REQUIRE(pulled->remarks.size() == 1);
        CHECK(has(pulled->remarks[0], "berulang-ulang"));
        CHECK(hub.heads().size() < 10);
        REQUIRE(reader.batches.size() == 1);
        CHECK(reader.batches[0].rows.size() == 1);
        CHECK(!reader.batches[0].mark.listed);
    }
}

TEST_CASE("a hub with more pages than there can be is read up to a limit, and goes on from there") {
    int number = 0;
    const FakeHub hub([&](const std::string&) {
        wire::ComplaintRow row = test::bare_row();
        row.item.value = fmt::format("{:032x}", ++number);
        return hub_page({false, {row}, {}, fmt::format("c{}", number), true});
    });
    Reader reader;
    feeds::Hub source = hub_at(hub.url(), demak);
    const feeds::SyncPorts ports{
        gate, reader.sink, [] { return model::Result<std::vector<std::string>>(); }, test::now, {}};
    feeds::SyncLimits limits;
    limits.pages = 50;
    const auto pulled = feeds::sync(source, {"pusat"}, {}, false, ports, limits);
    REQUIRE_MESSAGE(pulled, pulled.error().error.line());
    CHECK(pulled->rows == 50);
    REQUIRE(!pulled->remarks.empty());
    CHECK(has(pulled->remarks[0], "lebih dari 50 halaman"));
    CHECK(reader.batches.back().mark.cursor == "c50");
}

TEST_CASE("a list that goes on without saying where is an error, and nothing of it is taken") {
    const FakeHub hub([](const std::string&) { return hub_page({false, {test::bare_row()}, {}, "", true}); });
    Reader reader;
    const auto pulled = reader.read(hub.url());
    REQUIRE(!pulled);
    CHECK(has(pulled.error().error.what, "lanjutan"));
    CHECK(reader.batches.empty());
}

TEST_CASE("a hub of another regency must not fill our screens") {
    const FakeHub hub([](const std::string&) { return hub_page({false, {test::bare_row()}, {}, "c1", false}); });
    const config::Package elsewhere = package_of("tegal");
    feeds::Hub source = hub_at(hub.url(), elsewhere);
    Reader reader;
    const auto pulled = read_hub(source, {}, reader.sink);
    REQUIRE(!pulled);
    CHECK(has(pulled.error().error.line(), "kabupaten lain: Kabupaten Uji"));
    CHECK(reader.batches.empty());
    CHECK_MESSAGE(hub.heads().size() == 1, "it is not even asked for complaints");
}

TEST_CASE("figures of a hub whose clock is years ahead are not taken, and are asked for again") {
    FakeHub hub([](const std::string&) { return hub_page({false, {test::bare_row()}, {}, "c1", false}); });
    const auto told = [&](std::chrono::hours ahead) {
        hub.figures.recaps.back().as_of = test::now() + ahead;
        Reader reader;
        const auto pulled = reader.read(hub.url());
        REQUIRE_MESSAGE(pulled, pulled.error().error.line());
        REQUIRE(reader.batches.size() == 1);
        CHECK(reader.batches[0].rows.size() == 1);
        CHECK(pulled->given.has_value() == reader.batches[0].given.has_value());
        CHECK(pulled->remarks.size() == (pulled->given ? 0 : 1));
        return pulled->given.has_value();
    };
    CHECK(told(std::chrono::hours{23}));
    CHECK_FALSE(told(std::chrono::hours{25}));
    CHECK_FALSE(told(std::chrono::hours{24 * 3650}));
}

TEST_CASE("a hub's wish for peace is handed on") {
    const FakeHub hub([](const std::string&) { return http(429, "{}", "Retry-After: 77\r\n"); });
    Reader reader;
    const auto pulled = reader.read(hub.url());
    REQUIRE(!pulled);
    CHECK(pulled.error().retry_after == model::Seconds{77});
}

TEST_CASE("a page of many thousand withdrawals of what was never here is one Batch more") {
    const FakeHub hub([](const std::string&) {
        wire::ComplaintsPage page{false, {}, {}, "c1", false};
        for (int n = 0; n < 50'000; ++n)
            page.withdrawn.push_back({fmt::format("{:032x}", n)});
        return hub_page(page);
    });
    auto store = test::open_store({});
    test::apply(store, test::batch_of({test::row(1)}));
    feeds::Hub source = hub_at(hub.url(), demak);
    const auto pulled = read_hub(source, {}, [&](model::Batch&& batch) {
        return store.apply(batch, store::ReviewPolicy::hub).map([](const auto& done) { CHECK(done.withdrawn == 0); });
    });
    REQUIRE_MESSAGE(pulled, pulled.error().error.line());
    CHECK(pulled->tombstones == 50'000);
}

TEST_CASE("a sink that fails ends the reading with its own reason") {
    const FakeHub hub([](const std::string&) { return hub_page({false, {test::bare_row()}, {}, "c1", true}); });
    Reader reader;
    reader.sink = [](model::Batch&&) -> model::Result<void> {
        return model::fail("cakram penuh", "siar.db", "Kosongkan.");
    };
    const auto pulled = reader.read(hub.url());
    REQUIRE(!pulled);
    CHECK(pulled.error().error.what == "cakram penuh");
}
