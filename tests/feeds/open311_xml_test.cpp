// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/open311_xml.hpp"

#include "open311_fixture.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

namespace siar::feeds {
namespace {

using test::fixture;

tl::expected<Open311Answer, std::string> attempt(std::string xml, const config::Terms& fields = {}) {
    return read_open311_xml(std::move(xml), Open311Fields::of_requests(fields));
}

Open311Answer read(std::string xml, const config::Terms& fields = {}) {
    auto answer = attempt(std::move(xml), fields);
    REQUIRE_MESSAGE(answer.has_value(), answer.error());
    return *std::move(answer);
}

Record only(const std::string& members, const config::Terms& fields = {}) {
    Open311Answer answer = read("<service_requests><request><service_request_id>1</service_request_id>" + members +
                                    "</request></service_requests>",
                                fields);
    REQUIRE(answer.rows.size() == 1);
    return answer.rows.front().record;
}

std::string repeated(std::string_view part, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i)
        out += part;
    return out;
}

} // namespace

TEST_CASE("requests in XML are read by our names; empty elements are nothing") {
    const Open311Answer answer = read(fixture("open311_standard.xml"));
    REQUIRE(answer.rows.size() == 2);
    const Record& first = answer.rows[0].record;
    CHECK(first[Field::id] == "101000000001");
    CHECK(first[Field::status] == "closed");
    CHECK(first[Field::category] == "Jalan - lubang");
    CHECK(first[Field::body] == "Lubang & retakan <besar> di \"tikungan\"");
    CHECK(first[Field::answer] == "Sudah ditambal.");
    CHECK(first[Field::updated].empty());
    CHECK(first[Field::photo].empty());
    CHECK(answer.rows[0].service_code == "CSROWR-12");
    REQUIRE(first.answers.size() == 1);
    CHECK(first.answers[0].text == "Ditambal pagi ini.");
    CHECK(first.answers[0].time == "2026-11-03T09:00:00+07:00");
    CHECK(answer.rows[1].record[Field::district] == "");
    CHECK(answer.rows[1].record.photos.size() == 1);
}

TEST_CASE("services in XML give codes and names") {
    auto answer = read_open311_xml(fixture("open311_services.xml"), Open311Fields::of_services());
    REQUIRE(answer.has_value());
    REQUIRE(answer->rows.size() == 2);
    CHECK(answer->rows[0].record[Field::id] == "015");
    CHECK(answer->rows[0].record[Field::title] == "Saluran & air");
    CHECK(answer->rows[1].record[Field::title] == "Trotoar \xC3\xA9lok");
}

TEST_CASE("entities are XML's own five and numbers; a document type resolves nothing") {
    const std::string secret = "/etc/passwd";
    const Open311Answer answer = read("<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY x SYSTEM \"file://" + secret +
                                      "\"><!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
                                      "<requests><request><service_request_id>1</service_request_id>"
                                      "<description>&x;&b;&amp;&#66;&#x43;&#0;</description></request></requests>");
    REQUIRE(answer.rows.size() == 1);
    const std::string body = answer.rows[0].record[Field::body];
    CHECK(body.rfind("&x;&b;&BC", 0) == 0);
    CHECK(body.size() < 12);
}

TEST_CASE("text, CDATA and comments between them are one text") {
    CHECK(only("<description>Lampu <![CDATA[<mati> & ]]><!-- bukan ini -->padam</description>")[Field::body] ==
          "Lampu <mati> & padam");
}

TEST_CASE("attributes of GeoReport and lists are found in XML too") {
    const config::Terms fields{{"kecamatan", "attributes.district"}, {"kanal", "extended_attributes.channel"}};
    const Record record = only(
        "<attributes><attribute><name>district</name><value>Sayung</value></attribute>"
        "<attribute><name>x</name><value>y</value></attribute></attributes>"
        "<extended_attributes><channel>web</channel></extended_attributes>"
        "<notes is_array=\"true\"><note><text>satu</text></note><note><text>dua</text></note></notes>",
        fields);
    CHECK(record[Field::district] == "Sayung");
    CHECK(record[Field::channel] == "web");
    CHECK(record.answers.size() == 2);
}

TEST_CASE("names in capitals, namespaces and wrappers around wrappers do no harm") {
    const Open311Answer answer = read(
        "<o:Response xmlns:o=\"urn:x\"><o:SERVICE_REQUESTS is_array=\"true\"><o:REQUEST>"
        "<o:SERVICE_REQUEST_ID>5</o:SERVICE_REQUEST_ID><o:STATUS>OPEN</o:STATUS></o:REQUEST>"
        "</o:SERVICE_REQUESTS></o:Response>");
    REQUIRE(answer.rows.size() == 1);
    CHECK(answer.rows[0].record[Field::id] == "5");
    CHECK(answer.rows[0].record[Field::status] == "OPEN");
}

TEST_CASE("an empty list is a list, an error message and a foreign document are none") {
    for (const char* xml : {"<service_requests/>", "<?xml version='1.0'?><requests type=\"array\"></requests>",
                            "<services is_array=\"true\"/>"}) {
        CAPTURE(xml);
        CHECK_FALSE(read(xml).error);
    }
    for (const char* xml : {"<errors><error><code>403</code><description>x</description></error></errors>",
                            "<error><code>403</code></error>", "<rss><channel/></rss>"}) {
        CAPTURE(xml);
        CHECK(read(xml).error);
        CHECK(read(xml).rows.empty());
    }
    CHECK(read("<errors><error><code>403</code></error></errors>").error_code == "403");
}

TEST_CASE("other encodings, NUL and invalid UTF-8 become UTF-8") {
    CHECK(only(std::string("<description>a\0b</description>", 30))[Field::body] == "a b");
    CHECK(only("<description>a\xFFz</description>")[Field::body] == "a\xEF\xBF\xBDz");
    const Open311Answer latin = read(
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><requests><request>"
        "<service_request_id>1</service_request_id><description>\xE9lok</description>"
        "</request></requests>");
    CHECK(latin.rows.at(0).record[Field::body] == "\xC3\xA9lok");
    const Open311Answer marked = read(
        "\xEF\xBB\xBF<requests><request><service_request_id>1</service_request_id>"
        "</request></requests>");
    CHECK(marked.rows.size() == 1);
}

TEST_CASE("what is no XML, and what was cut, is an error that quotes nothing") {
    for (const char* xml : {"<", "<a", "<requests><request><service_request_id>1</service_request_id>",
                            "<requests><rahasia</requests>", "<a></b>", "<!-- rahasia"}) {
        CAPTURE(xml);
        const auto answer = attempt(xml);
        REQUIRE_FALSE(answer.has_value());
        CHECK(answer.error().find("rahasia") == std::string::npos);
    }
}

TEST_CASE("depth and number of elements are bounded") {
    for (const std::size_t levels : {10'000U, 150'000U}) {
        const std::string deep = repeated("<a>", levels) + repeated("</a>", levels);
        const std::string requests = repeated("<request>", levels) + repeated("</request>", levels);
        CHECK(only("<notes>" + deep + "</notes><x>" + deep + "</x>")[Field::id] == "1");
        CHECK(only("<notes>" + repeated("<note>", levels) + repeated("</note>", levels) + "</notes>").answers.empty());
        CHECK(read(requests).rows.empty());
        CHECK_FALSE(attempt(repeated("<a>", levels)).has_value());
    }
    CHECK_FALSE(attempt("<requests>" + repeated("<a/>", 2'000'000) + "</requests>").has_value());
    const Record record = only("<title>" + std::string(4'000'000, 'x') + "</title>");
    CHECK(record[Field::title].size() == Open311Bounds::text);
}

} // namespace siar::feeds
