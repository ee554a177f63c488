// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/display/sheet_fixture.hpp"

#include "tests/display/edition_fixture.hpp"

#include <chrono>
#include <string>
#include <utility>

namespace siar::display::fixture {
namespace {

using model::Run;
using model::SheetRow;
using privacy::Label;
using privacy::operator""_label;

SheetRow row(double at, Label heading, int voice, const std::vector<std::string_view>& sentences) {
    SheetRow out{at, std::move(heading), voice};
    for (const std::string_view one : sentences)
        out.sentences.push_back(sentence(one));
    return out;
}

std::vector<SheetRow> opening() {
    std::vector<SheetRow> rows;
    rows.push_back(
        row(0, "PEMBUKA"_label, 0, {"Inilah Kabar Aduan Warga, / kabar tentang aduan yang sudah ditangani."}));
    rows.push_back(row(6.4, "SALAM"_label, 0,
                       {"Selamat siang, para pendengar di *Kabupaten Demak*.",
                        "Tiga menit ke depan, / kita dengar apa yang sudah diperbaiki."}));
    rows.back().krama = "Sugeng siyang, para pamireng ing Kabupatèn Demak."_label;
    rows.push_back(row(14, "DATA CONTOH"_label, 0, {"Semua aduan dalam siaran ini adalah contoh."}));
    rows.push_back(row(18.2, "SUARA SINTETIS"_label, 0, {"Siaran ini dibacakan oleh suara buatan komputer."}));
    rows.back().machine_only = true;
    rows.push_back(row(22, "JUMLAH"_label, 0, {"Ada tiga kabar siang ini."}));
    return rows;
}

std::vector<SheetRow> items() {
    std::vector<SheetRow> rows;
    rows.push_back(row(25, "ADUAN"_label, 0,
                       {"Yang pertama, dari *Desa Karangsari*, *Kecamatan Karangtengah*.",
                        "Lampu jalan mati di tikungan dekat pasar, / sehingga warga takut lewat pada malam hari."}));
    rows.push_back(
        row(35.5, "TINDAKAN"_label, 1,
            {"*Dinas Perhubungan* memeriksa tiangnya, / lalu mengganti dua lampu dan satu kabel yang putus."}));
    rows.push_back(row(43, "HASIL"_label, 1,
                       {"Lampu sudah menyala lagi.",
                        "Aduan ini ditanggapi dalam dua koma empat jam, / dan selesai "
                        "dalam tiga hari."}));
    rows.back().margin = words("2,4 jam; 3,1 hari");
    rows.push_back(row(52, "JEMBATAN"_label, 0, {"Dari lampu jalan, / kita beralih ke saluran air."}));
    rows.push_back(row(56, "ADUAN"_label, 0,
                       {"Di *Kecamatan Sayung*, / saluran air tersumbat sampah.",
                        "Jalan kampung tergenang setiap kali hujan turun."}));
    rows.push_back(row(64, "TINDAKAN"_label, 1,
                       {"*Dinas Pekerjaan Umum dan Penataan Ruang* mengeruk saluran itu sepanjang tiga ratus meter, / "
                        "lalu mengangkut dua truk sampah."}));
    rows.push_back(
        row(73, "HASIL"_label, 1,
            {"Air mengalir lagi, / dan jalan kampung tidak tergenang.", "Semuanya selesai dalam lima hari."}));
    rows.push_back(row(81, "JEMBATAN"_label, 0, {"Satu kabar lagi, / kali ini tentang kartu keluarga."}));
    rows.push_back(row(86, "ADUAN"_label, 0,
                       {"Seorang warga *Kecamatan Mranggen* bertanya, / mengapa kartu keluarganya belum jadi setelah "
                        "sebulan."}));
    rows.push_back(row(95, "TINDAKAN"_label, 1,
                       {"*Dinas Kependudukan dan Pencatatan Sipil* menemukan berkas yang tertinggal di loket, / dan "
                        "mencetaknya pada hari yang sama."}));
    rows.push_back(row(105, "HASIL"_label, 1, {"Kartu itu sudah diambil pemohonnya."}));
    return rows;
}

std::vector<SheetRow> closing() {
    std::vector<SheetRow> rows;
    rows.push_back(row(109, "ANGKA"_label, 0,
                       {"Sejak awal tahun, / delapan puluh delapan koma empat persen aduan sudah selesai.",
                        "Itu tiga ratus tujuh puluh tiga dari empat ratus dua puluh dua aduan."}));
    rows.back().margin = words("373 dari 422 = 88,4%");
    rows.push_back(row(121, "JEMBATAN"_label, 1, {"Anda juga punya keluhan?"}));
    rows.push_back(row(124, "AJAKAN"_label, 1,
                       {"Sampaikan lewat SMS ke satu tujuh nol delapan, / awali dengan kata *Demak*.",
                        "Atau lewat laman *LAPOR*, / di lapor titik go titik i de."}));
    rows.back().margin = words("SMS 1708; lapor.go.id");
    rows.push_back(row(136, "PELINDUNGAN DATA"_label, 0, {"Nama dan nomor telepon pelapor tidak pernah kami sebut."}));
    rows.push_back(row(141, "TERIMA KASIH"_label, 0,
                       {"Terima kasih kepada warga yang melapor, / dan kepada petugas yang datang."}));
    rows.push_back(row(149, "JADWAL"_label, 1, {"Kabar Aduan Warga hadir lagi besok, / pukul tujuh pagi."}));
    rows.push_back(row(155, "SALAM"_label, 1, {"Sampai jumpa, / dan selamat beraktivitas."}));
    rows.back().krama = "Matur nuwun, sugeng makarya."_label;
    rows.push_back(row(162, "PENUTUP"_label, 0,
                       {"Dari *Radio Suara Kota Wali*, / inilah Kabar Aduan Warga: / lapor, ditangani, selesai."}));
    return rows;
}

void append(std::vector<SheetRow>& rows, std::vector<SheetRow> more, double later = 0) {
    for (SheetRow& one : more) {
        if (one.at) *one.at += later;
        rows.push_back(std::move(one));
    }
}

void end(model::Sheet& sheet, double ends, model::Seconds length) {
    append(sheet.rows, closing(), ends - 171);
    sheet.ends = ends;
    sheet.length = length;
}

model::Sheet begun() {
    model::Sheet sheet;
    sheet.title = words("Kabar Aduan Warga");
    sheet.station = "Radio Suara Kota Wali 104,8 FM"_label;
    sheet.airs = "Sabtu, 21 November 2026, pukul 14.05 WIB"_label;
    sheet.demo = true;
    sheet.out_cue = "lapor, ditangani, selesai."_label;
    sheet.rows = opening();
    return sheet;
}

} // namespace

std::vector<Run> sentence(std::string_view marked) {
    std::vector<Run> runs;
    bool name = false;
    while (!marked.empty()) {
        const std::size_t end = marked.find_first_of("*/");
        const std::string_view text = marked.substr(0, end);
        if (!text.empty()) {
            const bool leads = text.front() == ' ';
            const bool trails = text.size() > 1 && text.back() == ' ';
            const privacy::Showable space(" "_label);
            const privacy::Showable inner(words(text));
            runs.push_back({name ? Run::Kind::name : Run::Kind::plain,
                            (leads ? space : privacy::Showable{}) + inner + (trails ? space : privacy::Showable{})});
        }
        if (end == std::string_view::npos) break;
        if (marked[end] == '*') name = !name;
        if (marked[end] == '/') runs.push_back({Run::Kind::breath, {}});
        marked.remove_prefix(end + 1);
    }
    return runs;
}

model::Sheet dialogue() {
    model::Sheet sheet = begun();
    sheet.voices = 2;
    append(sheet.rows, items());
    end(sheet, 171, std::chrono::seconds(180));
    sheet.notes = {words("Nama desa Karangsari diucapkan seperti ditulis; belum ada di daftar ucapan."),
                   words("Aduan ketiga baru dua hari lalu disetujui.")};
    return sheet;
}

model::Sheet script() {
    model::Sheet sheet = dialogue();
    sheet.voices = 1;
    for (SheetRow& row : sheet.rows)
        row.voice = 0;
    return sheet;
}

model::Sheet long_script() {
    model::Sheet sheet = begun();
    sheet.voices = 2;
    constexpr int times = 6;
    for (int i = 0; i < times; ++i)
        append(sheet.rows, items(), 84.0 * i);
    end(sheet, 591, std::chrono::seconds(600));
    return sheet;
}

model::Sheet talk_sheet() {
    model::Sheet sheet = script();
    sheet.length.reset();
    sheet.ends.reset();
    sheet.out_cue = {};
    sheet.demo = false;
    sheet.notes.clear();
    for (SheetRow& row : sheet.rows)
        row.at.reset();
    return sheet;
}

std::vector<std::pair<std::string, model::Sheet>> all_sheets() {
    return {
        {"naskah", script()}, {"dua-suara", dialogue()}, {"panjang", long_script()}, {"gelar-wicara", talk_sheet()}};
}

} // namespace siar::display::fixture
