// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/copybook.hpp"

#include "model/code_table.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace siar::model {

namespace {

constexpr CodeTable stretches{std::array{
    std::pair{Stretch::opening, "pembuka"}, std::pair{Stretch::greeting, "salam"}, std::pair{Stretch::demo, "contoh"},
    std::pair{Stretch::synthetic, "suara_sintetis"}, std::pair{Stretch::count, "pengantar"},
    std::pair{Stretch::items, "butir"}, std::pair{Stretch::headlines, "pokok"}, std::pair{Stretch::figure, "angka"},
    std::pair{Stretch::speed, "angka_kecepatan"}, std::pair{Stretch::filler, "pengisi"},
    std::pair{Stretch::visit, "jemput_bola"}, std::pair{Stretch::value, "nilai"}, std::pair{Stretch::call, "ajakan"},
    std::pair{Stretch::emergency, "darurat"}, std::pair{Stretch::privacy, "privasi"},
    std::pair{Stretch::closing, "penutup"}}};

} // namespace

const std::vector<CopyRule>& copy_rules() {
    static const std::vector<CopyRule> rules{
        {Part::opening, "pembuka", {"acara", "stasiun", "frekuensi"}, {"{acara}"}},
        {Part::greeting, "salam", {"waktu", "wilayah", "tanggal"}, {}, {"{tanggal}"}},
        {Part::demo, "contoh", {}, {"data contoh"}, {}, {"bukan"}},
        {Part::synthetic, "suara_sintetis", {}, {"suara", "komputer"}, {}, {"bukan"}},
        {Part::synthetic_two, "suara_sintetis_dua", {}, {"kedua suara", "komputer"}, {}, {"bukan"}},
        {Part::count_repaired, "jumlah_selesai", {"jumlah"}, {"{jumlah}", "selesai"}, {}, {"diperbaiki"}},
        {Part::count_followed_up,
         "jumlah_ditindaklanjuti",
         {"jumlah"},
         {"{jumlah}", "ditindaklanjuti"},
         {},
         {"diperbaiki", "selesai"}},
        {Part::lead_first, "pengait_pertama", {}, {}, {}, {"diperbaiki", "selesai"}},
        {Part::lead_next, "pengait", {"urutan"}, {}, {}, {"diperbaiki", "selesai"}},
        {Part::lead_last, "pengait_terakhir", {}, {}, {}, {"diperbaiki", "selesai"}},
        {Part::bridge,
         "jembatan",
         {"pengait", "tempat", "kategori"},
         {"{pengait}", "{tempat}"},
         {},
         {"diperbaiki", "selesai"}},
        {Part::bridge_only, "jembatan_tunggal", {"tempat", "kategori"}, {"{tempat}"}, {}, {"diperbaiki", "selesai"}},
        {Part::headline,
         "pokok",
         {"tempat", "kategori", "masalah", "hasil"},
         {"{tempat}", "{masalah}", "{hasil}"},
         {},
         {"diperbaiki", "selesai"}},
        {Part::agency, "instansi", {"instansi"}, {"{instansi}"}, {}, {"diperbaiki", "selesai"}},
        {Part::responded,
         "waktu_tanggap",
         {"ditanggapi"},
         {"ditanggapi dalam {ditanggapi}"},
         {},
         {"diperbaiki", "lalu", "kemudian"}},
        {Part::resolved, "waktu_selesai", {"selesai"}, {"selesai dalam {selesai}"}, {}, {"diperbaiki"}},
        {Part::closed, "waktu_ditutup", {"ditutup"}, {"ditutup dalam {ditutup}"}, {}, {"diperbaiki", "selesai"}},
        {Part::responded_resolved,
         "waktu_tanggap_selesai",
         {"ditanggapi", "selesai"},
         {"ditanggapi dalam {ditanggapi}", "selesai dalam {selesai}"},
         {},
         {"diperbaiki", "lalu", "kemudian"}},
        {Part::responded_closed,
         "waktu_tanggap_ditutup",
         {"ditanggapi", "ditutup"},
         {"ditanggapi dalam {ditanggapi}", "ditutup dalam {ditutup}"},
         {},
         {"diperbaiki", "selesai", "lalu", "kemudian"}},
        {Part::confirmed, "dipastikan_pelapor", {}, {"pelapor"}, {}, {"diperbaiki"}},
        {Part::by_itself, "ditutup_otomatis", {}, {"ditutup otomatis"}, {}, {"diperbaiki", "selesai"}},
        {Part::plain_item,
         "butir_ringkas",
         {"kategori"},
         {"{kategori}", "ditindaklanjuti"},
         {},
         {"diperbaiki", "selesai"}},
        {Part::recap,
         "angka_rekap",
         {"masa", "diterima", "selesai"},
         {"{masa}", "{diterima}", "{selesai} dinyatakan selesai"},
         {},
         {"diperbaiki"}},
        {Part::mean,
         "angka_rata",
         {"masa", "jeda", "rata"},
         {"{masa}", "{jeda} rata-rata dalam {rata}"},
         {},
         {"diperbaiki"}},
        {Part::median,
         "angka_tengah",
         {"masa", "jeda", "tengah", "kasus"},
         {"{masa}", "{kasus} aduan yang sudah {jeda}", "separuh", "dalam {tengah}"},
         {},
         {"diperbaiki"}},
        {Part::source, "angka_sumber", {"sumber"}, {"{sumber}"}},
        {Part::counted_until, "angka_dihitung", {"saat"}, {"sampai {saat}"}},
        {Part::van,
         "mobil_keliling",
         {"hari", "tempat", "dari", "sampai"},
         {"{hari}", "{tempat}"},
         {"{dari}", "{sampai}"}},
        {Part::stall, "lapak", {"hari", "tempat", "dari", "sampai"}, {"{hari}", "{tempat}"}, {"{dari}", "{sampai}"}},
        {Part::value, "nilai", {}, {}},
        {Part::call, "ajakan", {}, {}},
        {Part::channel, "kanal", {"kanal", "nomor"}, {"{kanal}", "{nomor}"}},
        {Part::other_channel, "kanal_lain", {"kanal", "nomor"}, {"{kanal}", "{nomor}"}},
        {Part::again, "nomor_lagi", {"nomor"}, {"{nomor}"}},
        {Part::emergency, "darurat", {"nomor"}, {"{nomor}"}},
        {Part::privacy, "privasi", {}, {"identitas pelapor tidak kami siarkan"}},
        {Part::closing, "penutup", {"acara", "kata_penutup"}, {"{kata_penutup}"}},
        {Part::ask_opening, "obrolan_pembuka", {"obrolan", "stasiun", "tanggal", "dari", "sampai"}, {}},
        {Part::ask_item, "obrolan_tanya", {"tempat", "kategori", "instansi"}, {}},
        {Part::ask_recap, "obrolan_tanya_rekap", {"masa"}, {}},
        {Part::ask_share, "obrolan_tanya_kategori", {"masa", "kategori"}, {}},
        {Part::ask_speed, "obrolan_tanya_kecepatan", {"masa"}, {}},
        {Part::reminder, "obrolan_ingat", {}, {}},
        {Part::ask_closing, "obrolan_penutup", {"obrolan", "kata_penutup"}, {}},
        {Part::correction_opening, "ralat_pembuka", {"acara", "stasiun"}, {"ralat"}},
        {Part::correction_about, "ralat_perihal", {"perihal"}, {"{perihal}"}},
        {Part::correction_wrong, "ralat_salah", {"salah"}, {"salah: {salah}"}},
        {Part::correction_right, "ralat_benar", {"benar"}, {"yang benar: {benar}"}},
        {Part::correction_sorry, "ralat_maaf", {}, {"maaf"}},
    };
    return rules;
}

std::string_view code(Stretch value) {
    return stretches.code(value);
}
template <>
std::optional<Stretch> from_code(std::string_view text) {
    return stretches.value(text);
}

const Format* Copybook::format(std::string_view id) const {
    const auto found = std::find_if(formats.begin(), formats.end(), [&](const auto& one) { return one.id == id; });
    return found == formats.end() ? nullptr : &*found;
}

const Format& Copybook::usual(Seconds length) const {
    const auto found = std::find_if(formats.begin(), formats.end(),
                                    [&](const auto& one) { return one.from <= length && length <= one.until; });
    return found == formats.end() ? formats.back() : *found;
}

} // namespace siar::model
