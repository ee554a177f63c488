// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/metadata.hpp"

#include "model/edition.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace siar::tts {

namespace {

constexpr std::string_view practice_mark = "LATIHAN";

std::string marks(bool demo, bool practice) {
    std::string out = demo ? model::demo_mark().str() : "";
    if (practice) out += fmt::format("{}{}", out.empty() ? "" : ", ", practice_mark);
    return out;
}

/// The title of a script of practice may say so itself.
std::string title_of(const Metadata& metadata) {
    const auto title = metadata.script.title.view();
    const bool says_it = title.substr(0, practice_mark.size()) == practice_mark;
    const auto mark = marks(metadata.script.demo, metadata.practice && !says_it);
    return fmt::format("{}{}{}", mark, mark.empty() ? "" : " - ", title);
}

} // namespace

Tags tags(const Metadata& metadata) {
    const model::Script& script = metadata.script;
    Tags out;
    out.mark = marks(script.demo, metadata.practice);
    out.title = title_of(metadata);
    out.artist = script.station.name.str();
    out.album = script.station.programme.empty() ? script.title.str() : script.station.programme.str();
    out.date = model::iso(model::local(script.airs_at, script.zone).date);
    out.comment =
        fmt::format("{}{}{}. Suara: {}", out.mark, out.mark.empty() ? "" : ". ", metadata.cut, metadata.engine);
    for (const model::Line& line : script.lines)
        out.script += line.text.str() + '\n';
    return out;
}

HeardLine heard(const Metadata& metadata) {
    HeardLine out{metadata.frames, 0};
    for (const HeardLine& line : metadata.lines) {
        out.begin = std::min(out.begin, line.begin);
        out.end = std::max(out.end, line.end);
    }
    return metadata.lines.empty() ? HeardLine{0, metadata.frames} : out;
}

} // namespace siar::tts
