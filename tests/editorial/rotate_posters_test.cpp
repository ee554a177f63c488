// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/rotate.hpp"
#include "regency_fixture.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <vector>

using namespace siar;
using namespace std::chrono;

namespace {

model::Time morning() {
    return model::parse_rfc3339("2026-12-01T00:00:00+07:00").value();
}

/// An edition with channels, items, and three posters.
model::Edition with_posters() {
    model::Edition out;
    out.identity.zone.offset = minutes{7 * 60};
    out.made_at = morning();
    out.channels.emplace_back();
    out.channels.back().main = true;
    out.station.name = privacy::Label::number(1);
    for (int i = 0; i < 40; ++i) {
        model::Item item;
        item.id = {std::to_string(i)};
        out.items.push_back(item);
    }
    for (const char* id : {"poster-1", "poster-2", "poster-3"})
        out.posters.push_back({id, model::sha256(id), {}, {}, {}});
    return out;
}

model::Schedule schedule_of(std::vector<model::Schedule::Entry> entries) {
    model::Schedule out;
    out.entries = std::move(entries);
    return out;
}

/// What a screen shows in a day: each poster for 12 s, each other slide for 8 to 40 s.
std::vector<model::Shown> day_of(const model::Edition& edition, const model::Schedule& schedule, unsigned seed) {
    std::mt19937 dice(seed);
    editorial::Rota rota(edition, schedule, seed);
    std::vector<model::Shown> out;
    for (auto at = morning(); at < morning() + hours{24};) {
        const auto slide = rota.next(at);
        if (!slide) {
            at += seconds{10};
            continue;
        }
        out.push_back({*slide, at});
        rota.note(out.back());
        at += slide->scene == model::Scene::poster ? seconds{12} : seconds{8 + static_cast<int>(dice() % 33)};
    }
    return out;
}

/// The share of posters in the time from `from` to `until`.
double share_of(const std::vector<model::Shown>& day, model::Time from, model::Time until) {
    double posters = 0;
    for (std::size_t i = 0; i + 1 < day.size(); ++i) {
        if (day[i].slide.scene != model::Scene::poster) continue;
        const auto begin = std::max(day[i].at, from);
        const auto end = std::min(day[i + 1].at, until);
        if (begin < end) posters += duration<double>(end - begin).count();
    }
    return posters / duration<double>(until - from).count();
}

} // namespace

TEST_CASE("posters have at most a quarter of a day and of each of its hours, whatever the schedule gives them") {
    using model::Scene;
    const auto edition = with_posters();
    std::vector<model::Schedule> schedules{model::Schedule{}};
    schedules.push_back(schedule_of({{Scene::resolved, 1}, {Scene::poster, 1000}}));
    schedules.push_back(schedule_of({{Scene::channels, 1}, {Scene::poster, 1000}}));
    schedules.push_back(schedule_of({{Scene::resolved, 36}, {Scene::poster, 1, 9}})); // above all else
    schedules.push_back(schedule_of({{Scene::radio, 1}, {Scene::channels, 1}, {Scene::poster, 7}}));
    for (const auto& schedule : schedules) {
        for (const unsigned seed : {1U, 2U, 3U}) {
            const auto day = day_of(edition, schedule, seed);
            CHECK(share_of(day, morning(), morning() + hours{24}) <= 0.25);
            for (int hour = 0; hour < 24; ++hour) {
                // The border of an hour may cut one poster more into it.
                CHECK(share_of(day, morning() + hours{hour}, morning() + hours{hour + 1}) <= 0.25 + 12.0 / 3600);
            }
            CHECK(
                std::any_of(day.begin(), day.end(), [](const auto& one) { return one.slide.scene == Scene::poster; }));
        }
    }
    const auto much = day_of(edition, schedules[1], 1);
    CHECK(share_of(much, morning(), morning() + hours{24}) > 0.2); // and nearly all of it where they are wanted
}

TEST_CASE("a screen with nothing but posters shows them one after the other, for it is never blank") {
    const auto day = day_of(with_posters(), schedule_of({{model::Scene::poster, 1}}), 1);
    REQUIRE(day.size() == 24 * 300);
    std::map<std::string, int> times;
    for (const auto& one : day)
        ++times[one.slide.which];
    CHECK(times == std::map<std::string, int>{{"poster-1", 2400}, {"poster-2", 2400}, {"poster-3", 2400}});
}

TEST_CASE("a poster is shown from its first day to its last, by the days of the regency") {
    auto edition = with_posters();
    edition.posters.resize(1);
    using std::chrono::year;
    edition.posters.front().from = year{2026} / 12 / 2;
    edition.posters.front().until = year{2026} / 12 / 7;
    const auto at = [&](const char* time) {
        return editorial::slides_of(edition, model::Scene::poster, model::parse_rfc3339(time).value()).size();
    };
    CHECK(at("2026-12-01T23:59:59+07:00") == 0);
    CHECK(at("2026-12-02T00:00:00+07:00") == 1);
    CHECK(at("2026-12-07T23:59:59+07:00") == 1);
    CHECK(at("2026-12-08T00:00:00+07:00") == 0);
}
