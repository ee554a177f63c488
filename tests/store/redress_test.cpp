// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/redress.hpp"

#include "store/decisions_log.hpp"
#include "store/directory.hpp"
#include "tests/store/redressing.hpp"

#include <filesystem>
#include <random>

using namespace siar;
using namespace siar::store;
using namespace siar::store::testing;
using namespace std::chrono_literals;
using model::ReviewState;

namespace {

std::string refusal(Store& store, const model::Decision& decision) {
    const auto answer = store.decide(decision);
    REQUIRE_FALSE(answer);
    return answer.error().line();
}

void refused(Store& store, const model::Decision& decision, const char* why) {
    const auto line = refusal(store, decision);
    CHECK_MESSAGE(line.find(why) != std::string::npos, line);
}

} // namespace

TEST_CASE("a correction goes out when the second person has said yes, for 24 hours") {
    auto store = with_one(in_memory());
    need(store.decide(proposal(store, "Bu Tinjau")));
    CHECK(material(store).corrections.empty());
    REQUIRE(need(store.proposed_corrections()).size() == 1);
    need(store.decide(second(store, "Pak Kedua")));
    const auto shown = material(store).corrections;
    REQUIRE(shown.size() == 1);
    CHECK(shown.front().item.id == id_of(store, "1"));
    CHECK(shown.front().text == words());
    CHECK(shown.front().since == noon());
    CHECK(need(store.material(noon() + 24h - 1s, {})).corrections.size() == 1);
    CHECK(need(store.material(noon() + 24h, {})).corrections.empty());
    CHECK(look(store, "1").state == ReviewState::approved);
    CHECK(need(store.proposed_corrections()).empty());
}

TEST_CASE("what may not be corrected, and by whom, is refused with what to do") {
    auto store = with_one(in_memory());
    refused(store, second(store, "Pak Kedua"), "tidak ada usul ralat");
    auto never_shown = proposal(store, "Bu Tinjau");
    never_shown.item = id_of(store, "2");
    refused(store, never_shown, "belum pernah disetujui");
    auto unknown = proposal(store, "Bu Tinjau");
    unknown.item = {"00000000000000000000000000000000"};
    refused(store, unknown, "tidak dikenal");
    refused(store, said(store, Act::propose_correction, "Bu Tinjau"), "ralat tanpa kalimat");
    auto hollow = proposal(store, "Bu Tinjau");
    hollow.correction->right = {};
    refused(store, hollow, "ralat tanpa kalimat");
    auto named = proposal(store, "Bu Tinjau");
    named.correction->right = text("Pak Bambang Supriyanto mencuri uang lampu");
    refused(store, named, "gerbang privasi");
    refused(store, proposal(store, " - "), "tanpa nama pemutus");
    auto other_hash = proposal(store, "Bu Tinjau");
    other_hash.text = model::digest("lain");
    refused(store, other_hash, "sidik tidak cocok");

    need(store.decide(proposal(store, "Bu Tinjau")));
    refused(store, second(store, "bu  TINJAU"), "dua orang yang berbeda");
    auto stale = second(store, "Pak Kedua");
    need(store.decide(proposal(store, "Bu Tinjau", "Lampu belum diganti sama sekali")));
    refused(store, stale, "bukan yang Anda baca");
    CHECK(material(store).corrections.empty());
}

TEST_CASE(
    "a correction stays where a person withdraws the item, and goes where its source, a secret or privacy takes it") {
    const auto after = [](auto act) {
        auto store = with_one(in_memory());
        correct(store);
        act(store);
        return material(store).corrections.size();
    };
    CHECK(after([](Store&) {}) == 1);
    CHECK(after([](Store& store) { decide(store, "1", Act::withdraw); }) == 1);
    CHECK(after([](Store& store) { decide(store, "1", Act::withdraw_privacy); }) == 0);
    CHECK(after([](Store& store) { need(store.decide(said(store, Act::object, "Bu Tinjau"))); }) == 0);
    CHECK(after([](Store& store) { need(store.apply(batch({}, {key("1")}), ReviewPolicy::all)); }) == 0);
    CHECK(after([](Store& store) {
              auto secret = complaint("1");
              secret.secret = true;
              need(store.apply(batch({row(secret)}), ReviewPolicy::all));
          }) == 0);
}

TEST_CASE("of a correction that was withdrawn for privacy no byte stays on the disk") {
    const Folder folder;
    auto store = filled(folder.path());
    auto usul = proposal(store, "Bu Tinjau", "Pohon randu belum dipotong");
    need(store.decide(usul));
    need(store.decide(second(store, "Pak Kedua")));
    CHECK(holding(folder.path(), "randu belum dipotong") != "");
    withdraw_for_privacy(store, "1");
    nowhere(folder.path());
    CHECK(sound(store));
}

TEST_CASE("an objection withdraws at once and lists what stations have") {
    auto store = with_one(in_memory());
    const auto item = id_of(store, "1");
    need(store.note_made(noon() + 1h, "/radio", "20261121-1505-180s", {item, id_of(store, "2")}));
    CHECK(need(store.to_take_off()).empty());
    auto objected = said(store, Act::object, "Bu Tinjau");
    objected.since = noon() - 5h;
    need(store.decide(objected));
    CHECK(look(store, "1").state == ReviewState::withdrawn);
    CHECK(going_out(store).empty());
    CHECK(material(store).withdrawn == std::vector{item});
    const std::vector<model::Objection> open{{item, "Rumah tampak di cerita", "Bu Tinjau", noon() - 5h}};
    CHECK(need(store.objections()) == open);
    const std::vector<model::History::Entry> there{{item, noon() + 1h, "/radio", "20261121-1505-180s"}};
    CHECK(need(store.to_take_off()) == there);

    auto done = said(store, Act::taken_off, "Bu Tinjau");
    done.since = noon() + 2h;
    refused(store, done, "tidak ada segmen radio");
    need(store.decide(said(store, Act::answer_show, "Bu Tinjau")));
    CHECK(need(store.to_take_off()) == there);
    done.since = noon() + 1h;
    need(store.decide(done));
    CHECK(need(store.to_take_off()).empty());
    CHECK(look(store, "1").state == ReviewState::needs_review);
}

TEST_CASE("a segment that was taken off is asked for again when its item was approved and withdrawn anew") {
    auto store = with_one(in_memory());
    need(store.note_made(noon(), "/radio", "a", {id_of(store, "1")}));
    decide(store, "1", Act::withdraw);
    auto done = said(store, Act::taken_off, "Bu Tinjau");
    done.since = noon();
    need(store.decide(done));
    decide(store, "1", Act::approve);
    CHECK(need(store.to_take_off()).empty());
    decide(store, "1", Act::withdraw);
    CHECK(need(store.to_take_off()).size() == 1);
}

TEST_CASE("whoever takes back his yes after a segment was made is told of it, until it is off or he says yes again") {
    for (const Act act : {Act::reject, Act::hold}) {
        auto store = with_one(in_memory());
        need(store.note_made(noon(), "/radio", "a", {id_of(store, "1")}));
        decide(store, "1", act);
        CHECK(need(store.to_take_off()).size() == 1);
        auto done = said(store, Act::taken_off, "Bu Tinjau");
        done.since = noon();
        need(store.decide(done));
        CHECK(need(store.to_take_off()).empty());
        decide(store, "1", Act::approve);
        decide(store, "1", act);
        CHECK(need(store.to_take_off()).size() == 1);
        decide(store, "1", Act::approve);
        CHECK(need(store.to_take_off()).empty());
    }
}

TEST_CASE("the radio correction of an item that a person withdrew stays on the air, unless a citizen objects") {
    auto store = with_one(in_memory());
    correct(store);
    need(store.note_made(noon(), "/radio", cut_of(words(), store), {id_of(store, "1")}));
    for (const auto act : {Act::hold, Act::reject, Act::withdraw}) {
        decide(store, "1", act);
        CHECK(need(store.to_take_off()).empty());
    }
    need(store.decide(said(store, Act::object, "Bu Tinjau")));
    CHECK(need(store.to_take_off()).size() == 1);
}

TEST_CASE("while an objection waits nothing is approved, and its answer decides") {
    struct Case {
        Act answer;
        ReviewState state;
    };
    for (const auto& c :
         {Case{Act::answer_show, ReviewState::needs_review}, Case{Act::answer_withdrawn, ReviewState::withdrawn}}) {
        CAPTURE(model::code(c.answer));
        auto store = with_one(in_memory());
        refused(store, said(store, c.answer, "Bu Tinjau"), "tidak ada keberatan");
        need(store.decide(said(store, Act::object, "Bu Tinjau")));
        for (const auto act : {Act::approve, Act::pin, Act::hold, Act::reject})
            refused(store, decision(store, "1", act), "belum dijawab");
        refused(store, proposal(store, "Bu Tinjau"), "belum dijawab");
        refused(store, said(store, Act::object, "Pak Kedua"), "sudah tercatat");
        need(store.decide(said(store, c.answer, "Bu Tinjau")));
        CHECK(look(store, "1").state == c.state);
        CHECK(going_out(store).empty());
        CHECK(need(store.objections()).empty());
        decide(store, "1", Act::approve);
        CHECK(going_out(store).size() == 1);
    }
}

TEST_CASE("an objection needs what it is about, and no time to come") {
    auto store = with_one(in_memory());
    auto bare = said(store, Act::object, "Bu Tinjau");
    bare.reason.clear();
    refused(store, bare, "tanpa perihal");
    auto ahead = said(store, Act::object, "Bu Tinjau");
    ahead.since = noon() + 1s;
    refused(store, ahead, "belum tiba");
    auto named = said(store, Act::object, "Bu Tinjau");
    named.reason = "diminta sutinah sendiri";
    refused(store, named, "alasan disaring gerbang");
    CHECK(look(store, "1").state == ReviewState::approved);
}

TEST_CASE("a hub's yes does not put an objected item out again; only a person here does") {
    auto store = open(in_memory());
    const auto hub_says = [](int minutes, std::string_view problem) {
        auto out = row(complaint("1"), problem);
        out.hub = model::HubDecision{};
        out.hub->state = ReviewState::approved;
        out.hub->by = "pusat";
        out.hub->at = noon() + std::chrono::minutes{minutes};
        out.hub->text = model::text_hash(out.proposal->sentences);
        return out;
    };
    need(store.apply(batch({hub_says(0, "Lampu mati")}), ReviewPolicy::hub));
    REQUIRE(going_out(store).size() == 1);
    need(store.decide(said(store, Act::object, "Bu Tinjau")));
    need(store.apply(batch({hub_says(5, "Lampu jalan mati")}), ReviewPolicy::hub));
    CHECK(going_out(store).empty());
    need(store.decide(said(store, Act::answer_show, "Bu Tinjau")));
    need(store.apply(batch({hub_says(9, "Lampu pasar mati")}), ReviewPolicy::hub));
    CHECK(look(store, "1").state == ReviewState::needs_review);
    CHECK(going_out(store).empty());
    decide(store, "1", Act::approve);
    CHECK(going_out(store).size() == 1);
}

TEST_CASE("the log keeps an objection's own time and a reader gets it back") {
    auto store = with_one(in_memory());
    auto objected = said(store, Act::object, "Bu Tinjau");
    objected.since = noon() - 3h;
    const auto line = log_line(objected);
    CHECK(line.find("@2026-11-21T04:05:00Z Rumah tampak") != std::string::npos);
    CHECK(parse_log_line(line) == objected);
    auto other = said(store, Act::reject, "Bu Tinjau");
    other.reason = "@2026-11-21T04:05:00Z bukan waktu";
    CHECK(parse_log_line(log_line(other)) == other);
}

TEST_CASE("replaying the log into a new database leaves the same state") {
    const Folder folder;
    const auto state = [](const Store& store) {
        const auto item = look(store, "1");
        return std::tuple(item.state, need(store.objections()), need(store.redress(item.id)));
    };
    std::optional<std::tuple<ReviewState, std::vector<model::Objection>, model::Redress>> before;
    const std::vector<std::vector<Act>> courses{{Act::object},
                                                {Act::object, Act::answer_show},
                                                {Act::object, Act::answer_withdrawn},
                                                {Act::propose_correction},
                                                {Act::propose_correction, Act::agree_to_correction}};
    for (std::size_t n = 0; n < courses.size(); ++n) {
        CAPTURE(n);
        const auto place = folder.path() / std::to_string(n);
        {
            auto store = with_one(on_disk(place));
            for (const auto act : courses[n]) {
                if (act == Act::propose_correction)
                    need(store.decide(proposal(store, "Bu Tinjau")));
                else if (act == Act::agree_to_correction)
                    need(store.decide(second(store, "Pak Kedua")));
                else
                    need(store.decide(said(store, act, "Bu Tinjau")));
            }
            before = state(store);
            CHECK(sound(store));
        }
        for (const char* name : {"siar.db", "siar.db-wal", "siar.db-shm"})
            fs::remove(place / name);
        auto store = open(on_disk(place));
        CHECK(need(store.objections()) == std::get<1>(*before));
        need(store.apply(batch({row(complaint("1")), row(complaint("2"))}), ReviewPolicy::all));
        CHECK(state(store) == *before);
        CHECK(sound(store));
    }
}

TEST_CASE("the words of a correction that were lost with the database come back with the same words") {
    const Folder folder;
    {
        auto store = with_one(on_disk(folder.path()));
        correct(store);
    }
    for (const char* name : {"siar.db", "siar.db-wal", "siar.db-shm"})
        fs::remove(folder.path() / name);
    auto store = open(on_disk(folder.path()));
    need(store.apply(batch({row(complaint("1")), row(complaint("2"))}), ReviewPolicy::all));
    CHECK(material(store).corrections.empty());
    need(store.decide(proposal(store, "Bu Tinjau")));
    CHECK(material(store).corrections.size() == 1);
}

TEST_CASE("no course of acts of any persons puts an objected item out without its answer and a new yes") {
    const std::vector<Act> acts{Act::approve,     Act::reject,      Act::hold,
                                Act::pin,         Act::withdraw,    Act::object,
                                Act::answer_show, Act::taken_off,   Act::answer_withdrawn,
                                Act::object,      Act::answer_show, Act::propose_correction,
                                Act::approve,     Act::edit,        Act::agree_to_correction};
    const std::vector<std::string> persons{"Bu Tinjau", "Pak Kedua", "Admin Uji"};
    std::mt19937 dice(20261129);
    const auto roll = [&](std::size_t sides) { return static_cast<std::size_t>(dice()) % sides; };
    int seen_out = 0;
    for (int course = 0; course < 40; ++course) {
        auto store = with_one(in_memory());
        bool may_be_out = true; // a yes was taken since the last objection was answered
        bool open = false;
        for (int step = 0; step < 30; ++step) {
            const auto act = acts[roll(acts.size())];
            const auto& by = persons[roll(persons.size())];
            auto one = decision(store, "1", act);
            if (act == Act::propose_correction) one = proposal(store, by);
            if (act == Act::agree_to_correction) one = second(store, by);
            if (act == Act::object) one = said(store, act, by);
            if (act == Act::edit) {
                one.edited = sentences("Lampu tikungan pasar mati");
                one.text = {};
            }
            one.by = by;
            if (store.decide(one)) {
                if (act == Act::object) {
                    open = true;
                    may_be_out = false;
                }
                if (model::is_answer(act)) open = false;
                if (model::is_approval(act)) {
                    CHECK_FALSE(open);
                    may_be_out = true;
                }
            }
            // A source that is read again, and its words anew, give no yes either.
            if (roll(4) == 0)
                need(store.apply(batch({row(complaint("1"), roll(2) == 0 ? "Lampu padam" : "Lampu mati")}),
                                 ReviewPolicy::all));
            const bool out = !going_out(store).empty();
            seen_out += out ? 1 : 0;
            CHECK_FALSE((out && (open || !may_be_out)));
            CHECK_FALSE((open && !material(store).corrections.empty()));
        }
    }
    CHECK(seen_out > 100);
}
