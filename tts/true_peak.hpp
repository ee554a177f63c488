// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tts/block.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace siar::tts {

/// Samples that must be known before and behind one, to find the peak on the way from it to the next.
inline constexpr std::size_t peak_before = 7;
inline constexpr std::size_t peak_behind = 8;

/// Raises each of `peaks` to the greatest magnitude on the way from a sample to the one after it, both included, by
/// interpolation to four times the rate (ITU-R BS.1770-4, Annex 2). `side`: the samples of one channel, `peak_before`
/// more than peaks before the first and `peak_behind` behind the last. Where the loudest sample around cannot give more
/// than `below`, only the samples themselves count: most of a sound is never near its peak.
void raise_peaks(std::span<const float> side, std::span<float> peaks, float below);

/// The greatest magnitude of a sound of one or two channels, at and between its samples.
class TruePeak {
public:
    explicit TruePeak(std::size_t channels);
    void add(Block block);
    /// Of what was added, as if silence followed.
    float reading() const;

private:
    std::vector<std::vector<float>> sides_; ///< what is not judged yet, `peak_before` ahead of it
    std::vector<float> peaks_;
    float greatest_ = 0;
};

} // namespace siar::tts
