// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/erasure.hpp"

#include <vector>

using namespace siar;
using namespace siar::store;
using namespace siar::store::testing;
using namespace std::chrono_literals;

namespace {

/// An item with a yes to its words at noon.
Store with_one() {
    auto store = open(in_memory());
    need(store.apply(batch({row(complaint("1"))}), ReviewPolicy::all));
    decide(store, "1", Act::approve);
    return store;
}

void make(Store& store, model::Time slot, const std::string& cut = "segmen") {
    need(store.note_made(slot, "/radio", cut, {id_of(store, "1")}));
}

/// A yes to other words, which are given back as their hash.
model::Digest edit(Store& store, model::Time at, const char* problem = "Lampu tikungan pasar mati") {
    auto one = decision(store, "1", Act::edit);
    one.edited = sentences(problem);
    one.text = {};
    one.at = at;
    need(store.decide(one));
    return *look(store, "1").approved;
}

/// The slots of what says other words than these.
std::vector<model::Time> old_words(const Store& store, const model::Digest& text, model::Time now) {
    std::vector<model::Time> out;
    for (const auto& made : need(store.told_otherwise(id_of(store, "1"), text, now)))
        out.push_back(made.slot);
    return out;
}

} // namespace

TEST_CASE("a segment says old words where another yes was in force when it was made") {
    auto store = with_one();
    const auto first = *look(store, "1").approved;
    make(store, noon() + 1h);
    const auto second = edit(store, noon() + 2h);
    make(store, noon() + 3h);
    CHECK(old_words(store, second, noon() + 4h) == std::vector{noon() + 1h});
    CHECK(old_words(store, first, noon() + 4h) == std::vector{noon() + 3h});
    const auto third = edit(store, noon() + 4h, "Lampu pasar padam");
    CHECK(old_words(store, third, noon() + 5h) == std::vector{noon() + 1h, noon() + 3h});
}

TEST_CASE("where the yes was given within the minute of the slot, or the slot is still to come, it may say old words") {
    auto store = with_one();
    make(store, noon() + 1h);
    const auto second = edit(store, noon() + 1h + 59s);
    CHECK(old_words(store, second, noon() + 2h) == std::vector{noon() + 1h});
    make(store, noon() + 24h);
    CHECK(old_words(store, second, noon() + 2h) == std::vector{noon() + 1h, noon() + 24h});
    CHECK(old_words(store, second, noon() + 25h) == std::vector{noon() + 1h});
}

TEST_CASE("the same words once more, a correction, and what a station has taken off are no old words") {
    auto store = with_one();
    const auto first = *look(store, "1").approved;
    make(store, noon() + 1h);
    decide(store, "1", Act::hold);
    decide(store, "1", Act::approve);
    CHECK(old_words(store, first, noon() + 2h).empty());
    make(store, noon() + 90min, "segmen-ralat-0a1b2c3d");
    const auto second = edit(store, noon() + 2h);
    CHECK(old_words(store, second, noon() + 3h) == std::vector{noon() + 1h});
    auto off = decision(store, "1", Act::taken_off);
    off.since = noon() + 1h;
    need(store.decide(off));
    CHECK(old_words(store, second, noon() + 3h).empty());
}

TEST_CASE("a segment that was made again without an item does not tell it, but is found where its words may lie") {
    auto store = open(in_memory());
    need(store.apply(batch({row(complaint("1")), row(complaint("2"))}), ReviewPolicy::all));
    const auto first = id_of(store, "1");
    const auto second = id_of(store, "2");
    const auto slot = noon() + 1h;
    using Entries = std::vector<model::History::Entry>;
    need(store.note_made(slot, "/radio", "segmen", {first, second}));
    need(store.note_made(slot, "/lain", "segmen", {first}));
    need(store.note_made(slot + 24h, "/radio", "segmen", {first}));
    need(store.note_made(slot, "/radio", "segmen-ralat-0123abcd", {first}));
    need(store.note_made(slot, "/radio", "segmen", {second}));
    const Entries telling{{first, slot, "/lain", "segmen"},
                          {first, slot, "/radio", "segmen-ralat-0123abcd"},
                          {first, slot + 24h, "/radio", "segmen"}};
    CHECK(need(store.cuts_telling(first)) == telling);
    CHECK(need(store.made_with(first)).size() == telling.size() + 1);
    CHECK(need(store.cuts_telling(second)) == Entries{{second, slot, "/radio", "segmen"}});
    CHECK(need(store.history(noon())).made.size() == telling.size() + 1);
    need(store.note_made(slot, "/radio", "segmen", {first}));
    CHECK(need(store.cuts_telling(second)).empty());
    CHECK(need(store.cuts_telling(first)).size() == telling.size() + 1);
}

TEST_CASE("practice never airs: it is not to be taken off, and says no old words") {
    auto store = with_one();
    make(store, noon() + 1h, "20261121-1300-180s-LATIHAN");
    make(store, noon() + 1h, "20261121-1300-180s");
    const auto second = edit(store, noon() + 2h);
    CHECK(old_words(store, second, noon() + 3h).size() == 1);
    decide(store, "1", Act::withdraw);
    const auto all = need(store.to_take_off());
    REQUIRE(all.size() == 1);
    CHECK(all.front().cut == "20261121-1300-180s");
}
