// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/api.hpp"

#include "house.hpp"
#include "wire/edition.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace siar;

namespace {

const privacy::Gate gate;
bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

const std::vector<std::string> endpoints{
    "/api/v1/discovery",  "/api/v1/categories", "/api/v1/agencies", "/api/v1/districts", "/api/v1/complaints",
    "/api/v1/statistics", "/api/v1/outreach",   "/api/v1/notices",  "/api/v1/edition",   "/api/v1/changes"};

} // namespace

TEST_CASE("every endpoint answers with a token, and refuses without one or with another") {
    const test::Hub hub;
    net::Client client;
    for (const std::string& path : endpoints) {
        const auto good = client.get({hub.url(path), test::Hub::token});
        REQUIRE_MESSAGE(good, good.error().line());
        CHECK_MESSAGE(good->status == 200, path);
        CHECK(good->content_type == "application/json");
        CHECK_MESSAGE(good->body.rfind(R"({"demo":true,"tanda":"DATA CONTOH",)", 0) == 0, good->body.substr(0, 80));
        for (const char* token : {"", "token-untuk-uji-012345678", "token-untuk-uji-01234567890"}) {
            const auto refused = client.get({hub.url(path), token});
            REQUIRE(refused);
            CHECK(refused->status == 401);
            CHECK(has(refused->body, "\"error\":\"token"));
        }
    }
}

TEST_CASE("what is not served is 404, a wrong parameter 400, both as JSON with a sentence") {
    const test::Hub hub;
    for (const char* path : {"/api/v1/", "/api/v1/photos", "/api/v2/discovery", "/api/v1/discovery/", "/api/",
                             "/halaman/../token", "/halaman/ikon/../../store.svg", "/assets/desk/index.html"}) {
        const auto response = hub.get(path);
        CHECK_MESSAGE(response.status == 404, path);
        CHECK(has(response.body, "\"todo\":"));
    }
    for (const char* path :
         {"/api/v1/complaints?limit=0", "/api/v1/complaints?limit=501", "/api/v1/complaints?limit=x",
          "/api/v1/complaints?status=beres", "/api/v1/complaints?updated_since=kemarin",
          "/api/v1/complaints?cursor=bukan", "/api/v1/complaints?cursor=%0d%0a", "/api/v1/statistics?group_by=warna",
          "/api/v1/statistics?group_by=klasifikasi", "/api/v1/statistics?period=2022", "/api/v1/edition?audience=semua",
          "/api/v1/changes?wait=26", "/api/v1/changes?wait=-1", "/api/v1/changes?since=%20"}) {
        const auto response = hub.get(path);
        CHECK_MESSAGE(response.status == 400, path);
        CHECK_MESSAGE(has(response.body, "\"error\":"), path);
    }
}

TEST_CASE("complaints carry text only where it was approved and may be told") {
    const test::Hub hub;
    const auto response = hub.get("/api/v1/complaints");
    const auto page = wire::decode_complaints(response.body, gate);
    REQUIRE_MESSAGE(page, page.error().line());
    const auto& rows = page->value.rows;
    REQUIRE(rows.size() == 4);
    CHECK(std::count_if(rows.begin(), rows.end(), [](const auto& row) { return row.told.has_value(); }) == 2);
    for (const auto& row : rows) {
        CHECK(row.told.has_value() == (row.review == model::ReviewState::approved));
        CHECK(row.told.has_value() == row.text_hash.has_value());
        if (row.told) CHECK(*row.text_hash == model::text_hash(row.told->sentences));
        CHECK(row.place.village.has_value() == !row.secret);
    }
    for (const char* word : {"99000", "sp4n", "0000001", "anon"})
        CHECK_MESSAGE(!has(response.body, word), word);
}

TEST_CASE("what was withdrawn for privacy is a tombstone in the Edition and a mere count among the complaints") {
    const test::Hub hub;
    const auto item = wire::decode_edition(hub.get("/api/v1/edition").body, gate)->edition.items.front();
    {
        auto store = test::open_store(hub.folder());
        model::Decision decision;
        decision.item = item.id;
        decision.act = model::Act::withdraw_privacy;
        decision.by = "contoh";
        decision.at = test::now();
        REQUIRE(store.decide(decision));
        REQUIRE(store.erase(item.id));
    }
    const auto edition = wire::decode_edition(hub.get("/api/v1/edition").body, gate);
    REQUIRE(edition);
    CHECK(edition->edition.withdrawn == std::vector{item.id});
    CHECK(edition->edition.items.size() == 1);
    const auto page = wire::decode_complaints(hub.get("/api/v1/complaints").body, gate);
    REQUIRE_MESSAGE(page, page.error().line());
    const auto& rows = page->value.rows;
    REQUIRE(rows.size() == 4);
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const auto& one) { return one.item == item.id; });
    REQUIRE(row != rows.end());
    CHECK(row->review == model::ReviewState::withdrawn);
    CHECK_FALSE(row->told);
    CHECK_FALSE(row->text_hash);
    CHECK(row->category.empty());
    CHECK(row->agencies.empty());
    CHECK(row->place == model::Place{});
    CHECK_FALSE(row->rating);
    CHECK(hub.get("/halaman/gambar/" + item.id.value).status == 404);
}

TEST_CASE("complaints are paged by a cursor that ends, in order, each once") {
    const test::Hub hub;
    std::vector<model::ItemId> seen;
    std::string cursor;
    model::Time last{};
    for (int pages = 0; pages < 10; ++pages) {
        const auto page = wire::decode_complaints(
            hub.get("/api/v1/complaints?limit=1" + (cursor.empty() ? "" : "&cursor=" + cursor)).body, gate);
        REQUIRE(page);
        for (const auto& row : page->value.rows) {
            seen.push_back(row.item);
            CHECK(row.changed >= last);
            last = row.changed;
        }
        cursor = page->value.cursor;
        if (!page->value.more) break;
    }
    CHECK(seen.size() == 4);
    std::sort(seen.begin(), seen.end());
    CHECK(std::adjacent_find(seen.begin(), seen.end()) == seen.end());
    const auto end = wire::decode_complaints(hub.get("/api/v1/complaints?cursor=" + cursor).body, gate);
    REQUIRE(end);
    CHECK(end->value.rows.empty());
    CHECK(end->value.cursor == cursor);
}

TEST_CASE("the Edition holds what was approved, and its ETag saves a second reading") {
    const test::Hub hub;
    const auto first = hub.get("/api/v1/edition?audience=public");
    const auto report = wire::decode_edition(first.body, gate);
    REQUIRE_MESSAGE(report, report.error().line());
    CHECK(report->edition.demo);
    CHECK(report->edition.items.size() == 2);
    CHECK(report->edition.audience == model::Audience::public_);
    REQUIRE(!first.etag.empty());
    const auto second = hub.get("/api/v1/edition?audience=public", first.etag);
    CHECK(second.status == 304);
    CHECK(second.body.empty());
    CHECK(hub.get("/api/v1/edition?audience=radio", first.etag).status == 200);
    CHECK_MESSAGE(hub.get("/api/v1/edition?audience=office").status == 400, "more than the token may read");
}

TEST_CASE("statistics are narrowed by period and by what they are split by") {
    const test::Hub hub;
    const auto all = wire::decode_statistics(hub.get("/api/v1/statistics").body, gate);
    REQUIRE_MESSAGE(all, all.error().line());
    const auto none = wire::decode_statistics(hub.get("/api/v1/statistics?period=1999-01-01/1999-12-31").body, gate);
    REQUIRE(none);
    CHECK(none->value.statistics.recaps.empty());
    CHECK(none->value.statistics.open == all->value.statistics.open);
    const auto month = wire::decode_statistics(hub.get("/api/v1/statistics?period=2026-11-01/2026-11-30").body, gate);
    REQUIRE(month);
    REQUIRE(month->value.statistics.recaps.size() == 1);
    CHECK(month->value.statistics.recaps[0].received == 4);
    CHECK(month->value.statistics.recaps[0].period.name.str() == "1 November sampai 21 November 2026");
    CHECK_MESSAGE(month->value.statistics.breakdowns.empty(), "four complaints are not split up");
    CHECK(month->value.statistics.secret == 1);
    const auto some = wire::decode_statistics(hub.get("/api/v1/statistics?period=2026-11-01/2026-11-29").body, gate);
    REQUIRE(some);
    CHECK(some->value.statistics.recaps[0].received == 4);
    CHECK_MESSAGE(some->value.statistics.secret == 0, "two periods a day apart would tell the secret ones of a day");
    CHECK(hub.get("/api/v1/statistics?group_by=kecamatan&period=2026-11-01/2026-11-30").status == 200);
    const auto refused = hub.get("/api/v1/statistics?group_by=kecamatan&period=2026-11-01/2026-11-29");
    CHECK(refused.status == 400);
    CHECK(refused.body.find("bulan") != std::string::npos);
    const auto group = wire::decode_statistics(hub.get("/api/v1/statistics?group_by=kecamatan").body, gate);
    REQUIRE(group);
    for (const auto& breakdown : group->value.statistics.breakdowns)
        CHECK(breakdown.dimension == "kecamatan");
    CHECK(group->value.statistics.recaps == all->value.statistics.recaps);
}
