// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/delivery.hpp"
#include "tests/store/fixture.hpp"

#include <string>
#include <vector>

using namespace siar;
using namespace siar::store;
using namespace siar::store::testing;
using namespace std::chrono_literals;
using model::Act;
using model::Delivery;
using model::DeliveryState;

namespace {

/// Two items with a yes.
Store with_two() {
    auto store = open(in_memory());
    need(store.apply(batch({row(complaint("1")), row(complaint("2"))}), ReviewPolicy::all));
    decide(store, "1", Act::approve);
    decide(store, "2", Act::approve);
    return store;
}

Delivery sound(const std::string& cut, model::Time airs_at = noon() + 1h) {
    Delivery out;
    out.cut = cut;
    out.airs_at = out.deadline = airs_at;
    out.purpose = model::Purpose::air;
    out.destination = "rskw";
    out.remote = cut + ".wav";
    out.file = "/radio/" + cut + "/segmen.wav";
    out.bytes = 1000;
    out.sha256 = model::sha256(cut);
    out.fields = {{"judul", "Suara\tWarga"}, {"kosong", ""}};
    out.next = out.at = noon();
    return out;
}

/// Notes a segment as made and as to be delivered.
void make(Store& store, const Delivery& one, const std::vector<model::ItemId>& items) {
    need(store.note_made(one.airs_at, "/radio", one.cut, items));
    need(store.note_deliveries({one}, items));
}

bool sent(Store& store, Delivery one, DeliveryState state = DeliveryState::delivered) {
    one.state = state;
    one.tries = 1;
    return need(store.mark_delivery(one));
}

std::vector<std::string> due(const Store& store, model::Time now = noon()) {
    std::vector<std::string> out;
    for (const auto& one : need(store.deliveries_due(now)))
        out.push_back(one.cut);
    return out;
}

DeliveryState state_of(const Store& store, const std::string& cut) {
    const auto all = need(store.deliveries_of(cut));
    REQUIRE(all.size() == 1);
    return all.front().state;
}

std::vector<std::string> to_take_off(const Store& store) {
    std::vector<std::string> out;
    for (const auto& made : need(store.to_take_off()))
        out.push_back(made.cut);
    return out;
}

} // namespace

TEST_CASE("a delivery is kept as it is, and waits for its time in the order of slots") {
    auto store = with_two();
    const auto late = sound("b", noon() + 3h);
    auto early = sound("a", noon() + 2h);
    early.next = noon() + 1min;
    make(store, late, {id_of(store, "1")});
    make(store, early, {id_of(store, "2")});
    auto expected = late;
    expected.fields[0].second = "Suara Warga";
    CHECK(need(store.deliveries_of("b")) == std::vector{expected});
    CHECK(due(store, noon() - 1s).empty());
    CHECK(due(store) == std::vector<std::string>{"b"});
    CHECK(due(store, noon() + 1min) == std::vector<std::string>{"a", "b"});
    CHECK(sent(store, early));
    CHECK(due(store, noon() + 1min) == std::vector<std::string>{"b"});
    CHECK(need(store.deliveries_of("c")).empty());
}

TEST_CASE("noted again it stays as it stands; made anew it goes anew") {
    auto store = with_two();
    auto one = sound("a");
    make(store, one, {id_of(store, "1")});
    CHECK(sent(store, one));
    make(store, one, {id_of(store, "1")});
    CHECK(due(store).empty());
    one.sha256 = model::sha256("lain");
    make(store, one, {id_of(store, "1")});
    CHECK(due(store) == std::vector<std::string>{"a"});
    CHECK_FALSE_MESSAGE(sent(store, sound("a")), "what came of the old one is not kept for the new one");
}

TEST_CASE("under one name the later slot stays, and an earlier one does not come behind it") {
    auto store = with_two();
    const auto named = [](const char* cut, model::Time airs_at) {
        auto out = sound(cut, airs_at);
        out.remote = "SIAR.wav";
        return out;
    };
    const auto first = named("a", noon() + 1h);
    const auto stuck = named("b", noon() + 2h);
    const auto third = named("c", noon() + 3h);
    const auto later = named("d", noon() + 4h);
    for (const auto& one : {first, stuck, third, later})
        make(store, one, {id_of(store, "1")});
    CHECK(sent(store, first));
    CHECK(sent(store, third));
    CHECK(state_of(store, "a") == DeliveryState::replaced);
    CHECK(state_of(store, "b") == DeliveryState::replaced);
    CHECK(state_of(store, "d") == DeliveryState::waiting);
}

TEST_CASE("a segment with an item that lost its yes is not delivered, and is to be made again") {
    auto store = with_two();
    make(store, sound("a"), {id_of(store, "1"), id_of(store, "2")});
    CHECK(need(store.cuts_without_yes(noon())).empty());
    decide(store, "2", Act::hold);
    CHECK(due(store).empty());
    CHECK(need(store.cuts_without_yes(noon())) == std::vector<std::string>{"a"});
    CHECK_MESSAGE(need(store.cuts_without_yes(noon() + 1h)).empty(), "its slot has begun");
    auto anew = sound("a");
    anew.sha256 = model::sha256("tanpa 2");
    make(store, anew, {id_of(store, "1")});
    CHECK(need(store.cuts_without_yes(noon())).empty());
    CHECK(due(store) == std::vector<std::string>{"a"});
}

TEST_CASE("only what went out with an item must be taken off the air, also when it was made anew without it") {
    auto store = with_two();
    auto waits = sound("a");
    auto went = sound("b", noon() + 2h);
    make(store, waits, {id_of(store, "2")});
    make(store, went, {id_of(store, "1"), id_of(store, "2")});
    need(store.note_made(noon() + 3h, "/radio", "disalin tangan", {id_of(store, "2")}));
    CHECK(sent(store, went));
    decide(store, "2", Act::withdraw);
    CHECK(to_take_off(store) == std::vector<std::string>{"b", "disalin tangan"});
    went.sha256 = model::sha256("tanpa 2");
    make(store, went, {id_of(store, "1")});
    CHECK(sent(store, went));
    CHECK(to_take_off(store) == std::vector<std::string>{"b", "disalin tangan"});
    decide(store, "1", Act::withdraw);
    CHECK(to_take_off(store) == std::vector<std::string>{"b", "b", "disalin tangan"});
}

TEST_CASE("what was called off is not tried, and one that was under way learns of it") {
    auto store = with_two();
    const auto one = sound("a");
    make(store, one, {id_of(store, "1")});
    need(store.call_off("a", noon()));
    CHECK(due(store).empty());
    CHECK_FALSE(sent(store, one));
    CHECK(state_of(store, "a") == DeliveryState::called_off);
    make(store, one, {id_of(store, "1")});
    CHECK(due(store) == std::vector<std::string>{"a"});
    CHECK(sent(store, one));
    need(store.call_off("a", noon()));
    CHECK(state_of(store, "a") == DeliveryState::delivered);
    CHECK(sent(store, one, DeliveryState::taken_back));
    CHECK(state_of(store, "a") == DeliveryState::taken_back);
}

TEST_CASE("a form that broke off may have arrived") {
    auto store = with_two();
    auto one = sound("a");
    one.form = true;
    make(store, one, {id_of(store, "2")});
    CHECK(sent(store, one, DeliveryState::waiting));
    decide(store, "2", Act::withdraw);
    CHECK(to_take_off(store) == std::vector<std::string>{"a"});
}
