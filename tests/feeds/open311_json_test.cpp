// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/open311_json.hpp"

#include "feeds/open311_mend.hpp"
#include "open311_fixture.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <vector>

namespace siar::feeds {
namespace {

using test::fixture;

Open311Answer read(std::string_view json, const config::Terms& fields = {}) {
    auto answer = read_open311_json(json, Open311Fields::of_requests(fields));
    REQUIRE_MESSAGE(answer.has_value(), answer.error());
    return *std::move(answer);
}

Record only(std::string_view json, const config::Terms& fields = {}) {
    Open311Answer answer = read(json, fields);
    REQUIRE(answer.rows.size() == 1);
    return answer.rows.front().record;
}

std::string nested(std::string_view open, std::size_t levels) {
    std::string out;
    for (std::size_t i = 0; i < levels; ++i)
        out += open;
    return out;
}

} // namespace

TEST_CASE("a request of the standard is read by our names") {
    const Open311Answer answer = read(fixture("open311_standard.json"));
    REQUIRE(answer.rows.size() == 2);
    const Record& first = answer.rows[0].record;
    CHECK(first[Field::id] == "26-0001");
    CHECK(first[Field::status] == "closed");
    CHECK(first[Field::category] == "Lampu jalan");
    CHECK(first[Field::body] == "Lampu jalan di depan balai desa mati sejak Senin.");
    CHECK(first[Field::agency] == "Dinas Perhubungan");
    CHECK(first[Field::submitted] == "2026-11-02T08:15:00+07:00");
    CHECK(first[Field::updated] == "2026-11-03T10:00:00+07:00");
    CHECK(first[Field::place] == "Depan balai desa Sriwulan");
    CHECK(first[Field::answer] == "Dua lampu sudah diganti.");
    CHECK(first[Field::photo] == "https://kota.example/foto/1.jpg");
    CHECK(answer.rows[0].service_code == "017");
    CHECK(answer.rows[1].record[Field::answer].empty());
    CHECK(answer.rows[1].record[Field::updated].empty());
}

TEST_CASE("who reported and where exactly never becomes a value, not even where the settings say so") {
    const std::string json = R"([{"service_request_id":"1","requested_datetime":"2026-11-02T08:15:00Z",
        "first_name":"Xyzzy","last_name":"Plugh","email":"xyzzy@plugh.example","phone":"0811-0000-0001",
        "account_id":"xyzzy9","device_id":"xyzzy8","lat":-6.89,"long":110.63,
        "extended_attributes":{"reporter":{"name":"Xyzzy"},"channel":"web"},
        "notes":[{"description":"Sudah dicek","author":"Plugh","user":{"description":"Plugh"}}]}])";
    const config::Terms fields{{"judul", "first_name"},
                               {"isi", "EMAIL"},
                               {"lokasi", "extended_attributes.reporter.name"},
                               {"kecamatan", "lat"}};
    const Open311Fields paths = Open311Fields::of_requests(fields);
    CHECK(paths.refused().size() == 4);
    for (const auto& terms : {config::Terms{}, fields}) {
        const Record record = only(json, terms);
        std::string all;
        for (const std::string& value : record.values)
            all += value + "\n";
        for (const RecordAnswer& answer : record.answers)
            all += answer.text + answer.agency + answer.time;
        for (const char* part : {"yzzy", "lugh", "0811", "6.89", "110.63"})
            CHECK(all.find(part) == std::string::npos);
        CHECK(record[Field::channel] == "web");
        REQUIRE(record.answers.size() == 1);
        CHECK(record.answers[0].text == "Sudah dicek");
    }
}

TEST_CASE("records are found in whatever they are wrapped in") {
    const std::string one = R"({"service_request_id":"7"})";
    for (const std::string& json : std::vector<std::string>{
             one, "[" + one + "]", "[[" + one + "]]", "{\"service_requests\":[" + one + "]}",
             "{\"count\":1,\"meta\":{\"page\":{\"service_request_id\":\"9\"}},\"requests\":[" + one +
                 "],\"more\":[{\"a\":1}]}",
             "{\"service_requests\":{\"request\":[" + one + "]}}", "{\"SERVICE_REQUESTS\":{\"REQUEST\":" + one + "}}",
             "{\"response\":{\"code\":200,\"service_requests\":[" + one + "]}}", "{\"data\":" + one + "}",
             "\xEF\xBB\xBF [" + one + "]\r\n"}) {
        CAPTURE(json);
        const Open311Answer answer = read(json);
        REQUIRE(answer.rows.size() == 1);
        CHECK(answer.rows[0].record[Field::id] == "7");
        CHECK(answer.nameless == 0);
        CHECK_FALSE(answer.error);
    }
    for (const char* json :
         {"[]", "{}", "null", "{\"service_requests\":[]}", "{\"requests\":null,\"service_requests\":{}}", "[[]]"}) {
        CAPTURE(json);
        const Open311Answer answer = read(json);
        CHECK(answer.rows.empty());
        CHECK_FALSE(answer.error);
    }
}

TEST_CASE("an error message is no record, and a record without a number is counted") {
    for (const char* json :
         {R"([{"code":400,"description":"jurisdiction_id was not provided"}])", R"({"code":"400","description":"x"})",
          R"({"errors":[{"code":400,"description":"x"}]})", R"({"error":{"code":400}})", R"({"message":"busy"})",
          R"({"error":"invalid"})", R"([{"errorCode":1001,"errorMessage":"x"}])", R"({"status":"fail"})"}) {
        CAPTURE(json);
        const Open311Answer answer = read(json);
        CHECK(answer.error);
        CHECK(answer.rows.empty());
        CHECK(answer.nameless == 0);
    }
    CHECK(read(R"([{"code":400,"description":"x"}])").error_code == "400");
    CHECK(read(R"([{"code":"0811-0000-0001","description":"x"}])").error_code.empty());
    const Open311Answer mixed =
        read(R"([{"service_request_id":"1","code":"A7"},{"service_request_id":null,"status":"open"},{"code":500}])");
    CHECK(mixed.rows.size() == 1);
    CHECK(mixed.nameless == 1);
    CHECK(mixed.error);
}

TEST_CASE("numbers, booleans, nulls and empty texts become what they mean") {
    struct Case {
        const char* value;
        const char* id;
    };
    for (const Case& each :
         {Case{"1378634", "1378634"}, Case{"1.0E3", "1000"}, Case{"1e3", "1000"}, Case{"1378634.0", "1378634"},
          Case{"-5", "-5"}, Case{"12.5", "12.5"}, Case{"18446744073709551615", "18446744073709551615"},
          Case{"160320002201234567890123", "160320002201234567890123"}, Case{"\" 26-1 \"", "26-1"},
          Case{"\"007\"", "007"}, Case{"true", "true"}}) {
        CAPTURE(each.value);
        CHECK(only(fmt::format(R"([{{"service_request_id":{}}}])", each.value))[Field::id] == each.id);
    }
    const Record record = only(R"([{"service_request_id":1,"status":"","status_notes":null,"address":"   ",
                                    "updated_datetime":"NULL","description":"Null"}])");
    for (const Field field : {Field::status, Field::answer, Field::place, Field::updated})
        CHECK(record[field].empty());
    CHECK(record[Field::body] == "Null");
}

TEST_CASE("keys in capitals, keys twice and unknown keys of any shape do no harm") {
    const Record record = only(R"([{"SERVICE_REQUEST_ID":5,"Description":"a","description":"b","LAT":884936.006,
        "x":[[{"service_request_id":9}],{"description":"c"}],"y":{"description":"d","status":{"a":[1,2]}},
        "STATUS":"OPEN","status_notes":"lama","status_notes":null}])");
    CHECK(record[Field::id] == "5");
    CHECK(record[Field::body] == "b");
    CHECK(record[Field::status] == "OPEN");
    CHECK(record[Field::answer].empty());
}

TEST_CASE("a path of the settings leads into objects, lists and named values, in place of the standard's own") {
    const config::Terms fields{{"kanal", "extended_attributes.source.name_of_channel"},
                               {"kecamatan", "attributes.district"},
                               {"desa", "attributes.DESA"},
                               {"judul", "attributes.f7"},
                               {"diterima", "created_date"},
                               {"foto", "extended_attributes.pictures.url"}};
    const Record record = only(R"([{"service_request_id":1,"requested_datetime":"salah","created_date":"2026-11-02",
        "attributes":[{"label":"Object","name":"object","value":"x"},{"name":"district","value":"Sayung","code":"s"},
                      {"value":["Sriwulan"],"label":"Desa"},{"code":"F7","value":"Lampu"},{"value":"tanpa nama"},"teks",
                      {"name":"district"}],
        "extended_attributes":{"channel":"lain","source":{"name_of_channel":"web"},
                               "pictures":[{"url":"https://k.example/1"},{"url":"https://k.example/2"},{"url":null}]}}])",
                               fields);
    CHECK(record[Field::channel] == "web");
    CHECK(record[Field::district] == "Sayung");
    CHECK(record[Field::village] == "Sriwulan");
    CHECK(record[Field::title] == "Lampu");
    CHECK(record[Field::submitted] == "2026-11-02");
    CHECK(record[Field::photo] == "https://k.example/1");
    CHECK(record.photos == std::vector<std::string>{"https://k.example/2"});
}

TEST_CASE("notes become answers; what only says that a request was made does not") {
    const Record record = only(fixture("open311_notes.json"));
    REQUIRE(record.answers.size() == 3);
    CHECK(record.answers[0] == RecordAnswer{"2026-11-02T09:00:00+07:00", "Dinas PU", "Lubang sudah diukur.", false});
    CHECK(record.answers[1] == RecordAnswer{"2026-11-02T11:00:00+07:00", "", "Aspal dipesan.", true});
    CHECK(record.answers[2] == RecordAnswer{"2026-11-04T15:00:00+07:00", "", "Selesai ditambal.", false});
    CHECK(only(R"([{"service_request_id":1,"notes":"satu"}])").answers.size() == 1);
    CHECK(only(R"([{"service_request_id":1,"notes":["satu","","dua"]}])").answers.size() == 2);
    CHECK(only(R"([{"service_request_id":1,"notes":{"note":[{"text":"satu"},{"text":"dua"}]}}])").answers.size() == 2);
    CHECK(only(R"([{"service_request_id":1,"notes":[{"note":"satu"},[],{},null,7]}])").answers.size() == 2);
}

TEST_CASE("open data of another shape is read through the settings' own names") {
    const config::Terms fields{{"nomor", "unique_key"},
                               {"diterima", "created_date"},
                               {"ditutup", "closed_date"},
                               {"kategori", "complaint_type"},
                               {"isi", "descriptor"},
                               {"instansi", "agency_name"},
                               {"tanggapan", "resolution_description"}};
    const Open311Answer answer = read(fixture("open311_own_names.json"), fields);
    REQUIRE(answer.rows.size() == 2);
    CHECK(answer.rows[0].record[Field::id] == "9001");
    CHECK(answer.rows[0].record[Field::closed] == "2026-10-02T12:00:00.000");
    CHECK(answer.rows[0].record[Field::category] == "Sampah");
    CHECK(answer.rows[0].record[Field::answer] == "Sampah sudah diangkut.");
    CHECK(answer.rows[1].record[Field::closed].empty());
}

TEST_CASE("what JSON forbids and servers write all the same is mended") {
    const std::string nul("[{\"service_request_id\":\"1\",\"description\":\"a\0b\"}]", 48);
    CHECK(only(nul)[Field::body] == "a b");
    CHECK(only("[{\"service_request_id\":\"1\",\"description\":\"a\\u0000b\"}]")[Field::body] == "a b");
    CHECK(only("[{\"service_request_id\":\"1\",\"description\":\"a\tb\nc\"}]")[Field::body] == "a b c");
    CHECK(only("[{\"service_request_id\":\"1\",\"description\":\"a\xFF\xFE z\xC3\"}]")[Field::body] ==
          "a\xEF\xBF\xBD z\xEF\xBF\xBD");
    CHECK(only("[{\"service_request_id\":\"1\",\"description\":\"a\\ud83d b\"}]")[Field::body] == "a\xEF\xBF\xBD b");
    CHECK(only("[{\"service_request_id\":\"1\",\"lat\":NaN,\"long\":-Infinity,\"zipcode\":1e999}]")[Field::id] == "1");
    CHECK(
        only(
            "[{\"service_request_id\":\"1\",\"description\":\"\\ud83d\\ude00 NaN 1e999\",\"lat\":NaN}]")[Field::body] ==
        "\xF0\x9F\x98\x80 NaN 1e999");
    CHECK(mended_json("\"a\\\"\\\\\" [1.5e3, -0, true]") == "\"a\\\"\\\\\" [1.5e3, -0, true]");
}

TEST_CASE("what is no JSON is an error that says where and quotes nothing") {
    for (const char* json :
         {"", "   ", "[", "[{\"service_request_id\":\"1\"},", "[{\"service_request_id\":\"1\"}]]", "rahasia",
          "[{\"a\" \"rahasia\"}]", "{\"service_requests\":[{\"service_request_id\":\"1\",\"descr"}) {
        CAPTURE(json);
        const auto answer = read_open311_json(json, Open311Fields::of_requests({}));
        REQUIRE_FALSE(answer.has_value());
        CHECK(answer.error().find("rahasia") == std::string::npos);
        CHECK(answer.error().rfind("JSON rusak di bita ", 0) == 0);
    }
}

TEST_CASE("nesting and length are bounded by the answer's size and lose no other record") {
    for (const std::size_t levels : {10'000U, 1'000'000U}) {
        const std::string deep = nested("[", levels) + nested("]", levels);
        const std::string objects = nested("{\"a\":", levels) + "1" + nested("}", levels);
        const std::string notes = nested("[{\"note\":", levels / 10) + "1" + nested("}]", levels / 10);
        for (const std::string& value : {deep, objects, notes})
            for (const char* key : {"x", "notes", "description", "extended_attributes"}) {
                const Open311Answer answer = read(fmt::format(
                    R"([{{"service_request_id":1,"{}":{},"status":"open"}},{{"service_request_id":2}}])", key, value));
                REQUIRE(answer.rows.size() == 2);
                CHECK(answer.rows[0].record[Field::status] == "open");
            }
        CHECK(read(deep).rows.empty());
        CHECK_FALSE(read_open311_json(nested("[", levels), Open311Fields::of_requests({})).has_value());
    }
    const std::string title(4'000'000, 'x');
    const Open311Answer answer = read(
        fmt::format(R"([{{"service_request_id":1,"title":"{0}","status":"{0}"}},{{"service_request_id":2}}])", title));
    REQUIRE(answer.rows.size() == 2);
    CHECK(answer.rows[0].record.cut);
    CHECK(answer.rows[0].record[Field::title].size() == Open311Bounds::text);
    CHECK(answer.rows[0].record[Field::status].size() == Open311Bounds::code);
    CHECK_FALSE(answer.rows[1].record.cut);
}

TEST_CASE("more records than one answer may have are left out, and it is said") {
    std::string json = "[";
    for (std::size_t i = 0; i <= Open311Bounds::rows; ++i)
        json += fmt::format("{{\"service_request_id\":{}}},", i);
    json += "{}]";
    const Open311Answer answer = read(json);
    CHECK(answer.rows.size() == Open311Bounds::rows);
    CHECK(answer.too_many);
    CHECK(answer.nameless == 1);
    // A record of two bytes must not cost a kilobyte.
    std::string empty = "[";
    for (int i = 0; i < 2'000'000; ++i)
        empty += "{},";
    empty += "{}]";
    const Open311Answer none = read(empty);
    CHECK(none.nameless == 2'000'001);
    CHECK(none.rows.empty());
}

} // namespace siar::feeds
