// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/sheet/headings.hpp"
#include "sheet_form.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

using namespace siar;
using namespace siar::feeds;
using namespace siar::feeds::sheet;

namespace {

std::optional<Field> field(const Headings& headings, const std::vector<std::string>& path) {
    std::vector<Sign> signs;
    for (const std::string& heading : path)
        signs.push_back(headings.sign(heading));
    return headings.field(signs);
}

} // namespace

TEST_CASE("a column is known by its heading in any case, spacing and punctuation, and by the one above it") {
    const Headings headings = test::sheet_headings();
    struct Row {
        std::vector<std::string> path;
        std::optional<Field> wanted;
    };
    const Row rows[] = {
        {{"Tracking ID"}, Field::id},
        {{"  TRACKING_id. "}, Field::id},
        {{"Tracking\nID"}, Field::id},
        {{"TRACKING\xC2\xA0ID"}, Field::id},
        {{"\xEF\xBB\xBFTracking ID"}, Field::id},
        {{"JUDUL"}, Field::title},
        {{"STAKEHOLDER"}, Field::agency},
        {{"TANGGAPAN"}, Field::answer},
        {{"KETERANGAN"}, Field::status},
        {{"Tgl."}, Field::submitted},
        {{"TANGGAL", "SELESAI"}, Field::closed},
        {{"Tanggal", "Masuk"}, Field::submitted},
        {{"JUDUL", "JUDUL"}, Field::title},
        {{"ADUAN", "JUDUL"}, Field::title},
        {{"LAIN-LAIN", "JUDUL"}, Field::title},
        {{"TINDAK LANJUT", "TANGGAPAN"}, Field::answer},
        {{"Nama OPD"}, Field::agency},
        {{"No"}, std::nullopt},
        {{"Lama penanganan"}, std::nullopt},
        {{""}, std::nullopt},
    };
    for (const Row& row : rows) {
        CAPTURE(row.path.front());
        CHECK(field(headings, row.path) == row.wanted);
    }
}

TEST_CASE("a column that speaks of a person is never read, whatever stands above or below") {
    const Headings headings = test::sheet_headings();
    const std::vector<std::vector<std::string>> paths = {
        {"USER"},
        {"User Name"},
        {"NAMA"},
        {"Nama Pelapor"},
        {"NO HP"},
        {"No. Telp"},
        {"e-mail"},
        {"ALAMAT"},
        {"Alamat Pelapor"},
        {"NIK"},
        {"PELAPOR", "NAMA"},
        {"PELAPOR", "LOKASI"},
        {"DATA PELAPOR (RAHASIA)", "LOKASI"},
        {"Identitas Pelapor", "Nama OPD"},
        {"USER", "JUDUL"},
        {"JUDUL", "USER"},
    };
    for (const auto& path : paths) {
        CAPTURE(path.front());
        CAPTURE(path.back());
        CHECK_FALSE(field(headings, path).has_value());
    }
}

TEST_CASE("a setting names a column anew, and can name none with a word for persons in it") {
    const Headings own = test::sheet_headings({{"judul", "Pokok Persoalan"}});
    CHECK(field(own, {"POKOK PERSOALAN"}) == Field::title);
    CHECK_FALSE(field(own, {"JUDUL"}).has_value());
    CHECK(field(own, {"Tracking ID"}) == Field::id);

    for (const char* heading : {"USER", "Nama", "No HP", "Nama Pelapor", "tanggal lahir", "Alamat", "Alamat Rumah",
                                "Nama Lengkap", "judul (pelapor)", "Nama OPD"}) {
        const auto refused = Headings::make(test::sheet_form(), {{"judul", heading}});
        CAPTURE(heading);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().line() ==
              "kolom itu tentang orang dan tidak pernah dibaca: [source.fields] judul = \"" + std::string(heading) +
                  "\". Hapus baris itu; bila isinya bukan orang, ganti judul kolomnya di lembar");
    }
    CHECK(field(test::sheet_headings({{"instansi", "NAMA OPD"}}), {"Nama OPD"}) == Field::agency);
    CHECK(field(test::sheet_headings({{"lokasi", "Alamat Kejadian"}}), {"Alamat Kejadian"}) == Field::place);
    CHECK_FALSE(Headings::make(test::sheet_form(), {{"warna", "Merah"}}));
}

TEST_CASE("a cell tells of a heading, a month, a total or a number, and its text is not kept") {
    const Headings headings = test::sheet_headings();
    using Kind = Sign::Kind;
    const std::pair<const char*, Kind> rows[] = {
        {"", Kind::empty},
        {"   ", Kind::empty},
        {"\xC2\xA0", Kind::empty},
        {"JUDUL", Kind::heading},
        {"JANUARI 2022", Kind::month},
        {"Bulan Mei", Kind::month},
        {"AGST-22", Kind::month},
        {"Jumlah", Kind::total},
        {"GRAND TOTAL :", Kind::total},
        {"12", Kind::number},
        {"(3)", Kind::number},
        {"5.551234E+6", Kind::number},
        {"Jalan rusak sejak Januari 2022", Kind::other},
        {"Jumlah lampu kurang", Kind::other},
    };
    for (const auto& pair : rows) {
        const auto& text = pair.first;
        const auto& kind = pair.second;
        CAPTURE(text);
        CHECK(headings.sign(text).kind == kind);
    }
    CHECK(headings.sign("Jalan rusak").heading.empty());
    CHECK(headings.sign("REKAP ADUAN BULAN MEI 2022").month == Month{std::chrono::May, std::chrono::year(2022)});
    CHECK(headings.sign("REKAP TAHUN 2022").year == std::chrono::year(2022));
}
