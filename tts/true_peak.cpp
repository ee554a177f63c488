// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/true_peak.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace siar::tts {
namespace {

constexpr std::size_t taps = peak_before + 1 + peak_behind;
constexpr std::size_t run = 32; // judged together

using Kernel = std::array<float, taps>;

/// A sinc under a Hann window, for the places a quarter, a half and three quarters of the way to the next sample.
std::array<Kernel, 3> interpolators() {
    std::array<Kernel, 3> made{};
    for (std::size_t place = 0; place < made.size(); ++place) {
        for (std::size_t tap = 0; tap < taps; ++tap) {
            const double x = static_cast<double>(tap) - peak_before - static_cast<double>(place + 1) / 4;
            const double window = 0.5 + 0.5 * std::cos(std::numbers::pi * x / peak_behind);
            made[place][tap] = static_cast<float>(window * std::sin(std::numbers::pi * x) / (std::numbers::pi * x));
        }
    }
    return made;
}

/// No place between samples is louder than so many times the loudest of them.
float greatest_overshoot(const std::array<Kernel, 3>& kernels) {
    float most = 1;
    for (const Kernel& kernel : kernels) {
        float sum = 0;
        for (const float tap : kernel)
            sum += std::fabs(tap);
        most = std::max(most, sum);
    }
    return most;
}

void raise_between(const float* side, std::span<float> peaks, const Kernel& kernel) {
    std::array<float, run> between{};
    for (std::size_t tap = 0; tap < taps; ++tap)
        for (std::size_t i = 0; i < peaks.size(); ++i)
            between[i] += kernel[tap] * side[i + tap];
    for (std::size_t i = 0; i < peaks.size(); ++i)
        peaks[i] = std::max(peaks[i], std::fabs(between[i]));
}

} // namespace

void raise_peaks(std::span<const float> side, std::span<float> peaks, float below) {
    static const auto kernels = interpolators();
    static const float overshoot = greatest_overshoot(kernels);
    for (std::size_t from = 0; from < peaks.size(); from += run) {
        const auto some = peaks.subspan(from, std::min(run, peaks.size() - from));
        const auto around = side.subspan(from, some.size() + taps - 1);
        for (std::size_t i = 0; i < some.size(); ++i)
            some[i] = std::max({some[i], std::fabs(around[i + peak_before]), std::fabs(around[i + peak_before + 1])});
        float loudest = 0;
        for (const float sample : around)
            loudest = std::max(loudest, std::fabs(sample));
        if (loudest * overshoot <= below) continue;
        for (const Kernel& kernel : kernels)
            raise_between(around.data(), some, kernel);
    }
}

TruePeak::TruePeak(std::size_t channels) : sides_(channels, std::vector<float>(peak_before, 0.0F)) {}

void TruePeak::add(Block block) {
    for (std::size_t i = 0; i < block.size(); ++i)
        sides_[i % sides_.size()].push_back(block[i]);
    for (auto& side : sides_) {
        if (side.size() < taps) continue;
        peaks_.assign(side.size() - taps + 1, 0.0F);
        raise_peaks(side, peaks_, greatest_);
        greatest_ = std::max(greatest_, *std::max_element(peaks_.begin(), peaks_.end()));
        side.erase(side.begin(), side.begin() + static_cast<std::ptrdiff_t>(peaks_.size()));
    }
}

float TruePeak::reading() const {
    TruePeak whole = *this;
    whole.add(std::vector<float>(sides_.size() * peak_behind, 0.0F));
    return whole.greatest_;
}

} // namespace siar::tts
