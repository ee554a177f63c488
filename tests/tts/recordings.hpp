// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "speech_data.hpp"
#include "tts/voice.hpp"

#include <doctest/doctest.h>
#include <sndfile.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <filesystem>
#include <random>
#include <vector>

namespace siar::tests {

/// What the voice says for a text; it stands in for a presenter.
inline tts::Speech voice_says(const privacy::Showable& text, double pace = 1) {
    return studio().voice->speak(tts::spoken(text, lexicon()), sounding(), {pace, 0}).value();
}

/// A room in which somebody records.
struct Room {
    double noise_db = -60; ///< of full scale, RMS
    double seconds = 1;    ///< of it before and after the words
    bool click = false;    ///< of the button, shortly after the start and before the end
};

/// The same speech recorded in it: the same room always makes the same noise.
inline tts::Speech in_a_room(const tts::Speech& speech, const Room& room) {
    const auto around = static_cast<std::size_t>(room.seconds * speech.rate);
    tts::Speech out;
    out.rate = speech.rate;
    out.samples.assign(around, 0);
    out.samples.insert(out.samples.end(), speech.samples.begin(), speech.samples.end());
    out.samples.resize(out.samples.size() + around);
    std::minstd_rand random(1);
    std::normal_distribution<float> noise(0.002F, static_cast<float>(std::pow(10, room.noise_db / 20)));
    for (float& sample : out.samples)
        sample = std::clamp(sample + noise(random), -1.0F, 1.0F);
    const auto click = [&](std::size_t at) {
        for (std::size_t i = 0; i < static_cast<std::size_t>(speech.rate) / 50; ++i)
            out.samples.at(at + i) += 0.4F * std::exp(-static_cast<float>(i) / 60) * (i % 4 < 2 ? 1.0F : -1.0F);
    };
    if (room.click) click(around / 5);
    if (room.click) click(out.samples.size() - around / 4);
    return out;
}

/// Writes a sound file as a recorder does.
inline void write_sound(const std::filesystem::path& file, const tts::Speech& speech,
                        int format = SF_FORMAT_WAV | SF_FORMAT_PCM_16) {
    SF_INFO info{};
    info.samplerate = speech.rate;
    info.channels = 1;
    info.format = format;
    SNDFILE* const out = sf_open(file.c_str(), SFM_WRITE, &info);
    REQUIRE(out != nullptr);
    sf_writef_float(out, speech.samples.data(), static_cast<sf_count_t>(speech.samples.size()));
    sf_close(out);
}

/// Makes a file look as if it had been there for a while.
inline void age(const std::filesystem::path& file, std::chrono::seconds by) {
    std::filesystem::last_write_time(file, std::filesystem::file_time_type::clock::now() - by);
}

} // namespace siar::tests
