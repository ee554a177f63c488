// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/siar.hpp"

#include "fake_hub.hpp"
#include "store/store.hpp"

#include <doctest/doctest.h>

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
using test::read_hub;
using test::Reader;

/// The counts that a hub passes on whole: what is only counted goes without category, agency, place, channel and
/// rating.
static std::vector<model::CellCount> passed_on(const model::Material& material) {
    std::vector<model::CellCount> out;
    for (const auto& count : material.sums.at(0).sums.counts)
        if (!model::is_named(count.cell.kind()) && count.cell.kind() != model::Kind::rating) out.push_back(count);
    return out;
}

TEST_CASE("a hub's complaints reach another store with their yes, and its figures are the same") {
    const test::Hub hub;
    auto store_a = test::open_store(hub.folder());
    auto store_b = test::open_store({});
    const model::Sink sink = [&](model::Batch&& batch) {
        return store_b.apply(batch, store::ReviewPolicy::hub).map([](const auto&) {});
    };
    feeds::Hub source = hub_at(hub.url(), demak, 2);
    const auto pulled = read_hub(source, {}, sink);
    REQUIRE_MESSAGE(pulled, pulled.error().error.line());
    CHECK(pulled->rows == 4);
    CHECK(pulled->pages == 2);
    CHECK(pulled->demo);
    CHECK(!pulled->unchanged);
    CHECK(pulled->refused == 0);

    const model::Asking from = [](model::Time, const auto&, const model::SumsOf& sums_of) {
        return sums_of({{model::parse_iso_date("2026-01-01").value(), model::parse_iso_date("2027-12-31").value()}});
    };
    const auto a = store_a.material(test::now(), from);
    const auto b = store_b.material(test::now(), from);
    REQUIRE(a);
    REQUIRE(b);
    CHECK(passed_on(*b) == passed_on(*a));
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
        REQUIRE(read_hub(source, {}, cautious));
        const auto c = store_c.material(test::now(), from);
        REQUIRE(c);
        CHECK(c->approved.empty());
        CHECK(passed_on(*c) == passed_on(*a));
    }
    SUBCASE("and a second reading brings nothing, a third only what is new") {
        const auto read_again = [&] {
            const auto mark = store_b.mark({"pusat"});
            REQUIRE(mark);
            auto again = read_hub(source, *mark, sink);
            REQUIRE_MESSAGE(again, again.error().error.line());
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
            const auto again = read_hub(source, *mark, sink);
            REQUIRE_MESSAGE(again, again.error().error.line());
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
        CHECK(passed_on(*here) == passed_on(*there));
        CHECK(here->approved.empty());
        CHECK(here->withdrawn.size() == 2);

        auto store_c = test::open_store({});
        const model::Sink late = [&](model::Batch&& batch) {
            return store_c.apply(batch, store::ReviewPolicy::hub).map([](const auto&) {});
        };
        REQUIRE(read_hub(source, {}, late));
        const auto fresh = store_c.material(test::now(), from);
        REQUIRE(fresh);
        CHECK(passed_on(*fresh) == passed_on(*there));
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
        const auto again = read_hub(source, *mark, sink);
        REQUIRE_MESSAGE(again, again.error().error.line());
        CHECK(again->tombstones == 1);
        const auto now = store_b.material(test::now(), from);
        REQUIRE(now);
        CHECK(now->approved.size() == 1);
    }
}

TEST_CASE("a row keeps every coded field, and what a hub may not know stays empty") {
    const wire::ComplaintRow from = test::told_row();
    const FakeHub hub([&](const std::string&) { return hub_page({true, {from, test::bare_row()}, {}, "c1", false}); });
    Reader reader;
    const auto pulled = reader.read(hub.url());
    REQUIRE_MESSAGE(pulled, pulled.error().error.line());
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
    CHECK(batch.mark.high_water == std::max(from.updated, test::bare_row().updated));
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
    REQUIRE_MESSAGE(pulled, pulled.error().error.line());
    CHECK(pulled->refused == 1);
    REQUIRE(reader.batches.at(0).rows.size() == 1);
    CHECK(!reader.batches[0].rows[0].hub);
    CHECK(!reader.batches[0].rows[0].proposal);
}

TEST_CASE("the ETag is asked with where the cursor stands still, and only there") {
    const FakeHub hub([](const std::string& head) {
        if (has(head, "If-None-Match: W/\"p\"")) return http(304, "");
        if (has(head, "cursor=c1")) return hub_page({false, {}, {}, "c1", false});
        return hub_page({false, {test::bare_row()}, {}, "c1", false});
    });
    Reader reader;
    REQUIRE(reader.read(hub.url()));
    CHECK(reader.batches.back().mark.etag.empty());
    REQUIRE(reader.read(hub.url(), reader.batches.back().mark));
    CHECK(reader.batches.back().mark.cursor == "c1");
    CHECK(reader.batches.back().mark.etag == "W/\"p\"");
    CHECK(reader.batches.back().mark.high_water == test::bare_row().updated);
    const auto third = reader.read(hub.url(), reader.batches.back().mark);
    REQUIRE(third);
    CHECK(third->unchanged);
    CHECK(reader.batches.back().mark.etag == "W/\"p\"");
}

TEST_CASE("a nightly list asks for all, and what a hub no longer lists is gone") {
    const FakeHub hub([](const std::string&) { return hub_page({false, {test::bare_row()}, {}, "c9", false}); });
    Reader reader;
    feeds::Hub source = hub_at(hub.url(), demak);
    const model::Mark known{"c9", "W/\"p\"", test::now(), {}, {}};
    const auto pulled = read_hub(source, known, reader.sink, true, {test::bare_row().item.value, "lama"});
    REQUIRE_MESSAGE(pulled, pulled.error().error.line());
    CHECK(pulled->vanished == 1);
    REQUIRE(reader.batches.size() == 1);
    CHECK(reader.batches[0].tombstones == std::vector<model::Key>{{{"pusat"}, "lama"}});
    CHECK(reader.batches[0].mark.listed == test::now());
    for (const std::string& head : hub.heads()) {
        CHECK(!has(head, "cursor="));
        CHECK(!has(head, "If-None-Match"));
    }
}

TEST_CASE("yes without sentences is handed on as no yes") {
    wire::ComplaintRow row = test::told_row();
    row.told.reset();
    const FakeHub hub([&](const std::string&) { return hub_page({false, {row}, {}, "c1", false}); });
    Reader reader;
    REQUIRE(reader.read(hub.url()));
    REQUIRE(reader.batches.size() == 1);
    CHECK(!reader.batches[0].rows.at(0).hub);
    CHECK(!reader.batches[0].rows.at(0).proposal);
}

TEST_CASE("what did not change since it was stored is not asked for again, and nothing is handed on") {
    const test::Hub hub;
    feeds::Hub source = hub_at(hub.url(), demak);
    Reader reader;
    model::Mark mark;
    for (int n = 0; n < 2; ++n) {
        REQUIRE(read_hub(source, mark, reader.sink));
        mark = reader.batches.back().mark;
    }
    const std::size_t before = reader.batches.size();
    const auto idle = read_hub(source, mark, reader.sink);
    REQUIRE_MESSAGE(idle, idle.error().error.line());
    CHECK(idle->unchanged);
    CHECK(idle->read_at);
    CHECK(reader.batches.size() == before);
}
