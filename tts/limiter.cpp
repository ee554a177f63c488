// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/limiter.hpp"

#include "tts/level.hpp"
#include "tts/sounds.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace siar::tts {
namespace {

constexpr std::size_t ahead = air_rate / 200; // 5 ms
constexpr double release = 1.0 / (0.08 * air_rate);
constexpr std::size_t reach = 8; // samples on each side of a place between two
constexpr std::size_t places = 3;

using Kernel = std::array<float, 2 * reach>;

/// A sinc under a Hann window, for the places a quarter, a half and three quarters of the way to the next sample.
std::array<Kernel, places> interpolators() {
    std::array<Kernel, places> made{};
    for (std::size_t place = 0; place < places; ++place) {
        for (std::size_t tap = 0; tap < 2 * reach; ++tap) {
            const double x = static_cast<double>(tap) - (reach - 1) - static_cast<double>(place + 1) / (places + 1);
            const double window = 0.5 + 0.5 * std::cos(std::numbers::pi * x / reach);
            made.at(place).at(tap) =
                static_cast<float>(window * std::sin(std::numbers::pi * x) / (std::numbers::pi * x));
        }
    }
    return made;
}

/// No place between samples is louder than so many times the loudest sample around it.
double greatest_overshoot(const std::array<Kernel, places>& kernels) {
    double most = 1;
    for (const Kernel& kernel : kernels) {
        double sum = 0;
        for (const float tap : kernel)
            sum += std::fabs(static_cast<double>(tap));
        most = std::max(most, sum);
    }
    return most;
}

} // namespace

Limiter::Limiter(double ceiling_dbtp)
    : ceiling_(amplitude(ceiling_dbtp)), gains_(ahead, 1.0), sum_(static_cast<double>(ahead)) {}

/// Nothing sounds before the first frame.
float Limiter::at(std::size_t frame, std::size_t side) const {
    return frame < first_ ? 0.0F : waiting_[2 * (frame - first_) + side];
}

/// The gain that keeps a frame, and the way from it to the next, under the ceiling.
double Limiter::needed(std::size_t frame) const {
    static const auto kernels = interpolators();
    static const double overshoot = greatest_overshoot(kernels);
    std::array<std::array<float, 2 * reach>, 2> around{};
    float loudest = 0;
    for (std::size_t tap = 0; tap < 2 * reach; ++tap) {
        if (frame + tap + 1 < reach) continue;
        for (std::size_t side = 0; side < 2; ++side) {
            around[side][tap] = at(frame + tap + 1 - reach, side);
            loudest = std::max(loudest, std::fabs(around[side][tap]));
        }
    }
    if (static_cast<double>(loudest) * overshoot <= ceiling_) return 1;
    float peak = 0;
    for (const auto& side : around) {
        peak = std::max(peak, std::fabs(side[reach - 1]));
        for (const Kernel& kernel : kernels) {
            float between = 0;
            for (std::size_t tap = 0; tap < 2 * reach; ++tap)
                between += kernel[tap] * side[tap];
            peak = std::max(peak, std::fabs(between));
        }
    }
    return std::min(1.0, ceiling_ / std::max(static_cast<double>(peak), 1e-9));
}

/// Frame `judged_` is known; with it the frame that stands `ahead` before it can go. The gain of a frame is the mean
/// over 5 ms of the least that is needed within the next 5 ms: each of these means looks at the frame itself, so none
/// is more than it needs, and none jumps.
void Limiter::decide() {
    const double need = needed(judged_);
    while (!least_.empty() && least_.back().second >= need)
        least_.pop_back();
    least_.emplace_back(judged_, need);
    if (least_.front().first + ahead <= judged_) least_.pop_front();

    held_ = std::min(least_.front().second, held_ + release * (1 - held_));
    double& oldest = gains_[judged_ % ahead];
    sum_ += held_ - oldest;
    oldest = held_;
    ++judged_;
    if (judged_ < ahead) return;
    const std::size_t frame = judged_ - ahead;
    const auto gain = static_cast<float>(std::min(1.0, sum_ / static_cast<double>(ahead)));
    ready_.push_back(gain * at(frame, 0));
    ready_.push_back(gain * at(frame, 1));
}

model::Result<void> Limiter::process(Block block, const Sink& out) {
    waiting_.insert(waiting_.end(), block.begin(), block.end());
    const std::size_t end = first_ + waiting_.size() / 2;
    ready_.clear();
    while (judged_ + reach < end)
        decide();
    const std::size_t needed_from = judged_ - std::min(judged_, ahead + reach);
    if (needed_from > first_) {
        waiting_.erase(waiting_.begin(), waiting_.begin() + static_cast<std::ptrdiff_t>(2 * (needed_from - first_)));
        first_ = needed_from;
    }
    return ready_.empty() ? model::Result<void>{} : out(ready_);
}

model::Result<void> Limiter::finish(const Sink& out) {
    // What was decided last stands `reach` behind what came last; the frames that go now are the `ahead - 1` before it.
    const std::vector<float> nothing(2 * (reach + ahead - 1), 0.0F);
    return process(nothing, out);
}

} // namespace siar::tts
