// SPDX-License-Identifier: GPL-3.0-or-later
// Traffic: signals, signs, parking.
#include "feeds/demo/kernels.hpp"

namespace siar::feeds::demo {

using model::Classification;

std::vector<Kernel> traffic_kernels() {
    return {
        {.category = "lalu_lintas",
         .tellings = {{"Lampu stopan mati", "lampu stopan di {lokasi} mati, kendaraan semrawut",
                       "Petugas telah mengganti modul lampu stopan yang rusak", "Lampu stopan sudah berfungsi normal",
                       "hitungan mundurnya juga mati"},
                      {"Bangjo mati", "bangjo di {lokasi} merah terus, tidak pernah hijau",
                       "Teknisi telah memperbaiki pengatur waktu lampu stopan",
                       "Lampu stopan sudah menyala bergantian"},
                      {"Bangjo kedip kuning", "lampu bangjo di {lokasi} cuma kedip kuning, sudah {lama}",
                       "Teknisi telah mengganti papan kendali lampu stopan", "Lampu stopan sudah normal"}},
         .details = {"semua mau jalan duluan, hampir tabrakan", "jam berangkat kerja macet panjang",
                     "tidak ada petugas yang mengatur"}},
        {.category = "lalu_lintas",
         .second = "satpol_pp",
         .tellings = {{"Parkir liar bikin macet", "parkir liar di {lokasi} bikin macet",
                       "Petugas telah menertibkan parkir dan memasang rambu", "Lokasi sudah bebas dari parkir liar"},
                      {"Truk parkir di bahu jalan", "truk parkir berderet di bahu jalan {lokasi}",
                       "Tim telah menggembok dan menegur {n} kendaraan", "Arus lalu lintas sudah lancar"},
                      {"Parkir memakan jalan", "parkir motor memakan separuh jalan di {lokasi}",
                       "Petugas telah menata parkir dan memasang garis batas", "Jalan sudah bisa dilewati dua arah",
                       "tukang parkirnya malah galak"}},
         .details = {"apalagi hari pasaran, tidak bisa lewat sama sekali", "mobil pemadam pasti susah masuk",
                     "sudah ada rambu dilarang parkir tapi dilanggar"}},
        {.category = "lalu_lintas",
         .tellings = {{"Cermin tikungan pecah", "cermin tikungan di {lokasi} pecah, rawan tabrakan",
                       "Petugas telah memasang cermin tikungan yang baru", "Tikungan sudah terlihat dari dua arah",
                       "minggu lalu ada yang adu banteng"},
                      {"Rambu tertutup pohon", "rambu di {lokasi} tertutup pohon, tidak terbaca",
                       "Petugas telah memangkas pohon yang menutupi rambu", "Rambu sudah terlihat jelas"},
                      {"Rambu roboh", "rambu hati-hati di {lokasi} roboh", "Petugas telah menegakkan rambu yang roboh",
                       "Rambu sudah terpasang kembali"}},
         .details = {"tikungannya tajam dan rumahnya mepet jalan", "orang luar daerah sering kebablasan",
                     "tolong dipasang sebelum ada korban lagi"}},
        {.category = "lalu_lintas",
         .classification = Classification::aspiration,
         .tellings = {{"Usul zebra cross", "mohon dibuatkan zebra cross di {lokasi}",
                       "Petugas telah mengecat zebra cross di lokasi", "Zebra cross sudah dapat digunakan"},
                      {"Minta penyeberangan sekolah",
                       "usul dipasang lampu penyeberangan di {lokasi}, banyak murid menyeberang",
                       "Tim telah mensurvei lokasi penyeberangan", "Lampu penyeberangan sudah dipasang",
                       "guru sampai bergantian menyeberangkan"},
                      {"Usul angkutan", "usul angkutan pedesaan lewat {desa} dihidupkan lagi",
                       "Dinas telah membuka kembali satu trayek angkutan", "Angkutan pedesaan sudah berjalan",
                       "kasihan yang tidak punya motor"}},
         .details = {"kendaraan kencang-kencang sekali", "mudah-mudahan didengar bapak ibu di dinas"}},
    };
}

} // namespace siar::feeds::demo
