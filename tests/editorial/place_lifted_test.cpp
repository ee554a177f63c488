// SPDX-License-Identifier: GPL-3.0-or-later
#include "condensed.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string_view>

using namespace siar;

namespace {

struct Row {
    std::string_view category;
    std::string_view title;
    std::string_view body;
    std::string_view reply;
    std::string_view problem;
    std::string_view action;
    std::string_view outcome;
};

void check(const Row& row) {
    CAPTURE(row.title);
    const auto proposal = test::condensed(row.category, row.title, row.body, row.reply);
    CHECK(proposal.sentences.problem.text.str() == row.problem);
    CHECK(proposal.sentences.action.text.str() == row.action);
    CHECK(proposal.sentences.outcome.text.str() == row.outcome);
}

} // namespace

TEST_CASE("Where a person is concerned, village, hamlet and street go; a kecamatan may stay") {
    constexpr auto rows = std::to_array<Row>({
        {"kependudukan", "KTP di Desa Bedono belum jadi", "",
         "Petugas telah mencetak KTP di Desa Bedono. KTP di Desa Bedono sudah jadi.", "KTP belum jadi",
         "Petugas mencetak KTP", "KTP sudah jadi"},
        {"kependudukan", "KTP DI DS. BEDONO BELUM JADI", "", "", "KTP belum jadi", "Aduan ini belum dijawab",
         "Belum ada hasil"},
        {"kependudukan", "KTP di ds.Bedono belum jadi", "", "", "KTP belum jadi", "Aduan ini belum dijawab",
         "Belum ada hasil"},
        {"kependudukan", "KTP warga desa bedono belum jadi", "", "", "KTP warga desa belum jadi",
         "Aduan ini belum dijawab", "Belum ada hasil"},
        {"kependudukan", "KTP warga Undaan-Kidul belum jadi", "", "", "KTP warga belum jadi", "Aduan ini belum dijawab",
         "Belum ada hasil"},
        {"kependudukan", "KTP di undaan kidul belum jadi", "", "", "KTP belum jadi", "Aduan ini belum dijawab",
         "Belum ada hasil"},
        {"kependudukan", "Blangko KTP habis di kecamatan sayung", "", "", "Blangko KTP habis di Kecamatan Sayung",
         "Aduan ini belum dijawab", "Belum ada hasil"},
        {"kependudukan", "Blangko KTP habis di Desa Bedono Kecamatan Sayung", "", "",
         "Blangko KTP habis di Kecamatan Sayung", "Aduan ini belum dijawab", "Belum ada hasil"},
        {"desa", "Kantor desa Bedono tutup", "", "", "Kantor desa tutup", "Aduan ini belum dijawab", "Belum ada hasil"},
        {"desa", "Balai desa Batursari bocor", "", "Perangkat desa Batursari telah memperbaiki atap.",
         "Balai desa bocor", "Perangkat desa memperbaiki atap", "Aduan dinyatakan selesai"},
        {"pendidikan", "Guru SD di Jalan Sultan Fatah kurang", "", "", "Guru SD kurang", "Aduan ini belum dijawab",
         "Belum ada hasil"},
        {"pendidikan", "Guru SD di jalan sultan fatah kurang", "", "", "Guru SD kurang", "Aduan ini belum dijawab",
         "Belum ada hasil"},
        {"ketertiban", "Karaoke di Gang Mawar berisik", "", "", "Karaoke berisik", "Aduan ini belum dijawab",
         "Belum ada hasil"},
        {"ketertiban", "Karaoke di gg melati 3 berisik", "", "", "Karaoke berisik", "Aduan ini belum dijawab",
         "Belum ada hasil"},
        {"ketertiban", "Warung di dukuh krajan berisik", "", "", "Warung berisik", "Aduan ini belum dijawab",
         "Belum ada hasil"},
        {"ketertiban", "Warung di Dusun Krajan Desa Bedono berisik", "", "", "Warung berisik",
         "Aduan ini belum dijawab", "Belum ada hasil"},
        {"ketertiban", "Ternak lepas di Perumahan Griya Asri", "", "", "Ternak lepas", "Aduan ini belum dijawab",
         "Belum ada hasil"},
        {"ketertiban", "Karaoke berisik", "Karaoke di jalan raya berisik",
         "Petugas telah menutup karaoke di Desa Bedono. Suasana di Bedono sudah tenang.", "Karaoke berisik",
         "Petugas menutup karaoke", "Suasana sudah tenang"},
    });
    for (const Row& row : rows)
        check(row);
}

TEST_CASE("Services name the kecamatan at most, and it stands in where too little would be left") {
    constexpr auto rows = std::to_array<Row>({
        {"banjir", "BANJIR DI DESA BEDONO", "", "", "Banjir di Kec. Sayung", "Aduan ini belum dijawab",
         "Belum ada hasil"},
        {"banjir", "Banjir Batursari", "", "", "Banjir di Kec. Mranggen", "Aduan ini belum dijawab", "Belum ada hasil"},
        {"banjir", "Jalan menuju Bedono terendam rob", "", "", "Jalan terendam rob", "Aduan ini belum dijawab",
         "Belum ada hasil"},
        {"banjir", "Tanggul di Bedono jebol", "", "BPBD telah menutup tanggul di Bedono. Air di Bedono sudah surut.",
         "Tanggul jebol", "BPBD menutup tanggul", "Air sudah surut"},
        {"air", "Air PDAM di ds Bedono mati", "", "", "Air PDAM mati", "Aduan ini belum dijawab", "Belum ada hasil"},
        {"air", "Air PDAM mati di jalan raya", "", "", "Air PDAM mati di jalan raya", "Aduan ini belum dijawab",
         "Belum ada hasil"},
    });
    for (const Row& row : rows)
        check(row);
}

TEST_CASE("A road without a name stays a road") {
    constexpr auto rows = std::to_array<Row>({
        {"pendidikan", "Jalan masuk sekolah rusak", "", "", "Jalan masuk sekolah rusak", "Aduan ini belum dijawab",
         "Belum ada hasil"},
        {"desa", "Jalan desa rusak", "", "", "Jalan desa rusak", "Aduan ini belum dijawab", "Belum ada hasil"},
    });
    for (const Row& row : rows)
        check(row);
}

TEST_CASE("What is public may be named to the street, in its official spelling") {
    constexpr auto rows = std::to_array<Row>({
        {"jalan", "jalan rusak di desa bedono", "", "", "Jalan rusak di Desa Bedono", "Aduan ini belum dijawab",
         "Belum ada hasil"},
        {"lampu_jalan", "Lampu Jalan Sultan Fatah mati", "", "", "Lampu Jalan Sultan Fatah mati",
         "Aduan ini belum dijawab", "Belum ada hasil"},
        {"jalan", "Jalan berlubang di Gang Mawar", "", "", "Jalan berlubang di Gang Mawar", "Aduan ini belum dijawab",
         "Belum ada hasil"},
        {"lampu_jalan", "Lampu jalan mati di dekat masjid Undaan Kidul", "", "",
         "Lampu jalan mati di dekat masjid Undaan Kidul", "Aduan ini belum dijawab", "Belum ada hasil"},
    });
    for (const Row& row : rows)
        check(row);
}
