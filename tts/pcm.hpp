// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace siar::tts {

/// Samples as whole numbers of `bits` (16 or 24), with triangular dither of two steps' width, the same in every run.
class Quantiser {
public:
    explicit Quantiser(int bits);

    /// What comes of the next samples, valid until the next call. What is louder than full scale is cut at it.
    std::span<const std::int32_t> whole(std::span<const float> samples);
    /// The same, little-endian, as WAV has it, behind `bytes`.
    void append(std::span<const float> samples, std::string& bytes);

private:
    int bits_;
    std::uint64_t state_ = 0x5349415221ULL;
    std::vector<std::int32_t> made_;
};

} // namespace siar::tts
