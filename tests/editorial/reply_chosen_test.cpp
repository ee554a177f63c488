// SPDX-License-Identifier: GPL-3.0-or-later
#include "condensed.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string_view>

using namespace siar;

using Row = test::Answered;

TEST_CASE("What was done is told rather than that somebody came and looked, or as what came of the looking") {
    constexpr auto rows = std::to_array<Row>({
        {"Petugas kami telah memeriksa lampu dimaksud. Konektor yang longgar telah diperbaiki pada 8 Oktober. Lampu "
         "kini "
         "menyala stabil.",
         "Konektor yang longgar diperbaiki", "Lampu menyala stabil"},
        {"Dinas telah meninjau lokasi pada 12 Oktober 2026. Lantai telah ditinggikan 50 cm dan 40 set meja kursi "
         "diganti.",
         "Petugas meninjau lokasi", "Lantai telah ditinggikan 50 cm dan 40 set meja kursi diganti"},
        {"Teknisi telah memeriksa pompa. Impeler pompa telah diganti tanggal 15 November 2026. Genangan surut pada 16 "
         "November.",
         "Impeler pompa diganti", "Genangan surut"},
        {"Kami telah meminta klarifikasi kepada pemerintah desa melalui surat. Desa telah memasang baliho di balai "
         "desa.",
         "Desa memasang baliho di balai desa", "Aduan dinyatakan selesai"},
        {"Petugas mengecek meter dan ditemukan salah catat. Tagihan dikoreksi menjadi Rp74.500.",
         "Tagihan dikoreksi menjadi Rp74.500", "Aduan dinyatakan selesai"},
        {"Petugas telah melakukan pemantauan. Mediasi telah difasilitasi di kantor kelurahan.",
         "Petugas melakukan pemantauan", "Mediasi telah difasilitasi di kantor kelurahan"},
        {"Tim telah mengecek lokasi. Kontraktor telah kami perintahkan memperbaiki lubang.", "Petugas mengecek lokasi",
         "Aduan dinyatakan selesai"},
    });
    for (const Row& row : rows)
        check(row);
}

TEST_CASE("How it is now is the outcome rather than another thing that was done") {
    constexpr auto rows = std::to_array<Row>({
        {"Regu telah membersihkan bahu jalan. Rambu telah dipasang. Jarak pandang sudah terbuka.",
         "Petugas membersihkan bahu jalan", "Jarak pandang sudah terbuka"},
        {"Petugas telah mengganti kabel. Panel telah ditambah. Lampu sudah menyala.", "Petugas mengganti kabel",
         "Lampu sudah menyala"},
        {"Petugas telah mengganti kabel. Lampu sudah menyala. Panel telah ditambah.", "Petugas mengganti kabel",
         "Lampu sudah menyala"},
    });
    for (const Row& row : rows)
        check(row);
}

TEST_CASE("A range of days or hours goes whole or stays whole") {
    constexpr auto rows = std::to_array<Row>({
        {"Pembersihan eceng gondok dikerjakan 9 sampai 15 November bersama warga.",
         "Pembersihan eceng gondok dikerjakan bersama warga", "Aduan dinyatakan selesai"},
        {"BPBD telah menyalurkan air bersih sebanyak 8 tangki pada 24 sampai 29 Oktober 2026 di dua dusun.",
         "BPBD menyalurkan air bersih sebanyak 8 tangki di dua dusun", "Aduan dinyatakan selesai"},
        {"Linmas telah melaksanakan penertiban tanggal 22 dan 23 Oktober di alun-alun.",
         "Linmas melaksanakan penertiban di alun-alun", "Aduan dinyatakan selesai"},
        {"Petugas telah menertibkan 23 kendaraan pada 19, 20, dan 21 Oktober. Arus lebih lancar.",
         "Petugas menertibkan 23 kendaraan", "Arus lebih lancar"},
        {"Sebanyak 6 unit lampu telah dipasang pada 2 s.d. 4 November 2026.", "6 unit lampu dipasang",
         "Aduan dinyatakan selesai"},
        {"Perbaikan darurat dikerjakan 17-21 Oktober 2026.", "Perbaikan darurat dikerjakan",
         "Aduan dinyatakan selesai"},
        {"Dua perahu karet disiagakan pada bulan Oktober dan November.", "Dua perahu karet disiagakan",
         "Aduan dinyatakan selesai"},
        {"Jembatan telah ditutup pukul 08.00 sampai 11.00 WIB.", "Jembatan ditutup", "Aduan dinyatakan selesai"},
    });
    for (const Row& row : rows)
        check(row);
}

TEST_CASE("Words that lead in, who helped and what comes second are left out where all do not fit") {
    constexpr auto rows = std::to_array<Row>({
        {"Tim kebersihan DLH bersama perangkat desa telah mengangkut tumpukan sampah sebanyak 3 truk dan memasang "
         "papan "
         "larangan membuang sampah.",
         "Tim kebersihan DLH mengangkut tumpukan sampah sebanyak 3 truk", "Aduan dinyatakan selesai"},
        {"Usaha tidak berizin sehingga pengeras suara diamankan.", "Pengeras suara diamankan",
         "Aduan dinyatakan selesai"},
        {"Pada 18 November 2026 sebanyak 17 lapak digeser ke dalam garis kios.", "17 lapak digeser ke dalam garis kios",
         "Aduan dinyatakan selesai"},
        {"Tim Pengendalian Pencemaran telah menutup saluran pembuangan.", "Petugas menutup saluran pembuangan",
         "Aduan dinyatakan selesai"},
        {"Dinhub bersama Satlantas telah menindak 6 truk dan memasang rambu larangan truk di kedua ujung jalan.",
         "Dinhub bersama Satlantas menindak 6 truk dan memasang rambu larangan truk", "Aduan dinyatakan selesai"},
    });
    for (const Row& row : rows)
        check(row);
}

TEST_CASE("What was carried out is told as the answer tells it") {
    constexpr auto rows = std::to_array<Row>({
        {"Perbaikan pintu air dilakukan dengan mengganti stang ulir. Pintu air dapat dibuka.",
         "Perbaikan pintu air dilakukan dengan mengganti stang ulir", "Pintu air dapat dibuka"},
        {"Namun penataan parkir tetap dilakukan.", "Penataan parkir dilakukan", "Aduan dinyatakan selesai"},
        {"Pemeliharaan rutin dilakukan berkala. Regu babat rumput telah membersihkan bahu jalan.",
         "Petugas membersihkan bahu jalan", "Aduan dinyatakan selesai"},
        {"Menyambung tindak lanjut terdahulu, relawan telah memperbaiki jembatan kayu.",
         "Petugas memperbaiki jembatan kayu", "Aduan dinyatakan selesai"},
        {"Penyedia lalu memadatkan kembali galian dengan sirtu.", "Penyedia memadatkan kembali galian dengan sirtu",
         "Aduan dinyatakan selesai"},
        {"Tiga tangki (masing-masing 5.000 liter) telah dikirim ke desa.", "Aduan ini sudah ditindaklanjuti",
         "Aduan dinyatakan selesai"},
        {"Pemeriksaan dijadwalkan pada 2 November. Potongan telah dihentikan.", "Potongan dihentikan",
         "Aduan dinyatakan selesai"},
        {"Sensor lampu sudah diganti sama tim PJU.", "Tim PJU mengganti sensor lampu", "Aduan dinyatakan selesai"},
        {"Untuk pengamanan telah dipasang pagar bambu.", "Petugas memasang pagar bambu untuk pengamanan",
         "Aduan dinyatakan selesai"},
        {"Spanduk larangan sudah dipasang di situ.", "Spanduk larangan dipasang", "Aduan dinyatakan selesai"},
        {"Identitas pelapor kami jaga. Penarikan dihentikan.", "Penarikan dihentikan", "Aduan dinyatakan selesai"},
    });
    for (const Row& row : rows)
        check(row);
}

TEST_CASE("Who asked for facts has his answer where they are told; who waits for work has not") {
    struct Asked {
        std::string_view title;
        std::string_view body;
        std::string_view reply;
        std::string_view action;
        std::string_view outcome;
    };
    constexpr auto rows = std::to_array<Asked>({
        {"pasang pdam brp", "brp biaya pasang pdam baru",
         "Biaya sambungan baru sebesar Rp1.250.000 dan dapat diangsur 5 kali.", "Pertanyaan ini sudah dijawab",
         "Biaya sambungan baru sebesar Rp1.250.000 dan dapat diangsur 5 kali"},
        {"Batas bayar PBB", "Kapan batas pembayaran PBB tahun ini?",
         "Jatuh tempo PBB adalah 30 November 2026. Pembayaran dapat dilakukan di kantor pos.",
         "Pertanyaan ini sudah dijawab", "Pembayaran dapat dilakukan di kantor pos"},
        {"tanya pecah kk", "syaratnya apa aja ya", "Syarat pecah KK: KK lama, buku nikah, dan formulir F-1.02.",
         "Pertanyaan ini sudah dijawab", "Aduan dinyatakan selesai"},
        {"Jadwal poli", "Mohon info jadwal poli anak",
         "Poli anak buka Senin sampai Jumat pukul 08.00 sampai 12.00 WIB.", "Pertanyaan ini sudah dijawab",
         "Poli anak buka Senin sampai Jumat pukul 08.00 sampai 12.00 WIB"},
        {"Syarat mencalonkan perangkat", "", "Dapat kami jelaskan bahwa calon perangkat berusia 20 sampai 42 tahun.",
         "Pertanyaan ini sudah dijawab", "Calon perangkat berusia 20 sampai 42 tahun"},
        {"Lampu", "Sudah berapa kali lapor.", "Lampu sudah kami perbaiki. Namun kabelnya dicuri sehingga masih padam.",
         "Aduan ini sudah dijawab", "Belum ada hasil"},
        {"Tanya biaya", "berapa biaya pasang lampu", "Akan kami teruskan ke bidang terkait.", "Aduan ini sudah dijawab",
         "Belum ada hasil"},
        {"Tanya jalan", "Kapan jalan desa diaspal?", "Pengaspalan dapat dilaksanakan tahun depan.",
         "Aduan ini sudah dijawab", "Belum ada hasil"},
        {"Jalan rusak", "berapa lama lagi jalan rusak dibiarkan", "Jalan dapat diusulkan lewat musrenbang.",
         "Aduan ini sudah dijawab", "Belum ada hasil"},
    });
    for (const Asked& row : rows) {
        CAPTURE(row.reply);
        const auto proposal = test::condensed("jalan", row.title, row.body, row.reply);
        CHECK(proposal.sentences.action.text.str() == row.action);
        CHECK(proposal.sentences.outcome.text.str() == row.outcome);
        CHECK(proposal.hollow == (row.outcome == "Belum ada hasil"));
        CHECK_FALSE(proposal.repaired);
    }
}

TEST_CASE("Work that has begun is not called finished") {
    const auto proposal =
        test::condensed("jalan", "Saluran dangkal", "", "Petugas mengukur saluran. Pengerukan sudah mulai dikerjakan.");
    CHECK(proposal.sentences.outcome.text.str() == "Pengerukan sudah mulai dikerjakan");
    CHECK_FALSE(proposal.repaired);
}

TEST_CASE("Where something is left to do nothing is called finished, and a template says nothing of it") {
    struct Left {
        std::string_view reply;
        std::string_view action;
        std::string_view outcome;
    };
    constexpr auto rows = std::to_array<Left>({
        {"Petugas menambal 23 lubang. Jalan sudah rata. Bahu jalan menyusul.", "Petugas menambal 23 lubang",
         "Jalan sudah rata"},
        {"Sampah diangkut. Sisanya menunggu armada.", "Sampah diangkut", "Aduan dinyatakan selesai"},
        {"Petugas mengeruk saluran. Baru 60 meter yang selesai.", "Petugas mengeruk saluran",
         "Aduan dinyatakan selesai"},
        {"Petugas memperbaiki jembatan. Perbaikan jembatan telah selesai 60 persen.", "Petugas memperbaiki jembatan",
         "Aduan dinyatakan selesai"},
        {"Petugas memasang pagar. Mobil sudah bisa lewat. Talud permanen belum dapat dibangun tahun ini.",
         "Petugas memasang pagar", "Mobil sudah bisa lewat"},
    });
    for (const Left& row : rows) {
        CAPTURE(row.reply);
        const auto proposal = test::condensed("jalan", "Jalan rusak", "", row.reply);
        CHECK(proposal.sentences.action.text.str() == row.action);
        CHECK(proposal.sentences.outcome.text.str() == row.outcome);
        CHECK_FALSE(proposal.repaired);
        CHECK_FALSE(proposal.hollow);
        CHECK_MESSAGE(test::condensed("bantuan_sosial", "Jalan rusak", "", row.reply).hollow,
                      "no template could say what is left");
    }
}

TEST_CASE("No percentage stands in a sentence without the number that it is a share of") {
    const auto proposal =
        test::condensed("jalan", "Jalan rusak", "", "Petugas menambal 95 persen lubang. Jalan sudah rata.");
    CHECK(proposal.sentences.action.text.str() == "Aduan ini sudah ditindaklanjuti");
    const auto complaint = test::complaint_of("jalan", "Jalan rusak", "", "Lubang ditambal.");
    const auto words = [&](std::string_view outcome) {
        return editorial::reword("Jalan rusak", "Petugas menambal lubang", outcome, complaint,
                                 test::regency_of_complaints(), test::gate());
    };
    CHECK_FALSE(words("Selesai 95 persen"));
    CHECK_FALSE(words("Pengerukan menyusul"));
    CHECK(words("Selesai 373 dari 422 lubang"));
}
