// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/redress.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <vector>

using namespace siar;
using namespace siar::model;
using namespace std::chrono_literals;

namespace {

const Time noon{std::chrono::seconds{1795244700}};
const Digest first = digest("ralat pertama");
const Digest second = digest("ralat kedua");

Decision said(Act act, std::string by, Time at, Digest text = {}) {
    Decision out;
    out.item = {"00112233445566778899aabbccddeeff"};
    out.act = act;
    out.by = std::move(by);
    out.at = at;
    out.text = text;
    if (act == Act::object) out.reason = "Foto rumah";
    return out;
}

std::vector<Decision> agreed() {
    return {said(Act::propose_correction, "Bu Tinjau", noon, first),
            said(Act::agree_to_correction, "Pak Kedua", noon + 1h, first)};
}

} // namespace

TEST_CASE("a correction is in force from the second yes on, for 24 hours to the second") {
    const auto now = redress(agreed());
    REQUIRE(now.agreed);
    CHECK_FALSE(now.proposed);
    CHECK(now.agreed->proposed_by == "Bu Tinjau");
    CHECK(now.agreed->agreed_by == "Pak Kedua");
    CHECK_FALSE(now.agreed->in_force(noon + 1h - 1s));
    CHECK(now.agreed->in_force(noon + 1h));
    CHECK(now.agreed->in_force(noon + 25h - 1s));
    CHECK_FALSE(now.agreed->in_force(noon + 25h));
}

TEST_CASE("a proposal has waited too long when a day has passed without a second person") {
    auto proposed = agreed().front();
    proposed.figure = FigureId{"rekap:2022"};
    const auto now = redress({proposed});
    REQUIRE(now.proposed);
    CHECK(now.proposed->subject() == "rekap:2022");
    CHECK_FALSE(now.proposed->waits_too_long(noon + 24h));
    CHECK(now.proposed->waits_too_long(noon + 24h + 1s));
    const auto both = redress(agreed());
    CHECK_FALSE(both.agreed->waits_too_long(noon + 48h));
    CHECK(both.agreed->subject() == "00112233445566778899aabbccddeeff");
}

TEST_CASE("one person alone corrects nothing, in whatever spelling of the name") {
    for (const char* same : {"Bu Tinjau", "bu tinjau", " BU  TINJAU.", "Bu-Tinjau"}) {
        CAPTURE(same);
        const auto now = redress({said(Act::propose_correction, "Bu Tinjau", noon, first),
                                  said(Act::agree_to_correction, same, noon, first)});
        CHECK_FALSE(now.agreed);
        CHECK(now.proposed);
    }
}

TEST_CASE("a yes counts for the text that waits and for no other") {
    const auto other = redress({said(Act::propose_correction, "Bu Tinjau", noon, first),
                                said(Act::agree_to_correction, "Pak Kedua", noon, second)});
    CHECK_FALSE(other.agreed);
    const auto replaced = redress({said(Act::propose_correction, "Bu Tinjau", noon, first),
                                   said(Act::propose_correction, "Bu Tinjau", noon, second),
                                   said(Act::agree_to_correction, "Pak Kedua", noon, first)});
    CHECK_FALSE(replaced.agreed);
    CHECK(replaced.proposed->text == second);
    CHECK_FALSE(redress({said(Act::agree_to_correction, "Pak Kedua", noon, first)}).agreed);
}

TEST_CASE("the same words again while they are shown change nothing, afterwards they need two persons anew") {
    auto all = agreed();
    all.push_back(said(Act::propose_correction, "Pak Ketiga", noon + 2h, first));
    CHECK_FALSE(redress(all).proposed);
    CHECK(redress(all).agreed->agreed_at == noon + 1h);
    all.back().at = noon + 26h;
    CHECK(redress(all).proposed);
    CHECK_FALSE(redress(all).agreed->in_force(noon + 27h));
}

TEST_CASE("an objection ends the corrections of its item, and none begins before its answer") {
    auto all = agreed();
    all.push_back(said(Act::object, "Bu Tinjau", noon + 2h));
    CHECK_FALSE(redress(all).agreed);
    all.push_back(said(Act::propose_correction, "Bu Tinjau", noon + 3h, second));
    CHECK_FALSE(redress(all).proposed);
    all.push_back(said(Act::answer_withdrawn, "Bu Tinjau", noon + 4h));
    all.push_back(said(Act::agree_to_correction, "Pak Kedua", noon + 4h, second));
    CHECK_FALSE(redress(all).agreed);
}

TEST_CASE("an objection must be answered within 3x24 hours, to the second, from when the citizen made it") {
    auto objected = said(Act::object, "Bu Tinjau", noon);
    objected.since = noon - 10h;
    const auto now = redress({objected});
    REQUIRE(now.objection);
    CHECK(now.objection->about == "Foto rumah");
    CHECK(now.objection->since == noon - 10h);
    CHECK(answer_due(*now.objection) == noon + 62h);
    CHECK_FALSE(overdue(*now.objection, noon + 62h));
    CHECK(overdue(*now.objection, noon + 62h + 1s));
}

TEST_CASE("an objection lasts until it is answered or withdrawn for privacy, whatever else is decided") {
    const std::vector<Decision> objected{said(Act::object, "Bu Tinjau", noon)};
    for (const auto act : {Act::approve, Act::edit, Act::pin, Act::hold, Act::reject, Act::withdraw, Act::approve_photo,
                           Act::propose_correction, Act::agree_to_correction, Act::taken_off, Act::object}) {
        CAPTURE(code(act));
        auto all = objected;
        all.push_back(said(act, "Pak Kedua", noon + 1h));
        CHECK(redress(all).objection == redress(objected).objection);
    }
    for (const auto act : {Act::answer_show, Act::answer_withdrawn, Act::answer_privacy, Act::withdraw_privacy}) {
        CAPTURE(code(act));
        auto all = objected;
        all.push_back(said(act, "Pak Kedua", noon + 1h));
        CHECK(redress(all) == Redress{});
        all.push_back(said(Act::object, "Pak Kedua", noon + 2h));
        CHECK(redress(all).objection->since == noon + 2h);
    }
}

TEST_CASE("Of one person are names that differ in salutation, capitals, white space and signs") {
    for (const char* name : {"Ibu Tinjau", "bu tinjau", "BU. TINJAU", "Tinjau", "Hj. Tin jau"}) {
        CAPTURE(name);
        CHECK(siar::model::person_key(name) == "tinjau");
    }
    CHECK(siar::model::person_key("Pak Ibu") == "ibu");
    CHECK(siar::model::person_key("Tinjau Bu") == "tinjaubu");
    CHECK(siar::model::person_key("...").empty());
}
