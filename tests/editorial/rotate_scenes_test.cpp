// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/rotate.hpp"
#include "regency_fixture.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace siar;
using namespace std::chrono_literals;
using model::Scene;
using privacy::operator""_label;

namespace {

// A Saturday.
const model::Time now = test::time_of("2026-11-21T14:05+07:00");

model::Schedule only(std::vector<model::Schedule::Entry> entries) {
    model::Schedule out;
    out.entries = std::move(entries);
    return out;
}

/// So many items, a way to complain and published figures.
model::Edition edition(int items) {
    model::Edition out;
    out.identity = test::regency().identity;
    out.channels = test::regency().channels;
    out.statistics.recaps = test::regency().published;
    out.data_as_of = now;
    for (int i = 0; i < items; ++i) {
        model::Item item;
        item.id = {"butir" + std::to_string(i)};
        item.district = {"33.21.04"};
        out.items.push_back(item);
    }
    return out;
}

/// An Edition for the office that has something for every scene that a schedule chooses.
model::Edition full(model::Audience audience) {
    auto out = edition(3);
    out.audience = audience;
    out.districts = test::regency().districts;
    out.station = test::regency().station;
    const model::Period period{std::chrono::year{2026} / 10 / 23, std::chrono::year{2026} / 11 / 21, {}};
    auto& figures = out.statistics;
    figures.as_of = now;
    figures.valid_until = now + 72h;
    figures.map_period = period;
    figures.trends = {{model::Step::week, {{period.first, period.last, 3, 2}}}};
    figures.breakdowns = {{"kategori", period, {{"jalan", "Jalan"_label, 40}}, 40, {}}};
    figures.vanished = {{"jalan", "Jalan"_label, "road", 7, 0, period, period, now}};
    figures.satisfaction = model::Satisfaction{period, {0, 0, 0, 10, 20}, now};
    figures.on_time = {{model::Deadline::closing, period, {30, 40}, "14 hari kerja"_label, now}};
    figures.speeds.resize(1);
    figures.office.emplace();
    figures.office->agencies.emplace();
    figures.office->due.resize(1);
    figures.office->feeds.resize(1);
    out.facts = {{"juara", "Terbaik"_label, "2022"_label, "berita"_label, {model::Tag::achievement}},
                 {"luas", "14 kecamatan"_label, "2023"_label, "kode wilayah"_label, {}}};
    model::Notice notice;
    notice.validity = {now, now + 1h};
    out.notices = {notice};
    model::Visit visit;
    visit.date = model::local(now, out.identity.zone).date;
    visit.until = 16h;
    out.visits = {visit};
    return out;
}

bool has_turn(const model::Edition& edition, Scene scene, model::Time at = now) {
    return editorial::next_slide(edition, only({{scene, 1}}), {}, 1, at).has_value();
}

} // namespace

TEST_CASE("Each scene has turns only while the Edition has something for it") {
    using Spoil = void (*)(model::Edition&);
    struct Row {
        Scene scene;
        Spoil spoil;
    };
    const Row rows[] = {
        {Scene::trend, [](model::Edition& one) { one.statistics.trends.clear(); }},
        {Scene::map, [](model::Edition& one) { one.statistics.map_period.reset(); }},
        {Scene::map, [](model::Edition& one) { one.districts.clear(); }},
        {Scene::categories, [](model::Edition& one) { one.statistics.breakdowns.front().whole = 0; }},
        {Scene::categories, [](model::Edition& one) { one.statistics.breakdowns.front().dimension = "kanal"; }},
        {Scene::vanished, [](model::Edition& one) { one.statistics.vanished.clear(); }},
        {Scene::vanished, [](model::Edition& one) { one.data_as_of = now - 24h; }},
        {Scene::satisfaction, [](model::Edition& one) { one.statistics.satisfaction.reset(); }},
        {Scene::targets, [](model::Edition& one) { one.statistics.on_time.clear(); }},
        {Scene::achievements, [](model::Edition& one) { one.facts.front().tags.clear(); }},
        {Scene::about, [](model::Edition& one) { one.facts.pop_back(); }},
        {Scene::notices, [](model::Edition& one) { one.notices.front().validity.until = now; }},
        {Scene::radio, [](model::Edition& one) { one.station.name = {}; }},
        {Scene::agencies, [](model::Edition& one) { one.statistics.office->agencies.reset(); }},
        {Scene::deadlines, [](model::Edition& one) { one.statistics.office->due.clear(); }},
        {Scene::feeds, [](model::Edition& one) { one.statistics.office->feeds.clear(); }},
        {Scene::outreach, [](model::Edition& one) { one.visits.clear(); }},
    };
    const auto whole = full(model::Audience::office);
    for (const Row& row : rows) {
        CAPTURE(model::code(row.scene));
        CHECK(has_turn(whole, row.scene));
        auto spoilt = whole;
        row.spoil(spoilt);
        CHECK_FALSE(has_turn(spoilt, row.scene));
    }
}

TEST_CASE("What was measured leaves with its end; how the feeds fare is told longest when they fail") {
    const auto whole = full(model::Audience::office);
    const auto last = now + 72h - 1s;
    for (const Scene scene : {Scene::trend, Scene::map, Scene::categories, Scene::satisfaction, Scene::targets,
                              Scene::agencies, Scene::deadlines}) {
        CAPTURE(model::code(scene));
        CHECK(has_turn(whole, scene, last));
        CHECK_FALSE(has_turn(whole, scene, last + 1s));
    }
    CHECK(has_turn(whole, Scene::vanished, now + 24h - 1s));
    CHECK_FALSE(has_turn(whole, Scene::vanished, now + 24h));
    for (const Scene scene : {Scene::feeds, Scene::about, Scene::achievements, Scene::radio, Scene::channels}) {
        CAPTURE(model::code(scene));
        CHECK(has_turn(whole, scene, last + 1s));
    }
}

TEST_CASE("A fact that praises stays away on the days of its window, the others do not") {
    auto all = full(model::Audience::public_);
    all.windows = {{"masa_tenang",
                    "Masa tenang"_label,
                    std::chrono::year{2026} / 11 / 22,
                    std::chrono::year{2026} / 11 / 24,
                    {model::Tag::achievement}}};
    CHECK(has_turn(all, Scene::achievements, test::time_of("2026-11-21T23:59+07:00")));
    CHECK_FALSE(has_turn(all, Scene::achievements, test::time_of("2026-11-22T00:00+07:00")));
    CHECK(has_turn(all, Scene::about, test::time_of("2026-11-22T00:00+07:00")));
    CHECK(has_turn(all, Scene::achievements, test::time_of("2026-11-25T00:00+07:00")));
}

TEST_CASE("What only the office may see has no turn before others, whatever schedule and figures say") {
    for (const auto audience : {model::Audience::public_, model::Audience::van, model::Audience::radio}) {
        const auto all = full(audience); // with figures that it should not even have
        auto schedule = model::usual_schedule(model::Audience::office);
        for (auto& entry : schedule.entries)
            entry.priority = model::is_for_office(entry.scene) ? 9 : 0;
        const auto slides = editorial::rotate(all, schedule, 1, now, 1h);
        CHECK(slides.size() > 200);
        for (const auto& slide : slides)
            CHECK_FALSE(model::is_for_office(slide.scene));
        for (const Scene scene : {Scene::agencies, Scene::deadlines, Scene::feeds})
            CHECK(editorial::slides_of(all, scene, now).empty());
    }
    std::set<Scene> shown;
    for (const auto& slide :
         editorial::rotate(full(model::Audience::office), model::usual_schedule(model::Audience::office), 1, now, 1h))
        shown.insert(slide.scene);
    CHECK(shown.count(Scene::agencies) == 1);
    CHECK(shown.count(Scene::deadlines) == 1);
    CHECK(shown.count(Scene::feeds) == 1);
}

TEST_CASE("Where nobody knows the time, hours and days hide nothing and lift nothing above the rest") {
    auto early = model::Schedule::Entry{Scene::channels, 3};
    early.hours = {1h, 2h};
    early.priority = 5;
    early.tags = {model::Tag::achievement};
    auto later = model::Schedule::Entry{Scene::recap, 2};
    later.from = std::chrono::year{2030} / 1 / 1;
    auto mondays = model::Schedule::Entry{Scene::speed, 2};
    mondays.weekdays = {std::chrono::Monday};
    auto free_days = model::Schedule::Entry{Scene::outreach, 2};
    free_days.when = model::Condition::day_off;
    auto few = model::Schedule::Entry{Scene::about, 2};
    few.when = model::Condition::few_items;
    few.priority = 4;
    auto schedule = only({early, later, mondays, free_days, few});
    schedule.own_districts = {{"33.21.04"}};
    const auto bare = model::without_times(schedule);
    CHECK(bare.own_districts == schedule.own_districts);
    REQUIRE(bare.entries.size() == 5);
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(bare.entries[i].weight == schedule.entries[i].weight);
        CHECK(bare.entries[i].priority == 0);
        CHECK(bare.entries[i].hours == model::DayPart{});
        CHECK_FALSE(bare.entries[i].when);
        CHECK(model::applies(bare.entries[i], model::Time{}, {}));
    }
    CHECK(bare.entries[0].tags == early.tags);
    CHECK(bare.entries[4] == few);
}

TEST_CASE("What was shown by a clock that ran ahead does not rest until that time comes") {
    const auto all = edition(1);
    const model::Shown ahead{{Scene::resolved, all.items.front().id}, now + 48h};
    CHECK(editorial::next_slide(all, only({{Scene::resolved, 1}}), {ahead}, 1, now).has_value());
    const model::Shown just_now{ahead.slide, now - 1min};
    CHECK_FALSE(editorial::next_slide(all, only({{Scene::resolved, 1}}), {just_now}, 1, now).has_value());
}
