// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/sync.hpp"
#include "open311_city.hpp"
#include "scripted_source.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace siar::feeds {
namespace {

using test::City;
using test::CityManners;
using test::CityRequest;
using test::Shelf;

constexpr model::Seconds hour{3600};

std::set<std::string> ids(const std::vector<CityRequest>& all) {
    std::set<std::string> out;
    for (const CityRequest& each : all)
        out.insert(each.id);
    return out;
}

std::set<std::string> ids(const Shelf& shelf) {
    const std::vector<std::string> all = shelf.ids();
    return {all.begin(), all.end()};
}

} // namespace

TEST_CASE("the engine reads a city whole, then what changed, and withdraws what is gone, whatever its manners") {
    using Paging = CityManners::Paging;
    using Dates = CityManners::Dates;
    const model::Time now = test::sync_now();
    for (const Paging paging :
         {Paging::from_one, Paging::from_zero, Paging::ignored, Paging::clamped, Paging::not_found, Paging::error})
        for (const Dates dates : {Dates::forward, Dates::swapped, Dates::either})
            for (const bool filters : {true, false}) {
                const bool paged = paging != Paging::ignored && paging != Paging::error;
                if (!paged && dates == Dates::either) continue;
                CityManners manners;
                manners.paging = paging;
                manners.dates = dates;
                manners.limit = 20;
                manners.page_size = false;
                manners.updated_after = filters;
                CAPTURE(static_cast<int>(paging));
                CAPTURE(static_cast<int>(dates));
                CAPTURE(filters);
                std::vector<CityRequest> all = test::some_requests(now - hour);
                City city(all, manners, now);
                auto source = test::open311(test::open311_settings(city.url()));
                Shelf shelf;

                const auto first = shelf.read(source);
                REQUIRE(first.has_value());
                CHECK(first->complete);
                CHECK(first->repeated == 0);
                CHECK(ids(shelf) == ids(all));

                all.push_back({"new", now - hour / 2, now - hour / 2, true, false});
                all[3].changed = now - hour / 3;
                all.erase(all.begin() + 10);
                city.set(all);
                const auto second = shelf.read(source);
                REQUIRE(second.has_value());
                CHECK_FALSE(second->whole);
                CHECK(second->rows < 10);
                CHECK(shelf.rows.count("new") == 1);
                CHECK(shelf.rows.at(all[3].id).first == all[3].changed);
                CHECK(ids(shelf).size() == all.size() + 1);

                const auto third = shelf.read(source, true);
                REQUIRE(third.has_value());
                CHECK(third->complete);
                CHECK(third->doubted == 1);
                const auto fourth = shelf.read(source, true);
                REQUIRE(fourth.has_value());
                CHECK(fourth->vanished == 1);
                CHECK(ids(shelf) == ids(all));
            }
}

TEST_CASE("rows that a server hides make nothing vanish, and the reading says so") {
    const model::Time now = test::sync_now();
    CityManners manners;
    manners.paging = CityManners::Paging::ignored;
    manners.dates = CityManners::Dates::refused;
    manners.limit = 20;
    manners.page_size = false;
    std::vector<CityRequest> all = test::some_requests(now - hour);
    City city(all, manners, now);
    auto source = test::open311(test::open311_settings(city.url()));
    Shelf shelf;
    REQUIRE(shelf.read(source).has_value());
    const std::size_t before = shelf.rows.size();
    CHECK(before == 20);
    for (int i = 0; i < 5; ++i)
        all.push_back({"N" + std::to_string(i), now - hour, now - hour, true, false});
    city.set(all);
    const auto round = shelf.read(source, true);
    REQUIRE(round.has_value());
    CHECK(round->vanished == 0);
    CHECK(shelf.rows.size() == before + 5);
    CHECK(std::any_of(round->remarks.begin(), round->remarks.end(), [](const std::string& remark) {
        return remark.find("menyembunyikan baris") != std::string::npos;
    }));
}

} // namespace siar::feeds
