// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/condense.hpp"

#include "regency_fixture.hpp"
#include "text/words.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace siar;

namespace {

struct Pair {
    const char* written;
    const char* condensed;
};

} // namespace

TEST_CASE("The headline is the first clause that says what is wrong, in plain words") {
    for (const Pair& pair : std::to_array<Pair>(
             {{"Lampu jalan mati di tikungan dekat pasar", "Lampu jalan mati di tikungan dekat pasar"},
              {"LAMPU JALAN MATI SUDAH 2 MINGGU TOLONG DIPERBAIKI!!!", "Lampu jalan mati sudah 2 minggu"},
              {"assalamualaikum min, mau lapor jln di depan pasar berlubang parah bgt",
               "Jalan di depan pasar berlubang"},
              {"Yth. Bapak Bupati, mohon perhatiannya. Sampah menumpuk di pinggir sungai sejak lebaran.",
               "Sampah menumpuk di pinggir sungai sejak lebaran"},
              {"Saluran air tersumbat sehingga air meluap ke jalan", "Saluran air tersumbat"},
              {"pohon tumbang menutup jalan dekat balai desa 😭😭", "Pohon tumbang menutup jalan dekat balai desa"},
              {"air PDAM mati 3 hari di perumahan kami", "Air PDAM mati 3 hari"},
              {"di depan rumah saya lampu mati", "Lampu mati"},
              {"kapan jalan desa diaspal", "Warga menanyakan kapan jalan desa diaspal"},
              {"Pejabatnya tidur semua jalan rusak", "Aduan tentang lampu jalan"},
              {"Kami warga butuh jalan keluar", "Aduan tentang lampu jalan"},
              {"Jalan keluar masuk kampung rusak", "Jalan keluar masuk kampung rusak"},
              {"Sudah cari di internet tidak ketemu", "Aduan tentang lampu jalan"},
              {"Bangjo dicat lalu rusak lagi", "Aduan tentang lampu jalan"},
              {"Anak sekolah naik genteng cari sinyal", "Aduan tentang lampu jalan"},
              {"", "Aduan tentang lampu jalan"}})) {
        CAPTURE(pair.written);
        const auto proposal = editorial::condense(test::complaint("", pair.written, ""), test::regency(), test::gate());
        CHECK(proposal.sentences.problem.text.str() == pair.condensed);
    }
}

TEST_CASE("The action is what the agency says it did, the outcome how it is now") {
    struct Row {
        const char* reply;
        const char* action;
        const char* outcome;
        bool repaired;
    };
    for (const Row& row : std::to_array<Row>(
             {{"Terima kasih atas laporannya. Tim kami telah mengganti dua lampu. Saat ini lampu sudah menyala.",
               "Petugas mengganti dua lampu", "Lampu sudah menyala", true},
              {"Saluran tersebut sudah dikeruk pada hari Senin. Air kembali lancar.", "Saluran dikeruk",
               "Air kembali lancar", true},
              {"Petugas kami sudah memeriksa meteran pelanggan. Tagihan sudah sesuai.",
               "Petugas memeriksa meteran pelanggan", "Tagihan sudah sesuai", false},
              {"Telah dilakukan penambalan jalan sepanjang 20 meter. Jalan sudah dapat dilalui.",
               "Petugas melakukan penambalan jalan sepanjang 20 meter", "Jalan sudah dapat dilalui", true},
              {"Petugas PLN telah mengganti trafo di gardu. Listrik sudah normal.",
               "Petugas PLN mengganti trafo di gardu", "Listrik sudah normal", true},
              {"Warga telah membersihkan saluran. Air kembali lancar.", "Warga membersihkan saluran",
               "Air kembali lancar", true},
              {"Pada hari Senin warga telah membersihkan saluran. Air kembali lancar.", "Warga membersihkan saluran",
               "Air kembali lancar", true},
              {"Tim kami bersama warga sudah membersihkan saluran. Air kembali lancar.",
               "Tim bersama warga membersihkan saluran", "Air kembali lancar", true},
              {"Telah dilakukan pengerukan saluran oleh warga. Air kembali lancar.",
               "Warga melakukan pengerukan saluran", "Air kembali lancar", true},
              {"Petugas di lapangan telah mengganti lampu tersebut yang tidak menyala. Lampu sudah menyala.",
               "Petugas mengganti lampu yang tidak menyala", "Lampu sudah menyala", true},
              {"Lampu yang tidak menyala telah diganti. Lampu sudah menyala.", "Lampu yang tidak menyala diganti",
               "Lampu sudah menyala", true},
              {"Petugas telah mengecek lokasi dan tidak jadi mengganti lampu. Lampu sudah menyala.",
               "Petugas mengecek lokasi dan tidak jadi mengganti lampu", "Lampu sudah menyala", false},
              {"Petugas dari PLN telah datang ke lokasi dan mengganti trafo. Listrik sudah normal.",
               "Petugas dari PLN mengganti trafo", "Listrik sudah normal", true},
              {"Petugas telah menambal jalan. Pengaspalan sudah masuk daftar pekerjaan.", "Petugas menambal jalan",
               "Aduan dinyatakan selesai", false},
              {"Petugas telah ke desa dan mengganti lampu. Lampu sudah menyala.", "Aduan ini sudah ditindaklanjuti",
               "Lampu sudah menyala", false},
              {"Tetangga sebelah telah membersihkan saluran. Air kembali lancar.", "Aduan ini sudah ditindaklanjuti",
               "Air kembali lancar", false}})) {
        CAPTURE(row.reply);
        const auto proposal =
            editorial::condense(test::complaint("Lampu jalan mati", "", row.reply), test::regency(), test::gate());
        CHECK(proposal.sentences.action.text.str() == row.action);
        CHECK(proposal.sentences.outcome.text.str() == row.outcome);
        CHECK(proposal.repaired == row.repaired);
        CHECK_FALSE(proposal.hollow);
    }
}

TEST_CASE("A sentence holds no time that is wrong tomorrow, and is not cut where one stood") {
    struct Row {
        const char* reply;
        const char* action;
        const char* outcome;
    };
    const char* const template_action = "Aduan ini sudah ditindaklanjuti";
    const char* const template_outcome = "Aduan dinyatakan selesai";
    for (const Row& row : std::to_array<Row>(
             {{"Petugas telah mengganti dua lampu. Lampu sudah menyala sejak kemarin malam.",
               "Petugas mengganti dua lampu", "Lampu sudah menyala"},
              {"Perbaikan sudah dilanjutkan mulai minggu lalu. Jalan sudah mulus.", "Perbaikan dilanjutkan",
               "Jalan sudah mulus"},
              {"Kemarin sore petugas telah mengganti lampu. Hari ini lampu sudah menyala.", "Petugas mengganti lampu",
               "Lampu sudah menyala"},
              {"Tadi pagi tim kami mengganti lampu. Sejak malam ini lampu sudah menyala.", "Petugas mengganti lampu",
               "Lampu sudah menyala"},
              {"Dua minggu yang lalu petugas mengganti lampu. Lampu menyala lagi sejak 3 hari lalu.",
               "Petugas mengganti lampu", "Lampu menyala lagi"},
              {"Petugas mengganti lampu pada Senin pagi pukul 10.00 WIB. Lampu menyala hingga hari ini.",
               "Petugas mengganti lampu", "Lampu menyala"},
              {"Saluran sudah dikeruk pada bulan Januari 2026. Air lancar sejak akhir tahun.", "Saluran dikeruk",
               "Air lancar"},
              {"Petugas mengangkut sampah setiap hari Senin. Sampah diangkut dua kali per hari, lokasi sudah bersih.",
               "Petugas mengangkut sampah setiap hari Senin", "Lokasi sudah bersih"},
              {"Petugas menambal jalan dari pasar sampai jembatan. Jalan sudah mulus sampai ke pasar Senin.",
               "Petugas menambal jalan dari pasar sampai jembatan", "Jalan sudah mulus sampai ke pasar Senin"},
              {"Petugas memasang lampu pada tiang selama dua hari. Pelayanan buka pada hari kerja.",
               "Petugas memasang lampu pada tiang selama dua hari", "Pelayanan buka pada hari kerja"},
              {"Petugas memasang lampu sejak pagi. Tikungan sudah terang pada malam hari.", "Petugas memasang lampu",
               "Tikungan sudah terang pada malam hari"},
              {"Petugas memasang rambu. Sejak Senin lalu lintas sudah lancar.", "Petugas memasang rambu",
               "Lalu lintas sudah lancar"},
              {"Petugas telah memperbaiki sejak kemarin. Lampu tadi.", template_action, template_outcome},
              {"Petugas telah mengganti lampu. Besok lampu sudah menyala.", "Petugas mengganti lampu",
               template_outcome}})) {
        CAPTURE(row.reply);
        const auto proposal =
            editorial::condense(test::complaint("Lampu jalan mati", "", row.reply), test::regency(), test::gate());
        CHECK(proposal.sentences.action.text.str() == row.action);
        CHECK(proposal.sentences.outcome.text.str() == row.outcome);
        CHECK_FALSE(proposal.hollow);
    }
}

TEST_CASE("An answer that only promises is hollow and is called what it is") {
    for (const char* reply : {"Terima kasih, akan kami teruskan ke bidang terkait.",
                              "Mohon menunggu, sudah kami koordinasikan.",
                              "Laporan Saudara akan segera ditindaklanjuti.",
                              "Kami tidak dapat memperbaiki lampu tersebut.",
                              "Petugas gagal mengganti lampu.",
                              "Penambalan jalan batal dilakukan.",
                              "Petugas tidak jadi memasang lampu.",
                              "Lampu tersebut tidak bisa diperbaiki.",
                              "Kami belum mengganti lampu.",
                              "Petugas mengganti lampu besok pagi.",
                              "Perbaikan dilanjutkan mulai minggu depan.",
                              "Lusa petugas memasang lampu.",
                              "Lampu dipasang Senin depan.",
                              "Tim telah mengukur panjang jalan. Usulan sudah masuk daftar pekerjaan.",
                              "Tim telah memeriksa rumah dan mencatat usulan. Rumah sudah masuk daftar perbaikan.",
                              "Petugas sudah memeriksa lokasi, perbaikan sudah dianggarkan.",
                              "Petugas memeriksa lokasi. Pengaspalan sudah dijadwalkan.",
                              "Petugas memeriksa jalan. Sudah kami usulkan.",
                              "Tim memeriksa jembatan. Pembangunan sudah diusulkan ke provinsi.",
                              "Petugas memeriksa jalan. Sudah bisa dikerjakan tahun depan.",
                              "Petugas memeriksa jalan. Usulan sudah dicatat dalam rencana kerja.",
                              ""}) {
        CAPTURE(reply);
        const auto proposal =
            editorial::condense(test::complaint("Lampu jalan mati", "", reply), test::regency(), test::gate());
        CHECK(proposal.hollow);
        CHECK_FALSE(proposal.repaired);
        CHECK(proposal.sentences.action.wording == model::Wording::template_);
    }
}

TEST_CASE("Sensitive categories, oversight complaints and those without a story get templates only") {
    const auto only_templates = [](const model::Proposal& proposal) {
        return proposal.sentences.problem.wording == model::Wording::template_ &&
               proposal.sentences.action.wording == model::Wording::template_ &&
               proposal.sentences.outcome.wording == model::Wording::template_;
    };
    const auto told = test::complaint("Lampu jalan mati", "", "Petugas mengganti dua lampu. Lampu sudah menyala.");
    CHECK_FALSE(only_templates(editorial::condense(told, test::regency(), test::gate())));
    auto sensitive = told;
    sensitive.category = {"bantuan_sosial"};
    CHECK(only_templates(editorial::condense(sensitive, test::regency(), test::gate())));
    auto oversight = told;
    oversight.classification = model::Classification::oversight;
    CHECK(only_templates(editorial::condense(oversight, test::regency(), test::gate())));
    auto bare = told;
    bare.story.reset();
    CHECK(only_templates(editorial::condense(bare, test::regency(), test::gate())));
}

TEST_CASE("A village is named only where something public is broken") {
    auto one = test::complaint("Lampu jalan mati di dekat masjid Bedono", "", "");
    CHECK(editorial::condense(one, test::regency(), test::gate()).sentences.problem.text.str() ==
          "Lampu jalan mati di dekat masjid Bedono");
    one.category = {"kependudukan"};
    CHECK(editorial::condense(one, test::regency(), test::gate()).sentences.problem.text.str() == "Lampu jalan mati");
    auto two_words = test::complaint("Lampu jalan mati di dekat masjid Undaan Kidul", "", "");
    CHECK(editorial::condense(two_words, test::regency(), test::gate()).sentences.problem.text.str() ==
          "Lampu jalan mati di dekat masjid Undaan Kidul");
    two_words.category = {"kependudukan"};
    CHECK(editorial::condense(two_words, test::regency(), test::gate()).sentences.problem.text.str() ==
          "Lampu jalan mati");
}

TEST_CASE("No sentence is longer than its limit") {
    const auto proposal = editorial::condense(
        test::complaint(
            "",
            "jalan rusak berlubang dan bergelombang di sepanjang jalur antara pasar lama dan terminal baru "
            "sampai ke perbatasan dekat jembatan besar",
            "Petugas kami telah memperbaiki jalan rusak tersebut dengan menambal seluruh lubang di sepanjang "
            "jalur dari pasar lama sampai ke jembatan besar di perbatasan. Jalan sudah mulus."),
        test::regency(), test::gate());
    CHECK(text::word_count(proposal.sentences.problem.text.view()) <= 9);
    CHECK(text::word_count(proposal.sentences.action.text.view()) <= 12);
    CHECK(text::word_count(proposal.sentences.outcome.text.view()) <= 12);
}

TEST_CASE("What a person writes instead passes the gate and the limits or is refused with the reason") {
    const auto reworded = [](const char* problem, const char* action, const char* outcome,
                             const char* category = "lampu_jalan") {
        auto complaint = test::complaint("", "", "");
        complaint.category = {category};
        return editorial::reword(problem, action, outcome, complaint, test::regency(), test::gate());
    };
    CHECK(reworded("Lampu jalan padam di Desa Bedono", "Petugas mengganti lampu", "Jalan terang lagi"));
    const auto too_long = reworded("satu dua tiga empat lima enam tujuh delapan sembilan sepuluh", "a", "b");
    REQUIRE_FALSE(too_long);
    CHECK(too_long.error().line() == "kalimat terlalu panjang: masalah. Paling banyak 9 kata");
    CHECK(too_long.error().exit_code == 2);
    CHECK_FALSE(reworded("Lampu padam", "", "Terang"));
    const auto named = reworded("Lampu padam", "Pak Darmantoro mengganti lampu", "Terang lagi");
    REQUIRE_FALSE(named);
    CHECK(named.error().where == "tindakan");
    const auto placed =
        reworded("Pelayanan Desa Bedono lambat", "Petugas menambah loket", "Antrean pendek", "kependudukan");
    REQUIRE_FALSE(placed);
    CHECK(placed.error().line() ==
          "aduan tentang orang tidak boleh menyebut desa, dusun, atau jalan: masalah. Sebut "
          "kecamatannya saja");
    const auto promised = reworded("Lampu padam", "Akan kami teruskan ke dinas", "Lampu menyala");
    REQUIRE_FALSE(promised);
    CHECK(promised.error().where == "tindakan");
    CHECK_FALSE(
        reworded("Bantuan belum datang", "Petugas mengantar bantuan", "Bantuan sudah diterima", "bantuan_sosial"));
}
