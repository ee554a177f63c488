// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/edition.hpp"

#include "editorial/audiences.hpp"
#include "editorial/condense.hpp"
#include "editorial/rotate.hpp"
#include "editorial/select.hpp"
#include "regency_fixture.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace siar;

namespace {

const model::Time now = test::time_of("2026-11-21T14:05+07:00");

model::Reviewed approved(std::string id) {
    model::Reviewed out;
    out.id = {std::move(id)};
    out.complaint =
        test::complaint("Lampu jalan mati di tikungan", "", "Petugas mengganti dua lampu. Lampu sudah menyala.");
    out.text = editorial::condense(out.complaint, test::regency(), test::gate());
    out.state = model::ReviewState::approved;
    out.approved = model::text_hash(out.text->sentences);
    return out;
}

model::Edition edition_of(std::vector<model::Reviewed> items) {
    model::Tally tally;
    for (const auto& item : items)
        tally.add(item.complaint, test::deadlines(), +1);
    auto material = test::material_of(tally, now, now);
    material.approved = std::move(items);
    return editorial::edition(material, test::regency(), {}, model::Audience::public_, now);
}

/// What a screen may show at this moment, one slide after another.
model::Rotation slides_at(const model::Edition& edition, model::Time at) {
    const model::Schedule schedule;
    editorial::Rota rota(edition, schedule, 1);
    model::Rotation out;
    while (out.size() < 60) {
        const auto slide = rota.next(at);
        if (!slide) break;
        rota.note({*slide, at});
        out.push_back(*slide);
    }
    return out;
}

} // namespace

TEST_CASE("An approved, resolved complaint goes out with its place, agency and both lengths of time") {
    const auto edition = edition_of({approved("a")});
    REQUIRE(edition.items.size() == 1);
    const auto& item = edition.items.front();
    CHECK(item.problem.str() == "Lampu jalan mati di tikungan");
    CHECK(item.place.str() == "Desa Bedono, Kec. Sayung");
    CHECK(item.agency_name.str() == "Dinas Perhubungan");
    CHECK(item.responded_within == std::chrono::minutes{144});
    CHECK(item.resolved_within == std::chrono::hours{31});
    CHECK(item.repaired);
}

TEST_CASE("Of a sensitive matter neither the way it came, nor how long it took, nor the day is told") {
    auto one = approved("a");
    one.complaint.category = {"bantuan_sosial"};
    one.text = editorial::condense(one.complaint, test::regency(), test::gate());
    one.text->hollow = false;
    one.approved = model::text_hash(one.text->sentences);
    const auto edition = edition_of({one});
    REQUIRE(edition.items.size() == 1);
    const auto& item = edition.items.front();
    CHECK(item.discreet);
    CHECK(item.channel.value.empty());
    CHECK(item.channel_name.empty());
    CHECK_FALSE(item.responded_within);
    CHECK_FALSE(item.resolved_within);
    CHECK(model::iso(item.closed_on) == "2026-11-01");
    CHECK(item.validity.from == test::time_of("2026-11-01T00:00+07:00"));
    CHECK(item.validity.until == test::time_of("2026-12-05T00:00+07:00"));
    CHECK(item.place.str() == "Kec. Sayung");

    one.complaint.closed = now - std::chrono::hours{5};
    CHECK(edition_of({one}).items.front() == item);
}

TEST_CASE("What may not be told does not go out, whatever a person said") {
    struct Row {
        const char* what;
        void (*spoil)(model::Reviewed&);
    };
    const Row rows[] = {
        {"secret", [](model::Reviewed& one) { one.complaint.secret = true; }},
        {"oversight", [](model::Reviewed& one) { one.complaint.classification = model::Classification::oversight; }},
        {"archived", [](model::Reviewed& one) { one.complaint.status = model::Status::archived; }},
        {"in process", [](model::Reviewed& one) { one.complaint.status = model::Status::in_process; }},
        {"never closed", [](model::Reviewed& one) { one.complaint.closed.reset(); }},
        {"waiting", [](model::Reviewed& one) { one.state = model::ReviewState::fresh; }},
        {"unverified", [](model::Reviewed& one) { one.complaint.status = model::Status::unverified; }},
        {"withdrawn", [](model::Reviewed& one) { one.state = model::ReviewState::withdrawn; }},
        {"hollow", [](model::Reviewed& one) { one.text->hollow = true; }},
        {"held by the gate", [](model::Reviewed& one) { one.text->verdict.add(privacy::Reason::possible_name); }},
        {"another text than the one approved", [](model::Reviewed& one) { one.approved = model::digest("lain"); }},
        {"nothing approved", [](model::Reviewed& one) { one.approved.reset(); }},
        {"sensitive in its own words", [](model::Reviewed& one) { one.complaint.category = {"bantuan_sosial"}; }},
        {"of no known category", [](model::Reviewed& one) { one.complaint.category = {"apa"}; }},
        {"closed 60 days ago", [](model::Reviewed& one) { one.complaint.closed = now - std::chrono::days{60}; }},
        {"closed in the future", [](model::Reviewed& one) { one.complaint.closed = now + std::chrono::hours{1}; }},
    };
    for (const auto& row : rows) {
        CAPTURE(row.what);
        auto one = approved("a");
        row.spoil(one);
        CHECK(edition_of({one}).items.empty());
    }
}

TEST_CASE("A pinned item stays beyond its sixty days") {
    auto one = approved("a");
    one.complaint.closed = now - std::chrono::days{90};
    one.pinned = true;
    const auto edition = edition_of({one});
    REQUIRE(edition.items.size() == 1);
    CHECK(edition.items.front().validity.until == test::time_of("2026-12-05T00:00+07:00"));
}

TEST_CASE("A person's matter names the kecamatan only, and the office knows the village") {
    auto one = approved("a").complaint;
    CHECK(editorial::place_for(one, test::regency(), model::Audience::public_).str() == "Desa Bedono, Kec. Sayung");
    one.category = {"kependudukan"};
    CHECK(editorial::place_for(one, test::regency(), model::Audience::public_).str() == "Kec. Sayung");
    CHECK(editorial::place_for(one, test::regency(), model::Audience::van).str() == "Kec. Sayung");
    CHECK(editorial::place_for(one, test::regency(), model::Audience::office).str() == "Desa Bedono, Kec. Sayung");
    one.place.district = {"99"};
    CHECK(editorial::place_for(one, test::regency(), model::Audience::public_).str() == "Kabupaten Uji");
}

TEST_CASE("One made-up complaint makes the whole edition demo data") {
    model::Material material;
    CHECK_FALSE(editorial::edition(material, test::regency(), {}, model::Audience::public_, now).demo);
    material.demo = true;
    CHECK(editorial::edition(material, test::regency(), {}, model::Audience::public_, now).demo);
}

TEST_CASE("Past visits and notices are left out") {
    model::Material material;
    model::Visit visit;
    visit.until = std::chrono::hours{18};
    visit.date = std::chrono::year{2026} / 11 / 20;
    material.visits = {visit};
    visit.date = std::chrono::year{2026} / 11 / 21;
    material.visits.push_back(visit);
    visit.until = std::chrono::hours{14}; // at 14.05 the van has gone
    material.visits.push_back(visit);
    model::Notice notice;
    notice.validity.until = now;
    material.notices = {notice};
    const auto edition = editorial::edition(material, test::regency(), {}, model::Audience::public_, now);
    CHECK(edition.visits.size() == 1);
    CHECK(edition.notices.empty());
}

TEST_CASE("An edition never has more than 400 items") {
    std::vector<model::Reviewed> many;
    const auto one = approved("a");
    for (int i = 0; i < 450; ++i) {
        many.push_back(one);
        many.back().id.value += std::to_string(i);
    }
    CHECK(edition_of(many).items.size() == model::max_edition_items);
}

TEST_CASE("Without items the round is made of figures and channels, and never of scenes that have nothing") {
    const auto edition = edition_of({});
    const auto round = slides_at(edition, now);
    CHECK_FALSE(round.empty());
    for (const auto& slide : round) {
        CHECK(slide.scene != model::Scene::resolved);
        CHECK(slide.scene != model::Scene::outreach);
    }
}

TEST_CASE("Measured figures older than three days leave the screen, published ones and channels stay") {
    auto edition = edition_of({approved("a")});
    const auto has = [&](model::Scene scene, model::Time at) {
        const auto round = slides_at(edition, at);
        return std::any_of(round.begin(), round.end(), [&](const auto& slide) { return slide.scene == scene; });
    };
    const auto last = now + model::Freshness{}.withdrawn - std::chrono::seconds{1};
    const auto late = last + std::chrono::seconds{1};
    CHECK(has(model::Scene::speed, last));
    CHECK_FALSE(has(model::Scene::speed, late));
    CHECK(has(model::Scene::recap, late));
    CHECK(has(model::Scene::channels, late));
    auto& recaps = edition.statistics.recaps;
    REQUIRE(recaps.back().source);
    recaps.pop_back();
    CHECK(has(model::Scene::recap, last));
    CHECK_FALSE(has(model::Scene::recap, late));
}

TEST_CASE(
    "An Edition that stays the same loses its visit at departure, its figures after 72 hours, its items in 14 days") {
    auto pinned = approved("b");
    pinned.pinned = true;
    auto material = test::material_of({}, now, now);
    material.approved = {approved("a"), pinned};
    model::Tally tally;
    for (int i = 0; i < 40; ++i)
        tally.add(material.approved.front().complaint, test::deadlines(), +1);
    material.sums = test::material_of(tally, now, now).sums;
    model::Visit visit;
    visit.date = model::local(now, test::regency().identity.zone).date;
    visit.until = std::chrono::hours{16};
    material.visits = {visit};
    auto regency = test::regency();
    regency.published.clear();
    const auto edition = editorial::edition(material, regency, {}, model::Audience::public_, now);
    const auto shown = [&](model::Time at) {
        std::set<model::Scene> out;
        for (const auto& slide : slides_at(edition, at))
            out.insert(slide.scene);
        return out;
    };
    using S = model::Scene;
    const auto second = std::chrono::seconds{1};
    const auto departure = test::time_of("2026-11-21T16:00+07:00");
    const auto figures = now + std::chrono::hours{72};
    const auto items = test::time_of("2026-12-05T00:00+07:00");
    CHECK(items <= now + std::chrono::days{14});
    const std::set measured{S::resolved, S::recap, S::speed, S::trend, S::map, S::categories, S::channels, S::radio};
    auto before = measured;
    before.insert(S::outreach);
    CHECK(shown(departure - second) == before);
    CHECK(shown(departure) == measured);
    CHECK(shown(figures - second) == measured);
    CHECK(shown(figures) == std::set{S::resolved, S::channels, S::radio});
    CHECK(shown(items - second) == std::set{S::resolved, S::channels, S::radio});
    CHECK(shown(items) == std::set{S::channels, S::radio});
    CHECK(shown(items + std::chrono::days{1000}) == std::set{S::channels, S::radio});
}

TEST_CASE("Every audience is told the facts of the package, with their tags, and how old the data may become") {
    auto regency = test::regency();
    regency.facts = {{"juara", regency.identity.name, {}, {}, {model::Tag::achievement}},
                     {"luas", regency.identity.short_name, {}, {}, {}}};
    model::Rules rules;
    rules.freshness = {std::chrono::hours{3}, std::chrono::hours{30}, std::chrono::hours{50}};
    for (const auto audience :
         {model::Audience::public_, model::Audience::office, model::Audience::radio, model::Audience::van}) {
        const auto edition = editorial::edition({}, regency, rules, audience, now);
        CHECK(edition.facts == regency.facts);
        CHECK(edition.aging_after == std::chrono::hours{3});
        CHECK(edition.stale_after == std::chrono::hours{30});
    }
}

TEST_CASE("The age of data goes up step by step, each from its hour on") {
    using model::DataAge;
    auto edition = edition_of({});
    const auto age = [&](model::Seconds since) { return model::age_of(edition, now + since); };
    const auto second = std::chrono::seconds{1};
    CHECK(age(-std::chrono::hours{5}) == DataAge::fresh);
    CHECK(age(std::chrono::hours{2} - second) == DataAge::fresh);
    CHECK(age(std::chrono::hours{2}) == DataAge::aging);
    CHECK(age(std::chrono::hours{24} - second) == DataAge::aging);
    CHECK(age(std::chrono::hours{24}) == DataAge::stale);
    CHECK(model::age_of(edition, now, false) == DataAge::stale);
    edition.data_as_of.reset();
    CHECK(age(std::chrono::hours{99}) == DataAge::fresh);
    CHECK(model::age_of(edition, now, false) == DataAge::fresh);
}

TEST_CASE("An Edition knows the Hijri months of the days that it may be shown on") {
    auto regency = test::regency();
    const auto month = [&](int y, unsigned m, unsigned d) {
        return model::HijriMonth{
            regency.identity.short_name, {}, std::chrono::year{y} / std::chrono::month{m} / std::chrono::day{d}, true};
    };
    regency.hijri = {month(2026, 8, 14), month(2026, 10, 12), month(2026, 12, 11), month(2027, 2, 8),
                     month(2027, 3, 10)};
    const auto firsts = [&](const char* at) {
        std::string out;
        const auto edition = editorial::edition({}, regency, {}, model::Audience::public_, test::time_of(at));
        for (const auto& one : edition.hijri) {
            out += model::iso(one.first).substr(5) + " ";
            CHECK(model::hijri(one.first, edition.hijri) == model::hijri(one.first, regency.hijri));
        }
        return out;
    };
    CHECK(firsts("2026-11-21T14:05+07:00") == "10-12 12-11 02-08 ");
    CHECK(firsts("2026-10-11T23:59+07:00") == "08-14 10-12 12-11 ");
    CHECK(firsts("2026-10-12T00:00+07:00") == "10-12 12-11 02-08 "); // sixty days on begins the next
    CHECK(firsts("2026-01-01T08:00+07:00") == "08-14 ");
    CHECK(firsts("2027-06-01T08:00+07:00") == "03-10 ");
    regency.hijri.clear();
    CHECK(firsts("2026-11-21T14:05+07:00").empty());
}

TEST_CASE("Within a day what may be shown for how long stays the same, so that an idle Edition stays the same") {
    const auto made = [](model::Time at) {
        model::Material material;
        material.approved = {approved("a")};
        auto out = editorial::edition(material, test::regency(), {}, model::Audience::public_, at);
        out.made_at = {};
        return out;
    };
    CHECK(made(now) == made(test::time_of("2026-11-21T23:59+07:00")));
    CHECK_FALSE(made(now) == made(test::time_of("2026-11-22T00:00+07:00")));
}

TEST_CASE("What a source tells itself stands as long as items, what the package tells has no end") {
    auto material = test::material_of({}, now, now);
    material.totals_only = {{"jumlah"}};
    model::Recap told = test::regency().published.front();
    told.period = {std::chrono::year{2025} / 1 / 1, std::chrono::year{2025} / 12 / 31, {}};
    told.as_of = now - std::chrono::days{100};
    material.given = {{{"jumlah"}, model::Given{{told}, {}}}};
    const auto edition = editorial::edition(material, test::regency(), {}, model::Audience::public_, now);
    REQUIRE(edition.statistics.recaps.size() == 2);
    CHECK(edition.statistics.recaps.front().valid_until == test::time_of("2026-12-05T00:00+07:00"));
    CHECK_FALSE(edition.statistics.recaps.back().valid_until);
}

TEST_CASE("Before anything was read there is no time, nothing is measured, and the published figures are told") {
    const auto empty = editorial::edition({}, test::regency(), {}, model::Audience::public_, now);
    CHECK_FALSE(empty.data_as_of);
    CHECK_FALSE(empty.statistics.as_of);
    CHECK(empty.statistics.breakdowns.empty());
    REQUIRE(empty.statistics.recaps.size() == 1);
    CHECK(empty.statistics.recaps.front().source);
    const auto round = slides_at(empty, now);
    CHECK(std::any_of(round.begin(), round.end(), [](const auto& one) { return one.scene == model::Scene::recap; }));
}

TEST_CASE("For the ear no part of a place is abbreviated") {
    auto regency = test::regency();
    const auto complaint = approved("a").complaint;
    CHECK(editorial::place_for(complaint, regency, model::Audience::radio).str() == "Desa Bedono, Kecamatan Sayung");
    regency.villages.front().kelurahan = true;
    CHECK(editorial::place_for(complaint, regency, model::Audience::radio).str() ==
          "Kelurahan Bedono, Kecamatan Sayung");
    CHECK(editorial::place_for(complaint, regency, model::Audience::public_).str() == "Kel. Bedono, Kec. Sayung");
}

TEST_CASE("A segment takes what no other one near it tells, and its own record does not change it") {
    std::vector<model::Reviewed> many;
    for (const char* id : {"a", "b", "c", "d"})
        many.push_back(approved(id));
    const auto edition = edition_of(many);
    const auto first = editorial::select(edition, {}, {}, 3, {now});
    REQUIRE(first.items.size() == 3);
    const auto made = [&](model::Time slot) {
        model::History out;
        for (const auto& id : first.items)
            out.made.push_back({id, slot});
        return out;
    };
    struct Row {
        std::chrono::minutes away;
        std::size_t left;
    };
    using namespace std::chrono_literals;
    constexpr std::chrono::minutes rest = std::chrono::days{14};
    for (const Row& row : {Row{1min, 1}, Row{-1min, 1}, Row{rest - 1min, 1}, Row{1min - rest, 1}, Row{0min, 3},
                           Row{rest, 3}, Row{-rest, 3}}) {
        CAPTURE(row.away.count());
        auto items = editorial::select(edition, made(now + row.away), {}, 3, {now}).items;
        CHECK(items.size() == row.left);
        // What was never told comes before what was told long ago.
        const bool told = std::find(first.items.begin(), first.items.end(), items.front()) != first.items.end();
        CHECK(told == (row.left == 3 && row.away >= 0min));
    }
    CHECK(editorial::select(edition, made(now), {}, 3, {now}) == first);
    model::Rules brief;
    brief.rest = std::chrono::days{0};
    CHECK(editorial::select(edition, made(now + 1min), brief, 3, {now}).items.size() == 3);
}
