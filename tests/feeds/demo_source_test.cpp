// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/sync.hpp"
#include "tests/feeds/demo_year.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace siar::feeds {
namespace {

using model::Status;
using model::Time;

const Demo& lively() {
    static const Demo demo = generate(package(), {{"contoh-kini"}, now()}).value();
    return demo;
}

TEST_CASE("the lively source is the same year moved by whole weeks up to now") {
    REQUIRE(lively().complaints.size() == 422);
    const auto way = lively().complaints[0].raw.facts.submitted - year().complaints[0].raw.facts.submitted;
    CHECK(way % std::chrono::weeks(1) == std::chrono::seconds(0));
    Time newest{};
    int closed_lately = 0;
    for (std::size_t i = 0; i < 422; ++i) {
        const Planted& then = year().complaints[i];
        const Planted& moved = lively().complaints[i];
        CHECK(moved.raw.body == then.raw.body);
        CHECK(moved.raw.facts.key.id != then.raw.facts.key.id);
        CHECK(moved.raw.facts.key.source.value == "contoh-kini");
        CHECK(moved.raw.facts.updated - then.raw.facts.updated == way);
        for (std::size_t f = 0; f < then.raw.follow_ups.size(); ++f)
            CHECK(moved.raw.follow_ups[f].at - then.raw.follow_ups[f].at == way);
        newest = std::max(newest, moved.raw.facts.updated);
        const auto& closed = moved.raw.facts.closed;
        closed_lately += closed && *closed + std::chrono::hours(72) > now() ? 1 : 0;
    }
    CHECK(newest <= now());
    CHECK(newest > now() - std::chrono::hours(24));
    CHECK(closed_lately >= 5);
    CHECK(year().visits.empty());
    CHECK(year().notices.empty());
}

TEST_CASE("the van goes out on every day of two weeks, the stall on its weekdays") {
    std::map<int, int> vans;
    std::set<std::string> districts;
    std::set<std::string> stalls;
    for (const model::Visit& visit : lively().visits) {
        CHECK(visit.demo);
        CHECK(visit.from < visit.until);
        CHECK_FALSE(visit.place.empty());
        CHECK(visit.place.str().find('[') == std::string::npos);
        if (visit.kind == model::VisitKind::van) {
            ++vans[model::day_number(visit.date)];
            districts.insert(visit.district.value);
        } else {
            stalls.insert(visit.place.str());
        }
    }
    CHECK(vans.size() == 14);
    CHECK(vans.begin()->first == model::day_number(model::monday_of(local(now()).date)));
    CHECK(districts.size() == 14);
    CHECK(stalls == std::set<std::string>{"Alun-alun Demak", "Pasar Bintoro", "Pasar Mranggen", "Taman Kali Tuntang"});
    CHECK(std::is_sorted(lively().visits.begin(), lively().visits.end(), [](const auto& a, const auto& b) {
        return model::day_number(a.date) < model::day_number(b.date);
    }));
}

TEST_CASE("the notices hold now and end") {
    REQUIRE(lively().notices.size() == 3);
    for (const model::Notice& notice : lively().notices) {
        CHECK(notice.validity.holds(now()));
        CHECK_FALSE(notice.validity.holds(now() + std::chrono::days(60)));
        CHECK(notice.demo);
        CHECK(notice.body.str().find('[') == std::string::npos);
    }
}

TEST_CASE("the source reads as one batch") {
    std::vector<model::Batch> batches;
    const SyncPorts ports{package().gate,
                          [&](model::Batch&& batch) -> model::Result<void> {
                              batches.push_back(std::move(batch));
                              return {};
                          },
                          [] { return model::Result<std::vector<std::string>>(); },
                          now,
                          {}};
    config::SourceSettings settings;
    settings.name = {"contoh-kini"};
    settings.recent = true;
    DemoSource source(settings, package());
    REQUIRE(sync(source, settings.name, {}, false, ports));
    REQUIRE(batches.size() == 1);
    const model::Batch batch = batches[0];
    CHECK(batch.source.value == "contoh-kini");
    CHECK(batch.rows.size() == 422);
    CHECK(batch.read_at == now());
    CHECK(batch.mark.high_water <= now());
    CHECK(batch.outreach);
    CHECK(batch.notices);
    int held = 0;
    int clear = 0;
    for (const model::Row& row : batch.rows) {
        CHECK(row.complaint.demo);
        CHECK(row.complaint.story.has_value() == !row.complaint.secret);
        held += row.held ? 1 : 0;
        clear += row.complaint.story && row.complaint.story->verdict.ok() ? 1 : 0;
    }
    CHECK(held >= 40);
    CHECK(clear >= 100);
    SUBCASE("and gives nothing more as long as the day is the same") {
        const auto again = sync(source, settings.name, batch.mark, false, ports);
        REQUIRE(again);
        CHECK(again->unchanged);
        CHECK(batches.size() == 1);
    }
    SUBCASE("and without today it has no schedule") {
        settings.recent = false;
        Ask ask;
        ask.now = now();
        const auto page = DemoSource(settings, package()).read(ask);
        REQUIRE(page);
        CHECK(page->complaints.size() == 422);
        CHECK_FALSE(page->outreach);
    }
}

TEST_CASE("a package without demo data says so, and one whose places cannot bear the stories too") {
    config::Package poor = package();
    poor.demo_stage.reset();
    const auto none = generate(poor, {});
    REQUIRE_FALSE(none);
    CHECK(none.error().todo.find("contoh.toml") != std::string::npos);
    poor = package();
    poor.demo_stage->complaints[poor.demo_stage->town] = 0;
    const auto townless = generate(poor, {});
    REQUIRE_FALSE(townless);
    CHECK(townless.error().where == "contoh.toml");
    poor = package();
    poor.demo.channels.clear();
    CHECK_FALSE(generate(poor, {}));
}

model::Reviewed an_item(int number) {
    model::Reviewed item;
    item.id = {fmt::format("{:032x}", number * 7919)};
    item.complaint = year().complaints[0].raw.facts;
    item.complaint.status = Status::resolved;
    item.complaint.closed = now() - std::chrono::days(3);
    item.complaint.secret = false;
    item.complaint.classification = model::Classification::complaint;
    item.text.emplace();
    return item;
}

TEST_CASE("contoh agrees to most of what may go out") {
    int approved = 0;
    int rejected = 0;
    for (int i = 0; i < 1000; ++i) {
        const auto decision = demo_decision(an_item(i), now());
        if (!decision) continue;
        CHECK(decision->by == "contoh");
        CHECK(decision->at <= now());
        CHECK(decision->text == model::text_hash(an_item(i).text->sentences));
        (decision->act == model::Act::approve ? approved : rejected) += 1;
    }
    CHECK(approved >= 810);
    CHECK(approved <= 890);
    CHECK(rejected >= 20);
    CHECK(rejected <= 70);
}

TEST_CASE("contoh never decides what a person must look at") {
    const auto decided = [](auto change) {
        int count = 0;
        for (int i = 0; i < 50; ++i) {
            model::Reviewed item = an_item(i);
            change(item);
            count += demo_decision(item, now()) ? 1 : 0;
        }
        return count;
    };
    CHECK(decided([](auto&) {}) > 30);
    CHECK(decided([](auto& item) { item.text->hollow = true; }) == 0);
    CHECK(decided([](auto& item) { item.text->verdict.add(privacy::Reason::possible_name); }) == 0);
    CHECK(decided([](auto& item) { item.text.reset(); }) == 0);
    CHECK(decided([](auto& item) { item.complaint.secret = true; }) == 0);
    CHECK(decided([](auto& item) { item.complaint.status = Status::archived; }) == 0);
    CHECK(decided([](auto& item) { item.complaint.classification = model::Classification::oversight; }) == 0);
    CHECK(decided([](auto& item) { item.complaint.demo = false; }) == 0);
    CHECK(decided([](auto& item) { item.complaint.closed = now(); }) == 0);
}

} // namespace
} // namespace siar::feeds
