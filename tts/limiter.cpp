// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/limiter.hpp"

#include "tts/level.hpp"
#include "tts/sounds.hpp"
#include "tts/true_peak.hpp"

#include <algorithm>

namespace siar::tts {
namespace {

constexpr std::size_t ahead = air_rate / 200; // 5 ms
constexpr double release = 1.0 / (0.08 * air_rate);

} // namespace

Limiter::Limiter(double ceiling_dbtp)
    : ceiling_(amplitude(ceiling_dbtp)), gains_(ahead, 1.0), sum_(static_cast<double>(ahead)) {
    for (auto& side : waiting_)
        side.assign(peak_before, 0.0F); // nothing sounds before the first frame
}

/// The gain of a frame is the mean over 5 ms of the least that is needed within the next 5 ms: each of these means
/// looks at the frame itself, so none is more than it needs, and none jumps.
void Limiter::decide(double need) {
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
    const auto gain = static_cast<float>(std::min(1.0, sum_ / static_cast<double>(ahead)));
    const std::size_t frame = ready_.size();
    ready_.push_back(gain * held_back_[frame]);
    ready_.push_back(gain * held_back_[frame + 1]);
}

model::Result<void> Limiter::process(Block block, const Sink& out) {
    for (std::size_t i = 0; i < block.size(); ++i)
        waiting_[i % 2].push_back(block[i]);
    constexpr std::size_t around = peak_before + peak_behind;
    const std::size_t known = waiting_[0].size() - std::min(waiting_[0].size(), around);
    peaks_.assign(known, 0.0F);
    if (known > 0)
        for (const auto& side : waiting_)
            raise_peaks(side, peaks_, static_cast<float>(ceiling_));
    for (std::size_t i = 0; i < known; ++i)
        for (const auto& side : waiting_)
            held_back_.push_back(side[peak_before + i]);
    ready_.clear();
    for (const float peak : peaks_)
        decide(std::min(1.0, ceiling_ / std::max(static_cast<double>(peak), 1e-9)));
    for (auto& side : waiting_)
        side.erase(side.begin(), side.begin() + static_cast<std::ptrdiff_t>(known));
    held_back_.erase(held_back_.begin(), held_back_.begin() + static_cast<std::ptrdiff_t>(ready_.size()));
    return ready_.empty() ? model::Result<void>{} : out(ready_);
}

model::Result<void> Limiter::finish(const Sink& out) {
    const std::vector<float> nothing(2 * (peak_behind + ahead - 1), 0.0F);
    return process(nothing, out);
}

} // namespace siar::tts
