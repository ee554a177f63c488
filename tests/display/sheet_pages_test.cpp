// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/sheet_pages.hpp"

#include "display/lint.hpp"
#include "display/pdf_page.hpp"
#include "display/sheet_units.hpp"
#include "display/sheet_words.hpp"
#include "tests/display/edition_fixture.hpp"
#include "tests/display/sheet_fixture.hpp"
#include "tests/display/studio.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>

namespace siar::display {
namespace {

using fixture::all_sheets;
using fixture::studio;
using privacy::operator""_label;

const std::filesystem::path icons = std::filesystem::path(SIAR_SOURCE_DIR) / "assets/icons";

std::vector<Page> pages_of(const model::Sheet& sheet) {
    return sheet_pages(sheet, studio().theme, studio().fonts);
}

std::string bytes_of(const std::vector<Page>& pages) {
    return pdf(pages, "Naskah", fixture::now(), studio().fonts, icons);
}

std::size_t count_of(const std::string& all, const std::string& words) {
    std::size_t count = 0;
    for (std::size_t at = 0; (at = all.find(words, at)) != std::string::npos; at += words.size())
        ++count;
    return count;
}

/// The texts of a page, with a bar around each.
std::string line_of(const Page& page) {
    return "| " + fixture::line(page.picture) + " |";
}

std::string line_of(const std::vector<Page>& pages) {
    std::string all;
    for (const Page& page : pages)
        all += line_of(page);
    return all;
}

/// As it stands on paper.
std::string printed_words(const std::vector<model::Run>& sentence, bool aloud = true) {
    std::string out = "| ";
    for (const model::Run& run : tidy(sentence))
        out += run.kind == model::Run::Kind::breath ? (aloud ? " / " : " ") : run.text.str();
    return out + (aloud ? " // |" : " |");
}

/// How often a sheet has a sentence for a presenter.
std::size_t told(const model::Sheet& sheet, const std::string& words) {
    std::size_t count = 0;
    for (const model::SheetRow& row : sheet.rows)
        for (const auto& sentence : row.sentences)
            if (!row.machine_only && printed_words(sentence, is_read_aloud(sheet)) == words) ++count;
    return count;
}

std::vector<Flaw> flaws_of(const Page& page, const model::Sheet& sheet, bool contrast = false) {
    const SheetGrid grid = sheet_grid(sheet, studio().theme, studio().fonts);
    Card card;
    card.palette = page.picture.palette;
    for (const Layer& layer : page.picture.layers)
        card.layers.push_back({layer});
    return flaws(card, grid.paper, grid_of(grid.paper, studio().theme, studio().fonts), fixture::now(), studio().fonts,
                 studio().rasters, contrast);
}

model::SheetRow row(const privacy::Label& heading, const std::vector<std::string>& sentences) {
    model::SheetRow out{12.0, heading};
    for (const std::string& one : sentences)
        out.sentences.push_back(fixture::sentence(one));
    return out;
}

std::string numbered(const std::string& word, int from, int count) {
    std::string out;
    for (int i = from; i < from + count; ++i)
        out += (out.empty() ? "" : " ") + word + std::to_string(i);
    return out;
}

TEST_CASE("every sentence of a script stands on paper once, on lines of its own") {
    for (const auto& one : all_sheets()) {
        CAPTURE(one.first);
        const model::Sheet& sheet = one.second;
        const std::string all = line_of(pages_of(sheet));
        for (const model::SheetRow& row : sheet.rows) {
            for (const auto& sentence : row.sentences) {
                const std::string words = printed_words(sentence, is_read_aloud(sheet));
                CAPTURE(words);
                if (!row.machine_only) CHECK(count_of(all, words) == told(sheet, words));
            }
        }
    }
}

TEST_CASE(
    "a script of three minutes takes at most four pages, one of ten at most ten, and the last ones are not bare") {
    for (const auto& one : all_sheets()) {
        CAPTURE(one.first);
        const std::vector<Page> pages = pages_of(one.second);
        CHECK(pages.size() <= (one.first == "panjang" ? 10 : 4));
        CHECK(count_of(line_of(pages.back()), is_read_aloud(one.second) ? " // |" : " |") >= 5);
    }
}

TEST_CASE("times, headings, notes, margins, the Javanese line and the out cue are printed") {
    const model::Sheet sheet = fixture::dialogue();
    const std::vector<Page> pages = pages_of(sheet);
    const std::string all = line_of(pages);
    CAPTURE(all);
    for (const char* words :
         {"| Sabtu, 21 November 2026, pukul 14.05 WIB |", "| Radio Suara Kota Wali 104,8 FM · 3 menit · 2 suara |",
          "| / ambil napas · // akhir kalimat · huruf tebal: nama |", "| Perlu dilihat sebelum siar |",
          "| Aduan ketiga baru dua hari lalu disetujui. |", "| 00:00 |", "| 02:42 |", "| PELINDUNGAN DATA |",
          "| Catatan: 373 dari 422 = 88,4% |", "| Jawa krama   Matur nuwun, sugeng makarya. |", "| 02:51 |",
          "| musik penutup sampai 03:00 |", "| Kata penutup tetap: lapor, ditangani, selesai. |"})
        CHECK_MESSAGE(count_of(all, words) == 1, std::string(words));
    CHECK(count_of(line_of(pages.front()), "Perlu dilihat sebelum siar") == 1);
    CHECK(count_of(line_of(pages.back()), "Kata penutup tetap:") == 1);
}

TEST_CASE("no row is torn by the turn of a page, and no page ends with a heading") {
    for (const auto& one : all_sheets()) {
        CAPTURE(one.first);
        const std::vector<Page> pages = pages_of(one.second);
        for (const model::SheetRow& row : one.second.rows) {
            if (row.machine_only) continue;
            std::string words;
            for (const auto& sentence : row.sentences) {
                const std::string printed = printed_words(sentence, is_read_aloud(one.second));
                words += words.empty() ? printed : printed.substr(1);
            }
            CAPTURE(words);
            const bool whole = std::any_of(pages.begin(), pages.end(), [&](const Page& page) {
                return count_of(line_of(page), "| " + row.heading.str() + " " + words) > 0;
            });
            CHECK(whole);
        }
    }
}

TEST_CASE("every page bears its number, the title and, of made-up data, DATA CONTOH") {
    for (const auto& one : all_sheets()) {
        CAPTURE(one.first);
        const std::vector<Page> pages = pages_of(one.second);
        for (std::size_t i = 0; i < pages.size(); ++i) {
            const std::string words = line_of(pages[i]);
            CHECK(count_of(words,
                           "| Halaman " + std::to_string(i + 1) + " dari " + std::to_string(pages.size()) + " |") == 1);
            CHECK(count_of(words, "| Kabar Aduan Warga |") == 1);
            const std::size_t heading = i == 0 ? 1 : 0; // of the row that says so
            CHECK(count_of(words, "| DATA CONTOH |") == heading + (one.second.demo ? 1 : 0));
        }
    }
}

TEST_CASE("each of two voices finds its rows by word and by shape; one alone needs neither") {
    const model::Sheet sheet = fixture::dialogue();
    const std::string all = line_of(pages_of(sheet));
    for (const int voice : {0, 1}) {
        const auto rows = std::count_if(sheet.rows.begin(), sheet.rows.end(), [voice](const model::SheetRow& row) {
            return row.voice == voice && !row.machine_only;
        });
        CHECK(count_of(all, "| " + voice_mark(voice).str() + " |") == static_cast<std::size_t>(rows));
    }
    const SheetGrid grid = sheet_grid(sheet, studio().theme, studio().fonts);
    const auto units = sheet_units(sheet, grid, studio().fonts);
    const auto mark = std::find_if(units.begin(), units.end(), [](const SheetUnit& unit) { return unit.mark; });
    REQUIRE(mark != units.end());
    const auto first = voice_layers(*mark->mark, 0, grid, 0, 0);
    const auto second = voice_layers(*mark->mark, 1, grid, 0, 0);
    CHECK(first.size() == 2);
    CHECK(second.size() == 3);
    CHECK(count_of(line_of(pages_of(fixture::script())), "SUARA 1") == 0);
}

TEST_CASE("what only the machine says is small, framed and told to be passed over") {
    const model::Sheet sheet = fixture::dialogue();
    const SheetGrid grid = sheet_grid(sheet, studio().theme, studio().fonts);
    const auto units = sheet_units(sheet, grid, studio().fonts);
    const auto skipped = std::find_if(units.begin(), units.end(), [](const SheetUnit& unit) {
        return unit.lines.front().block.text.runs.back().text == machine_words();
    });
    REQUIRE(skipped != units.end());
    CHECK(skipped->boxed);
    CHECK_FALSE(skipped->mark);
    for (const SheetLine& line : skipped->lines)
        for (const Run& run : line.block.text.runs)
            CHECK(run.size == grid.size.fine);
    CHECK(count_of(line_of(pages_of(sheet)), "| Siaran ini dibacakan oleh suara buatan komputer. |") == 1);
}

TEST_CASE("what is read aloud is set in 15 to 16 points, in lines of at most 65 letters, one and a half apart") {
    constexpr double pixels_per_point = 25.4 / 72 * paper_pixels_per_mm;
    for (const auto& one : all_sheets()) {
        if (!is_read_aloud(one.second)) continue;
        CAPTURE(one.first);
        const SheetGrid grid = sheet_grid(one.second, studio().theme, studio().fonts);
        CHECK(grid.size.body >= 15 * pixels_per_point);
        CHECK(grid.size.body <= 16 * pixels_per_point);
        std::size_t longest = 0;
        for (const SheetUnit& unit : sheet_units(one.second, grid, studio().fonts)) {
            for (const SheetLine& line : unit.lines) {
                const Text& text = line.block.text;
                if (text.runs.back().role != Role::fine || text.runs.size() < 2 ||
                    text.runs.front().size != grid.size.body)
                    continue;
                CHECK(text.pitch == doctest::Approx(grid.size.body * 1.5).epsilon(0.01));
                std::size_t end = 0;
                for (const Run& run : text.runs)
                    end += run.text.view().size();
                for (std::size_t i = line.block.line_starts.size(); i > 0; --i) {
                    longest = std::max(longest, end - line.block.line_starts[i - 1]);
                    end = line.block.line_starts[i - 1];
                }
            }
        }
        CHECK(longest >= 55);
        CHECK(longest <= 70); // bytes: a no-break space has two, a joiner three
    }
}

TEST_CASE("a sentence of two lines parts where breath is taken, and never behind a number") {
    const auto second_line = [](const std::string& words) {
        model::Sheet sheet;
        sheet.length = std::chrono::seconds(60);
        sheet.rows = {row("ADUAN"_label, {words})};
        const SheetGrid grid = sheet_grid(sheet, studio().theme, studio().fonts);
        const Block block = sheet_units(sheet, grid, studio().fonts).back().lines.back().block;
        std::string all;
        for (const Run& run : block.text.runs)
            all += run.text.str();
        REQUIRE(block.lines() == 2);
        std::string line = all.substr(block.line_starts[1]);
        for (const auto& [from, to] : {std::pair("\u00A0", " "), std::pair("\u2060", "")})
            for (std::size_t at = 0; (at = line.find(from, at)) != std::string::npos;)
                line.replace(at, std::string_view(from).size(), to);
        return line;
    };
    CHECK(second_line("Sampaikan keluhan lewat SMS, / awali dengan kata *Demak* dan tuliskan tempatnya.") ==
          "awali dengan kata Demak dan tuliskan tempatnya. //");
    CHECK(second_line("Sampaikan keluhan Anda lewat pesan pendek ke satu tujuh nol delapan sekarang juga.") ==
          "ke satu tujuh nol delapan sekarang juga. //");
    CHECK(second_line("Kabar ini disampaikan sendiri oleh *Dinas Lingkungan Hidup dan Kehutanan* kemarin.") ==
          "Dinas Lingkungan Hidup dan Kehutanan kemarin. //");
}

TEST_CASE("nothing on a printed script is cut, crossed, too small or outside the margins") {
    for (const auto& one : all_sheets()) {
        CAPTURE(one.first);
        for (const Page& page : pages_of(one.second))
            for (const Flaw& flaw : flaws_of(page, one.second))
                FAIL_CHECK(static_cast<int>(flaw.kind) << " " << flaw.words << " " << flaw.is << " " << flaw.needs);
    }
}

TEST_CASE("a script is as legible from a dark theme as from a light one") {
    const fixture::Wearing wearing("malam", model::Profile::plain);
    const model::Sheet sheet = fixture::dialogue();
    for (const Flaw& flaw : flaws_of(pages_of(sheet).front(), sheet, true))
        FAIL_CHECK(static_cast<int>(flaw.kind) << " " << flaw.words << " " << flaw.is << " " << flaw.needs);
}

TEST_CASE("whatever is written, a printed script keeps it within its margins and loses no word") {
    model::Sheet sheet = fixture::dialogue();
    sheet.title = fixture::words("Kabar " + numbered("judul", 0, 60));
    const std::string long_word(60, 'w');
    sheet.rows[5] =
        row("ADUAN"_label, {"Kata " + long_word + " panjang.", "Masjid \u0627\u0644\u0646\u0648\u0631 di *Desa Bango*.",
                            "<script>alert(\"&\") tetap tulisan."});
    sheet.rows[5].sentences.push_back({{model::Run::Kind::name, "Lampu 💡 menyala 👩‍👩‍👧."_label}});
    sheet.rows[6] = row("TINDAKAN"_label, {numbered("kata", 0, 900) + "."});
    sheet.rows[6].margin = fixture::words(numbered("angka", 0, 80));
    sheet.rows[7] = row("HASIL"_label, {});
    for (int i = 0; i < 60; ++i)
        sheet.rows[7].sentences.push_back(fixture::sentence("Kalimat nomor" + std::to_string(i) + " pendek."));
    for (int i = 0; i < 90; ++i)
        sheet.notes.push_back(fixture::words("Periksa catatan" + std::to_string(i)));
    const std::vector<Page> pages = pages_of(sheet);
    const std::string all = line_of(pages) + " ";
    for (int i = 0; i < 900; ++i)
        CHECK(count_of(all, "kata" + std::to_string(i) + (i == 899 ? "." : " ")) == 1);
    for (int i = 0; i < 60; ++i) {
        CHECK(count_of(all, "nomor" + std::to_string(i) + " ") == 1);
        CHECK(count_of(line_of(pages.front()), "judul" + std::to_string(i) + " ") == 1);
    }
    for (int i = 0; i < 90; ++i)
        CHECK(count_of(all, "catatan" + std::to_string(i) + " |") == 1);
    CHECK(count_of(all, long_word) == 1);
    CHECK(count_of(all, "Lampu 💡 menyala 👩‍👩‍👧. //") == 1);
    CHECK(count_of(all, "Masjid \u0627\u0644\u0646\u0648\u0631 di Desa Bango. //") == 1);
    CHECK(count_of(all, "<script>alert(\"&\") tetap tulisan.") == 1);
    CHECK(count_of(all, "| HASIL, lanjutan |") == 2);
    for (const Page& page : pages) {
        for (const Flaw& flaw : flaws_of(page, sheet)) {
            const bool broken_word = flaw.kind == Flaw::Kind::widow || flaw.kind == Flaw::Kind::parted;
            if (!broken_word) FAIL_CHECK(static_cast<int>(flaw.kind) << " " << flaw.words << " " << flaw.is);
        }
    }
    if (const char* look = std::getenv("SIAR_LOOK"))
        std::ofstream(std::filesystem::path(look) / "aneh.pdf", std::ios::binary) << bytes_of(pages);
}

TEST_CASE("what is longer than a page begins under its heading, and is told to be skipped on each of its pages") {
    model::Sheet sheet = fixture::dialogue();
    sheet.rows = {row("ADUAN"_label, {"Pendek saja."}), row("TINDAKAN"_label, {numbered("kata", 0, 900) + "."}),
                  row("SINTETIS"_label, {numbered("mesin", 0, 1500) + "."})};
    sheet.rows[2].machine_only = true;
    std::size_t machine_pages = 0;
    for (const Page& page : pages_of(sheet)) {
        const std::string words = line_of(page);
        CAPTURE(words);
        if (count_of(words, "| TINDAKAN |") > 0) CHECK(count_of(words, "| TINDAKAN | kata0 ") == 1);
        if (count_of(words, "mesin1") == 0) continue;
        ++machine_pages;
        CHECK(count_of(words, machine_words().str()) == 1);
    }
    CHECK(machine_pages > 1);
}

TEST_CASE("an empty sheet is one page") {
    const std::vector<Page> pages = pages_of({});
    REQUIRE(pages.size() == 1);
    CHECK(count_of(line_of(pages), "Halaman 1 dari 1") == 1);
}

TEST_CASE("the same script gives the same PDF, of A4") {
    for (const auto& one : all_sheets()) {
        const std::string bytes = bytes_of(pages_of(one.second));
        CHECK(bytes == bytes_of(pages_of(one.second)));
        CHECK(bytes.size() < 100'000);
        const auto letters = letters_of_pdf(bytes, 1, one.first);
        REQUIRE(letters);
        CHECK(letters->page_width == doctest::Approx(595.28).epsilon(0.001));
        CHECK(letters->page_height == doctest::Approx(841.89).epsilon(0.001));
        CHECK(letters->common_small >= 11);
        if (const char* look = std::getenv("SIAR_LOOK"))
            std::ofstream(std::filesystem::path(look) / (one.first + ".pdf"), std::ios::binary) << bytes;
    }
}

} // namespace
} // namespace siar::display
