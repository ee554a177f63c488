// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/text_measure.hpp"

#include "display/layout.hpp"
#include "tests/display/edition_fixture.hpp"
#include "tests/display/studio.hpp"

#include <doctest/doctest.h>

#include <string>

namespace siar::display {
namespace {

using fixture::studio;
using privacy::Showable;
using privacy::operator""_label;

Text words(const Showable& text, int size = 40) {
    return paragraph({{text, size, Weight::text, Ink::ink, Role::body}}, 1.3, studio().fonts);
}

TEST_CASE("capitals are as high as the type size was chosen for") {
    const Fonts& fonts = studio().fonts;
    for (const double cap : {12.0, 36.7, 51.0, 96.2}) {
        const int size = fonts.size_for_cap(cap);
        CHECK(size * fonts.cap_height(Face::words) >= cap);
        CHECK((size - 1) * fonts.cap_height(Face::words) < cap);
    }
    CHECK(fonts.cap_height(Face::words) > 0.65);
    CHECK(fonts.cap_height(Face::words) < 0.8);
}

TEST_CASE("numbers, years, short forms and villages are tied to their words") {
    struct Row {
        const char* raw;
        const char* fitted;
    };
    const Row rows[] = {{"selesai dalam 2,4 jam saja", "selesai dalam 2,4\u00A0jam saja"},
                        {"warga Kec. Sayung", "warga Kec.\u00A0Sayung"},
                        {"18 November 2026", "18\u00A0November\u00A02026"},
                        {"Petugas datang. Lampu menyala", "Petugas datang. Lampu menyala"},
                        {"hallodemak.lapor.go.id", "hallodemak.\u200Blapor.\u200Bgo.\u200Bid"},
                        {"pukul 14.05 WIB", "pukul\u00A014.05\u00A0WIB"},
                        {"109 dari 112 aduan", "109\u00A0dari\u00A0112\u00A0aduan"},
                        {"menunggu 5 sampai 60 hari kerja", "menunggu 5\u00A0sampai\u00A060\u00A0hari kerja"},
                        {"UU 25 Tahun 2009, SK 555", "UU\u00A025\u00A0Tahun\u00A02009, SK\u00A0555"},
                        {"Nomor 75 Tahun 2020", "Nomor\u00A075 Tahun\u00A02020"},
                        {"Nomor 75, No. 76 dan Rp 5.000", "Nomor\u00A075, No.\u00A076 dan Rp\u00A05.000"},
                        {"di Desa Sriwulan", "di Desa\u00A0Sriwulan"},
                        {"pada 2026 di desa itu", "pada\u00A02026 di desa itu"},
                        {"sehari-hari di alun-alun", "sehari-\u2060hari di alun-\u2060alun"},
                        {"16–22 November - Demak", "16–\u206022\u00A0November - Demak"}};
    for (const Row& row : rows) {
        CAPTURE(row.raw);
        const Showable fitted = fitting(fixture::words(row.raw), studio().fonts);
        CHECK(fitted.str() == row.fitted);
        CHECK(fitting(fitted, studio().fonts) == fitted);
    }
}

TEST_CASE("what no font can draw is left out, so that no box is ever seen") {
    struct Row {
        const char* raw;
        const char* fitted;
    };
    const Row rows[] = {{"lampu \xF0\x9F\x92\xA1 mati", "lampu  mati"},
                        {"\xF0\x9F\x98\xA1\xF0\x9F\x98\xA1", ""},
                        {"\u0634\u0643\u0631\u0627", "\u0634\u0643\u0631\u0627"},
                        {"\u6C34\u9053", ""},
                        {"½ jalan rusak", "½ jalan rusak"}};
    for (const Row& row : rows) {
        CAPTURE(row.raw);
        const Showable fitted = fitting(Showable(fixture::words(row.raw)), studio().fonts);
        CHECK(unknown_glyphs(words(fitted), studio().fonts) == 0);
        if (std::string(row.fitted).find("  ") == std::string::npos) CHECK(fitted.str() == row.fitted);
    }
}

TEST_CASE("balanced lines keep their number and leave no single word") {
    const Text text = words("Petugas mengganti dua lampu dan satu kabel di tikungan dekat pasar itu"_label);
    for (int width = 300; width < 1200; width += 60) {
        const Block plain = set_block(text, width, studio().fonts);
        const Block balanced = set_balanced(text, width, studio().fonts);
        CAPTURE(width);
        CHECK(balanced.lines() == plain.lines());
        CHECK(balanced.width <= plain.width);
        CHECK(balanced.ink_width <= balanced.width);
        CHECK_FALSE(balanced.broken);
    }
}

TEST_CASE("the largest size is one that fits, and one more would not") {
    const Text text = words("Lampu jalan mati di tikungan dekat pasar"_label, 40);
    const Bounds bounds{900, 400, 3, 40, 400};
    const auto block = largest(text, bounds, 1.1, studio().fonts);
    REQUIRE(block);
    CHECK(block->lines() <= 3);
    CHECK(block->height() <= 400);
    CHECK(block->ink_width <= 900);
    Bounds larger = bounds;
    larger.least = block->text.runs.front().size + 1;
    CHECK_FALSE(largest(text, larger, 1.1, studio().fonts));
}

TEST_CASE("a split loses nothing") {
    const Text text = words("Saluran air tersumbat sampah, jalan kampung tergenang setiap hujan turun di sana"_label);
    const Block block = set_block(text, 420, studio().fonts);
    REQUIRE(block.lines() >= 3);
    for (int lines = 0; lines <= block.lines(); ++lines) {
        const auto [head, tail] = split_after(block, lines, studio().fonts);
        std::string all;
        for (const Run& run : head.text.runs)
            all += run.text.str();
        for (const Run& run : tail.text.runs)
            all += run.text.str();
        CHECK(all == text.runs.front().text.str());
        CHECK(head.lines() == lines);
        CHECK(head.lines() + tail.lines() == block.lines());
    }
}

TEST_CASE("a word longer than its line is broken and said to be") {
    const Block block = set_block(words(fixture::words(std::string(300, 'a'))), 500, studio().fonts);
    CHECK(block.broken);
    CHECK(block.ink_width <= 500);
    CHECK(block.lines() > 3);
}

/// The words of each line of a block.
std::vector<std::string> lines_of(const Block& block) {
    std::vector<std::string> out;
    Block rest = block;
    while (rest.lines() > 0) {
        auto [head, tail] = split_after(rest, 1, fixture::studio().fonts);
        std::string words;
        for (const Run& run : head.text.runs)
            words += run.text.str();
        out.push_back(words);
        rest = tail;
    }
    return out;
}

TEST_CASE("no line ends between a number and its word, told by hand and not by the rule that ties them") {
    struct Row {
        privacy::Label text;
        std::string before;
        std::string behind;
    };
    const Row rows[] = {
        {"Petugas datang dan lampu menyala lagi dalam 2,4 jam setelah aduan diteruskan"_label, "2,4", "jam"},
        {"Rata-rata dari 112 aduan yang diteruskan sampai tanggapan pertama"_label, "112", "aduan"},
        {"Standar nasional untuk tanggapan pertama ialah 5 hari kerja sejak diteruskan"_label, "5", "hari"},
        {"Petugas mengangkut dua truk sampah dan menanam 40 pohon di tepi jalan"_label, "40", "pohon"},
        {"Pengelolaan aduan diatur Peraturan Bupati Nomor 75 Tahun 2020 tentang aduan"_label, "Nomor", "75"},
        {"Pengelolaan aduan diatur Peraturan Bupati Nomor 75 Tahun 2020 tentang aduan"_label, "Tahun", "2020"},
        {"Pelayanan publik diatur UU 25 yang berlaku di semua kabupaten"_label, "UU", "25"},
        {"Lampu jalan mati di tikungan dekat pasar Kec. Sayung sejak pekan lalu"_label, "Kec.", "Sayung"},
        {"Warga bertemu petugas di rumah RT 03 setiap Jumat malam sesudah isya"_label, "RT", "03"},
        {"Petugas menerima aduan di lapak alun-alun setiap Minggu pagi"_label, "alun-", "alun"},
        {"Loket dibuka lagi Senin 30 November mulai pukul 15.00 sampai sore"_label, "pukul", "15.00"},
        {"Biaya yang diminta Rp 5.000 dan sudah dikembalikan kepada warga"_label, "Rp", "5.000"}};
    const model::Edition edition;
    const model::Screen screen;
    const Stage stage{edition, fixture::studio().theme, screen, {}, fixture::studio().fonts, {}};
    for (const Row& row : rows) {
        for (int width = 420; width <= 1500; width += 37) {
            CAPTURE(row.text.str());
            CAPTURE(width);
            const Block block = running(stage, {run(stage, row.text, Role::body, 40)}, width);
            const std::vector<std::string> lines = lines_of(block);
            CHECK(lines.size() > 0);
            for (std::size_t i = 1; i < lines.size(); ++i) {
                const bool parted = lines[i - 1].ends_with(row.before) && lines[i].starts_with(row.behind);
                CHECK_FALSE(parted);
            }
        }
    }
}

} // namespace
} // namespace siar::display
