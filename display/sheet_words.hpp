// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/sheet.hpp"
#include "privacy/showable.hpp"

#include <vector>

namespace siar::display {

/// The program's own words on a script that is read from paper: the same as PDF and as HTML.

/// Minutes and seconds from the start, fractions cut: 42.9 -> "00:42". Under zero or no number: "00:00".
privacy::Label on_the_clock(double seconds);
/// "Halaman 2 dari 4".
privacy::Label page_of(std::size_t page, std::size_t pages);
/// "SUARA 1" of voice 0.
privacy::Label voice_mark(int voice);
/// "3 menit 30 detik · 2 suara"; empty where there is nothing to say.
privacy::Showable length_words(const model::Sheet& sheet);
/// Whether it is read word by word, so that sentences have their marks; a talk sheet is not.
bool is_read_aloud(const model::Sheet& sheet);
/// What the marks of this sheet mean; empty where there is none.
privacy::Showable legend_words(const model::Sheet& sheet);
/// "musik penutup sampai 03:00".
privacy::Label music_words(const model::Sheet& sheet);
privacy::Label notes_title();   ///< "Perlu dilihat sebelum siar"
privacy::Label machine_words(); ///< "suara buatan: penyiar melewati bagian ini"
privacy::Label krama_title();   ///< "Jawa krama"
privacy::Label margin_title();  ///< "Catatan:"
privacy::Label out_cue_title(); ///< "Kata penutup tetap:"

/// True where a mark tells who reads a row: it is not skipped and there are several voices.
bool has_voice_mark(const model::Sheet& sheet, const model::SheetRow& row);

/// The runs of a sentence with text in all but breaths, no spaces at the ends and none on either side of a breath; a
/// breath stands only between words, and once.
std::vector<model::Run> tidy(const std::vector<model::Run>& sentence);

} // namespace siar::display
