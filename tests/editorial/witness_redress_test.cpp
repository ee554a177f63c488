// SPDX-License-Identifier: GPL-3.0-or-later
#include "witnessed.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <string>

using namespace siar;
using namespace std::chrono_literals;
using model::Act;
using test::Watched;

namespace {

const model::Time now = Watched::now;
const model::Slide correction{model::Scene::correction, model::ItemId{"a"}};
const model::Slide channels{model::Scene::channels, {}};

model::Decision objection(const Watched& watched, model::Time at, model::Time since) {
    auto out = watched.decision(Act::object, at);
    out.since = since;
    return out;
}

/// The 20 seconds of a correction, in the slot in which the item was told the day before.
model::Script script_of(const Watched& watched, model::Time airs_at) {
    model::Script out;
    out.airs_at = airs_at;
    out.length = 20s;
    for (const auto& text : {watched.edition.corrections.front().wrong, watched.edition.corrections.front().right}) {
        model::Line line;
        line.role = model::Role::correction;
        line.item = model::ItemId{"a"};
        line.text = text;
        out.lines.push_back(line);
    }
    return out;
}

model::Script segment(model::Time airs_at) {
    model::Script out;
    out.airs_at = airs_at;
    for (const auto role : {model::Role::item, model::Role::call}) {
        model::Line line;
        line.role = role;
        if (role == model::Role::item) line.item = model::ItemId{"a"};
        out.lines.push_back(line);
    }
    return out;
}

} // namespace

TEST_CASE("A correction is shown from the second yes on for 24 hours, as it was agreed") {
    struct Row {
        const char* rule;
        std::function<void(Watched&)> how;
    };
    const Row rows[] = {
        {"", [](Watched& watched) { watched.corrects(now); }},
        {"", [](Watched& watched) { watched.corrects(now - 24h + 1s); }},
        {"ralat lebih lama dari 24 jam", [](Watched& watched) { watched.corrects(now - 24h); }},
        {"ralat tanpa orang kedua", [](Watched& watched) { watched.corrects(now + 1s); }},
        {"ralat tanpa orang kedua",
         [](Watched& watched) {
             watched.corrects(now);
             watched.fate().decisions.pop_back();
         }},
        {"ralat disetujui orang yang mengusulkannya", [](Watched& watched) { watched.corrects(now, "Peninjau"); }},
        {"ralat dengan kalimat lain dari yang disetujui",
         [](Watched& watched) {
             watched.corrects(now);
             watched.edition.corrections.front().right = test::passed("Semua lampu diganti");
         }},
        {"ralat butir yang ditarik",
         [](Watched& watched) {
             watched.corrects(now - 2h);
             watched.says(Act::object, now - 1h);
         }},
        {"ralat di luar edisi",
         [](Watched& watched) {
             watched.corrects(now);
             watched.edition.corrections.clear();
         }},
        {"ralat dari aduan peka",
         [](Watched& watched) {
             watched.corrects(now);
             watched.fate().complaint.category = {"bantuan_sosial"};
         }},
        {"desa disebut pada aduan tentang orang",
         [](Watched& watched) {
             watched.corrects(now);
             watched.fate().complaint.category = {"kependudukan"};
             auto& text = watched.fate().decisions[1].correction->right;
             text = test::passed("Baru satu KTP di Desa Bedono");
             watched.edition.corrections.front().right = text;
         }},
    };
    for (const Row& row : rows) {
        CAPTURE(std::string(row.rule));
        Watched watched;
        row.how(watched);
        watched.sees(now, correction);
        CHECK(watched.broken() == row.rule);
    }
}

TEST_CASE("A correction that holds is seen by whoever waits a while, and not at all by nobody") {
    const auto waits = [](int slides, bool shown) {
        Watched watched;
        watched.corrects(now);
        if (shown) watched.sees(now, correction);
        for (int i = 0; i < slides; ++i)
            watched.sees(now + i * 10s, channels);
        watched.witness.goes_by(now + 24h);
        return watched.broken();
    };
    CHECK(waits(60, true) == "");
    CHECK(waits(61, true) == "ralat yang berlaku tidak tayang");
    CHECK(waits(1, false) == "ralat tidak tayang dalam 24 jam");
}

TEST_CASE("An objection ends what is owed of a correction") {
    Watched watched;
    watched.corrects(now);
    watched.says(Act::object, now + 1min);
    for (int i = 0; i < 100; ++i)
        watched.sees(now + 1min + i * 10s, channels);
    watched.witness.goes_by(now + 25h);
    CHECK(watched.broken() == "");
}

TEST_CASE("What the radio told wrong it corrects in 20 seconds at the same hour within 24 hours") {
    struct Row {
        const char* rule;
        std::function<void(model::Script&)> how;
    };
    const Row rows[] = {
        {"", [](model::Script&) {}},
        {"radio: ralat tidak sekitar 20 detik", [](model::Script& script) { script.length = 23s; }},
        {"radio: ralat pada jam lain dari butirnya", [](model::Script& script) { script.airs_at -= 1h; }},
        {"radio: ralat di luar 24 jam", [](model::Script& script) { script.airs_at += 24h; }},
        {"radio: ralat dengan kalimat lain dari yang disetujui",
         [](model::Script& script) { script.lines.front().text = test::passed("Satu lampu sudah diganti"); }},
    };
    for (const Row& row : rows) {
        CAPTURE(std::string(row.rule));
        Watched watched;
        watched.witness.heard(watched.edition, segment(now - 22h));
        watched.corrects(now);
        watched.sees(now, correction);
        auto script = script_of(watched, now + 2h);
        row.how(script);
        watched.witness.heard_correction(script);
        watched.witness.goes_by(now + 24h);
        CHECK(watched.broken() == row.rule);
    }
}

TEST_CASE("A correction is missed on the radio only where the radio told the item") {
    Watched silent;
    silent.corrects(now);
    silent.sees(now, correction);
    silent.witness.goes_by(now + 24h);
    CHECK(silent.broken() == "");
    Watched told;
    told.witness.heard(told.edition, segment(now - 22h));
    told.corrects(now);
    told.sees(now, correction);
    told.witness.goes_by(now + 24h);
    CHECK(told.broken() == "radio: ralat tidak disiarkan dalam 24 jam");
    Watched without;
    without.corrects(now);
    without.witness.heard_correction(script_of(without, now + 2h));
    CHECK(without.broken() == "radio: ralat dari butir yang tidak disiarkan");
    without.witness.heard_correction({});
    CHECK(without.broken() == "radio: ralat dari butir yang tidak disiarkan, radio: ralat yang tidak berlaku");
}

TEST_CASE("An objection is answered within 3x24 hours from when the citizen objected, on days off, too") {
    struct Row {
        model::Seconds answered_after;
        Act answer;
        const char* rule;
    };
    constexpr auto late = "keberatan tidak dijawab dalam 3x24 jam";
    const Row rows[] = {
        {71h, Act::answer_show, ""},          {72h, Act::answer_withdrawn, ""},   {71h, Act::answer_privacy, ""},
        {71h, Act::withdraw_privacy, ""},     {72h + 1s, Act::answer_show, late}, {100h, Act::answer_privacy, late},
        {71h, Act::propose_correction, late}, // no answer
    };
    for (const auto& row : rows) {
        CAPTURE(row.answered_after.count());
        Watched watched;
        watched.witness.noted(objection(watched, now + 1h, now));
        watched.says(row.answer, now + row.answered_after);
        watched.witness.goes_by(now + 200h);
        CHECK(watched.broken() == row.rule);
    }
    Watched waiting;
    waiting.witness.noted(objection(waiting, now + 1h, now));
    waiting.witness.goes_by(now + 72h);
    CHECK(waiting.broken() == "");
    waiting.witness.goes_by(now + 73h);
    CHECK(waiting.broken() == late);
}

TEST_CASE("What a citizen objected to is out again only after an answer and another yes") {
    struct Row {
        const char* rule;
        std::vector<Act> acts; ///< after the objection, an hour apart
    };
    const Row rows[] = {
        {"layar: butir yang keberatannya belum dijawab", {}},
        {"layar: butir yang keberatannya belum dijawab", {Act::approve}},
        {"layar: butir yang sudah ditarik", {Act::answer_show}},
        {"", {Act::answer_show, Act::approve}},
        {"layar: butir yang sudah ditarik", {Act::approve, Act::answer_show}},
        {"layar: butir yang sudah ditarik", {Act::answer_withdrawn}},
        {"layar: butir yang sudah ditarik", {Act::answer_privacy, Act::approve}},
        {"layar: butir yang sudah ditarik", {Act::withdraw_privacy, Act::pin}},
    };
    for (const Row& row : rows) {
        CAPTURE(std::string(row.rule));
        Watched watched;
        auto at = now - 10h;
        watched.witness.noted(objection(watched, at, at));
        for (const auto act : row.acts)
            watched.says(act, at += 1h);
        watched.sees();
        CHECK(watched.broken() == row.rule);
    }
}
