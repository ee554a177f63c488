// SPDX-License-Identifier: GPL-3.0-or-later
// Makes assets/sound/*.flac: opening, closing, sting and bed of a radio segment, for a small gamelan in slendro.
//   jingles FOLDER
#include "bronze.hpp"

#include <sndfile.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

namespace {

using namespace siar::jingles;

/// A stroke of a tune: tone 1 2 3 5 6 of an octave, or 0 for a rest.
struct Note {
    double beat;
    int tone;
    int octave;
    double loudness = 1;
};

/// The tune on saron, doubled by slenthem below and peking above; each tone is silenced when the next one comes, the
/// last rings.
void play_tune(Stereo& sound, const std::vector<Note>& tune, double start, double beat) {
    for (std::size_t i = 0; i < tune.size(); ++i) {
        const Note& note = tune[i];
        const double at = start + note.beat * beat;
        const double held = i + 1 < tune.size() ? (tune[i + 1].beat - note.beat) * beat : rings_out;
        strike(sound, saron(), at, slendro(note.tone, note.octave), 0.30 * note.loudness, -0.15, held);
        strike(sound, saron(), at + 0.003, slendro(note.tone, note.octave) * 1.003, 0.12 * note.loudness, 0.35, held);
        strike(sound, slenthem(), at, slendro(note.tone, note.octave - 1), 0.17 * note.loudness, 0.1, held + 0.1);
        strike(sound, peking(), at + 0.004, slendro(note.tone, note.octave + 1), 0.085 * note.loudness, 0.3, held);
    }
}

/// Two kettles in turn, the way bonang play around a tone.
void play_around(Stereo& sound, double from, double step, int strokes, int tone, int other, double loudness) {
    for (int i = 0; i < strokes; ++i) {
        const bool second = i % 2 == 1;
        const double swell = 0.75 + 0.25 * std::sin(3.14159 * i / strokes);
        strike(sound, bonang(), from + i * step, slendro(second ? other : tone, second ? 0 : 1), loudness * swell,
               second ? 0.45 : -0.45);
    }
}

constexpr double great_gong = 59.5;
constexpr double deep_kempul = 119.8;

/// Opening: the cue rises 2 3 5 6, answers 1' 2' 1' 6, and rests on the great gong.
Stereo opening() {
    Stereo sound(static_cast<std::size_t>(5.8 * rate));
    constexpr double beat = 0.36;
    strike(sound, gong(), 0.0, great_gong, 0.34, 0);
    play_tune(sound,
              {{0, 2, 0, 0.9},
               {1, 3, 0, 0.85},
               {2, 5, 0, 0.95},
               {3, 6, 0, 1.0},
               {4, 1, 1, 0.95},
               {4.5, 2, 1, 0.8},
               {5, 1, 1, 0.85},
               {6, 6, 0, 1.0},
               {7, 5, 0, 0.8},
               {8, 6, 0, 1.1}},
              0.0, beat);
    strike(sound, kempul(), 2 * beat, slendro(5, -1), 0.16, 0.25);
    strike(sound, kempul(), 4 * beat, slendro(1, 0) / 2, 0.18, -0.25);
    strike(sound, kempul(), 6 * beat, slendro(6, -1), 0.18, 0.25);
    play_around(sound, 0.5 * beat, beat / 2, 14, 6, 5, 0.050);
    strike(sound, gong(), 8 * beat, great_gong, 0.46, 0);
    strike(sound, kempul(), 8 * beat, deep_kempul, 0.14, 0);
    return in_a_hall(sound, 0.20);
}

/// Closing: the cue comes down again, slower at its end, to the great gong.
Stereo closing() {
    Stereo sound(static_cast<std::size_t>(6.0 * rate));
    constexpr double beat = 0.36;
    strike(sound, kempul(), 0.0, slendro(6, -1), 0.18, 0.2);
    play_tune(sound,
              {{0, 6, 0, 0.95},
               {1, 1, 1, 0.95},
               {1.5, 2, 1, 0.8},
               {2, 1, 1, 0.9},
               {3, 6, 0, 0.95},
               {4, 5, 0, 0.9},
               {5.05, 3, 0, 0.9},
               {6.2, 5, 0, 0.9},
               {7.5, 6, 0, 1.1}},
              0.0, beat);
    play_around(sound, 0.5 * beat, beat / 2, 9, 6, 5, 0.045);
    strike(sound, kempul(), 3 * beat, slendro(1, 0) / 2, 0.16, -0.2);
    strike(sound, gong(), 7.5 * beat, great_gong, 0.52, 0);
    strike(sound, kempul(), 7.5 * beat, deep_kempul, 0.18, 0);
    return in_a_hall(sound, 0.20);
}

/// Sting: the first three tones of the cue.
Stereo sting() {
    Stereo sound(static_cast<std::size_t>(2.4 * rate));
    constexpr double beat = 0.18;
    play_tune(sound, {{0, 3, 0, 0.8}, {1, 5, 0, 0.85}, {2, 6, 0, 1.0}}, 0.0, beat);
    strike(sound, kempul(), 2 * beat, slendro(6, -1), 0.16, 0);
    return in_a_hall(sound, 0.20);
}

/// Bed: four lines of sixteen slow beats, long tones with a quiet ripple. It is played twice and the second time kept,
/// so that what rings over the end is already there at the beginning.
Stereo bed() {
    constexpr double beat = 0.72;
    constexpr int beats = 64;
    const double loop = beats * beat;
    const auto frames = static_cast<std::size_t>(std::lround(loop * rate));
    Stereo twice(2 * frames);
    constexpr std::array<int, 32> line{2, 1, 2, 6, 2, 1, 6, 5, 3, 5, 6, 5, 3, 2, 1, 6,
                                       3, 5, 6, 1, 6, 5, 3, 2, 5, 3, 2, 1, 3, 2, 1, 6};
    for (int round = 0; round < 2; ++round) {
        for (std::size_t i = 0; i < line.size(); ++i) {
            const double at = round * loop + static_cast<double>(2 * i) * beat;
            const int tone = line.at(i);
            const int next = line.at((i + 1) % line.size());
            strike(twice, slenthem(), at, slendro(tone, tone >= 5 ? -1 : 0), 0.26, -0.1, 2.3 * beat);
            for (int k = 0; k < 4; ++k) {
                const int ripple = k % 2 == 0 ? tone : next;
                strike(twice, slenthem(), at + (k * 0.5 + 0.5) * beat, slendro(ripple, ripple >= 5 ? 0 : 1),
                       k == 1 ? 0.085 : 0.06, k % 2 == 0 ? 0.45 : -0.45, 2 * beat);
            }
            if (i % 4 == 1) strike(twice, kempul(), at, slendro(tone, -1), 0.10, 0.25);
            if (i % 8 == 7) strike(twice, gong(), at, great_gong, 0.20, 0);
        }
    }
    const Stereo heard = in_a_hall(twice, 0.24);
    Stereo out(frames);
    std::copy_n(heard.left.begin() + static_cast<std::ptrdiff_t>(frames), frames, out.left.begin());
    std::copy_n(heard.right.begin() + static_cast<std::ptrdiff_t>(frames), frames, out.right.begin());
    return out;
}

/// Ends in nothing: what still rings at the end is faded there.
void fade_out(Stereo& sound, double seconds) {
    const auto length = static_cast<std::size_t>(seconds * rate);
    for (std::size_t i = 0; i < length && i < sound.frames(); ++i) {
        const double gain = 0.5 - 0.5 * std::cos(3.14159265 * static_cast<double>(i) / static_cast<double>(length));
        sound.left[sound.frames() - 1 - i] *= gain;
        sound.right[sound.frames() - 1 - i] *= gain;
    }
}

double peak_of(const Stereo& sound) {
    double peak = 0;
    for (std::size_t i = 0; i < sound.frames(); ++i) {
        peak = std::max({peak, std::fabs(sound.left[i]), std::fabs(sound.right[i])});
    }
    return peak;
}

struct Close {
    void operator()(SNDFILE* file) const { sf_close(file); }
};

/// 16 bit FLAC with its peak at `dbfs`.
bool write(const Stereo& sound, double dbfs, const std::string& name) {
    const double gain = std::pow(10, dbfs / 20) / peak_of(sound);
    std::vector<short> samples;
    samples.reserve(2 * sound.frames());
    for (std::size_t i = 0; i < sound.frames(); ++i) {
        for (const double value : {sound.left[i], sound.right[i]}) {
            samples.push_back(static_cast<short>(std::lround(value * gain * 32767)));
        }
    }
    SF_INFO info{};
    info.samplerate = rate;
    info.channels = 2;
    info.format = SF_FORMAT_FLAC | SF_FORMAT_PCM_16;
    const std::unique_ptr<SNDFILE, Close> file(sf_open(name.c_str(), SFM_WRITE, &info));
    if (!file) return false;
    double level = 1.0;
    sf_command(file.get(), SFC_SET_COMPRESSION_LEVEL, &level, sizeof level);
    const auto frames = static_cast<sf_count_t>(sound.frames());
    return sf_writef_short(file.get(), samples.data(), frames) == frames;
}

} // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        std::fputs("jingles: satu folder, misalnya: jingles assets/sound\n", stderr);
        return 2;
    }
    const std::string folder = std::string(arguments[1]) + '/';
    Stereo first = opening();
    Stereo last = closing();
    Stereo short_one = sting();
    fade_out(first, 1.2);
    fade_out(last, 0.6);
    fade_out(short_one, 0.8);
    const bool whole = write(first, -3, folder + "opening.flac") && write(last, -3, folder + "closing.flac") &&
                       write(short_one, -3, folder + "sting.flac") && write(bed(), -16, folder + "bed.flac");
    if (!whole) std::fprintf(stderr, "jingles: tidak bisa ditulis: %s. Periksa foldernya\n", arguments[1]);
    return whole ? 0 : 1;
}
