// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/open311_course.hpp"

#include "open311_city.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

namespace siar::feeds {
namespace {

using test::City;
using test::CityManners;
using test::CityRequest;
using test::utc;

const model::Time now = utc("2026-11-28T05:00:00Z");
constexpr model::Seconds day{86400};

std::set<std::string> missing(const std::vector<CityRequest>& all, const test::WholeReading& reading) {
    std::set<std::string> out;
    for (const CityRequest& each : all)
        if (!each.secret && reading.complaints.count(each.id) == 0) out.insert(each.id);
    return out;
}

/// The engine takes a page that comes again for a server that ignores `page`, and many empty ones for the end.
std::size_t twice(const test::WholeReading& reading) {
    std::set<std::string> seen;
    std::size_t out = 0;
    for (const Page& page : reading.pages)
        for (const RawComplaint& each : page.complaints)
            out += seen.insert(each.facts.key.id).second ? 0U : 1U;
    return out;
}
std::size_t empty_pages(const test::WholeReading& reading) {
    std::size_t out = 0;
    for (const Page& page : reading.pages)
        out += page.complaints.empty() && page.flaws.empty() ? 1U : 0U;
    return out;
}

Ask whole() {
    Ask ask;
    ask.whole = true;
    ask.now = now;
    return ask;
}

std::string told(const CityManners& manners) {
    return fmt::format("paging {} dates {} order {} limit {} page_size {} span {}", static_cast<int>(manners.paging),
                       static_cast<int>(manners.dates), static_cast<int>(manners.order), manners.limit,
                       manners.page_size, manners.default_span);
}

} // namespace

TEST_CASE("a whole reading finds every request, however the server takes dates, pages and limits") {
    using Paging = CityManners::Paging;
    using Dates = CityManners::Dates;
    using Order = CityManners::Order;
    const std::vector<CityRequest> all = test::some_requests(now);
    for (const Paging paging :
         {Paging::from_one, Paging::from_zero, Paging::ignored, Paging::clamped, Paging::not_found, Paging::error})
        for (const Dates dates : {Dates::forward, Dates::swapped, Dates::either, Dates::refused})
            for (const Order order : {Order::newest_made, Order::oldest_made, Order::newest_changed})
                for (const std::size_t limit : {20U, 100U}) {
                    CityManners manners;
                    manners.paging = paging;
                    manners.dates = dates;
                    manners.order = order;
                    manners.limit = limit;
                    manners.page_size = limit == 100;
                    CAPTURE(told(manners));
                    const City city(all, manners, now);
                    auto source = test::open311(test::open311_settings(city.url()));
                    const auto reading = test::read_all(source, whole());
                    REQUIRE_FALSE(reading.failure);
                    const bool dated = dates == Dates::forward || dates == Dates::swapped;
                    const bool paged = paging != Paging::ignored && paging != Paging::error;
                    // One that repeats its last page looks the same where there is only one.
                    const bool repeats = paging == Paging::ignored || paging == Paging::clamped;
                    const std::set<std::string> lost = missing(all, reading);
                    CHECK(twice(reading) == 0);
                    CHECK(empty_pages(reading) <= (repeats ? 2U : 1U)); // one that only says so
                    if (paged || dated) CHECK(lost.empty());
                    CHECK((repeats || !reading.remarked("halaman yang sama")));
                    CHECK((paging != Paging::ignored || reading.remarked("halaman yang sama")));
                    if (!lost.empty()) {
                        CHECK(reading.remarked("menyembunyikan baris"));
                        CHECK_FALSE(source.lists_all());
                    }
                    if (dates == Dates::forward && lost.empty()) CHECK(source.lists_all());
                }
}

TEST_CASE("a server that gives 90 days unasked and refuses more is read whole") {
    const std::vector<CityRequest> all = test::some_requests(now);
    CityManners manners;
    manners.default_span = true;
    CHECK(missing(all,
                  [&] {
                      const City city(all, manners, now);
                      auto source = test::open311(test::open311_settings(city.url()));
                      return test::read_all(source, whole());
                  }())
              .empty());
    // Then nobody can ask whether there is anything before a year of nothing.
    manners.refuses_long_spans = true;
    const City city(all, manners, now);
    auto source = test::open311(test::open311_settings(city.url()));
    const auto reading = test::read_all(source, whole());
    CHECK_FALSE(reading.failure);
    for (const std::string& id : missing(all, reading))
        CHECK(std::stoi(id.substr(1)) >= 190);
}

TEST_CASE("a clock that is ten years off costs questions and loses nothing") {
    const std::vector<CityRequest> all = test::some_requests(now);
    for (const int years : {-10, 10})
        for (const bool everything : {true, false}) {
            CityManners manners;
            manners.paging = CityManners::Paging::ignored;
            manners.clock = years * 365 * day;
            const City city(all, manners, now);
            auto source = test::open311(test::open311_settings(city.url()));
            Ask ask = whole();
            ask.whole = everything;
            if (!everything) ask.since = now - 3 * day;
            const auto reading = test::read_all(source, ask);
            REQUIRE_FALSE(reading.failure);
            if (everything) {
                CHECK(missing(all, reading).empty());
            } else {
                CHECK(reading.complaints.count("R0") == 1);
                CHECK(city.heads().size() < 40);
            }
        }
}

TEST_CASE("requests that are left out after the limit was taken do not end the pages") {
    std::vector<CityRequest> all = test::some_requests(now);
    // Two whole pages of them, and a page that lost some of its rows.
    for (std::size_t i = 130; i < 175; ++i)
        all[i].secret = true;
    CityManners manners;
    manners.limit = 20;
    manners.page_size = false;
    const City city(all, manners, now);
    auto source = test::open311(test::open311_settings(city.url()));
    CHECK(missing(all, test::read_all(source, whole())).empty());
}

TEST_CASE("an ordinary reading asks a server that can for what changed, and no more") {
    const std::vector<CityRequest> all = test::some_requests(now);
    CityManners manners;
    manners.updated_after = true;
    const City city(all, manners, now);
    auto source = test::open311(test::open311_settings(city.url()));
    Ask ask;
    ask.since = now - 3 * day;
    ask.now = now;
    const auto reading = test::read_all(source, ask);
    REQUIRE_FALSE(reading.failure);
    std::size_t changed = 0;
    for (const CityRequest& each : all)
        changed += each.changed >= *ask.since ? 1U : 0U;
    CHECK(reading.complaints.size() == changed);
    const std::size_t before = city.heads().size();
    (void)test::read_all(source, ask);
    CHECK(city.heads().size() == before + 1);
}

TEST_CASE("an ordinary reading of a server that cannot filter by change goes back 90 days before the last one") {
    const std::vector<CityRequest> all = test::some_requests(now);
    for (const auto order :
         {CityManners::Order::newest_made, CityManners::Order::oldest_made, CityManners::Order::newest_changed})
        for (const auto dates : {CityManners::Dates::forward, CityManners::Dates::either}) {
            CityManners manners;
            manners.order = order;
            manners.dates = dates;
            CAPTURE(told(manners));
            const City city(all, manners, now);
            auto source = test::open311(test::open311_settings(city.url()));
            Ask ask;
            ask.since = now - 3 * day;
            ask.now = now;
            const auto reading = test::read_all(source, ask);
            for (const CityRequest& each : all) {
                const bool expected = each.changed >= *ask.since && each.made > *ask.since - 90 * day;
                CHECK((reading.complaints.count(each.id) == 1) == expected);
            }
        }
}

TEST_CASE("a place is written and read back; what is no place is refused") {
    Open311Place place;
    place.kind = Open311Place::Kind::rest;
    place.whole = true;
    place.from = utc("2000-01-01T00:00:00Z");
    place.to = utc("2021-03-04T17:00:00Z");
    place.page = 17;
    place.blank = 2;
    place.quiet = now;
    place.until = utc("1999-01-01T00:00:00Z");
    CHECK(parse_open311_place(token(place)) == place);
    place.to.reset();
    CHECK(parse_open311_place(token(place)) == place);
    for (const char* wrong : {"", "w", "w:", "x:1:0:0:0:0:0:0", "w:1:0:0:0:0:0", "w:1:0:0:0:0:0:0:0", "w:2:0:0:0:0:0:0",
                              "w:1:0:0:-1:0:0:0", "w:1:100:50:0:0:0:0", "w:1:0:0:0:0:0:99999999999999999999",
                              "w:1:0:0:0:0:0:0 ", "w:+1:0:0:0:0:0:0", "w:1:0:0:0:0:0:999999999999999"}) {
        CAPTURE(wrong);
        CHECK_FALSE(parse_open311_place(wrong));
    }
}

TEST_CASE("an answer is whole where a longer one was seen; else its next page or its halves are asked for") {
    using Paging = Open311Ability::Paging;
    Open311Place place = first_window(false, now - 90 * day, now, test::demak().regency.identity.zone);
    Open311Ability ability;
    ability.most = 50;
    ability.paging = Paging::from_one;
    CHECK(next_place(place, {49, 49, false, false, {}}, ability, now).next->page == 0);
    CHECK(next_place(place, {50, 50, false, false, {}}, ability, now).next->page == 2);
    ability.paging = Paging::none;
    ability.unpaged_at = 50;
    const auto half = next_place(place, {50, 50, false, false, {}}, ability, now);
    REQUIRE(half.next);
    CHECK(half.next->from > place.from);
    CHECK_FALSE(half.next->to);
    CHECK_FALSE(half.hidden);
    place.to = place.from + model::Seconds{3600};
    const auto one_hour = next_place(place, {50, 50, false, false, {}}, ability, now);
    CHECK(one_hour.hidden);
    CHECK(one_hour.next->to == place.from);
    CHECK_FALSE(next_place(place, {9, 9, false, false, {}}, ability, now).hidden);
}

TEST_CASE("windows follow each other without a gap and end at the year 2000") {
    Open311Ability ability;
    ability.most = 500;
    Open311Place place = first_window(true, {}, now, test::demak().regency.identity.zone);
    std::size_t steps = 0;
    for (Open311Step step; steps < 400; ++steps) {
        step = next_place(place, {1, 1, false, false, place.from}, ability, now);
        if (!step.next) break;
        REQUIRE(step.next->to == place.from);
        REQUIRE(step.next->from < place.from);
        place = *step.next;
    }
    CHECK(place.from == open311_oldest);
    CHECK(steps < 400);
}

} // namespace siar::feeds
