// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cursor.hpp"
#include "store/waiting.hpp"
#include "tests/store/fixture.hpp"

#include <algorithm>
#include <set>

using namespace siar;
using namespace siar::store;
using namespace siar::store::testing;
using model::Act;
using model::ReviewState;

namespace {

Store with_many(int count) {
    auto store = open(in_memory());
    std::vector<model::Row> rows;
    // Seven to a moment: a page border falls between equal times.
    for (int i = 0; i < count; ++i)
        rows.push_back(row(complaint(std::to_string(i), 1 + i / 7)));
    need(store.apply(batch(std::move(rows)), ReviewPolicy::all));
    return store;
}

} // namespace

TEST_CASE("pages give every item once, in order, whatever their size") {
    auto store = with_many(40);
    need(store.apply(batch({}, {key("5")}), ReviewPolicy::all));
    for (const std::size_t limit : {1U, 2U, 3U, 7U, 39U, 40U, 41U, 500U}) {
        CAPTURE(limit);
        std::set<std::string> seen;
        std::vector<std::pair<model::Time, std::string>> order;
        std::size_t withdrawn = 0;
        PageQuery query;
        query.limit = limit;
        Page page;
        do {
            page = need(store.page(query));
            CHECK(page.items.size() + page.withdrawn.size() <= limit);
            for (const auto& item : page.items) {
                CHECK(seen.insert(item.id.value).second);
                order.emplace_back(item.changed, item.id.value);
                CHECK_FALSE(item.complaint.story);
                CHECK(item.text);
            }
            for (const auto& id : page.withdrawn)
                CHECK(seen.insert(id.value).second);
            withdrawn += page.withdrawn.size();
            query.cursor = page.cursor;
        } while (page.more);
        CHECK(seen.size() == 40);
        CHECK(withdrawn == 1);
        CHECK(std::is_sorted(order.begin(), order.end()));
    }
}

TEST_CASE("a cursor at the end gives nothing until something changes, then only that") {
    auto store = with_many(10);
    PageQuery query;
    query.cursor = need(store.page(query)).cursor;
    auto page = need(store.page(query));
    CHECK(page.items.empty());
    CHECK(page.cursor == query.cursor);
    CHECK_FALSE(page.more);
    decide(store, "3", Act::approve);
    page = need(store.page(query));
    REQUIRE(page.items.size() == 1);
    CHECK(page.items[0].id == id_of(store, "3"));
    CHECK(page.items[0].state == ReviewState::approved);
}

TEST_CASE("a row that arrives late still reaches a reader that has read further") {
    struct Case {
        const char* name;
        int read_days_before;
    };
    for (const auto& c :
         {Case{"read later", -1}, Case{"read in the same second", 0}, Case{"read by a clock that went back", 2}}) {
        CAPTURE(c.name);
        auto store = with_many(10);
        PageQuery query;
        query.cursor = need(store.page(query)).cursor;
        // Ids on both sides of the last one that was read; old `updated` times.
        std::vector<model::Row> late;
        for (int i = 0; i < 8; ++i)
            late.push_back(row(complaint("terlambat" + std::to_string(i), 90)));
        auto known = complaint("3");
        known.rating = 1;
        late.push_back(row(known));
        auto given = batch(std::move(late));
        given.read_at = days_before(c.read_days_before);
        need(store.apply(given, ReviewPolicy::all));
        const auto page = need(store.page(query));
        CHECK(page.items.size() == 9);
        query.cursor = page.cursor;
        CHECK(need(store.page(query)).items.empty());
    }
}

TEST_CASE(
    "a decision, a withdrawal and a hub's word of the same second or older reach a reader that has read further") {
    auto store = with_many(10);
    PageQuery query;
    const auto news = [&] {
        const auto page = need(store.page(query));
        query.cursor = page.cursor;
        std::set<std::string> out;
        for (const auto& item : page.items)
            out.insert(item.id.value);
        for (const auto& id : page.withdrawn)
            out.insert(id.value);
        return out;
    };
    REQUIRE(news().size() == 10);
    for (const auto at : {noon(), days_before(5)})
        for (int i = 0; i < 6; ++i) {
            auto decided = decision(store, std::to_string(i), Act::approve);
            decided.at = at;
            need(store.decide(decided));
            CHECK(news() == std::set{decided.item.value});
        }
    for (int i = 0; i < 6; ++i) {
        need(store.apply(batch({}, {key(std::to_string(i))}), ReviewPolicy::all));
        CHECK(news() == std::set{id_of(store, std::to_string(i)).value});
    }
    auto sent = row(complaint("8", 2));
    sent.hub =
        model::HubDecision{ReviewState::approved, "", days_before(9), model::text_hash(sent.proposal->sentences)};
    need(store.apply(batch({sent}), ReviewPolicy::hub));
    CHECK(news() == std::set{id_of(store, "8").value});
}

TEST_CASE("changes stored together bear one time, and no source's clock drives the order far ahead") {
    auto store = open(in_memory());
    auto wrong = complaint("1");
    wrong.updated = model::Time{model::Seconds{253402300799}}; // 9999-12-31
    need(store.apply(batch({row(wrong), row(complaint("2"))}), ReviewPolicy::all));
    CHECK(look(store, "1").changed == days_before(-1));
    CHECK(look(store, "2").changed == noon());
    need(store.apply(batch({row(complaint("3")), row(complaint("4"))}), ReviewPolicy::all));
    CHECK(look(store, "3").changed == days_before(-1) + model::Seconds{1});
    CHECK(look(store, "3").changed == look(store, "4").changed);
}

TEST_CASE("a page can be asked by status and from a time on; tombstones always come") {
    auto store = with_many(10);
    auto running = complaint("berjalan", 1);
    running.status = model::Status::in_process;
    running.closed.reset();
    need(store.apply(batch({row(running)}, {key("2")}), ReviewPolicy::all));
    PageQuery query;
    query.status = model::Status::in_process;
    auto page = need(store.page(query));
    CHECK(page.items.size() == 1);
    CHECK(page.withdrawn.size() == 1);
    query.status.reset();
    query.updated_since = noon();
    CHECK(need(store.page(query)).items.size() == 10);
    query.updated_since = noon() + model::Seconds{1};
    page = need(store.page(query));
    REQUIRE(page.items.size() == 1);
    CHECK(page.items[0].id == id_of(store, "berjalan"));
    CHECK(page.withdrawn.size() == 1);
}

TEST_CASE(
    "what a person withdrew and what became secret stay in the pages and are counted; what is gone is a tombstone") {
    auto store = with_many(3);
    for (const auto* const id : {"0", "1"})
        decide(store, id, Act::approve);
    PageQuery query;
    query.cursor = need(store.page(query)).cursor;
    decide(store, "0", Act::withdraw);
    auto secret = complaint("1", 1);
    secret.secret = true;
    need(store.apply(batch({row(secret)}, {key("2")}), ReviewPolicy::all));
    const auto page = need(store.page(query));
    REQUIRE(page.items.size() == 2);
    for (const auto& item : page.items)
        CHECK(item.state == ReviewState::withdrawn);
    CHECK(page.withdrawn == std::vector{id_of(store, "2")});
    CHECK(material(store).withdrawn.size() == 3);
    CHECK(going_out(store).empty());
}

TEST_CASE("a cursor that was not given out is refused") {
    auto store = with_many(2);
    PageQuery query;
    for (const auto* const bad : {"x", "10000000000000000", "2000000000000000000112233445566778899aabbccddeeff",
                                  "1000000000000000g00112233445566778899aabbccddeeff", "' OR 1=1"}) {
        query.cursor = bad;
        CHECK_FALSE(store.page(query));
    }
}

TEST_CASE("a cursor comes back as it went, also before 1970") {
    for (const auto seconds : {0LL, 1795244700LL, -62135596800LL}) {
        const Cursor cursor{model::Time{model::Seconds{seconds}}, {"00112233445566778899aabbccddeeff"}};
        CHECK(parse_cursor(text_of(cursor)) == cursor);
    }
}

TEST_CASE("what goes out is closed and approved, newest closing first, nothing from the future") {
    auto store = with_many(20);
    for (const auto* const id : {"1", "8", "15"})
        decide(store, id, Act::approve);
    need(store.apply(batch({row(complaint("besok", -1))}), ReviewPolicy::all));
    decide(store, "besok", Act::approve);
    auto running = complaint("berjalan");
    running.closed.reset();
    running.status = model::Status::in_process;
    need(store.apply(batch({row(running)}), ReviewPolicy::all));
    decide(store, "berjalan", Act::approve);
    CHECK(going_out(store) == std::vector{id_of(store, "1"), id_of(store, "8"), id_of(store, "15")});
    const auto all = material(store);
    CHECK_FALSE(all.approved[0].complaint.story);
    CHECK(all.data_as_of == noon());
    CHECK_FALSE(all.demo);
    REQUIRE(all.sums.size() == 1);
    CHECK(all.sums[0].sums == whole_tally(store).sums(some_day(1960), some_day(2090)));
}

TEST_CASE("an Edition is chosen from the newest items and from the pinned ones whatever their age") {
    auto store = open(in_memory());
    const auto pattern = row(complaint("0"));
    auto many = batch({});
    for (int i = 0; i < static_cast<int>(most_material) + 5; ++i) {
        many.rows.push_back(pattern);
        auto& one = many.rows.back();
        one.complaint.key = key(std::to_string(i));
        one.complaint.closed = noon() - std::chrono::minutes{i};
        one.hub =
            model::HubDecision{ReviewState::approved, "Bu Pusat", noon(), model::text_hash(one.proposal->sentences)};
    }
    need(store.apply(many, ReviewPolicy::hub));
    CHECK(going_out(store).size() == most_material);
    const auto oldest = std::to_string(most_material + 4);
    decide(store, oldest, Act::pin);
    CHECK(going_out(store).size() == most_material + 1);
    CHECK(going_out(store).back() == id_of(store, oldest));
    decide(store, oldest, Act::approve);
    CHECK(going_out(store).size() == most_material);
}

TEST_CASE("before the first reading the data have no age") {
    CHECK_FALSE(material(open(in_memory())).data_as_of);
}

TEST_CASE("the age of the data is that of the source that was read longest ago") {
    auto store = with_many(1);
    auto other = batch({});
    other.source = {"lain"};
    other.read_at = days_before(2);
    need(store.apply(other, ReviewPolicy::all));
    CHECK(material(store).data_as_of == days_before(2));
}

TEST_CASE("of every source is told when it last answered, in the order of the settings, also that it never did") {
    using Told = std::vector<model::SourceContact>;
    auto place = in_memory();
    place.sources = {{"lain"}, {"belum"}, {"sp4n"}};
    auto store = open(place);
    CHECK(material(store).contacts == Told{{{"lain"}, {}}, {{"belum"}, {}}, {{"sp4n"}, {}}});
    need(store.apply(batch({}), ReviewPolicy::all));
    auto other = batch({});
    other.source = {"lain"};
    other.read_at = days_before(2);
    need(store.apply(other, ReviewPolicy::all));
    CHECK(material(store).contacts == Told{{{"lain"}, days_before(2)}, {{"belum"}, {}}, {{"sp4n"}, noon()}});
    store.contact({"lain"}, days_before(1));
    CHECK(material(store).contacts.front().last == days_before(1));
}

TEST_CASE("one made-up complaint makes all of it demo, until it is gone") {
    auto store = with_many(2);
    auto made_up = complaint("contoh");
    made_up.demo = true;
    need(store.apply(batch({row(made_up)}), ReviewPolicy::all));
    CHECK(material(store).demo);
    need(store.apply(batch({}, {key("contoh")}), ReviewPolicy::all));
    CHECK_FALSE(material(store).demo);
}

TEST_CASE("an Edition has the sums of the periods that were asked of data of its age, in that order") {
    auto store = open(in_memory());
    need(store.apply(batch({row(complaint("lama", 400)), row(complaint("baru", 4))}), ReviewPolicy::all));
    const auto from = model::local(days_before(30), wib()).date;
    const auto material = need(store.material(noon(), [&](model::Time as_of, const auto&, const auto& sums_of) {
        CHECK(as_of == noon());
        return sums_of({{from, some_day(2090)}, {some_day(1960), some_day(2090)}});
    }));
    REQUIRE(material.sums.size() == 2);
    model::Tally expected;
    expected.add(complaint("baru", 4), deadlines(), +1);
    CHECK(material.sums[0].asked.first == from);
    CHECK(material.sums[0].sums == expected.sums(from, some_day(2090)));
    CHECK(material.sums[1].sums.total(model::Kind::received) == 2);
    CHECK(need(store.material(noon(), {})).sums.empty());
}

TEST_CASE("the review list shows what was out before first, then the newest closings, and only what can go out") {
    auto store = with_many(16);
    decide(store, "14", Act::hold);
    decide(store, "0", Act::approve);
    auto running = complaint("berjalan");
    running.closed.reset();
    running.status = model::Status::in_process;
    auto secret = complaint("rahasia");
    secret.secret = true;
    need(store.apply(batch({row(running), row(secret)}), ReviewPolicy::all));
    const auto waiting = need(store.review({}));
    REQUIRE(waiting.size() == 15);
    CHECK(waiting[0].id == id_of(store, "14"));
    CHECK(waiting[1].complaint.closed == days_before(1));
    CHECK(waiting.size() == material(store).waiting);
    CHECK(need(store.review({ReviewState::approved, 10})).size() == 1);
    CHECK(need(store.review({ReviewState::fresh, 3})).size() == 3);
    CHECK(need(store.review({ReviewState::rejected, 3})).empty());
}

TEST_CASE("an unknown item is nothing, not an error") {
    auto store = with_many(1);
    CHECK_FALSE(need(store.item({"00112233445566778899aabbccddeeff"})));
    CHECK_FALSE(need(store.item({"'; DROP TABLE complaints"})));
}

TEST_CASE("what was made comes back in order of its slots from a time on") {
    auto store = with_many(2);
    const model::History::Entry first{id_of(store, "0"), days_before(3), "/radio"};
    const model::History::Entry second{id_of(store, "1"), days_before(1), "/radio"};
    need(store.note_made(second.slot, "/radio", "", {second.item}));
    need(store.note_made(first.slot, "/radio", "", {first.item}));
    CHECK(need(store.history(days_before(5))).made == std::vector{first, second});
    CHECK(need(store.history(days_before(2))).made == std::vector{second});
}

TEST_CASE("several segments of a slot are kept in mind, each item once for each folder") {
    auto store = with_many(3);
    const auto slot = days_before(1);
    need(store.note_made(slot, "/radio", "", {id_of(store, "0"), id_of(store, "2"), id_of(store, "2")}));
    need(store.note_made(slot, "/radio", "", {id_of(store, "1"), id_of(store, "0")}));
    need(store.note_made(slot, "/lain", "", {id_of(store, "0")}));
    using Entries = std::vector<model::History::Entry>;
    CHECK(need(store.history(days_before(5))).made == Entries{{id_of(store, "0"), slot, "/radio"},
                                                              {id_of(store, "2"), slot, "/radio"},
                                                              {id_of(store, "1"), slot, "/radio"},
                                                              {id_of(store, "0"), slot, "/lain"}});
}

TEST_CASE("item ids differ from store to store, and in memory they are always the same") {
    const Folder one;
    const Folder two;
    CHECK(id_of(open(on_disk(one.path())), "1") != id_of(open(on_disk(two.path())), "1"));
    CHECK(id_of(open(on_disk(one.path())), "1") == id_of(open(on_disk(one.path())), "1"));
    CHECK(id_of(open(in_memory()), "1") == id_of(open(in_memory()), "1"));
}

TEST_CASE("sentences that the gate of today holds do not go out, and check says so") {
    const Folder folder;
    auto place = on_disk(folder.path());
    privacy::GateWords words;
    words.not_names = {"Sulastri"};
    place.gate = privacy::Gate(words);
    {
        auto store = open(place);
        auto sent = row(complaint("1"));
        const auto problem = privacy::redact("Lampu depan rumah Ibu Sulastri mati", place.gate);
        REQUIRE(problem.verdict.ok());
        sent.proposal->sentences.problem.text = problem.text;
        need(store.apply(batch({sent}), ReviewPolicy::all));
        decide(store, "1", Act::approve);
        REQUIRE(going_out(store).size() == 1);
    }
    auto store = open(on_disk(folder.path()));
    for (const auto& item : material(store).approved)
        CHECK(item.text->sentences.problem.text.str().find("Sulastri") == std::string::npos);
    if (!going_out(store).empty()) return;
    const auto findings = store.check(noon());
    CHECK(std::any_of(findings.begin(), findings.end(), [](const model::Finding& finding) {
        return finding.what.find("1 butir disetujui kini disaring gerbang privasi") != std::string::npos;
    }));
}
