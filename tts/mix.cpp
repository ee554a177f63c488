// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/mix.hpp"

#include "tts/level.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace siar::tts {
namespace {

constexpr std::size_t frames_of(double seconds) {
    return static_cast<std::size_t>(seconds * air_rate);
}

// Decibels under the voice.
constexpr double bed_alone = -9;
constexpr double bed_under_voice = -18;
constexpr double bed_under_jingle = -20;
constexpr double sting_level = -7;

constexpr double step_back = 0.30;    // seconds before a line in which the bed goes down
constexpr double come_forward = 0.90; // and after it in which it comes up again
constexpr double breath = 1.4;        // shorter pauses do not lift the bed

void add(Sound& into, const Sound& sound, std::size_t at, double decibels) {
    const auto gain = static_cast<float>(amplitude(decibels));
    const std::size_t count =
        std::min(sound.samples.size(), into.samples.size() - std::min(into.samples.size(), 2 * at));
    for (std::size_t i = 0; i < count; ++i)
        into.samples[2 * at + i] += gain * sound.samples[i];
}

void add_voice(Sound& into, const Placed& line) {
    for (std::size_t i = 0; i < line.samples.size() && 2 * (line.begin + i) + 1 < into.samples.size(); ++i) {
        into.samples[2 * (line.begin + i)] += line.samples[i];
        into.samples[2 * (line.begin + i) + 1] += line.samples[i];
    }
}

/// A stretch in which the bed stays back, to this level.
struct Back {
    std::size_t begin = 0;
    std::size_t end = 0;
    double decibels = 0;
};

std::vector<Back> stretches(const Layout& layout, const std::vector<Placed>& lines) {
    std::vector<Back> made;
    const std::size_t opening_body = std::min(layout.opening->frames() * 6 / 10, layout.speech_begin);
    made.push_back({0, opening_body, bed_under_jingle});
    for (const Placed& line : lines) {
        Back& last = made.back();
        if (made.size() > 1 && line.begin < last.end + frames_of(breath)) {
            last.end = line.end();
        } else {
            made.push_back({line.begin, line.end(), bed_under_voice});
        }
    }
    made.push_back({layout.frames - layout.closing->frames(), layout.frames, bed_under_jingle});
    return made;
}

/// The bed's level at a frame: of all stretches near it, the one that holds it back most; the way there is a slope.
double bed_level(const std::vector<Back>& stretches, std::size_t first, std::size_t frame) {
    double level = bed_alone;
    const auto now = static_cast<double>(frame);
    for (std::size_t i = first; i < stretches.size(); ++i) {
        const Back& back = stretches[i];
        const double before = (static_cast<double>(back.begin) - now) / (step_back * air_rate);
        if (before >= 1) break;
        const double after = (now - static_cast<double>(back.end)) / (come_forward * air_rate);
        if (after >= 1) continue;
        const double away = std::clamp(std::max(before, after), 0.0, 1.0);
        const double smooth = 0.5 - 0.5 * std::cos(std::numbers::pi * away);
        level = std::min(level, back.decibels + (bed_alone - back.decibels) * smooth);
    }
    return level;
}

void add_bed(Sound& into, const Sound& bed, const std::vector<Back>& stretches) {
    constexpr std::size_t block = 240;
    const std::size_t frames = into.frames();
    std::size_t first = 0;
    double gain = amplitude(bed_level(stretches, 0, 0));
    std::size_t in_bed = 0;
    for (std::size_t from = 0; from < frames; from += block) {
        const std::size_t to = std::min(from + block, frames);
        while (first + 1 < stretches.size() && stretches[first].end + frames_of(come_forward) < from)
            ++first;
        const double goal = amplitude(bed_level(stretches, first, to));
        const double slope = (goal - gain) / static_cast<double>(block);
        for (std::size_t i = from; i < to; ++i) {
            const auto now = static_cast<float>(gain);
            into.samples[2 * i] += now * bed.samples[2 * in_bed];
            into.samples[2 * i + 1] += now * bed.samples[2 * in_bed + 1];
            gain += slope;
            if (++in_bed == bed.frames()) in_bed = 0;
        }
        gain = goal;
    }
}

/// The very last milliseconds go down without reaching nothing, so that the cut makes no click.
void soften_end(Sound& sound) {
    constexpr std::size_t length = frames_of(0.03);
    const std::size_t frames = sound.frames();
    for (std::size_t i = 0; i < std::min(length, frames); ++i) {
        const float gain = 0.2F + 0.8F * static_cast<float>(i) / static_cast<float>(length);
        sound.samples[2 * (frames - 1 - i)] *= gain;
        sound.samples[2 * (frames - 1 - i) + 1] *= gain;
    }
}

void add_stings(Sound& into, const Sounds& sounds, const std::vector<Placed>& lines) {
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const std::size_t gap = lines[i].begin - std::min(lines[i].begin, lines[i - 1].end());
        if (!lines[i].new_thing || gap < sounds.sting.frames() / 2 + frames_of(0.6)) continue;
        const std::size_t lead = std::min(sounds.sting.frames() * 6 / 10, gap - frames_of(0.3));
        add(into, sounds.sting, lines[i].begin - lead, sting_level);
    }
}

} // namespace

Layout layout(std::size_t frames, const Sounds& sounds) {
    constexpr std::size_t full = frames_of(45);
    constexpr std::size_t halt = frames_of(0.25);
    Layout made;
    made.frames = frames;
    made.opening = frames >= full ? &sounds.opening : &sounds.sting;
    made.closing = frames >= full ? &sounds.closing : &sounds.sting;
    made.speech_begin = made.opening->frames() * 7 / 10;
    made.speech_end = frames - std::min(frames, made.closing->frames() + halt);
    return made;
}

Sound mix(const Layout& layout, const Sounds& sounds, const std::vector<Placed>& lines) {
    Sound sound;
    sound.samples.assign(2 * layout.frames, 0);
    add_bed(sound, sounds.bed, stretches(layout, lines));
    add(sound, *layout.opening, 0, 0);
    add(sound, *layout.closing, layout.frames - layout.closing->frames(), 0);
    add_stings(sound, sounds, lines);
    for (const Placed& line : lines)
        add_voice(sound, line);
    soften_end(sound);
    return sound;
}

} // namespace siar::tts
