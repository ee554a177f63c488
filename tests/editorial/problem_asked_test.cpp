// SPDX-License-Identifier: GPL-3.0-or-later
#include "condensed.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string_view>

using namespace siar;

using test::Headline;

TEST_CASE("A title that asks for something is told as a wish, its capitals as those of a sentence") {
    constexpr auto rows = std::to_array<Headline>({
        {"jalan", "Permohonan Perbaikan Jalan Penghubung Desa Bedono", "",
         "Warga meminta perbaikan jalan penghubung Desa Bedono"},
        {"jembatan", "Permohonan Pelebaran Jembatan", "lebarnya hanya dua meter", "Warga meminta pelebaran jembatan"},
        {"sampah", "Permohonan Sarana Pengelolaan Sampah Pesisir", "",
         "Warga meminta sarana pengelolaan sampah pesisir"},
        {"pendidikan", "Permohonan Penanganan Sekolah Terdampak Rob", "",
         "Warga meminta penanganan sekolah terdampak rob"},
        {"jalan", "Permohonan Penanganan Jalan Licin Akibat Tumpahan Tanah", "", "Jalan licin akibat tumpahan tanah"},
        {"jalan", "Permintaan Pengaspalan Jalan Pemuda", "", "Warga meminta pengaspalan Jalan Pemuda"},
        {"ketertiban", "Kebisingan Bengkel Las", "", "Kebisingan bengkel las"},
        {"lampu_jalan", "Lampu Jalan Sultan Fatah Padam", "", "Lampu Jalan Sultan Fatah padam"},
    });
    for (const Headline& row : rows)
        check(row);
}

TEST_CASE("What people ask is told as a question, unless it says what is wrong") {
    constexpr auto rows = std::to_array<Headline>({
        {"jalan", "Jadwal perbaikan jalan", "supaya warga tidak bertanya-tanya",
         "Warga menanyakan jadwal perbaikan jalan"},
        {"jalan", "Kapan jalan dilanjutkan?", "kok berhenti", "Warga menanyakan kapan jalan dilanjutkan"},
        {"jalan", "", "kapan jalan desa diaspal", "Warga menanyakan kapan jalan desa diaspal"},
        {"jalan", "Tanya status jalan", "", "Warga menanyakan status jalan"},
        {"kependudukan", "SYARAT PINDAH KTP!!!", "mau tanya syarat pindah domisili",
         "Warga menanyakan syarat pindah KTP"},
        {"kependudukan", "Tanya", "apakah bikin akta kelahiran bisa online ya min?",
         "Warga menanyakan apakah membuat akta kelahiran bisa online"},
        {"kependudukan", "Tanya urus KIA", "bisa lewat online tidak", "Warga menanyakan urus KIA"},
        {"kependudukan", "pindah", "bagaimana cara mengurus pindah KK dari kota lain",
         "Warga menanyakan cara mengurus pindah KK dari kota lain"},
        {"pendidikan", "Info lowongan guru", "", "Warga menanyakan lowongan guru"},
        {"pendidikan", "CPNS", "Kapan pengumuman hasil seleksi guru?",
         "Warga menanyakan kapan pengumuman hasil seleksi guru"},
        {"air", "Minta sambungan", "kapan desa kami dapat jaringan pdam",
         "Warga menanyakan kapan desa dapat jaringan PDAM"},
        {"lampu_jalan", "Lampu jalan mati kapan diperbaiki", "", "Lampu jalan mati"},
        {"jalan", "Jadwal truk sampah tidak jelas", "", "Jadwal truk sampah tidak jelas"},
    });
    for (const Headline& row : rows)
        check(row);
}

TEST_CASE("What people wish for is told as a wish, and a mere plea is not") {
    constexpr auto rows = std::to_array<Headline>({
        {"lampu_jalan", "MINTA PENERANGAN", "", "Warga meminta penerangan"},
        {"lampu_jalan", "Mohon dipasang lampu jalan", "", "Warga meminta agar dipasang lampu jalan"},
        {"jalan", "Usul jalan dibeton", "", "Warga mengusulkan jalan dibeton"},
        {"jalan", "Usul pelebaran jalan", "terlalu sempit untuk papasan", "Warga mengusulkan pelebaran jalan"},
        {"jalan", "usul zebra cross", "usul zebra cross depan sekolah", "Warga mengusulkan zebra cross"},
        {"banjir", "USUL TANAM MANGROVE", "makam desa juga sudah terendam", "Warga mengusulkan tanam mangrove"},
        {"air", "Mohon kiriman air", "dua puluh keluarga butuh", "Warga meminta kiriman air"},
        {"drainase", "Minta tutup got", "minta tolong got depan musala ditutup",
         "Warga meminta got depan musala ditutup"},
        {"banjir", "mohon bantuan", "mohon bantuan makanan utk warga yg kebanjiran",
         "Warga meminta bantuan makanan untuk warga yang kebanjiran"},
        {"pendidikan", "ijazah", "saya sudah tanya ke sana kemari jawabannya berbeda-beda", "Aduan tentang pendidikan"},
        {"sampah", "Minta kontainer sampah", "sampah dibakar di kebun", "Warga meminta kontainer sampah"},
        {"banjir", "Tolong rob pak", "rob sudah dua minggu", "Rob sudah dua minggu"},
        {"jalan", "Mohon diperbaiki", "tolong jalan raya dekat pom bensin berlubang semua",
         "Jalan raya dekat pom bensin berlubang semua"},
        {"jalan", "Mohon perhatian", "", "Aduan tentang jalan"},
    });
    for (const Headline& row : rows)
        check(row);
}

TEST_CASE("Informal spelling, shouting and Javanese become plain Indonesian") {
    constexpr auto rows = std::to_array<Headline>({
        {"jalan", "dalan rusak", "dalan ngarep omahku rusak pak", "Jalan rusak"},
        {"lampu_jalan", "lampu", "nyuwun tulung lampu dalan mati wis suwe, peteng ndedet",
         "Lampu jalan mati sudah lama"},
        {"lampu_jalan", "", "lampu PJU depan SD padam trs klo malem gelap gulita anak2 ngaji takut",
         "Lampu PJU depan SD padam terus"},
        {"air", "PDAM mati", "air pdam sdh 4 hari ga ngalir tp tagihan tetep jalan", "PDAM mati"},
        {"air", "", "air pdam sdh 4 hari ga ngalir tp tagihan tetep jalan", "Air PDAM sudah 4 hari tidak mengalir"},
        {"jalan", "", "JALAN DEPAN SEKOLAH BERLUBANG DALAM SEKALI TOLONG SEGERA DITAMBAL",
         "Jalan depan sekolah berlubang dalam"},
        {"kependudukan", "", "KTP saya hilang mau buat lagi syaratnya apa", "KTP hilang"},
        {"pendidikan", "wc sekolah", "wc sekolah kotor gak ada air, anak2 nahan pipis", "WC sekolah kotor"},
        {"air", "meteran", "meteran listrik rusak lapor PLN 3x ga dateng2", "Meteran listrik rusak"},
        {"jalan", "", "gorong gorong mampet bikin jalan banjir", "Gorong-gorong mampet membuat jalan banjir"},
        {"jalan", "", "lubangnya besar.mobil sering selip di jalan licin", "Mobil sering selip di jalan licin"},
        {"jalan", "Bekas Galian Kabel Tidak Dirapikan", "", "Bekas galian kabel tidak dirapikan"},
        {"sampah", "Sampah numpuk di TPS", "", "Sampah menumpuk di TPS"},
    });
    for (const Headline& row : rows)
        check(row);
}

TEST_CASE("Salutations, pleas and the reporter are left out") {
    constexpr auto rows = std::to_array<Headline>({
        {"jalan", "",
         "Assalamualaikum wr wb. Yth Bapak Bupati, izin melaporkan jalan depan puskesmas berlubang. Mohon segera "
         "diperbaiki",
         "Jalan depan puskesmas berlubang"},
        {"jalan", "", "Sebagai warga saya mengeluhkan jalan rusak di dekat sekolah", "Jalan rusak di dekat sekolah"},
        {"jalan", "", "jalan rusak di dekat sekolah segera diperbaiki pak", "Jalan rusak di dekat sekolah"},
        {"kependudukan", "", "KTP saya belum jadi", "KTP belum jadi"},
        {"kependudukan", "", "KK kami salah", "KK salah"},
        {"air", "", "air PDAM mati di rumah saya", "Air PDAM mati"},
        {"jalan", "", "jalan menuju rumah saya rusak", "Jalan rusak"},
        {"jalan", "", "di depan rumah saya ada jalan berlubang", "Jalan berlubang"},
        {"jalan", "Jalan rusak pak", "jawabannya disuruh sabar", "Jalan rusak"},
    });
    for (const Headline& row : rows)
        check(row);
}
