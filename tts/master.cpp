// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/master.hpp"

#include "tts/level.hpp"
#include "tts/limiter.hpp"

#include <fmt/format.h>

#include <cmath>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

namespace siar::tts {
namespace {

tl::unexpected<model::Error> too_loud(double lufs, double peak_dbtp) {
    return model::fail(fmt::format("{:.0f} LUFS terlalu keras untuk segmen ini", lufs),
                       fmt::format("puncaknya akan {:.1f} dBTP", peak_dbtp),
                       "Pilih kekerasan yang lebih rendah, biasanya -23, -18, atau -16");
}

/// From a master whose peaks are too high. The limiter shapes what it holds down, so that the gain which reaches the
/// target is found in a few rounds; that of a silent segment is given.
model::Result<Master> limited(const Segment& segment, Master made, const Target& target) {
    constexpr double margin_db = 0.2; // meters differ in what they find between samples
    constexpr double near_enough = 0.05;
    constexpr int rounds = 6;
    made.limited = true;
    made.ceiling_dbtp = target.true_peak_dbtp - margin_db;
    const auto played = [&](const Sink& out) { return play(segment, made, out); };
    for (int round = 0; round < rounds && !segment.silent; ++round) {
        const auto heard = measure(played, Meter::What::programme);
        if (!heard) return tl::unexpected(heard.error());
        const double missing = target.lufs - heard->lufs;
        if (std::fabs(missing) < near_enough) break;
        made.gain_db += missing;
    }
    const auto heard = measure(played);
    if (!heard) return tl::unexpected(heard.error());
    made.loudness = *heard;
    const bool reached = segment.silent || std::fabs(target.lufs - heard->lufs) < 2 * near_enough;
    if (!reached || heard->true_peak_dbtp > target.true_peak_dbtp) return too_loud(target.lufs, heard->true_peak_dbtp);
    return made;
}

} // namespace

model::Result<Master> master(const Segment& segment, const Target& target) {
    const double now = segment.silent ? level_of_sounds : segment.unlevelled.lufs;
    Master made{target.lufs - now, false, target.true_peak_dbtp, segment.unlevelled};
    Loudness& loudness = made.loudness;
    for (double* const figure :
         {&loudness.lufs, &loudness.true_peak_dbtp, &loudness.max_momentary_lufs, &loudness.max_short_term_lufs})
        *figure += made.gain_db;
    if (loudness.true_peak_dbtp <= target.true_peak_dbtp) return made;
    constexpr double bearable_db = 9;
    if (loudness.true_peak_dbtp - target.true_peak_dbtp > bearable_db)
        return too_loud(target.lufs, loudness.true_peak_dbtp);
    return limited(segment, made, target);
}

model::Result<void> play(const Segment& segment, const Master& master, const Sink& out) {
    const auto gain = static_cast<float>(amplitude(master.gain_db));
    std::vector<float> louder;
    const auto lifted = [&](Block block) {
        louder.assign(block.begin(), block.end());
        for (float& sample : louder)
            sample *= gain;
        return Block(louder);
    };
    if (!master.limited) return mix(segment, [&](Block block) { return out(lifted(block)); });
    Limiter limiter(master.ceiling_dbtp);
    const auto played = mix(segment, [&](Block block) { return limiter.process(lifted(block), out); });
    return played ? limiter.finish(out) : played;
}

namespace {

/// Masters that were asked for, by their loudness.
class Masters {
public:
    explicit Masters(const Segment& segment) : segment_(segment) {}

    model::Result<Master> at(double lufs) {
        const std::lock_guard lock(mutex_);
        const auto known = known_.find(lufs);
        if (known != known_.end()) return known->second;
        Target target;
        target.lufs = lufs;
        return known_.emplace(lufs, master(segment_, target)).first->second;
    }

private:
    const Segment& segment_;
    std::mutex mutex_;
    std::map<double, model::Result<Master>> known_;
};

} // namespace

Play player(const Segment& segment) {
    return [&segment, masters = std::make_shared<Masters>(segment)](double lufs,
                                                                    const Sink& out) -> model::Result<Loudness> {
        const auto levelled = masters->at(lufs);
        if (!levelled) return tl::unexpected(levelled.error());
        if (auto played = play(segment, *levelled, out); !played) return tl::unexpected(played.error());
        return levelled->loudness;
    };
}

} // namespace siar::tts
