// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/fixture.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <random>

using namespace siar;
using namespace siar::store;
using namespace siar::store::testing;
using model::Act;
using model::ReviewState;

namespace {

const std::vector<model::SourceName> order{{"sp4n"}, {"bupati"}, {"gubernur"}};

/// A row of `from` that tells the complaint with this tracking id.
model::Row told(const model::SourceName& from, const std::string& tracking, const std::string& district) {
    auto given = complaint(from.value + "-" + tracking);
    given.key.source = from;
    given.origin = model::Origin{"lapor", tracking};
    given.place.district = {district};
    return row(given, "Lampu jalan mati menurut " + from.value);
}

void take(Store& store, const model::SourceName& from, std::vector<model::Row> rows,
          std::vector<model::Key> tombstones = {}) {
    auto given = batch(std::move(rows), std::move(tombstones));
    given.source = from;
    need(store.apply(given, ReviewPolicy::all));
}

model::ItemId id_at(const Store& store, const model::SourceName& from, const std::string& tracking) {
    return need(store.item_id({from, from.value + "-" + tracking}));
}

model::Reviewed look_at(const Store& store, const model::SourceName& from, const std::string& tracking = "7") {
    auto item = need(store.item(id_at(store, from, tracking)));
    REQUIRE(item);
    return *item;
}

void decide_at(Store& store, const model::SourceName& from, Act act) {
    model::Decision out;
    const auto item = look_at(store, from);
    out.item = item.id;
    out.act = act;
    out.by = "Bu Tinjau";
    out.at = noon();
    if (item.text) out.text = model::text_hash(item.text->sentences);
    need(store.decide(out));
}

std::int64_t received(const Store& store, const std::string& district) {
    const auto sums = whole_tally(store).sums(some_day(1960), some_day(2090));
    std::int64_t out = 0;
    for (const auto& count : sums.of(model::Kind::district))
        if (sums.name(count) == district) out += count.n;
    return out;
}

Store three_sources() {
    auto store = open(in_memory());
    need(store.keep_only(order, noon()));
    take(store, order[2], {told(order[2], "7", "33.21.03")});
    take(store, order[0], {told(order[0], "7", "33.21.01")});
    take(store, order[1], {told(order[1], "7", "33.21.02")});
    return store;
}

std::vector<model::ItemId> waiting(const Store& store) {
    std::vector<model::ItemId> out;
    for (const auto& item : need(store.review({})))
        out.push_back(item.id);
    return out;
}

} // namespace

TEST_CASE("the sums of one source are of all its complaints that are still there, whoever leads them") {
    auto store = open(in_memory());
    need(store.keep_only(order, noon()));
    take(store, {"sp4n"}, {told({"sp4n"}, "7", "33.21.04")});
    take(store, {"bupati"}, {told({"bupati"}, "7", "33.21.04"), told({"bupati"}, "8", "33.21.04")});
    const std::vector<model::Asked> asked{{some_day(1960), some_day(2090), model::Depth::totals}};
    const auto of = [&](const char* name) {
        return need(store.sums_of({name}, asked)).at(0).sums.total(model::Kind::received);
    };
    CHECK(need(store.sums(asked)).at(0).sums.total(model::Kind::received) == 2);
    CHECK(of("sp4n") == 1);
    CHECK(of("bupati") == 2);
    CHECK(of("gubernur") == 0);
    take(store, {"bupati"}, {}, {{{"bupati"}, "bupati-8"}});
    CHECK(of("bupati") == 1);
}

TEST_CASE("three sources that tell one complaint count it once, as the first of them tells it") {
    const auto store = three_sources();
    CHECK(received(store, "33.21.01") == 1);
    CHECK(received(store, "33.21.02") == 0);
    CHECK(received(store, "33.21.03") == 0);
    CHECK(waiting(store) == std::vector{id_at(store, order[0], "7")});
    CHECK(material(store).waiting == 1);
}

TEST_CASE("what another source leads is a tombstone in the order of pages, for it was read there before") {
    auto store = open(in_memory());
    need(store.keep_only(order, noon()));
    take(store, order[2], {told(order[2], "7", "33.21.03")});
    const auto before = need(store.page({}));
    REQUIRE(before.items.size() == 1);
    take(store, order[0], {told(order[0], "7", "33.21.01")});
    PageQuery next;
    next.cursor = before.cursor;
    const auto page = need(store.page(next));
    REQUIRE(page.items.size() == 1);
    CHECK(page.items.front().id == id_at(store, order[0], "7"));
    CHECK(page.withdrawn == std::vector{id_at(store, order[2], "7")});
}

TEST_CASE("rows without a tracking id are never taken for one complaint") {
    auto store = open(in_memory());
    for (const auto& from : order) {
        auto one = told(from, "7", "33.21.01");
        one.complaint.origin.reset();
        take(store, from, {one});
    }
    CHECK(received(store, "33.21.01") == 3);
}

TEST_CASE("a number that more rows bear than can be is none: each of them counts, in whatever order they came") {
    auto store = open(in_memory());
    need(store.keep_only(order, noon()));
    std::vector<model::Row> rows;
    for (int n = 0; n < 40; ++n) {
        rows.push_back(told(order[static_cast<std::size_t>(n % 2)], "-", "33.21.01"));
        rows.back().complaint.key.id = std::to_string(n);
        rows.back().complaint.secret = n == 3;
        if (n == 3) rows.back().proposal.reset();
        take(store, order[static_cast<std::size_t>(n % 2)], {rows.back()});
    }
    CHECK(received(store, "33.21.01") == 40);
    for (auto& one : rows) // what was silenced while they were few has its words again
        take(store, one.complaint.key.source, {one});
    CHECK(material(store).waiting == 39);
    for (int n = 0; n < 40; ++n)
        take(store, order[static_cast<std::size_t>(n % 2)], {},
             {{order[static_cast<std::size_t>(n % 2)], std::to_string(n)}});
    CHECK(whole_tally(store) == model::Tally{});
}

TEST_CASE("another order of sources lets another one lead, and its item asks for a yes of its own") {
    auto store = three_sources();
    decide_at(store, order[0], Act::approve);
    CHECK(going_out(store) == std::vector{id_at(store, order[0], "7")});
    const auto version = store.version();
    need(store.keep_only({order[1], order[0], order[2]}, noon()));
    CHECK(store.version() != version);
    CHECK(received(store, "33.21.01") == 0);
    CHECK(received(store, "33.21.02") == 1);
    CHECK(going_out(store).empty());
    CHECK(waiting(store) == std::vector{id_at(store, order[1], "7")});
    need(store.keep_only(order, noon()));
    CHECK(going_out(store) == std::vector{id_at(store, order[0], "7")});
    const auto settled = store.version();
    need(store.keep_only(order, noon()));
    CHECK(store.version() == settled);
}

TEST_CASE("the yes of an item does not pass to another telling, not even with the same three sentences") {
    auto store = open(in_memory());
    need(store.keep_only({order[0], order[1]}, noon()));
    for (const auto& from : {order[0], order[1]}) {
        auto one = told(from, "7", from == order[0] ? "33.21.01" : "33.21.02");
        one.proposal->sentences = sentences("Lampu jalan mati");
        take(store, from, {one});
    }
    decide_at(store, order[0], Act::approve);
    need(store.keep_only({order[1]}, noon()));
    CHECK(going_out(store).empty());
    CHECK(look_at(store, order[1]).state == ReviewState::fresh);
}

TEST_CASE("a withdrawal by any source withdraws the complaint everywhere until that source gives it again") {
    auto store = three_sources();
    decide_at(store, order[0], Act::approve);
    take(store, order[2], {}, {{order[2], "gubernur-7"}});
    CHECK(whole_tally(store) == model::Tally{});
    CHECK(going_out(store).empty());
    CHECK_FALSE(look_at(store, order[0]).text);
    CHECK_FALSE(look_at(store, order[0]).complaint.story);
    CHECK(material(store).withdrawn.size() == 3);
    // The first source goes on giving it: nothing comes back, and it stays known there.
    take(store, order[0], {told(order[0], "7", "33.21.01")});
    CHECK(whole_tally(store) == model::Tally{});
    CHECK_FALSE(look_at(store, order[0]).text);
    CHECK(need(store.known(order[0])).size() == 1);
    CHECK(need(store.apply(batch({told(order[0], "7", "33.21.01")}), ReviewPolicy::all)) == Applied{0, 0, 1, 0});

    take(store, order[2], {told(order[2], "7", "33.21.03")});
    take(store, order[0], {told(order[0], "7", "33.21.01")});
    CHECK(received(store, "33.21.01") == 1);
    CHECK(look_at(store, order[0]).state == ReviewState::needs_review);
    CHECK(look_at(store, order[0]).text);
}

TEST_CASE("a source that gives a complaint a new number has not withdrawn it") {
    auto store = three_sources();
    auto renumbered = told(order[2], "7", "33.21.03");
    renumbered.complaint.key.id = "gubernur-8";
    take(store, order[2], {renumbered}, {{order[2], "gubernur-7"}});
    CHECK(received(store, "33.21.01") == 1);
    CHECK(waiting(store) == std::vector{id_at(store, order[0], "7")});
}

TEST_CASE("a source that leaves the settings takes its own row with it, and the next one leads") {
    auto store = three_sources();
    CHECK(need(store.keep_only({order[1], order[2]}, noon())) == std::vector{Withdrawn{order[0], 1}});
    CHECK(received(store, "33.21.02") == 1);
    CHECK(waiting(store) == std::vector{id_at(store, order[1], "7")});
    CHECK(look_at(store, order[1]).text);
    // What it had withdrawn is its word no longer either.
    take(store, order[2], {}, {{order[2], "gubernur-7"}});
    CHECK(whole_tally(store) == model::Tally{});
    need(store.keep_only({order[1]}, noon()));
    CHECK(received(store, "33.21.02") == 1);
}

TEST_CASE("what one source calls secret is secret everywhere, and no word of it stays in any file") {
    const Folder folder;
    auto store = open(on_disk(folder.path()));
    need(store.keep_only(order, noon()));
    take(store, order[0], {told(order[0], "7", "33.21.01")});
    decide_at(store, order[0], Act::approve);
    CHECK(files_holding(folder.path(), "menurut sp4n") != "");
    auto secret = told(order[1], "7", "33.21.02");
    secret.complaint.secret = true;
    take(store, order[1], {secret});
    CHECK(files_holding(folder.path(), "menurut sp4n") == "");
    CHECK(files_holding(folder.path(), "tikungan") == "");
    CHECK(going_out(store).empty());
    CHECK(look_at(store, order[0]).complaint.secret);
    CHECK(received(store, "33.21.01") == 1);
    take(store, order[0], {told(order[0], "7", "33.21.01")});
    CHECK(files_holding(folder.path(), "menurut sp4n") == "");

    take(store, order[1], {told(order[1], "7", "33.21.02")});
    take(store, order[0], {told(order[0], "7", "33.21.01")});
    CHECK_FALSE(look_at(store, order[0]).complaint.secret);
    CHECK(look_at(store, order[0]).state == ReviewState::needs_review);
}

TEST_CASE("a person's withdrawal of one telling holds for all, also for one that comes later and after a rebuild") {
    const Folder folder;
    {
        auto store = open(on_disk(folder.path()));
        need(store.keep_only(order, noon()));
        take(store, order[0], {told(order[0], "7", "33.21.01")});
        take(store, order[1], {told(order[1], "7", "33.21.02")});
        decide_at(store, order[0], Act::withdraw);
        CHECK(look_at(store, order[1]).state == ReviewState::withdrawn);
        take(store, order[2], {told(order[2], "7", "33.21.03")});
        CHECK(look_at(store, order[2]).state == ReviewState::withdrawn);
        need(store.keep_only({order[1], order[2]}, noon()));
        CHECK(waiting(store).empty());
    }
    std::filesystem::remove(folder.path() / "siar.db");
    auto store = open(on_disk(folder.path()));
    need(store.keep_only({order[1], order[2]}, noon()));
    take(store, order[1], {told(order[1], "7", "33.21.02")});
    CHECK(look_at(store, order[1]).state == ReviewState::withdrawn);
}

TEST_CASE("a person who takes a withdrawal back does so for all tellings; a no takes back an older yes") {
    auto store = three_sources();
    decide_at(store, order[0], Act::withdraw);
    decide_at(store, order[0], Act::approve);
    CHECK(look_at(store, order[0]).state == ReviewState::approved);
    CHECK(look_at(store, order[1]).state == ReviewState::needs_review);
    need(store.keep_only({order[1], order[0], order[2]}, noon()));
    decide_at(store, order[1], Act::reject);
    need(store.keep_only(order, noon()));
    CHECK(look_at(store, order[0]).state == ReviewState::needs_review);
    CHECK(going_out(store).empty());
}

TEST_CASE("a hub's withdrawal silences the other tellings but leaves the complaint counted") {
    auto store = three_sources();
    auto withdrawn = told(order[1], "7", "33.21.02");
    withdrawn.hub = model::HubDecision{ReviewState::withdrawn, "", noon(), {}};
    take(store, order[1], {withdrawn});
    CHECK(received(store, "33.21.01") == 1);
    CHECK(look_at(store, order[0]).state == ReviewState::withdrawn);
    CHECK_FALSE(look_at(store, order[0]).text);
}

TEST_CASE("a yes for a row that another source leads is refused with what to do") {
    auto store = three_sources();
    auto yes = decision(store, "x", Act::approve);
    yes.item = id_at(store, order[1], "7");
    yes.text = model::text_hash(look_at(store, order[1]).text->sentences);
    const auto refused = store.decide(yes);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().what.find("sumber lain") != std::string::npos);
}

namespace {

/// All that a store says of some complaints, but for when it came to know of it.
std::string state_of(const Store& store, const std::vector<std::string>& trackings) {
    std::string out;
    for (const auto& tracking : trackings)
        for (const auto& from : order) {
            const auto item = need(store.item(id_at(store, from, tracking)));
            if (!item) continue;
            out += from.value + tracking + " " + std::string(model::code(item->state)) +
                   (item->complaint.secret ? " rahasia" : "") + (item->text ? " kalimat" : "") + "\n";
        }
    for (const auto& id : waiting(store))
        out += "menunggu " + id.value + "\n";
    const auto page = need(store.page({"", std::nullopt, std::nullopt, 500}));
    std::vector<std::string> shown;
    for (const auto& item : page.items)
        shown.push_back(item.id.value);
    std::sort(shown.begin(), shown.end());
    for (const auto& id : shown)
        out += "dihitung " + id + "\n";
    return out;
}

} // namespace

TEST_CASE("any order in which rows and withdrawals of three sources arrive ends in the same state") {
    const std::vector<std::string> trackings{"1", "2", "3", "4", "5", "6"};
    std::mt19937 random(20261128);
    const auto below = [&](int n) { return std::uniform_int_distribution<int>(0, n - 1)(random); };
    for (int round = 0; round < 40; ++round) {
        // Each (source, complaint) at most once, in one of its shapes: the sequence within a source is its own history.
        using Step = std::pair<model::SourceName, std::function<void(Store&)>>;
        std::vector<Step> steps;
        for (const auto& from : order)
            for (const auto& tracking : trackings) {
                const int shape = below(6);
                if (shape == 0) continue;
                auto one = told(from, tracking, "33.21.0" + std::to_string(1 + below(5)));
                one.complaint.secret = shape == 1;
                if (shape == 1) one.proposal.reset();
                if (shape == 2) one.hub = model::HubDecision{ReviewState::withdrawn, "", noon(), {}};
                const bool goes = shape == 3;
                steps.emplace_back(from, [one, goes, from](Store& store) {
                    take(store, from, {one});
                    if (goes) take(store, from, {}, {one.complaint.key});
                });
            }
        std::string first;
        model::Tally tally;
        for (int attempt = 0; attempt < 4; ++attempt) {
            std::shuffle(steps.begin(), steps.end(), random);
            auto store = open(in_memory());
            need(store.keep_only(order, noon()));
            for (const auto& step : steps)
                step.second(store);
            if (attempt == 0) {
                first = state_of(store, trackings);
                tally = whole_tally(store);
                CHECK(first.find("dihitung") != std::string::npos);
            }
            REQUIRE(state_of(store, trackings) == first);
            REQUIRE(whole_tally(store) == tally);
        }
    }
}

TEST_CASE("the Tally equals a recount of what leads, whatever three sources do") {
    std::mt19937 random(3);
    const auto below = [&](int n) { return std::uniform_int_distribution<int>(0, n - 1)(random); };
    auto store = open(in_memory());
    for (int round = 0; round < 400; ++round) {
        const auto& from = order[static_cast<std::size_t>(below(3))];
        const auto tracking = std::to_string(below(12));
        if (below(12) == 0) {
            auto some = order;
            std::shuffle(some.begin(), some.end(), random);
            some.resize(static_cast<std::size_t>(1 + below(3)));
            need(store.keep_only(some, noon()));
        } else if (below(4) == 0) {
            take(store, from, {}, {{from, from.value + "-" + tracking}});
        } else {
            auto one = told(from, tracking, "33.21.0" + std::to_string(1 + below(5)));
            one.complaint.secret = below(6) == 0;
            one.complaint.rating = 1 + below(5);
            if (below(8) == 0) one.complaint.origin = model::Origin{"lapor", std::to_string(below(12))};
            if (below(9) == 0) one.complaint.origin.reset();
            take(store, from, {one});
        }
        model::Tally recount;
        for (const auto& item : need(store.page({"", std::nullopt, std::nullopt, 500})).items)
            recount.add(item.complaint, deadlines(), +1);
        REQUIRE(whole_tally(store) == recount);
    }
}
