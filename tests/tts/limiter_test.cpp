// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/limiter.hpp"

#include "tts/level.hpp"
#include "tts/sounds.hpp"

#include <doctest/doctest.h>
#include <ebur128.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>
#include <vector>

using namespace siar;

namespace {

std::vector<float> limited(const std::vector<float>& samples, double ceiling, std::size_t block_frames = 4800) {
    tts::Limiter limiter(ceiling);
    std::vector<float> out;
    const tts::Sink sink = [&](tts::Block block) {
        out.insert(out.end(), block.begin(), block.end());
        return model::Result<void>{};
    };
    tts::Block rest(samples);
    while (!rest.empty()) {
        const auto now = rest.first(std::min(rest.size(), 2 * block_frames));
        CHECK(limiter.process(now, sink));
        rest = rest.subspan(now.size());
    }
    CHECK(limiter.finish(sink));
    return out;
}

/// By libebur128, which finds peaks in its own way.
double true_peak(const std::vector<float>& samples) {
    ebur128_state* meter = ebur128_init(2, tts::air_rate, EBUR128_MODE_TRUE_PEAK);
    ebur128_add_frames_float(meter, samples.data(), samples.size() / 2);
    double left = 0;
    double right = 0;
    ebur128_true_peak(meter, 0, &left);
    ebur128_true_peak(meter, 1, &right);
    ebur128_destroy(&meter);
    return tts::decibels(std::max(left, right));
}

/// Noise that swells and dies, with a beat like speech, up to `amplitude`.
std::vector<float> speech_like(double amplitude, unsigned seed) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> any(-1, 1);
    std::vector<float> samples;
    double low = 0;
    for (std::size_t i = 0; i < 3 * tts::air_rate; ++i) {
        low += 0.3 * (any(random) - low);
        const double swell = std::pow(std::sin(2 * std::numbers::pi * 2.3 * static_cast<double>(i) / tts::air_rate), 2);
        samples.push_back(static_cast<float>(amplitude * swell * low * 2));
        samples.push_back(static_cast<float>(amplitude * swell * low));
    }
    return samples;
}

} // namespace

TEST_CASE("no true peak passes the ceiling, by libebur128's own meter, however loud the sound") {
    for (const double amplitude : {0.9, 1.5, 4.0}) {
        for (unsigned seed = 1; seed <= 3; ++seed) {
            CAPTURE(amplitude);
            CAPTURE(seed);
            const auto samples = speech_like(amplitude, seed);
            const auto out = limited(samples, -1.2);
            CHECK(out.size() == samples.size());
            CHECK(true_peak(out) <= -1.0);
        }
    }
}

TEST_CASE("a peak between two samples is held, too") {
    std::vector<float> samples; // a quarter of the rate at 45 degrees: samples at 0.71 of the true peak
    for (std::size_t i = 0; i < 96000; ++i) {
        const double fade = std::min({1.0, static_cast<double>(i) / 4800, static_cast<double>(96000 - i) / 4800});
        const double at = std::numbers::pi / 2 * static_cast<double>(i) + std::numbers::pi / 4;
        samples.insert(samples.end(), 2, static_cast<float>(fade * 1.2 * std::sin(at)));
    }
    REQUIRE(*std::max_element(samples.begin(), samples.end()) < 0.86F);
    CHECK(true_peak(limited(samples, -1.2)) <= -1.0);
}

TEST_CASE("what stays under the ceiling passes unchanged, to the last frame") {
    const auto samples = speech_like(0.3, 7);
    CHECK(limited(samples, -1) == samples);
    CHECK(limited({}, -1).empty());
    const std::vector<float> short_one{0.1F, -0.1F, 0.2F, -0.2F};
    CHECK(limited(short_one, -1) == short_one);
}

TEST_CASE("what comes out does not hang on the size of the blocks") {
    const auto samples = speech_like(1.5, 3);
    const auto whole = limited(samples, -1, samples.size() / 2);
    for (const std::size_t frames : {1U, 7U, 240U, 4801U})
        CHECK(limited(samples, -1, frames) == whole);
}

TEST_CASE("both sides are turned down together, so that nothing moves between them") {
    const auto samples = speech_like(2, 5);
    const auto out = limited(samples, -1);
    for (std::size_t i = 0; i < out.size(); i += 2)
        if (std::fabs(samples[i]) > 0.01F) CHECK(std::fabs(out[i + 1] / out[i] - samples[i + 1] / samples[i]) < 0.001F);
}

TEST_CASE("the meter's true peak is that of libebur128 within two tenths of a decibel, on noise") {
    for (unsigned seed = 1; seed <= 5; ++seed) {
        const auto samples = speech_like(0.4 * seed, seed);
        tts::Meter meter;
        meter.add(samples);
        CHECK(std::fabs(meter.reading().true_peak_dbtp - true_peak(samples)) < 0.2);
    }
}

TEST_CASE("the highest tones that are aired are held as well") {
    for (const double hertz : {9000.0, 14000.0, 17000.0, 19000.0}) {
        CAPTURE(hertz);
        std::vector<float> samples;
        for (std::size_t i = 0; i < 96000; ++i) {
            const double fade = std::min({1.0, static_cast<double>(i) / 4800, static_cast<double>(96000 - i) / 4800});
            const double at = 2 * std::numbers::pi * hertz * static_cast<double>(i) / tts::air_rate;
            samples.insert(samples.end(), 2, static_cast<float>(fade * 1.3 * std::sin(at)));
        }
        CHECK(true_peak(limited(samples, -1.2)) <= -1.0);
    }
}
