// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tts/voice.hpp"

#include <tl/expected.hpp>

#include <filesystem>
#include <string>

namespace siar::tts {

/// A value, or what is wrong with it, as a phrase that follows its name: "kosong".
template <class T>
using Judged = tl::expected<T, std::string>;

/// What a sound file that others made may be.
struct SoundBounds {
    int least_rate = 8000; ///< samples a second
    int most_rate = 192000;
    double most_seconds = 600;
    bool wav_only = false; ///< else whatever libsndfile reads
};

/// A sound file of one or two channels as mono, every sample a finite number, none of them believed before it is read.
Judged<Speech> read_sound(const std::filesystem::path& file, const SoundBounds& bounds);
/// The same of an open file, which stays open.
Judged<Speech> read_sound(int file, const SoundBounds& bounds);

/// Whether a file is a sound file and there to its end, as far as its header tells: one that is still being copied is
/// not.
bool is_whole(const std::filesystem::path& file);

} // namespace siar::tts
