// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/figure.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace siar::model;
using siar::privacy::Label;
using siar::privacy::operator""_label;

namespace {

Recap recap_of(const char* first, const char* last, Label name, bool measured) {
    Recap out;
    out.period = {parse_iso_date(first).value(), parse_iso_date(last).value(), std::move(name)};
    if (!measured) out.source = "Laporan"_label;
    return out;
}

Speed speed_of(Interval interval, const char* first, const char* last, Label name) {
    Speed out;
    out.interval = interval;
    out.period = {parse_iso_date(first).value(), parse_iso_date(last).value(), std::move(name)};
    return out;
}

} // namespace

TEST_CASE("a figure is named by what it tells and of when, whatever its numbers are") {
    struct Case {
        Recap recap;
        const char* name;
    };
    const std::vector<Case> cases{
        {recap_of("2022-01-01", "2022-12-31", "Tahun 2022"_label, false), "rekap:2022"},
        {recap_of("2026-10-30", "2026-11-28", "30 hari terakhir"_label, true), "rekap:30-hari"},
        {recap_of("2026-11-01", "2026-11-30", "30 hari terakhir"_label, true), "rekap:30-hari"},
        {recap_of("2025-11-29", "2026-11-28", "12 bulan terakhir"_label, true), "rekap:12-bulan"},
        {recap_of("2026-01-01", "2026-11-28", "1 Januari sampai 28 November 2026"_label, true), "rekap:2026"},
        {recap_of("2026-01-01", "2027-01-02", "1 Januari 2026 sampai 2 Januari 2027"_label, true), "rekap:2026"},
        {recap_of("2026-01-01", "2026-03-31", "Triwulan pertama"_label, false), "rekap:2026-01-01-sampai-2026-03-31"},
        {recap_of("2026-11-01", "2026-11-30", "November 2026"_label, false), "rekap:2026-11"},
        {recap_of("2026-11-01", "2026-11-30", "Bulan terakhir"_label, false), "rekap:2026-11"},
    };
    for (const auto& one : cases) {
        CAPTURE(one.name);
        CHECK(figure_of(one.recap).value == one.name);
        CHECK(parse_figure(one.name) == FigureId{one.name});
    }
    const auto speed = [](Interval interval) {
        return figure_of(speed_of(interval, "2022-01-01", "2022-12-31", "Tahun 2022"_label)).value;
    };
    CHECK(speed(Interval::responded_within) == "kecepatan:2022");
    CHECK(speed(Interval::resolved_within) == "kecepatan-selesai:2022");
    CHECK(speed(Interval::forwarded_within) == "kecepatan-diteruskan:2022");
}

TEST_CASE("what is no figure has no name") {
    for (const char* name : {"",
                             ":",
                             "rekap",
                             "rekap:",
                             "rekap:22",
                             "rekap:02022",
                             "rekap:0022",
                             "rekap:-2022",
                             "rekap:2022 ",
                             "Rekap:2022",
                             "rekap:2026-13",
                             "rekap:2026-1",
                             "rekap:30-jam",
                             "rekap:0-hari",
                             "rekap:-hari",
                             "rekap:30-",
                             "rekap:30-hari-",
                             "rekap:99999-hari",
                             "kecepatan-lambat:2022",
                             "selesai:2022",
                             "rekap:2026-02-30-sampai-2026-03-01",
                             "rekap:2026-03-02-sampai-2026-03-01",
                             "rekap:2022:2022",
                             "00112233445566778899aabbccddeeff"}) {
        CAPTURE(name);
        CHECK_FALSE(parse_figure(name));
        CHECK(figure_name({name}).empty());
        CHECK(figure_period({name}).empty());
    }
}

TEST_CASE("a figure's name tells its words") {
    struct Case {
        const char* name;
        const char* words;
    };
    for (const auto& one :
         {Case{"rekap:2022", "Rekap aduan, tahun 2022"}, Case{"rekap:2100", "Rekap aduan, tahun 2100"},
          Case{"kecepatan:30-hari", "Kecepatan tindak lanjut, 30 hari terakhir"},
          Case{"kecepatan-selesai:12-bulan", "Kecepatan penyelesaian, 12 bulan terakhir"},
          Case{"kecepatan-diteruskan:2-minggu", "Kecepatan penerusan, 2 minggu terakhir"},
          Case{"rekap:2024-02", "Rekap aduan, 1 Februari sampai 29 Februari 2024"},
          Case{"rekap:2025-12-01-sampai-2026-01-31", "Rekap aduan, 1 Desember 2025 sampai 31 Januari 2026"},
          Case{"rekap:2026-01-31-sampai-2026-01-31", "Rekap aduan, 31 Januari 2026"}}) {
        CAPTURE(one.name);
        CHECK(figure_name({one.name}).str() + ", " + figure_period({one.name}).str() == one.words);
    }
}

TEST_CASE("a figure's key looks like an item's id, is always the same, and no other figure has it") {
    const auto key = key_of({"rekap:2022"});
    CHECK(key.value == "7eb94727ad9ce9b604500c989200b1e9");
    CHECK(key != key_of({"kecepatan:2022"}));
    CHECK(key != key_of({"rekap:2023"}));
}

TEST_CASE("each figure of some statistics is named once, the coordinator's own time to the office alone") {
    Statistics all;
    all.recaps = {recap_of("2022-01-01", "2022-12-31", "Tahun 2022"_label, false),
                  recap_of("2022-01-01", "2022-12-31", "Tahun 2022"_label, true)};
    all.speeds = {speed_of(Interval::forwarded_within, "2022-01-01", "2022-12-31", "Tahun 2022"_label)};
    CHECK(figures_of(all) == std::vector<FigureId>{{"rekap:2022"}, {"kecepatan-diteruskan:2022"}});
    for (const auto audience : {Audience::public_, Audience::radio, Audience::van}) {
        CHECK(is_told_to(audience, {"rekap:2022"}));
        CHECK(is_told_to(audience, {"kecepatan:2022"}));
        CHECK_FALSE(is_told_to(audience, {"kecepatan-diteruskan:2022"}));
    }
    CHECK(is_told_to(Audience::office, {"kecepatan-diteruskan:2022"}));
}
