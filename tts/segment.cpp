// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/segment.hpp"

#include "tts/chain.hpp"
#include "tts/mix.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <utility>

namespace siar::tts {
namespace {

const privacy::Showable& said(const model::Line& line, bool shortened) {
    return shortened ? line.short_form : line.text;
}

Lengths engine_lengths(const model::Script& script, Studio& studio) {
    return [&script, &studio](std::size_t line, bool shortened, double pace) {
        const model::Line& one = script.lines[line];
        return seconds(said(one, shortened), {pace * one.pace, one.voice}, studio);
    };
}

Layout frame_of(model::Seconds length, const Sounds& sounds) {
    return layout(static_cast<std::size_t>(length.count()) * air_rate, sounds);
}

/// Seconds for the voice between the jingles, less a little for rounding to frames; negative where they overlap.
double room(model::Seconds length, const Sounds& sounds) {
    const Layout frame = frame_of(length, sounds);
    return (static_cast<double>(frame.speech_end) - static_cast<double>(frame.speech_begin)) / air_rate - 0.02;
}

/// Which lengths the jingles of a studio and the words of a script allow.
class Reach {
public:
    Reach(const Span& span, const Sounds& sounds) : span_(span), sounds_(sounds) {}

    bool too_short(model::Seconds length) const { return room(length, sounds_) < span_.least; }
    /// True where more of it than a third would be music between the words.
    bool too_long(model::Seconds length) const {
        return room(length, sounds_) - span_.most > static_cast<double>(length.count()) / 3;
    }
    /// The first possible length, from `length` on by `step`.
    std::optional<model::Seconds> nearest(model::Seconds length, model::Seconds step) const {
        length = std::clamp(length, model::shortest_segment, model::longest_segment);
        for (; length >= model::shortest_segment && length <= model::longest_segment; length += step)
            if (!too_short(length) && !too_long(length)) return length;
        return std::nullopt;
    }

private:
    Span span_;
    const Sounds& sounds_;
};

std::string minutes(model::Seconds length) {
    return fmt::format("{}:{:02}", length.count() / 60, length.count() % 60);
}

tl::unexpected<model::Error> refused(const model::Script& script, std::string what, std::string todo) {
    return model::fail(std::move(what), script.title.str(), std::move(todo));
}

/// An error where the script's length cannot be kept; it names the nearest one that can.
model::Result<void> within_reach(const model::Script& script, const Reach& reach) {
    if (reach.too_short(script.length)) {
        const auto other = reach.nearest(script.length, model::Seconds{1});
        return refused(
            script, fmt::format("naskah terlalu panjang untuk {}", minutes(script.length)),
            other ? fmt::format("Pilih panjang paling sedikit {}", minutes(*other)) : "Singkatkan naskahnya");
    }
    if (reach.too_long(script.length)) {
        const auto other = reach.nearest(script.length, model::Seconds{-1});
        return refused(script, fmt::format("aduan yang disetujui terlalu sedikit untuk {}", minutes(script.length)),
                       other ? fmt::format("Pilih panjang paling banyak {}, atau setujui aduan lagi", minutes(*other))
                             : "Setujui aduan lagi");
    }
    return {};
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
        const auto speech = studio.voice->speak(spoken(text, studio.lexicon), studio.sounding,
                                                {fit.pace * script.lines[i].pace, script.lines[i].voice});
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
        if (time.fate != Fate::shortened) continue;
        made.lines.back().text = made.lines.back().short_form;
        made.lines.back().krama = {}; // of the long form
    }
    return made;
}

std::vector<double> begins(const Segment& segment) {
    std::vector<double> made;
    for (const LineTime& time : segment.lines)
        if (time.fate != Fate::dropped) made.push_back(static_cast<double>(time.begin) / air_rate);
    return made;
}

double ends(const Segment& segment) {
    std::size_t last = 0;
    for (const LineTime& time : segment.lines)
        last = std::max(last, time.end);
    return static_cast<double>(last) / air_rate;
}

model::Result<model::Fill> judge(const model::Script& script, Studio& studio) {
    const Limits limits;
    const Lengths lengths = engine_lengths(script, studio);
    const auto bounds = span(script, limits, lengths);
    if (!bounds) return tl::unexpected(bounds.error());
    const Reach reach(*bounds, studio.sounds);
    if (reach.too_short(script.length)) return model::Fill::over;
    if (reach.too_long(script.length)) return model::Fill::sparse;
    const double between = room(script.length, studio.sounds);
    if (bounds->easy <= between) return model::Fill::roomy;
    const auto chosen = fit(script, between, limits, lengths);
    if (!chosen) return tl::unexpected(chosen.error());
    for (std::size_t i = 0; i < chosen->fates.size(); ++i)
        if (chosen->fates[i] == Fate::dropped && script.lines[i].item) return model::Fill::over;
    return model::Fill::full;
}

model::Result<Segment> make(const model::Script& script, Studio& studio, const Target& target) {
    if (script.lines.empty()) return refused(script, "naskah kosong", "Pilih aduan yang sudah disetujui");

    const Limits limits;
    const Lengths lengths = engine_lengths(script, studio);
    const auto bounds = span(script, limits, lengths);
    if (!bounds) return tl::unexpected(bounds.error());
    if (const auto can = within_reach(script, {*bounds, studio.sounds}); !can) return tl::unexpected(can.error());
    const Layout frame = frame_of(script.length, studio.sounds);
    const auto chosen = fit(script, room(script.length, studio.sounds), limits, lengths);
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
                       "Turunkan loudness_lufs di siar.toml");
    }
    return segment;
}

} // namespace siar::tts
