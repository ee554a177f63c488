// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/edition.hpp"
#include "editorial/rotate.hpp"
#include "measured.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

using namespace siar;
using namespace std::chrono_literals;
using model::Scene;

namespace {

model::Reviewed approved(const std::string& id, model::Time closed) {
    model::Reviewed out;
    out.id = {id};
    out.complaint = test::submitted_at(closed - 48h);
    out.complaint.closed = closed;
    out.text = model::Proposal{};
    out.text->sentences.problem.text = test::passed("Lampu jalan mati");
    out.text->sentences.action.text = test::passed("Petugas mengganti dua lampu");
    out.text->sentences.outcome.text = test::passed("Lampu menyala lagi");
    out.state = model::ReviewState::approved;
    out.approved = model::text_hash(out.text->sentences);
    return out;
}

/// What an hour of the screen shows, and that it is a loop: never the same slide twice in a row, unless it is all there
/// is.
std::set<Scene> scenes_of_an_hour(const model::Edition& edition, model::Time at) {
    const auto slides = editorial::rotate(edition, model::Schedule{}, 0, at, 1h);
    CHECK(slides.size() > 200); // never empty
    std::set<Scene> out;
    for (const auto& slide : slides)
        out.insert(slide.scene);
    std::size_t repeats = 0;
    for (std::size_t i = 1; i < slides.size(); ++i)
        if (slides[i] == slides[i - 1]) ++repeats;
    if (out.size() > 1) CHECK(repeats == 0);
    return out;
}

} // namespace

TEST_CASE("On the first day nothing is approved: the way to complain and published figures take turns, no complaint") {
    const auto morning = test::time_of("2026-11-21T07:00+07:00");
    const auto nothing = editorial::edition({}, test::regency(), {}, model::Audience::public_, morning);
    CHECK(scenes_of_an_hour(nothing, morning) == std::set{Scene::recap, Scene::channels, Scene::radio});
    // Complaints came in and wait; figures are told by rule.
    auto material = test::material_of(test::tally_of(40, test::submitted_at(morning - 72h)), morning, morning);
    const auto waiting = editorial::edition(material, test::regency(), {}, model::Audience::public_, morning);
    CHECK(waiting.items.empty());
    CHECK(scenes_of_an_hour(waiting, morning) == std::set{Scene::recap, Scene::speed, Scene::channels, Scene::radio,
                                                          Scene::trend, Scene::map, Scene::categories});
}

TEST_CASE("On 1 January no figure is of a year without complaints, and last year's complaints go on") {
    const auto morning = test::time_of("2027-01-01T08:00+07:00");
    auto material = test::material_of(test::tally_of(60, test::submitted_at(morning - 24h * 20)), morning, morning);
    material.approved = {approved("a", morning - 24h * 10), approved("b", morning - 24h * 12)};
    const auto edition = editorial::edition(material, test::regency(), {}, model::Audience::public_, morning);
    for (const auto& recap : edition.statistics.recaps) {
        CHECK(recap.received > 0);
        if (!recap.source) CHECK(recap.period.first < std::chrono::year{2027} / 1 / 1);
    }
    CHECK(edition.items.size() == 2);
    CHECK(scenes_of_an_hour(edition, morning) == std::set{Scene::resolved, Scene::recap, Scene::speed, Scene::channels,
                                                          Scene::radio, Scene::trend, Scene::map, Scene::categories,
                                                          Scene::targets});
}

TEST_CASE(
    "In ten days of Lebaran without a yes the last complaints stay, and a schedule may say that it is a holiday") {
    const auto before = test::time_of("2027-03-09T15:00+07:00");
    auto regency = test::regency();
    for (int day = 10; day < 20; ++day)
        regency.holidays.push_back(std::chrono::year{2027} / 3 / day);
    auto material = test::material_of(test::tally_of(40, test::submitted_at(before - 72h)), before, before);
    for (int i = 0; i < 40; ++i)
        material.approved.push_back(approved("butir" + std::to_string(i), before - 24h * (i + 2)));
    const auto edition = editorial::edition(material, regency, {}, model::Audience::public_, before);
    auto schedule = model::Schedule{};
    model::Schedule::Entry open{Scene::channels, 10};
    open.when = model::Condition::day_off;
    schedule.entries.push_back(open);
    const auto channels = [&](model::Time at) {
        const auto slides = editorial::rotate(edition, schedule, 0, at, 1h);
        return std::count_if(slides.begin(), slides.end(),
                             [](const auto& one) { return one.scene == Scene::channels; });
    };
    const auto holiday = test::time_of("2027-03-12T10:00+07:00");
    CHECK(channels(holiday) > 2 * channels(before));
    // The screen heard nothing for nine days: no measured figure, the complaints still.
    const auto late = test::time_of("2027-03-18T10:00+07:00");
    CHECK(scenes_of_an_hour(edition, late) == std::set{Scene::resolved, Scene::recap, Scene::channels, Scene::radio});
    const auto weeks_later = test::time_of("2027-03-24T10:00+07:00");
    CHECK(scenes_of_an_hour(edition, weeks_later) == std::set{Scene::recap, Scene::channels, Scene::radio});
}
