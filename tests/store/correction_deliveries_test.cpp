// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/delivery.hpp"
#include "model/figure.hpp"
#include "tests/store/redressing.hpp"

using namespace siar;
using namespace siar::store;
using namespace siar::store::testing;
using namespace std::chrono_literals;

namespace {

/// The files of the correction with these words, noted as made and as to be delivered.
model::Delivery on_its_way(Store& store, const model::CorrectionText& text) {
    model::Delivery out;
    out.cut = cut_of(text, store);
    out.airs_at = out.deadline = noon() + 1h;
    out.destination = "rskw";
    out.remote = out.cut + ".wav";
    out.sha256 = model::sha256(out.cut);
    out.next = noon();
    need(store.note_made(out.airs_at, "/radio", out.cut, {id_of(store, "1")}));
    need(store.note_deliveries({out}, {id_of(store, "1")}));
    return out;
}

/// Whether it would go; then nobody is to call it off, and somebody else would be told of it.
bool goes(Store& store, const model::Delivery& one) {
    const bool due = !need(store.deliveries_due(noon())).empty();
    const bool called_off = !need(store.cuts_telling(id_of(store, "1"))).empty();
    CHECK(called_off != due);
    CHECK(need(store.fallen_corrections(noon())).empty() == due);
    CHECK(need(store.fallen_corrections(one.airs_at)).empty());
    CHECK(need(store.mark_sending(one)) == due);
    auto again = one;
    again.tries = 1;
    if (due) CHECK(need(store.mark_tried(again, false)));
    return due;
}

} // namespace

TEST_CASE("a correction is delivered by its own yes, whatever a person here decides on its item") {
    auto store = with_one(in_memory());
    correct(store);
    const auto one = on_its_way(store, words());
    CHECK(goes(store, one));
    for (const auto act : {Act::hold, Act::reject, Act::withdraw, Act::approve}) {
        decide(store, "1", act);
        CHECK(goes(store, one));
    }
}

TEST_CASE("a correction that was never agreed on, was replaced, or was taken back is not delivered") {
    auto store = with_one(in_memory());
    SUBCASE("nobody said the second yes") {
        need(store.decide(proposal(store, "Bu Tinjau")));
        CHECK_FALSE(goes(store, on_its_way(store, words())));
    }
    SUBCASE("another one stands") {
        correct(store);
        const auto one = on_its_way(store, words());
        need(store.decide(proposal(store, "Bu Tinjau", "Belum ada lampu yang diganti")));
        CHECK_MESSAGE(goes(store, one), "a proposal replaces nothing");
        need(store.decide(second(store, "Pak Kedua")));
        CHECK_FALSE(goes(store, one));
    }
    SUBCASE("a citizen objects") {
        correct(store);
        const auto one = on_its_way(store, words());
        need(store.decide(said(store, Act::object, "Bu Tinjau")));
        CHECK_FALSE(goes(store, one));
    }
    SUBCASE("its item is withdrawn for privacy") {
        correct(store);
        const auto one = on_its_way(store, words());
        need(store.decide(said(store, Act::withdraw_privacy, "Bu Tinjau")));
        CHECK_FALSE(goes(store, one));
    }
    SUBCASE("its item is withdrawn by its source") {
        correct(store);
        const auto one = on_its_way(store, words());
        need(store.apply(batch({}, {key("1")}), ReviewPolicy::all));
        CHECK_FALSE(goes(store, one));
    }
}

TEST_CASE("the correction of a figure, which has no item, goes until another one stands") {
    auto store = with_one(in_memory());
    const model::FigureId figure{"rekap:2022"};
    const auto key = model::key_of(figure);
    const auto agree = [&](std::string_view right) {
        auto one = said(store, Act::propose_correction, "Bu Tinjau");
        one.figure = figure;
        one.item = key;
        one.correction = model::CorrectionText{text("Selesai 401 dari 422 aduan"), text(right)};
        need(store.decide(one));
        one.act = Act::agree_to_correction;
        one.by = "Pak Kedua";
        one.text = model::correction_hash(key, *one.correction);
        one.correction.reset();
        need(store.decide(one));
        return one.text;
    };
    const auto first = agree("Selesai 373 dari 422 aduan");
    model::Delivery one;
    one.cut = "20261121-1505-20s" + model::cut_of_correction(first.hex());
    one.airs_at = noon() + 1h;
    one.next = noon();
    need(store.note_made(one.airs_at, "/radio", one.cut, {key}));
    need(store.note_deliveries({one}, {}));
    CHECK(need(store.deliveries_due(noon())).size() == 1);
    agree("Selesai 374 dari 422 aduan");
    CHECK(need(store.deliveries_due(noon())).empty());
    CHECK(need(store.fallen_corrections(noon())).size() == 1);
}
