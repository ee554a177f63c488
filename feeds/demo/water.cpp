// SPDX-License-Identifier: GPL-3.0-or-later
// Drains, irrigation, drinking water.
#include "feeds/demo/kernels.hpp"

namespace siar::feeds::demo {

using model::Classification;

static std::vector<Kernel> drains() {
    return {
        {.category = "drainase",
         .tellings = {{"Selokan mampet di {lokasi}", "selokan di {lokasi} mampet, air meluber ke jalan",
                       "Petugas telah mengeruk lumpur dan sampah di saluran", "Air saluran sudah mengalir lancar"},
                      {"Saluran air tersumbat di {lokasi}", "saluran air di {lokasi} tersumbat sampah dan lumpur",
                       "Tim telah membersihkan selokan sepanjang {n} puluh meter", "Selokan sudah tidak meluap"},
                      {"Got buntu", "got di {desa} buntu, airnya hitam dan bau",
                       "Petugas telah membongkar sumbatan di gorong-gorong", "Aliran air sudah normal"}},
         .details = {"hujan setengah jam saja sudah masuk teras", "nyamuknya banyak sekali",
                     "kerja bakti sudah tapi lumpurnya tebal", "jentik nyamuk uakeh pol",
                     "banyak yang buang plastik ke situ juga"}},
        {.category = "drainase",
         .months = {1, 2, 3, 4, 10, 11, 12},
         .tellings = {{"Jalan banjir karena tidak ada drainase",
                       "air hujan menggenang di {lokasi}, tidak ada salurannya",
                       "Dinas telah membuat saluran baru sepanjang {n} puluh meter",
                       "Genangan sudah tidak terjadi lagi"},
                      {"Air hujan menggenang", "jalan di {lokasi} tergenang setiap hujan, surutnya lama",
                       "Petugas telah membuat lubang pembuangan ke sungai", "Air hujan sudah cepat surut"},
                      {"Genangan tiap hujan", "genangan air di {lokasi} setinggi mata kaki",
                       "Tim telah menyedot genangan dan membuka saluran buntu", "Jalan sudah kering"}},
         .details = {"aspal jadi cepat rusak", "yang jualan di pinggir jalan kecipratan terus",
                     "sudah ada saluran tapi ujungnya buntu", "kali cilike wis diuruk kanggo omah",
                     "motor banyak yang mogok"}},
        {.category = "drainase",
         .agency = "dinputaru",
         .second = "dinpertan_pangan",
         .where = Where::farm,
         .months = {4, 5, 6, 7, 8, 9},
         .tellings = {{"Air irigasi tidak sampai", "air irigasi tidak sampai ke sawah {desa}",
                       "Juru pengairan telah mengatur ulang giliran air", "Sawah sudah mendapat air dua hari sekali"},
                      {"Sawah kekeringan", "saluran irigasi di {desa} dangkal, sawah kekeringan",
                       "Petugas telah mengeruk saluran irigasi sepanjang {n} ratus meter",
                       "Air sudah mengalir sampai sawah"},
                      {"Pintu air irigasi rusak", "pintu air irigasi di {desa} rusak, tidak bisa dibuka",
                       "Tim telah mengganti pintu air yang rusak", "Pintu air sudah bisa dibuka dan ditutup"}},
         .details = {"padi umur sebulan sudah mulai kuning", "sing mburi ora keduman banyu",
                     "giliran airnya tidak jelas", "petani terpaksa pompa, biaya bensin besar",
                     "kalau gagal panen siapa yang mengganti"}},
        {.category = "drainase",
         .tellings = {{"Tutup saluran hilang", "tutup saluran di {lokasi} hilang, lubangnya terbuka",
                       "Petugas telah memasang {n} tutup saluran dari beton", "Saluran sudah tertutup dan aman"},
                      {"Tutup got jebol", "tutup got di {lokasi} jebol dilindas truk",
                       "Tim telah mengganti tutup got yang jebol", "Lubang sudah tertutup rapat"},
                      {"Besi penutup saluran hilang", "besi penutup saluran di {lokasi} dicuri orang",
                       "Petugas telah memasang penutup saluran dari beton", "Saluran sudah tertutup rapat"}},
         .details = {"semalam ada bapak-bapak terperosok", "lokasinya persis depan toko",
                     "dikasih ban bekas biar kelihatan", "gelap lagi kalau malam", "sudah {lama} tidak ada yang urus"}},
        {.category = "drainase",
         .where = Where::coast,
         .tellings = {{"Muara dangkal perahu kandas", "muara sungai di {desa} dangkal, perahu nelayan kandas",
                       "Alat berat telah mengeruk muara sepanjang {n} ratus meter", "Perahu sudah dapat keluar masuk"},
                      {"Sungai dangkal", "kali di {lokasi} dangkal penuh lumpur",
                       "Dinas telah mengeruk lumpur di alur sungai", "Aliran sungai sudah lancar"},
                      {"Normalisasi kali", "alur sungai {desa} menyempit, perahu sulit keluar",
                       "Tim telah mengukur kedalaman muara", "Pengerukan sudah mulai dikerjakan"}},
         .details = {"kudu ngenteni pasang lagi iso budhal", "baling-baling perahu sering rusak",
                     "terakhir dikeruk sudah bertahun-tahun lalu", "hasil ikan sampai busuk karena telat sandar",
                     "kalau hujan air dari atas langsung meluap"}},
        {.category = "drainase",
         .tellings = {{"Tanggul bocor", "tanggul sungai di {lokasi} rembes, airnya keluar",
                       "Petugas telah menambal tanggul dengan karung tanah dan bambu",
                       "Rembesan tanggul sudah berhenti"},
                      {"Tanggul retak", "tanggul di {desa} retak sepanjang {n} meter",
                       "Alat berat telah menguatkan tanggul yang retak", "Tanggul sudah aman"},
                      {"Tanggul longsor", "tanggul kali di {lokasi} longsor separuh",
                       "Tim telah memancang bambu dan mengurug tanggul", "Tanggul sudah pulih"}},
         .details = {"warga ronda bergantian mengawasi air", "tahun lalu di titik itu juga jebol",
                     "karung pasirnya sudah habis", "dag dig dug tiap hujan", "tikus dan kepiting bikin lubang"}},
    };
}

static std::vector<Kernel> taps() {
    return {
        {.category = "air_bersih",
         .tellings = {{"Air PDAM mati", "air PDAM mati di {desa}, sudah {lama}",
                       "Petugas telah memperbaiki pipa utama yang bocor", "Air sudah mengalir normal",
                       "mandi saja numpang di musala"},
                      {"Ledeng mati {lama}", "air ledeng di {lokasi} tidak mengalir sejak kemarin",
                       "Tim telah mengganti pompa di sumur produksi", "Aliran air sudah lancar kembali",
                       "banyune mung angin thok"},
                      {"Air tidak ngalir", "air PDAM di {desa} cuma keluar tengah malam",
                       "Petugas telah membuang udara dari jaringan pipa", "Air sudah mengalir pagi dan sore"}},
         .details = {"tagihan tetap jalan terus", "beli air galon terus tekor", "punya bayi di rumah, repot sekali"}},
        {.category = "air_bersih",
         .tellings = {{"Air PDAM keruh", "air PDAM di {desa} keruh dan bau", "Petugas telah menguras jaringan pipa",
                       "Air sudah tidak keruh dan tidak bau lagi"},
                      {"Air kuning", "air ledeng di {lokasi} berwarna kuning, {lama} ini",
                       "Tim telah membersihkan saringan di instalasi", "Air sudah jernih kembali",
                       "baju putih jadi kuning semua"},
                      {"Air PDAM asin", "air PDAM di {desa} terasa asin",
                       "Petugas telah memindahkan aliran ke sumur lain", "Air sudah tidak asin"}},
         .details = {"buat masak tidak berani", "endapannya banyak di bak mandi", "kulit jadi gatal",
                     "saya simpan contoh airnya di botol"}},
        {.category = "air_bersih",
         .tellings = {{"Pipa bocor", "pipa PDAM di {lokasi} bocor, air terbuang ke jalan",
                       "Petugas telah menyambung pipa yang bocor", "Kebocoran sudah tertutup"},
                      {"Pipa PDAM pecah", "pipa air pecah di {lokasi} kena alat berat",
                       "Tim telah mengganti pipa {n} meter", "Aliran air sudah normal", "jalan jadi becek dan rusak"},
                      {"Meteran air bocor", "meteran air di {lokasi} bocor", "Petugas telah mengganti meteran air",
                       "Meteran air sudah tidak bocor", "malah bikin air rumah jadi kecil"}},
         .details = {"eman banget airnya mengalir ke selokan", "sudah lapor lewat telepon belum ada yang datang"}},
        {.category = "air_bersih",
         .agency = "bpbd",
         .where = Where::farm,
         .months = {7, 8, 9, 10},
         .tellings = {{"Sumur kering", "sumur warga {desa} kering, mohon bantuan air bersih",
                       "Petugas telah mengirim {n} tangki air bersih", "Warga sudah menerima air bersih"},
                      {"Krisis air bersih", "warga {desa} kesulitan air bersih sejak kemarau",
                       "Tim telah mengirim tangki air dua kali seminggu", "Kebutuhan air warga sudah tercukupi"},
                      {"Mohon kiriman air", "mohon kiriman air bersih ke {lokasi}",
                       "Petugas telah mengirim {n} tangki air bersih", "Warga sudah menerima air bersih"}},
         .details = {"ngangsu sampai desa tetangga", "ada {n} puluh keluarga yang butuh", "sumur bor juga asin",
                     "bantuan terakhir sudah habis dua hari", "sapi sama kambing juga butuh minum"}},
    };
}

std::vector<Kernel> water_kernels() {
    std::vector<Kernel> all = drains();
    for (Kernel& kernel : taps())
        all.push_back(std::move(kernel));
    return all;
}

} // namespace siar::feeds::demo
