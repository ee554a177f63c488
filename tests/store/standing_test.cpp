// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/standing.hpp"

#include "tests/store/fixture.hpp"

using namespace siar;
using namespace siar::store;
using namespace siar::store::testing;
using model::ReviewState;

namespace {

const model::Digest old_text = model::digest("lama");
const model::Digest new_text = model::digest("baru");

Standing standing(ReviewState state) {
    Standing out;
    out.state = state;
    if (state == ReviewState::approved) out.approved = old_text;
    if (state != ReviewState::fresh) out.decided_at = noon();
    return out;
}

} // namespace

TEST_CASE("what follows from a new reading") {
    struct Case {
        const char* name;
        ReviewState before;
        bool meaning_changed;
        bool same_proposal;
        ReviewState after;
        bool take_proposal;
    };
    const Case cases[] = {
        {"fresh, rules changed", ReviewState::fresh, false, false, ReviewState::fresh, true},
        {"fresh, source changed", ReviewState::fresh, true, false, ReviewState::fresh, true},
        {"waiting again, rules changed", ReviewState::needs_review, false, false, ReviewState::needs_review, true},
        {"approved, rules changed", ReviewState::approved, false, false, ReviewState::approved, false},
        {"approved, source changed", ReviewState::approved, true, false, ReviewState::needs_review, true},
        {"approved, source changed, proposal as approved", ReviewState::approved, true, true, ReviewState::approved,
         true},
        {"rejected, rules changed", ReviewState::rejected, false, false, ReviewState::rejected, false},
        {"rejected, source changed", ReviewState::rejected, true, false, ReviewState::needs_review, true},
        {"rejected, source changed, proposal as rejected", ReviewState::rejected, true, true, ReviewState::rejected,
         true},
    };
    for (const auto& c : cases) {
        CAPTURE(c.name);
        Reading reading;
        reading.meaning_changed = c.meaning_changed;
        reading.present = old_text;
        reading.proposal = c.same_proposal ? old_text : new_text;
        const auto out = after_reading(standing(c.before), old_text, reading);
        CHECK(out.standing.state == c.after);
        CHECK(out.take_proposal == c.take_proposal);
    }
}

TEST_CASE("another classification asks again, though what is proposed stays as it was") {
    for (const auto state : {ReviewState::approved, ReviewState::rejected}) {
        Reading reading;
        reading.meaning_changed = true;
        reading.classified_anew = true;
        reading.present = reading.proposal = old_text;
        CHECK(after_reading(standing(state), old_text, reading).standing.state == ReviewState::needs_review);
    }
}

TEST_CASE("a pinned item that asks again loses its pin") {
    auto before = standing(ReviewState::approved);
    before.pinned = true;
    Reading reading;
    reading.meaning_changed = true;
    reading.proposal = new_text;
    CHECK_FALSE(after_reading(before, old_text, reading).standing.pinned);
}

TEST_CASE("the words of a person who holds an item stay until its source changes") {
    Reading reading;
    reading.present_by_person = true;
    reading.proposal = new_text;
    CHECK_FALSE(after_reading(standing(ReviewState::needs_review), old_text, reading).take_proposal);
    reading.meaning_changed = true;
    CHECK(after_reading(standing(ReviewState::needs_review), old_text, reading).take_proposal);
}

TEST_CASE("two texts are the same but for marks only where one mark stands for a few words") {
    struct Case {
        const char* a;
        const char* b;
        bool same;
    };
    const std::string long_text(120, 'x');
    const std::string with_long = "Kata " + long_text + " lampu";
    const Case cases[] = {
        {"Lampu mati", "Lampu mati", true},
        {"", "", true},
        {"Lampu mati", "Lampu padam", false},
        {"Kata Budi lampu mati", "Kata [nama] lampu mati", true},
        {"Kata [nama] lampu mati", "Kata Budi Santoso lampu mati", true},
        {"Budi", "[nama]", true},
        {"[nama]", "", false},
        {"Budi lapor ke Siti", "[nama] lapor ke [nama]", true},
        {"Budi lapor ke Siti segera", "[nama] lapor ke [nama]", true},
        {"Kata Budi lampu padam", "Kata [nama] lampu mati", false},
        {"Tidak Kata Budi lampu mati", "Kata [nama] lampu mati", false},
        {"Kata [nama] lampu", "Kata [nama] lampu", true},
        {"Kata [nama lampu", "Kata Budi lampu", false},
        {with_long.c_str(), "Kata [nama] lampu", false},
    };
    for (const auto& c : cases) {
        CAPTURE(c.a);
        CAPTURE(c.b);
        CHECK(same_but_for_marks(c.a, c.b) == c.same);
        CHECK(same_but_for_marks(c.b, c.a) == c.same);
    }
}

TEST_CASE("an answer added, another place or another category changes the meaning; a time does not") {
    const auto before = complaint("1");
    CHECK(same_meaning(before, before));
    auto after = before;
    after.updated += std::chrono::hours{1};
    after.status = model::Status::archived;
    CHECK(same_meaning(before, after));
    after.story->follow_ups.push_back({noon(), {"dinhub"}, text("Sudah"), false});
    CHECK_FALSE(same_meaning(before, after));
    after = before;
    after.place.village = model::VillageId{"33.21.04.2007"};
    CHECK_FALSE(same_meaning(before, after));
    after = before;
    after.category = {"air"};
    CHECK_FALSE(same_meaning(before, after));
    after = before;
    after.story.reset();
    CHECK_FALSE(same_meaning(before, after));
}

TEST_CASE("after a rebuild a yes or no holds only for the same sentences, a withdrawal for all") {
    model::Decision decision;
    decision.at = noon();
    decision.text = old_text;
    for (const auto act : {model::Act::approve, model::Act::edit, model::Act::pin, model::Act::reject}) {
        decision.act = act;
        CHECK(after_rebuild(decision, old_text).state == state_after(act));
        CHECK(after_rebuild(decision, new_text).state == ReviewState::needs_review);
        CHECK(after_rebuild(decision, std::nullopt).state == ReviewState::needs_review);
    }
    decision.act = model::Act::withdraw;
    CHECK(after_rebuild(decision, new_text).state == ReviewState::withdrawn);
}
