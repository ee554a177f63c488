// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/segment.hpp"

#include "tts/chain.hpp"
#include "tts/mix.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <tuple>
#include <utility>

namespace siar::tts {
namespace {

const privacy::Showable& said(const model::Line& line, bool shortened) {
    return shortened ? line.short_form : line.text;
}

/// Lengths as the engine takes them, each asked for once.
Lengths engine_lengths(const model::Script& script, Studio& studio) {
    using Key = std::tuple<std::size_t, bool, long>;
    return [&script, &studio, known = std::map<Key, double>()](std::size_t line, bool shortened,
                                                               double pace) mutable -> model::Result<double> {
        const Key key(line, shortened, std::lround(pace * 1000));
        if (const auto found = known.find(key); found != known.end()) return found->second;
        const auto speech =
            studio.voice->speak(spoken(said(script.lines[line], shortened), studio.lexicon), studio.lexicon, {pace});
        if (!speech) return tl::unexpected(speech.error());
        return known[key] = speech->seconds();
    };
}

/// True where a line begins something new, so that music may stand before it.
bool begins_new(const model::Line& before, const model::Line& line) {
    using model::Role;
    switch (line.role) {
        case Role::item: return before.role != Role::bridge && line.item != before.item;
        case Role::bridge:
        case Role::figure:
        case Role::call:
        case Role::closing: return line.role != before.role;
        default: return false;
    }
}

/// The lines said, as sound, at the level of the jingles.
model::Result<std::vector<Placed>> say_all(const model::Script& script, const Fit& fit, Studio& studio) {
    std::vector<Placed> lines;
    std::vector<float> whole;
    for (std::size_t i = 0; i < script.lines.size(); ++i) {
        if (fit.fates[i] == Fate::dropped) continue;
        const auto& text = said(script.lines[i], fit.fates[i] == Fate::shortened);
        const auto speech = studio.voice->speak(spoken(text, studio.lexicon), studio.lexicon, {fit.pace});
        if (!speech) return tl::unexpected(speech.error());
        lines.push_back({0, on_air(*speech), false});
        whole.insert(whole.end(), lines.back().samples.begin(), lines.back().samples.end());
    }
    constexpr double level_of_sounds = -23;
    const double lufs = loudness_of_mono(whole);
    const auto gain = static_cast<float>(std::isfinite(lufs) ? amplitude(level_of_sounds - lufs) : 1);
    for (Placed& line : lines) {
        for (float& sample : line.samples)
            sample *= gain;
    }
    return lines;
}

/// Gives every line its place so that the last word ends where the layout says.
void place(const model::Script& script, const Fit& fit, const Layout& layout, const Limits& limits,
           std::vector<Placed>& lines) {
    std::vector<std::size_t> lengths;
    std::vector<double> asked;
    std::vector<bool> breaks;
    const model::Line* before = nullptr;
    for (std::size_t i = 0; i < script.lines.size(); ++i) {
        if (fit.fates[i] == Fate::dropped) continue;
        const model::Line& line = script.lines[i];
        asked.push_back(before == nullptr ? 0 : before->pause_after);
        breaks.push_back(before != nullptr && begins_new(*before, line));
        before = &line;
    }
    for (const Placed& line : lines)
        lengths.push_back(line.samples.size());
    const std::vector<std::size_t> gaps =
        pauses(lengths, asked, breaks, layout.speech_end - layout.speech_begin, limits);
    std::size_t at = layout.speech_begin;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        at += gaps[i];
        lines[i].begin = at;
        lines[i].new_thing = breaks[i];
        at = lines[i].end();
    }
}

std::vector<LineTime> times(const Fit& fit, const std::vector<Placed>& lines) {
    std::vector<LineTime> made;
    std::size_t next = 0;
    for (std::size_t i = 0; i < fit.fates.size(); ++i) {
        LineTime time{i, fit.fates[i], 0, 0};
        if (time.fate != Fate::dropped) {
            time.begin = lines[next].begin;
            time.end = lines[next++].end();
        }
        made.push_back(time);
    }
    return made;
}

tl::unexpected<model::Error> refused(const model::Script& script, std::string what, std::string todo) {
    return model::fail(std::move(what), script.title.str(), std::move(todo));
}

} // namespace

std::vector<LineTime> Segment::changed() const {
    std::vector<LineTime> made;
    std::copy_if(lines.begin(), lines.end(), std::back_inserter(made),
                 [](const LineTime& line) { return line.fate != Fate::whole; });
    return made;
}

model::Script as_said(const model::Script& script, const Segment& segment) {
    model::Script made = script;
    made.lines.clear();
    for (const LineTime& time : segment.lines) {
        if (time.fate == Fate::dropped) continue;
        made.lines.push_back(script.lines[time.line]);
        if (time.fate == Fate::shortened) made.lines.back().text = made.lines.back().short_form;
    }
    return made;
}

std::vector<double> begins(const Segment& segment) {
    std::vector<double> made;
    for (const LineTime& time : segment.lines)
        if (time.fate != Fate::dropped) made.push_back(static_cast<double>(time.begin) / air_rate);
    return made;
}

model::Result<Segment> make(const model::Script& script, Studio& studio, const Target& target) {
    if (script.length < shortest_segment || script.length > longest_segment) {
        return refused(script, fmt::format("durasi {} detik tidak bisa dibuat", script.length.count()),
                       fmt::format("pilih {} sampai {} detik", shortest_segment.count(), longest_segment.count()));
    }
    if (script.lines.empty()) return refused(script, "naskah kosong", "Pilih aduan yang sudah disetujui");

    const Limits limits;
    const Layout frame = layout(static_cast<std::size_t>(script.length.count()) * air_rate, studio.sounds);
    // A little room for rounding to frames.
    const double seconds = static_cast<double>(frame.speech_end - frame.speech_begin) / air_rate - 0.02;
    const auto chosen = fit(script, seconds, limits, engine_lengths(script, studio));
    if (!chosen) return tl::unexpected(chosen.error());
    auto lines = say_all(script, *chosen, studio);
    if (!lines) return tl::unexpected(lines.error());
    place(script, *chosen, frame, limits, *lines);

    Segment segment;
    segment.sound = mix(frame, studio.sounds, *lines);
    segment.lines = times(*chosen, *lines);
    segment.pace = chosen->pace;
    segment.demo = script.demo;
    apply_gain(segment.sound, target.lufs - loudness(segment.sound));
    segment.level = measure(segment.sound);
    if (segment.level.true_peak_dbtp > target.true_peak_dbtp) {
        return refused(script, fmt::format("puncak suara {:.1f} dBTP terlalu tinggi", segment.level.true_peak_dbtp),
                       "turunkan kenyaringan tujuan");
    }
    return segment;
}

} // namespace siar::tts
