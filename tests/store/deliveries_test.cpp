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

bool begin(Store& store, const Delivery& one) {
    return need(store.mark_sending(one));
}

/// Notes what came of a try that was begun.
bool end(Store& store, Delivery one, DeliveryState state, bool perhaps_there = false) {
    one.state = state;
    ++one.tries;
    return need(store.mark_tried(one, perhaps_there));
}

bool sent(Store& store, const Delivery& one) {
    return begin(store, one) && end(store, one, DeliveryState::delivered);
}

bool taken_back(Store& store, Delivery one) {
    one.state = DeliveryState::taken_back;
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
    CHECK_FALSE_MESSAGE(begin(store, sound("a")), "the old one must not go any more");
    CHECK_FALSE_MESSAGE(end(store, sound("a"), DeliveryState::delivered),
                        "what came of it is not kept for the new one");
    CHECK(state_of(store, "a") == DeliveryState::waiting);
}

namespace {

Delivery named(const std::string& cut, model::Time airs_at) {
    auto out = sound(cut, airs_at);
    out.remote = "SIAR.wav";
    return out;
}

} // namespace

TEST_CASE("under one name the later slot stays, and an earlier one neither comes behind it nor replaces it") {
    auto store = with_two();
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

    auto again = stuck;
    again.sha256 = model::sha256("dibuat lagi");
    make(store, again, {id_of(store, "1")});
    CHECK(due(store) == std::vector<std::string>{"b", "d"});
    CHECK_FALSE(begin(store, again));
    CHECK(state_of(store, "b") == DeliveryState::replaced);
    CHECK(state_of(store, "c") == DeliveryState::delivered);
    CHECK(need(store.gone_out_of("a")).size() == 1);
    CHECK_MESSAGE(need(store.gone_out_of("b")).empty(), "it was never there");
    CHECK(taken_back(store, third));
    make(store, again, {id_of(store, "1")});
    CHECK_MESSAGE(sent(store, again), "nothing lies there any more");

    auto form = named("e", noon());
    form.form = true;
    make(store, form, {id_of(store, "1")});
    CHECK_MESSAGE(sent(store, form), "a form replaces nothing");
}

TEST_CASE("an evergreen goes last, and never over the segment of a slot") {
    auto store = with_two();
    const auto evergreen = named("20261121-0500-180s-kapan-saja", noon() - 7h);
    const auto other = named("20261122-0500-180s-kapan-saja", noon() + 17h);
    const auto of_slot = named("20261121-1300-180s", noon() + 1h);
    for (const auto& one : {evergreen, other, of_slot})
        make(store, one, {id_of(store, "1")});
    CHECK(due(store) == std::vector{of_slot.cut, evergreen.cut, other.cut});
    CHECK(sent(store, evergreen));
    CHECK(sent(store, of_slot));
    CHECK(state_of(store, evergreen.cut) == DeliveryState::replaced);
    CHECK_FALSE(begin(store, other));
    CHECK(state_of(store, of_slot.cut) == DeliveryState::delivered);
    CHECK(state_of(store, other.cut) == DeliveryState::replaced);
}

TEST_CASE("a segment with an item that lost its yes is not delivered, and is to be made again") {
    auto store = with_two();
    make(store, sound("a"), {id_of(store, "1"), id_of(store, "2")});
    decide(store, "2", Act::hold);
    CHECK(due(store).empty());
    CHECK_FALSE_MESSAGE(begin(store, sound("a")), "lost since it was read what is due");
    auto anew = sound("a");
    anew.sha256 = model::sha256("tanpa 2");
    make(store, anew, {id_of(store, "1")});
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
    CHECK_FALSE(begin(store, one));
    CHECK(state_of(store, "a") == DeliveryState::called_off);
    make(store, one, {id_of(store, "1")});
    CHECK(due(store) == std::vector<std::string>{"a"});
    CHECK(sent(store, one));
    need(store.call_off("a", noon()));
    CHECK(state_of(store, "a") == DeliveryState::delivered);
    CHECK(taken_back(store, one));
    CHECK(state_of(store, "a") == DeliveryState::taken_back);
}

TEST_CASE("what arrives although it was called off or made anew on its way is known to be there") {
    auto store = with_two();
    const auto one = sound("a");
    auto two = sound("b");
    make(store, one, {id_of(store, "2")});
    make(store, two, {id_of(store, "2")});
    CHECK(begin(store, one));
    CHECK(begin(store, two));
    decide(store, "2", Act::withdraw);
    need(store.call_off("a", noon()));
    CHECK_FALSE(end(store, one, DeliveryState::delivered));
    CHECK(state_of(store, "a") == DeliveryState::delivered);
    const auto old = two;
    two.sha256 = model::sha256("tanpa 2");
    make(store, two, {id_of(store, "1")});
    CHECK(to_take_off(store) == std::vector<std::string>{"a", "b"});
    CHECK_FALSE(end(store, old, DeliveryState::delivered));
    CHECK(state_of(store, "b") == DeliveryState::waiting);
    CHECK(to_take_off(store) == std::vector<std::string>{"a", "b"});
}

TEST_CASE("from its first byte on a segment may be there, until a try that ended says that it is not") {
    auto store = with_two();
    const auto one = sound("a");
    make(store, one, {id_of(store, "2")});
    decide(store, "2", Act::withdraw);
    CHECK(to_take_off(store).empty());
    decide(store, "2", Act::approve);
    CHECK(begin(store, one));
    decide(store, "2", Act::withdraw);
    CHECK(to_take_off(store) == std::vector<std::string>{"a"});
    CHECK(need(store.gone_out_of("a")).size() == 1);
    CHECK(need(store.gone_out_since(noon())).size() == 1);
    CHECK(need(store.deliveries_of("a")).front().tries == 1);

    SUBCASE("it failed, and is not there") {
        CHECK(end(store, one, DeliveryState::waiting));
        CHECK(to_take_off(store).empty());
        CHECK(need(store.gone_out_of("a")).empty());
    }
    SUBCASE("it failed, and may be there") {
        CHECK(end(store, one, DeliveryState::failed, true));
        CHECK(to_take_off(store) == std::vector<std::string>{"a"});
        CHECK(need(store.gone_out_of("a")).size() == 1);
    }
    SUBCASE("the program was killed: no later try can tell") {
        auto given_up = one;
        given_up.state = DeliveryState::failed;
        SUBCASE("it is given up") {
            CHECK(need(store.mark_delivery(given_up)));
        }
        SUBCASE("it is called off") {
            need(store.call_off("a", noon()));
        }
        SUBCASE("it is tried again, in vain") {
            decide(store, "2", Act::approve);
            CHECK(begin(store, one));
            CHECK(end(store, one, DeliveryState::waiting));
            decide(store, "2", Act::withdraw);
        }
        SUBCASE("it is made without it") {
            auto anew = one;
            anew.sha256 = model::sha256("tanpa 2");
            make(store, anew, {id_of(store, "1")});
        }
        CHECK(to_take_off(store) == std::vector<std::string>{"a"});
        CHECK_MESSAGE(need(store.gone_out_of("a")).size() == 1, "and where, is known as well");
    }
}

TEST_CASE("what was there and was deleted before it aired is to be taken off: automation may have copied it") {
    auto store = with_two();
    const auto one = sound("a");
    make(store, one, {id_of(store, "2")});
    SUBCASE("it had arrived") {
        CHECK(sent(store, one));
    }
    SUBCASE("a process was killed while it went, and it was found there") {
        CHECK(begin(store, one));
    }
    CHECK(taken_back(store, one));
    decide(store, "2", Act::withdraw);
    CHECK(to_take_off(store) == std::vector<std::string>{"a"});
    CHECK_MESSAGE(need(store.gone_out_of("a")).size() == 1, "where it was stays known");
    auto anew = one;
    anew.sha256 = model::sha256("tanpa 2");
    make(store, anew, {id_of(store, "1")});
    CHECK(to_take_off(store) == std::vector<std::string>{"a"});
    decide(store, "1", Act::withdraw);
    CHECK_MESSAGE(to_take_off(store) == std::vector<std::string>{"a"}, "and never what it tells since");
}

TEST_CASE("what arrives behind its deadline, when it has been given up, is there, late") {
    auto store = with_two();
    auto one = sound("a");
    make(store, one, {id_of(store, "2")});
    CHECK(begin(store, one));
    CHECK(need(store.on_their_way("a")).size() == 1);
    auto given_up = need(store.deliveries_late(one.deadline + 1s)).front();
    given_up.state = DeliveryState::failed;
    given_up.at = one.deadline + 1s;
    CHECK(need(store.mark_delivery(given_up)));
    one.at = one.deadline + 10s;
    SUBCASE("it arrives") {
        CHECK(end(store, one, DeliveryState::delivered));
        CHECK(state_of(store, "a") == DeliveryState::delivered);
        CHECK(need(store.deliveries_of("a")).front().at == one.at);
    }
    SUBCASE("it does not") {
        CHECK(end(store, one, DeliveryState::failed));
        CHECK(state_of(store, "a") == DeliveryState::failed);
    }
    CHECK(need(store.on_their_way("a")).empty());
}

TEST_CASE("what waits behind its deadline is found, with a yes or without") {
    auto store = with_two();
    make(store, sound("a"), {id_of(store, "2")});
    CHECK(need(store.deliveries_late(noon() + 1h)).empty());
    decide(store, "2", Act::hold);
    CHECK(need(store.deliveries_due(noon() + 2h)).empty());
    REQUIRE(need(store.deliveries_late(noon() + 1h + 1s)).size() == 1);
    CHECK(need(store.deliveries_late(noon() + 1h + 1s)).front().cut == "a");
    need(store.call_off("a", noon()));
    CHECK(need(store.deliveries_late(noon() + 2h)).empty());
}

TEST_CASE("where a segment went, or may have, stays known when it is made anew, until that takes its place") {
    auto store = with_two();
    auto arrived = sound("a");
    auto form = sound("b");
    form.form = true;
    make(store, arrived, {id_of(store, "2")});
    make(store, form, {id_of(store, "2")});
    CHECK(sent(store, arrived));
    CHECK(begin(store, form));
    CHECK(end(store, form, DeliveryState::failed, true));
    decide(store, "2", Act::withdraw);
    arrived.sha256 = form.sha256 = model::sha256("tanpa 2");
    make(store, arrived, {id_of(store, "1")});
    make(store, form, {id_of(store, "1")});
    for (const char* cut : {"a", "b"})
        CHECK(need(store.gone_out_of(cut)).size() == 1);
    CHECK(begin(store, arrived));
    CHECK(end(store, arrived, DeliveryState::waiting));
    CHECK(need(store.gone_out_of("a")).size() == 1);
    decide(store, "1", Act::withdraw);
    CHECK(to_take_off(store) == std::vector<std::string>{"a", "b"}); // as it tells now it never went out
    CHECK(taken_back(store, arrived));
}

TEST_CASE("what never went out is forgotten a month after its slot, what did is not") {
    auto now = noon();
    auto place = in_memory();
    place.now = [&] { return now; };
    auto store = open(place);
    need(store.apply(batch({row(complaint("1"))}), ReviewPolicy::all));
    decide(store, "1", Act::approve);
    for (const char* cut : {"waits", "went", "off", "perhaps"})
        make(store, sound(cut), {id_of(store, "1")});
    CHECK(sent(store, sound("went")));
    CHECK(begin(store, sound("perhaps")));
    CHECK(end(store, sound("perhaps"), DeliveryState::failed, true));
    need(store.call_off("off", noon()));
    const auto left = [&] {
        std::size_t out = 0;
        for (const char* cut : {"waits", "went", "off", "perhaps"})
            out += need(store.deliveries_of(cut)).size();
        return out;
    };
    now = noon() + std::chrono::days{30};
    need(store.purge());
    CHECK(left() == 4);
    now += std::chrono::days{1};
    need(store.purge());
    CHECK(left() == 2);
    decide(store, "1", Act::withdraw);
    CHECK(to_take_off(store) == std::vector<std::string>{"went", "perhaps"});
}
