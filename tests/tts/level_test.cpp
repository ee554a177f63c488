// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/level.hpp"

#include "tts/sounds.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <numbers>
#include <vector>

using namespace siar;

namespace {

/// A stretch of the stereo sine that the test signals are made of.
struct Tone {
    double dbfs = -23; ///< peak of each side; minus 200: silence
    double seconds = 20;
};

std::vector<float> tones(const std::vector<Tone>& stretches) {
    std::vector<float> samples;
    std::size_t frame = 0;
    for (const Tone& tone : stretches) {
        for (const auto end = frame + static_cast<std::size_t>(std::lround(tone.seconds * tts::air_rate)); frame < end;
             ++frame) {
            const double at = 2 * std::numbers::pi * 1000 * static_cast<double>(frame) / tts::air_rate;
            samples.insert(samples.end(), 2, static_cast<float>(tts::amplitude(tone.dbfs) * std::sin(at)));
        }
    }
    return samples;
}

tts::Loudness reading(const std::vector<float>& samples) {
    tts::Meter meter;
    meter.add(samples);
    return meter.reading();
}

constexpr double silence = -200;

} // namespace

// Of Tech 3341, signal 6 has five channels, and 7 and 8 (5 and 6 of Tech 3342) are recorded programmes.

TEST_CASE("programme loudness reads the signals 1 to 5 of EBU Tech 3341 within 0.1 LU") {
    struct Case {
        std::vector<Tone> tones;
        double lufs;
    };
    for (const Case& one : {
             Case{{{-23, 20}}, -23},
             {{{-33, 20}}, -33},
             {{{-36, 10}, {-23, 60}, {-36, 10}}, -23},
             {{{-72, 10}, {-36, 10}, {-23, 60}, {-36, 10}, {-72, 10}}, -23},
             {{{-26, 20}, {-20, 20.1}, {-26, 20}}, -23},
         }) {
        CHECK(std::fabs(reading(tones(one.tones)).lufs - one.lufs) <= 0.1);
    }
}

TEST_CASE("short-term loudness reads the signals 9 to 11 of EBU Tech 3341 within 0.1 LU") {
    std::vector<Tone> turns;
    for (int i = 0; i < 5; ++i) {
        turns.push_back({-20, 1.34});
        turns.push_back({-30, 1.66});
    }
    CHECK(std::fabs(reading(tones(turns)).max_short_term_lufs + 23) <= 0.1);
    for (int i = 0; i < 20; ++i) {
        CAPTURE(i);
        const auto late = tones({{silence, 0.15 * i}, {-23, 3}, {silence, 1}});
        CHECK(std::fabs(reading(late).max_short_term_lufs + 23) <= 0.1);
    }
    tts::Meter rising;
    for (int i = 0; i < 20; ++i) {
        CAPTURE(i);
        rising.add(tones({{silence, 0.15 * i}, {-38.0 + i, 3}, {silence, 1}}));
        CHECK(std::fabs(rising.reading().max_short_term_lufs - (-38 + i)) <= 0.1);
    }
}

TEST_CASE("momentary loudness reads the signals 12 to 14 of EBU Tech 3341 within 0.1 LU") {
    std::vector<Tone> turns;
    for (int i = 0; i < 25; ++i) {
        turns.push_back({-20, 0.18});
        turns.push_back({-30, 0.22});
    }
    CHECK(std::fabs(reading(tones(turns)).max_momentary_lufs + 23) <= 0.1);
    for (int i = 0; i < 20; ++i) {
        CAPTURE(i);
        const auto late = tones({{silence, 0.02 * i}, {-23, 0.4}, {silence, 1}});
        CHECK(std::fabs(reading(late).max_momentary_lufs + 23) <= 0.1);
    }
    tts::Meter rising;
    for (int i = 0; i < 20; ++i) {
        CAPTURE(i);
        rising.add(tones({{silence, 0.02 * i}, {-38.0 + i, 0.4}, {silence, 1}}));
        CHECK(std::fabs(rising.reading().max_momentary_lufs - (-38 + i)) <= 0.1);
    }
}

TEST_CASE("true peak reads the signals 15 to 19 of EBU Tech 3341 within +0.2 and -0.4 dB") {
    struct Case {
        double share; ///< of the sampling rate
        double degrees;
        double amplitude;
        double dbtp;
    };
    for (const Case& one : {Case{1.0 / 4, 0, 0.5, -6}, Case{1.0 / 4, 45, 0.5, -6}, Case{1.0 / 6, 60, 0.5, -6},
                            Case{1.0 / 8, 67.5, 0.5, -6}, Case{1.0 / 4, 45, 1.41, 3}}) {
        CAPTURE(one.share);
        CAPTURE(one.degrees);
        std::vector<float> samples;
        constexpr std::size_t frames = tts::air_rate;
        for (std::size_t i = 0; i < frames; ++i) {
            const double at =
                2 * std::numbers::pi * one.share * static_cast<double>(i) + one.degrees * std::numbers::pi / 180;
            // Faded, for a tone that is switched on has peaks of its own.
            const double fade = std::min({1.0, static_cast<double>(i) / 480, static_cast<double>(frames - i) / 480});
            samples.insert(samples.end(), 2, static_cast<float>(fade * one.amplitude * std::sin(at)));
        }
        const double read = reading(samples).true_peak_dbtp;
        CHECK(read <= one.dbtp + 0.2);
        CHECK(read >= one.dbtp - 0.4);
    }
}

TEST_CASE("one loud cycle among quiet ones is found wherever it falls between samples, as signals 20 to 23 ask") {
    constexpr int finer = 4;
    constexpr double share = 1.0 / 6; // of the sampling rate
    for (int offset = 0; offset < finer; ++offset) {
        CAPTURE(offset);
        std::vector<float> samples;
        for (int i = 0; i < 9600; ++i) {
            const double at = i + static_cast<double>(offset) / finer;
            // The loud cycle swells and dies over its neighbours, so that the sound stays below half the rate.
            const double swell = std::exp(-std::pow((at - 4800.75) / 12, 2));
            const double fade = std::min({1.0, i / 480.0, (9600 - i) / 480.0});
            const double wave = std::cos(2 * std::numbers::pi * share * (at - 4800.75));
            samples.insert(samples.end(), 2, static_cast<float>(fade * (0.5 + 0.5 * swell) * wave));
        }
        const double read = reading(samples).true_peak_dbtp;
        CHECK(read <= 0.2);
        CHECK(read >= -0.4);
    }
}

TEST_CASE("loudness range reads the signals 1 to 4 of EBU Tech 3342 within 1 LU") {
    struct Case {
        std::vector<Tone> tones;
        double range;
    };
    for (const Case& one : {
             Case{{{-20, 20}, {-30, 20}}, 10},
             {{{-20, 20}, {-15, 20}}, 5},
             {{{-40, 20}, {-20, 20}}, 20},
             {{{-50, 20}, {-35, 20}, {-20, 20}, {-35, 20}, {-50, 20}}, 15},
         }) {
        CAPTURE(one.range);
        CHECK(std::fabs(reading(tones(one.tones)).range_lu - one.range) <= 1);
    }
}

TEST_CASE("what a meter reads does not hang on the size of the blocks") {
    const auto samples = tones({{-20, 1.7}, {-30, 2.1}, {-18, 0.3}});
    const tts::Loudness whole = reading(samples);
    for (const std::size_t frames : {1U, 479U, 480U, 481U, 4801U}) {
        tts::Meter meter;
        tts::Block rest(samples);
        while (!rest.empty()) {
            const auto now = rest.first(std::min(rest.size(), 2 * frames));
            meter.add(now);
            rest = rest.subspan(now.size());
        }
        CHECK(meter.reading() == whole);
    }
}

TEST_CASE("mono speech is as loud as the stereo that carries it on both sides, and silence has no loudness") {
    const auto stereo = tones({{-20, 4}});
    std::vector<float> mono;
    for (std::size_t i = 0; i < stereo.size(); i += 2)
        mono.push_back(stereo[i]);
    CHECK(tts::loudness_of_mono(mono) == doctest::Approx(reading(stereo).lufs).epsilon(0.0001));
    CHECK(std::isinf(tts::loudness_of_mono(std::vector<float>(48000))));
    CHECK(std::isinf(reading(std::vector<float>(96000)).lufs));
}
