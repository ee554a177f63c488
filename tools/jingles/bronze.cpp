// SPDX-License-Identifier: GPL-3.0-or-later
#include "bronze.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numbers>

namespace siar::jingles {
namespace {

constexpr double two_pi = 2 * std::numbers::pi;

/// Adds one dying sine by turning a complex number, which is exact and fast.
void add_mode(std::vector<double>& into, std::size_t from, double frequency, double loudness, double seconds,
              double attack, double phase, double held) {
    if (frequency > 0.45 * rate) return;
    const double fall = std::pow(10, -3 / (seconds * rate));
    const double turn = two_pi * frequency / rate;
    const double re = std::cos(turn) * fall;
    const double im = std::sin(turn) * fall;
    double x = loudness * std::cos(phase);
    double y = loudness * std::sin(phase);
    const double hand = std::pow(10, -3 / (0.16 * rate)); // a hand takes 0.16 s to silence a bar
    const auto rise = static_cast<std::size_t>(std::max(1.0, attack * rate));
    for (std::size_t i = 0; from + i < into.size(); ++i) {
        const double opened =
            i < rise ? 0.5 - 0.5 * std::cos(std::numbers::pi * static_cast<double>(i) / static_cast<double>(rise))
                     : 1.0;
        into[from + i] += y * opened;
        const double closing = static_cast<double>(i) < held * rate ? 1.0 : hand;
        const double next = (x * re - y * im) * closing;
        y = (x * im + y * re) * closing;
        x = next;
        if (i > rise && x * x + y * y < 1e-14) break;
    }
}

/// White noise that is the same everywhere.
class Noise {
public:
    double next() {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<double>(state_ >> 40U) / static_cast<double>(1U << 23U) - 1;
    }

private:
    std::uint64_t state_ = 88172645463325252ULL;
};

void add_click(std::vector<double>& into, std::size_t from, double loudness) {
    Noise noise;
    double low = 0;
    const auto length = static_cast<std::size_t>(0.012 * rate);
    for (std::size_t i = 0; i < length && from + i < into.size(); ++i) {
        low += 0.25 * (noise.next() - low);
        const double t = static_cast<double>(i) / static_cast<double>(length);
        into[from + i] += loudness * low * (1 - t) * (1 - t) * std::min(1.0, static_cast<double>(i) / 40);
    }
}

} // namespace

// Ratios of a free bar: 1, 2.756, 5.404, 8.933 (Euler-Bernoulli); of kettles and gongs: as such instruments measure,
// near whole numbers but never on them.
Instrument saron() {
    return {{{1, 1, 3.0}, {2.756, 0.44, 1.4}, {5.404, 0.22, 0.8}, {8.933, 0.09, 0.35}}, 0.002, 0.7, 0.28};
}
Instrument peking() {
    return {{{1, 1, 2.2}, {2.756, 0.30, 0.9}, {5.404, 0.10, 0.4}}, 0.002, 0.9, 0.15};
}
Instrument slenthem() {
    return {{{1, 1, 5.5}, {2.0, 0.05, 2.5}, {2.756, 0.05, 1.5}}, 0.014, 0.5, 0.0};
}
Instrument bonang() {
    return {
        {{1, 1, 1.9}, {1.52, 0.10, 0.8}, {2.03, 0.30, 1.0}, {2.94, 0.10, 0.6}, {4.17, 0.04, 0.3}}, 0.004, 1.1, 0.03};
}
Instrument kempul() {
    return {{{1, 1, 3.6}, {1.49, 0.12, 1.8}, {2.02, 0.40, 2.2}, {2.71, 0.10, 1.2}, {3.53, 0.05, 0.8}}, 0.008, 1.6, 0.0};
}
Instrument gong() {
    return {
        {{1, 1, 4.2}, {1.51, 0.10, 2.2}, {2.01, 0.75, 3.0}, {2.63, 0.12, 1.6}, {3.02, 0.22, 1.6}, {4.09, 0.08, 1.0}},
        0.016,
        2.3,
        0.0};
}

void strike(Stereo& sound, const Instrument& instrument, double second, double frequency, double loudness, double place,
            double held) {
    const auto from = static_cast<std::size_t>(std::lround(second * rate));
    if (from >= sound.frames()) return;
    const double angle = (place + 1) * std::numbers::pi / 4;
    const std::array<double, 2> gains{std::cos(angle), std::sin(angle)};
    const std::array<std::vector<double>*, 2> sides{&sound.left, &sound.right};
    for (std::size_t side = 0; side < 2; ++side) {
        std::vector<double>& into = *sides.at(side);
        const double gain = loudness * gains.at(side);
        for (const Mode& mode : instrument.modes) {
            const double tone = frequency * mode.ratio;
            const double rings = mode.seconds * std::pow(440 / frequency, 0.55);
            const double half = mode.ratio < 2.5 ? instrument.beating / 2 : 0;
            // the two sides hear the beating at a different moment, which makes the tone wide
            const double phase = side == 0 ? 0.0 : 0.4;
            add_mode(into, from, tone - half, 0.6 * gain * mode.loudness, rings, instrument.attack, phase, held);
            add_mode(into, from, tone + half, 0.4 * gain * mode.loudness, rings, instrument.attack, -phase, held);
        }
        if (instrument.click > 0) add_click(into, from, gain * instrument.click);
    }
}

double slendro(int tone, int octave) {
    constexpr double barang = 271.0; // tone 1, Hz
    // Cents above tone 1, after the averages of well known Central Javanese sets: no two are equal, none is tempered.
    const double cents = tone == 1 ? 0 : tone == 2 ? 231 : tone == 3 ? 474 : tone == 5 ? 717 : 955;
    constexpr double wide_octave = 1206;
    return barang * std::pow(2, (cents + wide_octave * octave) / 1200);
}

Stereo in_a_hall(const Stereo& dry, double wet) {
    constexpr std::array<std::size_t, 4> lengths{1687, 1931, 2243, 2539};
    constexpr double keep = 0.80;
    constexpr double damping = 0.35;
    std::array<std::vector<double>, 4> lines;
    for (std::size_t i = 0; i < 4; ++i)
        lines.at(i).assign(lengths.at(i), 0);
    std::array<double, 4> low{};
    Stereo out(dry.frames());
    for (std::size_t t = 0; t < dry.frames(); ++t) {
        std::array<double, 4> tap{};
        for (std::size_t i = 0; i < 4; ++i) {
            const double heard = lines.at(i)[t % lengths.at(i)];
            low.at(i) += (1 - damping) * (heard - low.at(i));
            tap.at(i) = low.at(i);
        }
        const double half = (tap[0] + tap[1] + tap[2] + tap[3]) / 2; // Householder: every line feeds every other
        for (std::size_t i = 0; i < 4; ++i) {
            const double in = i % 2 == 0 ? dry.left[t] : dry.right[t];
            lines.at(i)[t % lengths.at(i)] = 0.5 * in + keep * (tap.at(i) - half);
        }
        out.left[t] = dry.left[t] + wet * (tap[0] + tap[2]);
        out.right[t] = dry.right[t] + wet * (tap[1] + tap[3]);
    }
    return out;
}

} // namespace siar::jingles
