// SPDX-License-Identifier: GPL-3.0-or-later
// Waste and environment.
#include "feeds/demo/kernels.hpp"

namespace siar::feeds::demo {

using model::Classification;

/// So that the demo has something that people complained about and, at the end of its year, do no more.
static const std::vector<int> dry_months{3, 4, 5, 6, 7, 8};

static std::vector<Kernel> waste() {
    return {
        {.category = "sampah",
         .months = dry_months,
         .tellings = {{"Sampah pasar menumpuk", "sampah pasar di {desa} menumpuk, baunya menyengat",
                       "Petugas telah mengangkut {n} truk sampah", "Lokasi sudah bersih",
                       "retribusi tiap hari ditarik lho"},
                      {"Bak sampah meluber", "bak sampah di {lokasi} penuh, meluber ke jalan",
                       "Dinas telah menambah jadwal angkut menjadi setiap hari", "Sampah sudah terangkut rutin"},
                      {"Sampah tidak diangkut", "sampah di {lokasi} tidak diangkut {lama}",
                       "Tim kebersihan telah mengangkut sampah dan menyemprot disinfektan", "Bau sudah hilang"}},
         .details = {"lalatnya sampai ke warung makan", "pembeli tutup hidung semua", "belatungnya ke mana-mana, jijik",
                     "kalau hujan airnya hitam ke jalan"}},
        {.category = "sampah",
         .months = dry_months,
         .tellings = {{"Buang sampah sembarangan", "ada tempat sampah liar di {lokasi}",
                       "Petugas telah membersihkan tempat sampah liar dan memasang papan larangan",
                       "Lokasi sudah bersih dari sampah"},
                      {"TPS liar", "sampah dibuang sembarangan di pinggir jalan {lokasi}",
                       "Tim telah mengangkut sampah dan memasang pagar", "Tempat sampah liar sudah ditutup"},
                      {"Sampah pinggir jalan", "orang luar buang sampah di {lokasi} tiap subuh",
                       "Petugas telah berjaga subuh dan memasang papan larangan", "Sampah liar sudah tidak ada",
                       "naik motor langsung lempar"}},
         .details = {"sudah dipasang tulisan malah dibakar", "kresek-kresek beterbangan ke sawah",
                     "kudune didenda ben kapok", "popok bayi juga banyak"}},
        {.category = "sampah",
         .months = dry_months,
         .classification = Classification::aspiration,
         .tellings = {{"Minta kontainer sampah", "mohon disediakan kontainer sampah di {lokasi}",
                       "Dinas telah mengirim satu kontainer sampah", "Kontainer sudah dapat digunakan warga",
                       "lahannya sudah disiapkan desa"},
                      {"Usul tempat sampah", "kami usul dibuatkan tempat sampah di {desa}",
                       "Dinas telah menyerahkan {n} tong sampah kepada warga", "Tong sampah sudah terpasang"},
                      {"Usul bank sampah", "ibu-ibu PKK {desa} minta pelatihan bank sampah",
                       "Petugas telah melatih pengurus bank sampah", "Bank sampah sudah berjalan",
                       "anggota kami sudah {n} puluh orang"}},
         .details = {"selama ini sampah dibakar di kebun", "biar lingkungan bersih"}},
        {.category = "sampah",
         .second = "dinputaru",
         .months = dry_months,
         .tellings = {{"Sampah di sungai", "sungai di {lokasi} penuh sampah plastik",
                       "Petugas telah mengangkat sampah dari sungai", "Sungai sudah bersih dan mengalir"},
                      {"Kali penuh sampah", "sampah menumpuk di pintu air {desa}",
                       "Tim telah memasang jaring sampah di pintu air", "Sampah sudah tertahan dan diangkut rutin"},
                      {"Sungai jadi tempat sampah", "kali {desa} jadi tempat sampah, airnya hitam",
                       "Tim telah mengeruk sampah dan lumpur kali", "Air kali sudah mengalir", "ikan pada mati"}},
         .details = {"dulu masih bisa buat mandi", "hulunya juga perlu ditertibkan",
                     "kami kerja bakti tiap minggu tapi datang lagi"}},
        {.category = "sampah",
         .where = Where::town,
         .months = dry_months,
         .tellings = {{"Sampah alun alun", "sampah berserakan di {alun_alun} habis acara",
                       "Petugas telah menyapu dan mengangkut sampah", "Alun-alun sudah bersih"},
                      {"Tempat sampah kurang", "tempat sampah di {lokasi} kurang, pengunjung buang sembarangan",
                       "Dinas telah menambah {n} tempat sampah", "Tempat sampah sudah terpasang"},
                      {"Taman kotor", "taman kota di {lokasi} kotor dan penuh sampah",
                       "Petugas telah membersihkan taman kota", "Taman sudah bersih"}},
         .details = {"sampai pagi belum ada yang menyapu", "wisatawan foto-foto jadi malu",
                     "pedagangnya juga tolong ditertibkan", "tongnya ada yang rusak"}},
    };
}

static std::vector<Kernel> environment() {
    return {
        {.category = "lingkungan",
         .tellings = {{"Bau limbah", "bau limbah menyengat di {desa}, tiap malam",
                       "Petugas telah mengambil contoh air dan memeriksa saluran",
                       "Pembuangan limbah ke sungai sudah dihentikan"},
                      {"Air sungai hitam", "air sungai di {lokasi} hitam dan berbusa",
                       "Tim telah memeriksa instalasi pengolahan limbah", "Air sungai sudah tidak berbusa"},
                      {"Limbah dibuang ke kali", "limbah dibuang ke kali {desa}, ikan mati",
                       "Dinas telah memberi teguran tertulis kepada pengelola", "Pembuangan limbah sudah dihentikan"}},
         .details = {"kepala pusing kalau angin dari selatan", "tidak tahu dari mana asalnya, mohon dicek",
                     "sumur warga ikut bau", "air sawah juga kena", "mambune ora karuan"}},
        {.category = "lingkungan",
         .tellings = {{"Asap pembakaran masuk rumah", "asap pembakaran di {lokasi} masuk rumah warga",
                       "Petugas telah menghentikan pembakaran dan memberi pembinaan",
                       "Pembakaran sudah tidak dilakukan lagi"},
                      {"Bakar limbah plastik", "ada pembakaran limbah plastik di {desa}, asapnya hitam",
                       "Tim telah menghentikan pembakaran limbah plastik", "Pembakaran sudah tidak ada"},
                      {"Asap pembakaran arang", "asap dari tempat pembakaran arang di {lokasi} mengganggu",
                       "Petugas telah meminta pengelola meninggikan cerobong", "Asap sudah berkurang"}},
         .details = {"orang tua saya jadi batuk-batuk", "jemuran bau semua", "sudah ditegur baik-baik malah marah",
                     "tiap sore jam lima mulai"}},
        {.category = "lingkungan",
         .tellings = {{"Kandang ayam bau", "kandang ayam di {desa} bau dan banyak lalat",
                       "Petugas telah meminta pemilik menyemprot kandang setiap minggu",
                       "Bau dan lalat sudah berkurang"},
                      {"Bau kandang", "kandang dekat permukiman {desa} baunya sampai sekolah",
                       "Tim telah memeriksa jarak dan izin kandang", "Kandang sudah dibersihkan"},
                      {"Lalat dari kandang", "lalat dari kandang di {lokasi} masuk rumah",
                       "Petugas telah menyemprot lalat di sekitar kandang", "Lalat sudah berkurang"}},
         .details = {"makan saja harus ditutup kelambu", "katanya sudah izin RT tapi kami tidak pernah tanda tangan",
                     "kalau hujan baunya tambah parah", "laler ijo kabeh"}},
        {.category = "lingkungan",
         .tellings = {{"Selepan berisik", "mesin selepan padi di {lokasi} bising sampai malam",
                       "Petugas telah mengukur kebisingan dan membatasi jam kerja",
                       "Mesin sudah berhenti pukul lima sore"},
                      {"Mesin bising", "suara mesin di {desa} bising, rumah ikut bergetar",
                       "Tim telah mempertemukan warga dan pengelola", "Suara mesin sudah tidak mengganggu",
                       "tembok ada yang retak"},
                      {"Musik keras malam hari", "musik keras dari tempat usaha di {lokasi} sampai tengah malam",
                       "Petugas telah menegur pengelola dan membatasi jam usaha",
                       "Musik sudah berhenti pukul sembilan malam"}},
         .details = {"bayi jadi rewel tidak bisa tidur", "sudah musyawarah tapi diulang lagi",
                     "kalau sesekali masih maklum, ini tiap hari"}},
        {.category = "lingkungan",
         .tellings = {{"Pohon peneduh ditebangi", "pohon peneduh di {lokasi} ditebangi",
                       "Petugas telah menanam {n} puluh pohon pengganti", "Pohon baru sudah tertanam",
                       "jadi panas sekali sekarang"},
                      {"Bekas galian tanah dibiarkan terbuka", "galian tanah di {desa} meninggalkan lubang dalam",
                       "Tim telah memasang pagar dan menguruk lubang galian", "Lokasi galian sudah aman",
                       "lubangnya jadi kolam, bahaya buat bocah"},
                      {"Taman tidak terawat", "taman di {lokasi} tidak terawat, pohonnya mati",
                       "Petugas telah mengganti tanaman mati dan menyirami taman", "Taman sudah hijau kembali",
                       "mohon ditanami lagi"}},
         .details = {"siapa yang kasih izin"}},
    };
}

std::vector<Kernel> clean_kernels() {
    std::vector<Kernel> all = waste();
    for (Kernel& kernel : environment())
        all.push_back(std::move(kernel));
    return all;
}

} // namespace siar::feeds::demo
