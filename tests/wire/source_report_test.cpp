// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/source_report.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace siar;

namespace {

wire::SourceReport full_report() {
    wire::SourceReport out;
    out.source = "lapor";
    out.at = model::parse_rfc3339("2026-11-21T07:05:00Z").value();
    out.whole = out.complete = out.demo = out.breaker_open = true;
    out.added = 1;
    out.changed = 2;
    out.same = 3;
    out.withdrawn = 4;
    out.vanished = 5;
    out.doubted = 6;
    out.repeated = 7;
    out.unasked = 8;
    out.flawed = 9;
    out.approved = 10;
    out.refused = 11;
    out.disagreements = 12;
    out.failures = 13;
    out.reasons = {{"tanpa nomor", 5}, {"waktu diterima tidak terbaca", 4}};
    out.remarks = {"jam server 3.650 hari lebih cepat daripada komputer ini"};
    out.strangers = {"kategori: Jalan Rusak"};
    out.error = "server bermasalah (500): contoh.example. Tunggu";
    out.next = out.at + model::Seconds{300};
    out.relist_after = out.at + model::Seconds{3600};
    return out;
}

} // namespace

TEST_CASE("a report of a reading comes back as it went, on one line") {
    for (const auto& report : {full_report(), wire::SourceReport{}}) {
        const std::string json = wire::encode(report);
        CHECK(json.find('\n') == std::string::npos);
        const auto back = wire::decode_source_report(json);
        REQUIRE_MESSAGE(back, back.error().line());
        CHECK(*back == report);
    }
}

TEST_CASE("a report that is cut or spoilt is an error that says where") {
    const std::string json = wire::encode(full_report());
    for (std::size_t size = 0; size < json.size(); size += 7)
        CHECK(!wire::decode_source_report(json.substr(0, size)));
    std::string wrong = json;
    wrong.replace(wrong.find("\"baru\":1"), 8, "\"baru\":-1");
    const auto read = wire::decode_source_report(wrong);
    REQUIRE(!read);
    CHECK(read.error().where == "$.baru");
}
