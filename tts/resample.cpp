// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/resample.hpp"

#include "tts/sounds.hpp"

#include <soxr.h>

#include <stdexcept>

namespace siar::tts {

std::size_t air_frames(std::size_t samples, int rate) {
    const auto of_rate = static_cast<std::size_t>(rate);
    return (samples * air_rate + of_rate - 1) / of_rate;
}

Speech at_air_rate(Speech speech) {
    if (speech.rate == air_rate) return speech;
    Speech out;
    out.rate = air_rate;
    out.samples.resize(air_frames(speech.samples.size(), speech.rate));
    const soxr_quality_spec_t quality = soxr_quality_spec(SOXR_HQ, 0);
    std::size_t done = 0;
    const soxr_error_t error =
        soxr_oneshot(speech.rate, air_rate, 1, speech.samples.data(), speech.samples.size(), nullptr,
                     out.samples.data(), out.samples.size(), &done, nullptr, &quality, nullptr);
    if (error != nullptr) throw std::runtime_error("libsoxr tidak bisa mengubah laju suara");
    for (const WordTime& word : speech.words)
        out.words.push_back({word.byte, air_frames(word.sample, speech.rate)});
    return out;
}

} // namespace siar::tts
