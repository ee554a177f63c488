// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/chain.hpp"

#include "speech_data.hpp"
#include "tts/level.hpp"
#include "tts/resample.hpp"
#include "tts/sounds.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <numbers>
#include <random>
#include <vector>

using namespace siar;

namespace {

tts::Speech tone(double hertz, double amplitude, double seconds, int rate = 22050) {
    tts::Speech speech;
    speech.rate = rate;
    for (std::size_t i = 0; i < static_cast<std::size_t>(seconds * rate); ++i) {
        const double at = 2 * std::numbers::pi * hertz * static_cast<double>(i) / rate;
        speech.samples.push_back(static_cast<float>(amplitude * std::sin(at)));
    }
    return speech;
}

/// Mean level of the middle half, dBFS.
double level(const std::vector<float>& samples) {
    double sum = 0;
    for (std::size_t i = samples.size() / 4; i < samples.size() * 3 / 4; ++i)
        sum += static_cast<double>(samples[i]) * static_cast<double>(samples[i]);
    return 10 * std::log10(sum / (static_cast<double>(samples.size()) / 2));
}

double gain_at(double hertz, double amplitude, const config::VoiceChain& chain) {
    const auto in = tone(hertz, amplitude, 1);
    return level(tts::on_air(in, chain)) - level(in.samples);
}

config::VoiceChain plain() {
    config::VoiceChain chain;
    chain.compression.threshold_dbfs = 0;
    return chain;
}

} // namespace

TEST_CASE("rumble goes, a bell rings where it is told to, and the rest stays") {
    auto chain = plain();
    chain.bells = {{3200, 0.8, 6}};
    CHECK(gain_at(30, 0.1, chain) < -15);
    CHECK(gain_at(3200, 0.1, chain) == doctest::Approx(6).epsilon(0.05));
    CHECK(std::fabs(gain_at(300, 0.1, chain)) < 0.3);
}

TEST_CASE("what is louder than the threshold comes down by its ratio, what is softer does not") {
    auto chain = plain();
    chain.compression = {-20, 4, 3, 100};
    CHECK(std::fabs(gain_at(1000, tts::amplitude(-30), chain)) < 0.1);
    const double soft = gain_at(1000, tts::amplitude(-12), chain);
    const double loud = gain_at(1000, tts::amplitude(0), chain);
    CHECK(loud - soft == doctest::Approx(-9).epsilon(0.1)); // 12 dB more in, 3 more out
}

TEST_CASE("a lone click is smoothed at the rate of every engine, the burst of a consonant stays") {
    auto chain = plain();
    chain.click = 12;
    auto as_it_is = chain;
    as_it_is.click = 0;
    for (const int rate : {16000, 22050, 48000}) {
        CAPTURE(rate);
        auto clicked = tone(200, 0.1, 0.5, rate);
        const auto clean = tts::on_air(clicked, as_it_is);
        clicked.samples[static_cast<std::size_t>(rate) / 4] += 0.5F;
        const auto mended = tts::on_air(clicked, chain);
        REQUIRE(mended.size() == clean.size());
        for (std::size_t i = 0; i < clean.size(); ++i)
            REQUIRE(std::fabs(mended[i] - clean[i]) < 0.02F);

        std::mt19937 random(3);
        std::uniform_real_distribution<float> noise(-0.4F, 0.4F);
        tts::Speech burst;
        burst.rate = rate;
        burst.samples.assign(static_cast<std::size_t>(rate) / 10, 0.0F);
        for (int i = 0; i < rate / 50; ++i)
            burst.samples.push_back(noise(random));
        burst.samples.resize(static_cast<std::size_t>(rate) / 4);
        CHECK(tts::on_air(burst, chain) == tts::on_air(burst, as_it_is));
    }
}

TEST_CASE("a line begins and ends without a click, and is as long as it was to the sample") {
    for (const int rate : {8000, 16000, 22050, 44100, 48000}) {
        CAPTURE(rate);
        const auto in = tone(500, 0.5, 0.333, rate);
        const auto out = tts::on_air(in, plain());
        CHECK(out.size() == tts::air_frames(in.samples.size(), rate));
        CHECK(out.size() == static_cast<std::size_t>(std::ceil(static_cast<double>(in.samples.size()) * 48000 / rate)));
        CHECK(std::fabs(out.front()) < 0.001F);
        CHECK(std::fabs(out.back()) < 0.001F);
    }
    CHECK(tts::on_air({}, plain()).empty());
}

TEST_CASE("the chains that are shipped are read, and differ for machines and people") {
    const auto chains = config::load_voice_chains(tests::source_folder() / "config" / "suara.toml");
    REQUIRE(chains);
    CHECK(chains->machine.bells.size() == 2);
    CHECK(chains->machine != chains->person);
}
