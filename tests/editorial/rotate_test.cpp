// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/rotate.hpp"

#include "editorial/airtime.hpp"
#include "regency_fixture.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>

using namespace siar;
using namespace std::chrono_literals;
using model::Scene;
using privacy::operator""_label;

namespace {

// A Saturday.
const model::Time now = test::time_of("2026-11-21T14:05+07:00");

model::Item item(const std::string& id, const std::string& district = "33.21.04", const std::string& agency = "dinhub",
                 const std::string& category = "lampu_jalan") {
    model::Item out;
    out.id = {id};
    out.district = {district};
    out.agency = {agency};
    out.category = {category};
    out.closed_on = std::chrono::year{2026} / 11 / 20;
    return out;
}

/// Items, a way to complain and published figures.
model::Edition edition(std::vector<model::Item> items) {
    model::Edition out;
    out.identity = test::regency().identity;
    out.channels = test::regency().channels;
    out.statistics.recaps = test::regency().published;
    out.data_as_of = now;
    out.items = std::move(items);
    return out;
}

model::Schedule only(std::vector<model::Schedule::Entry> entries) {
    model::Schedule out;
    out.entries = std::move(entries);
    return out;
}

/// One letter a slide: s, r, k, c for the scenes.
std::string letters(const model::Rotation& rotation) {
    std::string out;
    for (const auto& slide : rotation)
        out += slide.scene == Scene::resolved ? 's'
               : slide.scene == Scene::recap  ? 'r'
               : slide.scene == Scene::speed  ? 'c'
                                              : 'k';
    return out;
}

std::vector<model::Item> many(int count) {
    std::vector<model::Item> out;
    for (int i = 0; i < count; ++i)
        out.push_back(item("butir" + std::to_string(i)));
    return out;
}

std::vector<std::string> ids(const model::Rotation& rotation) {
    std::vector<std::string> out;
    for (const auto& slide : rotation)
        if (slide.item) out.push_back(slide.item->value);
    return out;
}

} // namespace

TEST_CASE("The same input gives the same slides, another seed others") {
    const auto all = edition(many(40));
    const model::Schedule schedule;
    const auto one = editorial::rotate(all, schedule, 7, now, 1h);
    CHECK(one == editorial::rotate(all, schedule, 7, now, 1h));
    CHECK(one != editorial::rotate(all, schedule, 8, now, 1h));
    CHECK(one.size() > 200);
}

TEST_CASE("What comes next follows from what was shown, however it was asked") {
    const auto all = edition(many(20));
    const model::Schedule schedule;
    std::vector<model::Shown> shown;
    model::Rotation slides;
    for (model::Time at = now; at < now + 30min; at += 14s) {
        const auto slide = editorial::next_slide(all, schedule, shown, 3, at);
        REQUIRE(slide);
        slides.push_back(*slide);
        shown.push_back({*slide, at});
    }
    CHECK(slides == editorial::rotate(all, schedule, 3, now, 30min));
}

TEST_CASE("Each scene has its share of the turns, spread evenly") {
    const auto all = edition(many(200));
    const auto often = letters(editorial::rotate(all, only({{Scene::resolved, 3}, {Scene::recap, 1}}), 1, now, 10min));
    CHECK(often.substr(0, 9) == "srsssrsss");
    const auto mixed = letters(
        editorial::rotate(all, only({{Scene::resolved, 10}, {Scene::recap, 1}, {Scene::channels, 2}}), 1, now, 2h));
    const auto share = [&](char scene) {
        return static_cast<double>(std::count(mixed.begin(), mixed.end(), scene)) / static_cast<double>(mixed.size());
    };
    CHECK(share('s') == doctest::Approx(10.0 / 13).epsilon(0.08));
    CHECK(share('k') == doctest::Approx(2.0 / 13).epsilon(0.2));
    CHECK(share('r') == doctest::Approx(1.0 / 13).epsilon(0.2));
    CHECK(mixed.find("kk") == std::string::npos);
    CHECK(letters(editorial::rotate(all, only({{Scene::resolved, 0}, {Scene::channels, 2}}), 1, now, 28s)) == "kk");
}

TEST_CASE("An item is shown at most four times in any hour, however few there are") {
    for (const int count : {1, 2, 3, 7, 30}) {
        CAPTURE(count);
        const auto all = edition(many(count));
        const model::Schedule schedule;
        editorial::Rota rota(all, schedule, 1);
        std::map<std::string, std::vector<model::Time>> times;
        for (model::Time at = now; at < now + 6h; at += 11s) {
            const auto slide = rota.next(at);
            REQUIRE(slide); // figures and channels fill the loop
            rota.note({*slide, at});
            if (slide->item) times[slide->item->value].push_back(at);
        }
        CHECK(times.size() == static_cast<std::size_t>(count));
        for (const auto& [id, at] : times) {
            CHECK(at.size() >= 5);
            for (std::size_t i = 4; i < at.size(); ++i)
                CHECK(at[i] - at[i - 4] >= 1h);
        }
    }
}

TEST_CASE("Districts take equal turns however many complaints each has") {
    std::vector<model::Item> items;
    for (int i = 0; i < 60; ++i)
        items.push_back(item("sayung" + std::to_string(i), "33.21.04"));
    for (int i = 0; i < 50; ++i)
        items.push_back(item("mranggen" + std::to_string(i), "33.21.01"));
    items.push_back(item("mijen", "33.21.10"));
    const auto all = edition(items);
    std::map<char, int> turns;
    for (const auto& id : ids(editorial::rotate(all, only({{Scene::resolved, 1}}), 1, now, 10h)))
        ++turns[id[1]];
    CHECK(turns['i'] == doctest::Approx(40).epsilon(0.06)); // one complaint, four times an hour
    CHECK(turns['a'] == doctest::Approx(turns['r']).epsilon(0.02));
}

TEST_CASE("Within a district agencies and categories take turns, and every item has its own") {
    std::vector<model::Item> items;
    for (int i = 0; i < 20; ++i)
        items.push_back(item("hub" + std::to_string(i), "33.21.04", "dinhub", i % 2 == 0 ? "lampu_jalan" : "rambu"));
    for (int i = 0; i < 10; ++i)
        items.push_back(item("sos" + std::to_string(i), "33.21.04", "dinsos", "bantuan_sosial"));
    const auto order = ids(editorial::rotate(edition(items), only({{Scene::resolved, 1}}), 1, now, 14s * 40));
    for (std::size_t i = 1; i < 20; ++i)
        CHECK(order[i].substr(0, 3) != order[i - 1].substr(0, 3));
    CHECK(std::set<std::string>(order.begin(), order.end()).size() == 30);
}

TEST_CASE("Every second item is of the screen's own place, and the first, as long as one may be shown") {
    std::vector<model::Item> items;
    for (int i = 0; i < 40; ++i)
        items.push_back(item("jauh" + std::to_string(i), "33.21.0" + std::to_string(1 + i % 3), "dinsos"));
    for (int i = 0; i < 5; ++i)
        items.push_back(item("sini" + std::to_string(i), "33.21.09"));
    model::Schedule schedule = only({{Scene::resolved, 1}});
    schedule.own_districts = {{"33.21.09"}};
    auto order = ids(editorial::rotate(edition(items), schedule, 1, now, 14s * 12));
    for (std::size_t i = 0; i < 10; ++i)
        CHECK((order[i].substr(0, 4) == "sini") == (i % 2 == 0));
    CHECK(order[10].substr(0, 4) == "jauh"); // all five rest
    schedule = only({{Scene::resolved, 1}});
    schedule.own_agencies = {{"dinhub"}};
    order = ids(editorial::rotate(edition(items), schedule, 1, now, 14s * 4));
    CHECK(order[0].substr(0, 4) == "sini");
    CHECK(order[1].substr(0, 4) == "jauh");
}

TEST_CASE("However many items are pinned, two others stand between two of them") {
    auto items = many(60);
    std::set<std::string> pinned;
    for (int i = 0; i < 20; ++i) {
        auto& one = items[static_cast<std::size_t>(i)];
        one.pinned = true;
        pinned.insert(one.id.value);
    }
    const auto order = ids(editorial::rotate(edition(items), only({{Scene::resolved, 1}}), 1, now, 10min));
    for (std::size_t i = 0; i < order.size(); i += 3)
        CHECK(pinned.count(order[i]) == 1);
}

TEST_CASE("A pinned item comes whenever it has rested, and what is over, withdrawn or not yet valid never") {
    auto items = many(30);
    items[20].pinned = true;
    items[3].validity.until = now;
    items[4].validity.from = now + 5h;
    auto all = edition(items);
    all.withdrawn = {{"butir5"}};
    const auto order = ids(editorial::rotate(all, only({{Scene::resolved, 1}}), 1, now, 4h));
    CHECK(order.front() == "butir20");
    CHECK(std::count(order.begin(), order.end(), "butir20") == 16);
    for (const char* id : {"butir3", "butir4", "butir5"})
        CHECK(std::count(order.begin(), order.end(), id) == 0);
}

TEST_CASE("An entry has turns at its hours, on its days, between its dates; over midnight of the day it began") {
    struct Row {
        const char* at;
        bool applies;
    };
    model::Schedule::Entry night;
    night.hours = {22h, 5h};
    night.weekdays = {std::chrono::Friday};
    night.from = std::chrono::year{2026} / 11 / 20;
    night.until = std::chrono::year{2026} / 11 / 27;
    const auto zone = test::regency().identity.zone;
    for (const Row& row : {Row{"2026-11-20T21:59+07:00", false}, Row{"2026-11-20T22:00+07:00", true},
                           Row{"2026-11-21T04:59+07:00", true}, Row{"2026-11-21T05:00+07:00", false},
                           Row{"2026-11-21T22:30+07:00", false}, Row{"2026-11-20T03:00+07:00", false},
                           Row{"2026-11-28T04:00+07:00", true}, Row{"2026-12-04T23:00+07:00", false}}) {
        CAPTURE(row.at);
        CHECK(model::applies(night, test::time_of(row.at), zone) == row.applies);
    }
    model::Schedule::Entry day;
    day.hours = {7h, 15h + 30min};
    for (const Row& row : {Row{"2026-11-20T06:59+07:00", false}, Row{"2026-11-20T07:00+07:00", true},
                           Row{"2026-11-20T15:29+07:00", true}, Row{"2026-11-20T15:30+07:00", false}}) {
        CAPTURE(row.at);
        CHECK(model::applies(day, test::time_of(row.at), zone) == row.applies);
    }
}

TEST_CASE("While an entry of a higher priority has something to show, none of a lower one has a turn") {
    auto schedule = only({{Scene::resolved, 10}, {Scene::recap, 1}});
    model::Schedule::Entry visit{Scene::outreach, 1};
    visit.priority = 1;
    visit.when = model::Condition::visit_today;
    schedule.entries.push_back(visit);
    auto all = edition(many(20));
    CHECK(letters(editorial::rotate(all, schedule, 1, now, 1min)).find('s') != std::string::npos);
    model::Visit today;
    today.date = model::local(now, all.identity.zone).date;
    today.until = 16h;
    all.visits = {today};
    for (const auto& slide : editorial::rotate(all, schedule, 1, now, 1h))
        CHECK(slide.scene == Scene::outreach);
    const auto gone = test::time_of("2026-11-21T16:00+07:00");
    for (const auto& slide : editorial::rotate(all, schedule, 1, gone, 1h))
        CHECK(slide.scene != Scene::outreach);
}

TEST_CASE("Conditions: a visit today, a day off or at work, few items, old data") {
    struct Row {
        model::Condition when;
        const char* at;
        int items;
        bool shown;
    };
    using C = model::Condition;
    auto all = edition({});
    all.holidays = {std::chrono::year{2026} / 11 / 25}; // a Wednesday
    for (const Row& row :
         {Row{C::day_off, "2026-11-21T10:00+07:00", 9, true}, Row{C::day_off, "2026-11-23T10:00+07:00", 9, false},
          Row{C::day_off, "2026-11-25T10:00+07:00", 9, true}, Row{C::workday, "2026-11-25T10:00+07:00", 9, false},
          Row{C::workday, "2026-11-24T10:00+07:00", 9, true}, Row{C::few_items, "2026-11-24T10:00+07:00", 2, true},
          Row{C::few_items, "2026-11-24T10:00+07:00", 3, false}, Row{C::old_data, "2026-11-22T14:04+07:00", 9, false},
          Row{C::old_data, "2026-11-22T14:05+07:00", 9, true},
          Row{C::visit_today, "2026-11-24T10:00+07:00", 9, false}}) {
        CAPTURE(row.at);
        CAPTURE(model::code(row.when));
        all.items = many(row.items);
        auto entry = model::Schedule::Entry{Scene::channels, 1};
        entry.when = row.when;
        const auto slide = editorial::next_slide(all, only({entry}), {}, 1, test::time_of(row.at));
        CHECK(slide.has_value() == row.shown);
    }
}

TEST_CASE("On the days of a window what bears its tags stays away, items and scenes") {
    auto items = many(6);
    items[0].tags = {model::Tag::office_holder};
    items[1].tags = {model::Tag::achievement};
    auto all = edition(items);
    all.windows = {{"masa_tenang",
                    "Masa tenang"_label,
                    std::chrono::year{2026} / 11 / 22,
                    std::chrono::year{2026} / 11 / 24,
                    {model::Tag::office_holder}}};
    auto schedule = only({{Scene::resolved, 1}, {Scene::recap, 1}});
    schedule.entries[1].tags = {model::Tag::office_holder};
    const auto shown = [&](const char* at) {
        std::set<std::string> out;
        for (const auto& slide : editorial::rotate(all, schedule, 1, test::time_of(at), 20min))
            out.insert(slide.item ? slide.item->value : std::string(model::code(slide.scene)));
        return out;
    };
    for (const char* before_or_after : {"2026-11-21T23:00+07:00", "2026-11-25T00:00+07:00"}) {
        CHECK(shown(before_or_after).count("butir0") == 1);
        CHECK(shown(before_or_after).count("rekap") == 1);
    }
    for (const char* during : {"2026-11-22T00:00+07:00", "2026-11-24T23:30+07:00"}) {
        CHECK(shown(during).count("butir0") == 0);
        CHECK(shown(during).count("rekap") == 0);
        CHECK(shown(during).count("butir1") == 1);
    }
}

TEST_CASE("A figure that bears a window's tag is away on its days; its scene stays with the others") {
    auto all = edition(many(3));
    model::Speed quick;
    quick.mean_days = 0.1;
    quick.tags = {model::Tag::achievement};
    all.statistics.speeds = {quick};
    all.windows = {{"masa_tenang",
                    "Masa tenang"_label,
                    std::chrono::year{2026} / 11 / 22,
                    std::chrono::year{2026} / 11 / 24,
                    {model::Tag::achievement}}};
    const auto shown = [&](const char* at, Scene scene) {
        return editorial::next_slide(all, only({{scene, 1}}), {}, 1, test::time_of(at)).has_value();
    };
    CHECK(shown("2026-11-21T23:59+07:00", Scene::speed));
    CHECK_FALSE(shown("2026-11-22T00:00+07:00", Scene::speed));
    CHECK_FALSE(shown("2026-11-24T23:59+07:00", Scene::speed));
    CHECK(shown("2026-11-25T00:00+07:00", Scene::speed));
    CHECK(shown("2026-11-23T10:00+07:00", Scene::recap));
    quick.tags.clear();
    all.statistics.speeds.push_back(quick);
    CHECK_MESSAGE(shown("2026-11-23T10:00+07:00", Scene::speed), "one of the two may stand");
}

TEST_CASE("Turns fall where they are owed: within a tenth of the ideal, whatever the items") {
    std::mt19937 dice(5);
    for (int round = 0; round < 20; ++round) {
        CAPTURE(round);
        std::vector<model::Item> items;
        const int count = 5 + static_cast<int>(dice() % 200);
        for (int i = 0; i < count; ++i)
            items.push_back(item("x" + std::to_string(i), "k" + std::to_string(dice() % 14 * (dice() % 3) / 2),
                                 "i" + std::to_string(dice() % 12), "g" + std::to_string(dice() % 8)));
        const auto all = edition(items);
        const model::Schedule schedule;
        editorial::Rota rota(all, schedule, 1);
        std::vector<model::Shown> shown;
        for (model::Time at = now; at < now + 10h; at += 14s) {
            const auto slide = rota.next(at);
            REQUIRE(slide);
            rota.note({*slide, at});
            shown.push_back({*slide, at});
        }
        editorial::Airtime airtime;
        airtime.add(all, shown, 10h, schedule.rest);
        CHECK(editorial::fairness(airtime.districts) > 0.9);
        CHECK(editorial::fairness(airtime.agencies) > 0.9);
        CHECK(editorial::fairness(airtime.categories) > 0.9);
    }
}

TEST_CASE("Equal shares fill the small first") {
    CHECK(editorial::equal_shares({10, 1, 4}, 9) == std::vector<double>{4, 1, 4});
    CHECK(editorial::equal_shares({10, 1, 2}, 9) == std::vector<double>{6, 1, 2});
    CHECK(editorial::equal_shares({1, 1}, 9) == std::vector<double>{1, 1});
    CHECK(editorial::fairness({5, 5}, {5, 5}) == doctest::Approx(1));
    CHECK(editorial::fairness({9, 1}, {5, 5}) == doctest::Approx(0.6));
    CHECK_MESSAGE(editorial::fairness({1, 0, 0}, {1 / 3., 1 / 3., 1 / 3.}) == doctest::Approx(1), "turns are whole");
    CHECK(editorial::fairness({3, 0, 0}, {1, 1, 1}) == doctest::Approx(1 / 3.));
    CHECK(editorial::fairness({}, {}) == doctest::Approx(1));
}
