// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/chain.hpp"

#include "tts/level.hpp"
#include "tts/resample.hpp"
#include "tts/sounds.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace siar::tts {
namespace {

/// A filter of second order; coefficients after R. Bristow-Johnson, "Cookbook formulae for audio EQ biquad filters".
class Biquad {
public:
    static Biquad high_pass(double hertz, double q) {
        const double w = angle(hertz);
        const double alpha = std::sin(w) / (2 * q);
        const double b = (1 + std::cos(w)) / 2;
        return Biquad(b, -2 * b, b, 1 + alpha, -2 * std::cos(w), 1 - alpha);
    }
    static Biquad peak(double hertz, double q, double decibels) {
        const double w = angle(hertz);
        const double alpha = std::sin(w) / (2 * q);
        const double a = std::sqrt(amplitude(decibels));
        return Biquad(1 + alpha * a, -2 * std::cos(w), 1 - alpha * a, 1 + alpha / a, -2 * std::cos(w), 1 - alpha / a);
    }

    void process(std::vector<float>& samples) {
        for (float& sample : samples) {
            const double in = static_cast<double>(sample);
            const double out = b0_ * in + b1_ * x1_ + b2_ * x2_ - a1_ * y1_ - a2_ * y2_;
            x2_ = x1_;
            x1_ = in;
            y2_ = y1_;
            y1_ = out;
            sample = static_cast<float>(out);
        }
    }

private:
    Biquad(double b0, double b1, double b2, double a0, double a1, double a2)
        : b0_(b0 / a0), b1_(b1 / a0), b2_(b2 / a0), a1_(a1 / a0), a2_(a2 / a0) {}
    static double angle(double hertz) { return 2 * std::numbers::pi * hertz / air_rate; }

    double b0_, b1_, b2_, a1_, a2_;
    double x1_ = 0, x2_ = 0, y1_ = 0, y2_ = 0;
};

/// Follows the level and turns it down above the threshold. The gain is found for short runs and slides between them:
/// nobody hears the difference, and a logarithm for each sample is the dearest part of the chain.
class Compressor {
public:
    explicit Compressor(const config::Compression& wanted)
        : threshold_db_(wanted.threshold_dbfs),
          slope_(1 - 1 / wanted.ratio),
          attack_(share(wanted.attack_ms)),
          release_(share(wanted.release_ms)) {}

    void process(std::vector<float>& samples) {
        for (std::size_t from = 0; from < samples.size(); from += run) {
            const std::size_t to = std::min(from + run, samples.size());
            for (std::size_t i = from; i < to; ++i) {
                const double loud = std::fabs(static_cast<double>(samples[i]));
                envelope_ += (loud > envelope_ ? attack_ : release_) * (loud - envelope_);
            }
            const double over = 20 * std::log10(std::max(envelope_, 1e-6)) - threshold_db_;
            const double goal = over > 0 ? amplitude(-over * slope_) : 1;
            const double step = (goal - gain_) / static_cast<double>(to - from);
            for (std::size_t i = from; i < to; ++i)
                samples[i] *= static_cast<float>(gain_ += step);
        }
    }

private:
    static constexpr std::size_t run = 32;
    static double share(double milliseconds) { return 1 - std::exp(-1000 / (milliseconds * air_rate)); }
    double threshold_db_, slope_, attack_, release_;
    double envelope_ = 0;
    double gain_ = 1;
};

/// How far a sample stands out of the middle of its neighbours.
double out_of_line(const std::vector<float>& samples, std::size_t at) {
    return std::fabs(static_cast<double>(samples[at] - (samples[at - 1] + samples[at + 1]) / 2));
}

/// A lone sample that stands out of both its neighbours by more than `times` the level around it is put between them:
/// at the rate at which the voice was made, for at another it is spread over many. In the burst of a consonant none is
/// alone.
void smooth_clicks(std::vector<float>& samples, int rate, double times) {
    constexpr std::size_t near = 4;     // samples on each side, of which the next one always leans with it
    const double memory = 200.0 / rate; // 5 ms
    double around = 0;
    for (std::size_t i = near + 1; i + near + 1 < samples.size(); ++i) {
        const double out = out_of_line(samples, i);
        bool alone = out > times * std::max(around, 1e-4);
        for (std::size_t away = 2; alone && away <= near; ++away)
            alone = 4 * std::max(out_of_line(samples, i - away), out_of_line(samples, i + away)) < out;
        if (alone)
            samples[i] = (samples[i - 1] + samples[i + 1]) / 2;
        else
            around += memory * (out - around);
    }
}

/// A cut in the middle of a wave clicks, however quiet it is.
void soften_ends(std::vector<float>& samples) {
    const std::size_t length = std::min<std::size_t>(air_rate / 250, samples.size() / 2);
    for (std::size_t i = 0; i < length; ++i) {
        const auto gain = static_cast<float>(i) / static_cast<float>(length);
        samples[i] *= gain;
        samples[samples.size() - 1 - i] *= gain;
    }
}

} // namespace

std::vector<float> on_air(Speech speech, const config::VoiceChain& chain) {
    if (speech.samples.empty() || speech.rate <= 0) return {};
    if (chain.click > 0) smooth_clicks(speech.samples, speech.rate, chain.click);
    std::vector<float> voice = at_air_rate(std::move(speech)).samples;
    constexpr double butterworth = 0.71;
    std::vector<Biquad> filters{Biquad::high_pass(chain.high_pass_hertz, butterworth)};
    for (const config::Bell& bell : chain.bells)
        filters.push_back(Biquad::peak(bell.hertz, bell.q, bell.decibels));
    for (Biquad& filter : filters)
        filter.process(voice);
    Compressor(chain.compression).process(voice);
    soften_ends(voice);
    return voice;
}

} // namespace siar::tts
