// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/redress.hpp"

#include "model/figure.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <vector>

using namespace siar;
using namespace std::chrono_literals;
using privacy::operator""_label;

namespace {

const model::Zone zone{std::chrono::minutes{420}, "WIB"_label};
const model::Time noon = model::parse_rfc3339("2026-11-28T12:00+07:00").value();

model::CorrectionState proposed() {
    model::CorrectionState out;
    out.item = {"00112233445566778899aabbccddeeff"};
    out.proposed_by = "Bu Tinjau";
    out.proposed_at = noon;
    return out;
}

} // namespace

TEST_CASE("a correction's line says since when it waits, and that it waits too long after a day") {
    auto state = proposed();
    CHECK(desk::correction_state_line(state, zone, noon + 24h) ==
          "RALAT 00112233445566778899aabbccddeeff: sidik 00000000, menunggu orang kedua sejak 2026-11-28 pukul 12.00 "
          "WIB; "
          "diusulkan Bu Tinjau");
    CHECK(desk::correction_state_line(state, zone, noon + 24h + 1s).find("12.00 WIB, sudah 24 jam: TERLALU LAMA;") !=
          std::string::npos);
    state.figure = model::FigureId{"rekap:2022"};
    state.agreed_by = "Pak Kedua";
    state.agreed_at = noon + 1h;
    CHECK(desk::correction_state_line(state, zone, noon + 1h) ==
          "RALAT rekap:2022: sidik 00000000, tayang sampai 2026-11-29 pukul 13.00 WIB; diusulkan Bu Tinjau, disetujui "
          "Pak "
          "Kedua");
    CHECK(desk::correction_state_line(state, zone, noon + 25h).find("selesai tayang") != std::string::npos);
}

TEST_CASE("what the radio has still to tell is said with its slot and by when it must be made") {
    model::Correction correction;
    correction.item = {"00112233445566778899aabbccddeeff"};
    CHECK(
        desk::unsaid_line(correction, noon, noon, false, zone) ==
        "RALAT 00112233445566778899aabbccddeeff: segmen radio 20 detik untuk 2026-11-28 pukul 12.00 WIB belum dibuat; "
        "buat sebelum itu");
    correction.figure = model::FigureId{"rekap:2022"};
    CHECK(desk::unsaid_line(correction, noon, noon - 1h, false, zone) ==
          "RALAT rekap:2022: segmen radio 20 detik untuk 2026-11-28 pukul 12.00 WIB belum dibuat; buat sebelum "
          "2026-11-28 pukul 11.00 WIB");
    CHECK(desk::unsaid_line(correction, noon, noon, true, zone) ==
          "RALAT rekap:2022: segmen radio 20 detik untuk 2026-11-28 pukul 12.00 WIB sudah dibuat, belum sampai di "
          "stasiun; kirim sebelum itu");
}

TEST_CASE("a figure's lines say what screens tell of it, a percentage never") {
    const model::Period year{model::parse_iso_date("2022-01-01").value(), model::parse_iso_date("2022-12-31").value(),
                             "Tahun 2022"_label};
    model::Statistics all;
    all.recaps = {{year, 422, 373, 28, 21, "Laporan"_label, std::nullopt}};
    all.speeds = {{model::Interval::responded_within, year, 40, 0.14, std::nullopt, {}, std::nullopt, noon}};
    CHECK(desk::figure_lines(all, {"rekap:2022"}) ==
          std::vector<std::string>{"ANGKA rekap:2022: Rekap aduan, Tahun 2022: 422 diterima, 373 selesai, 28 diproses, "
                                   "21 diarsipkan; sumber Laporan"});
    CHECK(desk::figure_lines(all, {"kecepatan:2022"}) ==
          std::vector<std::string>{
              "ANGKA kecepatan:2022: Kecepatan tindak lanjut, Tahun 2022: rata-rata 0,1 hari dari 40 aduan"});
    CHECK(desk::figure_lines(all, {"rekap:2023"}).empty());
}
