// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/duty.hpp"
#include "tests/store/fixture.hpp"

#include <vector>

using namespace siar;
using namespace siar::store;
using namespace siar::store::testing;
using namespace std::chrono_literals;

namespace {

model::Duty duty(model::Time airs_at, const std::string& folder = "/radio") {
    return {airs_at, 180s, folder, {"rskw", "studio"}};
}

std::vector<model::Duty> all(const Store& store) {
    return need(store.duties(model::Time::min(), model::Time::max()));
}

} // namespace

TEST_CASE("what a watch has in charge is kept as it is, and asked for by its time") {
    auto store = open(in_memory());
    auto alone = duty(noon() + 2h);
    alone.destinations.clear();
    need(store.note_duties("/radio", {duty(noon() + 1h), alone}, noon()));
    CHECK(all(store) == std::vector{duty(noon() + 1h), alone});
    CHECK(need(store.duties(noon(), noon() + 1h)) == std::vector{duty(noon() + 1h)});
    CHECK(need(store.duties(noon() + 1h, noon() + 2h)) == std::vector{alone});
}

TEST_CASE("up to when somebody looked at what passed is known for each folder") {
    auto store = open(in_memory());
    CHECK(need(store.duties_looked_at("/radio")) == std::nullopt);
    need(store.note_duties_looked_at("/radio", noon()));
    need(store.note_duties_looked_at("/studio", noon() + 1h));
    need(store.note_duties_looked_at("/radio", noon() + 2h));
    CHECK(need(store.duties_looked_at("/radio")) == noon() + 2h);
    CHECK(need(store.duties_looked_at("/studio")) == noon() + 1h);
}

TEST_CASE("other slots take the place of those to come, and leave those that aired and those of another folder") {
    auto store = open(in_memory());
    const auto before = duty(noon() + 1h);
    const auto other = duty(noon() + 3h, "/studio");
    need(store.note_duties("/radio", {before, duty(noon() + 3h)}, noon()));
    need(store.note_duties("/studio", {other}, noon()));
    auto changed = before;
    changed.length = 60s;
    need(store.note_duties("/radio", {changed, duty(noon() + 4h)}, noon() + 1h));
    CHECK(all(store) == std::vector{before, other, duty(noon() + 4h)});
    need(store.note_duties("/radio", {}, before.airs_at + duties_kept));
    CHECK(all(store) == std::vector{before, other, duty(noon() + 4h)});
    need(store.note_duties("/radio", {}, before.airs_at + duties_kept + 1s));
    CHECK(all(store) == std::vector{other, duty(noon() + 4h)});
}
