// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/count_word.hpp"
#include "editorial/script.hpp"
#include "model/edition.hpp"

#include <cstddef>
#include <string_view>

namespace siar::editorial {

using model::Run;
using privacy::Label;
using privacy::operator""_label;
using privacy::Showable;

namespace {

constexpr std::size_t columns = 72;

/// A sentence with its names between asterisks, "/" where breath may be taken, "//" at its end where it is read aloud.
Showable marked(const std::vector<Run>& sentence, bool read_aloud) {
    Showable out;
    for (const Run& run : sentence) {
        if (run.kind == Run::Kind::breath)
            out = out + "/ "_label;
        else if (run.kind == Run::Kind::name)
            out = out + "*"_label + run.text + "*"_label;
        else
            out = out + run.text;
    }
    return read_aloud ? out + " //"_label : out;
}

/// Lines of at most `columns` bytes, each behind four spaces; a longer word stands alone.
Showable wrapped(const Showable& text) {
    Showable out;
    const std::string_view view = text.view();
    std::size_t begin = 0;
    while (begin < view.size()) {
        std::size_t end = view.size();
        constexpr std::size_t mark = 3; // its end mark does not stand alone
        if (end - begin > columns + mark) {
            end = view.rfind(' ', begin + columns);
            if (end == std::string_view::npos || end <= begin) end = view.find(' ', begin);
            if (end == std::string_view::npos) end = view.size();
        }
        out = out + "    "_label + text.part(begin, end - begin) + "\n"_label;
        begin = end == view.size() ? end : end + 1;
    }
    return out;
}

Showable head_of(const model::Sheet& sheet) {
    Showable out = sheet.title + "\n"_label + sheet.station + "\nSiar: "_label + sheet.airs + "\n"_label;
    if (sheet.length)
        out = out + "Panjang: "_label + minutes_seconds(static_cast<double>(sheet.length->count())) + "\n"_label;
    if (sheet.demo) out = out + model::demo_mark() + ": semua data di naskah ini dibuat untuk peragaan.\n"_label;
    out = out +
          (sheet.length ? "Tanda: *nama*, / boleh bernapas, // kalimat selesai.\n"_label : "Tanda: *nama*.\n"_label);
    if (!sheet.notes.empty()) out = out + "\nPerlu dilihat sebelum siar:\n"_label;
    for (const Showable& note : sheet.notes)
        out = out + "  - "_label + note + "\n"_label;
    return out + "\n"_label;
}

Showable row_of(const model::SheetRow& row, const model::Sheet& sheet) {
    Showable out;
    if (row.at) out = out + "["_label + minutes_seconds(*row.at) + "] "_label;
    out = out + row.heading;
    if (sheet.voices > 1) out = out + ", SUARA "_label + Label::number(row.voice + 1);
    if (row.machine_only) out = out + " (lewati bila dibacakan penyiar)"_label;
    out = out + "\n"_label;
    for (const auto& sentence : row.sentences)
        out = out + wrapped(marked(sentence, sheet.length.has_value()));
    if (!row.krama.empty()) out = out + "    (krama, bila dikehendaki: "_label + row.krama + ")\n"_label;
    if (!row.margin.empty()) out = out + "      (catatan: "_label + row.margin + ")\n"_label;
    return out + "\n"_label;
}

} // namespace

Showable reader_copy(const model::Sheet& sheet) {
    Showable out = head_of(sheet);
    for (const auto& row : sheet.rows)
        out = out + row_of(row, sheet);
    if (sheet.ends && sheet.length)
        out = out + "["_label + minutes_seconds(*sheet.ends) + "] MUSIK PENUTUP sampai "_label +
              minutes_seconds(static_cast<double>(sheet.length->count())) + "\n\n"_label;
    if (!sheet.out_cue.empty()) out = out + "Kata penutup tetap: "_label + sheet.out_cue + "\n"_label;
    return out;
}

} // namespace siar::editorial
