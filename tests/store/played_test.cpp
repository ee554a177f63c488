// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/fixture.hpp"

using namespace siar;
using namespace siar::store;
using namespace siar::store::testing;
using namespace std::chrono_literals;

TEST_CASE("what stations aired is kept, in order, and a list read twice counts once") {
    auto store = open(in_memory());
    CHECK(need(store.aired(model::Time::min())) == model::Playout{});
    const model::Aired morning{"20261121-0630-180s", noon() - 5h, 180s};
    const model::Aired evening{"20261121-0630-180s", noon() + 5h, 180s};
    const model::Covered day{noon() - 12h, noon() + 11h};
    need(store.note_aired({{evening, morning}, {day}}));
    need(store.note_aired({{morning}, {day, {noon() - 12h, noon()}}}));
    const auto all = need(store.aired(model::Time::min()));
    CHECK(all.aired == std::vector{morning, evening});
    CHECK(all.covered == std::vector<model::Covered>{{noon() - 12h, noon()}, day});
    const auto later = need(store.aired(noon() + 1h));
    CHECK(later.aired == std::vector{evening});
    CHECK(later.covered == std::vector{day});
}

TEST_CASE("what stations aired stays when the store is opened again, and others come to know of it") {
    const Folder folder;
    auto store = open(on_disk(folder.path()));
    const auto other = open(on_disk(folder.path()));
    const auto before = other.version();
    need(store.note_aired({{{"20261121-0630-180s", noon(), 180s}}, {{noon(), noon() + 180s}}}));
    CHECK(other.version() != before);
    CHECK(need(other.aired(noon())).aired.size() == 1);
}
