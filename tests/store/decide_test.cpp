// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.hpp"
#include "tests/store/fixture.hpp"

#include <algorithm>

using namespace siar;
using namespace siar::store;
using namespace siar::store::testing;
using model::Act;
using model::ReviewState;

namespace {

Store with_one(const Place& place) {
    auto store = open(place);
    need(store.apply(batch({row(complaint("1"))}), ReviewPolicy::all));
    return store;
}

std::string refusal(Store& store, const model::Decision& decision) {
    const auto answer = store.decide(decision);
    REQUIRE_FALSE(answer);
    return answer.error().line();
}

} // namespace

TEST_CASE("nothing goes out before a person's yes") {
    auto store = with_one(in_memory());
    CHECK(going_out(store).empty());
    CHECK(material(store).waiting == 1);
    decide(store, "1", Act::approve);
    CHECK(going_out(store) == std::vector{id_of(store, "1")});
    CHECK(material(store).waiting == 0);
    const auto item = look(store, "1");
    CHECK(item.decided_at == noon());
    CHECK(item.approved == model::text_hash(item.text->sentences));
    CHECK(item.changed > noon());
}

TEST_CASE("each act leaves the state it stands for") {
    for (const auto act : {Act::approve, Act::reject, Act::hold, Act::pin, Act::withdraw}) {
        CAPTURE(static_cast<int>(act));
        auto store = with_one(in_memory());
        decide(store, "1", act);
        CHECK(look(store, "1").state == state_after(act));
        CHECK(look(store, "1").pinned == (act == Act::pin));
    }
}

TEST_CASE("an approval of other sentences than the present ones is refused") {
    auto store = with_one(in_memory());
    auto stale = decision(store, "1", Act::approve);
    need(store.apply(batch({row(complaint("1"), "Lampu padam")}), ReviewPolicy::all));
    CHECK(refusal(store, stale).find("sudah berubah") != std::string::npos);
    CHECK(look(store, "1").state == ReviewState::fresh);
}

TEST_CASE("a decision without a name, on an unknown item, or a yes without sentences is refused") {
    auto store = with_one(in_memory());
    auto nameless = decision(store, "1", Act::approve);
    nameless.by.clear();
    CHECK(refusal(store, nameless).find("tanpa nama") != std::string::npos);
    for (const auto* const id : {"", "bukan nomor", "00000000000000000000000000000000"}) {
        auto unknown = decision(store, "1", Act::approve);
        unknown.item = {id};
        CHECK(refusal(store, unknown).find("tidak dikenal") != std::string::npos);
    }
    model::Row bare;
    bare.complaint = complaint("2");
    need(store.apply(batch({bare}), ReviewPolicy::all));
    CHECK(refusal(store, decision(store, "2", Act::approve)).find("belum punya kalimat") != std::string::npos);
}

TEST_CASE("a secret complaint cannot be approved, nor one its source has withdrawn") {
    auto store = with_one(in_memory());
    auto secret = complaint("2");
    secret.secret = true;
    need(store.apply(batch({row(secret)}, {key("1")}), ReviewPolicy::all));
    CHECK(refusal(store, decision(store, "2", Act::approve)).find("rahasia") != std::string::npos);
    CHECK(refusal(store, decision(store, "1", Act::hold)).find("ditarik oleh sumbernya") != std::string::npos);
}

TEST_CASE("an edit stores the new sentences and approves them") {
    auto store = with_one(in_memory());
    auto edit = decision(store, "1", Act::edit);
    edit.edited = sentences("Lampu tikungan pasar mati");
    edit.edited->problem.wording = model::Wording::person;
    edit.text = model::text_hash(*edit.edited);
    need(store.decide(edit));
    const auto item = look(store, "1");
    CHECK(item.state == ReviewState::approved);
    CHECK(item.text->sentences == *edit.edited);
    CHECK(item.approved == edit.text);
    CHECK(item.text->repaired);
    CHECK(going_out(store).size() == 1);
}

TEST_CASE("an edit whose hash is not that of its sentences, or that the gate holds, is refused") {
    auto store = with_one(in_memory());
    auto edit = decision(store, "1", Act::edit);
    CHECK(refusal(store, edit).find("tanpa kalimat") != std::string::npos);
    edit.edited = sentences("Lampu tikungan pasar mati");
    CHECK(refusal(store, edit).find("tidak cocok") != std::string::npos);
    edit.edited = sentences("Pak Bambang Supriyanto mencuri uang lampu");
    edit.text = {};
    CHECK(refusal(store, edit).find("kalimat disaring gerbang privasi") != std::string::npos);
    CHECK(look(store, "1").state == ReviewState::fresh);
}

TEST_CASE("a person's words are not replaced by a proposal of the same source") {
    auto store = with_one(in_memory());
    auto edit = decision(store, "1", Act::edit);
    edit.edited = sentences("Lampu tikungan pasar mati");
    edit.edited->problem.wording = model::Wording::person;
    edit.text = {};
    need(store.decide(edit));
    auto rated = complaint("1");
    rated.rating = 1;
    need(store.apply(batch({row(rated, "Lampu padam")}), ReviewPolicy::all));
    CHECK(look(store, "1").text->sentences == *edit.edited);
    CHECK(look(store, "1").state == ReviewState::approved);
}

TEST_CASE("a withdrawal leaves what goes out at once, stays in the pages as withdrawn and deletes the sealed text") {
    auto store = open(in_memory());
    auto sent = row(complaint("1"));
    sent.held = privacy::redact("Kata Pak Bambang Supriyanto lampu mati", gate()).held;
    need(store.apply(batch({sent}), ReviewPolicy::all));
    decide(store, "1", Act::approve);
    decide(store, "1", Act::withdraw);
    CHECK(going_out(store).empty());
    CHECK(material(store).withdrawn == std::vector{id_of(store, "1")});
    const auto page = need(store.page({}));
    REQUIRE(page.items.size() == 1);
    CHECK(page.items.front().state == ReviewState::withdrawn);
    CHECK(page.withdrawn.empty());
    CHECK_FALSE(need(store.held(id_of(store, "1"))));
    decide(store, "1", Act::approve);
    CHECK(material(store).withdrawn.empty());
    CHECK(going_out(store).size() == 1);
}

TEST_CASE("a withdrawal older than thirty days is no longer listed for the screens") {
    auto store = with_one(in_memory());
    auto old = decision(store, "1", Act::withdraw);
    old.at = days_before(31);
    need(store.decide(old));
    CHECK(material(store).withdrawn.empty());
    CHECK(need(store.page({})).items.at(0).state == ReviewState::withdrawn);
}

TEST_CASE("a reason that may name somebody is refused, and nothing is decided") {
    const Folder folder;
    auto store = with_one(on_disk(folder.path()));
    auto rejected = decision(store, "1", Act::reject);
    rejected.reason = "diminta sutinah sendiri";
    const auto refused = store.decide(rejected);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().what.find("alasan disaring gerbang privasi (") == 0);
    CHECK(look(store, "1").state == ReviewState::fresh);
    CHECK(files_holding(folder.path(), "sutinah") == "");
}

TEST_CASE("a reason that holds a number reaches neither log nor table with it") {
    const Folder folder;
    auto store = with_one(on_disk(folder.path()));
    auto rejected = decision(store, "1", Act::reject);
    rejected.reason = "nomor 0811-0000-1234 masih terbaca";
    need(store.decide(rejected));
    CHECK(files_holding(folder.path(), "0811-0000-1234") == "");
    CHECK(files_holding(folder.path(), "masih terbaca") != "");
}

TEST_CASE("a hub's yes on the same sentences counts where the settings say so, and is recorded as the hub's") {
    for (const auto policy : {ReviewPolicy::hub, ReviewPolicy::all}) {
        auto store = open(in_memory());
        auto sent = row(complaint("1"));
        sent.complaint.story.reset();
        sent.hub = model::HubDecision{ReviewState::approved, "Bu Pusat", days_before(1),
                                      model::text_hash(sent.proposal->sentences)};
        need(store.apply(batch({sent}), policy));
        CHECK(going_out(store).size() == (policy == ReviewPolicy::hub ? 1 : 0));
        CHECK(need(store.apply(batch({sent}), policy)).unchanged == 1);
    }
}

TEST_CASE("a hub's yes is recorded with its giver, or as the hub's alone, and with the reason that the settings give") {
    for (const auto* const by : {"", "Bu Pusat"}) {
        const Folder folder;
        auto store = open(on_disk(folder.path()));
        auto sent = row(complaint("1"));
        sent.hub = model::HubDecision{ReviewState::approved, by, noon(), model::text_hash(sent.proposal->sentences)};
        need(store.apply(batch({sent}), ReviewPolicy::hub, "Peninjaunya sama, telepon 0811-0000-1234"));
        sent.hub->state = ReviewState::withdrawn;
        need(store.apply(batch({sent}), ReviewPolicy::hub, "Peninjaunya sama"));

        const Database database((folder.path() / "siar.db").string());
        auto query = database.statement("SELECT act, by, reason FROM decisions ORDER BY n");
        REQUIRE(query.step());
        const std::string expected = *by == '\0' ? "pusat" : "pusat: Bu Pusat";
        CHECK(query.get<std::string>(0) == "setujui");
        CHECK(query.get<std::string>(1) == expected);
        CHECK(query.get<std::string>(2).find("Peninjaunya sama") == 0);
        REQUIRE(query.step());
        CHECK(query.get<std::string>(0) == "tarik");
        CHECK(query.get<std::string>(1) == expected);
        CHECK(query.get<std::string>(2) == "");
        CHECK(files_holding(folder.path(), "0811-0000-1234") == "");
    }
}

TEST_CASE("a hub's yes on other sentences does not count") {
    auto store = open(in_memory());
    auto sent = row(complaint("1"));
    sent.hub = model::HubDecision{ReviewState::approved, "Bu Pusat", noon(), model::text_hash(sentences("Lain"))};
    need(store.apply(batch({sent}), ReviewPolicy::hub));
    CHECK(going_out(store).empty());
}

TEST_CASE("a hub that takes its yes back, changes the sentences or withdraws is heard") {
    auto store = open(in_memory());
    auto sent = row(complaint("1"));
    sent.complaint.story.reset();
    const auto hub_says = [&](ReviewState state) {
        sent.hub = model::HubDecision{state, "Bu Pusat", noon(), model::text_hash(sent.proposal->sentences)};
        need(store.apply(batch({sent}), ReviewPolicy::hub));
        return look(store, "1").state;
    };
    CHECK(hub_says(ReviewState::approved) == ReviewState::approved);
    CHECK(hub_says(ReviewState::needs_review) == ReviewState::needs_review);
    sent.proposal->sentences = sentences("Lampu tikungan mati");
    CHECK(hub_says(ReviewState::approved) == ReviewState::approved);
    CHECK(look(store, "1").text->sentences == sent.proposal->sentences);
    const auto counted = whole_tally(store);
    CHECK(hub_says(ReviewState::withdrawn) == ReviewState::withdrawn);
    CHECK(material(store).withdrawn.size() == 1);
    CHECK(whole_tally(store) == counted);
    CHECK_FALSE(look(store, "1").text);
    CHECK_FALSE(store.decide(decision(store, "1", Act::approve)));
    CHECK(hub_says(ReviewState::approved) == ReviewState::approved);
    CHECK(material(store).withdrawn.empty());
}

TEST_CASE("a person's no here goes before a hub's yes on the same sentences, not on new ones") {
    auto store = open(in_memory());
    auto sent = row(complaint("1"));
    sent.complaint.story.reset();
    need(store.apply(batch({sent}), ReviewPolicy::hub));
    decide(store, "1", Act::reject);
    sent.hub =
        model::HubDecision{ReviewState::approved, "Bu Pusat", noon(), model::text_hash(sent.proposal->sentences)};
    need(store.apply(batch({sent}), ReviewPolicy::hub));
    CHECK(look(store, "1").state == ReviewState::rejected);
    sent.proposal->sentences = sentences("Lampu tikungan mati");
    sent.hub->text = model::text_hash(sent.proposal->sentences);
    need(store.apply(batch({sent}), ReviewPolicy::hub));
    CHECK(look(store, "1").state == ReviewState::approved);
    decide(store, "1", Act::withdraw);
    sent.complaint.rating = 1;
    need(store.apply(batch({sent}), ReviewPolicy::hub));
    CHECK(look(store, "1").state == ReviewState::withdrawn);
}
