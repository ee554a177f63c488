// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/sp4n.hpp"

#include "../net/raw_server.hpp"
#include "config/paths.hpp"
#include "scripted_source.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <vector>

namespace siar::feeds {
namespace {

using test::http;
using test::RawServer;

const std::string token = "token-rahasia-uji";

const config::Package& demak() {
    static const config::Package package =
        config::load_package(std::string(SIAR_SOURCE_DIR) + "/config/regencies/demak").value();
    return package;
}

config::Sp4nForm shipped() {
    return config::load_sp4n_form(config::sources_folder(SIAR_SOURCE_DIR) / "sp4n.toml").value();
}

const model::Time now = model::parse_rfc3339("2026-11-28T05:00:00Z").value();

std::string row(int number, const std::string& more = "") {
    return R"({"tracking_id":"555)" + std::to_string(number) +
           R"(","title":"Lampu mati","content":"<p>Lampu jalan mati</p>","status":"Selesai","topic_id":"13",)" +
           R"("date_created":"2026-11-01 08:00:00","date_closed":"2026-11-05 10:00:00")" + more + "}";
}

std::string rows(int from, int to) {
    std::string out;
    for (int i = from; i < to; ++i)
        out += (out.empty() ? "" : ",") + row(i);
    return "[" + out + "]";
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::string body_of(const std::string& request) {
    return request.substr(std::min(request.find("\r\n\r\n") + 4, request.size()));
}

/// A server of the national system with a list of its own.
class Portal {
public:
    using Answer = std::function<std::string(const std::string& body)>;
    explicit Portal(Answer list)
        : list_(std::move(list)), server_([this](const std::string& head) { return answer(head); }) {}

    Sp4n source(const config::Sp4nForm& form = shipped(), config::SourceSettings settings = {}) const {
        settings.name.value = "sp4n";
        settings.url = server_.url("/");
        settings.origin = "sp4n-lapor";
        net::Options options;
        options.limits.stall = options.limits.total = model::Seconds{5};
        return Sp4n(settings, token, net::Client(options), form, demak());
    }
    std::vector<std::string> requests() const { return server_.heads(); }

private:
    std::string answer(const std::string& request) const {
        if (has(request, "/gettopics"))
            return http(
                200,
                R"([{"id":"13","parent":"3","topic_name":"Lampu Jalan"},{"id":"3","parent":"0","topic_name":"Infrastruktur"}])");
        return list_(body_of(request));
    }
    Answer list_;
    RawServer server_;
};

/// All ids of a reading from its first page to its last.
std::vector<std::string> read_all(Sp4n& source, Ask ask) {
    std::vector<std::string> ids;
    for (int page = 0; page < 50; ++page) {
        auto read = source.read(ask);
        REQUIRE_MESSAGE(read.has_value(), read.error().error.line());
        for (const RawComplaint& complaint : read->complaints)
            ids.push_back(complaint.facts.key.id);
        if (read->next.empty()) return ids;
        ask.page = read->next;
    }
    FAIL("no end");
    return ids;
}

Ask whole() {
    Ask ask;
    ask.whole = true;
    ask.now = now;
    return ask;
}

TEST_CASE("a page of the national system becomes complaints") {
    const Portal portal([](const std::string&) {
        return http(200,
                    "{\"status\":true,\"data\":[" + row(1, R"(,"institution_name":"Dinas Perhubungan")") + "," +
                        row(2, R"(,"status":"Aneh")") + ",7]}",
                    "Date: Sat, 28 Nov 2026 05:00:10 GMT\r\n");
    });
    Sp4n source = portal.source();
    const auto page = source.read(whole());
    REQUIRE_MESSAGE(page.has_value(), page.error().error.line());
    REQUIRE(page->complaints.size() == 1);
    const RawComplaint& raw = page->complaints[0];
    CHECK(raw.facts.key == model::Key{{"sp4n"}, "5551"});
    CHECK(raw.facts.origin == model::Origin{"sp4n-lapor", "5551"});
    CHECK(raw.facts.category.value == "lampu_jalan");
    CHECK(raw.facts.agencies == std::vector<model::AgencyId>{{"dinhub"}});
    CHECK(raw.body == "Lampu jalan mati");
    CHECK(page->flaws == std::vector<Flaw>{{"", "bukan aduan"}, {"5552", "status tidak dikenal"}});
    CHECK(page->server_time == model::parse_rfc3339("2026-11-28T05:00:10Z").value());
    CHECK(source.strangers() == std::vector<std::string>{"status: Aneh"});
    CHECK(source.lists_all());
}

TEST_CASE("the token travels in the body only, as the form says") {
    const Portal portal([](const std::string&) { return http(200, "[]"); });
    config::Sp4nForm form = shipped();
    form.request.extra = {{"instansi_id", "33 21"}};
    Ask ask = whole();
    REQUIRE(portal.source(form).read(ask).has_value());
    form.request.body = config::Sp4nForm::Body::json;
    ask.whole = false;
    ask.since = model::parse_rfc3339("2026-11-21T07:05:33Z").value();
    REQUIRE(portal.source(form).read(ask).has_value());

    const auto requests = portal.requests();
    REQUIRE(requests.size() == 4); // topics and list, twice
    for (const std::string& request : requests) {
        CHECK(request.rfind("POST /api/services/f01/", 0) == 0);
        CHECK_FALSE(has(request.substr(0, request.find("\r\n\r\n")), token));
        CHECK(has(body_of(request), token));
    }
    CHECK(has(requests[1], "application/x-www-form-urlencoded"));
    CHECK(body_of(requests[1]) == "KEYTOKEN=token-rahasia-uji&instansi_id=33%2021&limit=100&page=1");
    CHECK(has(requests[3], "application/json"));
    CHECK(
        body_of(requests[3]) ==
        R"({"KEYTOKEN":"token-rahasia-uji","instansi_id":"33 21","limit":"100","page":"1","updated_since":"2026-11-21 14:05:33"})");
}

TEST_CASE("pages are read to the end, whatever the server's own limit is") {
    for (const int limit : {100, 40, 7}) {
        CAPTURE(limit);
        const Portal portal([limit](const std::string& body) {
            const int page = std::stoi(body.substr(body.find("page=") + 5));
            return http(200, rows((page - 1) * limit, std::min(page * limit, 212)));
        });
        Sp4n source = portal.source();
        const auto ids = read_all(source, whole());
        CHECK(std::set<std::string>(ids.begin(), ids.end()).size() == 212);
        CHECK(ids.size() == 212);
        const std::size_t lists = portal.requests().size() - 1;
        CHECK(lists == static_cast<std::size_t>((212 + limit - 1) / limit + 1)); // the last one is empty
    }
}

TEST_CASE("totals lie: neither a small one ends a reading nor a large one an empty one for good") {
    const Portal small([](const std::string& body) {
        const int page = std::stoi(body.substr(body.find("page=") + 5));
        return http(200, "{\"total\":10,\"data\":" + rows((page - 1) * 10, std::min(page * 10, 30)) + "}");
    });
    Sp4n lower = small.source();
    CHECK(read_all(lower, whole()).size() == 30);

    const Portal large([](const std::string& body) {
        const int page = std::stoi(body.substr(body.find("page=") + 5));
        return http(
            200, "{\"total\":13,\"data\":" + (page == 2 ? "[]" : rows((page - 1) * 5, page < 5 ? page * 5 : 0)) + "}");
    });
    Sp4n higher = large.source();
    CHECK(read_all(higher, whole()).size() == 15); // the empty page before the last is passed over
}

TEST_CASE("a secret complaint that a server leaves out after its limit takes no other with it") {
    std::set<int> secret;
    const Portal portal([&secret](const std::string& body) {
        const int page = std::stoi(body.substr(body.find("page=") + 5));
        std::string given;
        for (int i = (page - 1) * 100; i < std::min(page * 100, 450); ++i)
            if (secret.count(i) == 0) given += (given.empty() ? "" : ",") + row(i);
        return http(200, R"({"total":450,"data":[)" + given + "]}");
    });
    Sp4n source = portal.source();
    test::Shelf shelf;
    REQUIRE(shelf.read(source, true, {}, now));
    CHECK(shelf.rows.size() == 450);
    secret = {150};
    for (int list = 0; list < 2; ++list) {
        const auto round = shelf.read(source, true, {}, now);
        REQUIRE(round);
        CHECK(shelf.rows.size() == 450);
        CHECK(round->doubted == 0);
        CHECK_FALSE(round->complete);
        CHECK(test::told(*round, "server menyebut 450 aduan tetapi memberi 449"));
        CHECK(shelf.mark.listed == now);
    }
}

TEST_CASE("the server's own next page goes before counting") {
    const Portal portal([](const std::string& body) {
        if (has(body, "page=1&") || body.rfind("page=1") == body.size() - 6)
            return http(200, "{\"next_page\":\"9\",\"data\":" + rows(0, 3) + "}");
        return http(200, "{\"data\":" + (has(body, "page=9") ? rows(3, 5) : "[]") + "}");
    });
    Sp4n source = portal.source();
    CHECK(read_all(source, whole()).size() == 5);
}

TEST_CASE("a failure says what it is and never the token") {
    struct Case {
        std::string answer;
        std::string what;
    };
    const Case cases[] = {
        {http(200, "<html>Masuk</html>", "", "text/html"), "jawaban bukan JSON"},
        {http(200, "[{\"tracking_id\":"), "jawaban terpotong atau bukan JSON"},
        {http(200, R"({"status":false,"message":"Token tidak valid"})"),
         "server menolak permintaan (\"Token tidak valid\")"},
        {http(200, R"({"status":false,"message":"Token )" + token + R"( salah"})"), "server menolak permintaan"},
        {http(200, R"({"status":false,"message":"Bapak Darmantoro Prabangkara"})"), "server menolak permintaan"},
    };
    for (const Case& each : cases) {
        CAPTURE(each.answer);
        const Portal portal([&each](const std::string&) { return each.answer; });
        const auto page = portal.source().read(whole());
        REQUIRE_FALSE(page.has_value());
        CHECK(page.error().error.what == each.what);
        CHECK_FALSE(has(page.error().error.line(), token));
    }
    const Portal busy([](const std::string&) { return http(429, "", "Retry-After: 120\r\n"); });
    const auto page = busy.source().read(whole());
    REQUIRE_FALSE(page.has_value());
    CHECK(page.error().retry_after == model::Seconds{120});

    const Portal moved([](const std::string&) { return http(302, "", "Location: /lain\r\n"); });
    const auto lost = moved.source().read(whole());
    REQUIRE_FALSE(lost.has_value());
    CHECK_FALSE(has(lost.error().error.line(), token));
    CHECK(moved.requests().size() == 2); // topics and list: the token followed nowhere
}

TEST_CASE("details are asked for where the form names them") {
    const Portal portal([](const std::string& body) {
        if (has(body, "tracking_id=5551")) return http(200, "{\"data\":{\"content\":\"Isi lengkap\"}}");
        if (has(body, "tracking_id=5552")) return http(200, "{\"status\":false}");
        return http(200, "[" + row(1) + "," + row(2) + "]");
    });
    config::Sp4nForm form = shipped();
    form.endpoints.detail = "/detail";
    const auto page = portal.source(form).read(whole());
    REQUIRE_MESSAGE(page.has_value(), page.error().error.line());
    REQUIRE(page->complaints.size() == 1);
    CHECK(page->complaints[0].body == "Isi lengkap");
    CHECK(page->flaws == std::vector<Flaw>{{"5552", "rincian: server menolak permintaan"}});
}

TEST_CASE("one complaint without its details hides no other; a refusal, or three in a row, end the reading") {
    struct Row {
        const char* name;
        std::vector<int> statuses; ///< of the details of each complaint
        const char* headers;
        std::size_t complaints; ///< 0: the reading fails
    };
    for (const Row& one : std::vector<Row>{
             {"not found", {200, 404, 200}, "", 2},
             {"broken", {500, 200, 502}, "", 1},
             {"two in a row, twice", {500, 404, 200, 404, 500}, "", 1},
             {"three in a row", {200, 500, 404, 500}, "", 0},
             {"not allowed", {200, 401}, "", 0},
             {"forbidden", {200, 403}, "", 0},
             {"too many questions", {200, 429}, "", 0},
             {"the server asks for a pause", {200, 503}, "Retry-After: 60\r\n", 0},
         }) {
        CAPTURE(one.name);
        const Portal portal([&](const std::string& body) {
            const auto at = body.find("tracking_id=555");
            if (at == std::string::npos) return http(200, rows(0, static_cast<int>(one.statuses.size())));
            const int status = one.statuses.at(static_cast<std::size_t>(std::stoi(body.substr(at + 15))));
            return http(status, "{\"data\":{\"content\":\"Isi lengkap\"}}", status == 200 ? "" : one.headers);
        });
        config::Sp4nForm form = shipped();
        form.endpoints.detail = "/detail";
        const auto page = portal.source(form).read(whole());
        REQUIRE(page.has_value() == (one.complaints > 0));
        if (!page) continue;
        CHECK(page->complaints.size() == one.complaints);
        CHECK(page->flaws.size() == one.statuses.size() - one.complaints);
        CHECK(has(page->flaws.at(0).why, "rincian: server menjawab "));
    }
}

TEST_CASE("a text longer than any complaint is cut, and said") {
    const std::string letter(70'000, 'a');
    const Portal portal([&](const std::string&) {
        return http(200, "[" + row(1, R"(,"location":")" + letter + "\"") + "," + row(2, "") + "," +
                             row(3, R"(,"followups":[{"content":")" + letter + "\"}]") + "]");
    });
    const auto page = portal.source().read(whole());
    REQUIRE_MESSAGE(page.has_value(), page.error().error.line());
    CHECK(page->complaints.size() == 3);
    const std::string why = "teks dipotong: terlalu panjang";
    CHECK(page->flaws == std::vector<Flaw>{{"5551", why}, {"5553", why}});
}

TEST_CASE("complaints of other regencies are left to them, and are no flaws") {
    const Portal portal([](const std::string&) {
        return http(200, "[" + row(1, R"(,"institution_name":"Pemkab Demak > Dinhub")") + "," +
                             row(2, R"(,"institution_name":"Pemkab Tegal")") + "]");
    });
    config::SourceSettings settings;
    settings.only = {{"instansi", {"Pemkab Demak"}}};
    const auto page = portal.source(shipped(), settings).read(whole());
    REQUIRE(page.has_value());
    CHECK(page->complaints.size() == 1);
    CHECK(page->flaws.empty());
}

TEST_CASE("a place that leads to who reported is told once a reading, and not read") {
    const Portal portal([](const std::string& body) {
        return http(200, has(body, "page=1") ? "[" + row(1, R"(,"user_name":"Xyzzy")") + "]" : "[]");
    });
    config::SourceSettings settings;
    settings.fields = {{"judul", "user_name"}};
    Sp4n source = portal.source(shipped(), settings);
    const auto page = source.read(whole());
    REQUIRE(page.has_value());
    CHECK(page->complaints.at(0).title == "Lampu mati");
    CHECK(page->remarks == std::vector<std::string>{"kolom user_name tidak dibaca: data diri atau titik lokasi"});
    Ask second = whole();
    second.page = page->next;
    CHECK(source.read(second)->remarks.empty());
}

TEST_CASE("a page that nobody gave is refused") {
    const Portal portal([](const std::string&) { return http(200, "[]"); });
    for (const char* page : {"x", "-1", "1e3", "99999999999", "2 "}) {
        Ask ask = whole();
        ask.page = page;
        CHECK_FALSE(portal.source().read(ask).has_value());
    }
    CHECK(portal.requests().empty());
}

} // namespace
} // namespace siar::feeds
