// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/manifest.hpp"

#include "tts/sounds.hpp"

#include <algorithm>

namespace siar::tts {

namespace {

model::Manifest::Moment moment(std::size_t frame) {
    return model::Manifest::Moment(frame * 1000 / air_rate);
}

void add_item(std::vector<model::Manifest::Told>& items, const model::Manifest::Said& line) {
    const auto known =
        std::find_if(items.begin(), items.end(), [&](const auto& told) { return told.item == line.item; });
    if (known != items.end())
        known->end = line.end;
    else
        items.push_back({*line.item, {}, {}, false, line.begin, line.end});
}

} // namespace

model::Manifest manifest_of(const Metadata& metadata) {
    const model::Script& script = metadata.script;
    model::Manifest out;
    out.cut = metadata.cut;
    out.title = script.title;
    out.station = script.station.name;
    out.programme = script.station.programme;
    out.airs_at = script.airs_at;
    out.valid_from = metadata.valid_from;
    out.valid_until = metadata.valid_until;
    out.frames = metadata.frames;
    out.demo = script.demo;
    out.practice = metadata.practice;
    out.out_cue = script.station.out_cue;
    out.voice.used = metadata.engine;
    out.pace = metadata.pace;
    for (std::size_t i = 0; i < metadata.lines.size(); ++i) {
        const model::Line& line = script.lines[i];
        const bool shortened = !metadata.shortened.empty() && metadata.shortened[i];
        out.lines.push_back({line.role, line.text, line.item, line.figure, shortened, moment(metadata.lines[i].begin),
                             moment(metadata.lines[i].end)});
        if (line.item) add_item(out.items, out.lines.back());
    }
    for (const model::Line& line : metadata.left_out)
        out.left_out.push_back({line.role, line.text, line.item, line.extra});
    return out;
}

} // namespace siar::tts
