// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/level.hpp"

#include "tts/conveyor.hpp"
#include "tts/sounds.hpp"
#include "tts/true_peak.hpp"

#include <ebur128.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <stdexcept>

namespace siar::tts {
namespace {

/// Ten times as often as EBU Tech 3341 asks for: its test signals 10 and 13 begin between two tenths.
constexpr std::size_t runs_a_second = 100;
constexpr std::size_t momentary_runs = runs_a_second * 4 / 10;

// ITU-R BS.1770-4: loudness = -0.691 + 10 log10(energy).
double energy_of(double lufs) {
    return std::pow(10, (lufs + 0.691) / 10);
}
double lufs_of(double energy) {
    return 10 * std::log10(energy) - 0.691;
}

} // namespace

struct Meter::State {
    State(What wanted, Channels channels, int rate)
        : what(wanted),
          width(channels == Channels::two ? 2 : 1),
          run(static_cast<std::size_t>(rate) / runs_a_second),
          meter(ebur128_init(width, static_cast<unsigned long>(rate),
                             what == What::all ? EBUR128_MODE_I | EBUR128_MODE_LRA : EBUR128_MODE_I)),
          peak(width) {
        if (meter == nullptr) throw std::runtime_error("libebur128 tidak bisa dimulai");
        if (width == 1) ebur128_set_channel(meter, 0, EBUR128_DUAL_MONO);
    }
    ~State() { ebur128_destroy(&meter); }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    /// libebur128 itself would add up three seconds anew for each reading.
    void next_run() {
        double lufs = 0;
        ebur128_loudness_window(meter, 1000 / runs_a_second, &lufs);
        const double now = energy_of(lufs);
        momentary += now - energy_before(momentary_runs);
        short_term += now - energy_before(energies.size());
        energies.at(runs++ % energies.size()) = now;
        if (runs >= momentary_runs) greatest_momentary = std::max(greatest_momentary, momentary / momentary_runs);
        if (runs >= energies.size())
            greatest_short_term = std::max(greatest_short_term, short_term / static_cast<double>(energies.size()));
    }
    double energy_before(std::size_t count) const {
        return runs < count ? 0 : energies.at((runs - count) % energies.size());
    }

    What what;
    unsigned width;
    std::size_t run; // frames
    ebur128_state* meter;
    TruePeak peak;
    std::size_t in_run = 0; // frames since the last run was over
    std::size_t runs = 0;
    std::array<double, 3 * runs_a_second> energies{}; // of the last three seconds, a ring
    double momentary = 0;                             // sums of the last 400 ms
    double short_term = 0;                            // and of all of them
    double greatest_momentary = 0;                    // means
    double greatest_short_term = 0;
};

Meter::Meter(What what, Channels channels, int rate) : state_(std::make_unique<State>(what, channels, rate)) {}
Meter::~Meter() = default;
Meter::Meter(Meter&&) noexcept = default;
Meter& Meter::operator=(Meter&&) noexcept = default;

void Meter::add(Block block) {
    if (state_->what == What::all) state_->peak.add(block);
    while (!block.empty()) {
        const std::size_t frames = std::min(block.size() / state_->width, state_->run - state_->in_run);
        ebur128_add_frames_float(state_->meter, block.data(), frames);
        block = block.subspan(state_->width * frames);
        state_->in_run += frames;
        if (state_->in_run < state_->run) continue;
        state_->in_run = 0;
        if (state_->what == What::all) state_->next_run();
    }
}

Loudness Meter::reading() const {
    Loudness made;
    made.lufs = -std::numeric_limits<double>::infinity();
    ebur128_loudness_global(state_->meter, &made.lufs);
    if (state_->what == What::programme) return made;
    ebur128_loudness_range(state_->meter, &made.range_lu);
    made.true_peak_dbtp = decibels(static_cast<double>(state_->peak.reading()));
    made.max_momentary_lufs = lufs_of(state_->greatest_momentary);
    made.max_short_term_lufs = lufs_of(state_->greatest_short_term);
    return made;
}

model::Result<Loudness> measure(const std::function<model::Result<void>(const Sink&)>& play, Meter::What what) {
    Meter meter(what);
    Conveyor beside([&](Block block) {
        meter.add(block);
        return model::Result<void>{};
    });
    if (const auto played = play([&](Block block) { return beside.put(block); }); !played)
        return tl::unexpected(played.error());
    if (const auto taken = beside.finish(); !taken) return tl::unexpected(taken.error());
    return meter.reading();
}

double loudness_of_mono(const std::vector<float>& samples) {
    Meter meter(Meter::What::programme, Meter::Channels::one_for_both);
    meter.add(samples);
    return meter.reading().lufs;
}

double amplitude(double decibels) {
    return std::pow(10, decibels / 20);
}

double decibels(double amplitude) {
    return 20 * std::log10(amplitude);
}

} // namespace siar::tts
