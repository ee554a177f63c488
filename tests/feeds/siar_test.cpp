// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/siar.hpp"

#include "../desk/house.hpp"
#include "../net/raw_server.hpp"
#include "desk/server.hpp"
#include "store/store.hpp"
#include "wire/api.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

using namespace siar;
using test::http;
using test::RawServer;
using privacy::operator""_label;

namespace {

const privacy::Gate gate;
bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

struct Reader {
    std::vector<model::Batch> batches;
    model::Sink sink = [this](model::Batch&& batch) -> model::Result<void> {
        batches.push_back(std::move(batch));
        return {};
    };
    model::Result<feeds::Pulled> read(const std::string& url, const model::Mark& known = {}, std::size_t page = 500) {
        net::Options options;
        options.limits.stall = options.limits.total = model::Seconds{5};
        net::Client client(options);
        return feeds::pull_hub({{"pusat"}, url, test::Hub::token, page}, client, gate, known, test::now(), sink);
    }
};

/// A hub made of fixed answers; a path that is not told is answered well and empty.
class FakeHub {
public:
    using Answer = std::function<std::string(const std::string& head)>;
    explicit FakeHub(Answer complaints)
        : complaints_(std::move(complaints)), server_([this](const std::string& head) { return answer(head); }) {}
    std::string url() const { return server_.url(""); }
    std::vector<std::string> heads() const { return server_.heads(); }

private:
    std::string answer(const std::string& head) const {
        if (has(head, "/complaints")) return complaints_(head);
        if (has(head, "/discovery")) {
            wire::Discovery discovery;
            discovery.regency = {"demak"};
            discovery.name = "Kabupaten Uji"_label;
            discovery.data_as_of = test::now() + model::Seconds{3600};
            return http(200, wire::encode(discovery));
        }
        if (has(head, "/outreach")) return http(200, wire::encode(wire::OutreachAnswer{false, {test::visit()}}));
        if (has(head, "/notices")) return http(200, wire::encode(wire::NoticesAnswer{false, {test::notice()}}));
        return http(200, wire::encode(wire::StatisticsAnswer{false, test::statistics()}));
    }
    Answer complaints_;
    RawServer server_;
};

std::string page_of(const wire::ComplaintsPage& page) {
    return http(200, wire::encode(page), "ETag: W/\"p\"\r\n");
}

} // namespace

/// The counts that a hub passes on whole: what is only counted goes without category, district and channel.
static std::map<model::Cell, std::int64_t> totals(const model::Tally& tally) {
    std::map<model::Cell, std::int64_t> out;
    for (const auto& [cell, count] : tally.counts)
        if (cell.dimension == model::Dimension::total || cell.dimension == model::Dimension::secret)
            out.emplace(cell, count);
    return out;
}

TEST_CASE("a hub's complaints reach another store with their yes, and its figures are the same") {
    const test::Hub hub;
    auto store_a = test::open_store(hub.folder());
    auto store_b = test::open_store({});
    const model::Sink sink = [&](model::Batch&& batch) {
        return store_b.apply(batch, store::ReviewPolicy::hub).map([](const auto&) {});
    };
    net::Client client;
    const feeds::HubSource source{{"pusat"}, hub.url(), test::Hub::token, 2};
    const auto pulled = feeds::pull_hub(source, client, gate, {}, test::now(), sink);
    REQUIRE_MESSAGE(pulled, pulled.error().line());
    CHECK(pulled->rows == 4);
    CHECK(pulled->pages == 2);
    CHECK(pulled->demo);
    CHECK(!pulled->unchanged);
    CHECK(pulled->dropped.empty());

    const auto from = model::parse_iso_date("2026-01-01").value();
    const auto a = store_a.material(test::now(), from);
    const auto b = store_b.material(test::now(), from);
    REQUIRE(a);
    REQUIRE(b);
    CHECK(totals(b->tally) == totals(a->tally));
    CHECK(b->tally.spans == a->tally.spans);
    CHECK(b->data_as_of == a->data_as_of);
    CHECK(b->demo);
    REQUIRE(b->approved.size() == 2);
    CHECK(b->approved[0].text->sentences == a->approved[0].text->sentences);
    CHECK(b->approved[0].complaint.key.source == model::SourceName{"pusat"});

    SUBCASE("and nothing of them when the other store's own people decide") {
        auto store_c = test::open_store({});
        const model::Sink cautious = [&](model::Batch&& batch) {
            return store_c.apply(batch, store::ReviewPolicy::all).map([](const auto&) {});
        };
        REQUIRE(feeds::pull_hub(source, client, gate, {}, test::now(), cautious));
        const auto c = store_c.material(test::now(), from);
        REQUIRE(c);
        CHECK(c->approved.empty());
        CHECK(totals(c->tally) == totals(a->tally));
    }
    SUBCASE("and a second reading brings nothing, a third only what is new") {
        const auto read_again = [&] {
            const auto mark = store_b.mark({"pusat"});
            REQUIRE(mark);
            auto again = feeds::pull_hub(source, client, gate, *mark, test::now(), sink);
            REQUIRE_MESSAGE(again, again.error().line());
            return *again;
        };
        CHECK(read_again().rows == 0);
        CHECK(read_again().unchanged);
        auto late = test::row(9);
        late.complaint.updated = test::now() + model::Seconds{60};
        test::apply(store_a, test::batch_of({late}));
        const auto third = read_again();
        CHECK(third.rows == 1);
        CHECK(!third.unchanged);
    }
    SUBCASE("and what a person withdrew there, or what became secret, is cut here, yet counted") {
        const auto read_again = [&] {
            const auto mark = store_b.mark({"pusat"});
            REQUIRE(mark);
            const auto again = feeds::pull_hub(source, client, gate, *mark, test::now(), sink);
            REQUIRE_MESSAGE(again, again.error().line());
            CHECK(again->tombstones == 0);
        };
        const auto decide = [&](model::Act act) {
            model::Decision decision;
            decision.item = *store_a.item_id(test::row(1).complaint.key);
            decision.act = act;
            decision.by = "Bu Tinjau";
            decision.at = test::now();
            decision.text = model::text_hash(test::row(1).proposal->sentences);
            const auto decided = store_a.decide(decision);
            REQUIRE_MESSAGE(decided, decided.error().line());
        };
        decide(model::Act::withdraw);
        test::apply(store_a, test::batch_of({test::secret_row(2)}));
        read_again();
        const auto there = store_a.material(test::now(), from);
        const auto here = store_b.material(test::now(), from);
        REQUIRE(there);
        REQUIRE(here);
        CHECK(totals(here->tally) == totals(there->tally));
        CHECK(here->tally.spans == there->tally.spans);
        CHECK(here->approved.empty());
        CHECK(here->withdrawn.size() == 2);

        auto store_c = test::open_store({});
        const model::Sink late = [&](model::Batch&& batch) {
            return store_c.apply(batch, store::ReviewPolicy::hub).map([](const auto&) {});
        };
        REQUIRE(feeds::pull_hub(source, client, gate, {}, test::now(), late));
        const auto fresh = store_c.material(test::now(), from);
        REQUIRE(fresh);
        CHECK(totals(fresh->tally) == totals(there->tally));
        CHECK(fresh->approved.empty());

        decide(model::Act::approve);
        read_again();
        CHECK(store_b.material(test::now(), from)->approved.size() == 1);
    }
    SUBCASE("and what is gone from its source there is gone here") {
        const auto mark = store_b.mark({"pusat"});
        model::Batch gone = test::batch_of({});
        gone.read_at = test::now();
        gone.tombstones = {test::row(1).complaint.key};
        test::apply(store_a, gone);
        const auto again = feeds::pull_hub(source, client, gate, *mark, test::now(), sink);
        REQUIRE_MESSAGE(again, again.error().line());
        CHECK(again->tombstones == 1);
        const auto now = store_b.material(test::now(), from);
        REQUIRE(now);
        CHECK(now->approved.size() == 1);
    }
}

TEST_CASE("a row keeps every coded field, and what a hub may not know stays empty") {
    const wire::ComplaintRow from = test::told_row();
    const FakeHub hub([&](const std::string&) { return page_of({true, {from, test::bare_row()}, {}, "c1", false}); });
    Reader reader;
    const auto pulled = reader.read(hub.url());
    REQUIRE_MESSAGE(pulled, pulled.error().line());
    REQUIRE(reader.batches.size() == 1);
    const model::Batch& batch = reader.batches[0];
    REQUIRE(batch.rows.size() == 2);
    const model::Complaint& to = batch.rows[0].complaint;
    CHECK(to.key == model::Key{{"pusat"}, from.item.value});
    CHECK(to.status == from.status);
    CHECK(to.agencies == from.agencies);
    CHECK(to.place == from.place);
    CHECK(to.first_follow_up == from.first_follow_up);
    CHECK(to.closed == from.closed);
    CHECK(to.rating == 5);
    CHECK(to.demo);
    CHECK(!to.origin);
    CHECK(!to.story);
    REQUIRE(batch.rows[0].hub);
    CHECK(batch.rows[0].hub->text == *from.text_hash);
    CHECK(batch.rows[0].hub->by == "Kabupaten Uji");
    CHECK(batch.rows[0].proposal->sentences == from.told->sentences);
    CHECK(batch.rows[1].complaint.secret);
    CHECK(!batch.rows[1].proposal);
    CHECK(!batch.rows[1].hub);
    CHECK(batch.outreach == std::vector{test::visit()});
    CHECK(batch.notices == std::vector{test::notice()});
    CHECK(batch.mark.cursor == "c1");
    CHECK(batch.mark.high_water == from.changed + model::Seconds{86400});
    CHECK_MESSAGE(batch.read_at == test::now(), "a hub whose clock runs ahead does not make our data newer than now");
}

TEST_CASE("a yes whose sentences the gate holds here is none, and the row still counts") {
    const wire::ComplaintRow row = test::told_row();
    std::string json = wire::encode(wire::ComplaintsPage{true, {row}, {}, "c1", false});
    const std::string said = row.told->sentences.problem.text.str();
    json.replace(json.find(said), said.size(), "Pak Budi Santoso maling lampu");
    const FakeHub hub([&](const std::string&) { return http(200, json); });
    Reader reader;
    const auto pulled = reader.read(hub.url());
    REQUIRE_MESSAGE(pulled, pulled.error().line());
    CHECK(pulled->dropped.size() == 1);
    REQUIRE(reader.batches.at(0).rows.size() == 1);
    CHECK(!reader.batches[0].rows[0].hub);
    CHECK(!reader.batches[0].rows[0].proposal);
}

TEST_CASE("the ETag is asked with where the cursor stands still, and only there") {
    const FakeHub hub([](const std::string& head) {
        if (has(head, "If-None-Match: W/\"p\"")) return http(304, "");
        if (has(head, "cursor=c1")) return page_of({false, {}, {}, "c1", false});
        return page_of({false, {test::bare_row()}, {}, "c1", false});
    });
    Reader reader;
    REQUIRE(reader.read(hub.url()));
    CHECK(reader.batches.back().mark.etag.empty());
    REQUIRE(reader.read(hub.url(), reader.batches.back().mark));
    CHECK(reader.batches.back().mark == model::Mark{"c1", "W/\"p\"", test::bare_row().changed});
    const auto third = reader.read(hub.url(), reader.batches.back().mark);
    REQUIRE(third);
    CHECK(third->unchanged);
    CHECK(reader.batches.back().mark.etag == "W/\"p\"");
}

TEST_CASE("each page is handed on with its own mark, so that a later failure loses nothing") {
    const FakeHub hub([](const std::string& head) {
        if (has(head, "cursor=c1")) return http(500, "{}");
        return page_of({false, {test::bare_row()}, {}, "c1", true});
    });
    Reader reader;
    const auto pulled = reader.read(hub.url());
    REQUIRE(!pulled);
    CHECK(has(pulled.error().what, "bermasalah"));
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
             {"304 unasked", http(304, ""), ""},
         }) {
        const FakeHub hub([&](const std::string&) { return row.answer; });
        Reader reader;
        const auto pulled = reader.read(hub.url());
        if (std::string(row.said).empty()) {
            CHECK_MESSAGE((pulled && pulled->rows == 0), row.name);
            continue;
        }
        REQUIRE_MESSAGE(!pulled, row.name);
        CHECK_MESSAGE(has(pulled.error().line(), row.said), pulled.error().line());
        CHECK(has(pulled.error().where, "127.0.0.1"));
        CHECK(!has(pulled.error().line(), test::Hub::token));
        CHECK(pulled.error().line().find('\n') == std::string::npos);
        CHECK(reader.batches.empty());
    }
}

TEST_CASE("a hub that has read nothing yet gives nothing, as of no time") {
    const test::Hub hub({}, false);
    Reader reader;
    const auto pulled = reader.read(hub.url());
    REQUIRE_MESSAGE(pulled, pulled.error().line());
    CHECK(pulled->rows == 0);
    CHECK(reader.batches.empty());
}

TEST_CASE("a hub whose pages go in circles is left") {
    for (const bool two : {false, true}) {
        const FakeHub hub([two](const std::string& head) {
            const bool second = two && has(head, "cursor=c1");
            return page_of({false, {test::bare_row()}, {}, second ? "c2" : "c1", true});
        });
        Reader reader;
        const auto pulled = reader.read(hub.url());
        REQUIRE(!pulled);
        CHECK(has(pulled.error().what, "berulang-ulang"));
        CHECK(hub.heads().size() < 10);
    }
}

TEST_CASE("a sink that fails ends the reading with its own reason") {
    const FakeHub hub([](const std::string&) { return page_of({false, {test::bare_row()}, {}, "c1", true}); });
    Reader reader;
    reader.sink = [](model::Batch&&) -> model::Result<void> {
        return model::fail("cakram penuh", "siar.db", "Kosongkan.");
    };
    const auto pulled = reader.read(hub.url());
    REQUIRE(!pulled);
    CHECK(pulled.error().what == "cakram penuh");
}
