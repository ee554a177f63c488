// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate_words.hpp"
#include "privacy/redact.hpp"

#include <doctest/doctest.h>

#include <string_view>

using siar::privacy::redact;

namespace {

struct Line {
    std::string_view raw;
    std::string_view shown;
};

template <std::size_t N>
void check(const Line (&lines)[N]) {
    for (const Line& line : lines) {
        CAPTURE(line.raw);
        CHECK(redact(line.raw, demak_gate()).text.str() == line.shown);
    }
}

} // namespace

TEST_CASE("mail, handles and links go; those of offices stay") {
    constexpr Line lines[] = {
        {"surel budi.s@contoh.id", "surel [surel]"},
        {"email: budi_s90@gmail.com.", "email: [surel]."},
        {"kirim ke Budi.S@Contoh.co.id ya", "kirim ke [surel] ya"},
        {"budi (at) gmail dot com", "[surel]"},
        {"budi at yahoo.co.id", "[surel]"},
        {"warga@ gmail.com", "[surel]"},
        {"@budi_s90 tolong", "[akun] tolong"},
        {"cek IG: budi.s90", "cek IG: [akun]"},
        {"instagram saya budi_s90", "instagram saya [akun]"},
        {"telegram: t.me/budis90", "telegram: [tautan]"},
        {"lihat facebook.com/budi.santoso", "lihat [tautan]"},
        {"https://www.instagram.com/budis90/", "[tautan]"},
        {"www.contoh.com/laporan/1234567", "[tautan]"},
        {"https://www.lapor.go.id/laporan/detil/1234567", "[tautan]"},
        {"bit.ly/abc123, terima kasih", "[tautan], terima kasih"},
        {"https://goo.gl/maps/abcDEF", "[tautan]"},
        {"(lihat https://contoh.com/x).", "(lihat [tautan])."},
        {"ikuti @hallo_demak", "ikuti @hallo_demak"},
        {"buka hallodemak.lapor.go.id.", "buka hallodemak.lapor.go.id."},
        {"https://www.lapor.go.id", "https://www.lapor.go.id"},
        {"rusak.tolong diperbaiki", "rusak.tolong diperbaiki"},
        {"sudah ditegur malah marah.orang tua saya batuk", "sudah ditegur malah marah.orang tua saya batuk"},
        {"sampai di desa.info belum ada", "sampai di desa.info belum ada"},
        {"rusak parah.desa diam saja.co ba cek", "rusak parah.desa diam saja.co ba cek"},
        {"emailku budi_90 at contoh dot com, tolong", "emailku [surel], tolong"},
        {"https://www.google.com/maps?q=-6.8812,110.5301 itu", "[tautan] itu"},
        {"https://www.google.com/maps/place/Rumah+X,+Jl.+Y+12 itu", "[tautan] itu"},
        {"budi at mail dot contoh dot co dot id", "[surel]"},
        {"budi@contoh dot com", "[surel]"},
        {"rapat di balai desa, at least dot lines", "rapat di balai desa, at least dot lines"},
        {"buka contoh.my.id atau contoh.co.id", "buka [tautan] atau [tautan]"},
        {"contoh.link/abc", "[tautan]"},
        {"lampu @ 3 titik", "lampu @ 3 titik"},
        {"line id: guyubzqx", "line id: [akun]"},
        {"id line guyubzqx mohon", "id line [akun] mohon"},
        {"rusak...t.me/budis90...mohon", "rusak...[tautan]...mohon"},
        {"surel: budi90 at gmail.com...mohon", "surel: [surel]...mohon"},
        {"wa.me/6281100001234 3321 - 1447 - 0963 - 0000", "[tautan] [NIK]"},
    };
    check(lines);
}

TEST_CASE("number plates go by region, figures and letters") {
    constexpr Line lines[] = {
        {"truk H 1834 CE lewat", "truk [plat nomor] lewat"},
        {"mobil AD 12 XY", "mobil [plat nomor]"},
        {"sepeda motor h1834ce parkir di trotoar", "sepeda motor [plat nomor] parkir di trotoar"},
        {"H1834CE", "[plat nomor]"},
        {"motor plat K 2345 AB ngebut", "motor plat [plat nomor] ngebut"},
        {"B-2345-XYZ", "[plat nomor]"},
        {"plat H 1834", "plat [plat nomor]"},
        {"nopol h 1834 ce", "nopol [plat nomor]"},
        {"bus K 1401 B penuh", "bus [plat nomor] penuh"},
        {"G 9876 ZZ melanggar", "[plat nomor] melanggar"},
        {"dump truk AB 8123 QR", "dump truk [plat nomor]"},
        {"R 4567 HA menabrak", "[plat nomor] menabrak"},
        {"lampu L 300 di jalan", "lampu L 300 di jalan"},
        {"prodi D3 TKJ", "prodi D3 TKJ"},
        {"RT 3 lampu", "[alamat] lampu"},
        {"kelas A 30 siswa", "kelas A 30 siswa"},
    };
    check(lines);
}

TEST_CASE("positions go") {
    constexpr Line lines[] = {
        {"Koordinat -6.921377,110.512843", "Koordinat [koordinat]"},
        {"-6.9213, 110.5128", "[koordinat]"},
        {"-6.921377 110.512843", "[koordinat]"},
        {"lat: -6.921377 long: 110.512843", "lat: [koordinat]"},
        {"koordinat -6,921377 , 110,512843", "koordinat [koordinat]"},
        {"110.512843, -6.921377", "[koordinat]"},
        {"6°55'17\"S 110°30'46\"E", "[koordinat]"},
        {"lokasi 6° 55' 17.5\" LS 110° 30' 46\" BT", "lokasi [koordinat]"},
        {"lokasi 7J4X+2F", "lokasi [koordinat]"},
        {"6P5874HX+5Q rusak", "[koordinat] rusak"},
        {"titik -6.921", "titik [koordinat]"},
        {"-6.92137", "[koordinat]"},
        {"6°55'17.3\"S 110°30'46\"E, 0811-0000-1234", "[koordinat], [nomor telepon]"},
        {"posisi 6°55'17.3\"S 110°30'46\"E t.me/budis90", "posisi [koordinat] [tautan]"},
        {"posisi 6°54'49.3\"S 110°32'49\"E, B 3000 XQ", "posisi [koordinat], [plat nomor]"},
        {"lokasi 6P537G2M+R3, Rp75.000", "lokasi [koordinat], Rp75.000"},
        {"lokasi banjir Rp75.000", "lokasi banjir Rp75.000"},
        {"25°C", "25°C"},
        {"naik 2,44 persen", "naik 2,44 persen"},
        {"Radio 104.8 FM", "Radio 104.8 FM"},
    };
    check(lines);
}

TEST_CASE("addresses lose what leads to a house, and birth dates go") {
    constexpr Line lines[] = {
        {"RT 02 RW 04", "[alamat]"},
        {"rt03/rw05", "[alamat]"},
        {"RT.02/RW.04 Desa Bungo", "[alamat] Desa Bungo"},
        {"RT/RW 02/04", "[alamat]"},
        {"RT 02/04 Dukuh Krajan", "[alamat] Dukuh Krajan"},
        {"rt dua rw empat", "[alamat]"},
        {"rumah no 17", "rumah [alamat]"},
        {"rumah saya nomor 17A", "rumah saya [alamat]"},
        {"Blok C5 no 12", "[alamat]"},
        {"Perum Pucang Gading Blok AA 12", "Perum Pucang Gading [alamat]"},
        {"Jl. Melati No. 12", "Jl. Melati [alamat]"},
        {"Jalan Sultan Fatah No 57 Demak", "Jalan Sultan Fatah [alamat] Demak"},
        {"jl melati 12, demak", "jl melati [alamat], demak"},
        {"Dukuh Krasak 3/5", "Dukuh Krasak [alamat]"},
        {"Dukuh Krasak RT 2 RW 4 no 17 Desa Jogoloyo", "Dukuh Krasak [alamat] Desa Jogoloyo"},
        {"alamat Dukuh Krasak 36/44 belum diaspal", "alamat Dukuh Krasak [alamat] belum diaspal"},
        {"rumah di jl melati 25 rusak", "rumah di jl melati [alamat] rusak"},
        {"alamat jl cempaka 45.tolong dicek", "alamat jl cempaka [alamat].tolong dicek"},
        {"PENGERUKAN SUNGAI SEPANJANG 2,4 KM", "PENGERUKAN SUNGAI SEPANJANG 2,4 KM"},
        {"blok B no 327 / 0895 0000 1303", "blok B no [nomor kartu]"},
        {"Perbup No. 75 Tahun 2020", "Perbup No. 75 Tahun 2020"},
        {"SD Negeri Bintoro No 3", "SD Negeri Bintoro No 3"},
        {"Jalan rusak, laporan nomor 17 belum ditanggapi", "Jalan rusak, laporan nomor 17 belum ditanggapi"},
        {"Ketua RT dan RW", "Ketua RT dan RW"},
        {"lahir di Demak, 12 Mei 1985", "lahir di Demak, [tanggal lahir]"},
        {"ttl demak 12-05-1985", "ttl demak [tanggal lahir]"},
        {"lahir 12/05/1985", "lahir [tanggal lahir]"},
        {"lahir 12-05-1985", "lahir [tanggal lahir]"},
        {"lahir 12/05/1985, datang tanggal 14/02/2023", "lahir [tanggal lahir], datang tanggal 14/02/2023"},
        {"akta kelahiran. Terbit 14/02/2023", "akta kelahiran. Terbit 14/02/2023"},
        {"tanggal lahir 1985-05-12", "tanggal lahir [tanggal lahir]"},
        {"kelahiran 12 05 85", "kelahiran [tanggal lahir]"},
        {"tgl lahir: 12051985", "tgl lahir: [tanggal lahir]"},
        {"Rapat 12 Mei 2023", "Rapat 12 Mei 2023"},
    };
    check(lines);
}

TEST_CASE("a number behind a street that may count something waits for a person") {
    const auto out = redact("jl melati 25 rusak", demak_gate());
    CHECK(out.text.str() == "jl melati 25 rusak");
    CHECK(out.verdict.line() == "hold:angka");
    CHECK(redact("jl melati 25 meter rusak", demak_gate()).verdict.ok());
}

TEST_CASE("a street beside a house stays: it is where many live") {
    constexpr Line lines[] = {
        {"rumah bu [nama] [alamat] Jl. Melati [alamat]", "rumah bu [nama] [alamat] Jl. Melati [alamat]"},
        {"rumah bu Tukinem RT 2 RW 3 Jl. Melati no 17", "rumah bu [nama] [alamat] Jl. Melati [alamat]"},
        {"Jl. Melati RT 3 RW 2 banjir", "Jl. Melati [alamat] banjir"},
        {"Jl. Melati Raya, RT 3 RW 2, Bungo", "Jl. Melati Raya, [alamat], Bungo"},
        {"RT 2 RW 4 Jl. Dr. Cipto Desa Bungo", "[alamat] Jl. Dr. Cipto Desa Bungo"},
        {"RT 2 RW 4 Jl. Melati lampu mati", "[alamat] Jl. Melati lampu mati"},
        {"RUMAH DI JL MELATI NO 17 KEBANJIRAN", "RUMAH DI JL MELATI [alamat] KEBANJIRAN"},
        {"gang melati rt 2", "gang melati [alamat]"},
        {"Jl. R.A. Kartini RT 3", "Jl. R.A. Kartini [alamat]"},
        {"Jl Raya Semarang-Purwodadi No 5", "Jl Raya Semarang-Purwodadi [alamat]"},
        {"jl. pemuda rt 3", "jl. pemuda [alamat]"},
        {"Jalan Bhayangkara no 5 rusak", "Jalan Bhayangkara [alamat] rusak"},
        {"RT 2 RW 4 no 5 Jalan Bhayangkara rusak", "[alamat] Jalan Bhayangkara rusak"},
        {"Jalan Bhayangkara RT 3 RW 2 rusak", "Jalan Bhayangkara [alamat] rusak"},
        {"RT 2 RW 4 Jalan Bhayangkara rusak", "[alamat] Jalan Bhayangkara rusak"},
        {"jalan rusak rt 3 belum diperbaiki", "jalan rusak [alamat] belum diperbaiki"},
        {"RT 05 Jalan Rusak Parah", "[alamat] Jalan Rusak Parah"},
        {"JALAN RUSAK RT 3 RW 2", "JALAN RUSAK [alamat]"},
        {"Jalan rusak, rumah saya no 17 kebanjiran", "Jalan rusak, rumah saya [alamat] kebanjiran"},
        {"jl berlubang rt 3", "jl berlubang [alamat]"},
        {"macet di Jalan Raya Semarang–Demak KM 9.", "macet di Jalan Raya Semarang–Demak KM 9."},
        {"Jalan Raya Demak KM 9 No. 45 rumah saya", "Jalan Raya Demak KM 9 [alamat] rumah saya"},
        {"Jl. Pemuda - 73", "Jl. Pemuda - [alamat]"},
        {"Jl. Pemuda nomor 73 A", "Jl. Pemuda [alamat]"},
        {"Jalan Pemuda 73 B.", "Jalan Pemuda [alamat]."},
        {"Dk. Krasak 3/5 lampu mati", "Dk. Krasak [alamat] lampu mati"},
        {"Jalan Pemuda 73 A lantai dua", "Jalan Pemuda [alamat] lantai dua"},
        {"Dk. Ngepreh 03/05 Desa Sayung", "Dk. Ngepreh [alamat] Desa Sayung"},
        {"macet di Jalan Raya Semarang-Demak KM 9.", "macet di Jalan Raya Semarang-Demak KM 9."},
        {"lampu mati di Jl. Melati", "lampu mati di Jl. Melati"},
        {"Jl. Melati gelap. RT 3 juga", "Jl. Melati gelap. [alamat] juga"},
    };
    check(lines);
}

TEST_CASE("behind the word for it a plate goes however it is written") {
    constexpr Line lines[] = {
        {"nopol B 1 UJI nabrak pagar", "nopol [plat nomor] nabrak pagar"},
        {"Plat H1sbc ngebut", "Plat [plat nomor] ngebut"},
        {"nopol H/2234/BE", "nopol [plat nomor]"},
        {"no rekam medis 00-45-12 hilang", "no rekam medis [nomor kartu] hilang"},
        {"plat nomernya ha satu dua tiga empat a be truk tanah", "plat nomernya [plat nomor] truk tanah"},
        {"Pickup L300 AD 9043 KN bongkar sampah", "Pickup [plat nomor] [plat nomor] bongkar sampah"},
        {"nopol H 22 35 BE", "nopol [plat nomor]"},
        {"truk K 8 39 UA lewat", "truk [plat nomor] lewat"},
        {"mobil CD 12 34", "mobil [plat nomor]"},
        {"plat nomor RI 5 lewat", "plat nomor [plat nomor] lewat"},
        {"truk TNI 1234-05", "truk [plat nomor]"},
        {"plat besi jembatan lepas", "plat besi jembatan lepas"},
        {"truk 10 roda lewat", "truk 10 roda lewat"},
        {"mobil B ramai", "mobil B ramai"},
    };
    check(lines);
}

TEST_CASE("houses go behind the words of estates, hamlets and rooms") {
    constexpr Line lines[] = {
        {"Perum Asri B2 No 5", "Perum Asri [alamat]"},
        {"perum asri c.14", "perum asri [alamat]"},
        {"Komplek Permai C/15", "Komplek Permai [alamat]"},
        {"kos putri kamar 12", "kos putri [alamat]"},
        {"Dukuh Pilang 3/2 belum dapat air", "Dukuh Pilang [alamat] belum dapat air"},
        {"gang mawar 3 nomer 8", "gang mawar 3 [alamat]"},
        {"no rumah 27", "[alamat]"},
        {"nomer omahku 23", "[alamat]"},
        {"rumah no tujuh belas", "rumah [alamat]"},
        {"erte 3 erwe 5", "[alamat]"},
        {"RT ke 3 RW ke 4", "[alamat]"},
        {"R.T 05 / R.W 03", "[alamat]"},
        {"rukun tetangga 05 rukun warga 02", "[alamat]"},
        {"rt tujuh belas rw nol dua", "[alamat]"},
        {"jl pemuda 56 demak", "jl pemuda [alamat] demak"},
        {"Gg. Delima III/9 banjir", "Gg. Delima [alamat] banjir"},
        {"uang kas RT 450 ribu", "uang kas RT 450 ribu"},
        {"rukun warga kompak", "rukun warga kompak"},
        {"puskesmas kamar 12", "puskesmas kamar 12"},
    };
    check(lines);
}

TEST_CASE("positions go in rough, spaced and veiled forms") {
    constexpr Line lines[] = {
        {"6.9021°S, 110.6122°E", "[koordinat]"},        {"koordinat 6 53 41 LS 110 38 22 BT", "koordinat [koordinat]"},
        {"lokasi: -6.9, 110.6", "lokasi: [koordinat]"}, {"plus code 4J5V + 9C", "plus code [koordinat]"},
        {"///meja.kursi.lampu", "[koordinat]"},         {"pukul 09.00 s.d. 12.00", "pukul 09.00 s.d. 12.00"},
    };
    check(lines);
}

TEST_CASE("birth dates go before the word, in words and beside an age") {
    constexpr Line lines[] = {
        {"17 Agustus 1990 tanggal lahir saya", "[tanggal lahir] tanggal lahir saya"},
        {"lahir tgl lima mei seribu sembilan ratus enam puluh", "lahir tgl [tanggal lahir]"},
        {"DOB 12/08/1980", "DOB [tanggal lahir]"},
        {"ultah saya 12 Agustus 1990", "ultah saya [tanggal lahir]"},
        {"ulang tahun saya 5 Mei 1991", "ulang tahun saya [tanggal lahir]"},
        {"usia 45 (12-08-1980)", "usia 45 ([tanggal lahir])"},
        {"lahir tahun 1962 tanggal 30 Maret", "lahir tahun [tanggal lahir]"},
        {"lahir tahun 1962 bulan Maret tanggal 30, belum dapat", "lahir tahun [tanggal lahir], belum dapat"},
        {"lahir tanggal 30 Maret tahun 1962", "lahir tanggal [tanggal lahir]"},
        {"Tanggal lahir 7 Juni 1990 bukan 7 Juli 1990", "Tanggal lahir [tanggal lahir] bukan [tanggal lahir]"},
        {"lahir 1-2-1980 di KTP tertulis 2-1-1980", "lahir [tanggal lahir] di KTP tertulis [tanggal lahir]"},
        {"mbahku lair 17-8-1945", "mbahku lair [tanggal lahir]"},
        {"Ulang tahun Demak 28 Maret 2024", "Ulang tahun Demak 28 Maret 2024"},
        {"usia jembatan 50 tahun", "usia jembatan 50 tahun"},
        {"Lahirnya Perda baru 2023", "Lahirnya Perda baru 2023"},
    };
    check(lines);
}

TEST_CASE("the name of a place makes no account official, and brackets hide no mail") {
    constexpr Line lines[] = {
        {"ig: demak_story_budi", "ig: [akun]"},     {"twitter: @bonang_budi", "twitter: [akun]"},
        {"@infodemakraya_budi", "[akun]"},          {"IG saya: si_budi.coba", "IG saya: [akun]"},
        {"line id: budi_demak", "line id: [akun]"}, {"@polsek_sayung responsif", "@polsek_sayung responsif"},
        {"@pemkabdemak", "@pemkabdemak"},           {"surel: budi_99 [at] contoh [dot] com", "surel: [surel]"},
        {"budi.99 (a) contoh.id", "[surel]"},       {"budi99#contoh.com", "[surel]"},
        {"youtu.be/budiCoba_11", "[tautan]"},       {"linktr.ee/budi99", "[tautan]"},
    };
    check(lines);
}
