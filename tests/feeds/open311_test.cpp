// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/open311.hpp"

#include "open311_city.hpp"
#include "open311_fixture.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace siar::feeds {
namespace {

using test::http;
using test::open311_settings;
using test::RawServer;
using test::utc;

const model::Time now = utc("2026-11-28T05:00:00Z");
constexpr model::Seconds day{86400};

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// A server with one list of requests, given whatever is asked.
test::WholeReading reading_of(const std::string& answer, const std::function<void(config::SourceSettings&)>& set = {},
                              const std::string& services = http(404, "")) {
    const RawServer server([&](const std::string& head) {
        return has(head, "/services.") ? services : has(head, "/requests.") ? answer : "";
    });
    config::SourceSettings settings = open311_settings(server.url("/v2"));
    if (set) set(settings);
    auto source = test::open311(settings);
    Ask ask;
    ask.whole = true;
    ask.now = now;
    return test::read_all(source, ask);
}

std::string one(const std::string& members) {
    return http(200, R"([{"service_request_id":"1","status":"closed","service_name":"Lampu Jalan",)"
                     R"("requested_datetime":"2026-11-20T08:00:00+07:00",)"
                     R"("updated_datetime":"2026-11-21T09:30:00+07:00")" +
                         (members.empty() ? "" : "," + members) + "}]");
}

const RawComplaint& the_one(const test::WholeReading& reading) {
    REQUIRE_MESSAGE(!reading.failure, reading.failure->error.line());
    REQUIRE(reading.complaints.size() == 1);
    return reading.complaints.begin()->second;
}

} // namespace

TEST_CASE("a request becomes a complaint; a closed one was closed at its last change") {
    const auto reading = reading_of(http(200, test::fixture("open311_standard.json")));
    REQUIRE(reading.complaints.size() == 2);
    const RawComplaint& closed = reading.complaints.at("26-0001");
    CHECK(closed.facts.key.source.value == "kota");
    CHECK(closed.facts.status == model::Status::resolved);
    CHECK(closed.facts.submitted == utc("2026-11-02T08:15:00+07:00"));
    CHECK(closed.facts.closed == utc("2026-11-03T10:00:00+07:00"));
    CHECK(closed.body == "Lampu jalan di depan balai desa mati sejak Senin.");
    REQUIRE(closed.follow_ups.size() == 1);
    CHECK(closed.follow_ups[0].text == "Dua lampu sudah diganti.");
    const RawComplaint& open = reading.complaints.at("26-0002");
    CHECK_FALSE(open.facts.closed);
    CHECK(open.facts.updated == open.facts.submitted);
}

TEST_CASE("the number of another system stands where the settings say, its own number too") {
    const std::string body = one(R"("extended_attributes":{"tracking_id":"5551004"})");
    for (const auto& [place, number] : std::vector<std::pair<std::string, std::string>>{
             {"extended_attributes.tracking_id", "5551004"}, {"service_request_id", "1"}}) {
        const auto reading = reading_of(body, [&place = place](config::SourceSettings& settings) {
            settings.origin = "sp4n-lapor";
            settings.fields["asal"] = place;
        });
        CHECK(the_one(reading).facts.key.id == "1");
        CHECK(the_one(reading).facts.origin == model::Origin{"sp4n-lapor", number});
    }
}

TEST_CASE("a request without a name of its service gets it from the list of services, asked once") {
    const std::string requests =
        R"([{"service_request_id":1,"status":"open","service_code":17,"requested_datetime":"2026-11-20T08:00:00Z"},
            {"service_request_id":2,"status":"open","service_code":"99","requested_datetime":"2026-11-21T08:00:00Z"}])";
    const auto& category = test::demak().regency.categories.at(0);
    const RawServer server([&](const std::string& head) {
        return has(head, "/services.")
                   ? http(200, fmt::format(R"([{{"service_code":"17","service_name":"{}"}}])", category.name.str()))
                   : http(200, requests);
    });
    auto source = test::open311(open311_settings(server.url("/v2")));
    Ask ask;
    ask.whole = true;
    ask.now = now;
    const auto reading = test::read_all(source, ask);
    CHECK(reading.complaints.at("1").facts.category == category.id);
    CHECK(reading.complaints.at("2").facts.category.empty());
    std::size_t asked = 0;
    for (const std::string& head : server.heads())
        asked += has(head, "/services.json") ? 1U : 0U;
    CHECK(asked == 1);
}

TEST_CASE("a list of services that cannot be had loses no request") {
    const std::string body =
        R"([{"service_request_id":1,"status":"open","service_code":"LJ","requested_datetime":"2026-11-20T08:00:00Z"}])";
    for (const std::string& services : {http(404, ""), http(200, "<html></html>", "", "text/html"), http(200, "[{"),
                                        http(503, ""), http(200, R"([{"code":400,"description":"x"}])")}) {
        const auto by_code = [](config::SourceSettings& settings) {
            settings.category["LJ"] = test::demak().regency.categories.at(0).id.value;
        };
        const auto reading = reading_of(http(200, body), by_code, services);
        CHECK(the_one(reading).facts.category == test::demak().regency.categories.at(0).id);
        CHECK(reading.remarked("daftar layanan tidak terbaca"));
    }
}

TEST_CASE("times are what the settings say they are") {
    const std::string body = one(R"("closed_datetime":"1969-12-31T17:00:00Z")");
    CHECK(the_one(reading_of(body)).facts.closed == utc("2026-11-21T09:30:00+07:00"));
    const std::string labelled = http(200, R"([{"service_request_id":"1","status":"open",)"
                                           R"("requested_datetime":"2026-11-20T08:00:00Z"}])");
    CHECK(the_one(reading_of(labelled)).facts.submitted == utc("2026-11-20T08:00:00Z"));
    const auto local = [](config::SourceSettings& settings) { settings.local_times = true; };
    CHECK(the_one(reading_of(labelled, local)).facts.submitted == utc("2026-11-20T01:00:00Z"));
}

TEST_CASE("a server that labels local times Z is asked in its own way") {
    std::vector<test::CityRequest> all;
    for (int i = 0; i < 40; ++i)
        all.push_back(
            {"R" + std::to_string(i), now - 3600 * model::Seconds{i}, now - 3600 * model::Seconds{i}, true, false});
    test::CityManners manners;
    manners.local_times = true;
    manners.updated_after = true;
    const test::City city(all, manners, now);
    auto settings = open311_settings(city.url());
    settings.local_times = true;
    auto source = test::open311(settings);
    Ask ask;
    ask.now = now;
    ask.since = now - 10 * model::Seconds{3600};
    CHECK(test::read_all(source, ask).complaints.size() == 11);
}

TEST_CASE("a server that has only XML is read without being told so; what it labels as JSON counts for nothing") {
    test::CityManners manners;
    manners.xml_only = true;
    const test::City city({{"A1", now - day, now - day, true, false}}, manners, now);
    auto source = test::open311(open311_settings(city.url()));
    Ask ask;
    ask.whole = true;
    ask.now = now;
    CHECK(test::read_all(source, ask).complaints.count("A1") == 1);
    CHECK(reading_of(http(200, test::fixture("open311_standard.xml"))).complaints.size() == 2);
    CHECK(reading_of(http(200, test::fixture("open311_standard.json"), "", "text/html")).complaints.size() == 2);
    const auto xml = [](config::SourceSettings& settings) { settings.format = "xml"; };
    CHECK(reading_of(http(200, test::fixture("open311_standard.xml"), "", "text/xml"), xml).complaints.size() == 2);
}

TEST_CASE("one bad request loses no other and is told by its number") {
    const auto reading = reading_of(http(200, R"([
        {"service_request_id":1,"status":"open","requested_datetime":"2026-11-20T08:00:00Z"},
        {"service_request_id":2,"status":"open","requested_datetime":"kemarin"},
        {"service_request_id":3,"status":"","requested_datetime":"2026-11-20T08:00:00Z"},
        {"status":"open","requested_datetime":"2026-11-20T08:00:00Z"},
        {"service_request_id":5,"status":"open","requested_datetime":"2036-11-20T08:00:00Z"},
        {"SERVICE_REQUEST_ID":6.0E0,"STATUS":"CLOSED","REQUESTED_DATETIME":"2026-11-20T08:00:00Z","UPDATED_DATETIME":""}])"));
    REQUIRE_FALSE(reading.failure);
    CHECK(reading.complaints.size() == 2);
    CHECK(reading.complaints.count("6") == 1);
    CHECK(reading.flawed("tanpa nomor: 1 baris"));
    CHECK(reading.flawed("tidak terbaca"));
    CHECK(reading.flawed("masa depan"));
    CHECK(reading.flawed("tanpa status"));
}

TEST_CASE("dirt in a text stays in that text") {
    const std::string long_title(4'000'000, 'a');
    std::string deep;
    for (int i = 0; i < 10'000; ++i)
        deep += "{\"notes\":[";
    for (int i = 0; i < 10'000; ++i)
        deep += "]}";
    for (const std::string& member :
         {std::string("\"description\":\"a\xFF\xFE\""), std::string("\"description\":\"a\0b\"", 19),
          std::string("\"description\":\"a\\u0000\\ud800\""), "\"title\":\"" + long_title + "\"", "\"x\":" + deep,
          "\"notes\":" + deep, std::string("\"lat\":NaN"), std::string("\"description\":\"<html>\"")}) {
        const auto reading = reading_of(one(member));
        CHECK(the_one(reading).facts.status == model::Status::resolved);
        CHECK(the_one(reading).title.size() < 70'000);
    }
    CHECK(reading_of(one("\"title\":\"" + long_title + "\"")).flawed("teks dipotong"));
}

TEST_CASE("an answer that is none is a failure with a reason, and nothing is taken") {
    struct Case {
        std::string answer;
        std::string part;
    };
    const std::string secret = "Bu Xyzzy 0811-0000-0001";
    for (const Case& each :
         {Case{http(200, "<!DOCTYPE html><html>" + secret + "</html>", "", "text/html"), "halaman web"},
          Case{http(200, "\xEF\xBB\xBF\n <HTML>" + secret), "halaman web"},
          Case{http(200, R"([{"code":400,"description":")" + secret + R"("}])"), "pesan kesalahan 400"},
          Case{http(200, R"({"message":")" + secret + R"("})"), "pesan kesalahan"},
          Case{http(200, "<errors><error><code>403</code><description>" + secret + "</description></error></errors>"),
               "pesan kesalahan 403"},
          Case{http(200, "[{\"service_request_id\":\"1\",\"description\":\"" + secret), "JSON rusak"},
          Case{http(200, "<requests><request><description>" + secret), "XML rusak"}, Case{http(200, ""), "JSON rusak"},
          Case{http(404, secret), "tidak ada di server"}, Case{http(500, secret), "bermasalah"},
          Case{http(503, secret), "bermasalah"}, Case{http(401, secret), "token"},
          Case{"HTTP/1.1 200 X\r\nContent-Length: 500\r\nConnection: close\r\n\r\n[{", "terputus"}}) {
        CAPTURE(each.part);
        const auto reading = reading_of(each.answer);
        REQUIRE(reading.failure);
        CHECK(has(reading.failure->error.line(), each.part));
        CHECK_FALSE(has(reading.failure->error.line(), "yzzy"));
        CHECK(has(reading.failure->error.where, "/v2/requests."));
        CHECK(reading.complaints.empty());
    }
}

TEST_CASE("a server that asks for patience gets it, and a later question is answered") {
    bool busy = true;
    const RawServer server([&](const std::string&) { return busy ? http(429, "", "Retry-After: 77\r\n") : one(""); });
    auto source = test::open311(open311_settings(server.url()));
    Ask ask;
    ask.whole = true;
    ask.now = now;
    const auto failed = source.read(ask);
    REQUIRE_FALSE(failed);
    CHECK(failed.error().retry_after == model::Seconds{77});
    CHECK(server.heads().size() == 1);
    busy = false;
    CHECK(test::read_all(source, ask).complaints.size() == 1);
}

TEST_CASE("a page that fails is asked for again with the same token") {
    std::vector<test::CityRequest> all;
    for (int i = 0; i < 45; ++i)
        all.push_back({"R" + std::to_string(i), now - day - model::Seconds{i}, now - day, true, false});
    test::CityManners manners;
    manners.limit = 20;
    manners.page_size = false;
    const test::City city(all, manners, now);
    int questions = 0;
    const RawServer between([&](const std::string& head) {
        if (has(head, "&page=") && ++questions % 2 == 1) return http(502, "");
        net::Client client;
        const std::string path = head.substr(4, head.find(" HTTP") - 4);
        net::Request request;
        request.url = city.url() + path.substr(path.find("/requests"));
        return http(200, client.get(request)->body);
    });
    auto source = test::open311(open311_settings(between.url("/v2")));
    Ask ask;
    ask.whole = true;
    ask.now = now;
    std::set<std::string> found;
    std::size_t failures = 0;
    for (int i = 0; i < 200; ++i) {
        const auto page = source.read(ask);
        if (!page) {
            ++failures;
            continue;
        }
        for (const RawComplaint& each : page->complaints)
            found.insert(each.facts.key.id);
        ask.page = page->next;
        if (ask.page.empty()) break;
    }
    CHECK(failures > 1);
    CHECK(found.size() == all.size());
}

TEST_CASE("a token goes out as a bearer token, or as api_key to a server that takes nothing else") {
    const std::string token = "kunci-rahasia";
    for (const bool bearer : {true, false}) {
        const RawServer server([&](const std::string& head) {
            const bool let_in = has(head, bearer ? "Authorization: Bearer " + token : "api_key=" + token);
            return let_in ? one("") : http(403, "");
        });
        auto source = test::open311(open311_settings(server.url()), token);
        Ask ask;
        ask.whole = true;
        ask.now = now;
        CHECK(test::read_all(source, ask).complaints.size() == 1);
        for (const std::string& head : server.heads())
            CHECK(has(head, "api_key") == (!bearer && !has(head, "Bearer")));
    }
    const RawServer server([](const std::string&) { return http(403, ""); });
    auto source = test::open311(open311_settings(server.url()), token);
    Ask ask;
    ask.now = now;
    const auto page = source.read(ask);
    REQUIRE_FALSE(page);
    CHECK_FALSE(has(page.error().error.line(), token));
}

TEST_CASE("nothing changed costs one question, and an ETag of another question is not sent") {
    const RawServer server([](const std::string& head) {
        if (has(head, "If-None-Match: \"v1\"")) return http(304, "");
        if (has(head, "updated_after=2027")) return http(200, "[]");
        return http(200,
                    R"([{"service_request_id":"1","status":"open",)"
                    R"("requested_datetime":"2026-11-28T04:00:00Z","updated_datetime":"2026-11-28T04:30:00Z"}])",
                    "ETag: \"v1\"\r\n");
    });
    auto source = test::open311(open311_settings(server.url()));
    Ask ask;
    ask.now = now;
    ask.since = now - 7200 * model::Seconds{1};
    const auto first = source.read(ask);
    REQUIRE(first.has_value());
    CHECK(first->complaints.size() == 1);
    CHECK(first->next.empty());
    ask.etag = first->etag;
    const std::size_t before = server.heads().size();
    const auto second = source.read(ask);
    REQUIRE(second.has_value());
    CHECK(second->unchanged);
    CHECK(second->etag == ask.etag);
    CHECK(server.heads().size() == before + 1);
    ask.since = *ask.since + model::Seconds{1};
    CHECK_FALSE(source.read(ask)->unchanged);
}

TEST_CASE("windows that are too much for one answer are halved") {
    const std::string much = "HTTP/1.1 200 X\r\nContent-Length: 20000000\r\nConnection: close\r\n\r\n";
    for (const bool hopeless : {false, true}) {
        const RawServer server([&](const std::string& head) {
            const test::City::Query query = test::City::query_of(head);
            if (hopeless || query.count("start_date") == 0) return much;
            const model::Time from = utc(query.at("start_date").c_str());
            const model::Time to = query.count("end_date") == 0 ? now : utc(query.at("end_date").c_str());
            if (to - from > 3 * day) return much;
            const model::Time made = utc("2026-11-20T01:00:00Z");
            return made >= from && made <= to ? one("") : http(200, "[]");
        });
        auto source = test::open311(open311_settings(server.url()));
        Ask ask;
        ask.now = now;
        ask.since = utc("2026-11-10T00:00:00Z");
        const auto reading = test::read_all(source, ask);
        CHECK(reading.failure.has_value() == hopeless);
        CHECK(reading.complaints.size() == (hopeless ? 0U : 1U));
        if (reading.failure) CHECK(has(reading.failure->error.line(), "terlalu besar"));
        CHECK(reading.pages.size() < 200);
    }
}

TEST_CASE("the url of a list is asked as it stands") {
    const RawServer server([](const std::string& head) {
        return has(head, "GET /resource/abcd.json?kota=1&") || has(head, "GET /resource/abcd.json?kota=1 ")
                   ? http(200, test::fixture("open311_own_names.json"))
                   : http(404, "");
    });
    config::SourceSettings settings = open311_settings(server.url("/resource/abcd.json?kota=1"));
    settings.fields = {{"nomor", "unique_key"},
                       {"diterima", "created_date"},
                       {"ditutup", "closed_date"},
                       {"isi", "descriptor"},
                       {"judul", "email"}};
    auto source = test::open311(settings);
    Ask ask;
    ask.whole = true;
    ask.now = now;
    const auto reading = test::read_all(source, ask);
    CHECK(reading.complaints.size() == 2);
    CHECK(reading.complaints.at("9001").facts.closed == utc("2026-10-02T12:00:00+07:00"));
    CHECK(reading.remarked("kolom email tidak dibaca"));
}

TEST_CASE("what the settings say is somebody else's is left out without a word") {
    const auto ours = [](config::SourceSettings& settings) {
        settings.fields["kecamatan"] = "district";
        settings.only["kecamatan"] = {"Sayung"};
    };
    CHECK(reading_of(one("\"district\":\"SAYUNG\""), ours).complaints.size() == 1);
    const auto other = reading_of(one("\"district\":\"Mranggen\""), ours);
    CHECK(other.complaints.empty());
    CHECK(other.flaws.empty());
}

TEST_CASE("a token that this source did not make is refused") {
    auto source = test::open311(open311_settings("http://127.0.0.1:9/v2"));
    Ask ask;
    ask.now = now;
    ask.page = "w:1:0:0:0:0:0:0";
    CHECK(has(source.read(ask).error().error.line(), "penanda halaman"));
    ask.page = "../../etc";
    CHECK(has(source.read(ask).error().error.line(), "penanda halaman"));
}

} // namespace siar::feeds
