// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tts/block.hpp"

#include <array>
#include <cstddef>
#include <deque>
#include <utility>
#include <vector>

namespace siar::tts {

/// Keeps the true peak of a stereo sound under a ceiling: looks 5 ms ahead, turns both sides down together before a
/// peak comes and lets go slowly. Peaks between samples are found at four times the rate (ITU-R BS.1770-4, Annex 2).
/// What never comes near the ceiling passes unchanged.
class Limiter {
public:
    explicit Limiter(double ceiling_dbtp);

    /// Takes a block; hands on what is decided by then.
    model::Result<void> process(Block block, const Sink& out);
    /// Hands on the rest: as many frames came out as went in. Nothing may follow.
    model::Result<void> finish(const Sink& out);

private:
    void decide(double need);

    double ceiling_;
    std::array<std::vector<float>, 2> waiting_; ///< each side: from `peak_before` ahead of the first undecided on
    std::vector<float> peaks_;
    std::vector<float> held_back_;                     ///< stereo, judged but not gone
    std::size_t judged_ = 0;                           ///< frames whose need of gain is known
    std::deque<std::pair<std::size_t, double>> least_; ///< needs still ahead: frames and gains, both rising
    std::vector<double> gains_;                        ///< the last of them before smoothing, a ring
    double held_ = 1;
    double sum_ = 0;
    std::vector<float> ready_;
};

} // namespace siar::tts
