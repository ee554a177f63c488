// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tts/sounds.hpp"

#include <vector>

namespace siar::tts {

/// Loudness by EBU R 128 (integrated, gated) and true peak by ITU-R BS.1770-4.
struct Level {
    double lufs = 0;
    double true_peak_dbtp = 0;
};

/// Both figures of a sound; minus infinity where it is silent.
Level measure(const Sound& sound);

/// The loudness alone, which is much cheaper.
double loudness(const Sound& sound);
/// Of mono speech at 48 kHz, as it is heard when both sides carry it.
double loudness_of_mono(const std::vector<float>& samples);

void apply_gain(Sound& sound, double decibels);
/// 20 dB -> 10.
double amplitude(double decibels);

} // namespace siar::tts
