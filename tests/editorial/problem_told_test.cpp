// SPDX-License-Identifier: GPL-3.0-or-later
#include "condensed.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string_view>

using namespace siar;

using test::Headline;

TEST_CASE("A title that says what is wrong is the headline") {
    constexpr auto rows = std::to_array<Headline>({
        {"jalan", "Jalan berlubang", "tiap hari saya lewat situ", "Jalan berlubang"},
        {"jalan", "JALAN RUSAK PARAH!!!", "TOLONG DIPERHATIKAN", "Jalan rusak"},
        {"jalan", "Jln di dpn pasar ambles, mohon ditindaklanjuti", "", "Jalan di depan pasar ambles"},
        {"jalan", "Lubang besar bikin celaka", "kemarin ada yang jatuh", "Lubang besar membuat celaka"},
        {"jalan", "Polisi tidur terlalu tinggi", "mobil sering nyangkut", "Polisi tidur terlalu tinggi"},
        {"jalan", "Truk parkir di bahu jalan", "mobil pemadam pasti susah masuk", "Truk parkir di bahu jalan"},
        {"jalan", "pohon tumbang nutup jalan", "", "Pohon tumbang menutup jalan"},
        {"lampu_jalan", "Lampu jalan nyala sebentar lalu mati", "begitu terus", "Lampu jalan nyala sebentar lalu mati"},
        {"lampu_jalan", "PJU padam", "sudah lapor tidak ada tanggapan", "PJU padam"},
        {"lampu_jalan", "pju padam", "", "PJU padam"},
        {"sampah", "Tempat sampah kurang", "sampah di taman kurang terurus", "Tempat sampah kurang"},
        {"sampah", "Sungai jadi tempat sampah", "airnya hitam", "Sungai jadi tempat sampah"},
        {"banjir", "Abrasi makin parah", "makam desa juga sudah terendam", "Abrasi makin parah"},
        {"banjir", "Rob masuk rumah warga", "lantai sudah ditinggikan", "Rob masuk rumah warga"},
        {"air", "Air PDAM keruh dan bau", "", "Air PDAM keruh dan bau"},
        {"air", "Tagihan air melonjak", "padahal pemakaian biasa", "Tagihan air melonjak"},
        {"kependudukan", "Blangko KTP abis", "disuruh menunggu", "Blangko KTP habis"},
        {"kependudukan", "nik tdk terbaca", "di sistem bank", "NIK tidak terbaca"},
        {"pendidikan", "Guru jarang masuk", "anak2 cuma disuruh nyatat", "Guru jarang masuk"},
        {"pendidikan", "Atap kelas bocor", "anak-anak pindah ke musala", "Atap kelas bocor"},
    });
    for (const Headline& row : rows)
        check(row);
}

TEST_CASE("Where the title only names its matter, the body says what is wrong with it") {
    constexpr auto rows = std::to_array<Headline>({
        {"jalan", "Jl. Sultan Fatah", "Jl. Sultan Fatah bergelombang bahaya utk sepeda motor min",
         "Jalan Sultan Fatah bergelombang bahaya untuk sepeda motor"},
        {"lampu_jalan", "penerangan", "pak lampu jalan di gang kami mati sudah 3 minggu, gelap rawan maling",
         "Lampu jalan mati sudah 3 minggu"},
        {"lampu_jalan", "PJU disko", "lampu jalan di depan balai desa redup, hampir tidak berguna",
         "Lampu jalan di depan balai desa redup"},
        {"jembatan", "Jembatan gantung", "papan jembatan gantung banyak yg bolong, anak sekolah takut lewat",
         "Papan jembatan gantung banyak yang bolong"},
        {"jembatan", "pagar jembatan", "pagar pengaman jembatan lepas sebelah kanan",
         "Pagar pengaman jembatan lepas sebelah kanan"},
        {"kependudukan", "Akta kematian", "sudah 2 minggu akta kematian belum jadi", "Akta kematian belum jadi"},
        {"pendidikan", "Gaji ke-13", "Gaji 13 guru PPPK belum cair smpai sekarang", "Gaji 13 guru PPPK belum cair"},
        {"desa", "Sumur bor", "sumur bor bantuan tidak bisa dipakai, mesinnya hilang",
         "Sumur bor bantuan tidak bisa dipakai"},
        {"desa", "balai desa", "Atap balai desa bocor dan plafonnya mau runtuh",
         "Atap balai desa bocor dan plafonnya mau runtuh"},
        {"drainase", "Air comberan", "air comberan meluap ke jalan, jijik kalo lewat", "Air comberan meluap ke jalan"},
    });
    for (const Headline& row : rows)
        check(row);
}

TEST_CASE("A remark about something else is not the problem") {
    constexpr auto rows = std::to_array<Headline>({
        {"jalan", "Debu proyek", "proyek perbaikan jalan debunya minta ampun, rumah kotor semua",
         "Aduan tentang debu proyek"},
        {"lampu_jalan", "Minta penerangan", "Mohon dipasang lampu di jalan masuk dukuh. Ambulans pernah terlambat.",
         "Warga meminta penerangan"},
        {"ketertiban", "Anak punk", "anak punk di lampu merah meresahkan", "Aduan tentang ketertiban"},
        {"ketertiban", "Ternak", "kambing tetangga masuk halaman makan tanaman terus", "Aduan tentang ketertiban"},
        {"jalan", "truk", "truk2 besar lewat jalan kampung tiap malam, getarannya bikin rumah retak",
         "Aduan tentang jalan"},
        {"pendidikan", "Pungutan sekolah", "sekolah minta uang gedung 500rb katanya sukarela tapi ditentukan",
         "Pungutan sekolah"},
        {"jalan", "Tanah berceceran", "warung di pinggir jalan sampai tutup kena debu", "Tanah berceceran"},
        {"jembatan", "besi jembatan", "besi pegangan jembatan dicuri orang", "Besi pegangan jembatan dicuri orang"},
        {"jembatan", "tukang jembatan", "tukang cat jembatan rusak motornya", "Aduan tentang tukang jembatan"},
        {"sampah", "Jadwal truk sampah", "truk sampah gak lewat2 padahal iuran bayar terus",
         "Truk sampah tidak lewat-lewat"},
        {"banjir", "Rob desa kami", "rob tiap bulan purnama masuk rumah, capek pak",
         "Rob tiap bulan purnama masuk rumah"},
        {"sampah", "Sampah pinggir jalan", "orang luar buang sampah tiap subuh", "Aduan tentang sampah pinggir jalan"},
        {"jalan", "Terima kasih", "Terima kasih jalan sudah diperbaiki, tapi lampunya masih mati", "Lampu masih mati"},
    });
    for (const Headline& row : rows)
        check(row);
}

TEST_CASE("What blames, swears or gossips is not repeated") {
    constexpr auto rows = std::to_array<Headline>({
        {"jalan", "", "Pejabatnya tidur semua jalan rusak", "Aduan tentang jalan"},
        {"jalan", "Kepala dinas bohong soal jalan rusak", "jalan di dekat pasar rusak", "Jalan di dekat pasar rusak"},
        {"desa", "Dana desa", "pembangunan jalan desa asal-asalan baru sebulan sudah rusak", "Aduan tentang dana desa"},
        {"desa", "", "perangkat desa malas, kantor desa tutup terus", "Aduan tentang urusan desa"},
        {"jalan", "", "jalan rusak karena dikorupsi", "Jalan rusak"},
        {"jalan", "", "dinasnya pemalas, jalan depan sekolah rusak", "Jalan depan sekolah rusak"},
    });
    for (const Headline& row : rows)
        check(row);
}

TEST_CASE("Where nothing is told, the category stands") {
    constexpr auto rows = std::to_array<Headline>({
        {"jalan", "", "", "Aduan tentang jalan"},
        {"jalan", "Laporan", "mohon bantuannya", "Aduan tentang jalan"},
        {"jalan", "😭😭😭", "!!!", "Aduan tentang jalan"},
        {"jalan", "Kami warga butuh jalan keluar", "", "Aduan tentang jalan"},
        {"jalan", "", "bangjo dicat lalu rusak lagi", "Aduan tentang jalan"},
    });
    for (const Headline& row : rows)
        check(row);
}
