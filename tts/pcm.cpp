// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/pcm.hpp"

#include <algorithm>
#include <cstddef>

namespace siar::tts {

Quantiser::Quantiser(int bits) : bits_(bits) {}

std::span<const std::int32_t> Quantiser::whole(std::span<const float> samples) {
    made_.resize(samples.size());
    const double steps = static_cast<double>(std::int64_t{1} << (bits_ - 1));
    // Positive before it is cut to a whole number, for cutting is rounding down only there, and far faster than
    // floor().
    constexpr std::int64_t up = std::int64_t{1} << 32;
    constexpr std::uint64_t part = 0xFFFFFF;
    constexpr double one = static_cast<double>(part + 1);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL; // D. Knuth's MMIX
        const auto two = static_cast<double>((state_ >> 40U) + (state_ >> 16U & part)) / one;
        const double value = static_cast<double>(samples[i]) * steps + (two - 0.5);
        const double clipped = std::min(std::max(-steps, value), steps - 1); // in this order also of what is no number
        made_[i] = static_cast<std::int32_t>(static_cast<std::int64_t>(clipped + static_cast<double>(up)) - up);
    }
    return made_;
}

void Quantiser::append(std::span<const float> samples, std::string& bytes) {
    const auto size = static_cast<std::size_t>(bits_ / 8);
    std::size_t at = bytes.size();
    bytes.resize(at + samples.size() * size);
    for (const std::int32_t sample : whole(samples)) {
        auto left = static_cast<std::uint32_t>(sample);
        for (std::size_t byte = 0; byte < size; ++byte, left >>= 8U)
            bytes[at++] = static_cast<char>(left & 0xFFU);
    }
}

} // namespace siar::tts
