// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/sheet_words.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace siar::display {
namespace {

using privacy::Label;
using privacy::Showable;
using privacy::operator""_label;

Label two_digits(std::int64_t value) {
    return value < 10 ? "0"_label + Label::number(value) : Label::number(value);
}

Showable listed(const std::vector<Showable>& words, const Label& between) {
    Showable out;
    for (const Showable& one : words)
        out = out.empty() ? one : out + Showable(between) + one;
    return out;
}

bool has(const model::Sheet& sheet, model::Run::Kind kind) {
    for (const model::SheetRow& row : sheet.rows) {
        if (row.machine_only) continue;
        for (const auto& sentence : row.sentences)
            for (const model::Run& run : tidy(sentence))
                if (run.kind == kind) return true;
    }
    return false;
}

Showable without_spaces(const Showable& text, bool leading, bool trailing) {
    constexpr std::string_view spaces = " \t\n";
    const std::size_t first = leading ? text.view().find_first_not_of(spaces) : 0;
    if (first == std::string_view::npos) return {};
    const std::size_t last = trailing ? text.view().find_last_not_of(spaces) : text.view().size() - 1;
    return last == std::string_view::npos || text.empty() ? Showable{} : text.part(first, last + 1 - first);
}

/// Takes the spaces, and runs of nothing else, from the end.
void trim_end(std::vector<model::Run>& runs) {
    while (!runs.empty()) {
        runs.back().text = without_spaces(runs.back().text, false, true);
        if (!runs.back().text.empty()) return;
        runs.pop_back();
    }
}

} // namespace

Label on_the_clock(double seconds) {
    constexpr double longest = 59'999;
    const double known = std::isfinite(seconds) ? std::clamp(seconds, 0.0, longest) : 0.0;
    const auto whole = static_cast<std::int64_t>(known);
    return two_digits(whole / 60) + ":"_label + two_digits(whole % 60);
}

Label page_of(std::size_t page, std::size_t pages) {
    return "Halaman "_label + Label::number(static_cast<std::int64_t>(page)) + " dari "_label +
           Label::number(static_cast<std::int64_t>(pages));
}

Label voice_mark(int voice) {
    return "SUARA "_label + Label::number(voice + 1);
}

Showable length_words(const model::Sheet& sheet) {
    std::vector<Showable> words;
    if (sheet.length && sheet.length->count() > 0) {
        const std::int64_t seconds = sheet.length->count();
        std::vector<Showable> parts;
        if (seconds >= 60) parts.emplace_back(Label::number(seconds / 60) + " menit"_label);
        if (seconds % 60 > 0) parts.emplace_back(Label::number(seconds % 60) + " detik"_label);
        words.push_back(listed(parts, " "_label));
    }
    if (sheet.voices > 1) words.emplace_back(Label::number(sheet.voices) + " suara"_label);
    return listed(words, " · "_label);
}

Showable legend_words(const model::Sheet& sheet) {
    std::vector<Showable> words;
    const bool aloud = is_read_aloud(sheet);
    if (aloud && has(sheet, model::Run::Kind::breath)) words.emplace_back("/ ambil napas"_label);
    if (aloud) words.emplace_back("// akhir kalimat"_label);
    if (has(sheet, model::Run::Kind::name)) words.emplace_back("huruf tebal: nama"_label);
    return listed(words, " · "_label);
}

bool is_read_aloud(const model::Sheet& sheet) {
    return sheet.length.has_value();
}

Label music_words(const model::Sheet& sheet) {
    if (!sheet.length) return "musik penutup"_label;
    return "musik penutup sampai "_label + on_the_clock(static_cast<double>(sheet.length->count()));
}

Label notes_title() {
    return "Perlu dilihat sebelum siar"_label;
}
Label machine_words() {
    return "suara buatan: penyiar melewati bagian ini"_label;
}
Label krama_title() {
    return "Jawa krama"_label;
}
Label margin_title() {
    return "Catatan:"_label;
}
Label out_cue_title() {
    return "Kata penutup tetap:"_label;
}

bool has_voice_mark(const model::Sheet& sheet, const model::SheetRow& row) {
    return sheet.voices > 1 && !row.machine_only;
}

std::vector<model::Run> tidy(const std::vector<model::Run>& sentence) {
    using Kind = model::Run::Kind;
    std::vector<model::Run> out;
    bool breath = false;
    for (const model::Run& run : sentence) {
        if (run.kind == Kind::breath) {
            breath = !out.empty();
            continue;
        }
        const Showable text = without_spaces(run.text, breath || out.empty(), false);
        if (text.empty()) continue;
        if (breath) {
            trim_end(out);
            out.push_back({Kind::breath, {}});
        }
        out.push_back({run.kind, text});
        breath = false;
    }
    trim_end(out);
    return out;
}

} // namespace siar::display
