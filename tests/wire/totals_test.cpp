// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/totals.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>
#include <string>

using namespace siar;
using privacy::operator""_label;

namespace {

const privacy::Gate gate;

/// The example of the document that explains the form.
std::string example() {
    std::ifstream file(std::string(SIAR_SOURCE_DIR) + "/docs/totals.md");
    std::ostringstream text;
    text << file.rdbuf();
    const std::string all = text.str();
    const std::size_t begin = all.find("```json\n") + 8;
    return all.substr(begin, all.find("```", begin) - begin);
}

/// The example with one part replaced.
std::string with(const std::string& part, const std::string& other) {
    std::string text = example();
    const std::size_t at = text.find(part);
    REQUIRE(at != std::string::npos);
    return text.replace(at, part.size(), other);
}

} // namespace

TEST_CASE("the explained example is what it says") {
    const auto totals = wire::decode_totals(example(), gate);
    REQUIRE_MESSAGE(totals.has_value(), totals.error().line());
    CHECK(totals->region == "33.21");
    CHECK(totals->as_of == model::parse_rfc3339("2026-11-21T07:05:00Z").value());
    REQUIRE(totals->given.recaps.size() == 1);
    const model::Recap& recap = totals->given.recaps[0];
    CHECK(recap.period.name.str() == "Tahun 2022");
    CHECK(recap.received == 422);
    CHECK(recap.resolved_of_received() == model::Share{373, 422});
    REQUIRE(recap.source.has_value());
    CHECK(recap.source->str() == "SP4N-LAPOR Provinsi Jawa Tengah");
    REQUIRE(totals->given.speeds.size() == 1);
    const model::Speed& speed = totals->given.speeds[0];
    CHECK(speed.interval == model::Interval::responded_within);
    CHECK(speed.mean_days == 0.1);
    CHECK(speed.median_days == 0.1);
    CHECK(speed.cases == 401);
    CHECK(speed.period == recap.period);
}

TEST_CASE("what may be missing may be missing, and more is ignored") {
    const auto totals = wire::decode_totals(
        R"({"version":1,"source":"Dinkominfo","as_of":"2026-11-21T07:05:00Z","more":[1],"periods":[
            {"first":"2026-01-01","last":"2026-12-31","received":0,"resolved":0,"in_process":0,"archived":0},
            {"first":"2026-11-01","last":"2026-11-30","received":2,"resolved":1,"in_process":1,"archived":0}]})",
        gate);
    REQUIRE_MESSAGE(totals.has_value(), totals.error().line());
    CHECK(totals->region.empty());
    REQUIRE(totals->given.recaps.size() == 2);
    CHECK(totals->given.recaps[0].period.name.str() == "1 Januari 2026 sampai 31 Desember 2026"); // newest first
    CHECK(totals->given.recaps[1].received == 2);
    CHECK(totals->given.speeds.empty());
}

TEST_CASE("nonsense is refused with the place where it stands") {
    struct Case {
        std::string json;
        std::string what;
        std::string where;
    };
    const Case cases[] = {
        {"", "bukan JSON", "$"},
        {"<html>", "bukan JSON", "$"},
        {"[]", "bukan objek", "$"},
        {with("\"version\": 1", "\"version\": 2"), "di luar 1 sampai 1", "$.version"},
        {with("422", "423"), "resolved, in_process, dan archived tidak berjumlah received", "$.periods[0]"},
        {with("373", "-373"), "di luar 0 sampai 1000000000", "$.periods[0].resolved"},
        {with("373", "373.5"), "bukan bilangan bulat", "$.periods[0].resolved"},
        {with("373", "\"373\""), "bukan bilangan bulat", "$.periods[0].resolved"},
        {with("373", "null"), "bidang wajib tidak ada", "$.periods[0].resolved"},
        {with("\"mean_days\": 0.1", "\"mean_days\": NaN"), "bukan JSON", "$"},
        {with("\"mean_days\": 0.1", "\"mean_days\": 1e999"), "bukan JSON", "$"},
        {with("\"mean_days\": 0.1", "\"mean_days\": -0.1"), "bukan jumlah hari yang mungkin",
         "$.periods[0].speeds[0].mean_days"},
        {with("\"median_days\": 0.1", "\"median_days\": 4000"), "bukan jumlah hari yang mungkin",
         "$.periods[0].speeds[0].median_days"},
        {with("401", "0"), "di luar 1 sampai 1000000000", "$.periods[0].speeds[0].cases"},
        {with("ditanggapi_dalam", "diperbaiki_dalam"), "kode tidak dikenal", "$.periods[0].speeds[0].interval"},
        {with("\"2022-12-31\"", "\"2021-12-31\""), "masa ini berakhir sebelum mulai", "$.periods[0]"},
        {with("\"2022-01-01\"", "\"1999-12-31\""), "masa ini mulai sebelum tahun 2000", "$.periods[0]"},
        {with("2026-11-21T14:05:00", "2021-11-21T14:05:00"), "masa ini mulai sesudah tanggal datanya", "$.periods[0]"},
        {with("\"Tahun 2022\"", "\"Hubungi 0811-0000-1904\""), "teks tidak lolos penyaring (hold:angka)",
         "$.periods[0].name"},
        {with("SP4N-LAPOR Provinsi Jawa Tengah", ""), "sumber angka tidak disebut", "$.source"},
        {with("SP4N-LAPOR Provinsi Jawa Tengah", std::string(200, 'a')), "teks terlalu panjang", "$.source"},
        {R"({"version":1,"source":"a","as_of":"2026-11-21T07:05:00Z","periods":[]})", "tanpa masa: tidak ada angkanya",
         "$.periods"},
        {std::string(300'000, ' '), "lebih besar dari 256000 bita", "$"},
        {std::string(100'000, '['), "bukan JSON", "$"},
    };
    for (const Case& each : cases) {
        CAPTURE(each.json.substr(0, 1000));
        const auto totals = wire::decode_totals(each.json, gate);
        REQUIRE_FALSE(totals.has_value());
        CHECK(totals.error().what == each.what);
        CHECK(totals.error().where == each.where);
    }
}

TEST_CASE("a period or an interval told twice is refused: nobody knows which one holds") {
    const std::string period =
        R"({"first":"2026-01-01","last":"2026-01-31","received":0,"resolved":0,"in_process":0,"archived":0})";
    const auto twice = wire::decode_totals(
        R"({"version":1,"source":"a","as_of":"2026-11-21T07:05:00Z","periods":[)" + period + "," + period + "]}", gate);
    REQUIRE_FALSE(twice.has_value());
    CHECK(twice.error().what == "satu masa disebut dua kali");
    const std::string speed =
        R"({ "interval": "ditanggapi_dalam", "mean_days": 0.1, "median_days": 0.1, "cases": 401 })";
    const auto fast = wire::decode_totals(with(speed, speed + "," + speed), gate);
    REQUIRE_FALSE(fast.has_value());
    CHECK(fast.error().what == "satu selang waktu disebut dua kali");
}

TEST_CASE("totals survive the way out and back") {
    const auto totals = wire::decode_totals(example(), gate);
    REQUIRE(totals.has_value());
    CHECK(wire::decode_totals(wire::encode(*totals), gate) == totals);
}
