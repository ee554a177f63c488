// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.hpp"
#include "tts/block.hpp"
#include "tts/loudness.hpp"
#include "tts/sounds.hpp"

#include <functional>
#include <memory>
#include <vector>

namespace siar::tts {

/// Measures a sound as it passes: loudness with libebur128, peaks as the limiter finds them (true_peak.hpp).
class Meter {
public:
    /// `all` five figures, or the programme loudness alone, which costs a quarter.
    enum class What { all, programme };
    /// Of stereo, or of one channel that both sides will carry.
    enum class Channels { two, one_for_both };
    /// `rate`: frames a second.
    explicit Meter(What what = What::all, Channels channels = Channels::two, int rate = air_rate);
    ~Meter();
    Meter(Meter&&) noexcept;
    Meter& operator=(Meter&&) noexcept;

    /// Of whatever length; samples of one channel only where it was told so.
    void add(Block block);
    Loudness reading() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// All that is measured of a sound while `play` gives it to a sink; errors are those of `play`.
model::Result<Loudness> measure(const std::function<model::Result<void>(const Sink&)>& play,
                                Meter::What what = Meter::What::all);

/// Programme loudness of mono speech at 48 kHz, as it is heard when both sides carry it; minus infinity where silent.
double loudness_of_mono(const std::vector<float>& samples);

/// 20 dB -> 10.
double amplitude(double decibels);
/// 10 -> 20 dB.
double decibels(double amplitude);

} // namespace siar::tts
