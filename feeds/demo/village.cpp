// SPDX-License-Identifier: GPL-3.0-or-later
// Village affairs, farmers, fishers.
#include "feeds/demo/kernels.hpp"

namespace siar::feeds::demo {

using model::Classification;

std::vector<Kernel> village_kernels() {
    return {
        {.category = "desa",
         .where = Where::unnamed,
         .tellings = {{"Balai desa tutup", "balai desa di {kec} tutup sebelum jam dua siang",
                       "Camat telah membina perangkat desa tentang jam layanan", "Balai desa sudah buka sesuai jadwal",
                       "tulisannya buka sampai jam tiga"},
                      {"Pelayanan desa lambat", "pelayanan surat di balai desa lambat",
                       "Kami telah memeriksa jadwal piket perangkat desa", "Surat pengantar sudah selesai dibuat",
                       "buat syarat sekolah anak sudah mepet"},
                      {"Perangkat desa susah ditemui", "perangkat desa di {kec} sulit ditemui saat jam kerja",
                       "Dinas telah memasang papan jam layanan", "Pelayanan surat sudah selesai dalam sehari",
                       "nelpon kadus tidak aktif"}},
         .details = {"mau minta surat pengantar saja tiga hari", "pamonge ora ana kabeh"}},
        {.category = "desa",
         .agency = "inspektorat",
         .share = 2,
         .where = Where::unnamed,
         .classification = Classification::oversight,
         .tellings = {{"Dana desa tidak jelas", "penggunaan dana desa tidak pernah dijelaskan kepada warga",
                       "Inspektorat telah memeriksa dokumen anggaran", "Hasil pemeriksaan sudah disampaikan"},
                      {"Proyek desa", "diduga ada penyimpangan proyek jalan desa",
                       "Tim telah memeriksa pekerjaan di lapangan", "Kekurangan pekerjaan sudah diperbaiki",
                       "betonnya tipis, baru sebulan pecah"},
                      {"Transparansi dana desa", "papan anggaran dana desa tidak pernah dipasang",
                       "Camat telah meminta pemerintah desa memasang papan anggaran", "Papan anggaran sudah dipasang"}},
         .details = {"musyawarah cuma formalitas", "warga tanya malah dimusuhi", "mohon diaudit",
                     "saya lapor demi kebaikan desa"}},
        {.category = "desa",
         .agency = "dinpertan_pangan",
         .where = Where::farm,
         .months = {1, 2, 3, 10, 11, 12},
         .tellings = {{"Pupuk langka", "pupuk subsidi langka di {desa}, petani bingung",
                       "Petugas telah mengecek kios dan meminta tambahan kiriman", "Pupuk sudah tersedia di kios"},
                      {"Pupuk subsidi susah", "petani {desa} tidak kebagian pupuk urea",
                       "Penyuluh telah memperbaiki data kartu tani", "Petani sudah dapat menebus pupuk"},
                      {"Petani tidak kebagian pupuk", "jatah pupuk di {desa} datang terlambat",
                       "Dinas telah mengirim {n} ton pupuk ke kios", "Jatah pupuk sudah dibagikan"}},
         .details = {"padi sudah waktunya dipupuk", "beli nonsubsidi harganya selangit",
                     "kartu tani sudah punya tapi kosong saldonya", "regane larang, panene murah",
                     "kelompok tani cuma dijatah sedikit"}},
        {.category = "desa",
         .agency = "dinpertan_pangan",
         .where = Where::farm,
         .tellings = {{"Hama tikus", "hama tikus menyerang sawah di {desa}",
                       "Penyuluh telah melakukan gropyokan bersama petani", "Serangan tikus sudah berkurang",
                       "tikuse sak kucing-kucing"},
                      {"Wereng", "padi di {desa} kena wereng, hampir puso",
                       "Petugas telah membagikan obat pembasmi wereng", "Tanaman padi sudah pulih"},
                      {"Sawah diserang tikus", "sawah {desa} diserang tikus, tinggal separuh",
                       "Petugas telah membagikan obat tikus kepada petani", "Serangan tikus sudah terkendali",
                       "sudah gropyokan bareng-bareng tapi tetap banyak"}},
         .details = {"racun sendiri tidak mempan", "modal dari utang bank"}},
        {.category = "desa",
         .agency = "dinlutkan",
         .where = Where::coast,
         .tellings = {{"Dermaga nelayan rusak", "dermaga nelayan di {desa} rusak, papannya bolong",
                       "Dinas telah mengganti papan dermaga", "Dermaga sudah dapat dipakai",
                       "turunkan ikan harus loncat"},
                      {"Tempat pelelangan ikan kotor", "lantai tempat pelelangan ikan {desa} tergenang rob",
                       "Petugas telah meninggikan lantai pelelangan", "Lantai sudah tidak tergenang",
                       "bakul ikan sering kepleset"},
                      {"Tambatan perahu ambruk", "tambatan perahu di {desa} ambruk",
                       "Dinas telah memasang tiang tambatan perahu yang baru", "Tambatan perahu sudah dapat dipakai"}},
         .details = {"sudah difoto tiap tahun tapi belum dibangun", "nelayan patungan beli kayu"}},
        {.category = "desa",
         .agency = "dinkominfo",
         .tellings = {{"Sinyal susah", "sinyal telepon di {desa} susah sekali",
                       "Kami telah menyampaikan titik lemah sinyal ke operator", "Penguat sinyal sudah dipasang",
                       "anak sekolah naik genteng cari sinyal"},
                      {"Internet balai desa mati", "internet gratis balai desa mati {lama}, {desa}",
                       "Teknisi telah mengganti perangkat internet balai desa", "Internet balai desa sudah menyala"},
                      {"Wifi tidak nyala", "wifi taman di {lokasi} tidak bisa dipakai",
                       "Teknisi telah memperbaiki jaringan wifi", "Wifi sudah dapat dipakai",
                       "password-nya diganti terus"}},
         .details = {"mau lapor saja harus ke pinggir jalan besar", "katanya desa digital"}},
        {.category = "desa",
         .classification = Classification::aspiration,
         .tellings = {{"Usul lapangan olahraga", "pemuda {desa} usul lapangan bola diperbaiki",
                       "Dinas telah meratakan dan menanam rumput lapangan", "Lapangan sudah dapat digunakan",
                       "rumputnya tinggi dan bola susah jalan"},
                      {"Usul pelatihan usaha", "kami usul pelatihan usaha untuk ibu-ibu {desa}",
                       "Dinas telah mengadakan pelatihan usaha {n} hari", "Pelatihan sudah diikuti warga"},
                      {"Usul wisata desa", "usul wisata mangrove di {desa} dibantu promosinya",
                       "Dinas telah mempromosikan wisata mangrove", "Wisata desa sudah masuk kalender wisata"}},
         .details = {"daripada anak muda main HP terus", "karang taruna sudah siap", "mugi kabul penyuwunan kula"}},
    };
}

std::vector<Kernel> all_kernels() {
    std::vector<Kernel> all;
    for (auto* kernels : {road_kernels, traffic_kernels, power_kernels, water_kernels, flood_kernels, clean_kernels,
                          social_kernels, school_kernels, office_kernels, village_kernels}) {
        for (Kernel& kernel : kernels())
            all.push_back(std::move(kernel));
    }
    return all;
}

} // namespace siar::feeds::demo
