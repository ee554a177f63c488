// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/metadata.hpp"

#include "model/edition.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace siar::tts {

namespace {

std::string marks(const Metadata& metadata) {
    std::string out = metadata.script.demo ? model::demo_mark().str() : "";
    if (metadata.practice) out += out.empty() ? "LATIHAN" : ", LATIHAN";
    return out;
}

} // namespace

Tags tags(const Metadata& metadata) {
    const model::Script& script = metadata.script;
    Tags out;
    out.mark = marks(metadata);
    out.title = out.mark.empty() ? script.title.str() : fmt::format("{} - {}", out.mark, script.title.view());
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
