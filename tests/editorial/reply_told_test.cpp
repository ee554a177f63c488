// SPDX-License-Identifier: GPL-3.0-or-later
#include "condensed.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string_view>

using namespace siar;

using Row = test::Answered;

TEST_CASE("A deed told in the active names who acted by his trade") {
    constexpr auto rows = std::to_array<Row>({
        {"Tim kami telah mengganti dua lampu. Saat ini lampu sudah menyala.", "Petugas mengganti dua lampu",
         "Lampu sudah menyala"},
        {"Petugas Dinhub telah menertibkan parkir. Arus lalu lintas kembali lancar.",
         "Petugas Dinhub menertibkan parkir", "Arus lalu lintas kembali lancar"},
        {"Armada kami telah mengangkut sampah. Lokasi sudah bersih.", "Armada mengangkut sampah",
         "Lokasi sudah bersih"},
        {"Tim sapu lumpur telah mengeruk saluran sepanjang 50 meter, aliran air sudah lancar.",
         "Petugas mengeruk saluran sepanjang 50 meter", "Aliran air sudah lancar"},
        {"BPBD bersama warga telah memperkuat tanggul dengan karung pasir. Air sudah surut.",
         "BPBD bersama warga memperkuat tanggul dengan karung pasir", "Air sudah surut"},
        {"Kepala puskesmas telah menata ulang alur antrean. Waktu tunggu sudah berkurang.",
         "Kepala puskesmas menata ulang alur antrean", "Waktu tunggu sudah berkurang"},
        {"Pemerintah desa sudah membeli pompa baru dan air sudah mengalir ke rumah warga.",
         "Pemerintah desa membeli pompa baru", "Air sudah mengalir ke rumah warga"},
        {"Camat telah melakukan pembinaan kepada perangkat desa. Kantor desa sudah buka sampai sore.",
         "Camat melakukan pembinaan kepada perangkat desa", "Kantor desa sudah buka sampai sore"},
        {"Distributor telah menambah stok pupuk di kios. Pupuk sudah tersedia.",
         "Distributor menambah stok pupuk di kios", "Pupuk sudah tersedia"},
        {"Kami telah menguras jaringan pipa. Air sudah jernih.", "Petugas menguras jaringan pipa", "Air sudah jernih"},
        {"Dinhub telah memperbaiki APILL, lampu sudah berfungsi normal.", "Dinhub memperbaiki APILL",
         "Lampu sudah berfungsi normal"},
        {"Petugas sudah memadatkan dan meratakan tambalan jalan. Permukaan jalan sudah rata.",
         "Petugas memadatkan dan meratakan tambalan jalan", "Permukaan jalan sudah rata"},
        {"Kami cek lokasi dan tutup lubangnya. Jalan sudah rata.", "Petugas mengecek lokasi dan tutup lubangnya",
         "Jalan sudah rata"},
        {"Petugas PLN sudah merapikan kabel.", "Petugas PLN merapikan kabel", "Aduan dinyatakan selesai"},
        {"Petugas gabungan melakukan patroli. Suasana sudah tenang.", "Petugas gabungan melakukan patroli",
         "Suasana sudah tenang"},
    });
    for (const Row& row : rows)
        check(row);
}

TEST_CASE("A deed told in the passive stays so where nobody is named") {
    constexpr auto rows = std::to_array<Row>({
        {"Saluran tersebut telah dikeruk. Air kembali lancar.", "Saluran dikeruk", "Air kembali lancar"},
        {"Pipa yang bocor sudah diperbaiki tadi malam, air mulai mengalir.", "Pipa yang bocor diperbaiki",
         "Air mulai mengalir"},
        {"Pagar jembatan sudah dilas dan dicat ulang.", "Pagar jembatan dilas dan dicat ulang",
         "Aduan dinyatakan selesai"},
        {"Polisi tidur sudah dikurangi menjadi dua.", "Polisi tidur dikurangi menjadi dua", "Aduan dinyatakan selesai"},
        {"Ranting yang menutupi rambu telah dipangkas.", "Ranting yang menutupi rambu dipangkas",
         "Aduan dinyatakan selesai"},
        {"Timer lampu sudah disetel ulang. Lampu menyala hanya malam hari.", "Timer lampu disetel ulang",
         "Lampu menyala hanya malam hari"},
        {"Tanggul saluran sudah diperbaiki secara gotong royong. Air kembali mengalir ke sawah.",
         "Tanggul saluran diperbaiki secara gotong royong", "Air kembali mengalir ke sawah"},
        {"Lubang di jalan tersebut sudah ditambal. Jalan sudah dapat dilalui.", "Lubang di jalan ditambal",
         "Jalan sudah dapat dilalui"},
        {"Laporan Saudara tentang lampu: lampu telah diganti.", "Lampu diganti", "Aduan dinyatakan selesai"},
        {"Honor telah dibayarkan melalui rekening masing-masing pada hari Jumat.",
         "Honor dibayarkan melalui rekening masing-masing", "Aduan dinyatakan selesai"},
        {"KTP-el atas nama Saudara sudah dicetak dan dapat diambil di kantor kecamatan.",
         "KTP-el dicetak dan dapat diambil di kantor kecamatan", "Aduan dinyatakan selesai"},
    });
    for (const Row& row : rows)
        check(row);
}

TEST_CASE("Who acted comes first where the answer names him behind the deed") {
    constexpr auto rows = std::to_array<Row>({
        {"Lubang tersebut telah ditambal oleh petugas pada tanggal 12 Maret 2026. Jalan sudah rata.",
         "Petugas menambal lubang", "Jalan sudah rata"},
        {"Sampah sudah diangkut oleh armada DLH hari ini.", "Armada DLH mengangkut sampah", "Aduan dinyatakan selesai"},
        {"Pohon sudah ditebang oleh tim DLH dengan bantuan warga. Lokasi aman.",
         "Tim DLH menebang pohon dengan bantuan warga", "Lokasi aman"},
        {"Lubang sudah kami tambal menggunakan aspal dingin. Jalan sudah rata.",
         "Lubang ditambal menggunakan aspal dingin", "Jalan sudah rata"},
        {"Tiang sudah kami tegakkan kembali. Lampu sudah menyala.", "Tiang ditegakkan kembali", "Lampu sudah menyala"},
        {"Sudah kami perbaiki lampunya. Lampu sudah menyala.", "Petugas memperbaiki lampunya", "Lampu sudah menyala"},
        {"Durasi lampu sudah kami sesuaikan.", "Durasi lampu disesuaikan", "Aduan dinyatakan selesai"},
        {"Dinhub bersama polisi melaksanakan razia dan menilang 12 truk.",
         "Dinhub bersama polisi melaksanakan razia dan menilang 12 truk", "Aduan dinyatakan selesai"},
        {"Petugas loket sudah kami beri pembinaan.", "Petugas loket diberi pembinaan", "Aduan dinyatakan selesai"},
        {"Saluran dibersihkan dan dikeruk oleh warga. Air lancar.", "Saluran dibersihkan dan dikeruk", "Air lancar"},
    });
    for (const Row& row : rows)
        check(row);
}

TEST_CASE("A verb that stands first gets its officers") {
    constexpr auto rows = std::to_array<Row>({
        {"Telah dilakukan penambalan jalan sepanjang 20 meter. Jalan sudah dapat dilalui.",
         "Petugas melakukan penambalan jalan sepanjang 20 meter", "Jalan sudah dapat dilalui"},
        {"Telah dilakukan pengerukan saluran oleh warga. Air kembali lancar.", "Warga melakukan pengerukan saluran",
         "Air kembali lancar"},
        {"Telah dipasang jembatan darurat dari bambu oleh BPBD bersama warga.",
         "BPBD bersama warga memasang jembatan darurat dari bambu", "Aduan dinyatakan selesai"},
        {"Telah dipasang dua lampu baru di tikungan. Tikungan sudah terang.",
         "Petugas memasang dua lampu baru di tikungan", "Tikungan sudah terang"},
        {"Di lokasi telah dilakukan pembersihan saluran. Air sudah surut.",
         "Petugas melakukan pembersihan saluran di lokasi", "Air sudah surut"},
        {"Saluran tersebut telah dilakukan pengerukan. Air sudah lancar.", "Petugas melakukan pengerukan saluran",
         "Air sudah lancar"},
        {"Ruas dimaksud sudah dilakukan perbaikan berupa penambalan. Jalan sudah rata.",
         "Petugas melakukan perbaikan berupa penambalan", "Jalan sudah rata"},
        {"Perbaikan jalan telah selesai dilaksanakan. Jalan sudah mulus.", "Perbaikan jalan selesai dilaksanakan",
         "Jalan sudah mulus"},
    });
    for (const Row& row : rows)
        check(row);
}

TEST_CASE("Two sentences joined by \"dan\" are two") {
    constexpr auto rows = std::to_array<Row>({
        {"Dinas telah memanggil kepala sekolah dan pungutan sudah dihentikan. Uang sudah dikembalikan.",
         "Petugas memanggil kepala sekolah", "Pungutan sudah dihentikan"},
        {"Petugas telah mendampingi pemohon dan izin sudah terbit.", "Petugas mendampingi pemohon",
         "Izin sudah terbit"},
        {"Petugas telah meninjau lokasi dan pemilik kandang telah melakukan penyemprotan. Bau sudah berkurang.",
         "Petugas meninjau lokasi", "Bau sudah berkurang"},
        {"Berkas telah kami proses dan izin sudah terbit.", "Berkas diproses", "Izin sudah terbit"},
        {"Sudah ditindaklanjuti oleh tim dan lampu sudah menyala normal.", "Aduan ini sudah ditindaklanjuti",
         "Lampu sudah menyala normal"},
        {"Petugas telah menutup dan mengunci panel. Panel sudah terkunci dan aman.",
         "Petugas menutup dan mengunci panel", "Panel sudah terkunci dan aman"},
        {"Petugas memasang rambu dan garis batas. Jalan sudah bisa dilewati.", "Petugas memasang rambu dan garis batas",
         "Jalan sudah bisa dilewati"},
    });
    for (const Row& row : rows)
        check(row);
}

TEST_CASE("A state that settles the matter is an outcome, whoever brought it about") {
    constexpr auto rows = std::to_array<Row>({
        {"KK sudah terbit dan sudah diterima pemohon.", "Aduan ini sudah ditindaklanjuti",
         "KK sudah terbit dan sudah diterima pemohon"},
        {"Lampu sudah menyala kembali sejak tadi malam.", "Aduan ini sudah ditindaklanjuti",
         "Lampu sudah menyala kembali"},
        {"Pipa sudah tidak bocor.", "Aduan ini sudah ditindaklanjuti", "Pipa sudah tidak bocor"},
        {"Siswa sudah tidak duduk di lantai.", "Aduan ini sudah ditindaklanjuti", "Siswa sudah tidak duduk di lantai"},
        {"Kondisi jalan saat ini sudah mulus.", "Aduan ini sudah ditindaklanjuti", "Kondisi jalan sudah mulus"},
    });
    for (const Row& row : rows)
        check(row);
}

TEST_CASE("A promise beside a deed is not the outcome") {
    constexpr auto rows = std::to_array<Row>({
        {"Petugas telah menambal lubang. Pengaspalan akan dilakukan tahun depan.", "Petugas menambal lubang",
         "Aduan dinyatakan selesai"},
        {"Petugas telah menambal jalan. Pengaspalan sudah masuk daftar pekerjaan.", "Petugas menambal jalan",
         "Aduan dinyatakan selesai"},
        {"Dinhub telah menegur juru parkir. Patroli akan ditingkatkan.", "Dinhub menegur juru parkir",
         "Aduan dinyatakan selesai"},
        {"Tanggul telah ditutup sementara dengan karung pasir. Perbaikan permanen menunggu kewenangan pusat.",
         "Tanggul ditutup sementara dengan karung pasir", "Aduan dinyatakan selesai"},
        {"Armada telah mengangkut sampah. Ke depan jadwal pengangkutan akan kami tambah.", "Armada mengangkut sampah",
         "Aduan dinyatakan selesai"},
        {"Sudah kami teruskan ke PLN. Petugas PLN sudah merapikan kabel.", "Petugas PLN merapikan kabel",
         "Aduan dinyatakan selesai"},
        {"Petugas telah menyegel bangunan tersebut karena tidak berizin. Suasana sudah tenang.",
         "Petugas menyegel bangunan", "Suasana sudah tenang"},
        {"Petugas telah menegur pengelola angkutan agar memakai terpal. Ceceran tanah sudah dibersihkan.",
         "Petugas menegur pengelola angkutan", "Ceceran tanah sudah dibersihkan"},
    });
    for (const Row& row : rows)
        check(row);
}

TEST_CASE("What happens to the report is neither deed nor outcome") {
    constexpr auto rows = std::to_array<Row>({
        {"Laporan sudah kami terima. Petugas telah mengganti lampu. Laporan dinyatakan selesai.",
         "Petugas mengganti lampu", "Aduan dinyatakan selesai"},
        {"Terima kasih atas laporan Saudara. Demikian yang dapat kami sampaikan. Lampu telah diganti.", "Lampu diganti",
         "Aduan dinyatakan selesai"},
        {"Dapat kami jelaskan bahwa lampu telah diganti. Lampu sudah menyala.", "Lampu diganti", "Lampu sudah menyala"},
    });
    for (const Row& row : rows)
        check(row);
}

TEST_CASE("Where it cannot be told who acted, the template stands") {
    constexpr auto rows = std::to_array<Row>({
        {"Tetangga sebelah telah membersihkan saluran. Air kembali lancar.", "Aduan ini sudah ditindaklanjuti",
         "Air kembali lancar"},
        {"Petugas telah ke desa dan mengganti lampu. Lampu sudah menyala.", "Aduan ini sudah ditindaklanjuti",
         "Lampu sudah menyala"},
    });
    for (const Row& row : rows)
        check(row);
}
