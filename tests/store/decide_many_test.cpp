// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.hpp"
#include "store/decisions_log.hpp"
#include "tests/store/fixture.hpp"

#include <utility>

using namespace siar;
using namespace siar::store;
using namespace siar::store::testing;
using model::Act;
using model::ReviewState;

namespace {

Store with(const Place& place, int count) {
    auto store = open(place);
    std::vector<model::Row> rows;
    for (int i = 0; i < count; ++i)
        rows.push_back(row(complaint(std::to_string(i))));
    need(store.apply(batch(std::move(rows)), ReviewPolicy::all));
    return store;
}

std::vector<model::Decision> on_each(const Store& store, int count, Act act) {
    std::vector<model::Decision> out;
    for (int i = 0; i < count; ++i)
        out.push_back(decision(store, std::to_string(i), act));
    return out;
}

model::Decision edit_of(const Store& store, const std::string& id, const char* problem) {
    auto out = decision(store, id, Act::edit);
    out.edited = sentences(problem);
    out.text = model::text_hash(*out.edited);
    return out;
}

} // namespace

TEST_CASE("many decisions take effect together, and the log has a line of each that a new database can read") {
    const Folder folder;
    {
        auto store = with(on_disk(folder.path()), 40);
        decide(store, "39", Act::withdraw);
        need(store.decide(on_each(store, 30, Act::approve)));
        decide(store, "30", Act::reject);
        CHECK(going_out(store).size() == 30);
        CHECK(look(store, "3").changed == look(store, "4").changed);
        const auto log = need(need(DecisionsLog::open(folder.path() / "keputusan.log")).read(0));
        REQUIRE(log.lines.size() == 32);
        // The places that the database remembers are those of the lines.
        const Database database((folder.path() / "siar.db").string());
        auto query = database.statement("SELECT line, item FROM decisions ORDER BY n");
        for (const auto& line : log.lines) {
            REQUIRE(query.step());
            CHECK(query.get<std::int64_t>(0) == line.begin);
            CHECK(query.get<model::ItemId>(1) == line.decision.item);
        }
        CHECK_FALSE(query.step());
    }
    CHECK(going_out(open(on_disk(folder.path()))).size() == 30);
    for (const auto* const name : {"siar.db", "siar.db-wal", "siar.db-shm"})
        std::filesystem::remove(folder.path() / name);
    const auto anew = with(on_disk(folder.path()), 40);
    CHECK(going_out(anew).size() == 30);
    CHECK(look(anew, "30").state == ReviewState::rejected);
    CHECK(look(anew, "39").state == ReviewState::withdrawn);
}

TEST_CASE("of many decisions none is taken when one is refused, and the error names its item") {
    const Folder folder;
    auto store = with(on_disk(folder.path()), 4);
    const auto log = content(folder.path() / "keputusan.log");
    struct Case {
        const char* name;
        model::Decision bad;
    };
    auto stale = decision(store, "2", Act::approve);
    stale.text = model::digest("lain");
    auto nameless = decision(store, "2", Act::approve);
    nameless.by.clear();
    auto unknown = decision(store, "2", Act::approve);
    unknown.item = {"00112233445566778899aabbccddeeff"};
    for (const Case& each :
         {Case{"stale", stale}, Case{"nameless", nameless}, Case{"unknown", unknown},
          Case{"names somebody", edit_of(store, "2", "Pak Bambang Supriyanto mencuri uang lampu")}}) {
        CAPTURE(each.name);
        auto many = on_each(store, 2, Act::approve);
        many.push_back(edit_of(store, "3", "Kalimat unik yang tidak jadi"));
        many.push_back(each.bad);
        const auto answer = store.decide(many);
        REQUIRE_FALSE(answer);
        CHECK(answer.error().where == each.bad.item.value);
        CHECK(going_out(store).empty());
        CHECK(content(folder.path() / "keputusan.log") == log);
        const Database database((folder.path() / "siar.db").string());
        CHECK(database.integer("SELECT count(*) FROM decisions") == 0);
        CHECK(database.integer("SELECT count(*) FROM sentences") == 4);
    }
    need(store.decide(on_each(store, 4, Act::approve)));
    CHECK(going_out(store).size() == 4);
}

TEST_CASE("of two decisions on one item the second sees what the first left") {
    auto store = with(in_memory(), 2);
    const auto edit = edit_of(store, "0", "Lampu tikungan pasar padam");
    auto pin = decision(store, "0", Act::pin);
    CHECK_FALSE(store.decide({edit, pin}));
    CHECK(look(store, "0").state == ReviewState::fresh);
    pin.text = edit.text;
    need(store.decide({edit, pin}));
    CHECK(look(store, "0").pinned);
    CHECK(look(store, "0").text->sentences == *edit.edited);
}

TEST_CASE("no decisions at all write nothing") {
    const Folder folder;
    auto store = with(on_disk(folder.path()), 1);
    const auto log = content(folder.path() / "keputusan.log");
    const auto before = store.version();
    need(store.decide(std::vector<model::Decision>{}));
    CHECK(store.version() == before);
    CHECK(content(folder.path() / "keputusan.log") == log);
}

TEST_CASE("many decisions behind a torn line leave it as it is and stand whole") {
    const Folder folder;
    auto store = with(on_disk(folder.path()), 3);
    std::ofstream(folder.path() / "keputusan.log", std::ios::binary | std::ios::app) << "2026-11-21T07:0";
    need(store.decide(on_each(store, 3, Act::approve)));
    decide(store, "0", Act::withdraw);
    CHECK(going_out(store).size() == 2);
    const auto again = open(on_disk(folder.path()));
    CHECK(going_out(again).size() == 2);
    const auto log = need(need(DecisionsLog::open(folder.path() / "keputusan.log")).read(0));
    CHECK(log.lines.size() == 4);
    CHECK(log.broken.size() == 1);
}
