// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/held.hpp"

#include "privacy/redact.hpp"
#include "store/directory.hpp"
#include "tests/store/fixture.hpp"

#include <algorithm>

using namespace siar;
using namespace siar::store;
using namespace siar::store::testing;

namespace {

constexpr const char* suspected_text = "Kata Pak Bambang Supriyanto lampu mati";

model::Row with_held(const char* id) {
    auto out = row(complaint(id));
    out.held = privacy::redact(suspected_text, gate()).held;
    REQUIRE(out.held);
    return out;
}

void apply_at(Store& store, std::vector<model::Row> rows, model::Time at) {
    auto given = batch(std::move(rows));
    given.read_at = at;
    need(store.apply(given, ReviewPolicy::all));
}

/// A store whose clock a test moves on.
Place on_disk(const std::filesystem::path& folder, const model::Time& today) {
    auto out = testing::on_disk(folder);
    out.now = [&today] { return today; };
    return out;
}

bool has_held(const Store& store, const std::string& id) {
    return need(store.held(id_of(store, id))).has_value();
}

} // namespace

TEST_CASE("a sealed text waits thirty days for its reviewer and is then gone from every file") {
    const Folder folder;
    auto today = noon();
    auto store = open(on_disk(folder.path(), today));
    apply_at(store, {with_held("1")}, noon());
    REQUIRE(files_holding(folder.path(), "Bambang") != "");
    today += held_for;
    need(store.purge());
    CHECK(has_held(store, "1"));
    today += model::Seconds{1};
    CHECK(has_held(open(on_disk(folder.path(), today)), "1"));
    need(store.purge());
    CHECK_FALSE(has_held(store, "1"));
    CHECK(files_holding(folder.path(), "Bambang") == "");
}

TEST_CASE("the same sealed text given again does not live longer") {
    const Folder folder;
    auto today = noon();
    auto store = open(on_disk(folder.path(), today));
    auto sent = with_held("1");
    apply_at(store, {sent}, today);
    today += held_for;
    sent.complaint.rating = 1;
    apply_at(store, {sent}, today);
    need(store.purge());
    CHECK(has_held(store, "1"));
    today += model::Seconds{1};
    need(store.purge());
    CHECK_FALSE(has_held(store, "1"));
}

TEST_CASE("a sealed text waits thirty days from when it came, however old the sheet that it stands in") {
    const Folder folder;
    auto today = noon();
    auto store = open(on_disk(folder.path(), today));
    apply_at(store, {with_held("1")}, days_before(90));
    need(store.purge());
    CHECK(has_held(store, "1"));
    today += held_for + model::Seconds{1};
    need(store.purge());
    CHECK_FALSE(has_held(store, "1"));
}

TEST_CASE("what a person withdrew gets no sealed text again, whatever its source changes") {
    for (const bool rebuilt : {false, true}) {
        const Folder folder;
        auto sent = with_held("1");
        {
            auto store = open(testing::on_disk(folder.path()));
            apply_at(store, {sent}, noon());
            decide(store, "1", model::Act::withdraw);
            CHECK_FALSE(has_held(store, "1"));
        }
        if (rebuilt) std::filesystem::remove(database_file(folder.path()));
        auto store = open(testing::on_disk(folder.path()));
        sent.complaint.rating = 1;
        apply_at(store, {sent}, noon());
        CHECK_FALSE(has_held(store, "1"));
        CHECK(files_holding(folder.path(), "Bambang") == "");
        // One that a store of before kept is told, and goes with the next purge.
        Database(database_file(folder.path()).string())
            .run("INSERT INTO held (row, since, text) SELECT row, 4000000000, 'x' FROM complaints");
        const auto told = store.verify();
        CHECK(std::any_of(told.begin(), told.end(), [](const model::Finding& one) {
            return one.severity == model::Severity::broken && one.what.find("ditarik") != std::string::npos;
        }));
        need(store.purge());
        CHECK_FALSE(has_held(store, "1"));
    }
}

TEST_CASE("what a person lets go again has its sealed text once its source gives it, changed before or not") {
    const Folder folder;
    auto store = open(on_disk(folder.path()));
    auto sent = with_held("1");
    apply_at(store, {sent}, noon());
    decide(store, "1", model::Act::withdraw);
    sent.complaint.rating = 1;
    apply_at(store, {sent}, noon());
    CHECK_FALSE(has_held(store, "1"));
    decide(store, "1", model::Act::hold);
    apply_at(store, {sent}, noon());
    CHECK(has_held(store, "1"));
}

TEST_CASE("a text whose name is no longer suspected leaves nothing sealed behind") {
    auto store = open(in_memory());
    apply_at(store, {with_held("1")}, noon());
    CHECK(has_held(store, "1"));
    apply_at(store, {row(complaint("1"))}, noon());
    CHECK_FALSE(has_held(store, "1"));
}

TEST_CASE("a tombstone takes the sealed text with it") {
    const Folder folder;
    auto store = open(on_disk(folder.path()));
    apply_at(store, {with_held("1")}, noon());
    need(store.apply(batch({}, {key("1")}), ReviewPolicy::all));
    CHECK_FALSE(has_held(store, "1"));
    CHECK(files_holding(folder.path(), "Bambang") == "");
}
