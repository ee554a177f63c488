// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/api.hpp"

#include "samples.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace siar;
using privacy::operator""_label;

namespace {

const privacy::Gate gate;

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    REQUIRE_MESSAGE(at != std::string::npos, from);
    return text.replace(at, from.size(), to);
}

template <class Answer>
Answer demo() {
    Answer answer;
    answer.demo = true;
    return answer;
}

wire::ComplaintsPage page() {
    return {true, {test::told_row(), test::bare_row()}, {{"0123456789abcdef0123456789abcdef"}}, "abc_1.2~", true};
}

} // namespace

TEST_CASE("every answer that is read comes back as it went") {
    const auto same = [](const auto& value, auto decode) {
        const auto read = decode(wire::encode(value), gate);
        REQUIRE_MESSAGE(read, read.error().line());
        CHECK(read->value == value);
        CHECK(read->dropped.empty());
    };
    same(wire::Discovery{true,
                         "1",
                         {"demak"},
                         "Kabupaten Demak"_label,
                         {std::chrono::minutes{480}, "WITA"_label},
                         test::time("2026-11-21T07:05:00Z")},
         wire::decode_discovery);
    same(wire::Discovery{false, "1", {"demak"}, {}, {}, std::nullopt}, wire::decode_discovery);
    same(page(), wire::decode_complaints);
    same(wire::ComplaintsPage{}, wire::decode_complaints);
    same(wire::StatisticsAnswer{true, test::statistics()}, wire::decode_statistics);
    same(wire::StatisticsAnswer{}, wire::decode_statistics);
    same(wire::OutreachAnswer{false, {test::visit(), test::visit()}}, wire::decode_outreach);
    same(wire::NoticesAnswer{true, {test::notice()}}, wire::decode_notices);

    const wire::Changes changes{true, "0a1b-7", true};
    const auto read = wire::decode_changes(wire::encode(changes));
    REQUIRE(read);
    CHECK(*read == changes);
}

TEST_CASE("every answer says whether it is made of demo data") {
    const std::string mark = R"({"demo":true,"tanda":"DATA CONTOH",)";
    model::Regency regency;
    for (const std::string& json :
         {wire::encode(demo<wire::Discovery>()), wire::encode(demo<wire::ComplaintsPage>()),
          wire::encode(demo<wire::StatisticsAnswer>()), wire::encode(demo<wire::OutreachAnswer>()),
          wire::encode(demo<wire::NoticesAnswer>()), wire::encode(demo<wire::Changes>()),
          wire::encode(demo<wire::Refusal>()), wire::encode_categories(regency, true),
          wire::encode_agencies(regency, true), wire::encode_districts(regency, true)})
        CHECK_MESSAGE(json.rfind(mark, 0) == 0, json);
    CHECK(wire::encode(wire::Changes()).rfind(R"({"demo":false,"version")", 0) == 0);
}

TEST_CASE("sentences that the gate holds leave the row, its figures stay") {
    const std::string json =
        replaced(wire::encode(page()), test::item().problem.str(), "Pak Budi Santoso maling lampu");
    const auto read = wire::decode_complaints(json, gate);
    REQUIRE_MESSAGE(read, read.error().line());
    REQUIRE(read->value.rows.size() == 2);
    CHECK(read->value.rows[0].status == model::Status::resolved);
    CHECK(!read->value.rows[0].told);
    REQUIRE(read->dropped.size() == 1);
    CHECK(read->dropped[0].path == "$.complaints[0].text.problem.text");
}

TEST_CASE("a text that is longer than anybody shows is not taken, its row is") {
    const auto dropped = [](std::size_t letters) {
        std::string text;
        while (text.size() < letters)
            text += "jalan rusak ";
        const auto read =
            wire::decode_complaints(replaced(wire::encode(page()), test::item().problem.str(), text), gate);
        REQUIRE_MESSAGE(read, read.error().line());
        REQUIRE(read->value.rows.size() == 2);
        CHECK(read->value.rows[0].told.has_value() == read->dropped.empty());
        return read->dropped.empty() ? std::string() : read->dropped[0].reason;
    };
    CHECK(dropped(1'000).empty());
    CHECK_MESSAGE(dropped(19'000) == "hold:panjang", "by the gate");
    CHECK(dropped(21'000) == "teks terlalu panjang");
    wire::Discovery discovery;
    discovery.version = "1";
    discovery.regency = {"demak"};
    discovery.name = "Uji"_label;
    const std::string name(21'000, 'a');
    const auto read = wire::decode_discovery(replaced(wire::encode(discovery), "Uji", name), gate);
    REQUIRE(!read);
    CHECK(read.error().what.find("teks terlalu panjang") != std::string::npos);
}

TEST_CASE("a secret complaint and one that alleges wrongdoing may bear no text") {
    for (const char* change : {R"("secret":true)", R"("classification":"pengaduan_berkadar_pengawasan")"}) {
        const std::string from = std::string(change).find("secret") != std::string::npos
                                     ? R"("secret":false)"
                                     : R"("classification":"pengaduan_tidak_berkadar_pengawasan")";
        const auto read = wire::decode_complaints(replaced(wire::encode(page()), from, change), gate);
        REQUIRE(!read);
        CHECK(read.error().where == "$.complaints[0].text");
    }
}

TEST_CASE("a row says nothing of reporter, origin or tracking id, and not whether it was anonymous") {
    const std::string json = wire::encode(page());
    for (const char* word : {"anon", "origin", "tracking", "reporter", "phone", "title", "body", "link", "url", "name"})
        CHECK_MESSAGE(json.find(word) == std::string::npos, word);
}

TEST_CASE("the fault in an answer is named by its path") {
    const auto fault = [](const char* from, const char* to) {
        const auto read = wire::decode_complaints(replaced(wire::encode(page()), from, to), gate);
        REQUIRE_MESSAGE(!read, to);
        return read.error().where;
    };
    CHECK(fault(R"("status":"selesai")", R"("status":"beres")") == "$.complaints[0].status");
    CHECK(fault(R"("rating":5)", R"("rating":6)") == "$.complaints[0].rating");
    CHECK(fault(R"("updated":"2026-11-18T03:00:00Z",)", "") == "$.complaints[0].updated");
    CHECK(fault(R"("state":"disetujui")", R"("state":7)") == "$.complaints[0].review.state");
    CHECK(fault(R"("text_hash":")", R"("text_hash":"x)") == "$.complaints[0].review.text_hash");
    CHECK(fault(R"("wording":"aturan")", R"("wording":"tebak")") == "$.complaints[0].text.problem.wording");
    CHECK(fault(R"("more":true)", R"("more":"ya")") == "$.more");
    CHECK(fault(R"({"item_id":"0123)", R"({"id":"0123)") == "$.withdrawn[0].item_id");
}

TEST_CASE("a hub of another version is refused") {
    const auto read =
        wire::decode_discovery(replaced(wire::encode(wire::Discovery{}), R"("version":"1")", R"("version":"2")"), gate);
    REQUIRE(!read);
    CHECK(read.error().where == "$.version");
}
