// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/edition.hpp"

#include "model/figure.hpp"
#include "samples.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <vector>

using namespace siar;

namespace {

const privacy::Gate gate;

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    REQUIRE_MESSAGE(at != std::string::npos, from);
    return text.replace(at, from.size(), to);
}

} // namespace

TEST_CASE("an Edition comes back from JSON as it went") {
    const model::Edition edition = test::edition();
    const auto report = wire::decode_edition(wire::encode(edition), gate);
    REQUIRE_MESSAGE(report, report.error().line());
    CHECK(report->dropped.empty());
    CHECK(report->edition == edition);
    CHECK(wire::encode(report->edition) == wire::encode(edition));
}

TEST_CASE("an empty Edition comes back, too") {
    model::Edition edition;
    edition.identity.regency = {"demak"};
    const auto report = wire::decode_edition(wire::encode(edition), gate);
    REQUIRE_MESSAGE(report, report.error().line());
    CHECK(report->edition == edition);
    CHECK_MESSAGE(wire::encode(edition).find("as_of") == std::string::npos,
                  "no time is made up before the first contact");
}

TEST_CASE("a demo Edition bears DATA CONTOH in its JSON, another one does not") {
    model::Edition edition = test::edition();
    CHECK(wire::encode(edition).rfind(R"({"demo":true,"tanda":"DATA CONTOH",)", 0) == 0);
    edition.demo = false;
    edition.items.clear();
    edition.visits.clear();
    edition.corrections.clear();
    CHECK(wire::encode(edition).find("DATA CONTOH") == std::string::npos);
}

TEST_CASE("an Edition of an older desk has no corrections, and one without an end is refused") {
    const model::Edition edition = test::edition();
    const std::string json = wire::encode(edition);
    const auto begin = json.find(R"(,"corrections":[)");
    REQUIRE(begin != std::string::npos);
    const auto older = wire::decode_edition(json.substr(0, begin) + "}", gate);
    REQUIRE_MESSAGE(older, older.error().line());
    CHECK(older->edition.corrections.empty());
    CHECK(older->edition.items == edition.items);
    const auto endless = wire::decode_edition(
        replaced(json, R"("from":"2026-11-21T07:00:00Z","until":"2026-11-22T07:00:00Z")", ""), gate);
    CHECK_FALSE(endless);
}

TEST_CASE("a correction of a figure says which, comes back as it went, and one of a figure that is none is refused") {
    model::Edition edition = test::edition();
    auto& correction = edition.corrections[0];
    correction.figure = model::FigureId{"rekap:2022"};
    correction.item = model::key_of(*correction.figure);
    const std::string json = wire::encode(edition);
    const auto report = wire::decode_edition(json, gate);
    REQUIRE_MESSAGE(report, report.error().line());
    CHECK(report->edition == edition);
    // A screen that knows of no figures shows it by its key like any other.
    CHECK(json.find(R"("item_id":")" + correction.item.value + R"(","figure":"rekap:2022","category_name")") !=
          std::string::npos);
    for (const char* other : {"rekap:2023", "rekap:entah", "", "Pak Budi Santoso"})
        CHECK_FALSE(wire::decode_edition(
            replaced(json, R"("figure":"rekap:2022")", R"("figure":")" + std::string(other) + R"(")"), gate));
}

TEST_CASE("a correction that the gate holds is dropped and reported") {
    const model::Edition edition = test::edition();
    const auto report = wire::decode_edition(
        replaced(wire::encode(edition), edition.corrections[0].right.str(), "Pak Budi Santoso mencuri uang lampu"),
        gate);
    REQUIRE_MESSAGE(report, report.error().line());
    CHECK(report->edition.corrections.empty());
    REQUIRE(report->dropped.size() == 1);
    CHECK(report->dropped[0].path == "$.corrections[0].right");
}

TEST_CASE("an item that the gate holds is dropped and reported, the others stay") {
    const model::Edition edition = test::edition();
    const std::string json =
        replaced(wire::encode(edition), edition.items[0].action.str(), "Pak Budi Santoso mengganti lampu");
    const auto report = wire::decode_edition(json, gate);
    REQUIRE_MESSAGE(report, report.error().line());
    if (report->edition.items.size() == 2) { // masked with certainty: then it is no longer there
        CHECK(report->edition.items[0].action.str().find("Budi") == std::string::npos);
        return;
    }
    REQUIRE(report->edition.items.size() == 1);
    CHECK(report->edition.items[0] == edition.items[1]);
    REQUIRE(report->dropped.size() == 1);
    CHECK(report->dropped[0].path == "$.items[0].action");
    CHECK(report->dropped[0].reason.rfind("hold:", 0) == 0);
}

TEST_CASE("items, figures and visits bear the end of what they may be shown for") {
    const auto edition = test::edition();
    const std::string json = wire::encode(edition);
    for (const char* end : {R"("validity":{"from":"2026-11-18T03:00:00Z","until":"2027-01-17T03:00:00Z"})",
                            R"("as_of":"2026-11-21T07:05:00Z","valid_until":"2026-11-24T07:00:00Z")",
                            R"("valid_until":"2026-11-22T17:00:00Z")"}) // the visit, to 24.00 WIB
        CHECK_MESSAGE(json.find(end) != std::string::npos, json);
    const auto report = wire::decode_edition(json, gate);
    REQUIRE(report);
    CHECK(report->edition.statistics.valid_until == edition.statistics.valid_until);
    CHECK(report->edition.statistics.recaps.back().valid_until == edition.statistics.valid_until);
    CHECK_FALSE(report->edition.statistics.recaps.front().valid_until);
}

TEST_CASE("what is private in a foreign Edition never comes through") {
    const model::Edition edition = test::edition();
    for (const char* text : {"Hubungi 0811-0000-1234 saja", "NIK 3321040101900000 sudah dicatat"}) {
        const auto report =
            wire::decode_edition(replaced(wire::encode(edition), edition.items[0].outcome.str(), text), gate);
        REQUIRE_MESSAGE(report, report.error().line());
        const std::string again = wire::encode(report->edition);
        CHECK(again.find("0811") == std::string::npos);
        CHECK(again.find("33210401") == std::string::npos);
    }
}

TEST_CASE("an Edition tells which photos show an item, but none of a discreet one") {
    model::Edition edition = test::edition();
    for (const model::Photos& photos :
         {model::Photos{}, model::Photos{model::sha256("a"), model::sha256("b"), {}},
          model::Photos{{}, model::sha256("b"), {}}, model::Photos{{}, {}, model::sha256("c")}}) {
        edition.items.front().photos = photos;
        edition.items.front().discreet = false;
        const auto read = wire::decode_edition(wire::encode(edition), gate);
        REQUIRE(read);
        CHECK(read->edition.items.front().photos == photos);
        CHECK(model::photos_named(read->edition) == photos.all());
        edition.items.front().discreet = true;
        CHECK(wire::decode_edition(wire::encode(edition), gate)->edition.items.front().photos.empty());
    }
    edition.items.front().photos.before = model::sha256("a");
    const std::string bad = replaced(wire::encode(edition), R"("before":")", R"("before":"../)");
    edition.items.front().discreet = false;
    const std::string worse = replaced(wire::encode(edition), R"("before":")", R"("before":"../)");
    CHECK(wire::decode_edition(bad, gate)); // nobody looks at it
    CHECK_FALSE(wire::decode_edition(worse, gate));
}

TEST_CASE("the fault in an Edition is named by its path") {
    const std::string good = wire::encode(test::edition());
    struct Row {
        const char* from;
        const char* to;
        const char* path;
    };
    for (const Row& row : std::vector<Row>{
             {R"("audience":"office")", R"("audience":"semua")", "$.audience"},
             {R"("audience":"office",)", "", "$.audience"},
             {R"("made_at":"2026)", R"("made_at":"dua2026)", "$.made_at"},
             {R"("closed_on":"2026-11-18")", R"("closed_on":"2026-02-30")", "$.items[0].closed_on"},
             {R"("item_id":"0011)", R"("item_id":"../11)", "$.items[0].item_id"},
             {R"("icon":"lightbulb")", R"("icon":"../../x")", "$.items[0].icon"},
             {R"("pinned":true)", R"("pinned":1)", "$.items[0].pinned"},
             {R"("responded_within":8640)", R"("responded_within":-1)", "$.items[0].responded_within"},
             {R"("responded_within":8640)", R"("responded_within":86.5)", "$.items[0].responded_within"},
             {R"("received":422)", R"("received":18446744073709551615)", "$.statistics.recaps[0].received"},
             {R"("from":"09:30")", R"("from":"09:75")", "$.visits[0].from"},
             {R"("until":"24:00")", R"("until":"09:00")", "$.visits[0]"},
             {R"("withdrawn":["ff)", R"("withdrawn":["f f)", "$.withdrawn[0]"},
             {R"("items":[)", R"("items":{},"x":[)", "$.items"},
         }) {
        const auto report = wire::decode_edition(replaced(good, row.from, row.to), gate);
        REQUIRE_MESSAGE(!report, row.to);
        CHECK_MESSAGE(report.error().where == row.path, report.error().line());
        CHECK(!report.error().todo.empty());
    }
}

TEST_CASE("unknown fields are ignored, so that a newer hub can speak to an older screen") {
    const std::string json = replaced(wire::encode(test::edition()), R"("audience")", R"("baru":{"x":[1]},"audience")");
    const auto report = wire::decode_edition(json, gate);
    REQUIRE(report);
    CHECK(report->edition == test::edition());
}

TEST_CASE("no bytes that are no Edition are taken for one") {
    for (const std::string& bytes :
         {std::string(), std::string("null"), std::string("[]"), std::string("<html></html>"), std::string("{"),
          std::string("{}"), std::string("\xff\xfe{}"), std::string("{\"demo\":\0}", 10), std::string(100'000, '[')})
        CHECK(!wire::decode_edition(bytes, gate));
}

TEST_CASE("an Edition over 2 MB or over 400 items is refused") {
    const std::string good = wire::encode(test::edition());
    const auto large = wire::decode_edition(good + std::string(model::max_edition_bytes, ' '), gate);
    REQUIRE(!large);
    CHECK(large.error().where == "$");

    model::Edition many = test::edition();
    many.items.assign(model::max_edition_items, test::item());
    CHECK(wire::decode_edition(wire::encode(many), gate));
    CHECK(wire::encode(many).size() < model::max_edition_bytes);
    many.items.push_back(test::item());
    const auto refused = wire::decode_edition(wire::encode(many), gate);
    REQUIRE(!refused);
    CHECK(refused.error().where == "$.items");
}
