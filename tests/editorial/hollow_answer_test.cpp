// SPDX-License-Identifier: GPL-3.0-or-later
#include "condensed.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string_view>

using namespace siar;

TEST_CASE("An answer that only promises, hands on or looks is hollow and never shown as resolved") {
    constexpr auto answers = std::to_array<std::string_view>({
        "Terima kasih atas laporannya.",
        "Terima kasih atas laporannya, akan segera kami tindaklanjuti.",
        "Terima kasih, akan kami teruskan ke bidang terkait.",
        "Laporan Saudara sudah kami terima dan kami teruskan ke bidang terkait.",
        "Laporan telah diteruskan kepada dinas terkait.",
        "Aduan telah didisposisikan kepada kepala bidang.",
        "Aduan sudah kami koordinasikan dengan kecamatan.",
        "Sudah dikoordinasikan dengan pihak terkait.",
        "Hal tersebut akan kami koordinasikan dengan PLN.",
        "Kami telah berkoordinasi dengan pemerintah desa.",
        "Mohon menunggu, laporan sedang kami verifikasi.",
        "Mohon menunggu giliran alat.",
        "Penanganan abrasi merupakan kewenangan provinsi. Kami akan mengusulkan penanganannya. Aduan ditutup.",
        "Laporan sudah diproses dan ditutup.",
        "Kontraktor sudah kami minta memperbaiki jalan.",
        "Lampu sudah kami perbaiki. Namun kabelnya dicuri kembali sehingga masih padam.",
        "Lampu sudah dipasang namun belum menyala.",
        "Lampu diperbaiki minggu lalu, hari ini mati lagi.",
        "Perbaikan dilakukan balai tahun lalu namun rusak lagi.",
        "Tanggul ditutup karung pasir, tetapi air masih merembes.",
        "TPS sudah ditutup, tetapi warga masih membuang sampah.",
        "Lapak ditertibkan. Namun pedagang kembali berjualan.",
        "Lampu sudah pernah diperbaiki tahun 2023.",
        "Ruas itu sudah kami masukkan jadwal pemeliharaan rutin.",
        "PLN berjanji memperbaiki kabel dalam tiga hari.",
        "Pemilik kandang berjanji memindahkan kandang.",
        "Kepala puskesmas sanggup menambah loket.",
        "Paving akan diperbaiki, material sudah didatangkan dan pekerja sudah disiapkan.",
        "Permohonan sudah diperiksa, bantuan tidak dapat diberikan.",
        "Berkas sudah diverifikasi dan dinyatakan tidak layak.",
        "Mediasi sudah difasilitasi namun gagal mencapai kesepakatan.",
        "Tidak benar bahwa gorong-gorong tersumbat, petugas sudah mengecek dan aliran lancar.",
        "Kami mengimbau warga untuk senantiasa waspada.",
        "Pipa sudah dikuras, air di rumah pelapor ternyata masih keruh.",
        "Lampu sudah menyala kembali normal, hanya saja dua malam kemudian padam total.",
        "Air sudah mengalir lancar ke pelanggan kecuali Desa Bedono.",
        "Air diharapkan sudah mengalir normal pada akhir pekan.",
        "Lokasi sudah bersih. Sayangnya warga membuang sampah seperti semula.",
        "Jalan sudah diperbaiki pada tahun 2019 sehingga laporan dianggap selesai.",
        "Pompa sudah diperbaiki, ning saiki mati maneh.",
        "Air sudah normal, sedangkan keran rumah pelapor tetap kering.",
        "Mohon bersabar, penanganan akan dilakukan secara bertahap.",
        "Perbaikan sedang dijadwalkan.",
        "Perbaikan sudah dijadwalkan bulan depan.",
        "Sedang dalam proses pengadaan bahan.",
        "Perbaikan jalan dalam proses lelang.",
        "Berkas sedang diperiksa oleh bidang terkait.",
        "Masukan Saudara akan menjadi perhatian kami.",
        "Hal tersebut menjadi perhatian kami.",
        "Laporan Bapak/Ibu menjadi bahan evaluasi kami.",
        "Masukan Saudara kami tampung.",
        "Akan kami sampaikan kepada pimpinan sebagai bahan pertimbangan.",
        "Sudah kami sampaikan ke PLN. Menunggu jadwal penggantian trafo.",
        "Akan kami usulkan pada anggaran tahun berikutnya.",
        "Usulan sudah masuk daftar pekerjaan tahun depan.",
        "Usulan sudah dicatat dalam rencana kerja.",
        "Nama pelapor sudah masuk usulan bulan ini.",
        "Permohonan jaringan sudah kami masukkan dalam rencana 2027.",
        "Pemerintah desa sudah menganggarkan perbaikan.",
        "Pembangunan sudah diusulkan ke provinsi.",
        "Pekerjaan ditargetkan selesai bulan depan.",
        "Sisanya akan kami perbaiki minggu depan.",
        "Petugas akan mengecek ke lokasi.",
        "Kami akan melakukan survei ke lokasi terlebih dahulu.",
        "Tim sudah mengukur lokasi, pekerjaan menunggu giliran alat.",
        "Petugas telah meninjau lokasi. Perbaikan akan dilakukan segera.",
        "Petugas sudah memeriksa jembatan. Perbaikan belum dapat dilaksanakan.",
        "Tim sudah mengambil sampel air untuk diuji. Hasil masih menunggu.",
        "Telah dilaksanakan musyawarah desa. Nama yang bersangkutan akan dimasukkan kembali.",
        "Telah dilakukan pengecekan lapangan. Penambalan menunggu anggaran perubahan.",
        "Tim telah mengukur panjang jalan. Usulan sudah masuk daftar pekerjaan.",
        "Kami tidak dapat memperbaiki lampu tersebut.",
        "Lampu tersebut sudah tidak dapat diperbaiki.",
        "Lampu tersebut sudah tidak bisa diperbaiki, menunggu pengadaan.",
        "Penambalan jalan batal dilakukan.",
        "Kami belum mengganti lampu.",
        "Jalan tersebut bukan kewenangan kabupaten.",
        "Pembayaran pajak kendaraan merupakan kewenangan provinsi.",
        "Silakan datang ke kantor dengan membawa KTP.",
        "Cukup membawa surat kehilangan dan fotokopi KK.",
        "Dapat kami jelaskan bahwa jalan tersebut milik provinsi.",
        "Jika lampu sudah menyala, mohon kami dikabari.",
        "Besok petugas memasang lampu.",
        "Perbaikan dilanjutkan mulai minggu depan.",
        "Data harus diperbarui di kantor desa.",
        "Demikian, terima kasih.",
        "Yth. Bapak/Ibu Pelapor,",
        "Laporan telah kami catat.",
        "Laporan serupa sudah kami terima sebelumnya, laporan ini kami arsipkan.",
        "Laporan sudah selesai.",
        "Siap, segera meluncur.",
        "",
    });
    for (const std::string_view answer : answers) {
        CAPTURE(answer);
        const auto proposal = test::condensed("jalan", "Lampu jalan mati", "", answer);
        CHECK(proposal.hollow);
        CHECK_FALSE(proposal.repaired);
        CHECK(proposal.sentences.action.wording == model::Wording::template_);
        CHECK(proposal.sentences.outcome.text.str() == "Belum ada hasil");
    }
}

TEST_CASE("An answer that tells a deed or a settled state is not hollow, whatever it promises besides") {
    constexpr auto answers = std::to_array<std::string_view>({
        "Lampu itu sempat mati lagi. Petugas telah mengganti kabelnya dan lampu sudah menyala.",
        "Enam lampu sudah terpasang tetapi menunggu daya. Penyambungan daya telah dilakukan dan lampu sudah menyala.",
        "Jalan sudah diperbaiki dan tidak macet lagi.",
        "Sebagian lubang ditambal pekan lalu dan sisanya juga sudah ditambal.",
        "Semula pedagang menolak pindah. Lapak sudah dipindahkan ke dalam pasar.",
        "Data sebelumnya belum lengkap, kini KTP sudah dicetak.",
        "Sampah sudah diangkut, tidak ditemukan pembakaran lagi.",
        "Satu unit kursi roda telah diserahkan pada 17 November. Yang bersangkutan juga diusulkan menerima permakanan.",
        "Petugas telah mengganti lampu.",
        "Lampu sudah kami ganti.",
        "Sudah kami ganti lampunya, terima kasih.",
        "Lampu sudah menyala kembali.",
        "Air sudah mengalir.",
        "KTP sudah jadi dan dapat diambil.",
        "Pipa sudah tidak bocor.",
        "Petugas telah menambal lubang. Pengaspalan akan dilakukan tahun depan.",
        "Petugas telah menambal jalan. Pengaspalan sudah masuk daftar pekerjaan.",
        "Dinhub telah menegur juru parkir. Patroli akan ditingkatkan.",
        "Laporan sudah kami teruskan. Petugas PLN sudah merapikan kabel.",
        "Sudah ditindaklanjuti dan lampu sudah menyala.",
        "Mohon maaf atas keterlambatan. Sampah sudah diangkut.",
        "Telah dilakukan pengerukan saluran.",
        "Perbaikan jalan telah selesai dilaksanakan.",
        "Tanggul telah ditutup sementara. Perbaikan permanen menunggu kewenangan pusat.",
        "Petugas telah meninjau lokasi dan menegur pemilik. Pembinaan akan dilanjutkan.",
        "Petugas telah memeriksa meteran. Tagihan sudah dikoreksi.",
    });
    for (const std::string_view answer : answers) {
        CAPTURE(answer);
        const auto proposal = test::condensed("jalan", "Lampu jalan mati", "", answer);
        CHECK_FALSE(proposal.hollow);
        CHECK(proposal.sentences.outcome.text.str().find(" akan ") == std::string::npos);
    }
}
