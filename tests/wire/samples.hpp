// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edition.hpp"
#include "privacy/redact.hpp"
#include "wire/api.hpp"

#include <doctest/doctest.h>

#include <string_view>

/// Values with every field filled, for the tests of what goes over the wire.
namespace siar::test {

using privacy::operator""_label;

inline privacy::PublicText shown(std::string_view text) {
    static const privacy::Gate gate;
    privacy::Redacted redacted = privacy::redact(text, gate);
    REQUIRE_MESSAGE(redacted.verdict.ok(), text);
    return redacted.text;
}

inline model::Time time(std::string_view text) {
    return model::parse_rfc3339(text).value();
}

inline model::Item item() {
    model::Item item;
    item.id = {"00112233445566778899aabbccddeeff"};
    item.category = {"lampu_jalan"};
    item.category_name = "Lampu jalan"_label;
    item.icon = "lightbulb";
    item.problem = shown("Lampu jalan mati di tikungan dekat pasar");
    item.action = shown("Petugas mengganti dua lampu");
    item.outcome = shown("Lampu menyala lagi");
    item.district = {"33.21.04"};
    item.place = "Kec. Sayung"_label;
    item.agency = {"dinhub"};
    item.agency_name = "Dinas Perhubungan"_label;
    item.channel = {"whatsapp"};
    item.channel_name = "WhatsApp"_label;
    item.closed_on = model::parse_iso_date("2026-11-18").value();
    item.how_closed = model::HowClosed::confirmed_by_reporter;
    item.repaired = true;
    item.responded_within = model::Seconds{8640};
    item.resolved_within = model::Seconds{3 * 86400};
    item.validity = {time("2026-11-18T03:00:00Z"), time("2027-01-17T03:00:00Z")};
    item.tags = {model::Tag::achievement};
    item.pinned = true;
    item.demo = true;
    return item;
}

inline model::Visit visit() {
    return {model::parse_iso_date("2026-11-22").value(),
            std::chrono::minutes{9 * 60 + 30},
            std::chrono::minutes{24 * 60},
            model::VisitKind::stall,
            {"33.21.04"},
            shown("Balai Desa Sayung"),
            true};
}

inline model::Notice notice() {
    return {"libur-natal",
            shown("Layanan tutup sehari"),
            shown("Aduan tetap dapat dikirim lewat WhatsApp"),
            {time("2026-12-20T00:00:00Z"), std::nullopt},
            false};
}

inline model::Correction correction() {
    return {"0a1b2c3d",
            {"00112233445566778899aabbccddeeff"},
            "Lampu jalan"_label,
            "Kec. Sayung"_label,
            shown("Dua lampu sudah diganti"),
            shown("Baru satu lampu yang diganti"),
            {time("2026-11-21T07:00:00Z"), time("2026-11-22T07:00:00Z")},
            true};
}

inline model::Statistics statistics() {
    const model::Period year{model::parse_iso_date("2022-01-01").value(), model::parse_iso_date("2022-12-31").value(),
                             "Tahun 2022"_label};
    model::Statistics out;
    out.as_of = time("2026-11-21T07:05:00Z");
    out.recaps = {{year, 422, 373, 28, 21, "Laporan tahunan"_label, std::nullopt},
                  {year, 30, 20, 9, 1, std::nullopt, time("2026-11-21T07:05:00Z")}};
    out.speeds = {
        {model::Interval::responded_within, year, std::nullopt, 0.1, std::nullopt, "5 hari kerja"_label,
         "Laporan tahunan"_label, std::nullopt},
        {model::Interval::resolved_within, year, 373, 1.0 / 3.0, 0.2, {}, std::nullopt, time("2026-11-21T07:05:00Z")}};
    out.breakdowns = {{"kecamatan", year, {{"33.21.04", "Sayung"_label, 12}, {"lainnya", "Lainnya"_label, 18}}, 30}};
    out.breakdowns.push_back(
        {"instansi", year, {{"dinhub", "Dinas Perhubungan"_label, 20}}, 18, "Dihitung pada tiap instansi"_label});
    out.recaps.back().followed_up = model::Share{17, 21};
    out.recaps.front().tags = {model::Tag::office_holder};
    out.speeds.front().tags = {model::Tag::achievement};
    out.open = 9;
    out.secret = 3;
    const auto day = [](const char* text) { return model::parse_iso_date(text).value(); };
    out.trends = {{model::Step::week,
                   {{day("2026-11-09"), day("2026-11-15"), 12, 9}, {day("2026-11-16"), day("2026-11-21"), 8, 0}}}};
    out.on_time = {
        {model::Deadline::closing, year, {27, 30}, "5 sampai 60 hari kerja"_label, time("2026-11-21T07:05:00Z")}};
    out.on_time_trends = {
        {model::Deadline::target, model::Step::day, 30, {{day("2026-11-20"), day("2026-11-20"), {0, 0}}}}};
    out.satisfaction = model::Satisfaction{year, {1, 2, 3, 10, 20}, time("2026-11-21T07:05:00Z")};
    return out;
}

/// What stands in the Edition of the office only.
inline model::OfficeFigures office_figures() {
    const model::Recap recap = statistics().recaps.back();
    model::OfficeFigures out;
    out.overdue = 4;
    out.agencies = model::Agencies{recap.period, {}, "Dihitung pada tiap instansi"_label};
    out.agencies->agencies = {{{"dinhub"}, "Dinhub"_label, 20, 5, 3, model::Lengths{15, 0.25, 0.1}, std::nullopt, true},
                              {{}, "Instansi lain"_label, 1, 0, 0, {}, {}, false}};
    model::Recap there = recap;
    there.received += 2;
    out.given = {{"lapor_gubernur", there, recap}};
    return out;
}

inline model::Edition edition() {
    model::Edition out;
    out.audience = model::Audience::office;
    out.identity = {{"demak"},
                    "Kabupaten Demak"_label,
                    "Demak"_label,
                    "Hallo Demak"_label,
                    "SP4N-LAPOR"_label,
                    {},
                    {std::chrono::minutes{420}, "WIB"_label},
                    true};
    out.made_at = time("2026-11-21T07:05:00Z");
    out.data_as_of = time("2026-11-21T07:00:00Z");
    out.demo = true;
    out.stale_after = model::Seconds{120};
    out.items = {item(), item()};
    out.items[1].responded_within.reset();
    out.items[1].validity = {};
    out.items[1].icon.clear();
    out.items[1].discreet = true;
    out.items[1].demo = false;
    out.statistics = statistics();
    out.statistics.valid_until = time("2026-11-24T07:00:00Z");
    out.statistics.recaps.back().valid_until = out.statistics.valid_until;
    out.statistics.speeds.back().valid_until = out.statistics.valid_until;
    out.statistics.office = office_figures();
    out.districts = {{{"33.21.04"}, "Sayung"_label, 0, 2}};
    out.channels = {{{"sms"}, "SMS"_label, "kirim ke 1708"_label, "gratis"_label, {}, "smartphone", true}};
    out.emergency = "112"_label;
    out.visits = {visit()};
    out.notices = {notice()};
    out.station = {"RSKW"_label, "Radio Suara Kota Wali"_label, "104,8 FM"_label, "Kabar Aduan"_label,
                   "Sampai jumpa besok"_label};
    out.withdrawn = {{"ffeeddccbbaa99887766554433221100"}};
    out.corrections = {correction()};
    return out;
}

inline wire::ComplaintRow told_row() {
    wire::ComplaintRow row;
    row.item = {"00112233445566778899aabbccddeeff"};
    row.demo = true;
    row.changed = time("2026-11-19T01:00:00Z");
    row.status = model::Status::resolved;
    row.category = {"lampu_jalan"};
    row.agencies = {{"dinhub"}, {"dinputaru"}};
    row.channel = {"whatsapp"};
    row.place = {{"33.21.04"}, model::VillageId{"33.21.04.2007"}};
    row.submitted = time("2026-11-15T01:00:00Z");
    row.forwarded = time("2026-11-15T02:00:00Z");
    row.first_follow_up = time("2026-11-15T04:24:00Z");
    row.closed = time("2026-11-18T03:00:00Z");
    row.updated = time("2026-11-18T03:00:00Z");
    row.how_closed = model::HowClosed::by_agency;
    row.rating = 5;
    row.review = model::ReviewState::approved;
    row.decided_at = time("2026-11-19T01:00:00Z");
    row.told = wire::Told{{{item().problem, model::Wording::rule},
                           {item().action, model::Wording::person},
                           {item().outcome, model::Wording::template_}},
                          false,
                          true};
    row.text_hash = model::text_hash(row.told->sentences);
    return row;
}

/// A secret complaint with nothing that may be missing.
inline wire::ComplaintRow bare_row() {
    wire::ComplaintRow row;
    row.item = {"ffeeddccbbaa99887766554433221100"};
    row.changed = row.submitted = row.updated = time("2026-11-20T01:00:00Z");
    row.classification = model::Classification::oversight;
    row.secret = true;
    return row;
}

} // namespace siar::test
