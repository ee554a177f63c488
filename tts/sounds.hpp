// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.hpp"

#include <cstddef>
#include <filesystem>
#include <vector>

namespace siar::tts {

/// Frames a second of everything that is aired.
inline constexpr int air_rate = 48000;

/// Stereo sound at 48 kHz: left and right in turn, -1 to 1.
struct Sound {
    std::vector<float> samples;

    std::size_t frames() const { return samples.size() / 2; }
    double seconds() const { return static_cast<double>(frames()) / air_rate; }
};

/// LUFS at which jingles and voices meet in the mix.
inline constexpr double level_of_sounds = -23;

/// What surrounds the voice. Each is brought to the level it is mixed at when it is loaded.
struct Sounds {
    Sound opening;
    Sound closing;
    Sound sting;
    Sound bed; ///< loops without a seam
};

/// Reads opening, closing, sting and bed from `folder` (assets/sound, *.flac, 48 kHz stereo).
model::Result<Sounds> load_sounds(const std::filesystem::path& folder);

} // namespace siar::tts
