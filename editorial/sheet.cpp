// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/script.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace siar::editorial {

using model::Line;
using model::Role;
using model::Run;
using privacy::Label;
using privacy::operator""_label;
using privacy::Showable;

namespace {

Label heading(Role role) {
    switch (role) {
        case Role::opening: return "PEMBUKA"_label;
        case Role::greeting: return "SALAM"_label;
        case Role::item: return "ADUAN"_label;
        case Role::bridge: return "PENGANTAR"_label;
        case Role::figure: return "ANGKA"_label;
        case Role::call: return "AJAKAN"_label;
        case Role::privacy: return "IDENTITAS PELAPOR"_label;
        case Role::synthetic: return "SUARA BUATAN"_label;
        case Role::demo: return "DATA CONTOH"_label;
        case Role::correction: return "RALAT"_label;
        case Role::closing: return "PENUTUP"_label;
    }
    return {};
}

/// The first name at or behind `from`, the longest of those that begin there.
struct Found {
    std::size_t at = std::string_view::npos;
    std::size_t size = 0;
};
Found next_name(std::string_view sentence, std::size_t from, const std::vector<Showable>& names) {
    Found out;
    for (const Showable& name : names) {
        const std::size_t at = name.empty() ? std::string_view::npos : sentence.find(name.view(), from);
        const bool sooner = at < out.at || (at == out.at && name.view().size() > out.size);
        if (at != std::string_view::npos && sooner) out = {at, name.view().size()};
    }
    return out;
}

/// The pieces of plain words, apart where a reader may take breath: at a comma or semicolon that enough words stand
/// before and behind.
void add_plain(std::vector<Run>& runs, const Showable& text, std::size_t words_before) {
    constexpr std::size_t enough = 3;
    const std::string_view view = text.view();
    std::size_t begin = 0;
    for (std::size_t at = view.find_first_of(",;"); at != std::string_view::npos;
         at = view.find_first_of(",;", at + 1)) {
        // "Senin, 30 November" is one thing.
        const bool parts = at + 2 < view.size() && view[at + 1] == ' ' && (view[at + 2] < '0' || view[at + 2] > '9');
        const std::size_t before = words_before + text::word_count(view.substr(begin, at - begin));
        if (!parts || before < enough || text::word_count(view.substr(at + 1)) < enough) continue;
        runs.push_back({Run::Kind::plain, text.part(begin, at + 2 - begin)});
        runs.push_back({Run::Kind::breath, {}});
        begin = at + 2;
        words_before = 0;
    }
    if (begin < view.size()) runs.push_back({Run::Kind::plain, text.part(begin, view.size() - begin)});
}

std::vector<Run> runs_of(const Showable& sentence, const std::vector<Showable>& names) {
    std::vector<Run> out;
    const std::string_view view = sentence.view();
    std::size_t at = 0;
    std::size_t words = 0;
    while (at < view.size()) {
        const Found name = next_name(view, at, names);
        const std::size_t until = std::min(name.at, view.size());
        if (until > at) add_plain(out, sentence.part(at, until - at), words);
        if (name.at == std::string_view::npos) break;
        out.push_back({Run::Kind::name, sentence.part(name.at, name.size)});
        words = text::word_count(view.substr(0, name.at + name.size));
        at = name.at + name.size;
    }
    return out;
}

void add_sentences(model::SheetRow& row, const Line& line) {
    const std::string_view view = line.text.view();
    for (const std::string_view sentence : text::sentences(view)) {
        const auto at = static_cast<std::size_t>(sentence.data() - view.data());
        row.sentences.push_back(runs_of(line.text.part(at, sentence.size()), line.names));
    }
}

/// Whether a line belongs to the row of the one before it: an item to its bridge, a number to the call.
bool continues(const Line& before, const Line& line) {
    const bool to_bridge = before.role == Role::bridge && line.role == Role::item;
    return before.voice == line.voice && (to_bridge || (before.role == Role::call && line.pace < 1));
}

} // namespace

model::Sheet sheet(const model::Script& said, const std::vector<double>& begins, double ends) {
    const auto when = model::local(said.airs_at, said.zone);
    model::Sheet out;
    out.title = said.title;
    out.station = said.station.spoken_name + " "_label + said.station.frequency;
    out.airs =
        Label::weekday_date(when.date) + ", pukul "_label + Label::clock(when.of_day) + " "_label + said.zone.name;
    out.length = said.length;
    out.voices = said.voices;
    out.demo = said.demo;
    out.ends = ends;
    // A correction ends in its apology, and who waits for the station's cue would wait in vain.
    const auto& cue = said.station.out_cue;
    if (!said.lines.empty() && said.lines.back().text.view().ends_with(cue.view())) out.out_cue = cue;
    const Line* before = nullptr;
    for (std::size_t i = 0; i < said.lines.size(); ++i) {
        const Line& line = said.lines[i];
        if (before == nullptr || !continues(*before, line)) {
            out.rows.push_back({});
            out.rows.back().at = begins.at(i);
            out.rows.back().voice = line.voice;
        }
        auto& row = out.rows.back();
        row.heading = heading(line.role);
        row.machine_only = line.role == Role::synthetic;
        add_sentences(row, line);
        if (!line.margin.empty()) row.margin = line.margin;
        if (!line.krama.empty()) row.krama = line.krama;
        before = &line;
    }
    return out;
}

} // namespace siar::editorial
