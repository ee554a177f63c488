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

TEST_CASE("identity, card and tax numbers go, however they are written") {
    constexpr Line lines[] = {
        {"NIK: 33.21.01.520395.0001", "NIK: [NIK]"},
        {"nik saya 3321 1152 0392 0000 ya", "nik saya [NIK] ya"},
        {"3321115203920000", "[NIK]"},
        {"nik 332111520392", "nik [NIK]"},
        {"KTP no. 3321115203920000", "KTP no. [NIK]"},
        {"nik 33211152o392oooo", "nik [NIK]"},
        {"Nomor KK 3321011203850007 atas nama kepala keluarga", "Nomor KK [nomor KK] atas nama kepala keluarga"},
        {"kk saya 3321-0112-0385-0007", "kk saya [nomor KK]"},
        {"NPWP 09.254.294.3-407.000 belum aktif", "NPWP [NPWP] belum aktif"},
        {"npwp: 092542943407000", "npwp: [NPWP]"},
        {"Kartu BPJS 0001112223334 tidak aktif", "Kartu BPJS [nomor kartu] tidak aktif"},
        {"no kartu kis 0001 1122 2333 4", "no kartu kis [nomor kartu]"},
        {"NIP 198005122005011003", "NIP [nomor kartu]"},
        {"NIP 19800512 200501 1 003", "NIP [nomor kartu]"},
        {"SIM saya 910512345678 hilang", "SIM saya [nomor kartu] hilang"},
        {"paspor saya A1234567", "paspor saya [nomor kartu]"},
        {"ID pelanggan 523112345678 mati lampu", "ID pelanggan [nomor kartu] mati lampu"},
        {"nomor meteran 14012345678", "nomor meteran [nomor kartu]"},
        {"nomor tiket 1234567", "nomor tiket [nomor kartu]"},
        {"33.15.oI.l3043o.O000", "[NIK]"},
        {"titik -6.905994, 110.602621. / 332101-610500-0000", "titik [koordinat]. / [NIK]"},
        {"diangkut2,331903 100175 0000", "diangkut2,[NIK]"},
        {"SIM 6504 OOoO 3475", "SIM [nomor kartu]"},
        {"npwp 0O O06 428 O 515 0O0", "npwp [NPWP]"},
        {"NIK "
         "3️⃣3️⃣2️⃣1️⃣.1️⃣1️⃣.5️⃣2️⃣0️⃣3️⃣9️⃣2️⃣."
         "0️⃣0️⃣0️⃣0️⃣",
         "NIK [NIK]"},
        {"no sim 820900006747 / 3321 0709 0408 0000", "no sim [nomor kartu] [nomor kartu]"},
        {"KK 3374 0801 0443 0000. / 0878 0000 3898", "KK [nomor KK]. / [nomor telepon]"},
        {"ktp 3319010810810000 6°56'30.3\"S 110°34'30\"E", "ktp [NIK] [koordinat]"},
        {"npwp 00.002.068.5-503.000. -6.180000, 110.129118", "npwp [NPWP]. [koordinat]"},
    };
    check(lines);
}

TEST_CASE("phone numbers go, however they are written") {
    constexpr Line lines[] = {
        {"hp saya 0811-0000-1234", "hp saya [nomor telepon]"},
        {"HP 0811 0000 1234", "HP [nomor telepon]"},
        {"hubungi 0811.0000.1234", "hubungi [nomor telepon]"},
        {"wa +62 811 0000 1234", "wa [nomor telepon]"},
        {"wa 62811-0000-1234", "wa [nomor telepon]"},
        {"wa: o81100001234", "wa: [nomor telepon]"},
        {"telepon 08l1OOOO1234", "telepon [nomor telepon]"},
        {"telp (0291) 685877", "telp [nomor telepon]"},
        {"telp 0291 685877", "telp [nomor telepon]"},
        {"telp 685877", "telp [nomor telepon]"},
        {"hub 0 8 1 1 0 0 0 0 1 2 3 4", "hub [nomor telepon]"},
        {"hp kosong delapan satu satu nol nol nol nol satu dua tiga empat", "hp [nomor telepon]"},
        {"nol delapan satu satu, nol nol nol nol, satu dua tiga empat", "[nomor telepon]"},
        {"nomor saya 8110 0001 234", "nomor saya [nomor telepon]"},
        {"0838 OOOOO81", "[nomor telepon]"},
        {"kontak +628.110.000.484", "kontak [nomor telepon]"},
        {"hp 081 100 007 73 332 108 630 933 000 0", "hp [nomor telepon]"},
        {"NIK saya tiga tiga dua satu satu satu lima dua nol nol", "NIK saya [NIK]"},
        {"TTL 25.04.1953 nol, delapan, satu, satu, nol, nol, nol, satu", "TTL [tanggal lahir] [nomor telepon]"},
        {"ke 081100001234 3 hari lalu", "ke [nomor telepon] 3 hari lalu"},
        {"sim 9512 0000 4056 0 8 2 2 0 0 0 0 7 0 1 5", "sim [nomor kartu]"},
        {"wa.me/6281100001234", "[tautan]"},
        {"tolong081100001234ya", "tolong[nomor telepon]ya"},
    };
    check(lines);
}

TEST_CASE("accounts go by their bank, wallets by their number") {
    constexpr Line lines[] = {
        {"rek BCA 1234567890", "rek BCA [rekening]"},
        {"no rek 1234-01-001234-50-1 BRI", "no rek [rekening] BRI"},
        {"transfer ke Mandiri 136-00-1234567-8", "transfer ke Mandiri [rekening]"},
        {"rekening 0012 3456 78", "rekening [rekening]"},
        {"rekening saya: 00123456", "rekening saya: [rekening]"},
        {"gopay 081100001234", "gopay [nomor telepon]"},
        {"dana 0811-0000-1234", "dana [nomor telepon]"},
        {"norek 000 087 2601 kosong delapan satu tiga kosong kosong kosong satu", "norek [rekening] [nomor telepon]"},
        {"hub nol delapan dua dua nol nol nol nol satu dua, 0812 00006457", "hub [nomor telepon], [nomor telepon]"},
        {"No.HP0812000o981", "No.HP[nomor telepon]"},
        {"npwp 0000 8508 2507 000 / 0895 0000 821", "npwp [NPWP] / [NPWP]"},
        {"tf ke bni 0123456789", "tf ke bni [rekening]"},
    };
    check(lines);
}

TEST_CASE("figures that are nobody's stay") {
    constexpr std::string_view lines[] = {
        "Sebanyak 373 dari 422 aduan selesai pada 2022.",
        "Call center 112, polisi 110, SMS 1708.",
        "WhatsApp 0823-2430-9949",
        "WhatsApp +62 823 2430 9949",
        "https://wa.me/6282324309949",
        "Anggaran Rp75.000.000 dan Rp 2,5 miliar",
        "Biaya Rp1.250.000,00 atau Rp 75000000",
        "senilai 1.250.000.000 rupiah",
        "Perbup No. 75 Tahun 2020 dan SK Nomor 555/199 Tahun 2019",
        "Pasal 5 ayat (2) UU 27/2022",
        "12/05/2023 pukul 08.00-15.00 WIB",
        "BPJS belum aktif, tanggal 14/02/2023",
        "Surat edaran nomor 440/1250/2021",
        "Anggaran 628.110.000.484 rupiah",
        "2022-12-22 dan 22-12-2022",
        "tahun 2020-2022",
        "Rapat Senin, 7 Februari 2023 jam 07:30",
        "kode pos 59511",
        "suhu 25°C dan 37,5 derajat",
        "jalan sepanjang 1.500 meter selebar 3,5 m",
        "Radio 104.8 FM",
        "40 laporan, 120 m2, 60 km/jam, 75%",
        "prodi D3 TKJ dan S1 PAI",
        "1 2 3 4 lampu mati",
        "satu dua tiga lampu mati",
    };
    for (const std::string_view line : lines) {
        CAPTURE(line);
        CHECK(redact(line, demak_gate()).text.str() == line);
    }
}

TEST_CASE("figures that nothing explains wait for a person") {
    CHECK(redact("Lihat 1234567 itu", demak_gate()).verdict.line() == "hold:angka");
    CHECK(redact("Lihat 123456789012 itu", demak_gate()).verdict.line() == "hold:angka");
    CHECK(redact("Lihat 123456789012 itu", demak_gate()).text.str() == "Lihat [nomor kartu] itu");
    CHECK(redact("Lihat 12345 itu", demak_gate()).verdict.line() == "ok");
}

TEST_CASE("signs between the groups of a number do not hide it") {
    constexpr Line lines[] = {
        {"0811_0000_1919", "[nomor telepon]"},
        {"wa 0811 _ 0000 _ 4003", "wa [nomor telepon]"},
        {"hp:0811|0000|4005", "hp:[nomor telepon]"},
        {"0811, 0000, 1921 hubungi segera", "[nomor telepon] hubungi segera"},
        {"nomor saya 0811...0000...4007", "nomor saya [nomor telepon]"},
        {"telp 0811=0000=4009", "telp [nomor telepon]"},
        {"Telepon: 62.291.680.421", "Telepon: [nomor telepon]"},
        {"NIK 3321, 1455, 0590, 0001", "NIK [NIK]"},
        {"nik 3321*14*550590*0000", "nik [NIK]"},
        {"norek bri 000_123_456_789", "norek bri [rekening]"},
        {"tgl 10, 11, 12, 13 Mei", "tgl 10, 11, 12, 13 Mei"},
        {"jam 08, 10, 12 tutup", "jam 08, 10, 12 tutup"},
        {"data 1.234, 2.345, dan 3.456 orang", "data 1.234, 2.345, dan 3.456 orang"},
    };
    check(lines);
}

TEST_CASE("words and figures together are one number") {
    constexpr Line lines[] = {
        {"nol lapan sebelas nol nol nol nol empat nol satu satu", "[nomor telepon]"},
        {"nul delapan satu satu, enol enol enol enol, empat satu dua dua", "[nomor telepon]"},
        {"kosong delapan dua belas, nol nol nol nol, tiga nol dua belas", "[nomor telepon]"},
        {"08satu1 0000 19sebelas", "[nomor telepon]"},
        {"08 sebelas 0000 4010", "[nomor telepon]"},
        {"wa kosong delapan satu dua dobel nol dobel nol empat empat", "wa [nomor telepon]"},
        {"zero eight one one zero zero zero zero four", "[nomor telepon]"},
        {"dua puluh lima kepala keluarga", "dua puluh lima kepala keluarga"},
        {"tiga empat kali lapor", "tiga empat kali lapor"},
        {"seratus dua puluh tiga rumah", "seratus dua puluh tiga rumah"},
    };
    check(lines);
}

TEST_CASE("official numbers and dates end where other figures begin") {
    constexpr Line lines[] = {
        {"Hubungi 1708 / 112 / 110", "Hubungi 1708 / 112 / 110"},
        {"Hallo Demak 082324309949 (24 jam)", "Hallo Demak 082324309949 (24 jam)"},
        {"Kanal resmi 082324309949 - 1708", "Kanal resmi 082324309949 - 1708"},
        {"Rapat 14/02/2023 (08.00 WIB)", "Rapat 14/02/2023 (08.00 WIB)"},
        {"banjir tahun 2019 2020 2021 2022", "banjir tahun 2019 2020 2021 2022"},
        {"SK 188.45/123/2024 belum terbit", "SK 188.45/123/2024 belum terbit"},
        {"rp +6281100001234", "rp [nomor telepon]"},
        {"112 atau 0811 0000 1234", "112 atau [nomor telepon]"},
        {"volume 123456 m3", "volume 123456 m3"},
        {"kode pos Sayung 59563", "kode pos Sayung 59563"},
    };
    check(lines);
}

TEST_CASE("codes of letters and figures go behind the word that tells them") {
    constexpr Line lines[] = {
        {"KITAS 2C11JE1234-X", "KITAS [nomor kartu]"},
        {"kode verifikasi 99-12-34", "kode verifikasi [nomor kartu]"},
        {"no akta 3321-LT-12082015-0001", "no akta [nomor kartu]"},
        {"nomor rangka MH1JFZ110AK000000", "nomor rangka [nomor kartu]"},
        {"kode booking ABX12Q9 kereta", "kode booking [nomor kartu] kereta"},
        {"Jago 10 0123 4567 89", "Jago [rekening]"},
        {"tiket masuk 10.000", "tiket masuk 10.000"},
    };
    check(lines);
}
