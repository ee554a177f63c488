// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tts/block.hpp"

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
    double needed(std::size_t frame) const;
    void decide();
    float at(std::size_t frame, std::size_t side) const;

    double ceiling_;
    std::vector<float> waiting_; ///< stereo, from frame first_ on
    std::size_t first_ = 0;
    std::size_t judged_ = 0;                           ///< frames whose need of gain is known
    std::deque<std::pair<std::size_t, double>> least_; ///< needs still ahead: frames and gains, both rising
    std::vector<double> gains_;                        ///< the last of them before smoothing, a ring
    double held_ = 1;
    double sum_ = 0;
    std::vector<float> ready_;
};

} // namespace siar::tts
