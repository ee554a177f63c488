// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/level.hpp"

#include <ebur128.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <stdexcept>

namespace siar::tts {
namespace {

struct Destroy {
    void operator()(ebur128_state* state) const { ebur128_destroy(&state); }
};
using Meter = std::unique_ptr<ebur128_state, Destroy>;

Meter meter(unsigned channels, int mode) {
    Meter made(ebur128_init(channels, air_rate, mode));
    if (!made) throw std::runtime_error("libebur128 tidak bisa dimulai");
    return made;
}

double integrated(ebur128_state* state) {
    double lufs = -std::numeric_limits<double>::infinity();
    ebur128_loudness_global(state, &lufs);
    return lufs;
}

} // namespace

Level measure(const Sound& sound) {
    const Meter state = meter(2, EBUR128_MODE_I | EBUR128_MODE_TRUE_PEAK);
    ebur128_add_frames_float(state.get(), sound.samples.data(), sound.frames());
    double peak = 0;
    for (unsigned side = 0; side < 2; ++side) {
        double of_side = 0;
        ebur128_true_peak(state.get(), side, &of_side);
        peak = std::max(peak, of_side);
    }
    return {integrated(state.get()), 20 * std::log10(peak)};
}

double loudness(const Sound& sound) {
    const Meter state = meter(2, EBUR128_MODE_I);
    ebur128_add_frames_float(state.get(), sound.samples.data(), sound.frames());
    return integrated(state.get());
}

double loudness_of_mono(const std::vector<float>& samples) {
    const Meter state = meter(1, EBUR128_MODE_I);
    ebur128_set_channel(state.get(), 0, EBUR128_DUAL_MONO);
    ebur128_add_frames_float(state.get(), samples.data(), samples.size());
    return integrated(state.get());
}

void apply_gain(Sound& sound, double decibels) {
    const auto factor = static_cast<float>(amplitude(decibels));
    for (float& sample : sound.samples)
        sample *= factor;
}

double amplitude(double decibels) {
    return std::pow(10, decibels / 20);
}

} // namespace siar::tts
