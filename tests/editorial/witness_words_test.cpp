// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/witness_words.hpp"

#include "regency_fixture.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace siar;
using privacy::operator""_label;
namespace trade = editorial::trade;

namespace {

model::Regency regency() {
    auto out = test::regency();
    out.villages.push_back({{"33.21.04.2001"}, {"33.21.04"}, "Sayung"_label, false}); // as its kecamatan
    out.villages.push_back({{"33.21.04.2002"}, {"33.21.04"}, "Pasir"_label, false});  // as sand
    return out;
}

} // namespace

TEST_CASE("A witness knows a village by its name, behind a word for it or bare") {
    struct Row {
        const char* text;
        bool named;
    };
    const Row rows[] = {
        {"KTP warga Desa Bedono belum jadi", true},
        {"KTP di Desa Bedono, belum jadi", true},
        {"KTP di Ds. Bedono belum jadi", true},
        {"KTP di ds BEDONO belum jadi", true},
        {"KTP di kel. Bedono", true},
        {"KTP warga Bedono belum jadi", true},
        {"KTP warga bedono, belum jadi", true},
        {"Bedono menunggu KTP", true},
        {"KTP di Undaan Kidul belum jadi", true},
        {"KTP di undaan-kidul belum jadi", true},
        {"KTP di Undaan belum jadi", false},
        {"KTP belum jadi", false},
        {"KTP warga Bedonoan belum jadi", false},
        {"KTP di Kec. Sayung belum jadi", false},
        {"KTP di Kecamatan Sayung belum jadi", false},
        {"KTP di Sayung belum jadi", false},
        {"KTP di Desa Sayung belum jadi", true},
        {"Truk pasir menumpuk di jalan", false},
        {"Pasir menumpuk di jalan", false},
        {"Jalan di pasir", false},
        {"KTP di Pasir belum jadi", true},
        {"KTP di desa pasir belum jadi", true},
    };
    const auto known = regency();
    for (const Row& row : rows) {
        CAPTURE(std::string(row.text));
        CHECK(trade::names_village(row.text, known) == row.named);
    }
}

TEST_CASE("A witness knows an answer that only promises") {
    struct Row {
        const char* answer;
        bool hollow;
    };
    const Row rows[] = {
        {"Terima kasih atas laporannya.", true},
        {"Laporan Saudara sudah kami terima dan kami teruskan ke bidang terkait.", true},
        {"Laporan telah kami catat dan akan segera ditindaklanjuti.", true},
        {"Aduan sudah kami terima, petugas akan mengecek ke lokasi.", true},
        {"Yth. Pelapor, terima kasih. Hal tersebut akan kami koordinasikan dengan pihak terkait.", true},
        {"Sudah dikoordinasikan dengan pihak terkait.", true},
        {"Mohon menunggu karena masih dalam antrean pekerjaan.", true},
        {"Akan kami sampaikan kepada pimpinan untuk menjadi bahan pertimbangan.", true},
        {"Petugas telah mengganti lampu.", false},
        {"Lampu sudah kami ganti dan akan kami pantau.", false},
        {"Petugas mengganti dua lampu.", false},
        {"Dapat kami sampaikan bahwa petugas mengganti dua lampu.", false},
        {"Laporan sudah kami teruskan. Petugas telah merapikan kabel.", false},
        {"", false},
    };
    for (const Row& row : rows) {
        CAPTURE(std::string(row.answer));
        CHECK(trade::only_promises(test::complaint("", "", row.answer)) == row.hollow);
    }
    auto internal = test::complaint("", "", "Petugas telah mengganti lampu.");
    internal.story->follow_ups.front().internal = true;
    internal.story->follow_ups.push_back({internal.submitted, {"dinhub"}, test::passed("Mohon menunggu."), false});
    CHECK(trade::only_promises(internal));
    internal.story.reset();
    CHECK_FALSE(trade::only_promises(internal));
}

TEST_CASE("A promise is none of the three sentences") {
    for (const char* text : {"Lampu akan diganti", "Aduan diteruskan ke dinas", "Belum ada hasil", "Mohon menunggu"})
        CHECK(trade::is_promise(text));
    for (const char* text : {"Petugas mengganti dua lampu", "Aduan ini sudah ditindaklanjuti", "Akankah"})
        CHECK_FALSE(trade::is_promise(text));
}

TEST_CASE("Only what knows no more than the category is a template") {
    const auto known = test::regency();
    model::Item item;
    item.problem = test::passed("Aduan tentang bantuan sosial");
    item.action = test::passed("Aduan ini sudah ditindaklanjuti");
    item.outcome = test::passed("Pelapor menyatakan aduannya selesai");
    CHECK(trade::is_told_by_template(item, known.category({"bantuan_sosial"})));
    CHECK_FALSE(trade::is_told_by_template(item, known.category({"kependudukan"})));
    CHECK_FALSE(trade::is_told_by_template(item, nullptr));
    item.outcome = test::passed("Bantuan sudah cair");
    CHECK_FALSE(trade::is_told_by_template(item, known.category({"bantuan_sosial"})));
}

TEST_CASE("A percentage stands with the part and the whole that make it") {
    struct Row {
        const char* text;
        bool bare;
    };
    const Row rows[] = {
        {"373\ndari 422 aduan dinyatakan selesai, 88,4 persen", false},
        {"373 dari 422 = 88,4%", false},
        {"1.373 dari 1.422 aduan, 96,6 persen", false},
        {"373 dari 401 aduan yang menjadi kewenangan, 93,0 persen", false},
        {"88,4 persen aduan selesai", true},
        {"88,4 persen dari 422 aduan selesai", true},
        {"373\ndari 422 aduan dinyatakan selesai, 93,0 persen", true},
        {"373 dari 422 aduan", false},
        {"", false},
    };
    for (const Row& row : rows) {
        CAPTURE(std::string(row.text));
        CHECK(trade::has_bare_percentage(row.text) == row.bare);
    }
}
