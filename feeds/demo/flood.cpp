// SPDX-License-Identifier: GPL-3.0-or-later
// Floods and tides.
#include "feeds/demo/kernels.hpp"

namespace siar::feeds::demo {

using model::Classification;

std::vector<Kernel> flood_kernels() {
    return {
        {.category = "banjir_rob",
         .where = Where::coast,
         .months = {1, 2, 5, 6, 11, 12},
         .tellings = {{"Rob masuk rumah", "rob masuk rumah warga {desa}, tingginya selutut",
                       "Petugas telah memasang {n} pompa penyedot di lokasi", "Genangan rob sudah surut"},
                      {"Rob tidak surut", "air rob di {lokasi} tidak surut-surut, sudah {lama}",
                       "Tim telah menambal tanggul laut yang jebol", "Air rob sudah tidak masuk rumah"},
                      {"Tolong rob pak", "rob menggenangi musala dan rumah di {desa}",
                       "BPBD telah membagikan karung pasir dan membuat tanggul darurat",
                       "Air di permukiman sudah surut"}},
         .details = {"lantai sudah ditinggikan tiga kali tetap kemasukan", "kasur ditumpuk di atas meja",
                     "listrik terpaksa dimatikan", "banyu asin mlebu omah terus",
                     "orang tua saya sampai tidur di atas lemari"}},
        {.category = "banjir_rob",
         .months = {1, 2, 3, 11, 12},
         .tellings = {{"Banjir di {desa}", "banjir di {desa} belum surut, sudah {lama}",
                       "BPBD telah mengirim perahu dan logistik", "Warga sudah menerima bantuan dan air surut"},
                      {"Tanggul jebol", "rumah warga di {lokasi} kebanjiran setelah tanggul jebol",
                       "Petugas telah menutup tanggul yang jebol", "Banjir sudah surut", "air datangnya tengah malam"},
                      {"Banjir merendam sawah", "banjir merendam jalan dan sawah di {desa}",
                       "Tim telah mendirikan dapur umum", "Warga sudah mendapat makan dan air bersih",
                       "sawah padi tenggelam semua"}},
         .details = {"dapur umum belum ada di tempat kami", "butuh perahu buat mengantar lansia",
                     "wis rong dina durung mangan anget"}},
        {.category = "banjir_rob",
         .second = "dinputaru",
         .tellings = {{"Pompa air rusak", "pompa banjir di {lokasi} rusak, air tidak tersedot",
                       "Teknisi telah memperbaiki pompa yang rusak", "Pompa sudah bekerja dan air surut",
                       "dulu sehari sudah kering sekarang berhari-hari"},
                      {"Pompa banjir mati", "rumah pompa di {desa} mati, operatornya tidak ada",
                       "Petugas telah mengisi bahan bakar dan menjaga pompa", "Pompa sudah menyala siang malam",
                       "solarnya katanya habis"},
                      {"Pintu air macet", "pintu air di {desa} macet, rob masuk sawah",
                       "Tim telah memperbaiki pintu air yang macet", "Pintu air sudah berfungsi"}},
         .details = {"warga tidak berani menyalakan sendiri", "padahal alatnya masih baru"}},
        {.category = "banjir_rob",
         .agency = "dinlutkan",
         .where = Where::coast,
         .classification = Classification::aspiration,
         .tellings = {{"Abrasi makin parah", "abrasi di pantai {desa} makin parah, tambak hilang",
                       "Tim telah memasang alat pemecah ombak dari bambu", "Ombak sudah berkurang di garis pantai",
                       "tambak saya yang satu hektar tinggal air semua"},
                      {"Usul tanam mangrove", "kami usul penanaman mangrove di pesisir {desa}",
                       "Dinas telah menanam {n} ribu bibit mangrove bersama warga",
                       "Bibit mangrove sudah tertanam di pesisir", "pemuda desa siap ikut menanam"},
                      {"Minta tanggul laut", "warga minta tanggul laut di {desa}",
                       "Tim telah mengukur garis pantai untuk tanggul laut",
                       "Usulan tanggul sudah dikirim ke provinsi"}},
         .details = {"makam desa juga sudah terendam", "anak cucu nanti mau tinggal di mana"}},
    };
}

} // namespace siar::feeds::demo
