// SPDX-License-Identifier: GPL-3.0-or-later
#include "tts/take.hpp"

#include "text/numbers.hpp"
#include "tts/level.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace siar::tts {
namespace {

constexpr std::size_t windows_a_second = 100;
constexpr double silence_db = -100;

double mean(const std::vector<float>& samples) {
    return std::accumulate(samples.begin(), samples.end(), 0.0) / static_cast<double>(samples.size());
}

/// Mean power of each 10 ms, without the offset that cheap sound cards add.
std::vector<double> powers(const Speech& speech) {
    const std::size_t window = std::max<std::size_t>(1, static_cast<std::size_t>(speech.rate) / windows_a_second);
    const double offset = mean(speech.samples);
    std::vector<double> out;
    for (std::size_t at = 0; at < speech.samples.size(); at += window) {
        const std::size_t end = std::min(at + window, speech.samples.size());
        double sum = 0;
        for (std::size_t i = at; i < end; ++i)
            sum += std::pow(static_cast<double>(speech.samples[i]) - offset, 2);
        out.push_back(sum / static_cast<double>(end - at));
    }
    return out;
}

double power_db(double power) {
    return std::max(silence_db, 10 * std::log10(power + 1e-30));
}

double part(std::vector<double> values, double share) {
    const auto at = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), values.begin() + at, values.end());
    return values[static_cast<std::size_t>(at)];
}

/// Each tenth of a second as one figure, so that the closure before a "t" is not taken for the room.
std::vector<double> smoothed(const std::vector<double>& power) {
    constexpr std::size_t over = 10;
    if (power.size() < over) return power;
    std::vector<double> out;
    double sum = std::accumulate(power.begin(), power.begin() + over, 0.0);
    out.push_back(sum / over);
    for (std::size_t i = over; i < power.size(); ++i) {
        sum = std::max(0.0, sum + power[i] - power[i - over]);
        out.push_back(sum / over);
    }
    return out;
}

/// Runs of windows that pass `high` somewhere and stay above `low`; short gaps are closed.
std::vector<Stretch> runs(const std::vector<double>& power, double high, double low) {
    constexpr std::size_t closes = 8; // windows: the closure of a consonant
    std::vector<Stretch> out;
    for (std::size_t at = 0; at < power.size();) {
        std::size_t end = at;
        bool passed = false;
        for (; end < power.size() && power_db(power[end]) > low; ++end)
            passed = passed || power_db(power[end]) > high;
        if (passed && !out.empty() && at - out.back().end < closes)
            out.back().end = end;
        else if (passed)
            out.push_back({at, end});
        at = end + 1;
    }
    return out;
}

/// Without what is as short as the click of a button and stands apart from the words.
std::vector<Stretch> without_clicks(std::vector<Stretch> stretches, int rate) {
    const auto click = static_cast<std::size_t>(rate) * 8 / 100;
    const auto apart = static_cast<std::size_t>(rate) / 5;
    while (stretches.size() > 1 && stretches[0].size() <= click && stretches[1].begin - stretches[0].end >= apart)
        stretches.erase(stretches.begin());
    while (stretches.size() > 1 && stretches.back().size() <= click &&
           stretches.back().begin - stretches[stretches.size() - 2].end >= apart)
        stretches.pop_back();
    return stretches;
}

/// The share of samples that stand beside equals at the very top.
double flat_share(const std::vector<float>& samples) {
    const auto loudness_of = [](float a, float b) { return std::fabs(a) < std::fabs(b); };
    const float top = 0.95F * std::fabs(*std::max_element(samples.begin(), samples.end(), loudness_of));
    constexpr float loud = 0.4F; // below, nothing clips: a converter's steps are as flat
    if (top < loud) return 0;
    constexpr float same = 2e-5F;
    constexpr std::size_t least = 4;
    std::size_t flat = 0;
    for (std::size_t at = 0; at < samples.size();) {
        std::size_t end = at + 1;
        if (std::fabs(samples[at]) >= top)
            while (end < samples.size() && std::fabs(samples[end] - samples[end - 1]) < same)
                ++end;
        if (end - at >= least) flat += end - at;
        at = end;
    }
    return static_cast<double>(flat) / static_cast<double>(samples.size());
}

/// Whether an end is room: long, or much quieter than the words. A file that was cut close has weak consonants there.
bool is_room(const Stretch& stretch, const Speech& speech, const Energy& found) {
    constexpr double long_enough = 0.25;
    constexpr double much_quieter_db = 40;
    if (static_cast<double>(stretch.size()) >= long_enough * speech.rate) return true;
    if (stretch.size() == 0) return false;
    double sum = 0;
    for (std::size_t i = stretch.begin; i < stretch.end; ++i)
        sum += std::pow(static_cast<double>(speech.samples[i]), 2);
    return power_db(sum / static_cast<double>(stretch.size())) < found.speech_db - much_quieter_db;
}

/// Integrated loudness. Three seconds at least are measured, a short take again and again, so that "satu" is judged by
/// the same gate as a sentence.
double loudness_of(const Speech& speech) {
    Meter meter(Meter::What::programme, Meter::Channels::one_for_both, speech.rate);
    for (double measured = 0; measured < 3; measured += speech.seconds())
        meter.add(speech.samples);
    return meter.reading().lufs;
}

} // namespace

Energy energy(const Speech& speech) {
    Energy out;
    if (speech.samples.empty() || speech.rate <= 0) return out;
    const std::vector<double> power = powers(speech);
    out.room_db = power_db(part(smoothed(power), 0.05));
    out.speech_db = power_db(part(power, 0.95));
    constexpr double most_below = 45;                              // dB under speech nothing belongs to it any more
    const double room = std::min(out.room_db, out.speech_db - 18); // in a take cut close no room is heard
    const double high = std::max(room + 8, out.speech_db - most_below);
    const double low = std::max(room + 4, out.speech_db - most_below - 5);
    const std::size_t window = std::max<std::size_t>(1, static_cast<std::size_t>(speech.rate) / windows_a_second);
    for (const Stretch& run : runs(power, std::max(high, -70.0), low))
        out.stretches.push_back({run.begin * window, std::min(run.end * window, speech.samples.size())});
    out.stretches = without_clicks(std::move(out.stretches), speech.rate);
    return out;
}

double longest_take(double seconds, const Strictness& strictness) {
    constexpr double around = 20; // a presenter may wait before and after he speaks
    return strictness.longest * seconds + around;
}

std::optional<std::string> flaw(const Speech& speech, double seconds, const Strictness& strictness) {
    const Energy found = energy(speech);
    constexpr double audible_db = -55;
    if (found.stretches.empty() || found.speech_db < audible_db) return "sunyi";
    if (flat_share(speech.samples) > strictness.flat_share) return "terpotong puncaknya, terlalu keras direkam";
    const double said = static_cast<double>(found.stretches.back().end - found.stretches.front().begin) / speech.rate;
    const bool room_is_heard = speech.seconds() > 1.1 * seconds + 0.5; // one cut close holds words only
    const double clearance = found.speech_db - found.room_db;
    if (room_is_heard && clearance < strictness.least_clearance)
        return fmt::format("terlalu bising, suara hanya {:.0f} dB di atas ruangannya", clearance);
    const bool is_short = said < strictness.shortest * seconds;
    if (!is_short && said <= strictness.longest * seconds + 1) return std::nullopt;
    return fmt::format("terlalu {} untuk kata-katanya: {} detik, mestinya sekitar {}", is_short ? "pendek" : "panjang",
                       text::with_comma(said, 1), text::with_comma(seconds, 1));
}

Speech trimmed(const Speech& speech, double margin) {
    const Energy found = energy(speech);
    Speech out;
    out.rate = speech.rate;
    if (found.stretches.empty()) return out;
    const auto rate = static_cast<double>(speech.rate);
    const auto spare = static_cast<std::size_t>(margin * rate);
    std::size_t begin = found.stretches.front().begin;
    std::size_t end = found.stretches.back().end;
    begin = is_room({0, begin}, speech, found) ? begin - std::min(spare, begin) : 0;
    end = is_room({end, speech.samples.size()}, speech, found) ? std::min(end + spare, speech.samples.size())
                                                               : speech.samples.size();
    const auto offset = static_cast<float>(mean(speech.samples));
    out.samples.reserve(end - begin);
    for (std::size_t i = begin; i < end; ++i)
        out.samples.push_back(speech.samples[i] - offset);
    for (const WordTime& word : speech.words)
        out.words.push_back({word.byte, std::min(word.sample - std::min(word.sample, begin), out.samples.size() - 1)});
    const auto fade = [&](std::size_t length, auto at) {
        length = std::min(length, out.samples.size() / 2);
        for (std::size_t i = 0; i < length; ++i)
            at[static_cast<std::ptrdiff_t>(i)] *= static_cast<float>(i) / static_cast<float>(length);
    };
    fade(static_cast<std::size_t>(0.005 * rate), out.samples.begin());
    fade(static_cast<std::size_t>(0.015 * rate), out.samples.rbegin());
    return out;
}

Speech levelled(Speech speech) {
    if (speech.samples.empty()) return speech;
    constexpr double gate_lufs = -70;
    const double lufs = loudness_of(speech);
    if (!std::isfinite(lufs) || lufs < gate_lufs) return speech;
    float peak = 0;
    for (const float sample : speech.samples)
        peak = std::max(peak, std::fabs(sample));
    const double gain = std::min(amplitude(level_of_sounds - lufs), amplitude(-1) / static_cast<double>(peak));
    for (float& sample : speech.samples)
        sample *= static_cast<float>(gain);
    return speech;
}

} // namespace siar::tts
