// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/script.hpp"

#include <cstddef>
#include <cstdint>

namespace siar::editorial {

using privacy::Label;
using privacy::operator""_label;
using privacy::Showable;

namespace {

Label two_digits(std::int64_t value) {
    return (value < 10 ? "0"_label : Label{}) + Label::number(value);
}

Label minutes_seconds(double seconds) {
    const auto whole = static_cast<std::int64_t>(seconds);
    return two_digits(whole / 60) + ":"_label + two_digits(whole % 60);
}

Label heading(model::Role role) {
    switch (role) {
        case model::Role::opening: return "PEMBUKA"_label;
        case model::Role::greeting: return "SALAM"_label;
        case model::Role::item: return "ADUAN"_label;
        case model::Role::bridge: return "JEMBATAN"_label;
        case model::Role::figure: return "ANGKA"_label;
        case model::Role::call: return "AJAKAN"_label;
        case model::Role::privacy: return "IDENTITAS PELAPOR"_label;
        case model::Role::synthetic: return "SUARA BUATAN (lewati bila dibacakan penyiar)"_label;
        case model::Role::demo: return "DATA CONTOH"_label;
        case model::Role::correction: return "RALAT"_label;
        case model::Role::closing: return "PENUTUP"_label;
    }
    return {};
}

/// Breath marks: a new line after every sentence, so that the eye finds the next one.
Showable by_sentence(const Showable& text) {
    Showable out;
    const auto view = text.view();
    std::size_t begin = 0;
    while (begin < view.size()) {
        auto end = view.find(". ", begin);
        end = end == std::string_view::npos ? view.size() : end + 1;
        out = out + "    "_label + text.part(begin, end - begin) + "\n"_label;
        begin = view.find_first_not_of(' ', end);
        if (begin == std::string_view::npos) break;
    }
    return out;
}

} // namespace

Showable reader_copy(const model::Script& said, const std::vector<double>& begins, double ends) {
    const auto when = model::local(said.airs_at, said.zone);
    const Label length = minutes_seconds(static_cast<double>(said.length.count()));
    Showable out = said.title + "\n"_label + said.station.spoken_name + " "_label + said.station.frequency +
                   "\nSiar: "_label + Label::weekday_date(when.date) + ", pukul "_label + Label::clock(when.of_day) +
                   " "_label + said.zone.name + "\nPanjang: "_label + length + "\n"_label;
    if (said.demo) out = out + "DATA CONTOH: semua aduan di naskah ini dibuat untuk peragaan.\n"_label;
    out = out + "\n"_label;
    for (std::size_t i = 0; i < said.lines.size(); ++i) {
        const auto& line = said.lines[i];
        out = out + "["_label + minutes_seconds(begins.at(i)) + "] "_label + heading(line.role) + "\n"_label +
              by_sentence(line.text);
        if (!line.margin.empty()) out = out + "      (catatan: "_label + line.margin + ")\n"_label;
        out = out + "\n"_label;
    }
    out = out + "["_label + minutes_seconds(ends) + "] MUSIK PENUTUP sampai "_label + length + "\n\n"_label;
    return out + "Kata penutup tetap: "_label + said.station.out_cue + "\n"_label;
}

} // namespace siar::editorial
