// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/mix.hpp"

#include "tts/level.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

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

/// A stretch of the segment while it is made.
struct Part {
    std::size_t begin = 0;
    std::vector<float> samples; // stereo

    std::size_t frames() const { return samples.size() / 2; }
    std::size_t end() const { return begin + frames(); }
};

/// Where something of `frames` frames that begins at `at` is heard in a part: frames from the start of each.
struct Overlap {
    std::size_t in_part = 0;
    std::size_t in_sound = 0;
    std::size_t frames = 0;
};

Overlap overlap(const Part& part, std::size_t at, std::size_t frames) {
    const std::size_t from = std::max(part.begin, at);
    const std::size_t to = std::min(part.end(), at + frames);
    if (to <= from) return {};
    return {from - part.begin, from - at, to - from};
}

void add(Part& into, const Sound& sound, std::size_t at, double decibels) {
    const Overlap heard = overlap(into, at, sound.frames());
    const auto gain = static_cast<float>(amplitude(decibels));
    for (std::size_t i = 0; i < 2 * heard.frames; ++i)
        into.samples[2 * heard.in_part + i] += gain * sound.samples[2 * heard.in_sound + i];
}

model::Result<void> add_voice(Part& into, const Placed& line, const Spool& voice) {
    const Overlap heard = overlap(into, line.begin, line.frames);
    if (heard.frames == 0) return {};
    std::vector<float> mono(heard.frames);
    if (auto read = voice.read(line.spooled + heard.in_sound, mono); !read) return read;
    for (std::size_t i = 0; i < heard.frames; ++i) {
        const float sample = line.gain * mono[i];
        into.samples[2 * (heard.in_part + i)] += sample;
        into.samples[2 * (heard.in_part + i) + 1] += sample;
    }
    return {};
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

/// The bed as it goes on from part to part.
class Bed {
public:
    Bed(const Sound& sound, std::vector<Back> stretches)
        : sound_(sound), stretches_(std::move(stretches)), gain_(amplitude(bed_level(stretches_, 0, 0))) {}

    void add_to(Part& part) {
        constexpr std::size_t run = 240; // the level slides from one of these to the next
        for (std::size_t from = 0; from < part.frames(); from += run)
            add_run(part, from, std::min(from + run, part.frames()));
    }

private:
    void add_run(Part& part, std::size_t from, std::size_t to) {
        while (first_ + 1 < stretches_.size() && stretches_[first_].end + frames_of(come_forward) < part.begin + from)
            ++first_;
        const double goal = amplitude(bed_level(stretches_, first_, part.begin + to));
        const double slope = (goal - gain_) / static_cast<double>(to - from);
        for (std::size_t i = from; i < to; ++i) {
            const auto now = static_cast<float>(gain_);
            part.samples[2 * i] += now * sound_.samples[2 * at_];
            part.samples[2 * i + 1] += now * sound_.samples[2 * at_ + 1];
            gain_ += slope;
            if (++at_ == sound_.frames()) at_ = 0;
        }
        gain_ = goal;
    }

    const Sound& sound_;
    std::vector<Back> stretches_;
    double gain_;
    std::size_t first_ = 0; // stretch that still matters
    std::size_t at_ = 0;    // frame of the sound, which loops
};

/// The very last milliseconds go down without reaching nothing, so that the cut makes no click.
void soften_end(Part& part, std::size_t frames) {
    constexpr std::size_t length = frames_of(0.03);
    for (std::size_t i = 0; i < part.frames(); ++i) {
        const std::size_t left = frames - 1 - (part.begin + i);
        if (left >= length) continue;
        const float gain = 0.2F + 0.8F * static_cast<float>(left) / static_cast<float>(length);
        part.samples[2 * i] *= gain;
        part.samples[2 * i + 1] *= gain;
    }
}

/// Where stings begin, frames: before a new thing, where the pause has room for one.
std::vector<std::size_t> stings(const Sound& sting, const std::vector<Placed>& lines) {
    std::vector<std::size_t> made;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const std::size_t gap = lines[i].begin - std::min(lines[i].begin, lines[i - 1].end());
        if (!lines[i].new_thing || gap < sting.frames() / 2 + frames_of(0.6)) continue;
        made.push_back(lines[i].begin - std::min(sting.frames() * 6 / 10, gap - frames_of(0.3)));
    }
    return made;
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

model::Result<void> mix(const Layout& layout, const Sounds& sounds, const std::vector<Placed>& lines,
                        const Spool& voice, const Sink& out) {
    constexpr std::size_t block = air_rate / 10;
    Bed bed(sounds.bed, stretches(layout, lines));
    const std::vector<std::size_t> between = stings(sounds.sting, lines);
    Part part;
    for (; part.begin < layout.frames; part.begin += block) {
        part.samples.assign(2 * std::min(block, layout.frames - part.begin), 0.0F);
        bed.add_to(part);
        add(part, *layout.opening, 0, 0);
        add(part, *layout.closing, layout.frames - layout.closing->frames(), 0);
        for (const std::size_t at : between)
            add(part, sounds.sting, at, sting_level);
        for (const Placed& line : lines)
            if (auto added = add_voice(part, line, voice); !added) return added;
        soften_end(part, layout.frames);
        if (auto taken = out(part.samples); !taken) return taken;
    }
    return {};
}

} // namespace siar::tts
