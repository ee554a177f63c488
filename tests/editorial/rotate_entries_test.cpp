// SPDX-License-Identifier: GPL-3.0-or-later
// Scenes that show one of several like messages at a time.
#include "editorial/rotate.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <set>
#include <string>
#include <vector>

namespace siar::editorial {
namespace {

using namespace std::chrono_literals;
using model::Scene;
using privacy::operator""_label;

const model::Time now = *model::parse_rfc3339("2026-11-21T14:05:00+07:00");

model::Fact fact(std::string id, std::vector<model::Tag> tags = {}) {
    return {std::move(id), "Fakta"_label, "Tahun 2020"_label, "Sumber"_label, std::move(tags)};
}

model::Edition edition() {
    model::Edition out;
    out.identity.zone = {420min, "WIB"_label};
    out.facts = {fact("a"), fact("b"), fact("c"), fact("juara", {model::Tag::achievement})};
    return out;
}

std::vector<std::string> shown(const model::Edition& edition, Scene scene, std::size_t turns) {
    model::Schedule schedule;
    schedule.entries = {{scene, 1}};
    std::vector<model::Shown> before;
    std::vector<std::string> out;
    for (std::size_t i = 0; i < turns; ++i) {
        const auto slide = next_slide(edition, schedule, before, 0, now);
        if (!slide) break;
        before.push_back({*slide, now});
        out.push_back(slide->which);
    }
    return out;
}

TEST_CASE("facts take turns, those that praise on a scene of their own") {
    CHECK(shown(edition(), Scene::about, 5) == std::vector<std::string>{"a", "b", "c", "a", "b"});
    CHECK(shown(edition(), Scene::achievements, 2) == std::vector<std::string>{"juara", "juara"});
}

TEST_CASE("a fact that a window hides has no turn, and a scene without facts none at all") {
    model::Edition hiding = edition();
    const auto today = model::local(now, hiding.identity.zone).date;
    hiding.windows = {{"tenang", "Masa tenang"_label, today, today, {model::Tag::achievement}}};
    CHECK(shown(hiding, Scene::achievements, 2).empty());
    CHECK(shown(hiding, Scene::about, 1).size() == 1);
}

TEST_CASE("in the days of a campaign the usual schedule leaves figures that praise to rest") {
    model::Edition campaign = edition();
    campaign.statistics.as_of = now;
    campaign.statistics.vanished = {{"sampah", "Sampah"_label, "trash-2", 9, 0, {}, {}, now}};
    campaign.statistics.satisfaction = model::Satisfaction{{}, {0, 0, 1, 20, 20}, now};
    campaign.statistics.on_time = {{model::Deadline::target, {}, {30, 40}, "12 jam"_label, now}};
    const auto scenes = [&] {
        std::set<Scene> out;
        for (const auto& slide : rotate(campaign, {}, 0, now, 1h))
            out.insert(slide.scene);
        return out;
    };
    const std::set<Scene> praising{Scene::vanished, Scene::satisfaction, Scene::targets, Scene::achievements};
    const auto before = scenes();
    for (const Scene scene : praising)
        CHECK(before.count(scene) == 1);
    const auto today = model::local(now, campaign.identity.zone).date;
    campaign.windows = {{"kampanye", "Masa kampanye"_label, today, today, {model::Tag::achievement}}};
    const auto during = scenes();
    for (const Scene scene : praising)
        CHECK(during.count(scene) == 0);
    CHECK(during.count(Scene::about) == 1);
}

TEST_CASE("a notice has turns as long as it holds") {
    model::Edition with = edition();
    with.notices = {{"satu", {}, {}, {now - 1h, now + 1h}, false},
                    {"lama", {}, {}, {now - 2h, now}, false},
                    {"nanti", {}, {}, {now + 1s, {}}, false}};
    CHECK(shown(with, Scene::notices, 2) == std::vector<std::string>{"satu", "satu"});
}

TEST_CASE("all that a scene alone can show is each of its messages once") {
    const auto slides = slides_of(edition(), Scene::about, now);
    std::set<std::string> seen;
    for (const auto& slide : slides)
        seen.insert(slide.which);
    CHECK(slides.size() == 3);
    CHECK(seen == std::set<std::string>{"a", "b", "c"});
}

} // namespace
} // namespace siar::editorial
