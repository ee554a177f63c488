// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/chain.hpp"

#include "tts/level.hpp"
#include "tts/sounds.hpp"

#include <soxr.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <stdexcept>

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

    double next(double in) {
        const double out = b0_ * in + b1_ * x1_ + b2_ * x2_ - a1_ * y1_ - a2_ * y2_;
        x2_ = x1_;
        x1_ = in;
        y2_ = y1_;
        y1_ = out;
        return out;
    }

private:
    Biquad(double b0, double b1, double b2, double a0, double a1, double a2)
        : b0_(b0 / a0), b1_(b1 / a0), b2_(b2 / a0), a1_(a1 / a0), a2_(a2 / a0) {}
    static double angle(double hertz) { return 2 * std::numbers::pi * hertz / air_rate; }

    double b0_, b1_, b2_, a1_, a2_;
    double x1_ = 0, x2_ = 0, y1_ = 0, y2_ = 0;
};

/// Loud parts come down by half of what they stand above the threshold.
class Compressor {
public:
    double next(double in) {
        const double loud = std::fabs(in);
        envelope_ += (loud > envelope_ ? attack : release) * (loud - envelope_);
        const double over = 20 * std::log10(std::max(envelope_, 1e-6)) - threshold_db;
        return over > 0 ? in * amplitude(-over / 2) : in;
    }

private:
    static constexpr double threshold_db = -22;
    static constexpr double attack = 0.008;   // about 2.6 ms at 48 kHz
    static constexpr double release = 0.0002; // about 100 ms
    double envelope_ = 0;
};

std::vector<float> resampled(const Speech& speech) {
    const auto wanted =
        static_cast<std::size_t>(std::ceil(static_cast<double>(speech.samples.size()) * air_rate / speech.rate));
    std::vector<float> out(wanted);
    const soxr_quality_spec_t quality = soxr_quality_spec(SOXR_HQ, 0);
    std::size_t done = 0;
    const soxr_error_t error = soxr_oneshot(speech.rate, air_rate, 1, speech.samples.data(), speech.samples.size(),
                                            nullptr, out.data(), out.size(), &done, nullptr, &quality, nullptr);
    if (error != nullptr) throw std::runtime_error("libsoxr tidak bisa mengubah laju suara");
    return out;
}

} // namespace

std::vector<float> on_air(const Speech& speech) {
    if (speech.samples.empty() || speech.rate <= 0) return {};
    std::vector<float> voice = resampled(speech);
    Biquad rumble = Biquad::high_pass(85, 0.71);
    Biquad box = Biquad::peak(420, 0.9, -2.5);
    Biquad presence = Biquad::peak(3200, 0.8, 3.0);
    Compressor compressor;
    for (float& sample : voice) {
        sample = static_cast<float>(compressor.next(presence.next(box.next(rumble.next(static_cast<double>(sample))))));
    }
    return voice;
}

} // namespace siar::tts
