// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/resample.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace siar;

namespace {

tts::Speech sine(int rate, double seconds) {
    tts::Speech out;
    out.rate = rate;
    out.samples.resize(static_cast<std::size_t>(rate * seconds));
    for (std::size_t i = 0; i < out.samples.size(); ++i)
        out.samples[i] = static_cast<float>(0.5 * std::sin(6.283185 * 440 * static_cast<double>(i) / rate));
    return out;
}

} // namespace

TEST_CASE("sound at another rate is as long, and its words begin when they did") {
    auto wave = sine(22050, 1);
    wave.words = {{0, 0}, {4, 11025}};
    const auto made = tts::at_air_rate(wave);
    CHECK(made.rate == 48000);
    CHECK(made.samples.size() == 48000);
    CHECK(made.words == std::vector<tts::WordTime>{{0, 0}, {4, 24000}});
    const auto straight = sine(48000, 1);
    double most = 0;
    for (std::size_t i = 2000; i < 46000; ++i)
        most = std::max(most, std::fabs(static_cast<double>(made.samples[i] - straight.samples[i])));
    CHECK(most < 0.001);
    CHECK(tts::at_air_rate(straight).samples == straight.samples);
}
